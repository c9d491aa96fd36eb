import type { ChoiceReading } from "#actions/choice/choiceReading";
import type { ScenariosReading } from "#actions/choice/scenariosReading";
import type { PortfolioProblem, ValueMeasure } from "#core/selection/portfolioProblem";
import type { Choice, ChoiceProgress } from "#core/selection/selection";

/** What the page Trade off shows besides the workbook. */
export interface TradeOffState {
  /** null = nobody has chosen one: limits before there is a portfolio, the portfolio after. */
  readonly part: TradeOffPart | null;
  /** What is wanted otherwise than the workbook says; nothing of it is written. */
  readonly wish: ChoiceWish;
  /** The workbook with that wish; null = not read yet. */
  readonly reading: ChoiceReading | null;
  /** What was chosen last; it stays while the next one is worked out. */
  readonly answer: Answer | null;
  /** The one before it, to show the difference. */
  readonly before: Answer | null;
  readonly solving: Solving | null;
  readonly trouble: Trouble | null;
  /** The project whose details are open. */
  readonly opened: string | null;
  readonly search: string;
  readonly scenarios: ScenariosReading | null;
  /** IDs of the scenarios that stand side by side. */
  readonly compared: readonly string[];
  readonly differsOnly: boolean;
  /** Name of the scenario that is being saved. */
  readonly draft: string;
}

export const tradeOffParts = ["limits", "portfolio", "exchange", "scenarios"] as const;
export type TradeOffPart = (typeof tradeOffParts)[number];

export type Lock = "in" | "out";

/** What a person tries; null and empty = as the workbook has it. */
export interface ChoiceWish {
  readonly measure: ValueMeasure | null;
  readonly protects: boolean | null;
  /** Multiple of the envelopes. */
  readonly budget: number;
  /** "none" = no limit, whatever the workbook says. */
  readonly totalBudget: number | "none" | null;
  readonly rolesOff: readonly string[];
  readonly limitsOff: readonly string[];
  readonly locks: Readonly<Record<string, Lock>>;
}

/** A portfolio with what it was chosen from and for. */
export interface Answer {
  readonly problem: PortfolioProblem;
  readonly choice: Choice;
  readonly wish: ChoiceWish;
  /** Mark of the inputs and the wish: with another one it is old. */
  readonly key: string;
}

export interface Solving {
  readonly progress: Omit<ChoiceProgress, "choice"> | null;
}

/** Why there is no portfolio, or not all about it. */
export interface Trouble {
  readonly kind: "cancelled" | "not-started" | "broken";
}

export interface TradeOffEvent {
  readonly type: "tradeOff/changed";
  readonly change: Partial<TradeOffState>;
}

export const noWish: ChoiceWish = {
  measure: null,
  protects: null,
  budget: 1,
  totalBudget: null,
  rolesOff: [],
  limitsOff: [],
  locks: {},
};

export const initialTradeOff: TradeOffState = {
  part: null,
  wish: noWish,
  reading: null,
  answer: null,
  before: null,
  solving: null,
  trouble: null,
  opened: null,
  search: "",
  scenarios: null,
  compared: [],
  differsOnly: false,
  draft: "",
};

export function isTradeOffEvent(event: { readonly type: string }): event is TradeOffEvent {
  return event.type === "tradeOff/changed";
}
