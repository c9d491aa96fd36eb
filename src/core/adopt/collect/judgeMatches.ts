import { foldName, keyField, telling } from "../recordNames";
import type { Source } from "../source";
import type { Reading } from "../values/reading";
import { areAlike } from "./alikeNames";

/** A row of a source as a possible record. */
export interface Row {
  readonly source: Source;
  readonly bodyRow: number;
  /** As it stands on the sheet; "" = none. */
  readonly id: string;
  readonly name: string;
}

/** Rows of one record, the row that counts most first. */
export type Group = Row[];

/** A row and the record that it may be. */
export interface Match {
  readonly row: Row;
  readonly group: Group;
}

/** How the name of a row fits the names of the record that it may be; a missing name speaks against nothing. */
export function namesOf({ row, group }: Match): "equal" | "alike" | "other" {
  const names = group.map(({ name }) => name).filter((name) => name !== "");
  if (row.name === "" || names.length === 0) return "equal";
  if (names.some((name) => foldName(name) === foldName(row.name))) return "equal";
  return names.some((name) => areAlike(name, row.name)) ? "alike" : "other";
}

/** An identifier that says more than a row number: letters and digits, or four digits. */
export function isTelling({ row }: Match): boolean {
  return /\p{L}/u.test(row.id) || /\d{4}/.test(row.id);
}

/** How many values and names of two lists agree. */
export interface Judgement {
  readonly agree: number;
  readonly differ: number;
  readonly namesAgree: number;
  readonly namesDiffer: number;
}

/** How far the rows that two lists have in common say the same. */
export function judge(matches: readonly Match[]): Judgement {
  let [agree, differ, namesAgree, namesDiffer] = [0, 0, 0, 0];
  for (const match of matches) {
    if (namesOf(match) === "other") namesDiffer += 1;
    else namesAgree += 1;
    const [first] = match.group;
    if (first === undefined) continue;
    for (const [field, value] of fieldsOf(match.row)) {
      const other = fieldsOf(first).get(field);
      if (other === undefined) continue;
      if (sameValue(value, other)) agree += 1;
      else differ += 1;
    }
  }
  return { agree, differ, namesAgree, namesDiffer };
}

const fieldsOfRows = new WeakMap<Row, ReadonlyMap<string, Reading & { kind: "value" }>>();

/** Values of a row but for identifier and name. */
function fieldsOf(row: Row): ReadonlyMap<string, Reading & { kind: "value" }> {
  const known = fieldsOfRows.get(row);
  if (known !== undefined) return known;
  const { register } = row.source;
  const passed = new Set([keyField(register), telling(register)]);
  const fields = new Map<string, Reading & { kind: "value" }>();
  for (const column of row.source.columns) {
    const reading = column.reading?.readings[row.bodyRow];
    if (column.field !== null && !passed.has(column.field) && reading?.kind === "value")
      fields.set(column.field, reading);
  }
  fieldsOfRows.set(row, fields);
  return fields;
}

function sameValue(a: Reading & { kind: "value" }, b: Reading & { kind: "value" }): boolean {
  if (typeof a.value === "number" && typeof b.value === "number")
    return Math.abs(a.value * (a.factor ?? 1) - b.value * (b.factor ?? 1)) < 1e-6;
  return foldName(String(a.value)) === foldName(String(b.value));
}
