/** A rectangle of cells; rows and columns count from 0, bounds are inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" -> 0, "AA" -> 26; case does not matter. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

export function rowCount(a: Area): number {
  return a.bottom - a.top + 1;
}

export function columnCount(a: Area): number {
  return a.right - a.left + 1;
}

export function contains(a: Area, row: number, column: number): boolean {
  return row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;
}

export function intersect(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** "A1", "B2:C9", "2:9" (whole rows) or "B:C" (whole columns), without a sheet. */
export function formatArea(a: Area): string {
  const wholeRows = a.left === 0 && a.right === maxColumns - 1;
  const wholeColumns = a.top === 0 && a.bottom === maxRows - 1;
  if (wholeColumns && !wholeRows) return `${columnName(a.left)}:${columnName(a.right)}`;
  if (wholeRows) return `${a.top + 1}:${a.bottom + 1}`;
  const first = cellName(a.top, a.left);
  return a.top === a.bottom && a.left === a.right
    ? first
    : `${first}:${cellName(a.bottom, a.right)}`;
}

const areaPattern =
  /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?)?$/;

/** Reads what `formatArea` writes, with or without dollar signs; null when it is no address. */
export function parseArea(text: string): Area | null {
  const match = areaPattern.exec(text.trim());
  if (!match) return null;
  const [, column1, row1, column2, row2] = match;
  const single = !text.includes(":");
  if (single && (!column1 || !row1)) return null;
  if (!single && (!!column1 !== !!column2 || !!row1 !== !!row2 || (!column1 && !row1))) return null;
  const lefts = [column1, column2 ?? column1].map((c, i) =>
    c ? columnIndex(c) : i === 0 ? 0 : maxColumns - 1,
  );
  const tops = [row1, row2 ?? row1].map((r, i) => (r ? Number(r) - 1 : i === 0 ? 0 : maxRows - 1));
  const result = {
    top: Math.min(...tops),
    left: Math.min(...lefts),
    bottom: Math.max(...tops),
    right: Math.max(...lefts),
  };
  return result.right < maxColumns && result.bottom < maxRows ? result : null;
}

/** Quotes a sheet name for use before "!" where Excel would. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
