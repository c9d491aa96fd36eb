/** Facts of messages about baselines, closed projects, the priority log and lessons. */
export interface LedgerFacts {
  /** `cells`: values that change in Projects and Financials. */
  readonly rebaselines: Rebaselined & { readonly cells: number; readonly snapshot: string };
  readonly "rebaselines-nothing": None;
  readonly "closes-project": Archived & { readonly registers: number };
  readonly "closes-nothing": None;
  readonly "reopens-project": Archived & { readonly stage: string };
  readonly "reopens-nothing": None;
  readonly "logs-priorities": { readonly moves: number };
  /** The log begins: there is nothing yet to compare with. */
  readonly "starts-priority-log": { readonly projects: number };
  /** No project changed its place since the last entry. */
  readonly "logs-no-move": None;
  readonly "adds-lesson": { readonly lesson: string; readonly project: string };
  readonly "adds-no-lesson": None;

  readonly rebaselined: Rebaselined;
  readonly "rebaselined-nothing": None;
  readonly "closed-project": { readonly project: string; readonly title: string };
  readonly "closed-nothing": None;
  readonly "reopened-project": { readonly project: string; readonly title: string };
  readonly "reopened-nothing": None;
  readonly "logged-priorities": { readonly moves: number };
  readonly "started-priority-log": None;
  readonly "logged-no-move": None;
  readonly "added-lesson": { readonly lesson: string };
  readonly "added-no-lesson": None;

  // What register PriorityLog says of a move.
  readonly "cause-new": None;
  readonly "cause-removed": None;
  /** Weights as shares, 0..1. */
  readonly "cause-weights": {
    readonly criterion: string;
    readonly from: number;
    readonly to: number;
  };
  /** Scores as they stand; "" = none. */
  readonly "cause-own-scores": {
    readonly criterion: string;
    readonly from: string;
    readonly to: string;
  };
  /** Worst and best score of the scale. */
  readonly "cause-scale": {
    readonly criterion: string;
    readonly fromWorst: number;
    readonly fromBest: number;
    readonly toWorst: number;
    readonly toBest: number;
  };
  readonly "cause-policy": { readonly from: string; readonly to: string };
  readonly "cause-membership": { readonly added: number; readonly removed: number };
  /** How many others were scored anew, and the one that counts most for this project. */
  readonly "cause-others": { readonly project: string; readonly count: number };
  readonly "cause-together": None;
}

interface Rebaselined {
  readonly decision: string;
  readonly projects: number;
}

interface Archived {
  readonly project: string;
  readonly title: string;
  readonly rows: number;
}

type None = Readonly<Record<string, never>>;
