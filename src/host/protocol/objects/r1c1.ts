import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { wireValue } from "./cellContent";
import { matrixFor } from "./matrix";

export function formulaR1C1At(
  sheet: Sheet,
  row: number,
  column: number,
): number | string | boolean {
  const cell = sheet.cell(row, column);
  if (!cell?.formula) return wireValue(cell?.value ?? null);
  return translateFormulaToR1C1(`=${cell.formula.text}`, cellName(row, column));
}

/** Inputs in R1C1 style as the A1 formulas of each cell. */
export function inputsFromR1C1(area: Area, value: unknown): readonly (readonly unknown[])[] {
  return matrixFor(area, value).map((line, r) =>
    line.map((input, c) =>
      typeof input === "string" && input.startsWith("=")
        ? translateFormulaToA1(input, cellName(area.top + r, area.left + c))
        : input,
    ),
  );
}
