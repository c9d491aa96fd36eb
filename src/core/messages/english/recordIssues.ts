import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** "12 cells in "Finish" are ..." while adopting, or one cell of a register when checking. */
function cells(words: IssueWords, fault: string): string {
  const { found, expected, field, fact, quoted, count } = words;
  if (fact("header") === "")
    return `${field}: ${found} is ${fault}${expected === "" ? "" : `; expected ${expected}`}.`;
  return `${count("count", "cell", "cells")} in ${quoted("header")} cannot be read as ${expected}, for example ${found}: ${fault}.`;
}

/** Sentences about the records of registers. */
export const recordIssues = {
  "text-not-number": (words) => cells(words, "text where a number belongs"),
  "text-not-date": (words) => cells(words, "no date"),
  "impossible-date": (words) => cells(words, "a date that cannot exist"),
  "ambiguous-date": (words) => cells(words, "two possible dates; choose day-month or month-day"),
  "word-not-in-list": (words) => cells(words, "not in the list"),
  "error-value": (words) => cells(words, "an error value"),
  "number-not-whole": (words) => cells(words, "not a whole number"),
  "invalid-key": (words) =>
    cells(words, "no valid identifier: letters, digits, '.', '/', '_' and '-', at most 20"),
  "percent-above-one": ({ field, found, expected }) =>
    `${field} is ${found}, which is more than 100%. Did you mean ${expected}?`,
  "missing-register": ({ expected }) =>
    `The register ${expected} is missing. Create it again, or choose the table that holds it.`,
  "missing-column": ({ register, field, expected, count }) =>
    `${register} has no ${field} for any of ${count("count", "record", "records")}; ${expected === "" ? "it is required" : expected}.`,
  "formula-overwritten": ({ register, field, found, record }) =>
    `${register}[${field}]${record === "" ? "" : ` of ${record}`} contains ${found} where a formula belongs. Restore the formula?`,
  "target-equals-baseline": ({ record, found }) =>
    `${record}: target and baseline are both ${found}, so progress cannot be measured.`,
  "required-missing": ({ record, field, expected, records, count }) => {
    const why = expected === "" ? "it is required" : expected;
    const named = records(
      (row) => `row ${row}`,
      (more) => `and ${more} more`,
    );
    if (named === "") return `${record === "" ? "A record" : record} has no ${field}; ${why}.`;
    return `${field} is missing in ${count("count", "record", "records")} (${named}); ${why}.`;
  },
  "duplicate-key": ({ found, expected, fact }) =>
    fact("rows") === ""
      ? `${found} occurs more than once; this record became ${expected}.`
      : `${found} occurs ${fact("times")} times (rows ${fact("rows")}); ${expected}.`,
  "orphan-reference": ({ record, field, found, expected, fact }) =>
    `${record === "" ? "A record" : record}: ${field} ${found} is not in ${fact("targets")}.${expected === "" ? "" : ` Did you mean ${expected}?`}`,
  "below-minimum": ({ field, found, expected, record }) =>
    `${field}${record === "" ? "" : ` of ${record}`} is ${found}; the least allowed is ${expected}.`,
  "above-maximum": ({ field, found, expected, record }) =>
    `${field}${record === "" ? "" : ` of ${record}`} is ${found}; the most allowed is ${expected}.`,
  "finish-before-start": ({ field, found, expected, record }) =>
    `${record === "" ? "" : `${record}: `}${field} ${found} is before start ${expected}.`,
  "self-reference": ({ record, found }) =>
    `${record} makes ${found} depend on itself; it is ignored.`,
  "reason-missing": ({ record, field, found, expected }) =>
    `${record}: ${field} is blank, but ${expected} is ${found}. Say why.`,
  "period-gap": ({ plainFound, expected, fact }) =>
    `Periods leave a gap: ${fact("before")} ends on ${plainFound}, ${fact("after")} starts only on ${expected}.`,
  "period-overlap": ({ plainFound, expected, fact }) =>
    `Period ${fact("after")} starts on ${expected} but ${fact("before")} ends on ${plainFound}.`,
  "actual-in-open-period": ({ record, found, expected, fact }) =>
    `${record} has an actual of ${found} in ${fact("period")}, which ends after the status date ${expected}; it is not counted.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
