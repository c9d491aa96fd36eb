import { formatArea } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { columnsXml, sheetFormatXml } from "./columns";
import { element, PartText } from "./partText";
import { isOfType, relationshipNamespace, relationshipTypes } from "./relationships";
import type { SheetSource } from "./source";
import { tableContentType, tableXml } from "./tables";
import type { WriteContext } from "./writeContext";
import { RowWriter } from "./writeRows";

/** Children of `<worksheet>` in the order of the schema. */
export const sheetOrder: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

const sheetContentType =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const newSheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** Writes what changed of a sheet and answers the name of its part. */
export function writeSheet(
  sheet: Sheet,
  source: SheetSource | undefined,
  context: WriteContext,
): string {
  const part = source?.part ?? context.edit.freeName("xl/worksheets/sheet", "xml");
  const rows = new RowWriter(sheet, source, context);
  const tables = tablesChanged(sheet, source);
  if (source && !rows.isNeeded && !tables && sheet.changedParts.size === 0) return part;
  const text = PartText.from(source?.text ?? newSheet);
  if (!source) context.edit.add(part, "", sheetContentType);
  if (rows.isNeeded) {
    const used = sheet.usedArea();
    text.replace(
      "dimension",
      element("dimension", { ref: used ? formatArea(used) : "A1" }),
      sheetOrder,
    );
    text.replace(
      "sheetData",
      element(`${text.elementPrefix}sheetData`, {}, rows.write()),
      sheetOrder,
    );
  }
  if (!source || sheet.changedParts.has("columns")) {
    text.replace("cols", columnsXml(sheet, context.xfOf), sheetOrder);
  }
  const layout = ["columns", "rows", "properties"] as const;
  if (!source || layout.some((name) => sheet.changedParts.has(name))) {
    const before = text.element("sheetFormatPr");
    text.replace("sheetFormatPr", sheetFormatXml(sheet, before), sheetOrder);
  }
  if (tables) text.declare("r", relationshipNamespace);
  if (tables) text.replace("tableParts", writeTables(sheet, source, part, context), sheetOrder);
  context.edit.set(part, text.toString());
  return part;
}

function tablesChanged(sheet: Sheet, source: SheetSource | undefined): boolean {
  const before = (source?.tables ?? []).map((table) => table.part);
  return (
    sheet.tables.some((table) => table.changed || table.part === undefined) ||
    before.length !== sheet.tables.length ||
    sheet.tables.some((table) => !before.includes(table.part ?? ""))
  );
}

/** Writes the parts of new and changed tables and answers `<tableParts>`. */
function writeTables(
  sheet: Sheet,
  source: SheetSource | undefined,
  part: string,
  context: WriteContext,
): string {
  const { edit } = context;
  const before = new Map<string, string>();
  for (const relation of edit.relationships(part)) {
    if (!isOfType(relation, "table")) continue;
    const target = edit.target(part, relation.target);
    if (sheet.tables.some((table) => table.part === target)) before.set(target, relation.id);
    else edit.unrelate(part, relation.id);
  }
  let xml = "";
  for (const table of sheet.tables) {
    const known = table.part === undefined ? undefined : before.get(table.part);
    if (known !== undefined && table.part !== undefined) {
      if (table.changed) {
        const old = edit.text(table.part);
        edit.set(
          table.part,
          tableXml(table, context.tableId(table.part), context.customFunctions, old),
        );
      }
      xml += element("tablePart", { "r:id": known });
      continue;
    }
    const target = edit.freeName("xl/tables/table", "xml");
    edit.add(
      target,
      tableXml(table, context.tableId(), context.customFunctions, undefined),
      tableContentType,
    );
    xml += element("tablePart", { "r:id": edit.relate(part, relationshipTypes.table, target) });
  }
  return sheet.tables.length === 0
    ? ""
    : element("tableParts", { count: sheet.tables.length }, xml);
}
