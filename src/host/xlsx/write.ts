import type { Workbook } from "#host/engine/workbook";
import { blankSource } from "./blankPackage";
import { writeCustomXml } from "./customXml";
import { writeProperties } from "./documentProperties";
import { writeSettings } from "./settings";
import { PackageEdit } from "./packageEdit";
import { followRenames, renamedSheets } from "./renamedSheets";
import { isOfType } from "./relationships";
import { WorkbookSource } from "./source";
import { WriteContext } from "./writeContext";
import { writeSheet } from "./writeSheet";
import { writeWorkbookPart } from "./writeWorkbookPart";

/**
 * Writes a workbook as a file. Parts that nobody changed are written back byte for byte; in a changed
 * sheet everything but the changed cells and elements stays as it was. The workbook itself is not
 * changed, so that it can be edited on and saved again.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const source = workbook.source instanceof WorkbookSource ? workbook.source : blankSource();
  const edit = new PackageEdit(source.parts);
  const context = new WriteContext(workbook, source, edit);
  const partOf = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    partOf.set(sheet.id, writeSheet(sheet, source.sheets.get(sheet.id), context));
  }
  writeWorkbookPart(context, partOf);
  followRenames(renamedSheets(workbook, source), source, edit);
  writeSettings(workbook, source, edit);
  writeCustomXml(workbook, source, edit);
  writeProperties(workbook, source, edit);
  context.styles.flush();
  context.strings.flush();
  if (context.formulasChanged || partOf.size < source.sheets.size) dropCalculationChain(context);
  edit.removeOrphans();
  return edit.toZip();
}

/** Excel makes a new order of calculation when there is none; a wrong one makes it repair the file. */
function dropCalculationChain({ edit, source }: WriteContext): void {
  for (const relation of edit.relationships(source.workbookPart)) {
    if (isOfType(relation, "calcChain")) edit.unrelate(source.workbookPart, relation.id);
  }
}
