import { pageLanguage } from "../pageLanguage";
import type { risk } from "./english/risk";

/** Every text of the page Risk; the English one is the pattern that the others follow. */
export type RiskTexts = typeof risk;

/** The texts of the page Risk: they come with the page, not with the pane. */
export const riskLanguage = pageLanguage<{ readonly risk: RiskTexts }>({
  en: () => import("./english/risk"),
  de: () => import("./german/risk"),
  fr: () => import("./french/risk"),
});
