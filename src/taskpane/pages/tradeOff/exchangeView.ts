import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { LimitPrice, SelectionFrequency } from "#core/selection/selection";
import { limitName } from "#core/messages/selectionSentences";
import { namedProject } from "./portfolioView";
import type { TradeOffWords } from "./useTradeOff";

/** A limit that costs something. */
export interface PriceRow {
  readonly price: LimitPrice;
  readonly name: string;
  /** Of its bar, in per cent of the dearest. */
  readonly width: number;
}

/** Less than this is what solvers round, not a price. */
const smallestPrice = 0.05;
/** A longer list is not read; the dearest are first. */
const mostPriced = 15;

/** The limits that cost something, the dearest first, and how many cost nothing. */
export function priceRows(
  prices: readonly LimitPrice[],
  { words }: TradeOffWords,
): { readonly rows: readonly PriceRow[]; readonly free: number } {
  const dear = prices
    .filter(({ price }) => price >= smallestPrice)
    .sort((a, b) => b.price - a.price);
  const most = dear[0]?.price ?? 1;
  return {
    rows: dear.slice(0, mostPriced).map((price) => ({
      price,
      name: capitalised(limitName(price.limit, words)),
      width: Math.round((price.price / most) * 100),
    })),
    free: prices.length - dear.length,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Projects by how often they are chosen. */
export interface FrequencyGroups {
  readonly always: number;
  readonly never: number;
  /** In some worlds and not in others, the oftenest first. */
  readonly between: readonly {
    readonly name: string;
    readonly share: number;
    readonly width: number;
  }[];
}

export function frequencyGroups(
  { share }: SelectionFrequency,
  problem: PortfolioProblem,
): FrequencyGroups {
  const shares = Object.entries(share);
  return {
    always: shares.filter(([, each]) => each >= 1).length,
    never: shares.filter(([, each]) => each <= 0).length,
    between: shares
      .filter(([, each]) => each > 0 && each < 1)
      .sort(([, a], [, b]) => b - a)
      .map(([id, each]) => ({
        name: namedProject(id, problem),
        share: each,
        width: Math.round(each * 100),
      })),
  };
}
