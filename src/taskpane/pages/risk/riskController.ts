import type { RiskReading } from "#actions/risk/readRisk";
import type { ActionId } from "#actions/action";
import { InvariantError } from "#core/invariant";
import { PageReader } from "../../pageReader";
import type { PaneStore } from "../../store";
import { riskLanguage } from "../../texts/riskTexts";
import { draftSettings, emptyDraft } from "./draftRisk";
import type { MoneyEntry } from "./riskMoney";
import { matrixSettings } from "./scaleView";
import type { RiskWords } from "./useRisk";
import { RiskSimulating } from "./simulate/riskSimulating";
import { noFilter, type MapCell, type MapWish, type RiskFilter, type RiskState } from "./riskState";

const controllers = new WeakMap<PaneStore, RiskController>();

/** The controller of a pane: one for all openings of the page, so that a simulation goes on behind other pages. */
export function riskControllerOf(store: PaneStore): RiskController {
  let controller = controllers.get(store);
  if (controller === undefined) {
    controller = new RiskController(store);
    controllers.set(store, controller);
  }
  return controller;
}

/** What can be asked of the page Risk. */
export class RiskController {
  private readonly reader: PageReader;
  readonly simulating: RiskSimulating;

  constructor(private readonly store: PaneStore) {
    this.simulating = new RiskSimulating(store);
    this.reader = new PageReader(store.desk, {
      isRead: () => this.state.reading !== null,
      doing: () => this.words().risk.reading,
      read: (signal) => this.read(signal),
    });
  }

  /** The workbook is not as it was read. */
  async refresh(): Promise<void> {
    await this.reader.refresh();
    this.simulating.inputsChanged();
  }

  show(change: Partial<RiskState>): void {
    this.store.desk.tell({ type: "risk/changed", change });
  }

  /** Other risks are listed: a cell that was chosen may not be among them. */
  filter(change: Partial<RiskFilter>): void {
    this.show({ filter: { ...this.state.filter, cell: null, ...change } });
  }

  clearFilter(): void {
    this.show({ filter: noFilter });
  }

  /** Chooses a cell of the heat map, or all of them when it was chosen already. */
  chooseCell(cell: MapCell): void {
    const { filter } = this.state;
    const isChosen =
      filter.cell?.probability === cell.probability && filter.cell.impact === cell.impact;
    this.show({ filter: { ...filter, cell: isChosen ? null : cell } });
  }

  map(change: Partial<MapWish>): void {
    const { map, filter } = this.state;
    this.show({ map: { ...map, ...change }, filter: { ...filter, cell: null } });
  }

  /** Opens the details of a risk, whatever is filtered out. */
  open(id: string): void {
    this.show({ part: "register", opened: id, filter: { ...noFilter, search: id } });
  }

  /** Goes to a risk's row in its register, to one of its cells, or to one of its responses. */
  async goTo(place: RiskPlace): Promise<void> {
    const { desk } = this.store;
    const { risk } = this.words();
    const { say } = desk.texts();
    const { register = "Risks", key = "Risk ID", id, field } = place;
    await desk.work(say.fill(risk.selecting, { id }), async () => {
      const { showRecord } = await import("#actions/selection");
      return (await showRecord(register, key, id, field)) ? null : say.fill(risk.notFound, { id });
    });
  }

  /** Begins to describe a risk, in the scope that is looked at. */
  describe(): void {
    const { draft, filter } = this.state;
    this.show({ draft: draft ?? { ...emptyDraft, relatesTo: filter.scope } });
  }

  /** Shows what adding the described risk would write. */
  async previewDraft(): Promise<void> {
    const { draft } = this.state;
    if (draft !== null)
      await this.openAction("add-risk", draftSettings(draft, this.store.texts.say));
  }

  /** The risk has happened: shows the issue that it would become. */
  async realise(risk: string): Promise<void> {
    await this.openAction("realise-risk", {
      risk,
      ...{ text: "", owner: "", priority: "", day: "", due: "" },
    });
  }

  /** Shows which residual levels would be taken from responses. */
  async derive(ids: readonly string[]): Promise<void> {
    await this.openAction("derive-residuals", { risks: ids.join(","), way: "derive" });
  }

  async previewMatrix(): Promise<void> {
    const { matrix } = this.state;
    const { say } = this.store.texts;
    if (matrix !== null) await this.openAction("set-risk-matrix", matrixSettings(matrix, say));
  }

  async addPack(pack: string): Promise<void> {
    await this.openAction("add-pack", { packs: pack });
  }

  /** Writes the money of a risk into its row, as one edit that undo takes back. */
  async enterMoney(id: string, entries: readonly MoneyEntry[]): Promise<void> {
    const { desk } = this.store;
    const { risk } = this.words();
    const { say } = desk.texts();
    await desk.work(
      say.fill(risk.saving, { id }),
      async ({ signal }, tell) => {
        const { enterRecord } = await import("#actions/enterRecord");
        const { written, conflicts, lost } = await enterRecord(
          { register: "Risks", key: "Risk ID", id },
          entries,
          signal,
        );
        await desk.readOverview(tell, signal);
        return [
          ...(written.length === 0 ? [] : [say.counted(risk.saved, written.length, { id })]),
          ...conflicts.map(({ field, found }) =>
            say.fill(risk.conflict, { id, field, found: found === "" ? risk.emptyCell : found }),
          ),
          ...lost.map((field) =>
            field === null ? say.fill(risk.notFound, { id }) : say.fill(risk.noColumn, { field }),
          ),
        ].join(" ");
      },
      { writes: true },
    );
  }

  private get state(): RiskState {
    return this.store.getState().risk;
  }

  private async openAction(
    id: ActionId,
    settings: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.store.open(id, settings);
  }

  /** The texts of the page: it is on the screen only once they are there. */
  private words(): Pick<RiskWords, "risk" | "words"> {
    const words = riskLanguage.wordsIn(this.store.texts.language).loaded();
    if (words === null) throw new InvariantError("The page Risk works before its texts are there");
    return words;
  }

  private async read(signal: AbortSignal | undefined): Promise<void> {
    const { readRisk } = await import("#actions/risk/readRisk");
    const reading: RiskReading = await readRisk(signal);
    this.show({ reading });
  }
}

/** A row of a register, or one cell of it. */
export interface RiskPlace {
  /** Omitted = Risks. */
  readonly register?: string;
  readonly key?: string;
  readonly id: string;
  /** Omitted = the whole row. */
  readonly field?: string;
}
