import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { CellReader, type CellContext } from "./cellReader";
import { scanSheetData, type RawCell, type RawRow } from "./cellScanner";
import { readColumns, readRowLayout } from "./columns";
import { inPart, type Package } from "./package";
import { PartText } from "./partText";
import { isOfType } from "./relationships";
import type { RowSpan, SheetSource } from "./source";
import { readTable } from "./tables";
import { readAttributes } from "./xmlElement";

export interface SheetReadContext {
  readonly package: Package;
  readonly cells: Omit<CellContext, "tables">;
}

/** Fills a sheet of the model from its part and answers what the writer will need. */
export function readSheet(sheet: Sheet, part: string, context: SheetReadContext): SheetSource {
  return inPart(part, () => {
    const text = context.package.text(part);
    const parts = PartText.from(text);
    sheet.part = part;
    readTables(sheet, part, parts, context.package);
    const tables = sheet.tables.map((table) => ({
      name: table.name,
      area: table.area,
      part: table.part ?? "",
    }));
    const styleOf = (xf: number): number => context.cells.styleOfXf[xf] ?? 0;
    readColumns(parts.element("cols"), styleOf, sheet);
    const grid = readGrid(sheet, text, parts.elementPrefix, { ...context.cells, tables });
    return { part, name: sheet.name, text, prefix: parts.elementPrefix, tables, ...grid };
  });
}

function readTables(sheet: Sheet, part: string, parts: PartText, source: Package): void {
  const related = new Map(source.related(part, "table").map(({ id, part }) => [id, part]));
  for (const item of parts.element("tableParts")?.childrenNamed("tablePart") ?? []) {
    const tablePart = related.get(item.foreignAttribute("id") ?? "");
    if (tablePart === undefined) continue;
    const table = readTable(source.xml(tablePart), tablePart, sheet.workbook.newId());
    if (table) sheet.tables.push(table);
  }
}

function readGrid(
  sheet: Sheet,
  text: string,
  prefix: string,
  context: CellContext,
): Pick<SheetSource, "rows" | "shared"> {
  const rows = new Map<number, RowSpan>();
  const reader = new CellReader(context);
  const anchors: { row: number; column: number; ref: Area }[] = [];
  const from = text.indexOf(`<${prefix}sheetData`);
  if (from < 0) return { rows, shared: reader.shared };
  const to = text.indexOf(`</${prefix}sheetData>`, from);
  const start = text.indexOf(">", from) + 1;
  scanSheetData(text, start, to < 0 ? start : to, prefix, {
    row(row: RawRow): void {
      rows.set(row.row, { start: row.start, tagEnd: row.tagEnd, end: row.end });
      const layout = readRowLayout(
        readAttributes(text, row.start + 1, row.tagEnd),
        (xf) => context.styleOfXf[xf] ?? 0,
      );
      if (layout) sheet.rows.set(row.row, layout);
    },
    cell(raw: RawCell): void {
      const cell = reader.read(raw);
      sheet.load(raw.row, raw.column, cell);
      const ref = cell.formula?.ref;
      if (ref) anchors.push({ row: raw.row, column: raw.column, ref });
    },
  });
  markSpills(sheet, anchors);
  return { rows, shared: reader.shared };
}

/** Cells that an array formula fills hold only values; they learn which formula they come from. */
function markSpills(
  sheet: Sheet,
  anchors: readonly { row: number; column: number; ref: Area }[],
): void {
  for (const { row, column, ref } of anchors) {
    sheet.forEachCell(ref, (filled, r, c) => {
      if ((r !== row || c !== column) && !filled.formula) filled.spillFrom = { row, column };
    });
  }
}
