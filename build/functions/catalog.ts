import type { Language } from "#core/messages/words";
import type { Declaration } from "#functions/declaration";
import { functionIds, type GroupName } from "#functions/ids";
import { portfolioDeclarations } from "#functions/portfolio/declarations";
import { registerDeclarations } from "#functions/registers/declarations";
import { riskDeclarations } from "#functions/risk/declarations";
import { scoreDeclarations } from "#functions/scores/declarations";
import { statusDeclarations } from "#functions/status/declarations";
import { valueDeclarations } from "#functions/value/declarations";
import { english } from "#functions/words/english/english";
import { french } from "#functions/words/french/french";
import { german } from "#functions/words/german/german";
import type { ArgumentWords, FunctionLanguage, FunctionWords } from "#functions/words/words";

/** A function with all that is said about it. */
export interface CatalogEntry {
  readonly group: GroupName;
  readonly id: string;
  readonly declaration: Declaration;
  readonly words: Readonly<Record<Language, FunctionWords<Declaration>>>;
}

/** Languages of functions.json and of the pages. */
export const languages: readonly Language[] = ["en", "de", "fr"];

const said: Readonly<Record<Language, FunctionLanguage>> = {
  en: english,
  de: german,
  fr: french,
};

const declared: Readonly<Record<GroupName, Readonly<Record<string, Declaration>>>> = {
  scores: scoreDeclarations,
  portfolio: portfolioDeclarations,
  risk: riskDeclarations,
  value: valueDeclarations,
  status: statusDeclarations,
  registers: registerDeclarations,
};

/** In the order in which they are listed. */
export const groupNames: readonly GroupName[] = [
  "scores",
  "portfolio",
  "risk",
  "value",
  "status",
  "registers",
];

/** Every function in the order of its group. */
export const catalog: readonly CatalogEntry[] = groupNames.flatMap((group) =>
  functionIds[group].map((id): CatalogEntry => {
    const declaration = declared[group][id];
    if (declaration === undefined) throw new Error(`${id} has no declaration in its group.`);
    return {
      group,
      id,
      declaration,
      words: {
        en: wordsOf("en", group, id),
        de: wordsOf("de", group, id),
        fr: wordsOf("fr", group, id),
      },
    };
  }),
);

/** Sentences about arguments that all functions share. */
export function argumentWords(language: Language): ArgumentWords {
  return said[language].arguments;
}

function wordsOf(language: Language, group: GroupName, id: string): FunctionWords<Declaration> {
  const words = (
    said[language].functions[group] as Readonly<Record<string, FunctionWords<Declaration>>>
  )[id];
  if (words === undefined) throw new Error(`${id} has no words in language ${language}.`);
  return words;
}
