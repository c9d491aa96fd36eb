import type { Issue } from "#core/issues";
import type { Phrase } from "#core/messages/phrase";
import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import type { CellValue } from "../content";
import type { RegisterColumn } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, isMissing, keysOf, placeOf } from "./checkedWorkbook";
import type { Rule } from "./rule";

/** What is wrong with one cell, without its place. */
type Fault = Omit<Issue, "place">;
type CellCheck = (value: Exclude<CellValue, null>, column: RegisterColumn) => Fault | null;

/** Runs a check over every filled typed cell of every register. */
function overTypedCells(workbook: CheckedWorkbook, check: CellCheck): readonly Issue[] {
  const issues: Issue[] = [];
  for (const checked of workbook.registers) {
    for (const column of checked.columns) {
      if (column.kind === "formula") continue;
      for (const row of checked.records) {
        const value = checked.table.cell(row, column.header);
        if (value === null || isMissing(value)) continue;
        const fault = check(value, column);
        if (fault !== null) issues.push({ ...fault, place: placeOf(checked, row, column.header) });
      }
    }
  }
  return issues;
}

const numeric: ReadonlySet<string> = new Set(["integer", "number", "percent", "money"]);

function wrongType(value: Exclude<CellValue, null>, column: RegisterColumn): Fault | null {
  if (typeof value === "number" || typeof value === "object") return null;
  const found = cellText(value);
  if (numeric.has(column.type)) {
    // A budget that is text counts as 0 in every sum, so nothing may be selected by it.
    const severity = column.header === "Budget" ? "blocking" : "warning";
    return { code: "text-not-number", severity, found, expected: "a number" satisfies Phrase };
  }
  if (column.type === "date")
    return {
      code: "text-not-date",
      severity: "warning",
      found,
      expected: "a date" satisfies Phrase,
    };
  return null;
}

function notWhole(value: Exclude<CellValue, null>, column: RegisterColumn): Fault | null {
  if (column.type !== "integer" || typeof value !== "number" || Number.isInteger(value))
    return null;
  return {
    code: "number-not-whole",
    severity: "warning",
    found: String(value),
    expected: String(Math.round(value)),
  };
}

function outsideRange(value: Exclude<CellValue, null>, column: RegisterColumn): Fault | null {
  const { allowed, type } = column;
  if (typeof value !== "number" || allowed.kind !== "range") return null;
  const found = String(value);
  if (
    allowed.minimum !== null &&
    (value < allowed.minimum || (allowed.above && value === allowed.minimum))
  ) {
    if (column.header === "Weight") return null; // negative-weight says it better
    const severity = type === "money" ? "blocking" : "warning";
    return {
      code: "below-minimum",
      severity,
      found,
      expected: allowed.above ? `more than ${allowed.minimum}` : String(allowed.minimum),
    };
  }
  if (allowed.maximum === null || value <= allowed.maximum) return null;
  if (type === "percent" && allowed.maximum === 1) {
    return {
      code: "percent-above-one",
      severity: "warning",
      found,
      expected: `${Number(value.toPrecision(6))}% = ${Number((value / 100).toPrecision(6))}`,
    };
  }
  return { code: "above-maximum", severity: "warning", found, expected: String(allowed.maximum) };
}

/** Words that are allowed: those of the schema; for categories of risk also those with an appetite. */
function allowedWords(
  workbook: CheckedWorkbook,
  checked: CheckedRegister,
  column: RegisterColumn,
): ReadonlySet<string> {
  const words = column.allowed.kind === "words" ? column.allowed.words : [];
  const appetite =
    checked.register === "Risks" && column.header === "Category"
      ? workbook.register("Appetite")
      : null;
  const own = appetite === null ? [] : [...keysOf(appetite, "Category").keys()];
  return new Set([...words.map(keyOf), ...own]);
}

function unlistedWords(workbook: CheckedWorkbook): readonly Issue[] {
  const issues: Issue[] = [];
  for (const checked of workbook.registers) {
    for (const column of checked.columns) {
      if (column.kind === "formula" || column.allowed.kind !== "words") continue;
      const words = allowedWords(workbook, checked, column);
      for (const row of checked.records) {
        const value = checked.table.cell(row, column.header);
        if (isMissing(value) || typeof value === "object" || words.has(keyOf(cellText(value))))
          continue;
        issues.push({
          code: "word-not-in-list",
          severity: "warning",
          place: placeOf(checked, row, column.header),
          found: cellText(value),
          expected: column.allowed.words.join(", "),
        });
      }
    }
  }
  return issues;
}

/** Error values anywhere in a register, calculated columns included. */
function errorValues(workbook: CheckedWorkbook): readonly Issue[] {
  const issues: Issue[] = [];
  for (const checked of workbook.registers) {
    const { headers, rows } = checked.table.content;
    for (const row of checked.records) {
      rows[row]?.forEach((value, at) => {
        if (value === null || typeof value !== "object") return;
        const place = placeOf(checked, row, headers[at] ?? "");
        issues.push({ code: "error-value", severity: "warning", place, found: value.error });
      });
    }
  }
  return issues;
}

/** Typed values in calculated columns; only where the formulas were read. */
function overwrittenFormulas(workbook: CheckedWorkbook): readonly Issue[] {
  const issues: Issue[] = [];
  for (const checked of workbook.registers) {
    const { formulas, headers, rows } = checked.table.content;
    if (formulas === undefined) continue;
    for (const column of checked.columns) {
      const at = headers.indexOf(column.header);
      if (column.kind !== "formula" || at < 0) continue;
      for (const row of checked.records) {
        if (formulas[row]?.[at] !== null) continue;
        const found = cellText(rows[row]?.[at] ?? null);
        issues.push({
          code: "formula-overwritten",
          severity: "warning",
          place: placeOf(checked, row, column.header),
          found,
        });
      }
    }
  }
  return issues;
}

/** Days that could not be: before 1970 a date is a small number that was formatted as one. */
function impossibleDates(value: Exclude<CellValue, null>, column: RegisterColumn): Fault | null {
  if (column.type !== "date" || typeof value !== "number") return null;
  if (value >= EARLIEST && value <= LATEST) return null;
  const found = value > 0 && value < 2_958_466 ? isoDate(value) : String(value);
  return {
    code: "impossible-date",
    severity: "warning",
    found,
    expected: "a day from 1970 to 2199" satisfies Phrase,
  };
}
const EARLIEST = 25569;
const LATEST = 109574;

export const cellRules: readonly Rule[] = [
  { codes: ["error-value"], check: errorValues },
  {
    codes: ["text-not-number", "text-not-date"],
    check: (workbook) => overTypedCells(workbook, wrongType),
  },
  { codes: ["number-not-whole"], check: (workbook) => overTypedCells(workbook, notWhole) },
  { codes: ["impossible-date"], check: (workbook) => overTypedCells(workbook, impossibleDates) },
  {
    codes: ["below-minimum", "above-maximum", "percent-above-one"],
    check: (workbook) => overTypedCells(workbook, outsideRange),
  },
  { codes: ["word-not-in-list"], check: unlistedWords },
  { codes: ["formula-overwritten"], check: overwrittenFormulas },
];
