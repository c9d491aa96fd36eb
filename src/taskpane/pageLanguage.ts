import { createContext, useContext, type Context } from "react";
import { InvariantError } from "#core/invariant";
import { loadWords } from "#core/messages/loadWords";
import type { Words } from "#core/messages/words";
import { lazyPart, type LazyPart } from "./lazyPart";
import type { Language, Texts } from "./texts/texts";

/** What comes with a page: its own texts by their name, and the sentences about issues. */
export type PageWords<Own extends object> = Own & { readonly words: Words };

/** The texts of the pane with those of a page. */
export type PageTexts<Own extends object> = Texts & PageWords<Own>;

/** The language of a page whose texts come with it, not with the pane. */
export interface PageLanguage<Own extends object> {
  /** Texts and sentences of the page in a language. */
  wordsIn(language: Language): LazyPart<PageWords<Own>>;
  readonly context: Context<PageTexts<Own> | null>;
}

/**
 * The language of a page.
 *
 * @param tables fetch the texts of the page in each language.
 */
export function pageLanguage<Own extends object>(
  tables: Readonly<Record<Language, () => Promise<Own>>>,
): PageLanguage<Own> {
  const partIn = (language: Language): LazyPart<PageWords<Own>> =>
    lazyPart(async () => {
      const [own, words] = await Promise.all([tables[language](), loadWords(language)]);
      return { ...own, words };
    });
  const parts = { en: partIn("en"), de: partIn("de"), fr: partIn("fr") };
  return {
    wordsIn: (language) => parts[language],
    context: createContext<PageTexts<Own> | null>(null),
  };
}

/** The texts inside a page; around it stands `InPageLanguage`. */
export function usePageTexts<Own extends object>({ context }: PageLanguage<Own>): PageTexts<Own> {
  const texts = useContext(context);
  if (texts === null) throw new InvariantError("A part of a page outside of it");
  return texts;
}
