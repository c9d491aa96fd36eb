import { lazyPart, type LazyPart } from "../lazyPart";
import type { data } from "./english/data";
import type { Language } from "./texts";

/** Every text of the page Data; the English one is the pattern that the others follow. */
export type DataTexts = typeof data;

const parts: Readonly<Record<Language, LazyPart<DataTexts>>> = {
  en: lazyPart(async () => (await import("./english/data")).data),
  de: lazyPart(async () => (await import("./german/data")).data),
  fr: lazyPart(async () => (await import("./french/data")).data),
};

/** The texts of the page Data in a language: they come with the page, not with the pane. */
export function dataTextsIn(language: Language): LazyPart<DataTexts> {
  return parts[language];
}
