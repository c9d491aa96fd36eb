/**
 * The projects of a portfolio and what they hand over to each other, as the registers have them. Days
 * are Excel serial numbers, differences calendar days.
 */
export interface Schedule {
  /** All projects in natural order of their IDs, closed and cancelled ones too: hand-overs name them. */
  readonly projects: readonly ScheduledProject[];
  /** Rows of register Dependencies, in natural order of their IDs. */
  readonly dependencies: readonly Dependency[];
  /** One for each giver and receiver, whatever the number of rows (D-01); live projects only. */
  readonly edges: readonly Edge[];
  /** Projects that wait for each other in a circle (D-02). */
  readonly cycles: readonly Cycle[];
  /** Days that are over; null = the workbook does not say. */
  readonly statusDate: number | null;
}

export interface ScheduledProject {
  readonly id: string;
  readonly name: string;
  /** IDs; "" = none. */
  readonly program: string;
  readonly objective: string;
  readonly stage: string;
  readonly sponsor: string;
  readonly isLive: boolean;
  /** It runs: its start is past and stays, whatever moves. */
  readonly hasStarted: boolean;
  readonly start: number | null;
  readonly baselineFinish: number | null;
  readonly forecastFinish: number | null;
  /** Forecast finish, else the baseline's. */
  readonly finish: number | null;
  /** Why nothing that needs an order of dates is computed for it (D-02, D-06); null = it is computed. */
  readonly fault: ScheduleFault | null;
}

export type ScheduleFault =
  /** No start or no finish. */
  | "undated"
  | "finish-before-start"
  /** It waits, by others, for itself. */
  | "in-cycle";

/** A row of register Dependencies: the giver hands something over to the receiver. */
export interface Dependency {
  /** Body row of the register. */
  readonly row: number;
  /** "D-003"; the pair of projects where the row has no ID. */
  readonly id: string;
  /** Giver and receiver, as register Projects writes them where they are known. */
  readonly from: string;
  readonly to: string;
  readonly deliverable: string;
  readonly strength: "Hard" | "Soft";
  /** Milestone at which it is handed over; null = at the finish of the giver. */
  readonly milestone: HandOver | null;
  readonly neededBy: number | null;
  /** Days between hand-over and use; negative = before the hand-over. */
  readonly lag: number;
  readonly status: string;
  /** Day of the milestone, else the finish of the giver. */
  readonly giverDate: number | null;
  /** Needed by, else the start of the receiver. */
  readonly receiverDate: number | null;
  /** Receiver date less giver date less lag (D-03); null = a date is missing. */
  readonly float: number | null;
  /** Float below 0, and not delivered. */
  readonly isConflict: boolean;
  readonly state: DependencyState;
}

export interface HandOver {
  readonly id: string;
  readonly name: string;
  readonly date: number | null;
  /** It is reached: no move of the giver changes its day. */
  readonly isReached: boolean;
}

export type DependencyState =
  /** It counts. */
  | "open"
  /** Its status says Delivered. */
  | "delivered"
  /** The giver is closed: it has given. */
  | "giver-closed"
  /** The giver is cancelled: nothing will come. */
  | "giver-cancelled"
  | "receiver-over"
  /** From a project to itself; ignored. */
  | "self"
  | "unknown-project"
  | "unknown-milestone"
  | "undated";

/** What a giver owes a receiver: one arrow of a drawing. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** IDs of the rows that it is made of. */
  readonly dependencies: readonly string[];
  /** Hard if one of them is. */
  readonly strength: "Hard" | "Soft";
  /** The largest. */
  readonly lag: number;
  /** The smallest; null = none is known. */
  readonly float: number | null;
  readonly isConflict: boolean;
  /** All of them are delivered. */
  readonly isDelivered: boolean;
  /** Both ends wait for each other, by this or other arrows. */
  readonly isInCycle: boolean;
  /** "M-105, M-108"; "" = by finish. */
  readonly milestones: string;
  /** The least advanced: Proposed, At risk, Agreed, Delivered. */
  readonly status: string;
}

/** One shortest closed walk of projects that wait for each other. */
export interface Cycle {
  /** The first one again at the end: "P-003", "P-007", "P-003". */
  readonly projects: readonly string[];
  readonly dependencies: readonly string[];
  /** Everyone of the group, in natural order: all of them wait. */
  readonly members: readonly string[];
  /** "P-003 → P-007 → P-003 (D-004, D-011)". */
  readonly text: string;
}

/** What was left out and why (D-06). */
export interface Skipped {
  /** Project or dependency. */
  readonly id: string;
  readonly kind: "project" | "dependency";
  readonly reason: ScheduleFault | Exclude<DependencyState, "open" | "delivered" | "giver-closed">;
}
