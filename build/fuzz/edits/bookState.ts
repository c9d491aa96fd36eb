import type { Cell } from "#host/engine/cell";
import type { Sheet } from "#host/engine/sheet";
import type { CellStyle } from "#host/engine/style";
import type { Table } from "#host/engine/table";
import { CellError } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";

/** A cell with content or a look: its value, its formula without "=", its look. */
interface CellState {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** A formula shows it, of this cell or spilled from another one. */
  readonly isComputed: boolean;
  readonly style: string;
}

interface SheetState {
  readonly id: string;
  readonly name: string;
  /** Set aside for undo: no sheet of the person. */
  readonly isAside: boolean;
  /** By row and column as one number. */
  readonly cells: ReadonlyMap<number, CellState>;
  /** Everything else of the sheet, part by part. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What a person could see of a workbook, or an add-in read, kept so that two of them are compared in milliseconds. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly parts: Readonly<Record<string, string>>;
}

/** Columns of a sheet: a cell's place as one number. */
const width = 16_384;

export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / width), column: key % width };
}

/** Width of a column that nobody has set, in characters. */
const usualWidth = 9.140625;

/** The setting that points to the journal of the last action. */
const journalKey = "sightline.journal";

/** Looks as texts; a workbook's styles never change once they are made. */
const looks = new WeakMap<Workbook, string[]>();

export function bookState(workbook: Workbook): BookState {
  const xml = workbook.customXmlParts.map((part) => part.xml);
  return {
    sheets: workbook.sheets.map(sheetState),
    parts: {
      active: workbook.sheetById(workbook.activeSheetId)?.name ?? "",
      names: JSON.stringify(
        workbook.names
          .map(({ sheetId = "", name, formula, visible, comment }) => {
            const sheet = workbook.sheetById(sheetId)?.name ?? "";
            return [name, sheet, plainNames(formula), visible, comment];
          })
          .sort(([a = "", x = ""], [b = "", y = ""]) => (`${a}|${x}` < `${b}|${y}` ? -1 : 1)),
      ),
      settings: JSON.stringify(
        [...workbook.settings].filter(([key]) => key !== journalKey).sort(byKey),
      ),
      customXml: JSON.stringify(xml.filter((text) => !text.startsWith("<journal")).sort()),
      journal: JSON.stringify([
        workbook.settings.get(journalKey) ?? "",
        ...xml.filter((text) => text.startsWith("<journal")),
      ]),
      properties: JSON.stringify(
        [...workbook.properties, ...workbook.customProperties].filter(([, text]) => text !== ""),
      ),
      calculation: workbook.calculationMode,
    },
  };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Excel writes a sheet's name with or without quotation marks where it needs none. */
function plainNames(text: string): string {
  const plain = text.includes("'") ? text.replace(/'([A-Za-z_]\w*)'!/g, "$1!") : text;
  return plain.includes("[@[") ? plain.replace(/\[@\[([\p{L}\p{N}_.]+)\]\]/gu, "[@$1]") : plain;
}

function sheetState(sheet: Sheet): SheetState {
  const cells = new Map<number, CellState>();
  const known = looks.get(sheet.workbook) ?? [];
  looks.set(sheet.workbook, known);
  const lookOf = (style: number): string =>
    (known[style] ??= lookText(sheet.workbook.styles.get(style)));
  sheet.forEach((cell, row, column) => {
    const { value, formula } = cell;
    const look = lookOf(cell.style);
    if (isBlank(cell) && look === lookOf(restingStyle(sheet, row, column))) return;
    cells.set(row * width + column, {
      value: value instanceof CellError ? errorText(value) : value,
      formula: formula ? withoutOwnTable(plainNames(formula.text), sheet) : null,
      isComputed: formula !== undefined || cell.spillFrom !== undefined,
      style: look,
    });
  });
  const isAside = sheet.visibility === "VeryHidden" && sheet.name.startsWith("Sightline aside");
  return { id: sheet.id, name: sheet.name, isAside, cells, parts: partsOf(sheet) };
}

/** A file keeps a spill that has no room as #VALUE!. */
function errorText({ code }: CellError): string {
  return code === "#SPILL!" ? "##VALUE!" : `#${code}`;
}

function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

/** The style that shows where no cell is. */
function restingStyle(sheet: Sheet, row: number, column: number): number {
  return sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
}

/** A look without the place that it has in a file. */
function lookText({ sourceXf: _, ...style }: CellStyle): string {
  return JSON.stringify(style);
}

function partsOf(sheet: Sheet): Readonly<Record<string, string>> {
  const { columns, rows, workbook } = sheet;
  const text = (value: unknown): string => plainNames(JSON.stringify(inOrder(value) ?? null));
  return {
    view: text([
      sheet.visibility,
      sheet.tabColor,
      sheet.showGridlines,
      sheet.showHeadings,
      sheet.zoom,
    ]),
    columns: text(
      [...columns]
        .filter(
          ([, c]) =>
            (c.width ?? usualWidth) !== usualWidth ||
            c.hidden ||
            c.outlineLevel > 0 ||
            c.style !== 0,
        )
        .sort(([a], [b]) => a - b)
        .map(([at, { style, width, ...layout }]) => [
          at,
          // Excel tells nobody how wide a hidden column is.
          { ...layout, width: layout.hidden ? 0 : width },
          lookText(workbook.styles.get(style)),
        ]),
    ),
    rows: text(
      [...rows]
        .filter(([, r]) => r.height !== undefined || r.hidden || r.outlineLevel > 0)
        .sort(([a], [b]) => a - b)
        .map(([at, { height, hidden, outlineLevel }]) => [at, height, hidden, outlineLevel]),
    ),
    merges: sortedText(sheet.merges),
    validations: sortedText(validationsOf(sheet)),
    conditionalFormats: text(
      [...sheet.conditionalFormats]
        .sort((a, b) => a.priority - b.priority)
        .map(({ areas, stopIfTrue, rule }) => ({ areas, stopIfTrue, rule })),
    ),
    hyperlinks: sortedText(sheet.hyperlinks),
    notes: sortedText(sheet.notes.map(({ source: _, ...note }) => note)),
    tables: withoutOwnTable(sortedText(sheet.tables.map(tableState)), sheet),
    // A chart that comes back is drawn in front of the others.
    charts: sortedText(
      sheet.charts.map(({ id: _, part: __, changed: ___, plotBy: ____, ...chart }) => said(chart)),
    ),
    freeze: text(sheet.freeze),
    protection: text(said(sheet.protection)),
    print: text(said(sheet.print ?? {})),
    autoFilter: text([sheet.autoFilter, ...sheet.filters]),
    customProperties: text([...sheet.customProperties]),
  };
}

function sortedText(items: readonly unknown[]): string {
  return plainNames(
    `[${items
      .map((item) => JSON.stringify(inOrder(item)))
      .sort()
      .join(",")}]`,
  );
}

/** A table without what only its file knows. Buttons of a hidden header row are nowhere. */
function tableState({ id: _, part: __, changed: ___, columns, ...table }: Table): unknown {
  const showFilterButton = table.showFilterButton && table.showHeaders;
  return { ...table, showFilterButton, columns: columns.map(({ id: ____, ...column }) => column) };
}

/** In a table its own name may be said or not. */
function withoutOwnTable(text: string, sheet: Sheet): string {
  if (!text.includes("[")) return text;
  return sheet.tables.reduce((short, { name }) => short.replaceAll(`${name}[`, "["), text);
}

/** Margins that Excel gives a page by itself. */
const restingMargins =
  '{"bottom":0.75,"footer":0.3,"header":0.3,"left":0.7,"right":0.7,"top":0.75}';

/** What a chart or a page looks like by itself; only a file says so. */
const restingLooks: ReadonlySet<unknown> = new Set([
  "NextToAxis",
  "Normal",
  "Portrait",
  "#D9D9D9",
  "#FFFFFF",
  "#595959",
]);

/** Titles of axes are written in 10 points unless said; lines have no gaps, and show no marks unless said. */
function isRestingChart(name: string, kept: unknown, of: object): boolean {
  if (name === "fontSize") return kept === 10;
  const isLine = "type" in of && typeof of.type === "string" && of.type.startsWith("Line");
  const isOfBars = name === "gapWidth" || name === "overlap";
  return isLine && (isOfBars || kept === 2.25 || kept === "None");
}

/** What is said at all: what is absent, off, empty or as it is by itself means the same as nothing. */
function said(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(said);
  const byFormula = "formula" in value && value.formula !== "";
  const members = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
    // What a title shows that is a formula, follows from it.
    if (byFormula && name === "text") return [];
    if (name === "margins" && JSON.stringify(inOrder(member)) === restingMargins) return [];
    const kept = said(member);
    const isEmpty = typeof kept === "object" && kept !== null && Object.keys(kept).length === 0;
    const isNothing = kept === null || kept === undefined || kept === false || kept === "";
    if (isRestingChart(name, kept, value)) return [];
    return isEmpty || isNothing || restingLooks.has(kept) ? [] : [[name, kept]];
  });
  return Object.fromEntries(members);
}

/** The same with the members of objects by name: a thing made anew has them in another order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const members = Object.entries(value).sort(byKey);
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}

/** Rules with the cells they hold for, column by column: a rule of two neighbouring areas is that of both together. */
function validationsOf(sheet: Sheet): unknown[] {
  const runs = new Map<string, [column: number, top: number, bottom: number][]>();
  for (const { areas, ...rule } of sheet.validations) {
    if (rule.type === "none") continue;
    const key = JSON.stringify({ ...rule, source: undefined });
    const list = runs.get(key) ?? [];
    runs.set(key, list);
    for (const { top, left, bottom, right } of areas) {
      for (let column = left; column <= right; column++) list.push([column, top, bottom]);
    }
  }
  return [...runs].map(([rule, list]) => [rule, joined(list)]);
}

function joined(
  runs: readonly [column: number, top: number, bottom: number][],
): [number, number, number][] {
  const result: [number, number, number][] = [];
  for (const [column, top, bottom] of [...runs].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && column === last[0] && top <= last[2] + 1) last[2] = Math.max(last[2], bottom);
    else result.push([column, top, bottom]);
  }
  return result;
}
