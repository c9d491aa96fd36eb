import { headerKey, oneLine } from "../headerText";
import type { CellKind } from "./cellKind";
import type { Grid, Span } from "./grid";

/** Longest text that may head a column. */
const HEADER_LENGTH = 200;

/** A filled cell of a line that may hold headers. */
export interface HeaderCell {
  readonly place: number;
  readonly text: string;
  /** What it is as a header: dates and numbers that count up stand for periods. */
  readonly kind: CellKind;
}

/** The open cells of a line as headers. */
export function headerCells(grid: Grid, line: number, span: Span): readonly HeaderCell[] {
  const cells = grid.open(line, span).map((place) => ({
    place,
    text: grid.text(line, place),
    kind: grid.kind(line, place),
  }));
  return cells.map((cell, at) =>
    isPeriodAmong(grid, line, cells, at) ? { ...cell, kind: "period" } : cell,
  );
}

/** Years, and dates or numbers that grow from cell to cell, are periods where they stand in headers. */
function isPeriodAmong(
  grid: Grid,
  line: number,
  cells: readonly HeaderCell[],
  at: number,
): boolean {
  const cell = cells[at];
  if (cell === undefined || (cell.kind !== "date" && cell.kind !== "number")) return false;
  const number = (other: HeaderCell | undefined): number | null => {
    if (other?.kind !== cell.kind) return null;
    const value = grid.value(line, other.place);
    return typeof value === "number" ? value : null;
  };
  const own = number(cell);
  if (own === null) return false;
  const [before, after] = [number(cells[at - 1]), number(cells[at + 1])];
  const step = after === null ? (before === null ? 0 : own - before) : after - own;
  const isYear = cell.kind === "number" && Number.isInteger(own) && own > 1990 && own < 2100;
  if (isYear) return step === 1 || (before === null && after === null);
  if (cell.kind === "date") return step > 0 && step < 400;
  const [second, third] = [number(cells[at - 2]), number(cells[at + 2])];
  const run = [second, before, after, third].filter((value) => value !== null).length;
  return step === 1 && run >= 2 && Number.isInteger(own);
}

/** True when every text of a line may head a column and at least some of them are words. */
export function looksLikeHeaders(cells: readonly HeaderCell[]): boolean {
  let words = 0;
  let doubtful = 0;
  for (const { kind, text } of cells) {
    if (kind === "word" || kind === "period") words += 1;
    else if (kind === "code" && text.length <= 4) words += 0.5;
    else if (kind === "prose" && text.length <= HEADER_LENGTH) words += 0.5;
    else doubtful += 1;
  }
  return words >= 1 && doubtful <= cells.length * 0.15;
}

/** True when the texts of a line read as "label: value" or as a title with its date, not as headings. */
export function looksLikeMeta(cells: readonly HeaderCell[]): boolean {
  const labels = cells.filter(({ text }) => /[:：]\s*$|[:：]\s+\S/.test(oneLine(text))).length;
  return labels > 0 && labels * 3 >= cells.length;
}

const titleWords =
  /\b(?:register|log|report|template|version|tracker|dashboard|list|liste|registre|registro|bericht|status|overview|übersicht|as at|as of|stand|updated|date)\b|\d{2}|一覧|台帳/iu;

/** True when a line of few cells above headers is the title of a sheet rather than a row of bands. */
export function looksLikeTitle(cells: readonly HeaderCell[], first: number): boolean {
  const [cell] = cells;
  if (cell === undefined) return false;
  if (cells.some((other) => other.text.length > 60)) return true;
  if (cell.place > first) return false;
  return cells.length <= 3 && cells.some(({ text }) => titleWords.test(text));
}

/** The key under which two header texts are the same. */
export function sameKey(text: string): string {
  return headerKey(text);
}
