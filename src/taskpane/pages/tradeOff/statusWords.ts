import { choiceStatus } from "#actions/choice/choiceMessages";
import { messageSentence } from "#core/messages/sentences";
import { projectResults } from "#core/selection/selection";
import type { GroupKind } from "./portfolioView";
import type { Answer, Trouble } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

/** How good the portfolio is proven to be, and by whom: the word optimal stands for a proof. */
export function statusSentence({ choice }: Answer, { words }: TradeOffWords): string {
  return messageSentence(choiceStatus(choice), words);
}

const [forced, committed, selected, rest, out] = projectResults;
const results = { forced, committed, selected, rest, out } as const;

/** What a group of projects is called: as the sentences call their result. */
export function groupName(kind: GroupKind, { trade, words }: TradeOffWords): string {
  return kind === "missed" ? trade.missed : words.selection.result[results[kind]];
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
