import { keyOf } from "#core/scoring/registerTable";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";

/** A record of another register that something refers to. */
export interface KnownRecord {
  readonly checked: CheckedRegister;
  readonly row: number;
}

/** Records of a register by the text of one of its columns, in small letters; of equal ones the first. */
export function recordsBy(
  workbook: CheckedWorkbook,
  register: string,
  header: string,
): ReadonlyMap<string, KnownRecord> {
  const checked = workbook.register(register);
  const records = new Map<string, KnownRecord>();
  if (checked === null) return records;
  for (const row of checked.records) {
    const key = keyOf(checked.table.text(row, header));
    if (key !== "" && !records.has(key)) records.set(key, { checked, row });
  }
  return records;
}

/** Body rows of a register by the text of one of its columns, in small letters. */
export function rowsBy(checked: CheckedRegister, header: string): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const row of checked.records) {
    const key = keyOf(checked.table.text(row, header));
    if (key === "") continue;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
}

/** Sums of a number column by the text of another column, in small letters; rows that `counts` leaves out do not. */
export function sumsBy(
  checked: CheckedRegister,
  header: string,
  number: string,
  counts: (row: number) => boolean = () => true,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of checked.records) {
    const key = keyOf(checked.table.text(row, header));
    const value = checked.table.number(row, number);
    if (key === "" || value === null || !counts(row)) continue;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return sums;
}

/** A number as it reads in a sentence: no more than six digits that count. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** A share as people write it: 0.65 is "65%". */
export function percentText(share: number): string {
  return `${shown(share * 100)}%`;
}
