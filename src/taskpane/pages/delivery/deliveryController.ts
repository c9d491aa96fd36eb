import type { ActionId } from "#actions/action";
import type { Place } from "#core/issues";
import type { ProjectGate } from "#core/governance/gateResult";
import { InvariantError } from "#core/invariant";
import type { Move } from "#core/schedule/ripple";
import { PageReader } from "../../pageReader";
import type { PaneStore } from "../../store";
import { deliveryLanguage, type DeliveryTexts } from "../../texts/deliveryTexts";
import {
  deliveryParts,
  type DeliveryPart,
  type DeliveryReadings,
  type DeliveryState,
} from "./deliveryState";
import { openDraft } from "./governance/intakeDraft";
import { movesText, withMove } from "./dependencies/whatIfView";

const controllers = new WeakMap<PaneStore, DeliveryController>();

/** The controller of a pane: one for all openings of the page, so that what is tried stays. */
export function deliveryControllerOf(store: PaneStore): DeliveryController {
  let controller = controllers.get(store);
  if (controller === undefined) {
    controller = new DeliveryController(store);
    controllers.set(store, controller);
  }
  return controller;
}

/** What can be asked of the page Delivery. Each part reads the workbook when it is looked at. */
export class DeliveryController {
  private readonly readers: ReadonlyMap<DeliveryPart, PageReader>;

  constructor(private readonly store: PaneStore) {
    this.readers = new Map(
      deliveryParts.map((part) => [
        part,
        new PageReader(store.desk, {
          isRead: () => this.state.readings[part] !== null,
          doing: () => this.words().delivery.reading[part],
          read: async (signal) => {
            const reading = await readers[part](signal);
            const { intake, readings: before } = this.state;
            const after = { ...before, [part]: reading };
            this.show({
              readings: after,
              intake: openDraft(intake, gatesOf(before), gatesOf(after)),
            });
          },
        }),
      ]),
    );
  }

  /** Changes what is shown. */
  show(change: Partial<DeliveryState>): void {
    this.store.desk.tell({ type: "delivery/changed", change });
  }

  /** The workbook is not as the part has read it. */
  async refresh(part: DeliveryPart): Promise<void> {
    await this.readers.get(part)?.refresh();
  }

  /** Tries a move beside those that are tried already. */
  tryMove(move: Move): void {
    this.show({ moves: withMove(this.state.moves, move) });
  }

  /** Takes a move back. */
  dropMove(project: string): void {
    this.show({ moves: this.state.moves.filter((move) => move.project !== project) });
  }

  /** Shows what writing the moves into the registers would change. */
  async writeMoves(): Promise<void> {
    await this.ask("move-project", {
      moves: movesText(this.state.moves),
      project: "",
      days: "",
      start: "",
    });
  }

  /** Opens the page of an action with these settings: nothing is written before somebody applies it. */
  async ask(action: ActionId, settings: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.store.open(action, settings);
  }

  /** Goes to the cell, the row or the sheet of a place. */
  async goTo(place: Place): Promise<void> {
    const { sheet, address, register, record, field } = place;
    if (sheet !== undefined && address !== undefined) {
      await this.store.showCell(sheet, address);
    } else if (register !== undefined && record !== undefined) {
      await this.goToRecord(register, record, field);
    } else await this.store.goTo(register ?? sheet ?? "");
  }

  /** Goes to a record's row, or to one of its cells. */
  async goToRecord(register: string, id: string, field?: string): Promise<void> {
    const { desk } = this.store;
    const { delivery, say } = { ...this.words(), ...desk.texts() };
    await desk.work(say.fill(delivery.selecting, { id }), async () => {
      const [{ showRecord }, { registerOf }] = await Promise.all([
        import("#actions/selection"),
        import("#core/register/schema"),
      ]);
      const [key = ""] = registerOf(register).key;
      return (await showRecord(register, key, id, field))
        ? null
        : say.fill(delivery.notFound, { id });
    });
  }

  private get state(): DeliveryState {
    return this.store.getState().delivery;
  }

  /** The texts of the page: they have come with it. */
  private words(): { readonly delivery: DeliveryTexts } {
    const { language } = this.store.desk.texts();
    const words = deliveryLanguage.wordsIn(language).loaded();
    if (words === null) throw new InvariantError("A controller before the texts of its page");
    return words;
  }
}

function gatesOf({ governance }: DeliveryReadings): readonly ProjectGate[] {
  return governance?.governance?.gates ?? [];
}

const readers: {
  readonly [Part in DeliveryPart]: (
    signal: AbortSignal | undefined,
  ) => Promise<NonNullable<DeliveryReadings[Part]>>;
} = {
  status: async (signal) => (await import("#actions/status/readStatus")).readStatus(signal),
  dependencies: async (signal) =>
    (await import("#actions/schedule/readSchedule")).readSchedule(signal),
  capacity: async (signal) => (await import("#actions/schedule/readCapacity")).readCapacity(signal),
  governance: async (signal) =>
    (await import("#actions/governance/readGovernance")).readGovernance(signal),
};
