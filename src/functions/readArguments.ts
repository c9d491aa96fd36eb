import type { Language } from "#core/messages/words";
import { lastDay } from "#core/time/serialDate";
import { type CellFailure, cellFailure, isFailure, raise } from "./failure";
import type { Arguments, NumberParameter, Parameter, Parameters } from "./parameters";
import { typedName } from "./typedName";
import { type Facts, filled } from "./words/filled";
import type { ArgumentWords } from "./words/words";

/** Largest range that a function takes; beyond it Excel would no longer respond. */
export const mostRows = 500;
export const mostColumns = 30;

/** What the reading of arguments needs to tell what is wrong. */
export interface Refusing {
  readonly words: ArgumentWords;
  readonly language: Language;
  /** An error of the function's own declaration. */
  readonly own: (code: string) => CellFailure;
}

type Row = readonly unknown[];

/** Where a cell stands, for a sentence. */
interface Reading {
  readonly name: string;
  readonly parameter: Parameter;
  readonly refusing: Refusing;
}

/**
 * Checks the arguments of a function against its declaration and gives them typed.
 *
 * Null, undefined and texts of spaces are blank. Throws the first error cell in reading order, #VALUE!
 * with a sentence for a wrong type, shape or option and for a range that is too large, #NUM! for a number
 * out of its bounds.
 *
 * @param given as Excel hands them over, in the order of the declaration.
 */
export function readArguments<Ps extends Parameters>(
  declared: Ps,
  given: readonly unknown[],
  refusing: Refusing,
): Arguments<Ps> {
  const read: Record<string, unknown> = {};
  let at = 0;
  let rows: { readonly name: string; readonly count: number } | null = null;
  for (const name in declared) {
    const parameter = declared[name];
    if (parameter === undefined) continue;
    const value = readArgument({ name, parameter, refusing }, given[at++]);
    read[name] = value;
    if (parameter.shape !== "rows" || !Array.isArray(value) || value.length === 1) continue;
    rows ??= { name, count: value.length };
    if (rows.count !== value.length) {
      refuse(refusing, "lengths", {
        name: typedName(name),
        count: value.length,
        other: typedName(rows.name),
        rows: rows.count,
      });
    }
  }
  // The entries follow the declaration, parameter by parameter; the type says what each one gives.
  return read as Arguments<Ps>;
}

function readArgument(reading: Reading, value: unknown): unknown {
  const { name, parameter, refusing } = reading;
  const cells: readonly Row[] = Array.isArray(value) ? value.map(asRow) : [[value]];
  if (parameter.optional === true && cells.every((row) => row.every(isBlank))) {
    return leftOut(parameter);
  }
  checkSize(reading, cells);
  if (parameter.shape === "matrix") {
    return cells.map((row, r) => row.map((cell, c) => readCell(reading, cell, r, c)));
  }
  if (cells.length > 1 && cells.some((row) => row.length > 1)) {
    refuse(refusing, "oneLine", { name: typedName(name) });
  }
  const line = cells.length === 1 ? (cells[0] ?? []) : cells.map(([cell]) => cell);
  if (parameter.holds === "option-or-numbers") return readOptionOrNumbers(reading, line);
  const isLying = cells.length === 1;
  const vector = line.map((cell, i) => readCell(reading, cell, isLying ? 0 : i, isLying ? i : 0));
  if (parameter.shape !== "single") return vector;
  if (vector.length !== 1) refuse(refusing, "oneValue", { name: typedName(name) });
  const [single = null] = vector;
  if (single !== null) return single;
  if (parameter.optional === true) return leftOut(parameter);
  return refuse(refusing, "missing", { name: typedName(name) });
}

/** What an optional parameter gives that was left out, or is an empty cell. */
function leftOut(parameter: Parameter): unknown {
  return "default" in parameter ? parameter.default : null;
}

function asRow(row: unknown): Row {
  return Array.isArray(row) ? row : [row];
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function checkSize({ name, parameter, refusing }: Reading, cells: readonly Row[]): void {
  const columns = cells[0]?.length ?? 0;
  // A vector may lie down or stand up, so the long side counts as rows.
  const isLying = cells.length === 1 && parameter.shape !== "matrix";
  const [rows, width] = isLying ? [columns, 1] : [cells.length, columns];
  const limits = {
    rows: parameter.mostRows ?? mostRows,
    columns: parameter.mostColumns ?? mostColumns,
  };
  if (rows > limits.rows) {
    refuse(refusing, "tooManyRows", { name: typedName(name), rows, limit: limits.rows });
  }
  if (width > limits.columns) {
    refuse(refusing, "tooManyColumns", {
      name: typedName(name),
      columns: width,
      limit: limits.columns,
    });
  }
}

/** A cell as the parameter holds it; where a row may be wrong by itself, the error in its place. */
function readCell(reading: Reading, cell: unknown, row: number, column: number): unknown {
  if (isBlank(cell)) return null;
  const { holds, shape } = reading.parameter;
  if (isFailure(cell)) {
    if (holds === "cell" || holds === "any" || shape === "rows") return handedOn(cell);
    raise(handedOn(cell));
  }
  const read = readFilled(reading, cell, { row, column });
  if (shape !== "rows" && holds !== "cell" && holds !== "any" && isFailure(read)) raise(read);
  return read;
}

/** Excel takes #REF! and #NAME? as arguments but not as results. */
function handedOn(failure: CellFailure): CellFailure {
  const code: string = failure.code;
  return code === "#REF!" || code === "#NAME?" ? cellFailure("#VALUE!", code) : failure;
}

function readFilled(
  reading: Reading,
  cell: unknown,
  place: { readonly row: number; readonly column: number },
): unknown {
  const { name, parameter, refusing } = reading;
  const told = { name: typedName(name), value: shown(cell) };
  switch (parameter.holds) {
    case "number":
      if (typeof cell === "number") return inBounds(parameter, cell, refusing);
      if (parameter.shape === "single") return refusal(refusing, "notNumber", told);
      if (parameter.shape === "rows") return refusal(refusing, "notNumberCell", told);
      return refusal(refusing, "notNumberAt", {
        ...told,
        row: place.row + 1,
        column: place.column + 1,
      });
    case "date":
      return typeof cell === "number" ? readDate(cell) : refusal(refusing, "notDate", told);
    case "text":
      if (typeof cell === "object") return refusal(refusing, "notText", told);
      return cell === 0 ? null : shown(cell).trim();
    case "cell":
      return typeof cell === "number" ? cell : { text: shown(cell) };
    case "any":
      return typeof cell === "string" ? cell.trim() : typeof cell === "object" ? shown(cell) : cell;
    case "option":
      return readOption(reading, parameter, cell);
    case "option-or-numbers":
      return cell;
    case "flag":
      if (typeof cell === "boolean") return cell;
      return typeof cell === "number" ? cell !== 0 : refusal(refusing, "notFlag", told);
  }
}

function inBounds(
  { minimum, maximum, above, whole, outside }: NumberParameter,
  number: number,
  refusing: Refusing,
): number | CellFailure {
  const isInside =
    (minimum === undefined || number >= minimum) &&
    (maximum === undefined || number <= maximum) &&
    (above === undefined || number > above) &&
    (whole !== true || Number.isInteger(number));
  if (isInside) return number;
  return outside === undefined ? cellFailure("#NUM!", "") : refusing.own(outside);
}

/** A day as Excel counts them, without the time; an empty cell arrives as 0 on the desktop. */
function readDate(serial: number): number | null | CellFailure {
  if (serial === 0) return null;
  const day = Math.floor(serial);
  return day < 1 || day > lastDay ? cellFailure("#NUM!", "") : day;
}

function readOption(
  { name, refusing }: Reading,
  parameter: {
    readonly options: readonly string[];
    readonly codes?: Readonly<Record<string, string>>;
  },
  cell: unknown,
): string | null | CellFailure {
  const typed = shown(cell).trim().toLowerCase();
  const coded = parameter.codes?.[typed];
  if (coded !== undefined) return coded;
  if (cell === 0) return null;
  const exact = parameter.options.filter((option) => option.toLowerCase() === typed);
  const begun = parameter.options.filter((option) => option.toLowerCase().startsWith(typed));
  const [found, ...others] = exact.length > 0 ? exact : begun;
  if (found !== undefined && others.length === 0) return found;
  const quoted = (words: readonly string[], between: string): string =>
    words.map((word) => `"${word}"`).join(between);
  const told = { name: typedName(name), value: shown(cell) };
  return others.length > 0
    ? refusal(refusing, "severalOptions", { ...told, options: quoted(begun, refusing.words.or) })
    : refusal(refusing, "notOption", { ...told, options: quoted(parameter.options, ", ") });
}

/** A word, or a range whose cells are numbers. */
function readOptionOrNumbers(reading: Reading, line: Row): unknown {
  const { parameter, refusing, name } = reading;
  if (parameter.holds !== "option-or-numbers") return null;
  const [first] = line;
  const read =
    line.length === 1 && typeof first === "string"
      ? readOption(reading, parameter, first)
      : line.map((cell) => {
          if (isBlank(cell)) return null;
          if (isFailure(cell)) return raise(handedOn(cell));
          if (typeof cell === "number") return cell;
          return refuse(refusing, "notNumber", { name: typedName(name), value: shown(cell) });
        });
  return isFailure(read) ? raise(read) : read;
}

/** What a cell shows, for a sentence; TRUE and FALSE as Excel writes them. */
function shown(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "{...}";
}

function refusal(
  { words, language }: Refusing,
  code: keyof ArgumentWords,
  facts: Facts,
): CellFailure {
  return cellFailure("#VALUE!", filled(words[code], facts, language));
}

function refuse(refusing: Refusing, code: keyof ArgumentWords, facts: Facts): never {
  raise(refusal(refusing, code, facts));
}
