import type { Phrase } from "#core/messages/phrase";
import { levelColumns } from "#core/risk/readRisks";
import { keyOf } from "#core/scoring/registerTable";
import { plausibleDays, shownDay } from "#core/time/serialDate";
import { type CellValue, isBlank } from "../content";
import type { RegisterColumn } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, keysOf, placeOf } from "./checkedWorkbook";
import { hasOddCharacters, withoutOddCharacters } from "./cleanText";
import { cellFix } from "./fixes";
import { nearestKey } from "./nearestKey";
import type { Rule, RuleIssue } from "./rule";

/** What is wrong with one number, without its place; `right` = what it is for certain. */
type Fault = Omit<RuleIssue, "place"> & { readonly right?: number };
type NumberCheck = (value: number, column: RegisterColumn) => Fault | null;

/** Runs a check over every typed number of every register. */
function overNumbers(
  workbook: CheckedWorkbook,
  isMeant: (column: RegisterColumn) => boolean,
  check: NumberCheck,
): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  for (const checked of workbook.registers) {
    for (const each of checked.columns) {
      if (each.kind === "formula" || !isMeant(each)) continue;
      const column = onScale(workbook, checked, each);
      for (const row of checked.records) {
        const value = checked.table.cell(row, column.header);
        const fault = typeof value === "number" ? check(value, column) : null;
        if (fault === null) continue;
        const { right, ...issue } = fault;
        const fix = right === undefined ? {} : { fix: cellFix(checked, row, column.header, right) };
        issues.push({ ...issue, ...fix, place: placeOf(checked, row, column.header) });
      }
    }
  }
  return issues;
}

/** Levels of risks reach as far as the matrix of the workbook, not as that of the schema. */
function onScale(
  { facts }: CheckedWorkbook,
  { register }: CheckedRegister,
  column: RegisterColumn,
): RegisterColumn {
  const levels = facts.riskMatrix?.length;
  const { allowed, header } = column;
  if (levels === undefined || register !== "Risks" || allowed.kind !== "range") return column;
  if (!levelColumns.includes(header)) return column;
  return { ...column, allowed: { ...allowed, maximum: levels } };
}

const notWhole: NumberCheck = (value) =>
  Number.isInteger(value)
    ? null
    : {
        code: "number-not-whole",
        severity: "warning",
        found: String(value),
        expected: String(Math.round(value)),
      };

const outsideRange: NumberCheck = (value, column) => {
  const { allowed, type } = column;
  if (allowed.kind !== "range") return null;
  const { minimum, maximum, above } = allowed;
  const found = String(value);
  if (minimum !== null && (above ? value <= minimum : value < minimum)) {
    if (column.header === "Weight") return null; // negative-weight says it better
    return {
      code: "below-minimum",
      severity: type === "money" ? "blocking" : "warning",
      found,
      expected: above ? `more than ${minimum}` : String(minimum),
    };
  }
  if (maximum === null || value <= maximum) return null;
  if (type === "percent" && maximum === 1) return aboveHundred(value);
  return { code: "above-maximum", severity: "warning", found, expected: String(maximum) };
};

/** 65 where 65% belongs. Up to 1.5 it could be a true 150%, above 100 it is no percentage of anything. */
function aboveHundred(value: number): Fault {
  const share = Number((value / 100).toPrecision(6));
  return {
    code: "percent-above-one",
    severity: "warning",
    found: String(value),
    expected: `${Number(value.toPrecision(6))}% = ${share}`,
    ...(value > 1.5 && value <= 100 ? { right: value / 100 } : {}),
  };
}

/** Numbers that are in a short list: job sizes 1, 2, 3, 5, 8. */
const notInNumbers: NumberCheck = (value, { allowed }) =>
  allowed.kind !== "numbers" || allowed.numbers.includes(value)
    ? null
    : {
        code: "word-not-in-list",
        severity: "warning",
        found: String(value),
        expected: allowed.numbers.join(", "),
      };

/** Days that could not be: before 1970 a date is a small number that was formatted as one. */
const impossibleDates: NumberCheck = (value) => {
  if (value >= plausibleDays.from && value <= plausibleDays.to) return null;
  const found = shownDay(value);
  return {
    code: "impossible-date",
    severity: "warning",
    found,
    expected: "a day from 1970 to 2199" satisfies Phrase,
  };
};

/** Words that are allowed: those of the schema; for categories of risk also those with an appetite. */
function allowedWords(
  workbook: CheckedWorkbook,
  checked: CheckedRegister,
  column: RegisterColumn,
): ReadonlyMap<string, string> {
  const words = column.allowed.kind === "words" ? column.allowed.words : [];
  const appetite =
    checked.register === "Risks" && column.header === "Category"
      ? workbook.register("Appetite")
      : null;
  const own = appetite === null ? [] : keysOf(appetite, "Category");
  return new Map([...words.map((word) => [keyOf(word), word] as const), ...own]);
}

function unlistedWords(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  for (const checked of workbook.registers) {
    for (const column of checked.columns) {
      if (column.kind === "formula" || column.allowed.kind !== "words") continue;
      const words = allowedWords(workbook, checked, column);
      for (const row of checked.records) {
        const value = checked.table.cell(row, column.header);
        if (isBlank(value) || typeof value === "object") continue;
        const issue = unlistedWord(checked, row, column, value, words);
        if (issue !== null) issues.push(issue);
      }
    }
  }
  return issues;
}

function unlistedWord(
  checked: CheckedRegister,
  row: number,
  { header }: RegisterColumn,
  value: Exclude<CellValue, object>,
  words: ReadonlyMap<string, string>,
): RuleIssue | null {
  const found = cellText(value);
  // What is only seen by its bytes is told as odd characters.
  const isOdd = hasOddCharacters(found) && words.has(keyOf(withoutOddCharacters(found)));
  if (words.has(keyOf(found)) || isOdd) return null;
  return {
    code: "word-not-in-list",
    severity: "warning",
    place: placeOf(checked, row, header),
    found,
    expected: nearestKey(found, words) ?? [...words.values()].join(", "),
  };
}

export const cellRules: readonly Rule[] = [
  {
    codes: ["number-not-whole"],
    check: (workbook) => overNumbers(workbook, ({ type }) => type === "integer", notWhole),
  },
  {
    codes: ["impossible-date"],
    check: (workbook) => overNumbers(workbook, ({ type }) => type === "date", impossibleDates),
  },
  {
    codes: ["below-minimum", "above-maximum", "percent-above-one"],
    check: (workbook) =>
      overNumbers(workbook, ({ allowed }) => allowed.kind === "range", outsideRange),
  },
  {
    codes: ["word-not-in-list"],
    check: (workbook) =>
      overNumbers(workbook, ({ allowed }) => allowed.kind === "numbers", notInNumbers),
  },
  { codes: ["word-not-in-list"], check: unlistedWords },
];
