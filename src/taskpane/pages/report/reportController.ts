import type { ActionId } from "#actions/action";
import type { SuspectedRename } from "#core/history/suspectedRenames";
import type { Place } from "#core/issues";
import { InvariantError } from "#core/invariant";
import { PageReader } from "../../pageReader";
import type { PaneStore } from "../../store";
import { reportLanguage, type ReportTexts } from "../../texts/reportTexts";
import {
  changedComments,
  commentLines,
  openDrafts,
  type ChangeFilter,
} from "./changes/changesView";
import type { Way } from "./pack/checkView";
import type {
  ChangesState,
  HistoryState,
  ReportReadings,
  ReportSource,
  ReportState,
  SnapshotsState,
} from "./reportState";
import { listRoom } from "./reportState";

const controllers = new WeakMap<PaneStore, ReportController>();

/** The controller of a pane: one for all openings of the page, so that what is typed stays. */
export function reportControllerOf(store: PaneStore): ReportController {
  let controller = controllers.get(store);
  if (controller === undefined) {
    controller = new ReportController(store);
    controllers.set(store, controller);
  }
  return controller;
}

/** What can be asked of the page Report. */
export class ReportController {
  private readonly readers: Readonly<Record<ReportSource, PageReader>>;

  constructor(private readonly store: PaneStore) {
    this.readers = {
      reports: this.readerOf("reports"),
      pack: this.readerOf("pack"),
      history: this.readerOf("history"),
      ledger: this.readerOf("ledger"),
    };
  }

  /** Changes what is shown. */
  show(change: Partial<ReportState>): void {
    this.store.desk.tell({ type: "report/changed", change });
  }

  changeSnapshots(change: Partial<SnapshotsState>): void {
    this.show({ snapshots: { ...this.state.snapshots, ...change } });
  }

  changeChanges(change: Partial<ChangesState>): void {
    this.show({ changes: { ...this.state.changes, ...change } });
  }

  changeHistory(change: Partial<HistoryState>): void {
    this.show({ history: { ...this.state.history, ...change } });
  }

  filterChanges(change: Partial<ChangeFilter>): void {
    const { filter } = this.state.changes;
    this.changeChanges({ filter: { ...filter, ...change }, room: listRoom });
  }

  /** The workbook is not as it was read. */
  async refresh(sources: readonly ReportSource[]): Promise<void> {
    for (const source of sources) await this.readers[source].refresh();
  }

  /** Opens the page of an action with these settings: nothing is written before somebody applies it. */
  async ask(action: ActionId, settings: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.store.open(action, settings);
  }

  /** Keeps an explanation while it is typed. */
  explain(key: string, comment: string): void {
    const { drafts } = this.state.changes;
    this.changeChanges({ drafts: { ...drafts, [key]: comment } });
  }

  /** Writes all explanations that were typed: one undo takes them back. */
  async saveExplanations(): Promise<void> {
    const { changes, readings } = this.state;
    const typed = changedComments(readings.history?.changes.rows ?? [], changes.drafts);
    if (typed.length === 0) return;
    await this.store.applyNow("explain-changes", { comments: commentLines(typed) });
  }

  /** A record goes on under other IDs: earlier snapshots are kept under them from now on. */
  async acceptRename({ table, from, to }: SuspectedRename): Promise<void> {
    const keys = (records: SuspectedRename["from"]): string =>
      records.map(({ key }) => key).join(", ");
    const settings = { table, from: keys(from), to: keys(to) };
    await this.store.applyNow("accept-rename", settings);
  }

  /** Goes to where something is mended that the check strip has told. */
  async mend(way: Way, place: Place): Promise<void> {
    switch (way) {
      case "findings":
        this.store.showFindings();
        break;
      case "updates":
        this.store.desk.tell({
          type: "delivery/changed",
          change: { part: "status", statusFilter: "stale" },
        });
        this.store.showPage("delivery");
        break;
      case "explanations":
        this.filterChanges({ asks: "open", kind: "", table: "", search: "" });
        this.show({ part: "changes" });
        break;
      case "place":
        await this.goTo(place);
    }
  }

  /** Goes to the cell, the row or the sheet of a place. */
  private async goTo({ sheet, address, register, record, field }: Place): Promise<void> {
    if (sheet !== undefined && address !== undefined) await this.store.showCell(sheet, address);
    else if (register !== undefined && record !== undefined) {
      await this.goToRecord(register, record, field);
    } else await this.store.goTo(register ?? sheet ?? "");
  }

  /** Goes to a record's row, or to one of its cells. */
  async goToRecord(register: string, id: string, field?: string): Promise<void> {
    const { desk } = this.store;
    const { say } = desk.texts();
    const { report } = this.words();
    await desk.work(say.fill(report.selecting, { id }), async () => {
      const [{ showRecord }, { isRegister, registerOf }] = await Promise.all([
        import("#actions/selection"),
        import("#core/register/schema"),
      ]);
      const [key = ""] = isRegister(register) ? registerOf(register).key : [];
      return (await showRecord(register, key, id, field))
        ? null
        : say.fill(report.notFound, { id });
    });
  }

  private readerOf(source: ReportSource): PageReader {
    return new PageReader(this.store.desk, {
      isRead: () => this.state.readings[source] !== null,
      doing: () => this.words().report.reading[source],
      read: async (signal) => {
        const read = await readers[source](signal);
        this.show({ readings: { ...this.state.readings, ...read } });
        this.show(withoutDone(this.state));
      },
    });
  }

  private get state(): ReportState {
    return this.store.getState().report;
  }

  /** The texts of the page: they have come with it. */
  private words(): { readonly report: ReportTexts } {
    const { language } = this.store.desk.texts();
    const words = reportLanguage.wordsIn(language).loaded();
    if (words === null) throw new InvariantError("A controller before the texts of its page");
    return words;
  }
}

/** What was typed and stands in the workbook by now is typed no longer. */
function withoutDone({ readings, changes, snapshots, history }: ReportState): Partial<ReportState> {
  const { closing, lesson } = history;
  const rows = readings.history?.changes.rows ?? [];
  const isTaken = readings.history?.snapshots[0]?.label === snapshots.label.trim();
  const isLearnt = readings.ledger?.lessons.some((each) => each.lesson === lesson?.lesson.trim());
  const isClosable = readings.ledger?.closable.some(({ project }) => project === closing?.project);
  return {
    changes: { ...changes, drafts: openDrafts(rows, changes.drafts) },
    snapshots: { ...snapshots, label: isTaken ? "" : snapshots.label },
    history: {
      ...history,
      lesson: isLearnt === true ? null : lesson,
      closing: isClosable === true ? closing : null,
    },
  };
}

type Reader = (signal: AbortSignal | undefined) => Promise<Partial<ReportReadings>>;

const readers: Readonly<Record<ReportSource, Reader>> = {
  reports: async (signal) => ({
    reports: await (await import("#actions/reports/readReports")).readReports(signal),
  }),
  pack: async (signal) => ({
    pack: await (await import("#actions/pack/readPack")).readPack(signal),
  }),
  history: async (signal) => ({
    history: await (await import("#actions/history/readHistory")).readHistory(signal),
  }),
  ledger: async (signal) => ({
    ledger: await (await import("#actions/history/readLedger")).readLedger(signal),
  }),
};
