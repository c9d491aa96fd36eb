import { usePageTexts, type PageTexts } from "../../pageLanguage";
import { riskLanguage, type RiskTexts } from "../../texts/riskTexts";

/** The texts of the pane, those of this page as `risk`, and the sentences of the core as `words`. */
export type RiskWords = PageTexts<{ readonly risk: RiskTexts }>;

/** The texts inside the page Risk. */
export function useRisk(): RiskWords {
  return usePageTexts(riskLanguage);
}
