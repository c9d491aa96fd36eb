import { isBlank } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import type { Island } from "./island";
import type { CriterionKind } from "./criterionNames";
import { criterionKind, unknownCriterion } from "./criterionNames";
import type { HeaderText } from "./headerText";
import { headerKey } from "./headerText";
import type { MappedColumn } from "./mapColumns";
import { hasFiveSteps, levelText } from "./values/levels";
import { isDateFormat, isPercentFormat } from "./values/numberFormat";
import { numberText } from "./values/numberText";
import type { Reading, SourceCell } from "./values/reading";
import { EMPTY, read, unread } from "./values/reading";

/** A column of criterion scores beside projects. */
export interface CriterionColumn {
  /** Place in the block, from 0. */
  readonly at: number;
  /** Legal name of the criterion: letters, digits, blanks and %. */
  readonly name: string;
  readonly header: HeaderText;
  readonly kind: CriterionKind;
  readonly low: number;
  readonly high: number;
  /** Weight from a row "Weight" above the headers; null when there is none. */
  readonly weight: number | null;
  readonly readings: readonly Reading[];
}

/**
 * Finds the columns of a block that score its projects: a header of the criterion library (or of the
 * office's own list of criteria) over numbers of one scale or over words such as High and Low.
 */
export function findCriteria(
  block: Island,
  columns: readonly MappedColumn[],
  listed: readonly string[],
): readonly CriterionColumn[] {
  const found: CriterionColumn[] = [];
  const taken = new Set(registerOf("Scores").columns.map((column) => headerKey(column.header)));
  for (const column of columns) {
    if (column.field !== null) continue;
    const kind = kindOf(column.header, listed);
    const scored = kind === null ? null : readScores(column.cells, column.header.scale);
    if (kind === null || scored === null) continue;
    const name = criterionName(column.header.shown, taken);
    taken.add(headerKey(name));
    found.push({ at: column.at, name, header: column.header, kind, weight: null, ...scored });
  }
  const weights = weightRow(block, found);
  return found.map((criterion, at) => ({ ...criterion, weight: weights?.[at] ?? null }));
}

function kindOf(header: HeaderText, listed: readonly string[]): CriterionKind | null {
  const known = header.keys.map(criterionKind).find((kind) => kind !== null);
  if (known !== undefined) return known;
  return header.keys.some((key) => listed.includes(key)) ? unknownCriterion : null;
}

interface ScoredColumn {
  readonly readings: readonly Reading[];
  readonly low: number;
  readonly high: number;
}

/** Reads a column as scores; null when fewer than half of its filled cells are scores of a scale up to 100. */
function readScores(
  cells: readonly SourceCell[],
  stated: readonly [number, number] | null,
): ScoredColumn | null {
  const texts = cells.map((cell) => cell.value).filter((value) => typeof value === "string");
  const five = hasFiveSteps(texts);
  const readings = cells.map((cell) => readScore(cell, five));
  const numbers = readings.flatMap((reading) =>
    reading.kind === "value" && typeof reading.value === "number" ? [reading.value] : [],
  );
  const filled = cells.filter((cell) => !isBlank(cell.value)).length;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0 || numbers.length * 2 < filled || least < 0 || most > 100) return null;
  const [low, high] = stated ?? scaleOf(least, most);
  return { readings, low, high };
}

/** The smallest usual scale that holds all scores: 1-5, 0-5, 1-10, 0-10 or 0-100. */
function scaleOf(least: number, most: number): readonly [number, number] {
  if (most > 10) return [0, 100];
  return [least < 1 ? 0 : 1, most > 5 ? 10 : 5];
}

function readScore({ value, format }: SourceCell, five: boolean): Reading {
  if (value === null || isBlank(value)) return EMPTY;
  if (typeof value === "number") {
    return isDateFormat(format) || isPercentFormat(format) ? unread("not-a-number") : read(value);
  }
  if (typeof value !== "string")
    return unread(typeof value === "boolean" ? "not-a-number" : "error-value");
  const number = numberText(value, "unknown");
  if (number !== null && number.currency === null && number.factor === null && !number.percent)
    return read(number.amount);
  const level = levelText(value, five);
  return level === null ? unread("not-a-number") : read(level);
}

/** A header as the name of a criterion: brackets and signs dropped, unique among the columns of Scores. */
function criterionName(shown: string, taken: ReadonlySet<string>): string {
  const words = shown
    .replace(/[([{][^)\]}]*[)\]}]?/g, " ")
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^A-Za-z0-9 %]+/g, " ")
    .replace(/^[^A-Za-z]+/, "")
    .replace(/\s+/g, " ")
    .trim();
  const base = words === "" ? "Criterion" : words.charAt(0).toUpperCase() + words.slice(1);
  let name = taken.has(headerKey(base)) && !/ score$/i.test(base) ? `${base} score` : base;
  for (let number = 2; taken.has(headerKey(name)); number += 1) name = `${base} ${number}`;
  return name;
}

const weightWords = /\b(weight|weights|weighting|gewicht|gewichtung|poids|peso|vekt)\b/;

/** Weights from the row above the headers that is called "Weight" and has a number over every criterion. */
function weightRow(block: Island, criteria: readonly CriterionColumn[]): readonly number[] | null {
  for (const row of [...block.above].reverse()) {
    const named = row.some(
      (cell) => typeof cell.value === "string" && weightWords.test(headerKey(cell.value)),
    );
    if (!named) continue;
    const weights = criteria.map((criterion) => row[criterion.at]?.value ?? null);
    const numbers = weights.map((value) =>
      typeof value === "string" ? numberText(value, "unknown")?.amount : value,
    );
    if (numbers.length > 0 && numbers.every((value) => typeof value === "number" && value >= 0)) {
      return numbers.filter((value) => typeof value === "number");
    }
  }
  return null;
}
