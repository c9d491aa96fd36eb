import type { Sheet } from "#host/engine/sheet";
import { element } from "./partText";
import { absolute, printAreaFormula, printTitlesFormula } from "./print";
import type { SheetSource } from "./source";
import { encodeText } from "./xmlText";

/** Names that Excel keeps for itself: print areas and titles, filters. */
export function isBuiltInName(name: string): boolean {
  return name.toLowerCase().startsWith("_xlnm.");
}

/**
 * Whether a built-in name of a sheet has to be written from the model. A print area that is no plain
 * reference is not in the model and stays as the file has it.
 */
export function isOutdated(name: string, sheet: Sheet, source: SheetSource | undefined): boolean {
  if (!source) return true;
  const renamed = source.name !== sheet.name;
  switch (name.toLowerCase()) {
    case "_xlnm.print_area":
      return sheet.changedParts.has("print") || (renamed && printAreaFormula(sheet) !== "");
    case "_xlnm.print_titles":
      return sheet.changedParts.has("print") || (renamed && printTitlesFormula(sheet) !== "");
    case "_xlnm._filterdatabase":
      return sheet.changedParts.has("autoFilter") || (renamed && sheet.autoFilter !== null);
    default:
      return false;
  }
}

/** The `<definedName>` elements of the outdated built-in names of a sheet. */
export function builtInNamesXml(
  sheet: Sheet,
  localSheetId: number,
  source: SheetSource | undefined,
): string[] {
  const formulas: readonly (readonly [string, string])[] = [
    ["_xlnm.Print_Area", printAreaFormula(sheet)],
    ["_xlnm.Print_Titles", printTitlesFormula(sheet)],
    ["_xlnm._FilterDatabase", sheet.autoFilter ? absolute(sheet, sheet.autoFilter) : ""],
  ];
  return formulas
    .filter(([name, formula]) => formula !== "" && isOutdated(name, sheet, source))
    .map(([name, formula]) => {
      const hidden = name === "_xlnm._FilterDatabase" || null;
      return element("definedName", { name, localSheetId, hidden }, encodeText(formula));
    });
}
