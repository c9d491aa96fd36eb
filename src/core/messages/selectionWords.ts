import type {
  CollidingLimit,
  Frontier,
  LimitPrice,
  LimitRef,
  ProjectExplanation,
  ProjectResult,
  RankLineSwap,
  SelectionReason,
  UnfinishedPart,
} from "#core/selection/selection";
import type { Speech } from "./speech";

/** What words about a choice can use besides their facts. */
export interface SelectionSpeech {
  readonly speech: Speech;
  /** A limit or promise as a noun: "the envelope of 2026-Q4". */
  readonly limit: (limit: LimitRef) => string;
  /** An amount of value: whole from 100 on, with one digit below. */
  readonly amount: (value: number) => string;
  /** Names, at most four of them: "P-003, P-007, P-012, P-015 and 17 more". */
  readonly list: (names: readonly string[]) => string;
  /** A share, or a multiple of the envelopes, in whole percent. */
  readonly percent: (share: number) => string;
}

/** What makes a portfolio possible again. */
export type InfeasibleOption =
  | "raise-envelope"
  | "raise-total"
  | "add-people"
  | "release"
  | "move-cost"
  | "change-limit"
  | "change-dependency";

type ByKind<Union extends { readonly kind: string }> = {
  readonly [K in Union["kind"]]: (
    fact: Extract<Union, { kind: K }>,
    say: SelectionSpeech,
  ) => string;
};

/** What is swapped for what: IDs; one of the lists may be empty, not both. */
export interface Swapped {
  readonly leave: readonly string[];
  readonly enter: readonly string[];
}

/** How one language speaks of a chosen portfolio, its limits and why. Sentences end with a full stop. */
export interface SelectionWords {
  /** Between what something is and why, with its spaces. */
  readonly colon: string;
  /** So many more names. */
  readonly more: (count: string) => string;
  /** A number of percent with its sign. */
  readonly percent: (number: string) => string;
  readonly result: Readonly<Record<ProjectResult, string>>;
  readonly limit: ByKind<LimitRef>;
  /** Without a full stop, to follow the result and a colon. */
  readonly reason: ByKind<SelectionReason>;
  readonly reversal: {
    /** What is done to the project: added to the portfolio, or taken out of it. */
    readonly costs: (isAdded: boolean, loss: number, say: SelectionSpeech) => string;
    readonly costsAtLeast: (isAdded: boolean, loss: number, say: SelectionSpeech) => string;
    readonly costsNothing: (isAdded: boolean, say: SelectionSpeech) => string;
    readonly frees: (id: string, isAdded: boolean, gain: number, say: SelectionSpeech) => string;
    readonly impossible: (isAdded: boolean, limit: LimitRef | null, say: SelectionSpeech) => string;
    readonly swaps: (swapped: Swapped, say: SelectionSpeech) => string;
  };
  readonly entry: {
    readonly enters: (
      explanation: Pick<ProjectExplanation, "staysFrom"> & { readonly at: number },
      say: SelectionSpeech,
    ) => string;
    readonly never: (say: SelectionSpeech) => string;
    readonly leavesLater: (staysFrom: number | null, say: SelectionSpeech) => string;
  };
  readonly price: (price: LimitPrice, say: SelectionSpeech) => string;
  readonly swap: (swap: RankLineSwap, say: SelectionSpeech) => string;
  readonly flat: (flat: NonNullable<Frontier["flat"]>, say: SelectionSpeech) => string;
  /** `loss` against the best; 0 = as good. */
  readonly nextBest: (
    next: Swapped & { readonly value: number; readonly loss: number },
    say: SelectionSpeech,
  ) => string;
  readonly frequency: (share: number, worlds: number, say: SelectionSpeech) => string;
  readonly infeasible: {
    /** The sentence before the reasons. */
    readonly none: string;
    /** What the forced and protected projects need of a limit and there is not: with a full stop. */
    readonly short: (
      colliding: CollidingLimit & { readonly short: number },
      say: SelectionSpeech,
    ) => string;
    /** Limits that exclude each other without an amount. */
    readonly collide: (limits: readonly LimitRef[], say: SelectionSpeech) => string;
    /** What can be done. */
    readonly options: (options: readonly InfeasibleOption[], say: SelectionSpeech) => string;
  };
  readonly unfinished: (unfinished: UnfinishedPart, say: SelectionSpeech) => string;
}
