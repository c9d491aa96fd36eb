import type { Block } from "#sheets/plan";
import { isConvertible } from "../write/cellInput";
import type { Captured, Scope } from "./scope";
import type { CellInput, RestoreCells } from "./undoStep";

/** What stands in cells that will be written; nothing when the plan made their sheet. */
export function captureCells(at: Block, scope: Scope): Captured {
  if (scope.isAdded(at.sheet)) return [];
  const range = scope.book.range(at).load("formulas,values,numberFormat");
  return () => [cellsOf(at, range)];
}

/** The contents of a loaded range as a step back. */
export function cellsOf(at: Block, range: Excel.Range): RestoreCells {
  const formats = (range.numberFormat as unknown[][]).map((row) => row.map(String));
  const values = range.values as unknown[][];
  const inputs = (range.formulas as unknown[][]).map((row, r) =>
    row.map((text, c) => formerInput(text, values[r]?.[c], formats[r]?.[c] === "@")),
  );
  return {
    kind: "restoreCells",
    at,
    formulas: onlyOne(inputs, isConstant) ?? inputs,
    numberFormats: onlyOne(formats, () => true) ?? formats,
  };
}

/** What all cells have in common; undefined when they differ or when one text must not be repeated. */
function onlyOne<T>(cells: readonly (readonly T[])[], may: (cell: T) => boolean): T | undefined {
  const first = cells[0]?.[0];
  if (first === undefined || !may(first)) return undefined;
  return cells.every((row) => row.every((cell) => cell === first)) ? first : undefined;
}

/** Excel shifts the references of a formula that is written into a whole block. */
function isConstant(input: CellInput): boolean {
  return typeof input !== "string" || !input.startsWith("=");
}

/** A formula or constant as it must be written to be what it was: a text stays a text. */
function formerInput(text: unknown, value: unknown, isTextCell: boolean): CellInput {
  if (typeof text === "number" || typeof text === "boolean") return text;
  const written = String(text);
  const isFormula = written.startsWith("=") && written !== value;
  return isFormula || isTextCell || !isConvertible(written) ? written : `'${written}`;
}
