import { roundTo } from "#core/numeric/rounding";
import { figureColumns } from "#core/scoring/models/modelInputs";
import { lineColumns } from "#core/scoring/rankingLine";
import { RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import { columnOf } from "#sheets/structuredReference";

const scoreStamp = "pmo_StampScore";

/** Columns that models read besides those of the stamp of scoring; each sum with a factor of its own. */
const terms: readonly (readonly [register: string, header: string, factor: number])[] = [
  ["Projects", "Live", 53],
  ["Projects", "Risk adjusted NPV", 3],
  ...lineColumns.map((header, i) => ["Projects", header, [5, 7, 11][i] ?? 13] as const),
  ...[...figureColumns.wsjf, ...figureColumns.rice].map(
    (header, i) => ["Scores", header, [19, 23, 29, 31, 37, 41, 43, 47][i] ?? 59] as const,
  ),
];

/**
 * A live figure of everything that models read, as a formula and as it is now: when it differs later,
 * the comparison is old. Sorting changes nothing.
 *
 * @param reading with the setting "pmo_StampScore".
 * @returns null where the workbook has no such stamp or it is an error.
 */
export function modelsStamp({
  registers,
  tables,
  settings,
}: RegisterReading): { readonly formula: string; readonly value: number } | null {
  const base = settings.get(scoreStamp);
  if (typeof base !== "number") return null;
  const present = terms.flatMap(([register, header, factor]) => {
    const content = registers.find((each) => each.register === register);
    const table = tables[register];
    if (content === undefined || table?.columns.includes(header) !== true) return [];
    const body = new RegisterTable(content);
    const sum = content.rows.reduce((total, _, row) => total + (body.number(row, header) ?? 0), 0);
    return [{ value: factor * sum, text: `SUM(${columnOf(table.table, header)})*${factor}` }];
  });
  const value = present.reduce((total, term) => total + term.value, base);
  const formula = `ROUND(${[scoreStamp, ...present.map(({ text }) => text)].join("+")},2)`;
  return { formula, value: roundTo(value, 2) };
}
