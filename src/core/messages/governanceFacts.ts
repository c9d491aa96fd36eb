/** Facts of messages about intake, stage gates and decisions. */
export interface GovernanceFacts {
  readonly "adds-project": ProjectNamed & {
    readonly stage: string;
    /** Criteria that get a score, and those that stay without one. */
    readonly scored: number;
    readonly unscored: number;
  };
  readonly "adds-no-project": None;
  readonly "advances-stage": GatePassed & {
    /** Checks that are not met: should checks, and musts by exception. */
    readonly unmet: number;
    readonly byException: boolean;
  };
  /** Hold, recycle or stop. */
  readonly "decides-gate": GateDecided;
  readonly "advances-nothing": None;
  readonly "raises-decision": { readonly decision: string; readonly relatesTo: string };
  readonly "raises-nothing": None;
  readonly "records-decision": { readonly decision: string; readonly outcome: string };
  readonly "records-nothing": None;

  readonly "added-project": ProjectNamed;
  readonly "added-no-project": None;
  readonly "advanced-stage": GatePassed;
  readonly "decided-gate": GateDecided;
  readonly "advanced-nothing": None;
  readonly "raised-decision": { readonly decision: string; readonly relatesTo: string };
  readonly "raised-nothing": None;
  readonly "recorded-decision": { readonly decision: string; readonly outcome: string };
  readonly "recorded-nothing": None;

  /** What register Decisions says of a gate. */
  readonly "gate-decision": GatePassed & { readonly outcome: GateOutcome };
  /** Why, with what is asked besides and what was not met; parts may be empty. */
  readonly "gate-rationale": {
    readonly rationale: string;
    readonly conditions: string;
    readonly exception: string;
    /** Names of checks that are not met, with commas. */
    readonly unmet: string;
  };
}

/** What a gate can end with: go on, wait, do the stage again, end the project. */
export type GateOutcome = "go" | "hold" | "recycle" | "stop";

interface ProjectNamed {
  readonly project: string;
  readonly title: string;
}

interface GatePassed {
  readonly project: string;
  readonly title: string;
  readonly gate: string;
  readonly from: string;
  readonly to: string;
}

interface GateDecided {
  readonly project: string;
  readonly gate: string;
  readonly outcome: Exclude<GateOutcome, "go">;
  /** Stage that it has then. */
  readonly stage: string;
}

type None = Readonly<Record<string, never>>;
