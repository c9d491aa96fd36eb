import { isTyped } from "./cellKind";
import type { CellKind } from "./cellKind";
import type { Grid, Span } from "./grid";
import type { HeaderBlock } from "./headerBlock";
import { headerBlock, withBandsAbove } from "./headerBlock";
import type { HeaderCell } from "./headerLines";
import { headerCells, looksLikeHeaders, looksLikeMeta, sameKey } from "./headerLines";
import { isLevelWord, labelWeight } from "./vocabulary";

/** Lines below a header that are looked at to judge it. */
const SAMPLE_LINES = 30;
/** Blank lines after which a sample ends. */
const SAMPLE_GAP = 3;

/** Header lines and how sure it is that they are any. */
export interface Header {
  readonly block: HeaderBlock;
  /** Headers. */
  readonly count: number;
  /** Sum of `headerWeight`: headers that are known from registers. */
  readonly known: number;
  /** Columns whose cells are unlike their header: numbers, dates, codes or repeated words. */
  readonly contrast: number;
  /** Filled cells of a usual line below. */
  readonly typical: number;
  /** Lines below with content, at most `SAMPLE_LINES`. */
  readonly sample: readonly number[];
}

/** The next lines with open cells in a span, up to a wide gap. */
export function linesBelow(grid: Grid, line: number, span: Span, most: number): readonly number[] {
  const found: number[] = [];
  let gap = 0;
  for (let at = line + 1; found.length < most && gap < SAMPLE_GAP; at += 1) {
    if (grid.open(at, span).length === 0) gap += 1;
    else {
      gap = 0;
      found.push(at);
    }
  }
  return found;
}

/** Reads a line as the first header line of a table; null when it cannot be one. */
export function readHeader(grid: Grid, top: number, span: Span): Header | null {
  const cells = headerCells(grid, top, span);
  if (cells.length < 2 || looksLikeMeta(cells)) return null;
  if (!looksLikeHeaders(cells) && !isWellKnown(cells)) return null;
  const lowest = headerBlock(grid, top, span);
  if (lowest.leaves.size < 2) return null;
  const block = withBandsAbove(grid, lowest);
  return judged(grid, block);
}

/** Four names of fields or more, and half of the line: odd signs and numbers among them are headers too. */
function isWellKnown(cells: readonly HeaderCell[]): boolean {
  const known = cells.filter(({ text }) => labelWeight(text) >= 0.7).length;
  return known >= 4 && known * 2 >= cells.length;
}

/** What speaks for a block of header lines. */
export function judged(grid: Grid, block: HeaderBlock): Header {
  const sample = linesBelow(grid, block.bottom, block.span, SAMPLE_LINES);
  let known = 0;
  let contrast = 0;
  for (const [place, { text, bands }] of block.leaves) {
    const banded = bands.length === 0 ? 0 : grid.headerWeight(`${bands.at(-1) ?? ""} ${text}`);
    known += Math.max(grid.headerWeight(text), banded);
    if (contrasts(grid, sample, place, text)) contrast += 1;
  }
  const counts = sample.map((line) => grid.open(line, block.span).length).sort((a, b) => a - b);
  return {
    block,
    count: block.leaves.size,
    known,
    contrast,
    typical: counts[Math.floor(counts.length / 2)] ?? 0,
    sample,
  };
}

function contrasts(grid: Grid, sample: readonly number[], place: number, header: string): boolean {
  const filled = sample.filter((line) => grid.isOpen(line, place));
  if (filled.length === 0) return false;
  const kinds = filled.map((line) => grid.kind(line, place));
  const unlike = kinds.filter((kind) => isTyped(kind) || kind === "prose").length;
  if (unlike * 5 >= filled.length * 4) return true;
  const words = filled.map((line) => sameKey(grid.text(line, place)));
  if (filled.length < 3 || words.includes(sameKey(header))) return false;
  return new Set(words).size <= filled.length * 0.67 || words.every(isLevelWord);
}

/** Cells of a header line that are of the kind that their columns hold: a record, not a header. */
function violations(grid: Grid, header: Header): number {
  const { block, sample } = header;
  let found = 0;
  for (const cell of headerCells(grid, block.bottom, block.span)) {
    if (!isTyped(cell.kind)) continue;
    const kinds = sample.slice(0, 8).map((line) => grid.kind(line, cell.place));
    const filled = kinds.filter((kind) => kind !== "blank");
    const same = filled.filter((kind: CellKind) => kind === cell.kind).length;
    if (filled.length > 0 && same * 3 >= filled.length * 2) found += 1;
  }
  return found;
}

/**
 * Labels of a form with their values beside them: under known headers stand more known headers, each
 * once, and either half of what was read as headers are values or all columns hold labels.
 */
function isForm(grid: Grid, { block, count, known, sample }: Header): boolean {
  let labelled = 0;
  let textual = 0;
  for (const [place] of block.leaves) {
    const lines = sample
      .slice(0, 12)
      .filter((line) => grid.isOpen(line, place) && !isTyped(grid.kind(line, place)));
    if (lines.length === 0) continue;
    textual += 1;
    const texts = lines.map((line) => grid.text(line, place));
    const labels = new Set(texts.filter((text) => labelWeight(text) >= 0.5).map(sameKey));
    const once = new Set(texts.map(sameKey)).size === texts.length;
    const headed = grid.headerWeight(grid.text(block.bottom, place)) > 0;
    if (once && headed && labels.size >= 2 && labels.size * 2 >= texts.length) labelled += 1;
  }
  return labelled > 0 && (known <= count * 0.6 || (labelled === textual && count <= 3));
}

function distinct(header: Header): number {
  const keys = [...header.block.leaves.values()].map(({ text, bands }) =>
    sameKey([...bands, text].join(" ")),
  );
  return new Set(keys).size / keys.length;
}

/** True when what was read as headers is one: known words, or texts above columns that hold other things. */
export function isHeader(grid: Grid, header: Header): boolean {
  const { count, known, contrast, sample, typical } = header;
  if (distinct(header) < 0.5 || violations(grid, header) > 0) return false;
  if (sample.length === 0) return known >= 3 && known >= count * 0.5;
  if (isForm(grid, header)) return false;
  if (known >= 2 && known >= count * 0.25 && (count > 2 || known >= 1.9)) return true;
  if (goesOnFromAbove(grid, header)) return false;
  const reach = Math.min(count, typical) >= 2 || known >= 1;
  if (hasOwnFill(grid, header) && count >= 3 && reach) return true;
  if (count === 2) return contrast === 2 || (contrast === 1 && sample.length >= 3 && known >= 0.7);
  if (reach && contrast >= 2 && contrast >= Math.min(count, typical) * 0.4 && sample.length >= 2)
    return true;
  const enough = sample.length >= 3 || (count >= 5 && known >= 1);
  return contrast + known >= 1 && enough && headsEverything(grid, header);
}

/** The line above is filled alike: this one is in the middle of something without headers. */
function goesOnFromAbove(grid: Grid, { block, count }: Header): boolean {
  return grid.open(block.top - 1, block.span).length >= Math.max(2, count * 0.6);
}

/** Every place filled below has a header of words that does not come again below. */
function headsEverything(grid: Grid, { block, count, sample }: Header): boolean {
  if (count < 3) return false;
  const words = headerCells(grid, block.bottom, block.span);
  if (words.some(({ kind }) => kind !== "word" && kind !== "prose")) return false;
  return sample.every((line) =>
    grid.open(line, block.span).every((place) => {
      const leaf = block.leaves.get(place);
      return leaf !== undefined && sameKey(grid.text(line, place)) !== sameKey(leaf.text);
    }),
  );
}

/** All headers have one fill that the line below has not. */
function hasOwnFill(grid: Grid, { block, sample }: Header): boolean {
  const below = sample[0];
  const places = [...block.leaves.keys()].filter((place) => !grid.isBlank(block.bottom, place));
  const fill = grid.fill(block.bottom, places[0] ?? 0);
  if (below === undefined || fill === undefined || fill === null || fill === "#FFFFFF")
    return false;
  return places.every(
    (place) => grid.fill(block.bottom, place) === fill && grid.fill(below, place) !== fill,
  );
}
