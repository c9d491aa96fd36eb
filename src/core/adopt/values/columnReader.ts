import { isoDate } from "#core/time/serialDate";
import { oneLine } from "../headerText";
import type { Doubt, QuestionKind } from "../questions";
import type { ColumnNote } from "./columnReading";
import { foundText } from "./rawText";
import type { Reading, SourceCell } from "./reading";

/** A cell that holds something other than an error; texts are cleaned of invisible characters. */
export interface FilledCell extends SourceCell {
  readonly value: number | string | boolean;
}

/** The cells of a column, looked at as a whole before they are read one by one. */
export interface ColumnCells {
  /** One a cell of the column; null = blank or an error. */
  readonly at: readonly (FilledCell | null)[];
  readonly filled: readonly FilledCell[];
  /** Those that are text. */
  readonly texts: readonly string[];
}

/** A decision about a column that cells may hang on. */
export interface Choice {
  readonly kind: QuestionKind;
  readonly options: readonly { readonly value: string; readonly evidence?: number }[];
  /** What is done without an answer; null = the cells in doubt stay unread. */
  readonly assumed: string | null;
  /** Answers other than the options are taken too (a list of words). */
  readonly free?: true;
  /** Cells that are shown as samples; three where omitted. */
  readonly samples?: number;
}

/** What was chosen for a kind of doubt: the answer, else what is assumed; null = nothing. */
export type Chosen = (kind: QuestionKind) => string | null;

/** How the cells of one column are read, once the column as a whole was looked at. */
export interface ColumnReader {
  readonly choices: readonly Choice[];
  read(cell: FilledCell, chosen: Chosen, at: number): Reading;
  /** What a cell without a value says by its fill. */
  readBlank?(cell: SourceCell, chosen: Chosen): Reading;
  /** What people should know, given the readings. */
  notes?(readings: readonly Reading[], chosen: Chosen): readonly ColumnNote[];
}

const SAMPLES = 3;

/** The answers of a person where they are among the options, else what is assumed. */
export function chosenOf(
  choices: readonly Choice[],
  answer: ((kind: QuestionKind) => string | null) | undefined,
): Chosen {
  const chosen = new Map<QuestionKind, string | null>();
  for (const choice of choices) {
    const given = answer?.(choice.kind) ?? null;
    const isOption =
      given !== null &&
      (choice.free === true || choice.options.some(({ value }) => value === given));
    chosen.set(choice.kind, isOption ? given : choice.assumed);
  }
  return (kind) => chosen.get(kind) ?? null;
}

/** A reading as it is shown beside a sample; "" = nothing is read. */
function shownReading(reading: Reading, isDate: boolean): string {
  if (reading.kind !== "value" || reading.value === null) return "";
  if (isDate && typeof reading.value === "number") return isoDate(reading.value);
  const factor = reading.factor ?? 1;
  return typeof reading.value === "number"
    ? String(Number((reading.value * factor).toPrecision(12)))
    : String(reading.value);
}

function isSame(a: Reading, b: Reading): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "value" && b.kind === "value")
    return a.value === b.value && (a.factor ?? 1) === (b.factor ?? 1);
  return true;
}

/**
 * The doubt that a choice is: the cells that read differently by its options, some of them with what each
 * option makes of them; null when no cell does.
 *
 * `readWith` gives the readings of all cells when one option is chosen.
 */
export function doubtOf(
  choice: Choice,
  cells: readonly SourceCell[],
  readWith: (option: string) => readonly Reading[],
  isDate: boolean,
): Doubt | null {
  const variants = choice.options.map(({ value }) => readWith(value));
  const differing = cells.flatMap((_, at) => {
    const [first, ...others] = variants.map((readings) => readings[at]);
    if (first === undefined) return [];
    return others.some((other) => other !== undefined && !isSame(first, other)) ? [at] : [];
  });
  if (differing.length === 0) return null;
  const samples = new Map<string, number>();
  const seen = new Set<string>();
  for (const at of differing) {
    const cell = cells[at];
    const found = oneLine(foundText(cell?.value ?? null, cell?.format)) || (cell?.fill ?? "");
    if (seen.has(found.toLowerCase()) || samples.size >= (choice.samples ?? SAMPLES)) continue;
    seen.add(found.toLowerCase());
    samples.set(found, at);
  }
  const options = choice.options.map((option, o) => ({
    ...option,
    reads: [...samples.values()].map((at) =>
      shownReading(variants[o]?.[at] ?? { kind: "empty" }, isDate),
    ),
  }));
  return {
    kind: choice.kind,
    options,
    assumed: choice.assumed,
    cells: differing.length,
    samples: [...samples.keys()],
  };
}

/** The answer for words and colours that mean no value. */
export const NONE = "none";

/**
 * The part of an answer about several words that is meant for one of them: a line "found=standard", or the whole
 * answer where it is one word for all; null when it says nothing about it.
 */
export function answerFor(
  answer: string | null,
  found: string,
  keyOf: (text: string) => string,
): string | null {
  if (answer === null || !answer.includes("=")) return answer;
  for (const line of answer.split("\n")) {
    const at = line.lastIndexOf("=");
    if (at > 0 && keyOf(line.slice(0, at)) === keyOf(found))
      return line.slice(at + 1).trim() || NONE;
  }
  return null;
}
