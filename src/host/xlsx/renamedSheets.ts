import { tokenize } from "@borgar/fx/xlsx";
import { quoteSheetName } from "#host/engine/address";
import type { Workbook } from "#host/engine/workbook";
import type { PackageEdit } from "./packageEdit";
import type { WorkbookSource } from "./source";
import { decodeXml, encodeAttribute, encodeText } from "./xmlText";

/** New names of the sheets that were renamed since the file was read, by their old names in lower case. */
export function renamedSheets(workbook: Workbook, source: WorkbookSource): Map<string, string> {
  const names = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    const old = source.sheets.get(sheet.id)?.name;
    if (old !== undefined && old !== sheet.name) names.set(old.toLowerCase(), sheet.name);
  }
  return names;
}

/**
 * What refers to a renamed sheet from a part that the model does not hold (charts carried along,
 * sparklines, sources of pivot tables) learns its new name.
 */
export function followRenames(
  names: ReadonlyMap<string, string>,
  source: WorkbookSource,
  edit: PackageEdit,
): void {
  if (names.size === 0) return;
  for (const { name } of source.parts.entries) {
    if (!edit.has(name)) continue;
    const type = source.parts.contentType(name);
    if (type.includes("pivotCacheDefinition")) {
      const renamed = edit
        .text(name)
        .replace(
          /(<(?:\w+:)?worksheetSource\s[^>]*?sheet=")([^"]*)"/g,
          (whole, start: string, old: string) => {
            const now = names.get(decodeXml(old).toLowerCase());
            return now === undefined ? whole : `${start}${encodeAttribute(now)}"`;
          },
        );
      if (renamed !== edit.text(name)) edit.set(name, renamed);
    } else if (/drawingml\.chart\+xml|chartex\+xml|worksheet\+xml/.test(type)) {
      const renamed = renameInFormulas(edit.text(name), names);
      if (renamed !== edit.text(name)) edit.set(name, renamed);
    }
  }
}

/** Formulas of charts (`<c:f>`, `<cx:f>`) and of extensions (`<xm:f>`); those of cells have no prefix. */
const foreignFormula = /(<(?:c|cx|xm):f(?:\s[^>]*)?>)([^<]+)</g;

export function renameInFormulas(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(foreignFormula, (whole, start: string, formula: string) => {
    const text = decodeXml(formula);
    const renamed = renameInFormula(text, names);
    return renamed === text ? whole : `${start}${encodeText(renamed)}<`;
  });
}

function renameInFormula(formula: string, names: ReadonlyMap<string, string>): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      const bang = value.lastIndexOf("!");
      if (!type.startsWith("range") || bang < 0) return value;
      const sheet = value
        .slice(0, bang)
        .replace(/^'(.*)'$/s, "$1")
        .replaceAll("''", "'");
      const now = names.get(sheet.toLowerCase());
      return now === undefined ? value : `${quoteSheetName(now)}${value.slice(bang)}`;
    })
    .join("");
}
