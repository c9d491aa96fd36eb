import type { ActionId } from "#actions/action";
import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitPeriod, BenefitRow } from "#core/benefits/benefit";
import type { CellValue } from "#core/register/content";
import type { CostBasis } from "#core/value/valueTypes";
import { PageReader } from "../../pageReader";
import type { PaneStore } from "../../store";
import { benefitsLanguage } from "../../texts/benefitsTexts";
import type { GridWriter } from "../score/gridActions";
import { withoutWritten, writtenLines, type PeriodEntry } from "./periodEntries";
import { emptyProfile, profileSettings } from "./profileDraft";
import type {
  BenefitFilter,
  BenefitsPart,
  BenefitsState,
  GridState,
  MapState,
  ProfileField,
  ProfileStep,
} from "./benefitsState";
import { listRoom, noFilter } from "./benefitsState";

const controllers = new WeakMap<PaneStore, BenefitsController>();

/** The controller of a pane: one for all openings of the page. */
export function benefitsControllerOf(store: PaneStore): BenefitsController {
  let controller = controllers.get(store);
  if (controller === undefined) {
    controller = new BenefitsController(store);
    controllers.set(store, controller);
  }
  return controller;
}

/** What can be asked of the page Benefits. What is typed for periods waits until it is written as one. */
export class BenefitsController implements GridWriter<PeriodEntry> {
  private readonly reader: PageReader;
  private doing = "";
  /** The benefit whose profile was previewed: once it stands in the register, the profile is done. */
  private awaited: { readonly id: string; readonly title: string } | null = null;

  constructor(private readonly store: PaneStore) {
    this.reader = new PageReader(store.desk, {
      isRead: () => this.state.reading !== null,
      doing: () => this.doing,
      read: (signal) => this.read(signal),
    });
  }

  /** Changes what is shown. */
  show(change: Partial<BenefitsState>): void {
    this.store.desk.tell({ type: "benefits/changed", change });
  }

  openPart(part: BenefitsPart): void {
    this.show({ part });
  }

  filter(change: Partial<BenefitFilter>): void {
    this.show({ filter: { ...this.state.filter, ...change }, room: listRoom, opened: null });
  }

  changeMap(change: Partial<MapState>): void {
    this.show({ map: { ...this.state.map, ...change } });
  }

  changeGrid(change: Partial<GridState>): void {
    this.show({ grid: { ...this.state.grid, ...change } });
  }

  /** The workbook is not as it was read. */
  async refresh(): Promise<void> {
    const { benefits } = await this.texts();
    this.doing = benefits.reading;
    await this.reader.refresh();
  }

  /** Goes to a record of a register, at one of its cells where that is said. */
  async goTo(register: string, key: string, id: string, field?: string): Promise<void> {
    const { desk } = this.store;
    const { benefits } = await this.texts();
    const { say } = desk.texts();
    await desk.work(say.fill(benefits.selecting, { id }), async () => {
      const { showRecord } = await import("#actions/selection");
      return (await showRecord(register, key, id, field))
        ? null
        : say.fill(benefits.notFound, { id });
    });
  }

  async goToBenefit(id: string, field?: string): Promise<void> {
    await this.goTo("Benefits", "Benefit ID", id, field);
  }

  /** Goes on to the values of a benefit, at the newest closed period that lacks a reading. */
  showPeriodsOf(benefit: BenefitRow, periods: readonly BenefitPeriod[]): void {
    const lacking = periods.findLast(
      ({ isClosed }, i) => isClosed && (benefit.values[i]?.actual ?? null) === null,
    );
    const period = lacking ?? periods.findLast(({ isClosed }) => isClosed) ?? periods[0];
    this.openPart("periods");
    this.changeGrid({
      layer: "outturn",
      search: "",
      cell: { benefit: benefit.id, period: period?.key ?? "" },
    });
  }

  /** Shows what an action of this page would write. */
  async open(id: ActionId, settings: Readonly<Record<string, string>>): Promise<void> {
    await this.store.open(id, settings);
  }

  async setCostBasis(basis: CostBasis): Promise<void> {
    await this.store.applyNow("set-cost-basis", { basis });
  }

  /** Changes what the new profile says. */
  fill(fields: Partial<Record<ProfileField, string>>): void {
    const profile = this.state.profile ?? emptyProfile;
    this.show({ profile: { ...profile, fields: { ...profile.fields, ...fields } } });
  }

  toStep(step: ProfileStep): void {
    const profile = this.state.profile ?? emptyProfile;
    this.show({ profile: { ...profile, step, isTried: false } });
  }

  /** Somebody has asked to go on while something was missing. */
  tried(): void {
    const profile = this.state.profile ?? emptyProfile;
    this.show({ profile: { ...profile, isTried: true } });
  }

  startAnew(): void {
    this.show({ profile: null });
  }

  /** Shows what the new profile would write into Benefits and BenefitPeriods. */
  async previewProfile(): Promise<void> {
    const { fields } = this.state.profile ?? emptyProfile;
    const id = this.state.reading?.nextId ?? "";
    this.awaited = { id, title: fields.benefit.trim() };
    await this.store.open("add-benefit", profileSettings(fields, this.store.texts.say.locale));
  }

  type(key: string, text: string, before: CellValue): void {
    this.draft([{ key, text, before, status: "typing" }]);
  }

  drop(keys: readonly string[]): void {
    const gone = new Set(keys);
    const drafts = Object.fromEntries(
      Object.entries(this.state.grid.drafts).filter(([key]) => !gone.has(key)),
    );
    this.changeGrid({ drafts });
  }

  dropAll(): void {
    this.changeGrid({ drafts: {}, notes: [] });
  }

  refuse(key: string): void {
    const draft = this.state.grid.drafts[key];
    if (draft === undefined) return;
    this.changeGrid({
      drafts: { ...this.state.grid.drafts, [key]: { ...draft, status: "refused" } },
    });
  }

  /** What was typed shall be written over what somebody else has written meanwhile. */
  insist(key: string, found: CellValue): void {
    const draft = this.state.grid.drafts[key];
    if (draft === undefined) return;
    this.changeGrid({ drafts: { ...this.state.grid.drafts, [key]: { ...draft, before: found } } });
  }

  note(notes: readonly string[]): void {
    this.changeGrid({ notes });
  }

  /** Keeps typed values until they are written. */
  enter(entries: readonly PeriodEntry[]): Promise<void> {
    this.draft(entries.map((entry) => ({ ...entry, status: "ready" })));
    return Promise.resolve();
  }

  enterBlock(entries: readonly PeriodEntry[], notes: readonly string[]): Promise<void> {
    this.draft(entries.map((entry) => ({ ...entry, status: "ready" })));
    this.note(notes);
    return Promise.resolve();
  }

  /** Writes all that waits into BenefitPeriods: one undo takes it back. */
  async writePeriods(): Promise<void> {
    const { grid, reading } = this.state;
    if (reading === null) return;
    const values = writtenLines(grid.drafts, reading, this.store.texts.say.locale);
    if (values === "") return;
    this.note([]);
    await this.store.applyNow("enter-benefit-periods", { values });
    await this.refresh();
  }

  private draft(
    typed: readonly {
      readonly key: string;
      readonly text: string;
      readonly before: CellValue;
      readonly status: "typing" | "ready";
    }[],
  ): void {
    const drafts = { ...this.state.grid.drafts };
    for (const { key, text, before, status } of typed) {
      // Going on typing keeps what stood there when typing began.
      drafts[key] = { text, before: drafts[key]?.before ?? before, status };
    }
    this.changeGrid({ drafts, notes: [] });
  }

  private get state(): BenefitsState {
    return this.store.getState().benefits;
  }

  private async texts(): Promise<
    Awaited<ReturnType<ReturnType<typeof benefitsLanguage.wordsIn>["load"]>>
  > {
    return benefitsLanguage.wordsIn(this.store.texts.language).load();
  }

  private async read(signal: AbortSignal | undefined): Promise<void> {
    const { readBenefits } = await import("#actions/benefits/readBenefits");
    const reading: BenefitsReading = await readBenefits(signal);
    const { grid } = this.state;
    const drafts = withoutWritten(grid.drafts, reading, this.store.texts.say.locale);
    this.show({ reading, grid: { ...grid, drafts }, ...this.afterAdding(reading) });
  }

  /** The new benefit is shown in the register, and the steps begin anew. */
  private afterAdding({ benefits }: BenefitsReading): Partial<BenefitsState> {
    const { awaited } = this;
    if (awaited === null) return {};
    const isThere = benefits.some(({ id, title }) => id === awaited.id && title === awaited.title);
    if (!isThere) return {};
    this.awaited = null;
    const filter = { ...noFilter, search: awaited.id };
    return { profile: null, part: "list", filter, opened: awaited.id };
  }
}
