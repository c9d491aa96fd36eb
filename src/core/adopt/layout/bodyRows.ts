import { headerKey, oneLine } from "../headerText";
import type { IslandRow, LeftOutKind, LeftOutRow } from "../island";
import type { SheetReader } from "./sheetReader";

/** First and last column of a block on its sheet. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const totalWords =
  /^(?:grand |sub ?|overall )?totals?(?: .*)?$|^(?:sum|summe|gesamt|gesamtsumme|zwischensumme|total general|sous total|totale|totali|somma|suma|soma|sum totalt|合計|小計)$/;

function filledColumns(reader: SheetReader, row: number, span: Span): number[] {
  const filled: number[] = [];
  for (let column = span.first; column <= span.last; column += 1) {
    if (!reader.isBlank(row, column)) filled.push(column);
  }
  return filled;
}

function middle(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * The last row of the records under a header: a single blank row does not end them, and rows after
 * a wider gap belong to them when they are filled like the rows above it.
 */
export function lastBodyRow(
  reader: SheetReader,
  headerRow: number,
  span: Span,
  limit: number,
): number {
  const counts: number[] = [];
  let last = headerRow;
  for (let row = headerRow + 1; row <= limit; row += 1) {
    const count = filledColumns(reader, row, span).length;
    if (count === 0) continue;
    const gap = row - last - 1;
    if (gap > 1 && counts.length > 0 && count < Math.max(2, middle(counts) / 2)) break;
    counts.push(count);
    last = row;
  }
  return last;
}

function leftOutKind(
  texts: readonly string[],
  headers: readonly string[],
  numbers: number,
): LeftOutKind | null {
  const keys = texts.map(headerKey);
  const same = keys.filter((key) => headers.includes(key)).length;
  if (keys.length >= 3 && numbers === 0 && same >= keys.length * 0.8) return "header";
  const first = keys[0];
  if (first !== undefined && totalWords.test(first) && keys.length <= 2) return "total";
  return null;
}

export interface Body {
  readonly body: readonly IslandRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/**
 * The records of a block: blank rows are passed over; total rows, repeated header rows and prose
 * under the last record are left out and listed.
 *
 * @param keyColumns Columns of identifier and name, counted from the block's left: a row whose only
 *   text is a sentence outside them is a note.
 */
export function bodyRows(
  reader: SheetReader,
  headerRow: number,
  span: Span,
  lastRow: number,
): Body {
  const headers: string[] = [];
  for (let column = span.first; column <= span.last; column += 1) {
    headers.push(headerKey(reader.header(headerRow, column)));
  }
  const body: IslandRow[] = [];
  const leftOut: LeftOutRow[] = [];
  for (let row = headerRow + 1; row <= lastRow; row += 1) {
    const filled = filledColumns(reader, row, span);
    if (filled.length === 0) continue;
    const values = filled.map((column) => reader.value(row, column));
    const texts = values.filter((value) => typeof value === "string").map(oneLine);
    const kind = leftOutKind(texts, headers, values.length - texts.length);
    const cells = headers.map((_, at) => reader.cell(row, span.first + at));
    if (kind === null) {
      body.push({ at: row, cells });
    } else {
      leftOut.push({ at: row, kind, found: texts[0] ?? "", cells });
    }
  }
  return withoutNotes(body, leftOut, headers.length);
}

/** Takes prose rows off the end: one filled cell that reads as a sentence. */
function withoutNotes(
  body: readonly IslandRow[],
  leftOut: readonly LeftOutRow[],
  columns: number,
): Body {
  const kept = [...body];
  const notes: LeftOutRow[] = [];
  for (let last = kept.at(-1); last !== undefined && columns > 2; last = kept.at(-1)) {
    const filled = last.cells
      .map((cell) => cell.value)
      .filter((value) => value !== null && value !== "");
    const text = filled.length === 1 && typeof filled[0] === "string" ? oneLine(filled[0]) : "";
    const isProse =
      /^(?:notes?|source|nb|\*|key|legend)\b/i.test(text) || text.split(" ").length >= 6;
    if (!isProse) break;
    kept.pop();
    notes.unshift({ at: last.at, kind: "note", found: text, cells: last.cells });
  }
  return { body: kept, leftOut: [...leftOut, ...notes] };
}
