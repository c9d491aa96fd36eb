import { choiceStatus } from "#actions/choice/choiceMessages";
import { messageSentence } from "#core/messages/sentences";
import type { Answer, Trouble } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

/** How good the portfolio is proven to be, and by whom: the word optimal stands for a proof. */
export function statusSentence({ choice }: Answer, { words }: TradeOffWords): string {
  return messageSentence(choiceStatus(choice), words);
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
