import { oneLine } from "../headerText";
import { isTyped } from "./cellKind";
import type { Grid, Merge, Span } from "./grid";
import type { HeaderCell } from "./headerLines";
import {
  headerCells,
  looksLikeHeaders,
  looksLikeMeta,
  looksLikeTitle,
  sameKey,
} from "./headerLines";
import { isInstruction, isUnit as isUnitText } from "./lineWords";

/** Most lines that headers and the bands above them take. */
const HEADER_LINES = 4;

/** The header of one place: its own text and the headings that it stands under. */
export interface Leaf {
  readonly text: string;
  readonly bands: readonly string[];
}

/** Header lines of a table and what they say for each place. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly span: Span;
  /** By place; places without a header are missing. */
  readonly leaves: ReadonlyMap<number, Leaf>;
}

interface HeaderLine {
  readonly at: number;
  readonly cells: readonly HeaderCell[];
  /** Texts that stand in brackets behind the header above: units. */
  readonly units: boolean;
}

/** Reads the header lines that begin at a line of a span. */
export function headerBlock(grid: Grid, top: number, span: Span): HeaderBlock {
  const lines: HeaderLine[] = [{ at: top, cells: headerCells(grid, top, span), units: false }];
  while (lines.length < HEADER_LINES) {
    const next = nextHeaderLine(grid, lines, span);
    if (next === null) break;
    lines.push(next);
  }
  return blockOf(grid, lines, span);
}

/** Header lines that a person or an Excel table fixes, with bands above them where they stand free. */
export function fixedBlock(grid: Grid, top: number, bottom: number, span: Span): HeaderBlock {
  const lines: HeaderLine[] = [];
  for (let at = top; at <= bottom; at += 1)
    lines.push({ at, cells: headerCells(grid, at, span), units: false });
  return blockOf(grid, lines, span);
}

/** The block with the bands that stand directly above it. */
export function withBandsAbove(grid: Grid, block: HeaderBlock): HeaderBlock {
  const lines: HeaderLine[] = [];
  for (let at = block.top; at <= block.bottom; at += 1)
    lines.push({ at, cells: headerCells(grid, at, block.span), units: false });
  for (let above = block.top - 1; lines.length < HEADER_LINES; above -= 1) {
    const cells = headerCells(grid, above, block.span);
    if (!areBands(grid, above, cells, lines[0]?.cells ?? [], block.span)) break;
    lines.unshift({ at: above, cells, units: false });
  }
  return lines[0]?.at === block.top ? block : blockOf(grid, lines, block.span);
}

function blockOf(grid: Grid, lines: readonly HeaderLine[], span: Span): HeaderBlock {
  const top = lines[0]?.at ?? 0;
  return { top, bottom: lines.at(-1)?.at ?? top, span, leaves: leavesOf(grid, lines, span) };
}

function areBands(
  grid: Grid,
  line: number,
  cells: readonly HeaderCell[],
  below: readonly HeaderCell[],
  span: Span,
): boolean {
  if (cells.length === 0 || !looksLikeHeaders(cells) || looksLikeMeta(cells)) return false;
  if (cells.some(({ text }) => text.length > 60)) return false;
  const beyond = grid.line(line)?.places.some((place) => place < span.first || place > span.last);
  const merges = cells.map(({ place }) => grid.merge(line, place)?.places ?? 1);
  const width = span.last - span.first + 1;
  if (merges.some((places) => places >= width)) return false;
  if (merges.some((places) => places > 1)) return true;
  const taken = new Set(below.map(({ place }) => place));
  const free = cells.every(({ place }) => place > span.first && taken.has(place));
  return free && beyond !== true && !looksLikeTitle(cells, span.first);
}

/** The line under the headers, when it goes on with them; null when the records begin there. */
function nextHeaderLine(grid: Grid, lines: readonly HeaderLine[], span: Span): HeaderLine | null {
  const upper = lines.at(-1);
  if (upper === undefined || upper.units) return null;
  const at = upper.at + 1;
  const cells = headerCells(grid, at, span);
  if (cells.length === 0) return null;
  if (cells.length >= 2 && cells.every(({ text }) => isUnitText(text))) {
    return { at, cells, units: true };
  }
  if (!looksLikeHeaders(cells) || cells.some(({ kind }) => isTyped(kind) && kind !== "code"))
    return null;
  const goesOn =
    isUnderVerticalMerge(grid, lines, at, cells) ||
    (fillsGaps(grid, lines, cells, at, span) && !isTitleAbove(grid, lines, cells, span)) ||
    isWrapped(grid, lines, cells, at, span);
  return goesOn ? { at, cells, units: false } : null;
}

/** Headers beside it are merged down to this line, and it has nothing under them. */
function isUnderVerticalMerge(
  grid: Grid,
  lines: readonly HeaderLine[],
  at: number,
  cells: readonly HeaderCell[],
): boolean {
  const tall = lines.flatMap((line) =>
    line.cells.filter(({ place }) => {
      const merge = grid.merge(line.at, place);
      return merge !== null && merge.lines > 1 && merge.lines <= 4 && line.at + merge.lines > at;
    }),
  );
  const upper = lines.flatMap((line) => line.cells);
  return tall.length > 0 && upper.length > 1 && cells.every(({ kind }) => kind !== "prose");
}

function isTitleAbove(
  grid: Grid,
  lines: readonly HeaderLine[],
  cells: readonly HeaderCell[],
  span: Span,
): boolean {
  const [top] = lines;
  if (lines.length > 1 || top === undefined || top.cells.length >= cells.length) return false;
  if (looksLikeMeta(top.cells)) return true;
  const isMerged = top.cells.some(({ place }) => (grid.merge(top.at, place)?.places ?? 1) > 1);
  if (top.cells.length === 1) return !isMerged || top.cells[0]?.place === span.first;
  if (isMerged) return false;
  return looksLikeTitle(top.cells, span.first) || isLoose(grid, top, cells, span);
}

/** Two or three texts from the first place on, over headers none of which comes twice, without a colour of their own. */
function isLoose(grid: Grid, top: HeaderLine, cells: readonly HeaderCell[], span: Span): boolean {
  const [first] = top.cells;
  if (first?.place !== span.first || top.cells.length > 3) return false;
  const fill = grid.fill(top.at, first.place);
  if (fill !== undefined && fill !== null && grid.fill(top.at, first.place + 1) === fill)
    return false;
  const keys = new Set(cells.map(({ text }) => sameKey(text)));
  return keys.size === cells.length && cells.length >= span.last - span.first;
}

/** Each cell stands where the lines above are blank or begin a band over several cells. */
function fillsGaps(
  grid: Grid,
  lines: readonly HeaderLine[],
  cells: readonly HeaderCell[],
  at: number,
  span: Span,
): boolean {
  const below = new Set(cells.map(({ place }) => place));
  const own = new Set(lines.flatMap((line) => line.cells.map(({ place }) => place)));
  let gaps = 0;
  let anchors = 0;
  for (const { place } of cells) {
    if (!own.has(place)) gaps += 1;
    else if (isBandAt(grid, lines, place, below, own)) anchors += 1;
    else if (lines.length < 2 || !isTypedBelow(grid, at, place)) return false;
  }
  return gaps > 0 && gaps + anchors >= 2 && hasBody(grid, at, span);
}

function isBandAt(
  grid: Grid,
  lines: readonly HeaderLine[],
  place: number,
  below: ReadonlySet<number>,
  own: ReadonlySet<number>,
): boolean {
  const isMerged = lines.some((line) => (grid.merge(line.at, place)?.places ?? 1) > 1);
  return isMerged || (!own.has(place + 1) && below.has(place + 1));
}

function hasBody(grid: Grid, at: number, span: Span): boolean {
  return [1, 2, 3].some((step) => grid.open(at + step, span).length > 0);
}

/**
 * A header broken over two cells, "Forecast" above "cost": texts under texts, where the records
 * below hold numbers, dates or codes.
 */
function isWrapped(
  grid: Grid,
  lines: readonly HeaderLine[],
  cells: readonly HeaderCell[],
  at: number,
  span: Span,
): boolean {
  const upper = new Map(lines.at(-1)?.cells.map(({ place, text }) => [place, text]));
  if (lines.length > 1 || cells.some(({ text, kind }) => text.length > 25 || kind !== "word"))
    return false;
  if (cells.some(({ text }) => isInstruction(text)) || upper.size * 5 < cells.length * 3)
    return false;
  let against = 0;
  let gain = 0;
  for (const { place, text } of cells) {
    if (isTypedBelow(grid, at, place)) against += 1;
    const above = upper.get(place) ?? "";
    gain += grid.headerWeight(`${above} ${text}`.trim()) - grid.headerWeight(above);
  }
  return against >= 2 && gain > -0.5 && span.last >= span.first;
}

/** The next cells below hold numbers, dates or codes. */
function isTypedBelow(grid: Grid, at: number, place: number): boolean {
  const kinds = [1, 2, 3, 4, 5, 6].map((step) => grid.kind(at + step, place));
  const typed = kinds.filter(isTyped).length;
  return typed >= 2 && typed >= kinds.filter((kind) => kind !== "blank").length * 0.8;
}

interface Band {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** For each place the lowest text that stands over it, and the bands above that. */
function leavesOf(grid: Grid, lines: readonly HeaderLine[], span: Span): ReadonlyMap<number, Leaf> {
  const leaves = new Map<number, Leaf>();
  lines.forEach((line, depth) => {
    const banded = lines.slice(0, depth).some((_, above) => spans(grid, lines, above));
    for (const band of bandsOf(grid, line, placesBelow(lines, depth), span, lines)) {
      for (let place = band.first; place <= band.last; place += 1) {
        leaves.set(place, joined(leaves.get(place), band.text, line.units, banded));
      }
    }
  });
  return leaves;
}

function placesBelow(lines: readonly HeaderLine[], depth: number): ReadonlySet<number> {
  return new Set(lines.slice(depth + 1).flatMap((line) => line.cells.map(({ place }) => place)));
}

/** Some header of a line spans several places: the line holds bands rather than halves of headers. */
function spans(grid: Grid, lines: readonly HeaderLine[], depth: number): boolean {
  const line = lines[depth];
  const lower = placesBelow(lines, depth);
  const own = new Set(line?.cells.map(({ place }) => place));
  return (
    line?.cells.some(
      ({ place }) =>
        (grid.merge(line.at, place)?.places ?? 1) > 1 ||
        (!own.has(place + 1) && lower.has(place) && lower.has(place + 1)),
    ) === true
  );
}

function joined(before: Leaf | undefined, text: string, isUnit: boolean, banded: boolean): Leaf {
  if (before === undefined) return { text, bands: [] };
  if (isUnit || (/[\d%£€$(]/.test(text) && isUnitText(text)))
    return {
      text: `${before.text} (${oneLine(text).replace(/^\(|\)$/g, "")})`,
      bands: before.bands,
    };
  if (!banded) return { text: `${before.text} ${text}`, bands: before.bands };
  const isSame = oneLine(before.text) === oneLine(text);
  return { text, bands: isSame ? before.bands : [...before.bands, before.text] };
}

/** What each cell of a header line spans: its merged area, or the blanks behind it that it heads. */
function bandsOf(
  grid: Grid,
  line: HeaderLine,
  lower: ReadonlySet<number>,
  span: Span,
  lines: readonly HeaderLine[],
): readonly Band[] {
  const isLowest = lower.size === 0;
  const usesMerges = line.cells.some(({ place }) => (grid.merge(line.at, place)?.places ?? 1) > 1);
  const bands: Band[] = [];
  line.cells.forEach(({ place, text }, at) => {
    const merge = grid.merge(line.at, place);
    let last = place + (merge?.places ?? 1) - 1;
    if (merge === null && !isLowest && !usesMerges && lower.has(place)) {
      const next = line.cells[at + 1]?.place ?? span.last + 1;
      last = place;
      while (
        last + 1 < next &&
        lower.has(last + 1) &&
        isSameBand(grid, line.at, place, last + 1, lines)
      )
        last += 1;
      last = withinPattern(grid, bands.at(-1), { text, first: place, last }, lines);
    }
    bands.push({ text, first: place, last: Math.min(last, span.last) });
  });
  return bands;
}

/** A band ends where another colour begins, where a band above it ends, and at headers merged down beside it. */
function isSameBand(
  grid: Grid,
  line: number,
  from: number,
  place: number,
  lines: readonly HeaderLine[],
): boolean {
  const own = grid.fill(line, from);
  if (own !== undefined && own !== null && grid.fill(line, place) !== own) return false;
  const above = lines.filter((other) => other.at < line);
  const over = (at: number, other: number): Merge | null =>
    grid.merge(at, other) ?? grid.covering(at, other);
  if (above.some(({ at }) => over(at, from) !== over(at, place))) return false;
  return !lines.some((other) => (grid.merge(other.at, place)?.lines ?? 1) > 1);
}

/** A band over the same headers as the one before it ends where they end. */
function withinPattern(
  grid: Grid,
  before: Band | undefined,
  band: Band,
  lines: readonly HeaderLine[],
): number {
  if (before === undefined || before.last === before.first) return band.last;
  const leaf = (place: number): string => {
    for (const line of [...lines].reverse()) {
      if (!grid.isBlank(line.at, place)) return oneLine(grid.text(line.at, place)).toLowerCase();
    }
    return "";
  };
  const width = before.last - before.first;
  if (band.last - band.first <= width) return band.last;
  for (let step = 0; step <= width; step += 1) {
    if (leaf(before.first + step) !== leaf(band.first + step)) return band.last;
  }
  return band.first + width;
}
