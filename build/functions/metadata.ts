import type { Language } from "#core/messages/words";
import { typedName } from "#functions/typedName";
import { catalog, type CatalogEntry } from "./catalog";
import { pageAddress } from "./pageAddress";

/** Where the manifest says that the add-in is; the build writes another address in its place. */
const developmentSite = "https://localhost:3000";

/** What Excel reads about the functions, in one language; their names are the same in all. */
export function functionsMetadata(language: Language): object {
  return {
    // Error cells are handed over, so that a row with one does not spoil the others.
    allowErrorForDataTypeAny: true,
    functions: catalog.map((entry) => metadataOf(entry, language)),
  };
}

function metadataOf({ id, declaration, words }: CatalogEntry, language: Language): object {
  const { summary, parameters } = words[language];
  return {
    id,
    name: id,
    description: summary,
    helpUrl: `${developmentSite}/${pageAddress(id, language)}`,
    parameters: Object.entries(declaration.parameters).map(
      ([name, { shape, holds, optional }]) => ({
        name: typedName(name),
        description: parameters[name],
        type: "any",
        ...(shape === "single" && holds !== "option-or-numbers"
          ? {}
          : { dimensionality: "matrix" }),
        ...(optional === true ? { optional } : {}),
      }),
    ),
    result: { type: "any", dimensionality: "matrix" },
    ...(declaration.isLong === true ? { options: { cancelable: true } } : {}),
  };
}
