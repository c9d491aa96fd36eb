import fc from "fast-check";
import type { IssueCode, Severity } from "#core/issues";
import { type CheckOptions, checkRegisters } from "#core/register/checkRegisters";
import type { Finding } from "#core/register/checks/finding";
import type { CellValue, RegisterContent } from "#core/register/content";
import { columnOf } from "#core/register/schema";
import { schemaColumn } from "#sheets/layOutRegister";
import { planValidation } from "#sheets/planValidation";
import {
  day,
  extended,
  type Fields,
  type Records,
  registersFrom,
  soundRecords,
  soundSettings,
  spoilt,
} from "#test/support/soundPortfolio";

/** What the checks do about one of the bad inputs that every register meets. */
interface Reaction {
  readonly rule: IssueCode;
  readonly severity: Severity;
  /** What the fix writes; omitted = there must be none. */
  readonly fix?: CellValue;
  /** What is said to be right. */
  readonly expected?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

interface BadInput {
  readonly records?: Records;
  readonly settings?: Fields;
  readonly options?: CheckOptions;
  readonly reaction: Reaction;
}

const inStage = (row: number, fields: Fields): Records => spoilt("Projects", row, fields);
const forced = { "Selection rule": "Force in", "Selection reason": "Law", "Exclusive group": "X1" };
const link = (id: string, from: string, to: string): Fields => ({
  "Dependency ID": id,
  "From project": from,
  "To project": to,
  Deliverable: "Data",
  Strength: "Hard",
  "Lag days": 0,
  Status: "Agreed",
});

/** The inputs of the design that reach a register, by their number there. */
const inputs: readonly (readonly [string, BadInput])[] = [
  [
    "1: P-005 and p-005 with a blank",
    {
      records: extended("Projects", 4, { "Project ID": "p-005 " }),
      reaction: { rule: "duplicate-key", severity: "blocking", facts: { rows: "9, 10", times: 2 } },
    },
  ],
  [
    "1: the blank itself is not trimmed into a second P-005",
    {
      records: extended("Projects", 4, { "Project ID": "p-005 " }),
      reaction: { rule: "stray-blanks", severity: "warning" },
    },
  ],
  [
    "2: a budget of 1,200k in thousands",
    {
      records: inStage(1, { Budget: "1,200k" }),
      reaction: { rule: "text-not-number", severity: "blocking", fix: 1200, expected: "1200" },
    },
  ],
  [
    "2: a currency that is not the workbook's is no number",
    {
      records: inStage(1, { Budget: "EUR 1200" }),
      reaction: { rule: "text-not-number", severity: "blocking" },
    },
  ],
  [
    "3: a budget of -300",
    {
      records: inStage(1, { Budget: -300 }),
      reaction: { rule: "below-minimum", severity: "blocking", expected: "0" },
    },
  ],
  [
    "3: a negative actual may be a credit",
    {
      records: spoilt("Financials", 0, { Actual: -300 }),
      reaction: { rule: "negative-amount", severity: "hint" },
    },
  ],
  [
    "4: 65 for 65%",
    {
      records: inStage(0, { "Complete %": 65 }),
      reaction: { rule: "percent-above-one", severity: "warning", fix: 0.65 },
    },
  ],
  [
    "4: 1.2 could be 120% and is left",
    {
      records: inStage(0, { "Complete %": 1.2 }),
      reaction: { rule: "percent-above-one", severity: "warning" },
    },
  ],
  [
    "5: 31/02/2027",
    {
      records: inStage(0, { "Baseline finish": "31/02/2027" }),
      reaction: { rule: "impossible-date", severity: "warning" },
    },
  ],
  [
    "6: 03/04/2026 is asked, not guessed",
    {
      records: inStage(0, { Start: "03/04/2026" }),
      reaction: { rule: "ambiguous-date", severity: "warning", facts: { count: 1 } },
    },
  ],
  [
    "6: with the order chosen it is the third of April",
    {
      records: inStage(0, { Start: "03/04/2026" }),
      options: { facts: { dateOrder: "day-month" } },
      reaction: { rule: "ambiguous-date", severity: "warning", fix: day("2026-04-03") },
    },
  ],
  [
    "7: a finish before the start",
    {
      records: inStage(2, { "Forecast finish": day("2025-12-01") }),
      reaction: { rule: "finish-before-start", severity: "warning", expected: "2026-01-01" },
    },
  ],
  [
    "8: a risk of P-099",
    {
      records: spoilt("Risks", 0, { "Relates to": "P-099" }),
      reaction: { rule: "orphan-reference", severity: "warning", expected: "P-001" },
    },
  ],
  [
    "9: a score of 7 on a scale from 1 to 5",
    {
      records: spoilt("Scores", 0, { Fit: 7 }),
      reaction: { rule: "out-of-scale", severity: "warning", expected: "1 to 5" },
    },
  ],
  [
    "10: a score of n/a",
    {
      records: spoilt("Scores", 0, { Fit: "n/a" }),
      reaction: { rule: "word-for-missing", severity: "warning" },
    },
  ],
  [
    "11: all weights 0",
    {
      records: spoilt("Criteria", 0, { Weight: 0 }),
      reaction: { rule: "weights-all-zero", severity: "blocking" },
    },
  ],
  [
    "12: a weight of -10",
    {
      records: spoilt("Criteria", 0, { Weight: -10 }),
      reaction: { rule: "negative-weight", severity: "blocking", expected: "0 or more" },
    },
  ],
  [
    "13: a scale without width",
    {
      records: spoilt("Criteria", 0, { "Scale low": 5 }),
      reaction: { rule: "scale-without-width", severity: "warning" },
    },
  ],
  [
    "15: a circle of dependencies",
    {
      records: {
        ...soundRecords,
        Dependencies: [
          link("D-1", "P-001", "P-005"),
          link("D-2", "P-005", "P-003"),
          link("D-3", "P-003", "P-001"),
        ],
      },
      reaction: {
        rule: "dependency-cycle",
        severity: "blocking",
        facts: { path: "P-001 → P-005 → P-003 → P-001" },
      },
    },
  ],
  [
    "16: a project that waits for itself",
    {
      records: { ...soundRecords, Dependencies: [link("D-1", "P-003", "P-003")] },
      reaction: { rule: "self-reference", severity: "warning" },
    },
  ],
  [
    "17: two of one exclusive group are forced in",
    {
      records: {
        ...soundRecords,
        Projects: (soundRecords["Projects"] ?? []).map((line, at) =>
          at === 2 || at === 3 ? { ...line, ...forced } : line,
        ),
      },
      reaction: {
        rule: "exclusive-clash",
        severity: "blocking",
        facts: { projects: "P-003, P-004" },
      },
    },
  ],
  [
    "18: what is forced in needs more than the envelope",
    {
      records: spoilt("Periods", 1, { Envelope: 293 }),
      reaction: {
        rule: "envelope-exceeded",
        severity: "blocking",
        expected: "293",
        facts: { period: "2026-Q4", short: "227" },
      },
    },
  ],
  [
    "19: a benefit's actual in an open period",
    {
      records: spoilt("BenefitPeriods", 0, { Actual: 12 }),
      reaction: { rule: "actual-in-open-period", severity: "warning", expected: "2026-09-30" },
    },
  ],
  [
    "20: a level benefit with target = baseline",
    {
      records: spoilt("Benefits", 1, { "Target value": 80 }),
      reaction: { rule: "target-equals-baseline", severity: "warning" },
    },
  ],
  [
    "21: Excel made a day of Jan-27",
    {
      records: spoilt("BenefitPeriods", 0, { Period: day("2027-01-01") }),
      reaction: {
        rule: "period-as-date",
        severity: "warning",
        fix: "2027-Q1",
        expected: "2027-Q1",
      },
    },
  ],
  [
    "22: a gap between periods",
    {
      records: spoilt("Periods", 2, { "Starts on": day("2027-01-10") }),
      reaction: {
        rule: "period-gap",
        severity: "blocking",
        facts: { before: "2026-Q4", after: "2027-Q1" },
      },
    },
  ],
  [
    "22: two periods that overlap",
    {
      records: spoilt("Periods", 2, { "Starts on": day("2026-12-01") }),
      reaction: { rule: "period-overlap", severity: "blocking" },
    },
  ],
  [
    "23: a discount rate of 35",
    {
      settings: { pmo_DiscountRate: 35 },
      reaction: { rule: "above-maximum", severity: "warning" },
    },
  ],
  [
    "23: a discount rate of 35%",
    {
      settings: { pmo_DiscountRate: 0.35 },
      reaction: { rule: "rate-unlikely", severity: "warning", expected: "3.5%" },
    },
  ],
  [
    "24: a row added under the table",
    {
      options: { facts: { below: { Objectives: [["O-3", "Fair port", 1, null]] } } },
      reaction: { rule: "row-below-table", severity: "warning", facts: { row: 7 } },
    },
  ],
  [
    "25: the column of a criterion is gone from Scores",
    {
      records: {
        ...soundRecords,
        Scores: (soundRecords["Scores"] ?? []).map(({ "Project ID": id = null }) => ({
          "Project ID": id,
        })),
      },
      reaction: { rule: "criterion-without-column", severity: "blocking" },
    },
  ],
  [
    "25: a register is gone",
    {
      records: Object.fromEntries(
        Object.entries(soundRecords).filter(([name]) => name !== "Scores"),
      ),
      options: { facts: { expected: ["Projects", "Scores"] } },
      reaction: { rule: "missing-register", severity: "blocking", expected: "Scores" },
    },
  ],
  [
    "an identifier that Excel made a day of",
    {
      records: spoilt("Issues", 0, { "Risk ID": 46_023 }),
      reaction: { rule: "orphan-reference", severity: "warning" },
    },
  ],
  [
    "typographic dashes and quotes in an identifier",
    {
      records: spoilt("Financials", 0, { "Project ID": "P–001" }),
      reaction: { rule: "odd-characters", severity: "warning", fix: "P-001" },
    },
  ],
  [
    "a blank that does not break, in a word of a list",
    {
      records: inStage(0, { Stage: "in\u00a0delivery" }),
      reaction: { rule: "odd-characters", severity: "warning", fix: "In delivery" },
    },
  ],
];

function check({
  records = soundRecords,
  settings = {},
  options = {},
}: BadInput): readonly Finding[] {
  return checkRegisters(registersFrom(records), { ...soundSettings, ...settings }, options)
    .findings;
}

test.each(inputs)("%s", (_, input) => {
  const { rule, severity, fix, expected, facts } = input.reaction;
  const found = check(input).filter((each) => each.rule === rule);
  expect(found).toMatchObject([
    { severity, ...(expected === undefined ? {} : { expected }), ...(facts ? { facts } : {}) },
  ]);
  const [finding] = found;
  const written =
    finding?.fix?.kind === "cells" ? finding.fix.changes.map(({ after }) => after) : [];
  expect(written).toEqual(fix === undefined ? [] : [fix]);
});

describe("typed into the cell, these are refused without the add-in", () => {
  const ruleOf = (register: string, field: string): unknown => {
    const schema = columnOf(register, field);
    if (schema === null) throw new Error(`No ${register}[${field}]`);
    const column = schemaColumn(schema, { rename: (formula) => formula });
    const at = { sheet: register, row: 4, column: 0, rows: 9, columns: 1 };
    return planValidation(column, { register, at, columns: [column], firstColumn: 0, names: {} });
  };

  test.each<[string, string, string, object]>([
    [
      "2, 3: a budget that is a text or below 0",
      "Projects",
      "Budget",
      { kind: "number", minimum: 0 },
    ],
    ["4: a progress of 65", "Projects", "Complete %", { kind: "number", minimum: 0, maximum: 1 }],
    ["5: a day that does not exist", "Projects", "Start", { kind: "date" }],
    ["12: a weight below 0", "Criteria", "Weight", { kind: "number", minimum: 0 }],
    ["a stage that is in no list", "Projects", "Stage", { kind: "list" }],
    ["an impact of 6", "Risks", "Residual impact", { kind: "number", whole: true, maximum: 5 }],
  ])("%s", (_, register, field, rule) => {
    expect(ruleOf(register, field)).toMatchObject({ rule, error: { style: "Stop" } });
  });
});

/** Registers after all their fixes of cells. */
function fixed(
  contents: readonly RegisterContent[],
  findings: readonly Finding[],
): readonly RegisterContent[] {
  const changes = findings.flatMap(({ fix }) => (fix?.kind === "cells" ? fix.changes : []));
  return contents.map((content) => {
    const rows = content.rows.map((line) => [...line]);
    for (const { sheet, row, column, after } of changes) {
      const line = sheet === content.place.sheet ? rows[row - content.place.row - 1] : undefined;
      if (line !== undefined && (typeof after !== "object" || after === null)) {
        line[column - content.place.column] = after;
      }
    }
    return { ...content, rows };
  });
}

/** Ways in which people spoil a cell. */
const spoilers: readonly ((value: CellValue) => CellValue)[] = [
  (value) => (typeof value === "string" ? ` ${value} ` : value),
  (value) => (typeof value === "string" ? value.toUpperCase() : value),
  (value) => (typeof value === "string" ? value.replaceAll(" ", "\u00a0") : value),
  (value) => (typeof value === "string" ? value.replaceAll("-", "–") : value),
  (value) => (typeof value === "number" ? String(value) : value),
  (value) => (typeof value === "number" ? `GBP ${value}` : value),
  (value) => (typeof value === "number" && value <= 1 ? value * 100 : value),
  (value) => (typeof value === "number" ? `${value}%` : value),
  () => null,
  () => "tbc",
  () => "31/04/2026",
  () => "03/04/2026",
  () => "2026-11-15",
  () => "=SUM(A1:A3)",
  () => "🚧 emoji ‘quotes’",
  () => 46_023,
  () => -1,
  () => true,
  () => ({ error: "#REF!" }),
];

interface Spoilt {
  readonly register: number;
  readonly row: number;
  readonly column: number;
  readonly way: number;
}

const anySpoilt = fc.array(
  fc.record({ register: fc.nat(20), row: fc.nat(6), column: fc.nat(30), way: fc.nat(18) }),
  { maxLength: 12 },
);

function spoil(spots: readonly Spoilt[]): readonly RegisterContent[] {
  const contents = registersFrom(soundRecords);
  const bodies = contents.map(({ rows }) => rows.map((line) => [...line]));
  for (const { register, row, column, way } of spots) {
    const body = bodies[register % bodies.length] ?? [];
    const line = body[row % Math.max(1, body.length)];
    if (line === undefined) continue;
    const at = column % line.length;
    line[at] = (spoilers[way % spoilers.length] ?? ((value) => value))(line[at] ?? null);
  }
  return contents.map((content, at) => ({ ...content, rows: bodies[at] ?? [] }));
}

describe("whatever people type", () => {
  test("checking never fails, and no finding is named twice", () => {
    fc.assert(
      fc.property(anySpoilt, (spots) => {
        const { findings, quality } = checkRegisters(spoil(spots), soundSettings);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        expect(quality.whole.valid).toBeLessThanOrEqual(quality.whole.required);
        for (const { fix, place } of findings) {
          if (fix?.kind !== "cells" || fix.changes.length > 1) continue;
          const [change] = fix.changes;
          // A fix writes into the cell of its finding.
          expect(place.address?.endsWith(String((change?.row ?? -1) + 1))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("after all certain fixes none is left", () => {
    fc.assert(
      fc.property(anySpoilt, (spots) => {
        const contents = spoil(spots);
        const first = checkRegisters(contents, soundSettings).findings;
        // What one fix brings to light (a reference whose key was mended) is mended by the next run.
        let again = fixed(contents, first);
        again = fixed(again, checkRegisters(again, soundSettings).findings);
        const left = checkRegisters(again, soundSettings).findings;
        expect(left.filter(({ fix }) => fix !== undefined).map(({ id }) => id)).toEqual([]);
        const ids = new Set(left.map(({ id }) => id));
        expect(first.filter(({ id, fix }) => fix !== undefined && ids.has(id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
