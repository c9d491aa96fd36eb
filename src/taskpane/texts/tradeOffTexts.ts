import { pageLanguage } from "../pageLanguage";
import type { trade } from "./english/tradeOff";

/** Every text of the page Trade off; the English one is the pattern that the others follow. */
export type TradeOffTexts = typeof trade;

/** The texts of the page Trade off: they come with the page, not with the pane. */
export const tradeOffLanguage = pageLanguage<{ readonly trade: TradeOffTexts }>({
  en: () => import("./english/tradeOff"),
  de: () => import("./german/tradeOff"),
  fr: () => import("./french/tradeOff"),
});
