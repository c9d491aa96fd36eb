import type { Language } from "#core/messages/words";

/** Where the page of a function is on the site: "functions/score.html", "functions/score.de.html". */
export function pageAddress(id: string, language: Language): string {
  return `functions/${id.toLowerCase()}${language === "en" ? "" : `.${language}`}.html`;
}

/** Where the list of functions is: "functions/index.html". */
export function indexAddress(language: Language): string {
  return pageAddress("index", language);
}
