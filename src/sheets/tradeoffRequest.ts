import type { TakenNames } from "#core/register/content";
import type { Frontier } from "#core/selection/selection";
import type { ValueMeasure } from "#core/selection/portfolioProblem";
import type { RegisterTables } from "./registerTable";

export interface TradeoffRequest {
  /** Registers as they will stand: Projects, Scenarios and ScenarioProjects are needed. */
  readonly tables: RegisterTables;
  /** Names in use, without those of an earlier sheet that this one replaces. */
  readonly taken: TakenNames;
  /** Names of settings by their standard names, where they differ. */
  readonly names?: Readonly<Record<string, string>>;
  /** Position of the sheet from 0; omitted = last. */
  readonly position?: number;
  /** IDs of up to six scenarios side by side, the shown one among them. */
  readonly scenarios: readonly string[];
  /** ID of the scenario whose reasons, frontier and prices are shown. */
  readonly shown: string;
  readonly measure: ValueMeasure;
  /** IDs of the candidates in the order of the scenario's rows in ScenarioProjects. */
  readonly projects: readonly string[];
  /** The same IDs in the order of the ranked list. */
  readonly ranked: readonly string[];
  /** null = not worked out. */
  readonly frontier: Frontier | null;
  /** Limits and promises by name; those that cost nothing may be left out. */
  readonly prices: readonly { readonly name: string; readonly price: number }[];
  readonly sentences: TradeoffSentences;
}

/** What cannot be said by a formula; "" = nothing to say. */
export interface TradeoffSentences {
  /** How the answer was found: "Optimal, proven by HiGHS 1.15.1", or why there is none. */
  readonly status: string;
  /** What the ranking line misses. */
  readonly swap: string;
  /** Why more money adds nothing. */
  readonly flat: string;
}

/** Scenarios that stand side by side on the sheet. */
export const SCENARIOS_SIDE_BY_SIDE = 6;
