import { columnIndex, maxColumns, maxRows } from "#host/engine/address";

/** One end of an A1 reference; null means "all" (the rows of B:C, the columns of 2:9). */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A piece of a formula's text. Joining `text` of all pieces gives the formula back. */
export type Piece =
  | { readonly kind: "other"; readonly text: string }
  | {
      readonly kind: "reference";
      readonly text: string;
      /** "Sheet1!", "'My sheet'!" or "". */
      readonly prefix: string;
      readonly first: ReferenceEnd;
      readonly last: ReferenceEnd | null;
    }
  | {
      readonly kind: "structured";
      readonly text: string;
      /** "" when the brackets stand alone, as inside the table itself. */
      readonly table: string;
      /** "[...]", brackets included. */
      readonly brackets: string;
    }
  | { readonly kind: "name"; readonly text: string; readonly prefix: string; readonly name: string }
  | { readonly kind: "function"; readonly text: string };

const stringPattern = /"(?:[^"]|"")*"?/y;
const prefixPattern =
  /(?:'(?:[^']|'')*'|(?:\[[^\][]*\])?[\p{L}_\\][\p{L}\p{N}_.]*(?::[\p{L}_\\][\p{L}\p{N}_.]*)?|\[\d+\])!/uy;
const errorPattern =
  /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)/iy;
const cellPattern = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!?\\])/uy;
const columnsPattern = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.($!?\\])/uy;
const rowsPattern = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!?\\])/uy;
const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const wordPattern = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Formulas that were cut lately: a column says the same text in each of its cells, and edits read them all again. */
const known = new Map<string, readonly Piece[]>();
const knownAtMost = 4000;

/** Cuts a formula (without "=") into its references, names, function names and the rest. */
export function scanFormula(text: string): readonly Piece[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= knownAtMost) known.clear();
  const pieces = cut(text);
  known.set(text, pieces);
  return pieces;
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let plain = 0;
  const push = (piece: Piece): void => {
    if (plain < at) pieces.push({ kind: "other", text: text.slice(plain, at) });
    pieces.push(piece);
    at += piece.text.length;
    plain = at;
  };
  while (at < text.length) {
    const piece = pieceAt(text, at);
    if (typeof piece === "number") at += piece;
    else push(piece);
  }
  if (plain < at) pieces.push({ kind: "other", text: text.slice(plain, at) });
  return pieces;
}

/** The piece that begins at a place, or the length of the plain text to step over. */
function pieceAt(text: string, at: number): Piece | number {
  const char = text.charAt(at);
  if (char === '"') return match(stringPattern, text, at)?.[0].length ?? 1;
  if (char === "#") return match(errorPattern, text, at)?.[0].length ?? 1;
  const prefix = match(prefixPattern, text, at)?.[0] ?? "";
  const start = at + prefix.length;
  const reference = referenceAt(text, start);
  if (reference) return { ...reference, prefix, text: prefix + reference.text };
  if (text.charAt(start) === "[") {
    const brackets = bracketsAt(text, start);
    return { kind: "structured", text: prefix + brackets, table: "", brackets };
  }
  if (/[\d.]/.test(char) && !prefix) return match(numberPattern, text, at)?.[0].length ?? 1;
  const word = match(wordPattern, text, start)?.[0];
  if (!word) return prefix.length || 1;
  const next = text.charAt(start + word.length);
  if (next === "(") return { kind: "function", text: prefix + word };
  if (next === "[") {
    const brackets = bracketsAt(text, start + word.length);
    return { kind: "structured", text: prefix + word + brackets, table: word, brackets };
  }
  return { kind: "name", text: prefix + word, prefix, name: word };
}

type FoundReference = Extract<Piece, { kind: "reference" }>;

function referenceAt(text: string, at: number): FoundReference | null {
  const columns = match(columnsPattern, text, at);
  if (columns) {
    const first = wholeColumn(columns[1], columns[2]);
    const last = wholeColumn(columns[3], columns[4]);
    if (first && last) return { kind: "reference", text: columns[0], prefix: "", first, last };
  }
  const rows = match(rowsPattern, text, at);
  if (rows) {
    const first = wholeRow(rows[1], rows[2]);
    const last = wholeRow(rows[3], rows[4]);
    if (first && last) return { kind: "reference", text: rows[0], prefix: "", first, last };
  }
  const cell = match(cellPattern, text, at);
  const first = cell && cellEnd(cell);
  if (!cell || !first) return null;
  const end = at + cell[0].length;
  const second = text.charAt(end) === ":" ? match(cellPattern, text, end + 1) : null;
  const last = second && cellEnd(second);
  const length = cell[0].length + (last ? second[0].length + 1 : 0);
  return { kind: "reference", text: text.slice(at, at + length), prefix: "", first, last };
}

function cellEnd(found: RegExpExecArray): ReferenceEnd | null {
  const column = columnIndex(found[2] ?? "");
  const row = Number(found[4]) - 1;
  if (column >= maxColumns || row >= maxRows) return null;
  return { row, column, rowFixed: found[3] === "$", columnFixed: found[1] === "$" };
}

function wholeColumn(dollar = "", name = ""): ReferenceEnd | null {
  const column = columnIndex(name);
  if (column >= maxColumns) return null;
  return { row: null, column, rowFixed: false, columnFixed: dollar === "$" };
}

function wholeRow(dollar = "", number = ""): ReferenceEnd | null {
  const row = Number(number) - 1;
  if (row >= maxRows) return null;
  return { row, column: null, rowFixed: dollar === "$", columnFixed: false };
}

/** The bracketed part of a structured reference; an apostrophe escapes the character after it. */
function bracketsAt(text: string, at: number): string {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === "'") i++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return text.slice(at, i + 1);
  }
  return text.slice(at);
}

const mayHoldCell = /[A-Za-z]\$?[1-9]/;

/**
 * A key that is equal for formulas that mean the same at their own cell: cell references are
 * written as offsets, so that a formula filled down ten thousand rows is compiled once.
 */
export function relativeKey(
  text: string,
  row: number,
  column: number,
): { key: string; references: number } {
  if (!mayHoldCell.test(text)) return { key: text, references: 0 };
  let key = "";
  let references = 0;
  for (const piece of scanFormula(text)) {
    if (piece.kind !== "reference" || piece.first.row === null || piece.first.column === null) {
      key += piece.text;
      continue;
    }
    references++;
    key += `\u0001${piece.prefix}${endKey(piece.first, row, column)}`;
    if (piece.last) key += `:${endKey(piece.last, row, column)}`;
  }
  return { key, references };
}

function endKey(end: ReferenceEnd, row: number, column: number): string {
  const rows = end.rowFixed ? String(end.row) : `r${(end.row ?? 0) - row}`;
  const columns = end.columnFixed ? String(end.column) : `c${(end.column ?? 0) - column}`;
  return `${rows},${columns}`;
}
