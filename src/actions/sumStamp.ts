import { roundTo } from "#core/numeric/rounding";
import { RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import { columnOf } from "#sheets/structuredReference";

/** A live figure of what a result was worked out from: as a formula, and as it was then. */
export interface SumStamp {
  readonly formula: string;
  readonly value: number;
}

/** A column of numbers with a factor of its own, so that changes do not cancel out. */
export type StampTerm = readonly [register: string, header: string, factor: number];

/**
 * The sum of columns with their factors, to two decimals; columns that are not there are left out.
 * Sorting changes nothing. `base` is a figure of the workbook to begin with.
 */
export function sumStamp(
  { registers, tables }: Pick<RegisterReading, "registers" | "tables">,
  terms: readonly StampTerm[],
  base?: { readonly name: string; readonly value: number },
): SumStamp {
  const present = terms.flatMap(([register, header, factor]) => {
    const content = registers.find((each) => each.register === register);
    const table = tables[register];
    if (content === undefined || table?.columns.includes(header) !== true) return [];
    const body = new RegisterTable(content);
    const sum = content.rows.reduce((total, _, row) => total + (body.number(row, header) ?? 0), 0);
    return [{ value: factor * sum, text: `SUM(${columnOf(table.table, header)})*${factor}` }];
  });
  const value = present.reduce((total, term) => total + term.value, base?.value ?? 0);
  const texts = [...(base === undefined ? [] : [base.name]), ...present.map(({ text }) => text)];
  const sum = texts.length === 0 ? "0" : texts.join("+");
  return { formula: `ROUND(${sum},2)`, value: roundTo(value, 2) };
}
