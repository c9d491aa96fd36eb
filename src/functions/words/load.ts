import type { Language } from "#core/messages/words";
import type { FunctionLanguage } from "./words";

/** The words of a language about functions; they are fetched with the first function that is called. */
export async function loadFunctionWords(language: Language): Promise<FunctionLanguage> {
  switch (language) {
    case "en":
      return (await import("./english/english")).english;
    case "de":
      return (await import("./german/german")).german;
    case "fr":
      return (await import("./french/french")).french;
  }
}
