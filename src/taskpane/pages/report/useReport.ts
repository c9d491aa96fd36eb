import { usePageTexts, type PageTexts } from "../../pageLanguage";
import { reportLanguage, type ReportTexts } from "../../texts/reportTexts";

/** The texts of the pane, those of this page as `report`, and the sentences of the core as `words`. */
export type ReportWords = PageTexts<{ readonly report: ReportTexts }>;

/** The texts inside the page Report. */
export function useReport(): ReportWords {
  return usePageTexts(reportLanguage);
}
