import type { Block } from "#sheets/plan";
import { isConvertible } from "../write/cellInput";
import type { Captured, Scope } from "./scope";
import type { RestoreCells } from "./undoStep";

/** What stands in cells that will be written; nothing when the plan made their sheet. */
export function captureCells(at: Block, scope: Scope): Captured {
  if (scope.isAdded(at.sheet)) return [];
  const range = scope.book.range(at).load("formulas,values,numberFormat");
  return () => [cellsOf(at, range)];
}

/** The contents of a loaded range as a step back. */
export function cellsOf(at: Block, range: Excel.Range): RestoreCells {
  const formats = (range.numberFormat as unknown[][]).map((row) => row.map(String));
  const first = formats[0]?.[0] ?? "General";
  const isUniform = formats.every((row) => row.every((code) => code === first));
  const values = range.values as unknown[][];
  return {
    kind: "restoreCells",
    at,
    formulas: (range.formulas as unknown[][]).map((row, r) =>
      row.map((text, c) => formerInput(text, values[r]?.[c], formats[r]?.[c] === "@")),
    ),
    numberFormats: isUniform ? first : formats,
  };
}

/** A formula or constant as it must be written to be what it was: a text stays a text. */
function formerInput(
  text: unknown,
  value: unknown,
  isTextCell: boolean,
): number | string | boolean {
  if (typeof text === "number" || typeof text === "boolean") return text;
  const written = String(text);
  const isFormula = written.startsWith("=") && written !== value;
  return isFormula || isTextCell || !isConvertible(written) ? written : `'${written}`;
}
