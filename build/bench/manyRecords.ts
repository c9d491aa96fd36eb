import type { CellValue, RegisterContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { registerOf } from "#core/register/schema";
import { northmere } from "#core/sample/northmere";

/** Fields by which the records of one copy find each other. */
const keyFields: ReadonlySet<string> = new Set([
  "Project ID",
  "Program ID",
  "Objective ID",
  "Relates to",
  "Risk ID",
  "Issue ID",
  "Benefit ID",
  "Milestone ID",
  "Dependency ID",
  "Decision ID",
  "From project",
  "To project",
]);
/** Registers of which a workbook has one, however many projects it has. */
const single: ReadonlySet<string> = new Set([
  "Criteria",
  "Periods",
  "Appetite",
  "Roles",
  "Capacity",
]);

/**
 * The sample portfolio many times over with keys of its own each time, calculated columns and formulas
 * included, and every `faultEvery`-th cell spoilt: a blank, a text for a number, a stray blank.
 */
export function manyRecords(copies: number, faultEvery: number): readonly RegisterContent[] {
  return northmere().rows.map(({ register, columns, rows }) => {
    const calculated = registerOf(register).columns.filter(({ kind }) => kind === "formula");
    const headers = [...columns, ...calculated.map(({ header }) => header)];
    const times = single.has(register) ? 1 : copies;
    const spoilt = new Spoiler(faultEvery);
    const body = Array.from({ length: times }, (_, copy) =>
      rows.map((row): CellValue[] => [
        ...row.map((value, c) => {
          const isKey = keyFields.has(columns[c] ?? "");
          const own = isKey && copy > 0 && value !== null ? `${String(value)}.${copy}` : value;
          return own === "PORTFOLIO" || String(own).startsWith("PORTFOLIO.")
            ? "PORTFOLIO"
            : spoilt.cell(own);
        }),
        ...calculated.map(() => 1),
      ]),
    ).flat();
    const formulas = body.map(() => [
      ...columns.map(() => null),
      ...calculated.map(({ formula }) => formula),
    ]);
    const place = { table: register, sheet: register, row: 3, column: 0 };
    return {
      register,
      place: { ...place, rows: body.length + 1, columns: headers.length },
      headers,
      rows: body,
      formulas,
    };
  });
}

/** Spoils every n-th cell, in turn in another way. */
class Spoiler {
  private cells = 0;

  constructor(private readonly every: number) {}

  cell(value: FieldValue): FieldValue {
    this.cells += 1;
    if (this.cells % this.every !== 0) return value;
    const way = (this.cells / this.every) % 3;
    if (way === 0) return null;
    return way === 1 ? `${String(value)}k` : ` ${String(value)} `;
  }
}
