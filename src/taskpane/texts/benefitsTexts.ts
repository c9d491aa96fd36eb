import { pageLanguage } from "../pageLanguage";
import type { benefits } from "./english/benefits";

/** Every text of the page Benefits; the English one is the pattern that the others follow. */
export type BenefitsTexts = typeof benefits;

/** The texts of the page Benefits: they come with the page, not with the pane. */
export const benefitsLanguage = pageLanguage<{ readonly benefits: BenefitsTexts }>({
  en: () => import("./english/benefits"),
  de: () => import("./german/benefits"),
  fr: () => import("./french/benefits"),
});
