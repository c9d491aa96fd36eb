import { outOfDomain, wrongArgument, raise } from "./failure";
import type {
  Arguments,
  Cell,
  NumberParameter,
  OptionParameter,
  Parameter,
  Parameters,
} from "./parameters";

/** Largest range that a function takes; beyond it Excel would no longer respond. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 30;

/**
 * Checks the arguments of a function against its declaration and gives them typed.
 *
 * Null, undefined and "" are blank. Throws #VALUE! with a sentence for a wrong type, shape or option
 * and for a range that is too large, #NUM! for a number below its minimum.
 */
export function readArguments<const Ps extends Parameters>(
  declared: Ps,
  given: Readonly<Record<keyof Ps & string, unknown>>,
): Arguments<Ps> {
  const names: (keyof Ps & string)[] = Object.keys(declared);
  const read = names.map((name) => [name, readArgument(name, declared[name], given[name])]);
  // The entries follow the declaration, parameter by parameter; the type says what each one gives.
  return Object.fromEntries(read) as Arguments<Ps>;
}

function readArgument(name: string, parameter: Parameter | undefined, value: unknown): unknown {
  if (parameter === undefined) return null;
  const cells = asMatrix(value);
  if (parameter.optional === true && cells.every((row) => row.every(isBlank))) return null;
  checkSize(name, cells);
  const read = cells.map((row, r) => row.map((cell, c) => readCell(name, parameter, cell, r, c)));
  if (parameter.shape === "matrix") return read;
  if (read.length > 1 && read.some((row) => row.length > 1)) {
    raise(wrongArgument(`${capital(name)} must be one row or one column.`));
  }
  const vector = read.flat();
  if (parameter.shape === "vector") return vector;
  if (vector.length !== 1) raise(wrongArgument(`${capital(name)} must be one value.`));
  const single = vector[0] ?? null;
  if (single === null && parameter.optional !== true) {
    raise(wrongArgument(`${capital(name)} is missing.`));
  }
  return single;
}

/** A range arrives as rows of cells; a typed value stands for a range of one cell. */
function asMatrix(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return [[value]];
  const rows: readonly unknown[] = value;
  return rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function checkSize(name: string, cells: readonly (readonly unknown[])[]): void {
  const columns = cells[0]?.length ?? 0;
  // A vector may lie down or stand up, so the long side counts as rows.
  const [rows, width] = cells.length === 1 ? [columns, 1] : [cells.length, columns];
  if (rows > MOST_ROWS) {
    raise(wrongArgument(`Use the pane for ${rows} rows of ${name} (limit ${MOST_ROWS}).`));
  }
  if (width > MOST_COLUMNS) {
    raise(wrongArgument(`Use the pane for ${width} columns of ${name} (limit ${MOST_COLUMNS}).`));
  }
}

function readCell(
  name: string,
  parameter: Parameter,
  cell: unknown,
  r: number,
  c: number,
): unknown {
  if (isBlank(cell)) return null;
  switch (parameter.holds) {
    case "number":
      return readNumber(name, parameter, cell, r, c);
    case "cell":
      return typeof cell === "number" ? cell : ({ text: shown(cell) } satisfies Cell);
    case "option":
      return readOption(name, parameter, cell);
    case "flag":
      if (typeof cell === "boolean" || typeof cell === "number")
        return cell !== false && cell !== 0;
      raise(wrongArgument(`${capital(name)} must be TRUE or FALSE, not "${shown(cell)}".`));
  }
}

function readNumber(
  name: string,
  parameter: NumberParameter,
  cell: unknown,
  r: number,
  c: number,
): number {
  if (typeof cell !== "number") {
    const where = parameter.shape === "single" ? "" : `, row ${r + 1}, column ${c + 1}`;
    raise(wrongArgument(`${capital(name)}${where}: "${shown(cell)}" is not a number.`));
  }
  if (parameter.minimum !== undefined && cell < parameter.minimum) {
    raise(parameter.below === undefined ? outOfDomain() : wrongArgument(parameter.below));
  }
  return cell;
}

function readOption(name: string, parameter: OptionParameter, cell: unknown): string {
  const typed = shown(cell).trim().toLowerCase();
  const coded = parameter.codes?.[typed];
  if (coded !== undefined) return coded;
  const exact = parameter.options.filter((option) => option === typed);
  const begun = parameter.options.filter((option) => option.startsWith(typed));
  const [found, ...others] = exact.length > 0 ? exact : begun;
  if (found !== undefined && others.length === 0) return found;
  const options = parameter.options.map((option) => `"${option}"`).join(", ");
  raise(
    wrongArgument(
      others.length > 0
        ? `${capital(name)} "${shown(cell)}" could mean ${begun.map((word) => `"${word}"`).join(" or ")}.`
        : `${capital(name)} "${shown(cell)}" is not one of ${options}.`,
    ),
  );
}

/** What a cell shows, for a sentence; TRUE and FALSE as Excel writes them. */
function shown(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "a data type";
}

function capital(name: string): string {
  const words = name.replace(/([A-Z])/g, "_$1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
