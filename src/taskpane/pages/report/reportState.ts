import type { ChangeFilter } from "./changes/changesView";
import type { PackReading } from "#actions/pack/readPack";
import type { PackDraft } from "./pack/packDraft";
import type { MadeFile } from "#actions/action";
import type { HistoryReading } from "#actions/history/readHistory";
import type { LedgerReading } from "#actions/history/readLedger";
import type { ReportsReading } from "#actions/reports/readReports";

/** What the page Report shows besides the workbook. */
export interface ReportState {
  readonly part: ReportPart;
  /** What was read of the workbook; null = not yet. */
  readonly readings: ReportReadings;
  /** Choices for the next pack; null = those of the workbook. */
  readonly pack: PackDraft | null;
  /** A file that was made and can be saved; null = none. */
  readonly received: MadeFile | null;
  readonly snapshots: SnapshotsState;
  readonly changes: ChangesState;
  readonly history: HistoryState;
}

export interface ReportReadings {
  readonly reports: ReportsReading | null;
  readonly pack: PackReading | null;
  readonly history: HistoryReading | null;
  readonly ledger: LedgerReading | null;
}

export const reportParts = ["pack", "snapshots", "changes", "history", "share"] as const;
export type ReportPart = (typeof reportParts)[number];
export type ReportSource = keyof ReportReadings;

/** What each part is read from. */
export const sourcesOf: Readonly<Record<ReportPart, readonly ReportSource[]>> = {
  pack: ["reports", "pack"],
  // A new baseline needs an approved decision.
  snapshots: ["history", "ledger"],
  changes: ["history"],
  history: ["ledger"],
  share: ["pack"],
};

export interface SnapshotsState {
  /** What the next snapshot is called. */
  readonly label: string;
  /** Snapshots that are compared, by ID; "" = nobody has chosen. */
  readonly since: string;
  readonly until: string;
  /** Decision that allows a new baseline. */
  readonly decision: string;
  /** Snapshots that are drawn at most. */
  readonly room: number;
}

export interface ChangesState {
  readonly filter: ChangeFilter;
  /** Changes that are drawn at most. */
  readonly room: number;
  /** Explanations that are typed and not yet written, by the key of the change. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Change whose explanation is typed although none is asked. */
  readonly commented: readonly string[];
}

export interface HistoryState {
  readonly view: HistoryView;
  readonly search: string;
  readonly room: number;
  readonly lesson: LessonDraft | null;
  readonly closing: ClosingDraft | null;
}

export const historyViews = [
  "strips",
  "accuracy",
  "optimism",
  "priorities",
  "decisions",
  "lessons",
  "closing",
] as const;
export type HistoryView = (typeof historyViews)[number];

/** What is typed of a new lesson. */
export interface LessonDraft {
  readonly project: string;
  readonly kind: string;
  readonly category: string;
  readonly lesson: string;
  readonly recommendation: string;
  readonly owner: string;
}

/** A project that is being closed, and what is answered to its closing gate. */
export interface ClosingDraft {
  readonly project: string;
  readonly benefits: string;
  readonly rationale: string;
  readonly conditions: string;
  readonly exception: string;
  readonly decidedBy: string;
}

export interface ReportEvent {
  readonly type: "report/changed";
  readonly change: Partial<ReportState>;
}

/** Rows that lists begin with, and that "more" adds. */
export const listRoom = 40;

export const initialReport: ReportState = {
  part: "pack",
  readings: { reports: null, pack: null, history: null, ledger: null },
  pack: null,
  received: null,
  snapshots: { label: "", since: "", until: "", decision: "", room: 12 },
  changes: {
    filter: { kind: "", table: "", asks: "all", search: "" },
    room: listRoom,
    drafts: {},
    commented: [],
  },
  history: { view: "strips", search: "", room: listRoom, lesson: null, closing: null },
};

export function isReportEvent(event: { readonly type: string }): event is ReportEvent {
  return event.type === "report/changed";
}
