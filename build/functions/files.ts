import { catalog, languages } from "./catalog";
import { htmlOf, pageStyle } from "./html";
import { markdownOf } from "./markdown";
import { functionsMetadata } from "./metadata";
import { functionPage, indexPage } from "./page";
import { indexAddress, pageAddress } from "./pageAddress";

/** Files of the repository that are made from the declarations, by path from its root, not yet formatted. */
export function writtenFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...languages.map((language): [string, string] => [
      `src/functions/functions${language === "en" ? "" : `.${language}`}.json`,
      JSON.stringify(functionsMetadata(language)),
    ]),
    ["docs/functions/README.md", markdownOf(indexPage("en"))],
    ...catalog.map((entry): [string, string] => [
      `docs/functions/${entry.id.toLowerCase()}.md`,
      markdownOf(functionPage(entry, "en")),
    ]),
  ]);
}

/** Pages of the site about the functions, by path from its root. */
export function sitePages(): ReadonlyMap<string, string> {
  return new Map([
    ["functions/functions.css", pageStyle],
    ...languages.flatMap((language): [string, string][] => [
      [indexAddress(language), htmlOf(indexPage(language))],
      ...catalog.map((entry): [string, string] => [
        pageAddress(entry.id, language),
        htmlOf(functionPage(entry, language)),
      ]),
    ]),
  ]);
}
