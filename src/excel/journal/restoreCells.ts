import type { Presence } from "./presence";
import type { RestoreCells } from "./undoStep";

/**
 * Writes former contents and number formats. A cell that is formatted as text makes texts of numbers and
 * formulas, and any other converts texts: so contents are written while no cell is formatted as text, texts
 * with an apostrophe in front, and codes come after them. Excel can also give a General cell the format of
 * what a formula uses.
 */
export function restoreCells({ at, formulas, numberFormats }: RestoreCells, there: Presence): void {
  // Excel writes a single constant or code into every cell of the range, and nothing where there is null.
  const range = there.book.range(at);
  range.numberFormat = withoutText(numberFormats) as string[][];
  range.formulas = formulas as string[][];
  if (isFormattedAsText(numberFormats) || hasFormula(formulas)) {
    range.numberFormat = numberFormats as string[][];
  }
}

const text = "@";

function withoutText(codes: RestoreCells["numberFormats"]): RestoreCells["numberFormats"] {
  const plain = <T extends string | null>(code: T): T | "General" =>
    code === text ? "General" : code;
  return typeof codes === "string" ? plain(codes) : codes.map((row) => row.map(plain));
}

function isFormattedAsText(codes: RestoreCells["numberFormats"]): boolean {
  return typeof codes === "string" ? codes === text : codes.some((row) => row.includes(text));
}

function hasFormula(inputs: RestoreCells["formulas"]): boolean {
  const isFormula = (input: unknown): boolean => typeof input === "string" && input.startsWith("=");
  return typeof inputs === "object" ? inputs.some((row) => row.some(isFormula)) : isFormula(inputs);
}
