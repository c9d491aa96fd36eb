import type { CellValue } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import { SEPARATOR } from "./renamedKeys";

/** What parts records of registers whose key people do not type as such. */
const FURTHER_PARTS: Readonly<Record<string, readonly string[]>> = { Financials: ["Cost type"] };

/**
 * The key of each row as one text: "P-001", "P-001 | 2026-01"; small letters do not count, so it is folded.
 * The second row of one key is "P-001 #2". "" = a row without a key.
 */
export function recordKeys(
  register: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): readonly string[] {
  const { key } = registerOf(register);
  const parts = key.map((field) => headers.indexOf(field));
  const further = (FURTHER_PARTS[register] ?? [])
    .map((field) => headers.indexOf(field))
    .filter((at) => at >= 0);
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const texts = parts.map((at) => textOfCell(row[at] ?? null));
    if (texts.some((text) => text === "")) return "";
    const more = further.map((at) => textOfCell(row[at] ?? null)).filter((text) => text !== "");
    const joined = [...texts, ...more].join(SEPARATOR).toLowerCase();
    const count = (counts.get(joined) ?? 0) + 1;
    counts.set(joined, count);
    return count === 1 ? joined : `${joined} #${count}`;
  });
}

/** What stands in a cell, without blanks around it; "" for an empty cell or an error. */
export function textOfCell(value: CellValue): string {
  if (value === null || typeof value === "object") return "";
  return String(value).trim();
}
