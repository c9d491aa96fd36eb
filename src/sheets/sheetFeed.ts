import { cellAddress } from "#core/register/cellAddress";
import type { FreeNames } from "./freeNames";
import { absolute, Canvas } from "./canvas";
import { subtitleFormat, titleFormat } from "./houseStyle";
import type { Block, CellContent, Edit } from "./plan";
import type { RegisterTable, RegisterTables } from "./registerTable";
import { columnOf } from "./structuredReference";

/** Address of a cell in the line that is being written, by its column in the block. */
export type OwnCell = (column: number) => string;
/** Address of a cell in any line of the block that is being written. */
export type CellAt = (line: number, column: number) => string;
/** All cells of a column of the block that is being written: `$C$4:$C$43`. */
export type Within = (column: number) => string;

/**
 * A hidden sheet that feeds a page, such as Calc: blocks of native formulas or of results with a stamp,
 * one below the other, each with a workbook name. Pages and charts read these blocks, never the
 * registers, so that a chart survives a register that grows or is sorted.
 */
export class SheetFeed {
  private readonly canvas: Canvas;
  private readonly names: Edit[] = [];
  private row = 2;

  constructor(
    sheet: string,
    readonly tables: RegisterTables,
    private readonly free: FreeNames,
    /** What the sheet says of itself. */
    about: { readonly title: string; readonly subtitle: string },
  ) {
    this.canvas = new Canvas(sheet);
    this.canvas.put(0, 0, about.title);
    this.canvas.put(1, 0, about.subtitle);
    this.canvas.look(0, 0, 1, 1, titleFormat);
    this.canvas.look(1, 0, 1, 1, subtitleFormat);
  }

  /** A register with all of these columns, or null. */
  register(name: string, ...columns: readonly string[]): RegisterTable | null {
    const table = this.tables[name];
    return table !== undefined && columns.every((column) => table.columns.includes(column))
      ? table
      : null;
  }

  /**
   * Adds a block and names its body. `line(k, own)` gives the cells of line k (from 0); `own(c)` is the
   * address of the cell in column c of that line, `at(line, c)` the one in any line, `within(c)` those of
   * all lines.
   */
  add(
    name: string,
    headers: readonly string[],
    lines: number,
    line: (k: number, own: OwnCell, at: CellAt, within: Within) => readonly CellContent[],
  ): Block {
    const body = this.canvas.block(this.row + 2, 0, lines, headers.length);
    const given = this.free.name(name);
    this.canvas.put(this.row, 0, given);
    this.canvas.put(this.row + 1, 0, ...headers);
    this.canvas.look(this.row, 0, 2, headers.length, { bold: true });
    const at: CellAt = (lineAt, column) => cellAddress(body.row + lineAt, column);
    const within: Within = (column) =>
      `${absolute(body.row, body.column + column)}:${absolute(body.row + lines - 1, body.column + column)}`;
    for (let k = 0; k < lines; k++) {
      const row = body.row + k;
      const own: OwnCell = (column) => cellAddress(row, column);
      this.canvas.put(row, 0, ...line(k, own, at, within));
    }
    this.names.push({ kind: "defineName", name: given, formula: `=${this.canvas.area(body)}` });
    this.row = body.row + lines + 1;
    return body;
  }

  /** A cell of a block as the page names it; line and column count from 0. */
  cell(block: Block, line: number, column: number): string {
    return this.canvas.reference(block.row + line, block.column + column);
  }

  /** One column of a block, to feed a chart. */
  column(block: Block, column: number): Block {
    return { ...block, column: block.column + column, columns: 1 };
  }

  edits(): Edit[] {
    return [
      { kind: "addSheet", sheet: this.canvas.sheet, visibility: "Hidden" },
      ...this.canvas.edits(),
      ...this.names,
    ];
  }
}

/** One field of a line: text, or a number or date that stays blank when the cell is empty. */
export function fieldOf(
  register: RegisterTable,
  header: string,
  row: string,
  kind: "text" | "number",
): string {
  if (!register.columns.includes(header)) return "";
  const found = `INDEX(${columnOf(register.table, header)},${row})`;
  return kind === "text"
    ? `=IF(${row}="","",${found}&"")`
    : `=IF(${row}="","",IF(${found}="","",${found}))`;
}

/** Row of the k-th entry of a list that a register orders itself, "" beyond its end. */
export function rowByOrder(register: RegisterTable, k: string): string {
  return `=IFERROR(MATCH(${k},${columnOf(register.table, "List order")},0),"")`;
}
