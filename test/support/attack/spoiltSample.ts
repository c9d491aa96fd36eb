import { registerOf, registers } from "#core/register/schema";
import { tableBody } from "#host/engine/table";
import type { Workbook } from "#host/engine/workbook";
import { isSummedBy } from "./hostileTexts";

/**
 * Puts a beginning in front of every text of the registers that is a name, a sentence or a person:
 * everything that people type, without the keys and words that the registers compare.
 * Gives the number of texts.
 */
export function spoilTexts(workbook: Workbook, beginningOf: (header: string) => string): number {
  const names = new Set(registers.map(({ name }) => name));
  let count = 0;
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables.filter(({ name }) => names.has(name))) {
      const { top, bottom, left } = tableBody(table);
      table.columns.forEach(({ name: header }, c) => {
        if (!isProse(table.name, header)) return;
        for (let row = top; row <= bottom; row++) {
          const value = sheet.valueAt(row, left + c);
          if (typeof value !== "string" || value === "") continue;
          sheet.put(row, left + c, beginningOf(header) + value);
          count++;
        }
      });
    }
  }
  return count;
}

const compared = new Set(["Period", "Which", "Relates to", "Criterion", "Category"]);

function isProse(register: string, header: string): boolean {
  const { columns, key } = registerOf(register);
  const column = columns.find((each) => each.header === header);
  if (isSummedBy(header)) return true;
  if (column?.kind !== "input" || column.type !== "text") return false;
  return !key.includes(header) && !compared.has(header) && !header.endsWith(" ID");
}
