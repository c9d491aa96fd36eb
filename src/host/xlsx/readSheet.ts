import { parseArea, type Area } from "#host/engine/address";
import type { ConditionalFormat, RowLayout } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { CellReader, type CellContext } from "./cellReader";
import { scanSheetData, type RawCell, type RawRow } from "./cellScanner";
import { readColumns, readRowLayout } from "./columns";
import { readCharts } from "./drawing";
import { extensions, findExtension } from "./extensionList";
import { readFilters } from "./filters";
import { readHyperlinks } from "./hyperlinks";
import { readNotes } from "./notes";
import { readPrint } from "./print";
import { readProtection } from "./protection";
import { linkedIds, readConditionalFormats, ruleCompanions } from "./readConditionalFormats";
import type { StyleTables } from "./readStyles";
import { readValidation } from "./validations";
import { readProperties, readView } from "./view";
import { inPart, type Package } from "./package";
import { PartText } from "./partText";
import type { ReadBudget } from "./readBudget";
import type { RowSpan, SheetSource } from "./source";
import { readTable } from "./tables";
import { readAttributes } from "./xmlElement";

interface SheetReadContext {
  readonly package: Package;
  readonly styles: StyleTables;
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
    readFeatures(sheet, part, parts, context);
    const grid = readGrid(sheet, text, parts.elementPrefix, { ...context.cells, tables });
    readHyperlinks(parts.element("hyperlinks"), part, context.package, sheet);
    const charts = readCharts(sheet, part, context.package, context.styles.colors);
    return { charts, part, name: sheet.name, text, prefix: parts.elementPrefix, tables, ...grid };
  });
}

/** Everything that lies over the cells. */
function readFeatures(
  sheet: Sheet,
  part: string,
  parts: PartText,
  context: SheetReadContext,
): void {
  const { colors } = context.styles;
  readView(parts.element("sheetViews"), sheet);
  readProperties(parts.element("sheetPr"), colors, sheet);
  const format = parts.element("sheetFormatPr");
  sheet.defaultColumnWidth = format?.number("defaultColWidth");
  sheet.defaultRowHeight = format?.number("defaultRowHeight");
  sheet.merges = (parts.element("mergeCells")?.childrenNamed("mergeCell") ?? [])
    .map((merge) => parseArea(merge.attribute("ref") ?? ""))
    .filter((area) => area !== null);
  const filter = parts.element("autoFilter");
  sheet.autoFilter = parseArea(filter?.attribute("ref") ?? "");
  sheet.filters = readFilters(filter);
  sheet.protection = readProtection(parts.element("sheetProtection"));
  sheet.print = readPrint(parts);
  const extension = findExtension(parts, extensions.validations);
  sheet.validations = [parts.element("dataValidations"), extension?.child("dataValidations")]
    .flatMap((list) => list?.childrenNamed("dataValidation") ?? [])
    .map((item) => readValidation(item));
  sheet.conditionalFormats = readRules(sheet, parts, context.styles);
  readNotes(sheet, part, context.package);
}

function readRules(sheet: Sheet, parts: PartText, styles: StyleTables): ConditionalFormat[] {
  const newer = findExtension(parts, extensions.conditionalFormats)?.child(
    "conditionalFormattings",
  );
  const companions = ruleCompanions(newer);
  const context = { styles, companions };
  const newId = (): string => sheet.workbook.newId();
  const main = parts
    .elements("conditionalFormatting")
    .flatMap((block) => readConditionalFormats(block, context, newId));
  const linked = new Set(linkedIds(parts));
  const own = (newer?.childrenNamed("conditionalFormatting") ?? []).flatMap((block) =>
    readConditionalFormats(block, context, newId).filter((_, i) => {
      const id = block.childrenNamed("cfRule")[i]?.attribute("id") ?? "";
      return !linked.has(id);
    }),
  );
  return [...main, ...own];
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

/** Most rows say nothing about their layout; those need no closer look. */
const saysLayout = /\s(?:ht|customFormat|hidden|outlineLevel|collapsed)=/;

function readGrid(
  sheet: Sheet,
  text: string,
  prefix: string,
  context: CellContext,
): Pick<SheetSource, "rows" | "shared"> {
  const rows = new Map<number, RowSpan>();
  const reader = new CellReader(context);
  const anchors: { row: number; column: number; ref: Area }[] = [];
  // Rows one below the other mostly say the same: it is read once.
  let last: { readonly says: string; readonly layout: RowLayout | null } = {
    says: "",
    layout: null,
  };
  const from = text.indexOf(`<${prefix}sheetData`);
  if (from < 0) return { rows, shared: reader.shared };
  const to = text.indexOf(`</${prefix}sheetData>`, from);
  const start = text.indexOf(">", from) + 1;
  scanSheetData(text, start, to < 0 ? start : to, prefix, {
    row(row: RawRow): void {
      context.budget.takeRow();
      rows.set(row.row, { start: row.start, tagEnd: row.tagEnd, end: row.end });
      const tag = text.slice(row.start, row.tagEnd);
      if (!saysLayout.test(tag)) return;
      const says = tag.replace(/\sr="\d+"/, "");
      if (says !== last.says) {
        const styleOf = (xf: number): number => context.styleOfXf[xf] ?? 0;
        last = { says, layout: readRowLayout(readAttributes(tag, 1, tag.length), styleOf) };
      }
      if (last.layout) sheet.rows.set(row.row, { ...last.layout });
    },
    cell(raw: RawCell): void {
      context.budget.takeCell();
      const cell = reader.read(raw);
      sheet.load(raw.row, raw.column, cell);
      const ref = cell.formula?.ref;
      if (ref) anchors.push({ row: raw.row, column: raw.column, ref });
    },
  });
  markSpills(sheet, anchors, context.budget);
  return { rows, shared: reader.shared };
}

/** Cells that an array formula fills hold only values; they learn which formula they come from. */
function markSpills(
  sheet: Sheet,
  anchors: readonly { row: number; column: number; ref: Area }[],
  budget: ReadBudget,
): void {
  for (const { row, column, ref } of anchors) {
    sheet.forEachCell(ref, (filled, r, c) => {
      budget.takeSpilled();
      if ((r !== row || c !== column) && !filled.formula) filled.spillFrom = { row, column };
    });
  }
}
