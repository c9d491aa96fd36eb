import { pageLanguage } from "../pageLanguage";
import type { report } from "./english/report";

/** Every text of the page Report; the English one is the pattern that the others follow. */
export type ReportTexts = typeof report;

/** The texts of the page Report: they come with the page, not with the pane. */
export const reportLanguage = pageLanguage<{ readonly report: ReportTexts }>({
  en: () => import("./english/report"),
  de: () => import("./german/report"),
  fr: () => import("./french/report"),
});
