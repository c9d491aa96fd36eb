import type { Phrase } from "#core/messages/phrase";
import { isBlank } from "../content";
import { portfolioId } from "../relatesTo";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterColumn } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText } from "./checkedWorkbook";

/** A key as it stands in its own register. */
export type KeyCell = string | number;

/** Where the values of a reference column must exist. */
export interface ReferenceTarget {
  /** Name of the register, or of both. */
  readonly names: string;
  /** Keys as they are written, by their text in small letters. */
  readonly keys: ReadonlyMap<string, KeyCell>;
  /** Period of a day, where periods are referred to; null for other references and days outside. */
  readonly periodOf: (day: number) => string | null;
  readonly isPeriod: boolean;
}

/** Where the values of a column must exist; null for other columns and when such a register is not there. */
export function targetOf(
  workbook: CheckedWorkbook,
  { allowed }: RegisterColumn,
): ReferenceTarget | null {
  if (allowed.kind === "key") {
    const target = workbook.register(allowed.register);
    if (target === null) return null;
    const isPeriod = allowed.register === "Periods";
    return {
      names: allowed.register,
      keys: keyCells(target, allowed.header),
      periodOf: isPeriod ? periodOfDay(target) : () => null,
      isPeriod,
    };
  }
  if (allowed.kind !== "relatesTo") return null;
  const projects = workbook.register("Projects");
  if (projects === null) return null;
  const programs = workbook.register("Programs");
  const keys = new Map<string, KeyCell>([
    ...keyCells(projects, "Project ID"),
    ...(programs === null ? [] : keyCells(programs, "Program ID")),
  ]);
  if (allowed.portfolio) keys.set(keyOf(portfolioId), portfolioId);
  return {
    names: programs === null ? "Projects" : ("Projects or Programs" satisfies Phrase),
    keys,
    periodOf: () => null,
    isPeriod: false,
  };
}

/** Keys of a register as they stand in their cells. */
export function keyCells(checked: CheckedRegister, header: string): ReadonlyMap<string, KeyCell> {
  const keys = new Map<string, KeyCell>();
  for (const row of checked.records) {
    const value = checked.table.cell(row, header);
    if (isBlank(value) || typeof value === "object" || typeof value === "boolean") continue;
    const text = cellText(value);
    const key = keyOf(text);
    if (!keys.has(key)) keys.set(key, typeof value === "number" ? value : text.trim());
  }
  return keys;
}

function periodOfDay({ table, records }: CheckedRegister): ReferenceTarget["periodOf"] {
  return (day) => {
    const row = records.find((at) => {
      const [from, to] = [table.number(at, "Starts on"), table.number(at, "Ends on")];
      return from !== null && to !== null && from <= day && day <= to;
    });
    return row === undefined ? null : table.text(row, "Period");
  };
}
