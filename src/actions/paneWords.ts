import { loadWords } from "#core/messages/loadWords";
import type { StoredTitle } from "#core/messages/message";
import { storedTitleSentence } from "#core/messages/sentences";
import type { Language } from "#core/messages/words";

export { loadWords };

/** What undo would take back, in the words of a language; the workbook keeps it in English. */
export async function titleInWords(last: StoredTitle, language: Language): Promise<string> {
  return language === "en" ? last.title : storedTitleSentence(last, await loadWords(language));
}
