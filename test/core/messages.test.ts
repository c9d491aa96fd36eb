import { actionMessages } from "#core/actionMessages";
import { adoptionMessages } from "#core/adoptionMessages";
import type { Issue, IssueCode } from "#core/issues";
import { issueSentence, unreadSentence } from "#core/messages";
import { recordMessages } from "#core/recordMessages";
import { scoringMessages } from "#core/scoringMessages";
import { setupMessages } from "#core/setupMessages";

const tables = [adoptionMessages, recordMessages, scoringMessages, actionMessages, setupMessages];
const codes = tables.flatMap((table) => Object.keys(table)) as IssueCode[];

/** An issue of a code with every part filled in, so that a sentence can show any of them. */
function full(code: IssueCode): Issue {
  return {
    code,
    severity: "warning",
    place: { sheet: "Log", address: "D12", register: "Risks", record: "R-007", field: "Owner" },
    found: "what stands there",
    expected: "what would be right",
    facts: {
      header: "Who",
      other: "Whose",
      count: 3,
      filled: 9,
      readable: 2,
      sheets: 4,
      rows: code === "registers-not-empty" ? 3 : "9, 17",
      times: 2,
      from: "Risks[Owner]",
      kind: "total",
      list: "Urgency (1-5)",
      fields: "Type = Threat",
      delivery: 3,
      proposed: 4,
      first: code === "criteria-correlated" ? "Urgency" : "C",
      second: "D",
      records: "P-1, P-2",
      low: 1,
      high: 5,
      direction: "Cost",
      weight: 2,
      before: "2026-Q1",
      after: "2026-Q3",
      period: "2026-Q4",
      targets: "Projects",
      criteria: code === "weights-all-zero" ? 3 : "Urgency",
      ranked: "no",
      line: 4,
      sum: 4,
      to: "2026-12-31",
      instead: "Projects PMO",
      projects: code === "criterion-all-equal" ? 3 : "P-1, P-2",
    },
  };
}

/** Sentences that need nothing but their code: a state of the workbook that has no content to show. */
const withoutFacts: readonly string[] = [
  "nothing-to-rank",
  "weights-all-zero",
  "manual-calculation",
  "nothing-to-undo",
  "structure-protected",
  "objective-weights-zero",
];

describe("every kind of issue has a sentence", () => {
  test("no code stands in two tables", () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(codes)("%s", (code) => {
    const sentence = issueSentence(full(code));
    expect(sentence).toMatch(/^["A-Z0-9'].{20,}[.?]$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|\bNaN\b|""| {2}/);
    if (withoutFacts.includes(code)) return;
    expect(sentence).toMatch(
      /what stands there|what would be right|R-007|Owner|Log|Risks|Who|\b[23459]\b|Urgency|P-1/,
    );
  });

  test.each(codes)("%s does without facts", (code) => {
    const sentence = issueSentence({ code, severity: "hint", place: {} });
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  test.each<[IssueCode, RegExp]>([
    ["text-not-number", /what stands there.*text where a number belongs/],
    ["below-minimum", /what stands there.*what would be right/],
    ["above-maximum", /what stands there.*what would be right/],
    ["out-of-scale", /R-007 scores "what stands there" for Owner.*what would be right/],
    [
      "orphan-reference",
      /Owner "what stands there" is not in Projects\. Did you mean what would be right\?/,
    ],
    ["duplicate-key", /"what stands there" occurs 2 times \(rows 9, 17\)/],
    ["finish-before-start", /R-007: Owner "what stands there" is before start what would be right/],
    ["percent-above-one", /what stands there.*what would be right/],
    ["period-gap", /2026-Q1.*2026-Q3/],
    ["actual-in-open-period", /2026-Q4/],
  ])("%s shows what was found and what is expected", (code, pattern) => {
    expect(issueSentence(full(code))).toMatch(pattern);
  });
});

describe("long and odd contents", () => {
  test("are cut to 60 characters on one line", () => {
    const sentence = issueSentence({
      code: "formula-overwritten",
      severity: "warning",
      place: { register: "Projects", field: "NPV" },
      found: `line\n${"x".repeat(500)}`,
    });
    expect(sentence).toContain(`"line ${"x".repeat(54)}…"`);
  });

  test("one and many are told apart", () => {
    const left = (filled: number): string =>
      issueSentence({
        code: "sheet-not-adopted",
        severity: "hint",
        place: { sheet: "Notes" },
        facts: { filled },
      });
    expect(left(1)).toMatch(/1 filled cell\)/);
    expect(left(2)).toMatch(/2 filled cells\)/);
  });
});

test("a reason for an unread cell names the field", () => {
  expect(unreadSentence("impossible-date", "Start")).toBe("is a date that does not exist (Start)");
  expect(unreadSentence("not-a-number", "")).toBe("is not a number");
});
