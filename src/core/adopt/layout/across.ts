import { headerKey, headerText } from "../headerText";
import { fieldsNamed, synonyms } from "../synonyms";
import type { CellKind } from "./cellKind";
import { everywhere } from "./columnGroups";
import type { Grid, Span } from "./grid";
import { headingLikeness } from "./headingWords";

/** Fields that a column of labels must name before records may run across the sheet. */
const FEWEST_FIELDS = 4;
/** Columns at the left in which the fields may stand: a band or a number may come before them. */
const LABEL_PLACES = 6;

/** A register that is turned round: its fields run down a column, its records across. */
export interface AcrossRegion {
  /** Sheet rows of the fields. */
  readonly rows: Span;
  /** Sheet columns from the first label to the last record. */
  readonly columns: Span;
  /** Column of the fields. */
  readonly labels: number;
}

/** Finds a register whose fields run down a column of a grid of rows; null when there is none. */
export function findAcross(grid: Grid): AcrossRegion | null {
  const first = grid.lines.reduce(
    (least, line) => Math.min(least, line.places[0] ?? least),
    Infinity,
  );
  if (!Number.isFinite(first)) return null;
  let best: { region: AcrossRegion; fields: number } | null = null;
  for (let place = first; place < first + LABEL_PLACES; place += 1) {
    const rows = labelRows(grid, place);
    if (rows === null) continue;
    const labels = labelsOf(grid, place, rows);
    if (new Set(labels.map(headerKey)).size < labels.length * 0.8) continue;
    const fields = fieldsOf(labels);
    if (fields < FEWEST_FIELDS || fields <= (best?.fields ?? 0)) continue;
    const region = regionOf(grid, place, rows);
    if (region !== null && runsAcross(grid, region, fields)) best = { region, fields };
  }
  return best?.region ?? null;
}

/** The first run of texts down a place with values beside them; a blank row does not end it. */
function labelRows(grid: Grid, place: number): Span | null {
  let run: { first: number; last: number } | null = null;
  let longest: Span | null = null;
  for (const line of grid.lines) {
    if (!grid.isOpen(line.at, place)) continue;
    const kind = grid.kind(line.at, place);
    const beside = (line.places.at(-2) ?? 0) > place;
    const isLabel = beside && (kind === "word" || kind === "prose" || kind === "period");
    if (!isLabel) continue;
    if (run !== null && line.at - run.last <= 3) run.last = line.at;
    else run = { first: line.at, last: line.at };
    if (longest === null || run.last - run.first > longest.last - longest.first)
      longest = { ...run };
  }
  return longest;
}

function labelsOf(grid: Grid, place: number, rows: Span): readonly string[] {
  return grid.lines
    .filter((line) => line.at >= rows.first && line.at <= rows.last && grid.isOpen(line.at, place))
    .map((line) => grid.text(line.at, place));
}

/**
 * How much texts read as the fields of a register: the fields of one register that they name, each
 * once, and half of the other texts that read as headings.
 */
export function fieldsOf(texts: readonly string[]): number {
  const named = texts.filter((text) => text.length <= 400);
  const keys = named.map((text) => headerText(text).keys);
  const counts = Object.keys(synonyms).map((register) => {
    const found = new Set<string>();
    for (const own of keys) {
      const match = fieldsNamed(register, own).find(({ field }) => !found.has(field));
      if (match !== undefined) found.add(match.field);
    }
    return found.size;
  });
  const most = Math.max(0, ...counts);
  const headings = named.filter((text) => headingLikeness(text) > 0).length;
  return most < 2 ? most : most + Math.max(0, headings - most) / 2;
}

function regionOf(grid: Grid, labels: number, rows: Span): AcrossRegion | null {
  const lines = grid.lines.filter((line) => line.at >= rows.first && line.at <= rows.last);
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const place of grid.open(line.at, everywhere))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const records = [...counts].filter(([place, count]) => place > labels && count >= 2);
  if (records.length < 2) return null;
  const last = Math.max(...records.map(([place]) => place));
  const first = Math.min(...counts.keys(), labels);
  return { rows, columns: { first, last }, labels };
}

/**
 * The labels name more fields than any row does, and the cells of a row are alike where those of a
 * column are of many kinds.
 */
function runsAcross(grid: Grid, region: AcrossRegion, fields: number): boolean {
  const lines = grid.lines
    .filter((line) => line.at >= region.rows.first && line.at <= region.rows.last)
    .map((line) => line.at);
  const records = { first: region.labels + 1, last: region.columns.last };
  const heads = Math.max(
    0,
    ...lines.slice(0, 5).map((line) => {
      const texts = grid.open(line, records).slice(0, 60);
      return fieldsOf(texts.map((place) => grid.text(line, place)));
    }),
  );
  if (heads * 2 > fields) return false;
  const table = lines.map((line) =>
    Array.from({ length: Math.min(40, records.last - records.first + 1) }, (_, step) =>
      grid.kind(line, records.first + step),
    ),
  );
  const turned = (table[0] ?? []).map((_, at) => table.map((row) => row[at] ?? "blank"));
  return purity(table) > purity(turned) + 0.1;
}

/** How alike the kinds of the cells in a row are: 1 = each row holds one kind. */
function purity(rows: readonly (readonly CellKind[])[]): number {
  let same = 0;
  let filled = 0;
  for (const row of rows) {
    const counts = new Map<string, number>();
    for (const kind of row) {
      if (kind === "blank") continue;
      const known = kind === "prose" || kind === "period" || kind === "code" ? "word" : kind;
      counts.set(known, (counts.get(known) ?? 0) + 1);
      filled += 1;
    }
    same += Math.max(0, ...counts.values());
  }
  return filled === 0 ? 0 : same / filled;
}
