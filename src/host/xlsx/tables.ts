import { formatArea, parseArea } from "#host/engine/address";
import type { FilterCriterion } from "#host/engine/filterCriteria";
import { tableBody, type Table, type TableColumn } from "#host/engine/table";
import { callsCustomFunction, fileFormula, shownFormula, type FormulaPlace } from "./formulaText";
import { filtersXml, readFilters } from "./filters";
import { element, PartText } from "./partText";
import type { XmlElement } from "./xmlElement";
import { decodeEscapes, encodeAttributeEscapes, encodeText } from "./xmlText";

export const tableContentType =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

const order = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const noFunctions: ReadonlySet<string> = new Set();

export function readTable(root: XmlElement, part: string, id: string): Table | null {
  const area = parseArea(root.attribute("ref") ?? "");
  if (!area) return null;
  const name = decodeEscapes(root.attribute("displayName") ?? root.attribute("name") ?? "");
  const style = root.child("tableStyleInfo");
  const showHeaders = (root.number("headerRowCount") ?? 1) > 0;
  const filters = readFilters(root.child("autoFilter"));
  return {
    id,
    name,
    area,
    columns: (root.child("tableColumns")?.childrenNamed("tableColumn") ?? []).map((column, i) =>
      withFilter(readColumn(column, name), filters.get(i)),
    ),
    showHeaders,
    showTotals: (root.number("totalsRowCount") ?? 0) > 0,
    style: style?.attribute("name") ?? "",
    showBandedRows: style?.flag("showRowStripes") ?? false,
    showBandedColumns: style?.flag("showColumnStripes") ?? false,
    showFilterButton: root.child("autoFilter") !== undefined,
    highlightFirstColumn: style?.flag("showFirstColumn") ?? false,
    highlightLastColumn: style?.flag("showLastColumn") ?? false,
    part,
    changed: false,
  };
}

function withFilter(column: TableColumn, filter: FilterCriterion | undefined): TableColumn {
  return filter ? { ...column, filter } : column;
}

function readColumn(column: XmlElement, table: string): TableColumn {
  const place = { table, customFunctions: noFunctions };
  const formula = column.child("calculatedColumnFormula")?.text;
  const totals = column.child("totalsRowFormula")?.text;
  const label = column.attribute("totalsRowLabel");
  const totalsFunction = column.attribute("totalsRowFunction");
  return {
    id: column.number("id") ?? 0,
    name: decodeEscapes(column.attribute("name") ?? ""),
    ...(formula ? { formula: shownFormula(formula, place) } : {}),
    ...(totals ? { totalsFormula: shownFormula(totals, place) } : {}),
    ...(label === undefined ? {} : { totalsLabel: decodeEscapes(label) }),
    ...(totalsFunction === undefined ? {} : { totalsFunction }),
  };
}

const emptyTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></table>';

/** The part of a table: a new one, or the one it was read from with what the model says put into it. */
export function tableXml(
  table: Table,
  id: number,
  customFunctions: ReadonlySet<string>,
  before: string | undefined,
): string {
  const part = PartText.from(before ?? emptyTable);
  const place = { table: table.name, customFunctions };
  part.setRootAttribute("id", String(id));
  part.setRootAttribute("name", encodeAttributeEscapes(table.name));
  part.setRootAttribute("displayName", encodeAttributeEscapes(table.name));
  part.setRootAttribute("ref", formatArea(table.area));
  part.setRootAttribute("headerRowCount", table.showHeaders ? null : "0");
  part.setRootAttribute("totalsRowCount", table.showTotals ? "1" : null);
  // Says whether a total row was ever shown; it means something only while there is none.
  if (!table.showTotals && before === undefined) part.setRootAttribute("totalsRowShown", "0");
  part.replace("autoFilter", autoFilterXml(table, part), order);
  const known = new Map(
    (part.element("tableColumns")?.childrenNamed("tableColumn") ?? []).map((column) => [
      column.number("id") ?? 0,
      column,
    ]),
  );
  const columns = table.columns.map((column) => columnXml(column, known.get(column.id), place));
  part.replace(
    "tableColumns",
    element("tableColumns", { count: columns.length }, columns.join("")),
    order,
  );
  part.replace("tableStyleInfo", styleXml(table), order);
  return part.toString();
}

function autoFilterXml(table: Table, part: PartText): string {
  if (!table.showFilterButton || !table.showHeaders) return "";
  const { top, left, right } = table.area;
  const ref = formatArea({ top, left, bottom: tableBody(table).bottom, right });
  const filters = new Map(
    table.columns.flatMap(({ filter }, i) => (filter ? [[i, filter] as const] : [])),
  );
  return filtersXml(part.element("autoFilter"), ref, filters);
}

function styleXml(table: Table): string {
  return element("tableStyleInfo", {
    name: table.style === "" ? null : table.style,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
}

function columnXml(
  column: TableColumn,
  before: XmlElement | undefined,
  place: FormulaPlace,
): string {
  const kept = Object.fromEntries(before?.attributes ?? []);
  const rest = (before?.children ?? []).filter(
    (child) => child.name !== "calculatedColumnFormula" && child.name !== "totalsRowFormula",
  );
  return element(
    "tableColumn",
    {
      ...kept,
      id: column.id,
      name: encodeAttributeEscapes(column.name),
      totalsRowLabel:
        column.totalsLabel === undefined ? null : encodeAttributeEscapes(column.totalsLabel),
      totalsRowFunction: column.totalsFunction ?? null,
    },
    formulaXml("calculatedColumnFormula", column.formula, place) +
      formulaXml("totalsRowFormula", column.totalsFormula, place) +
      rest.map((child) => child.xml).join(""),
  );
}

function formulaXml(name: string, formula: string | undefined, place: FormulaPlace): string {
  if (formula === undefined) return "";
  const array = callsCustomFunction(formula, place.customFunctions);
  const text = fileFormula(formula, place, array);
  return element(name, { array: array || null }, encodeText(text));
}
