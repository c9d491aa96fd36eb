import { isBlank } from "#core/register/content";
import { headerText, oneLine } from "../headerText";
import type { HeaderText } from "../headerText";
import type { Island, IslandRow, LeftOutRow } from "../island";
import type { SourceCell } from "../values/reading";
import type { Header } from "./findHeader";
import type { Grid, Span } from "./grid";
import type { BodyLine } from "./growBody";
import type { HeaderBlock } from "./headerBlock";
import type { SumLine } from "./sums";
import { TableSums } from "./sums";

/** Lines above the headers that are handed on with an island. */
const LINES_ABOVE = 10;

/** Header of the column that holds the section under which a record stands. */
export const SECTION_HEADER = "Section";

/** Everything that was found of a table. */
export function buildIsland(
  grid: Grid,
  header: Header,
  span: Span,
  lines: readonly BodyLine[],
  table: string | null,
): Island {
  const { block } = header;
  const places = columnPlaces(grid, block, span, lines);
  const headers = places.map((place) => headerOf(block, place, places));
  const cells = headerCellsOf(grid, block, span);
  const last = lines.reduce((most, line) => Math.max(most, lastLine(grid, line)), block.bottom);
  const records = sectioned(grid, places, lines);
  return {
    workbook: grid.content.workbook ?? null,
    sheet: grid.content.sheet,
    table,
    area: grid.areaOf({ first: block.top, last }, span),
    recordsRun: grid.across ? "across" : "down",
    headers: [...headers, ...records.headers],
    headerCells: cells,
    columnsAt: [...places, ...records.columnsAt],
    headerAt: block.bottom,
    above: linesAbove(grid, block.top, [...places, ...records.columnsAt]),
    body: records.body,
    leftOut: records.leftOut,
  };
}

/** Within the lines of a table, a merged record reaches further down than its first line. */
function lastLine(grid: Grid, line: BodyLine): number {
  const records = line.kind === "record" ? line.places : [];
  return Math.max(
    line.at,
    ...records.map((place) => {
      const merge = grid.merge(line.at, place);
      return line.at + Math.min(merge?.lines ?? 1, 50) - 1;
    }),
  );
}

function headerCellsOf(grid: Grid, block: HeaderBlock, span: Span): Island["headerCells"] {
  const cells = [];
  for (let line = block.top; line <= block.bottom; line += 1) {
    for (const place of grid.open(line, span)) cells.push(grid.cellAt(line, place));
  }
  return cells;
}

/** Places that have a header of their own or a filled cell below. */
function columnPlaces(
  grid: Grid,
  block: HeaderBlock,
  span: Span,
  lines: readonly BodyLine[],
): readonly number[] {
  const filled = new Set<number>();
  for (const line of lines) {
    if (line.kind !== "section") for (const place of line.places) filled.add(place);
  }
  const own = new Set<number>();
  for (let line = block.top; line <= block.bottom; line += 1) {
    for (const place of grid.open(line, span)) own.add(place);
  }
  const isBand = (place: number): boolean => {
    const leaf = block.leaves.get(place);
    return leaf === undefined || !own.has(place);
  };
  const all = [...new Set([...filled, ...block.leaves.keys()])].sort((a, b) => a - b);
  const kept = all.filter((place) => filled.has(place) || !isBand(place));
  return kept.filter((place) => filled.has(place) || !standsForAnother(grid, block, place, filled));
}

/** A header merged over places of which one other holds all the values heads that one. */
function standsForAnother(
  grid: Grid,
  block: HeaderBlock,
  place: number,
  filled: ReadonlySet<number>,
): boolean {
  // A band over several headers stands for none of them.
  const hasOwnHeader = !grid.isBlank(block.bottom, place);
  const merge =
    grid.merge(block.bottom, place) ?? (hasOwnHeader ? null : grid.merge(block.top, place));
  if (merge === null || merge.places < 2) return false;
  for (let other = place + 1; other < place + merge.places; other += 1) {
    if (filled.has(other)) return true;
  }
  return false;
}

function headerOf(block: HeaderBlock, place: number, places: readonly number[]): HeaderText {
  const leaf = block.leaves.get(place);
  if (leaf === undefined) return headerText("");
  const at = places.indexOf(place);
  const before = block.leaves.get(places[at - 1] ?? -1);
  const bands = before === leaf ? [] : leaf.bands;
  return headerText(leaf.text, before === leaf ? leaf.bands : bands);
}

function linesAbove(grid: Grid, top: number, places: readonly number[]): Island["above"] {
  const lines: SourceCell[][] = [];
  const first = grid.lines[0]?.at ?? 0;
  for (let line = Math.max(first, top - LINES_ABOVE); line < top; line += 1) {
    lines.push(places.map((place) => grid.cell(line, place)));
  }
  return lines;
}

/** The cell, or the value of the merged area that reaches down to it. */
function recordCell(grid: Grid, line: number, place: number): SourceCell {
  const merge = grid.covering(line, place);
  const cell = grid.cell(line, place);
  if (merge === null || merge.line === line || merge.place !== place || !isBlank(cell.value)) {
    return cell;
  }
  return { ...grid.cell(merge.line, merge.place), carriedDown: true };
}

interface Records {
  readonly headers: readonly HeaderText[];
  readonly columnsAt: readonly number[];
  readonly body: readonly IslandRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Cells of the lines; where sections part the records, each record gets its section as a last column. */
function sectioned(grid: Grid, places: readonly number[], lines: readonly BodyLine[]): Records {
  const sections = lines.filter((line) => line.kind === "section");
  const sectionAt = sections[0]?.places[0];
  const body: IslandRow[] = [];
  const leftOut: { line: BodyLine; cells: SourceCell[]; index: number }[] = [];
  const lineSums: SumLine[] = [];
  let section: SourceCell = { value: null, format: "General" };
  lines.forEach((line, index) => {
    const own = places.map((place) => recordCell(grid, line.at, place));
    if (line.kind === "section") section = sectionCell(grid, line);
    const cells = sectionAt === undefined ? own : [...own, section];
    lineSums.push({ cells: own, kind: sumKind(line) });
    if (line.kind === "record") body.push({ at: line.at, cells });
    else leftOut.push({ line, cells: sectionAt === undefined ? own : [...own, section], index });
  });
  const sums = new TableSums(leftOut.some(({ line }) => isSum(line)) ? lineSums : []);
  return {
    headers: sectionAt === undefined ? [] : [headerText(SECTION_HEADER)],
    columnsAt: sectionAt === undefined ? [] : [sectionAt],
    body,
    leftOut: leftOut.map((out) => leftOutRow(grid, out, sums, body.length)),
  };
}

function sectionCell(grid: Grid, line: BodyLine): SourceCell {
  return { ...grid.cell(line.at, line.places[0] ?? 0), carriedDown: true };
}

function sumKind(line: BodyLine): SumLine["kind"] {
  if (line.kind === "record") return "record";
  if (line.kind === "section") return "part";
  return isSum(line) ? "total" : "other";
}

function isSum({ kind }: BodyLine): boolean {
  return kind === "total" || kind === "subtotal";
}

function leftOutRow(
  grid: Grid,
  { line, cells, index }: { line: BodyLine; cells: SourceCell[]; index: number },
  sums: TableSums,
  records: number,
): LeftOutRow {
  const kind = line.kind === "record" || line.kind === "single" ? "note" : line.kind;
  const text = line.places
    .map((place) => grid.value(line.at, place))
    .find((value) => typeof value === "string" && !isBlank(value));
  const found = typeof text === "string" ? oneLine(text) : "";
  if (kind !== "total" && kind !== "subtotal") return { at: line.at, kind, found, cells };
  const summed = sums.summedBy(index, kind === "subtotal");
  const isPart = summed.records.length < records;
  const isSure = summed.agree > 0;
  const exact = isSure ? (isPart ? "subtotal" : "total") : kind;
  return { at: line.at, kind: exact, found, cells, sums: summed.records };
}
