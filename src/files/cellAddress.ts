import { mostColumns, mostRows } from "#core/register/sheetSize";

/** Places from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** The place that "B3" or "$B$3" names; null when it names none that a sheet has. */
export function parsedAddress(text: string): CellAddress | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === "") return null;
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  const row = Number(digits);
  return row <= mostRows && column <= mostColumns ? { row: row - 1, column: column - 1 } : null;
}

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
