import type { Issue } from "#core/issues";
import { cellAddress } from "#core/register/cellAddress";
import { columnNames } from "./headerText";
import type { LeftOutRow } from "./island";
import { cellAt } from "./island";
import { isSummable, statedNumber } from "./ledgerSums";
import type { Source } from "./source";
import type { Reading } from "./values/reading";

/** Share of a sum by which a total may miss it: rounding to the digits that are shown. */
const ROUNDING = 0.0005;
/** And by how much at least, for each amount that was added. */
const LAST_DIGIT = 0.0051;

/** A column of numbers whose total rows are compared. */
interface Summed {
  readonly at: number;
  readonly readings: readonly Reading[];
}

/** Total rows of an island that are not the sum of the records that they stand for: one issue a column. */
export function totalIssues(source: Source): readonly Issue[] {
  const { island, columns, periods, register } = source;
  const fields = columns.flatMap(({ at, field, reading }): readonly Summed[] =>
    reading !== null && isSummable(register, field) ? [{ at, readings: reading.readings }] : [],
  );
  const summed = [...fields, ...(periods?.columns ?? [])];
  const totals = island.leftOut.filter(({ kind }) => kind === "total" || kind === "subtotal");
  return summed.flatMap((column) => {
    const [first] = totals.flatMap((row) => differing(source, row, totals.length, column) ?? []);
    return first === undefined ? [] : [first];
  });
}

function factorOf(reading: Reading | undefined): readonly number[] {
  return reading?.kind === "value" ? [reading.factor ?? 1] : [];
}

function differing(
  source: Source,
  row: LeftOutRow,
  totals: number,
  { at, readings }: Summed,
): Issue | null {
  const { island, register } = source;
  const stated = statedNumber(row, at);
  const rows = row.sums ?? (totals === 1 ? island.body.map((_, bodyRow) => bodyRow) : []);
  const parts = rows.flatMap((bodyRow) => {
    const reading = readings[bodyRow];
    return reading?.kind === "value" && typeof reading.value === "number" ? [reading.value] : [];
  });
  // Amounts that could not be read, or are in several units, make a sum that nobody can compare.
  const factors = new Set(rows.flatMap((bodyRow) => factorOf(readings[bodyRow])));
  const isWhole = factors.size < 2 && rows.every((bodyRow) => readings[bodyRow]?.kind !== "unread");
  if (stated === null || parts.length === 0 || !isWhole) return null;
  const sum = parts.reduce((all, part) => all + part, 0);
  const allowed = Math.max(LAST_DIGIT * parts.length, Math.abs(sum) * ROUNDING);
  if (Math.abs(stated - sum) <= allowed) return null;
  const place = cellAt(island, { at: row.at }, at);
  return {
    code: "total-differs",
    severity: "warning",
    place: {
      ...(island.workbook === null ? {} : { workbook: island.workbook }),
      sheet: island.sheet,
      address: cellAddress(place.row, place.column),
      register,
    },
    found: String(Number(stated.toPrecision(12))),
    expected: String(Number(sum.toPrecision(12))),
    facts: { header: columnNames(island.headers)[at] ?? "", row: row.at + 1 },
  };
}
