import { storedPages } from "#excel/pageRecords";
import { english } from "#core/messages/english/english";
import { messageSentence } from "#core/messages/sentences";
import { flatSentence, limitName, swapSentence } from "#core/messages/selectionSentences";
import type { CandidateProject, PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice } from "#core/selection/selection";
import { naturalOrder } from "#core/text/naturalOrder";
import type { WorkbookState } from "#excel/workbookState";
import { planTradeoff } from "#sheets/planTradeoff";
import type { RegisterTables } from "#sheets/registerTable";
import { SCENARIOS_SIDE_BY_SIDE } from "#sheets/tradeoffRequest";
import { positionAfter } from "../newRegisters";
import { type DrawnPage, drawPage } from "../pages";
import { choiceStatus } from "./choiceMessages";

/** What the sheet Tradeoff shows. */
export interface TradeoffPage {
  readonly tables: RegisterTables;
  readonly names: Readonly<Record<string, string>>;
  readonly problem: PortfolioProblem;
  readonly choice: Choice;
  /** Scenario that the choice is kept as. */
  readonly shown: string;
  /** IDs of all scenarios as they will stand, in the order of their rows. */
  readonly scenarios: readonly string[];
}

/** Prices that the chart shows. */
const shownPrices = 10;

/** The sheet Tradeoff drawn anew; null when there is nothing to draw. */
export function drawTradeoff(state: WorkbookState, page: TradeoffPage): DrawnPage | null {
  const { problem, choice, tables, names, shown } = page;
  if (choice.selection.value === null) return null;
  const { swap, frontier, limits } = choice;
  const flat = frontier?.flat ?? null;
  const left = storedPages(state).Prioritization?.sheets.at(-1) ?? tables["Scores"]?.sheet;
  return drawPage("Tradeoff", state, (taken, kept) =>
    planTradeoff({
      tables,
      taken,
      names,
      ...positionAfter(left, kept, []),
      scenarios: sideBySide(page.scenarios, shown),
      shown,
      measure: problem.measure,
      projects: problem.projects.map(({ id }) => id),
      ranked: [...problem.projects].sort(byRank).map(({ id }) => id),
      frontier,
      prices: (limits ?? [])
        .filter(({ price }) => price > 0)
        .sort((a, b) => b.price - a.price)
        .slice(0, shownPrices)
        .map(({ limit, price }) => ({ name: limitName(limit, english), price })),
      sentences: {
        status: messageSentence(choiceStatus(choice), english),
        swap: swap === null ? "" : swapSentence(swap, english),
        flat: flat === null ? "" : flatSentence(flat, english),
      },
    }),
  );
}

/** The last ones, and the shown one among them. */
function sideBySide(scenarios: readonly string[], shown: string): readonly string[] {
  const last = scenarios.slice(-SCENARIOS_SIDE_BY_SIDE);
  return last.includes(shown) ? last : [shown, ...last.slice(1)];
}

function byRank(a: CandidateProject, b: CandidateProject): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || naturalOrder(a.id, b.id);
}
