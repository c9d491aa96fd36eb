import type { ScenarioReading, ScenariosReading } from "#actions/choice/scenariosReading";
import { amount } from "./amounts";
import type { TradeOffWords } from "./useTradeOff";

/** So many columns are still read side by side. */
export const mostCompared = 6;

/** "2,514, 14 projects, cost 18,674 · Sum of scores", or that there is no portfolio. */
export function scenarioLine(scenario: ScenarioReading, { trade, say }: TradeOffWords): string {
  const { value, cost, chosen, measure, createdOn } = scenario;
  const figures =
    value === null
      ? trade.infeasible
      : say.counted(trade.summary, chosen.length, {
          value: amount(value, say),
          cost: cost === null ? "–" : amount(cost, say),
        });
  return [
    figures,
    measure === null ? "" : trade.measures[measure],
    createdOn === null ? "" : say.date(createdOn),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What is to be said of a name for a new scenario. */
export interface DraftProblem {
  readonly text: string | null;
  readonly blocks: boolean;
}

/** A name is needed; one that is taken replaces its scenario; there is room for so many. */
export function draftProblem(
  draft: string,
  { scenarios, atMost }: ScenariosReading,
  { trade, say }: TradeOffWords,
): DraftProblem {
  const wanted = draft.trim().toLowerCase();
  if (wanted === "") return { text: trade.nameMissing, blocks: true };
  if (scenarios.some(({ name }) => name.trim().toLowerCase() === wanted)) {
    return { text: trade.nameTaken, blocks: false };
  }
  return scenarios.length >= atMost
    ? { text: say.fill(trade.full, { most: atMost }), blocks: true }
    : { text: null, blocks: false };
}

/** Scenarios side by side: one column each. */
export interface ComparedScenarios {
  readonly scenarios: readonly ScenarioReading[];
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly id: string;
  /** By scenario; null = the project was not live then. */
  readonly isIn: readonly (boolean | null)[];
  readonly differs: boolean;
}

/** The scenarios with these IDs, in the order of their list. */
export function comparedScenarios(
  { scenarios, comparison }: ScenariosReading,
  ids: readonly string[],
  differsOnly: boolean,
): ComparedScenarios {
  const columns = scenarios.flatMap(({ id }, column) => (ids.includes(id) ? [column] : []));
  const rows = comparison.rows
    .map(({ id, isIn }): ComparedRow => {
      const theirs = columns.map((column) => isIn[column] ?? null);
      return { id, isIn: theirs, differs: theirs.includes(true) && theirs.includes(false) };
    })
    .filter(({ differs, isIn }) => (differsOnly ? differs : isIn.some((each) => each !== null)));
  return { scenarios: scenarios.filter(({ id }) => ids.includes(id)), rows };
}
