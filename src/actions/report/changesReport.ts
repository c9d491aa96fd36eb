import type { WhatIfMeasure } from "#core/schedule/whatIf";

export interface WhatIfReport {
  /** "P-003:60", "P-012:cut". */
  readonly moves: readonly string[];
  /** Projects whose dates change: asked for, pushed by others, or cancelled. */
  readonly projects: readonly MovedProjectReport[];
  /** Dependencies whose float changes. */
  readonly dependencies: readonly MovedDependencyReport[];
  /** The table: totals first. */
  readonly lines: readonly WhatIfLineReport[];
  /** What could not be moved whole, in words. */
  readonly notes: readonly string[];
}

export interface MovedProjectReport {
  readonly id: string;
  readonly cause: "asked" | "pushed" | "cut";
  readonly days: number;
  /** Dependencies that hold it there. */
  readonly by: readonly string[];
}

export interface MovedDependencyReport {
  readonly id: string;
  readonly strength: "Hard" | "Soft";
  readonly change: "new" | "worse" | "less" | "solved" | "broken" | "float";
}

export interface WhatIfLineReport {
  readonly measure: WhatIfMeasure;
  /** Project, dependency, milestone, benefit, objective, or role and period; "" = the portfolio. */
  readonly subject: string;
  readonly name: string;
  readonly unit: "date" | "days" | "FTE" | "money" | "count";
  /** Dates as "2027-05-15"; null = none. */
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly difference: number | null;
  /** Rule of docs/schedule.md. */
  readonly rule: string;
}

/** Differences between two states of the portfolio, the most significant first. */
export interface ChangesReport {
  readonly since: SnapshotReport;
  /** null = the workbook as it is now. */
  readonly until: SnapshotReport | null;
  readonly changes: readonly ChangeReport[];
}

export interface SnapshotReport {
  readonly id: string;
  /** Its label, else its status date. */
  readonly name: string;
  /** Status date as an Excel serial number. */
  readonly day: number;
  readonly kind: "Snapshot" | "Baseline";
}

export interface ChangeReport {
  /** 0..100. */
  readonly significance: number;
  readonly table: string;
  readonly key: string;
  readonly item: string;
  readonly kind: "New" | "Removed" | "Worse" | "Better" | "Moved" | "Changed";
  /** null = the whole record is new or gone. */
  readonly field: string | null;
  /** Money, days as Excel serial numbers, shares 0..1, words; null = blank. */
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** To less from; null = none can be told. */
  readonly difference: number | null;
  /** An explanation is asked for. */
  readonly explain: boolean;
}
