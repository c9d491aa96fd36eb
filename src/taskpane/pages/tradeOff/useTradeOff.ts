import { usePageTexts, type PageTexts } from "../../pageLanguage";
import { tradeOffLanguage, type TradeOffTexts } from "../../texts/tradeOffTexts";

/** The texts of the pane, those of this page as `trade`, and the sentences of the core as `words`. */
export type TradeOffWords = PageTexts<{ readonly trade: TradeOffTexts }>;

/** The texts inside the page Trade off. */
export function useTradeOff(): TradeOffWords {
  return usePageTexts(tradeOffLanguage);
}
