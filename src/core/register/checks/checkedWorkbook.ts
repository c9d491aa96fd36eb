import type { Place } from "#core/issues";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { type CellValue, isBlank, type RegisterContent } from "../content";
import type { RegisterColumn } from "../schema";
import { columnOf, isRegister, registerOf } from "../schema";
import { settingNumber, type Settings } from "../settingValue";
import type { WorkbookFacts } from "./workbookFacts";

/** A register under check: its cells, and which of its rows hold a record. */
export interface CheckedRegister {
  readonly register: string;
  readonly table: RegisterTable;
  /** Columns of the schema that the table has. */
  readonly columns: readonly RegisterColumn[];
  /** Body rows with at least one typed value; rows that are only formatted or calculated are no records. */
  readonly records: readonly number[];
}

/** Everything that a rule may look at. */
export interface CheckedWorkbook {
  readonly registers: readonly CheckedRegister[];
  readonly settings: Settings;
  /** Last day of the reporting period; null when the setting is missing. */
  readonly statusDate: number | null;
  readonly facts: WorkbookFacts;
  /** The number that counts for a setting, by its workbook name; 0 where there is none. */
  setting(name: string): number;
  register(name: string): CheckedRegister | null;
}

/** Prepares the registers for the rules; tables that the schema does not know are passed over. */
export function checkedWorkbook(
  contents: readonly RegisterContent[],
  settings: Readonly<Record<string, CellValue>>,
  facts: WorkbookFacts = {},
): CheckedWorkbook {
  const registers = contents.filter((content) => isRegister(content.register)).map(checkedRegister);
  const byName = new Map(registers.map((register) => [register.register, register]));
  const known = new Map(Object.entries(settings));
  const statusDate = known.get("pmo_StatusDate") ?? known.get("Status date") ?? null;
  return {
    registers,
    settings: known,
    statusDate: typeof statusDate === "number" ? statusDate : null,
    facts,
    setting: (name) => settingNumber(known, name) ?? 0,
    register: (name) => byName.get(name) ?? null,
  };
}

function checkedRegister(content: RegisterContent): CheckedRegister {
  const table = new RegisterTable(content);
  const columns = registerOf(content.register).columns.filter((column) => table.has(column.header));
  // Criterion columns of Scores may be fed by formulas: they alone make no record.
  const { takesCriteria } = registerOf(content.register);
  const isTyped = content.headers.map((header) => {
    const column = columnOf(content.register, header);
    return column === null ? !takesCriteria : column.kind !== "formula";
  });
  const records = content.rows.flatMap((row, at) =>
    row.some((value, column) => isTyped[column] === true && !isBlank(value)) ? [at] : [],
  );
  return { register: content.register, table, columns, records };
}

/** The key of a record as people write it: "P-005", "P-005 2026-Q1". */
export function recordKey({ register, table }: CheckedRegister, row: number): string {
  return registerOf(register)
    .key.map((header) => table.text(row, header))
    .filter((part) => part !== "")
    .join(" ");
}

export function placeOf(checked: CheckedRegister, row: number, field: string): Place {
  return checked.table.place(row, recordKey(checked, row), field);
}

/** Where a column's finding stands that concerns all records: its first cell, without a record. */
export function columnPlace(checked: CheckedRegister, row: number, field: string): Place {
  return checked.table.place(row, "", field);
}

/** Row number on the sheet, as people count. */
export function sheetRow({ table }: CheckedRegister, row: number): number {
  return table.content.place.row + 2 + row;
}

/** A cell's content as text. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

/** Keys of a register's records in small letters. */
export function keysOf(checked: CheckedRegister, header: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const row of checked.records) {
    const text = checked.table.text(row, header);
    if (text !== "" && !keys.has(keyOf(text))) keys.set(keyOf(text), text);
  }
  return keys;
}

/** Whether a field holds one of these words, given in small letters. */
export const wordIs =
  (field: string, ...words: readonly string[]) =>
  ({ table }: CheckedRegister, row: number): boolean =>
    words.includes(keyOf(table.text(row, field)));
