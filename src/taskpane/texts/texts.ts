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
  const [language] = displayLanguage.toLowerCase().split(/[^a-z]/);
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
  return { ...table, language: wanted, say: new Say(localeOf(displayLanguage, wanted)) };
}

/** The tag for numbers and days: that of Office, where it is one of our language and a tag at all. */
function localeOf(tag: string, language: Language): string {
  // A browser on a bare Linux says "en-US@posix", for which Intl has an exception instead of an answer.
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return language;
  return tag.toLowerCase().split("-")[0] === language ? tag : language;
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
