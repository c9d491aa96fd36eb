import { pageLanguage, usePageTexts, type PageTexts } from "../../pageLanguage";
import type { DataTexts } from "../../texts/dataTexts";

interface Own {
  readonly data: DataTexts;
}

/** The texts of the pane with those of the page Data and the sentences about issues. */
export type DataLanguage = PageTexts<Own>;

/** The texts of the page Data: they come with the page, not with the pane. */
export const dataLanguage = pageLanguage<Own>({
  en: () => import("../../texts/english/data"),
  de: () => import("../../texts/german/data"),
  fr: () => import("../../texts/french/data"),
});

/** The texts inside the page Data. */
export function useData(): DataLanguage {
  return usePageTexts(dataLanguage);
}
