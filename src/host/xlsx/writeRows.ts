import { area, cellName, contains, formatArea, type Area } from "#host/engine/address";
import type { Cell, Formula } from "#host/engine/cell";
import type { Sheet } from "#host/engine/sheet";
import { CellError, type Scalar } from "#host/engine/values";
import { CellReader } from "./cellReader";
import { scanSheetData } from "./cellScanner";
import { readRowLayout, rowAttributes, sameRowLayout } from "./columns";
import { attributes, element, withAttribute } from "./partText";
import { ReadBudget } from "./readBudget";
import type { RowSpan, SheetSource } from "./source";
import type { WriteContext } from "./writeContext";
import { readAttributes } from "./xmlElement";
import { encodeString } from "./xmlText";

/** What a row's tag says about its layout. */
const layoutAttributes = [
  "s",
  "customFormat",
  "ht",
  "hidden",
  "customHeight",
  "outlineLevel",
  "collapsed",
];

/** A cell as it stands in the file, to be written back if it is still the same. */
interface FileCell {
  readonly xml: string;
  readonly cell: Cell;
  /** Number of the group, for a shared formula. */
  readonly shared: string;
  /** Text of its `<f>` and number of its metadata. */
  readonly formula: string;
  readonly metadata: number;
}

/** Writes the rows of one sheet: unchanged ones as they stand in the file, long runs of them in one piece. */
export class RowWriter {
  private readonly renamedTables: boolean;
  private readonly brokenGroups: ReadonlySet<string>;
  private readonly dirty: Set<number>;
  private readonly reader: CellReader;

  constructor(
    private readonly sheet: Sheet,
    private readonly source: SheetSource | undefined,
    private readonly context: WriteContext,
  ) {
    this.dirty = new Set(sheet.changedRows);
    this.reader = this.openReader();
    const renamed = (source?.tables ?? []).filter(
      (table) => sheet.tables.find((t) => t.part === table.part)?.name !== table.name,
    );
    this.renamedTables = renamed.length > 0;
    for (const { area: old } of renamed) this.markFormulaRows(old);
    this.brokenGroups = this.spreadOverSharedFormulas();
  }

  /** A formula of a table refers to its own table by name in the file, though not on the screen. */
  private markFormulaRows(old: Area): void {
    this.sheet.forEachCell(old, (cell, row) => {
      if (cell.formula) this.dirty.add(row);
    });
  }

  /** When the formula that others share changes or goes, all rows that use it are written out. */
  private spreadOverSharedFormulas(): Set<string> {
    const broken = new Set<string>();
    for (const [group, shared] of this.source?.shared ?? []) {
      if (!this.dirty.has(shared.row)) continue;
      const span = this.source?.rows.get(shared.row);
      const old = span && this.fileCells(span).get(shared.column);
      const now = this.sheet.cell(shared.row, shared.column);
      if (old && this.keepsFormula(old, now?.formula)) continue;
      broken.add(group);
      for (const row of shared.rows) this.dirty.add(row);
    }
    return broken;
  }

  private keepsFormula(old: FileCell, formula: Formula | undefined): boolean {
    if (this.renamedTables && formula?.text.includes("[")) return false;
    return formula !== undefined && sameFormula(old.cell.formula, formula);
  }

  get isNeeded(): boolean {
    return this.dirty.size > 0 || this.sheet.changedParts.has("rows") || !this.source;
  }

  write(): string {
    const { sheet, source } = this;
    const spans = source?.rows ?? new Map<number, RowSpan>();
    const inFile = [...spans.values()];
    const place = new Map(inFile.map((span, i) => [span, i]));
    const numbers = new Set([...spans.keys(), ...sheet.filledRows(), ...sheet.rows.keys()]);
    const pieces: string[] = [];
    const run: RowSpan[] = [];
    const flush = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (first && last && source) pieces.push(source.text.slice(first.start, last.end));
      run.length = 0;
    };
    for (const row of [...numbers].sort((a, b) => a - b)) {
      const span = spans.get(row);
      const last = run.at(-1);
      if (span && !this.isChanged(row, span)) {
        if (last && (place.get(last) ?? -2) + 1 !== place.get(span)) flush();
        run.push(span);
      } else {
        flush();
        pieces.push(this.rowXml(row, span));
      }
    }
    flush();
    return pieces.join("");
  }

  private isChanged(row: number, span: RowSpan): boolean {
    return (
      this.dirty.has(row) || (this.sheet.changedParts.has("rows") && this.layoutChanged(row, span))
    );
  }

  private layoutChanged(row: number, span: RowSpan): boolean {
    const before = readRowLayout(
      this.startAttributes(span),
      (xf) => this.context.source.styleOfXf[xf] ?? 0,
    );
    return !sameRowLayout(before, this.sheet.rows.get(row) ?? null);
  }

  private startAttributes(span: RowSpan): Map<string, string> {
    return readAttributes(this.source?.text ?? "", span.start + 1, span.tagEnd);
  }

  private rowXml(row: number, span: RowSpan | undefined): string {
    const before = span ? this.fileCells(span) : new Map<number, FileCell>();
    let cells = "";
    for (const [column, cell] of this.sheet.cellsOfRow(row)) {
      const old = before.get(column);
      before.delete(column);
      if (old && this.isSame(old, cell)) {
        cells += old.xml;
        continue;
      }
      cells += this.cellXml(row, column, cell, old);
    }
    for (const gone of before.values()) if (gone.cell.formula) this.context.formulasChanged = true;
    return this.wrap(row, span, cells);
  }

  /** The row's own tag: as in the file unless its layout changed. */
  private wrap(row: number, span: RowSpan | undefined, cells: string): string {
    const layout = this.sheet.rows.get(row);
    if (!span || !this.source) {
      if (cells === "" && !layout) return "";
      const values = attributes({ r: row + 1, ...rowAttributes(layout, this.context.xfOf) });
      return cells === "" ? `<row${values}/>` : `<row${values}>${cells}</row>`;
    }
    const { text, prefix } = this.source;
    let tag = text.slice(span.start, span.tagEnd).replace(/(?<!\s)\s*\/?>$/, ">");
    tag = withAttribute(tag, "spans", null);
    if (this.layoutChanged(row, span)) {
      for (const name of layoutAttributes) tag = withAttribute(tag, name, null);
      const values = attributes(rowAttributes(layout, this.context.xfOf));
      tag = `${tag.slice(0, -1)}${values}>`;
    }
    return `${tag}${cells}</${prefix}row>`;
  }

  /** Reads cells of the file a second time, to see what they said. */
  private openReader(): CellReader {
    const { strings, styleOfXf, dynamicMetadata, customFunctions } = this.context.source;
    const { date1904 } = this.context.workbook;
    const tables = this.source?.tables ?? [];
    return new CellReader(
      {
        ...{ strings, styleOfXf, dynamicMetadata, customFunctions, tables, date1904 },
        // What was read once within its bounds may be looked at again as often as needed.
        budget: new ReadBudget(Infinity, Infinity, Infinity),
      },
      this.source?.shared,
    );
  }

  private fileCells(span: RowSpan): Map<number, FileCell> {
    const cells = new Map<number, FileCell>();
    const { source, reader } = this;
    if (!source) return cells;
    scanSheetData(source.text, span.start, span.end, source.prefix, {
      row: () => undefined,
      cell: (raw) => {
        const xml = source.text.slice(raw.start, raw.end);
        const { start = 0, end = 0, shared = "" } = raw.formula ?? {};
        const formula = source.text.slice(start, end);
        const { metadata } = raw;
        cells.set(raw.column, { xml, cell: reader.read(raw), shared, formula, metadata });
      },
    });
    return cells;
  }

  private isSame(old: FileCell, cell: Cell): boolean {
    const formula = old.cell.formula ?? cell.formula;
    if (formula && !this.keepsText(old, cell)) return false;
    return old.cell.style === cell.style && sameValue(old.cell.value, cell.value);
  }

  /** Whether the `<f>` of the file still says what the model says. */
  private keepsText(old: FileCell | undefined, cell: Cell): old is FileCell {
    if (!old || (old.shared !== "" && this.brokenGroups.has(old.shared))) return false;
    return this.keepsFormula(old, cell.formula);
  }

  private cellXml(row: number, column: number, cell: Cell, old: FileCell | undefined): string {
    const xf = this.context.xfOf(cell.style);
    const { formula, value } = cell;
    // Cells are many: their few attributes are put together by hand.
    const start = `<c r="${cellName(row, column)}"${xf === 0 ? "" : ` s="${xf}"`}`;
    if (!formula && old?.cell.formula) this.context.formulasChanged = true;
    if (value === null && !formula) {
      const layout = this.sheet.columns.has(column) || this.sheet.rows.has(row);
      return xf !== 0 || old || layout ? `${start}/>` : "";
    }
    const { type, text } = this.writtenValue(cell, formula !== undefined);
    const v = text === null ? "" : `<v>${text}</v>`;
    const t = type === null ? "" : ` t="${type}"`;
    if (!formula) return `${start}${t}>${v}</c>`;
    const { xml, cm } = this.formulaXml(row, column, cell, formula, old);
    return `${start}${t}${cm === null ? "" : ` cm="${cm}"`}>${xml}${v}</c>`;
  }

  private writtenValue(cell: Cell, ofFormula: boolean): WrittenValue {
    if (typeof cell.value !== "string") return writtenScalar(cell.value);
    if (ofFormula) return { type: "str", text: encodeString(cell.value) };
    return { type: "s", text: String(this.stringNumber(cell, cell.value)) };
  }

  private stringNumber(cell: Cell, text: string): number {
    const { strings } = this.context;
    const rich = cell.richString;
    return rich !== undefined && strings.isStill(rich, text) ? rich : strings.numberOf(text);
  }

  private formulaXml(
    row: number,
    column: number,
    cell: Cell,
    formula: Formula,
    old: FileCell | undefined,
  ): { xml: string; cm: number | null } {
    if (this.keepsText(old, cell)) return { xml: old.formula, cm: old.metadata || null };
    this.context.formulasChanged = true;
    const table = this.sheet.tables.find((t) => contains(t.area, row, column))?.name;
    const { xml, dynamic } = this.context.storedFormula(formula, table);
    if (!dynamic && formula.kind === "plain") return { xml: `<f>${xml}</f>`, cm: null };
    const ref = formatArea(formula.ref ?? area(row, column));
    const cm = dynamic ? this.context.dynamicMetadata() : null;
    return { xml: element("f", { t: "array", ref }, xml), cm };
  }
}

function sameValue(a: Scalar, b: Scalar): boolean {
  if (a instanceof CellError) return b instanceof CellError && a.code === b.code;
  return Object.is(a, b);
}

function sameFormula(a: Formula | undefined, b: Formula | undefined): boolean {
  if (!a || !b) return a === b;
  const ref = (formula: Formula): string => (formula.ref ? formatArea(formula.ref) : "");
  return a.text === b.text && a.kind === b.kind && ref(a) === ref(b);
}

/** Errors that a file can name; Excel itself stores the newer ones as #VALUE!. */
const storedErrors: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

interface WrittenValue {
  readonly type: string | null;
  /** Content of `<v>`; null when there is none. */
  readonly text: string | null;
}

function writtenScalar(value: Exclude<Scalar, string>): WrittenValue {
  if (value === null) return { type: null, text: null };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (value instanceof CellError) {
    return { type: "e", text: storedErrors.has(value.code) ? value.code : "#VALUE!" };
  }
  if (!Number.isFinite(value)) return { type: "e", text: "#NUM!" };
  return { type: null, text: Object.is(value, -0) ? "0" : String(value) };
}
