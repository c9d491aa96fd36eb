import { amount } from "./amounts";
import { gapWords } from "./answerWords";
import type { Answer, Trouble } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

/** How good the portfolio is proven to be: the word optimal stands for a proof. */
export function statusSentence({ choice }: Answer, { trade, say }: TradeOffWords): string {
  const { status, value, bound, gap, ms } = choice.selection;
  return say.fill(trade.status[status], {
    value: value === null ? "–" : amount(value, say),
    bound: bound === null ? "–" : amount(bound, say),
    gap: gap === null ? "–" : gapWords(gap, say),
    seconds: say.number(ms / 1000, 1),
  });
}

/** By whom and how long it was worked out. */
export function solverWords({ choice }: Answer, { trade, say }: TradeOffWords): string {
  const seconds = say.number(choice.selection.ms / 1000, 2);
  return say.fill(trade.solver, { solver: choice.solver, seconds });
}

/** Why there is no answer, or not the whole of it. */
export function troubleSentence(trouble: Trouble, { trade }: TradeOffWords): string {
  switch (trouble.kind) {
    case "cancelled":
      return trade.cancelled;
    case "not-started":
      return trade.notStarted;
    case "broken":
      return trade.broken;
  }
}
