import { usePageTexts, type PageTexts } from "../../pageLanguage";
import { benefitsLanguage, type BenefitsTexts } from "../../texts/benefitsTexts";

/** The texts of the pane, those of this page as `benefits`, and the sentences of the core as `words`. */
export type BenefitsWords = PageTexts<{ readonly benefits: BenefitsTexts }>;

/** The texts inside the page Benefits. */
export function useBenefits(): BenefitsWords {
  return usePageTexts(benefitsLanguage);
}
