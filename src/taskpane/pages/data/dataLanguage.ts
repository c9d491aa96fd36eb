import { createContext, useContext } from "react";
import { InvariantError } from "#core/invariant";
import { loadWords } from "#core/messages/loadWords";
import type { Words } from "#core/messages/words";
import { lazyPart, type LazyPart } from "../../lazyPart";
import { dataTextsIn, type DataTexts } from "../../texts/dataTexts";
import type { Language, Texts } from "../../texts/texts";

/** The texts of the pane with those of the page Data and the sentences about issues. */
export interface DataLanguage extends Texts {
  readonly data: DataTexts;
  readonly words: Words;
}

/** What comes with the page. */
export type DataWords = Pick<DataLanguage, "data" | "words">;

const parts = new Map<Language, LazyPart<DataWords>>();

/** Texts and sentences of the page in a language. */
export function dataWordsIn(language: Language): LazyPart<DataWords> {
  let part = parts.get(language);
  if (part === undefined) {
    part = lazyPart(async () => {
      const [data, words] = await Promise.all([dataTextsIn(language).load(), loadWords(language)]);
      return { data, words };
    });
    parts.set(language, part);
  }
  return part;
}

export const DataContext = createContext<DataLanguage | null>(null);

/** The texts inside the page Data. */
export function useData(): DataLanguage {
  const language = useContext(DataContext);
  if (language === null) throw new InvariantError("A part of the page Data outside of it");
  return language;
}
