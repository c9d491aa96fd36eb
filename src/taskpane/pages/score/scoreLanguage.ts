import { pageLanguage, usePageTexts, type PageTexts } from "../../pageLanguage";
import type { ModelsTexts, SensitivityTexts, WeighingTexts } from "../../texts/scoreTexts";

interface Own {
  readonly weighing: WeighingTexts;
  readonly models: ModelsTexts;
  readonly sensitivity: SensitivityTexts;
}

/** The texts of the pane with those that only the page Score has. */
export type ScoreLanguage = PageTexts<Own>;

/** Most texts of the page Score: they come with the page, not with the pane. */
export const scoreLanguage = pageLanguage<Own>({
  en: () => import("../../texts/english/scoreParts"),
  de: () => import("../../texts/german/scoreParts"),
  fr: () => import("../../texts/french/scoreParts"),
});

/** The texts inside the page Score. */
export function useScoreTexts(): ScoreLanguage {
  return usePageTexts(scoreLanguage);
}
