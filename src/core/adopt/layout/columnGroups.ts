import { synonyms, fieldsNamed } from "../synonyms";
import { headerKey, headerText } from "../headerText";
import type { Grid, Span } from "./grid";
import { sameKey } from "./headerLines";
import { isKeyWord } from "./lineWords";
import { readLevels } from "./scales";
import { isRecordName } from "./vocabulary";

/** Lines below that decide whether a blank place is a gap between tables. */
const LOOK_AHEAD = 60;

/**
 * The spans of a line in which a table may stand: its filled parts between places that stay blank
 * below. Parts that go on line by line with their left neighbour are one table with a spacer column;
 * others are tables, keys or notes of their own.
 */
export function columnGroups(grid: Grid, line: number): readonly Span[] {
  const open = grid.open(line, everywhere);
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return [];
  const reach = regionBelow(grid, line);
  const parts = partsOf(grid, line, reach, open);
  const groups: Span[] = [];
  for (const part of parts) {
    const before = groups.at(-1);
    if (before !== undefined && belongsTo(grid, line, before, part, reach)) {
      groups[groups.length - 1] = { first: before.first, last: part.last };
    } else groups.push(part);
  }
  return groups;
}

export const everywhere: Span = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** The lines from a line down to the first two blank ones, at most `LOOK_AHEAD`. */
function regionBelow(grid: Grid, line: number): readonly number[] {
  const found = [line];
  let gap = 0;
  for (let at = line + 1; found.length < LOOK_AHEAD && gap < 2; at += 1) {
    if (grid.open(at, everywhere).length === 0) gap += 1;
    else {
      gap = 0;
      found.push(at);
    }
  }
  return found;
}

function partsOf(
  grid: Grid,
  line: number,
  region: readonly number[],
  open: readonly number[],
): readonly Span[] {
  const filled = new Set<number>();
  for (const at of region) {
    for (const place of grid.open(at, everywhere)) {
      const merge = grid.merge(at, place);
      const isTitle = at !== line && grid.open(at, everywhere).length === 1;
      const width = isTitle ? 1 : Math.min(merge?.places ?? 1, 64);
      for (let step = 0; step < width; step += 1) filled.add(place + step);
    }
  }
  const places = [...filled].sort((a, b) => a - b);
  const parts: { first: number; last: number }[] = [];
  for (const place of places) {
    const before = parts.at(-1);
    if (before?.last === place - 1) before.last = place;
    else parts.push({ first: place, last: place });
  }
  return parts.filter((part) => open.some((place) => place >= part.first && place <= part.last));
}

function belongsTo(
  grid: Grid,
  line: number,
  left: Span,
  right: Span,
  region: readonly number[],
): boolean {
  if (right.first - left.last > 4 || isOwnTable(grid, line, left, right)) return false;
  const body = region.slice(1);
  const own = body.filter((at) => grid.open(at, right).length > 0);
  const others = body.filter((at) => grid.open(at, left).length > 0);
  const both = own.filter((at) => grid.open(at, left).length > 0).length;
  if (others.length === 0) return own.length === 0;
  const headed = grid.open(line, right).length > 0;
  if (!headed || both < own.length * 0.9) return false;
  const heads = grid.open(line, right).map((place) => grid.text(line, place));
  if (heads.length === 1 && isKeyWord(heads[0] ?? "")) return false;
  if (readsAsKey(grid, own, right) || hasHeadersBelow(grid, own, right)) return false;
  const known = grid
    .open(line, right)
    .some((place) => grid.headerWeight(grid.text(line, place)) > 0);
  return both * 2 >= others.length || (known && own.length > 0);
}

/** A narrow part whose cells are the steps of a scale. */
function readsAsKey(grid: Grid, lines: readonly number[], span: Span): boolean {
  if (span.last - span.first > 2 || lines.length < 2) return false;
  const cells = lines.flatMap((at) => grid.open(at, span).map((place) => grid.cellAt(at, place)));
  return readLevels(grid, cells) !== null;
}

/** What stands in the line is the title of a table whose own headers follow. */
function hasHeadersBelow(grid: Grid, lines: readonly number[], span: Span): boolean {
  return lines.slice(0, 6).some((at) => {
    const places = grid.open(at, span);
    return (
      places.length >= 2 && places.every((place) => grid.headerWeight(grid.text(at, place)) >= 0.5)
    );
  });
}

/** The part begins with the identifier or name of another register, or repeats its neighbour's headers. */
function isOwnTable(grid: Grid, line: number, left: Span, right: Span): boolean {
  const headers = (span: Span): string[] =>
    grid.open(line, span).map((place) => grid.text(line, place));
  const [a, b] = [headers(left), headers(right)];
  const keys = new Set(a.map(sameKey));
  if (b.length >= 2 && b.length === a.length && b.every((text) => keys.has(sameKey(text))))
    return true;
  if (isIdentifier(a[0]) && isIdentifier(b[0]) && b.length >= 2) return true;
  if (a.length >= 2 && b.length >= 2 && isTitled(grid, line, left) && isTitled(grid, line, right))
    return true;
  const [mine, theirs] = [registerOf(a), registerOf(b)];
  return mine !== null && theirs !== null && mine !== theirs;
}

/** "ID", "No", "Risk ID" */
function isIdentifier(text: string | undefined): boolean {
  return text !== undefined && /(?:^| )(?:id|no|nr|nro|ref|code|key|番号)$/.test(headerKey(text));
}

/** A single text stands above its first header: a title, or a band of that part alone. */
function isTitled(grid: Grid, line: number, span: Span): boolean {
  const above = grid.open(line - 1, span);
  return above.length === 1 && above[0] === span.first;
}

/** The register whose own identifier or name stands first, when two more of its fields follow. */
function registerOf(headers: readonly string[]): string | null {
  let best: { register: string; fields: number } | null = null;
  for (const register of Object.keys(synonyms)) {
    const texts = headers.map((header) => headerText(header).keys);
    const fields = texts.filter((keys) => fieldsNamed(register, keys).length > 0).length;
    const named = texts.slice(0, 2).some((keys) => isRecordName(keys, register));
    if (named && fields >= 3 && fields > (best?.fields ?? 0)) best = { register, fields };
  }
  return best?.register ?? null;
}
