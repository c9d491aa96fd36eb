import type { ValueMeasure } from "#core/selection/portfolioProblem";
import type { ChoiceProgress } from "#core/selection/selection";
import { amount, signedAmount } from "./amounts";
import { differenceOf } from "./portfolioView";
import type { Answer } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

/** "2,514, 14 projects, cost 18,674", with how far the value moved: "(−356)". */
export function summaryWords(answer: Answer, before: Answer | null, texts: TradeOffWords): string {
  const { trade, say } = texts;
  const { value, cost, chosen } = answer.choice.selection;
  if (value === null) return trade.infeasible;
  const moved = before === null ? null : differenceOf(before, answer).value;
  return say.counted(trade.summary, chosen.length, {
    value:
      moved === null
        ? amount(value, say)
        : say.fill(trade.change, { value: amount(value, say), change: signedAmount(moved, say) }),
    cost: cost === null ? "–" : amount(cost, say),
  });
}

/** "Best so far 2,510, none can exceed 2,516 (gap 0.2 %)" while the solver looks on. */
export function progressWords(
  { incumbent, bound }: Pick<ChoiceProgress, "incumbent" | "bound">,
  { trade, say }: TradeOffWords,
): string {
  if (bound === null) return "";
  if (incumbent === null) return say.fill(trade.boundOnly, { bound: amount(bound, say) });
  return say.fill(trade.bestSoFar, {
    value: amount(incumbent, say),
    bound: amount(bound, say),
    gap: gapWords(gapOf(incumbent, bound), say),
  });
}

/** How far a value is from what is proven at most, as a share of it. */
function gapOf(value: number, bound: number): number {
  return value === 0 ? 0 : Math.max(0, (bound - value) / Math.abs(value));
}

/** A gap with as many digits as it takes to not read as none. */
export function gapWords(gap: number, say: TradeOffWords["say"]): string {
  return say.percent(gap, gap < 0.001 ? 3 : 1);
}

/** What the figures of a measure are called, with their unit. */
export function measureWords(
  measure: ValueMeasure,
  moneyUnit: string,
  { trade, say }: TradeOffWords,
): string {
  return say.fill(trade.values[measure], { unit: moneyUnit });
}
