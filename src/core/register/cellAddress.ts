/**
 * The letters of a column counted from 0.
 *
 * @example columnLetters(27); // => "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The A1 address of a cell whose row and column count from 0.
 *
 * @example cellAddress(11, 3); // => "D12"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * The A1 address of a block, first cell and last cell included.
 *
 * @example blockAddress(3, 0, 10, 4); // => "A4:D13"
 */
export function blockAddress(row: number, column: number, rows: number, columns: number): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}
