import { isBlank } from "#core/register/content";
import type { Aside, CellAt, Island } from "../island";
import { oneLine } from "../headerText";
import type { SourceCell } from "../values/reading";
import type { Grid } from "./grid";
import { cellKind } from "./cellKind";
import { isLevelWord, isRecordName } from "./vocabulary";

/** A cell's value as a text; errors are none. */
const textOf = ({ value }: SourceCell): string =>
  isBlank(value) || typeof value === "object" ? "" : oneLine(String(value));

type Levels = NonNullable<Aside["levels"]>;

const BLANK: SourceCell = { value: null, format: "General" };

/** Fewest steps of a scale. */
const FEWEST_LEVELS = 2;
const MOST_LEVELS = 12;

/** Reads cells as a key ("1 Very low", "R Red"), in one column or two; null when they are none. */
export function readLevels(grid: Grid, cells: readonly CellAt[]): Levels | null {
  const rows = new Map<number, string[]>();
  for (const { row, column } of cells) {
    const text = oneLine(grid.text(row, column));
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  return levelsOf([...rows.values()]);
}

function levelsOf(rows: readonly (readonly string[])[]): Levels | null {
  const levels: { code: string; label: string }[] = [];
  let others = 0;
  for (const row of rows) {
    const level = levelOf(row);
    if (level === null) others += 1;
    else levels.push(level);
  }
  const words = levels.filter(({ code, label }) => isLevelWord(label) || isLevelWord(code)).length;
  const codes = new Set(levels.map(({ code }) => code.toLowerCase()));
  if (levels.length < FEWEST_LEVELS || levels.length > MOST_LEVELS || others > 2) return null;
  if (codes.size < levels.length || words * 5 < levels.length * 3) return null;
  return levels;
}

/** One step: "1" beside "Very low", "Very low" beside "< 10 %", "1 - Very low", "3 = Medium". */
function levelOf(row: readonly string[]): { code: string; label: string } | null {
  const [first, second] = row;
  if (first === undefined) return null;
  if (second !== undefined) {
    const isCode = first.length <= 3 || isLevelWord(first);
    return isCode && second !== "" ? { code: first, label: second } : null;
  }
  const apart = /^([\p{L}\d]{1,3})\s*[-–—=:.)]\s*(\p{L}.*)$/u.exec(first);
  if (apart?.[1] !== undefined && apart[2] !== undefined)
    return { code: apart[1], label: apart[2] };
  return isLevelWord(first) ? { code: first, label: first } : null;
}

/**
 * Lists of words for drop-downs: columns of different short texts, of different lengths, each without
 * a gap. Where a header is the name of a register's records, the lengths must differ widely.
 */
export function isWordLists(island: Island): boolean {
  if (island.table !== null || island.body.length < 2) return false;
  const lengths: number[] = [];
  for (const column of island.headers.keys()) {
    const cells = columnOf(island, column);
    const filled = cells.findLastIndex((cell) => textOf(cell) !== "") + 1;
    const words = cells.slice(0, filled);
    if (!words.every(({ value, format }) => cellKind(value, format) === "word")) return false;
    const keys = new Set(words.map((cell) => textOf(cell).toLowerCase()));
    if (keys.size < words.length || words.some((cell) => textOf(cell).length > 40)) return false;
    if (filled > 0) lengths.push(filled);
  }
  const ragged = Math.min(...lengths) / Math.max(...lengths);
  const named = island.headers.some(({ keys }) => isRecordName(keys));
  return (
    lengths.length >= 2 &&
    ragged <= (named ? 0.5 : 0.8) &&
    lengths.length >= island.headers.length * 0.6
  );
}

/** A scale with headers: steps in order, each with its words; no identifiers and no owners. */
export function isScaleTable(island: Island): boolean {
  const rows = island.body.length;
  if (rows < 2 || rows > MOST_LEVELS || island.leftOut.some((out) => out.kind === "total"))
    return false;
  const first = columnOf(island, 0);
  const distinct = new Set(first.map((cell) => textOf(cell).toLowerCase())).size === rows;
  if (!distinct || first.some((cell) => isBlank(cell.value))) return false;
  const words = (cells: readonly SourceCell[]): number =>
    cells.filter((cell) => typeof cell.value === "string" && isLevelWord(cell.value)).length;
  const steps = first.map((cell) => cell.value);
  const counted = steps.every(
    (value, at) =>
      typeof value === "number" && (at === 0 || Math.abs(value - Number(steps[at - 1])) === 1),
  );
  if (words(first) * 5 >= rows * 4) return island.headers.length <= 8;
  const second = columnOf(island, 1);
  return (
    counted &&
    words(second) * 5 >= rows * 3 &&
    new Set(second.map(({ value }) => value)).size === rows
  );
}

/** The steps of a scale with headers: its first column with the first words beside it. */
export function levelsOfTable(island: Island): Levels {
  return island.body.map(({ cells }) => {
    const [code = "", ...rest] = cells.map(textOf);
    return { code, label: rest.find((text) => text !== "") ?? code };
  });
}

function columnOf(island: Island, column: number): readonly SourceCell[] {
  return island.body.map((row) => row.cells[column] ?? BLANK);
}

/** A matrix of figures with steps of a scale along both sides. */
export function isHeatMap(island: Island): boolean {
  const steps = island.headers.slice(1).filter(({ shown }) => isStep(shown)).length;
  const width = island.headers.length - 1;
  if (width < 2 || steps * 5 < width * 3) return false;
  const labels = columnOf(island, 0).filter(({ value }) => !isBlank(value));
  const named = labels.filter((cell) => isStep(textOf(cell))).length;
  return named * 5 >= labels.length * 3;
}

function isStep(text: string): boolean {
  return isLevelWord(text.replace(/\s*\(\d+\)$/, "")) || /^\d{1,2}$/.test(text.trim());
}
