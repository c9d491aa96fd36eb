import { english } from "./english/english";
import { Say } from "./say";

/** Every text of the pane; the English one is the pattern that the others follow. */
export type TextTable = typeof english;
export type Language = "en" | "de" | "fr";

/** The texts in one language, with what fills them in. */
export interface Texts extends TextTable {
  readonly language: Language;
  readonly say: Say;
}

/** The language that we have for a tag such as "de-CH"; English for all others. */
export function languageOf(displayLanguage: string): Language {
  const [language] = displayLanguage.toLowerCase().split("-");
  return language === "de" || language === "fr" ? language : "en";
}

/**
 * The texts for the language in which Office speaks. English is at hand; the others are fetched, and
 * when they do not come the pane speaks English.
 */
export async function loadTexts(displayLanguage: string): Promise<Texts> {
  const wanted = languageOf(displayLanguage);
  const table = await tableOf(wanted).catch(() => null);
  if (table === null) return englishTexts;
  // A language that we have none of: numbers and days go with the English words, too.
  const isOurs = displayLanguage.toLowerCase().split("-")[0] === wanted;
  return { ...table, language: wanted, say: new Say(isOurs ? displayLanguage : wanted) };
}

/** English without waiting, for what must not fail. */
export const englishTexts: Texts = { ...english, language: "en", say: new Say("en") };

async function tableOf(language: Language): Promise<TextTable> {
  switch (language) {
    case "de":
      return (await import("./german/german")).german;
    case "fr":
      return (await import("./french/french")).french;
    case "en":
      return english;
  }
}
