import type { Area } from "#host/engine/address";
import type { Cell } from "#host/engine/cell";
import type { Chart } from "#host/engine/chart";
import { standardColumnWidth, standardRowHeight } from "#host/engine/geometry";
import { emptyPrintSetup } from "#host/xlsx/print";
import { CellError } from "#host/engine/values";
import type { Sheet } from "#host/engine/sheet";
import type { Styles } from "#host/engine/style";
import type { Workbook } from "#host/engine/workbook";

/**
 * Everything a user could see or an add-in could read in a workbook, as plain data: two workbooks are the same
 * when their dumps are equal. Identifiers, bookkeeping of the file layer and cells without content or
 * look of their own are left out.
 */
export function workbookDump(workbook: Workbook): unknown {
  return JSON.parse(workbookText(workbook)) as unknown;
}

/** The dump as JSON: the quickest way to tell whether two workbooks are the same. */
export function workbookText(workbook: Workbook): string {
  // Excel writes a sheet's name with or without quotation marks where it needs none.
  return JSON.stringify(dumpOf(workbook)).replace(/'([A-Za-z_]\w*)'!/g, "$1!");
}

function dumpOf(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map(sheetDump),
    active: workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)?.name,
    names: workbook.names
      .map(({ sheetId, ...name }) => ({
        ...name,
        sheet: sheetId === undefined ? "" : workbook.sheetById(sheetId)?.name,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings: Object.fromEntries([...workbook.settings].sort(([a], [b]) => (a < b ? -1 : 1))),
    customXml: sorted(
      workbook.customXmlParts.map(({ namespaceUri, xml }) => ({ namespaceUri, xml })),
    ),
    properties: Object.fromEntries(workbook.properties),
    customProperties: Object.fromEntries(workbook.customProperties),
    calculationMode: workbook.calculationMode,
  };
}

function sheetDump(sheet: Sheet): unknown {
  const { styles } = sheet.workbook;
  const hasLook = (style: number): boolean => lookOf(styles, style) !== lookOf(styles, 0);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    view: [sheet.showGridlines, sheet.showHeadings, sheet.zoom],
    cells: cellsOf(sheet),
    columns: [...sheet.columns]
      .sort(([a], [b]) => a - b)
      .map(([index, c]) => [index, { ...c, width: ownWidth(sheet, c.width) }] as const)
      .filter(
        ([, c]) => c.width !== undefined || c.hidden || c.outlineLevel > 0 || hasLook(c.style),
      )
      .map(([index, { style, ...layout }]) => [index, layout, lookOf(styles, style)]),
    rows: [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .filter(([, r]) => r.height !== undefined || r.hidden || r.outlineLevel > 0)
      .map(([index, { height, hidden, outlineLevel }]) => [index, height, hidden, outlineLevel]),
    defaults: [sheet.defaultColumnWidth, sheet.defaultRowHeight ?? standardRowHeight],
    merges: sorted(sheet.merges),
    validations: validationsOf(sheet),
    conditionalFormats: [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map(({ areas, stopIfTrue, rule }) => ({ areas, stopIfTrue, rule })),
    hyperlinks: sheet.hyperlinks,
    notes: sheet.notes,
    tables: sorted(sheet.tables.map(({ id: _, part: __, changed: ___, ...table }) => table)),
    charts: sheet.charts.map(chartDump),
    freeze: sheet.freeze,
    protection: sheet.protection,
    print: printDump(sheet),
    autoFilter: sheet.autoFilter,
    filters: [...sheet.filters],
    customProperties: Object.fromEntries(sheet.customProperties),
  };
}

/** A column that was given the standard width by hand is as wide as one that was not. */
function ownWidth(sheet: Sheet, width: number | undefined): number | undefined {
  return width === (sheet.defaultColumnWidth ?? standardColumnWidth) ? undefined : width;
}

/** A chart without its place in the file. */
function chartDump({ id: _, part: __, changed: ___, ...chart }: Chart): unknown {
  return sortedKeys(chart);
}

/** Sheets that nobody has set up for printing say it or say nothing; margins are Excel's unless said. */
function printDump(sheet: Sheet): unknown {
  const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  const print = sheet.print ?? emptyPrintSetup();
  return { ...print, margins: print.margins ?? margins };
}

/** The same members in one order, whatever the order in which they were set. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => sortedKeys(each));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, inner]: [string, unknown]) => [key, sortedKeys(inner)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rules with the cells they hold for: one rule on two neighbouring areas is the same as on both together. */
function validationsOf(sheet: Sheet): unknown[] {
  const areas = new Map<string, Area[]>();
  for (const { areas: own, ...rule } of sheet.validations) {
    if (rule.type === "none") continue;
    const key = JSON.stringify({ ...rule, source: undefined });
    areas.set(key, [...(areas.get(key) ?? []), ...own]);
  }
  return sorted([...areas].map(([rule, own]) => [rule, columnRuns(own)]));
}

function columnRuns(areas: readonly Area[]): [column: number, top: number, bottom: number][] {
  const single = areas.flatMap((area) =>
    Array.from({ length: area.right - area.left + 1 }, (_, c) => ({
      ...area,
      left: area.left + c,
    })),
  );
  single.sort((a, b) => a.left - b.left || a.top - b.top);
  const runs: [number, number, number][] = [];
  for (const { left, top, bottom } of single) {
    const last = runs.at(-1);
    if (last && last[0] === left && top <= last[2] + 1) last[2] = Math.max(last[2], bottom);
    else runs.push([left, top, bottom]);
  }
  return runs;
}

/** Looks by the index of their style; the same look is the same object. */
const knownLooks = new WeakMap<Styles, { byIndex: object[]; byText: Map<string, object> }>();

/** The look of a style without the file's own number for it. */
function lookOf(styles: Styles, index: number): object {
  let known = knownLooks.get(styles);
  if (known === undefined) knownLooks.set(styles, (known = { byIndex: [], byText: new Map() }));
  let look = known.byIndex[index];
  if (look === undefined) {
    const own = { ...styles.get(index), sourceXf: undefined };
    const text = JSON.stringify(own);
    look = known.byText.get(text) ?? own;
    known.byText.set(text, look);
    known.byIndex[index] = look;
  }
  return look;
}

function cellsOf(sheet: Sheet): unknown[] {
  const { styles } = sheet.workbook;
  return sheet.filledRows().flatMap((row) =>
    sheet.cellsOfRow(row).flatMap(([column, cell]) => {
      const shown = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
      const look = lookOf(styles, cell.style);
      if (isBlank(cell) && look === lookOf(styles, shown)) return [];
      const value = cell.value instanceof CellError ? cell.value.code : cell.value;
      return [[row, column, value, cell.formula?.text ?? null, look]];
    }),
  );
}

function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

function sorted<T>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
