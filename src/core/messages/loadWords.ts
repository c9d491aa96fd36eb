import type { Language, Words } from "./words";

/** The sentences of a language; they are fetched with the first that is needed. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case "en":
      return (await import("./english/english")).english;
    case "de":
      return (await import("./german/german")).german;
    case "fr":
      return (await import("./french/french")).french;
  }
}
