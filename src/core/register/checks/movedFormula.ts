import { mostRows } from "../sheetSize";
/** A text in quotes, a sheet in quotes, the inside of brackets, an A1 reference, or another word. */
const TOKEN =
  /(?<!")"(?:[^"]|"")*"|(?<!')'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|\$?[A-Za-z]{1,3}\$?\d+(?![\w(.])|[A-Za-z_\\][\w.]*|\$?\d+:\$?\d+/g;

/** A formula of a column, by which it can be told how it reads in other rows. */
export class FormulaPattern {
  /** false for structured references and `$` rows: it reads the same everywhere. */
  private readonly moves: boolean;

  constructor(
    readonly formula: string,
    readonly row: number,
  ) {
    this.moves = movedFormula(formula, 1) !== formula;
  }

  /** The formula as it reads in a row; null when a reference would leave the sheet. */
  at(row: number): string | null {
    return this.moves ? movedFormula(this.formula, row - this.row) : this.formula;
  }
}

/**
 * A formula as it reads some rows further down: relative rows move, `$` rows and structured references
 * stay. null when a reference would leave the sheet.
 *
 * @example movedFormula("=B5*$C$2+[@Budget]", 2); // => "=B7*$C$2+[@Budget]"
 */
export function movedFormula(formula: string, rows: number): string | null {
  if (rows === 0) return formula;
  const outside = { found: false };
  const moved = formula.replace(TOKEN, (token) => {
    const cell = /^(\$?[A-Za-z]{1,3})(\$?)(\d+)$/.exec(token);
    if (cell?.[3] === undefined || cell[2] === "$") return token;
    const row = Number(cell[3]) + rows;
    if (row < 1 || row > mostRows) outside.found = true;
    return `${cell[1] ?? ""}${row}`;
  });
  return outside.found ? null : moved;
}
