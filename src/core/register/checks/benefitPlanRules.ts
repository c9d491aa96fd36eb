import type { BenefitPeriod } from "#core/benefits/benefit";
import type { BenefitBook } from "#core/benefits/benefitBook";
import { benefitStart, projectsById, startFault } from "#core/benefits/benefitStart";
import { doubleCounts } from "#core/benefits/doubleCounts";
import { sumOfShares } from "#core/benefits/objectiveShares";
import { readBook } from "#core/benefits/readBook";
import { readingsMissing } from "#core/benefits/reviews";
import { roundTo } from "#core/numeric/rounding";
import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import { type CheckedRegister, type CheckedWorkbook, placeOf } from "./checkedWorkbook";
import type { Rule, RuleIssue } from "./rule";

/** The registers as benefits are worked out from them; null = nobody keeps benefits. */
function bookOf(
  workbook: CheckedWorkbook,
): { readonly book: BenefitBook; readonly benefits: CheckedRegister } | null {
  const benefits = workbook.register("Benefits");
  if (benefits === null || benefits.records.length === 0) return null;
  const contents = workbook.registers.map(({ table }) => table.content);
  const { value: book } = readBook(contents, workbook.settings);
  return { book, benefits };
}

/** Benefits that are expected before their project can deliver them. */
function startsTooEarly(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const read = bookOf(workbook);
  if (read === null) return [];
  const { book, benefits } = read;
  const projects = projectsById(book.projects);
  return book.benefits.flatMap((benefit): RuleIssue[] => {
    const project = projects.get(keyOf(benefit.relatesTo)) ?? null;
    const start = benefitStart(benefit, book.periods, project);
    const fault = startFault({ ...benefit, ...start }, book.periods, project);
    const first = book.periods[start.firstExpected ?? -1];
    if (fault === null || project === null || first === undefined) return [];
    const place = placeOf(benefits, benefit.row, "Benefit ID");
    const facts = { project: project.id };
    if (fault === "not-moved") {
      return [
        {
          code: "benefit-not-moved",
          severity: "warning",
          place,
          found: first.key,
          expected: isoDate(start.startsOn ?? 0),
          facts: { ...facts, days: start.movedDays ?? 0 },
        },
      ];
    }
    const expected = isoDate(project.finish ?? 0);
    return [
      {
        code: "benefit-before-delivery",
        severity: "hint",
        place,
        found: first.key,
        expected,
        facts,
      },
    ];
  });
}

/** The same measure claimed twice for one objective, and more saved than is spent. */
function claimedTwice(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const read = bookOf(workbook);
  if (read === null) return [];
  const { book, benefits } = read;
  const rowOf = new Map(book.benefits.map(({ id, row }) => [id, row]));
  return doubleCounts(book.benefits, book.periods).flatMap((claim): RuleIssue[] => {
    const { kind, projects, measure, perYear } = claim;
    // The same title is told by its own rule.
    if (kind === "same-title") return [];
    const row = rowOf.get(claim.benefits[0] ?? "") ?? 0;
    const facts = {
      benefits: claim.benefits.join(", "),
      projects: projects.length,
      measure,
      ...(perYear === null || perYear === 0 ? {} : { perYear: roundTo(perYear, 1) }),
    };
    return [
      {
        code: kind === "same-measure" ? "benefit-double-claim" : "benefits-above-baseline",
        severity: "warning",
        place: placeOf(benefits, row, "Measure"),
        found: measure,
        facts,
      },
    ];
  });
}

/** What has no money by its class, with a value per unit. */
function wordsWithMoney(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const benefits = workbook.register("Benefits");
  if (benefits === null) return [];
  return benefits.records.flatMap((row): RuleIssue[] => {
    const found = benefits.table.text(row, "Class");
    const isWorded = ["qualitative", "quantifiable"].includes(keyOf(found));
    if (!isWorded || benefits.table.number(row, "Value per unit") === null) return [];
    const place = placeOf(benefits, row, "Value per unit");
    return [{ code: "qualitative-with-money", severity: "warning", place, found }];
  });
}

const closeToAll = 1e-6;

/** Shares of one benefit that add up to more than the benefit. */
function sharesAboveAll(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const shares = workbook.register("BenefitShares");
  const read = bookOf(workbook);
  if (shares === null || read === null) return [];
  const told = new Set<string>();
  return shares.records.flatMap((row): RuleIssue[] => {
    const benefit = keyOf(shares.table.text(row, "Benefit ID"));
    const total = sumOfShares(read.book.shares.get(benefit) ?? []);
    if (total <= 1 + closeToAll || told.has(benefit)) return [];
    told.add(benefit);
    const place = {
      ...placeOf(shares, row, "Share %"),
      record: shares.table.text(row, "Benefit ID"),
    };
    const found = `${roundTo(total * 100, 1)}%`;
    return [{ code: "objective-shares-above", severity: "warning", place, found }];
  });
}

/** Closed periods with a plan and nothing measured. */
function notMeasured(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const read = bookOf(workbook);
  if (read === null) return [];
  const { book, benefits } = read;
  return book.benefits.flatMap((benefit): RuleIssue[] => {
    if (benefit.isWithdrawn) return [];
    const missing = readingsMissing(benefit, book.periods);
    if (missing.length === 0) return [];
    const periods = keysOf(missing, book.periods);
    const facts = { periods, count: missing.length };
    const place = placeOf(benefits, benefit.row, "Benefit ID");
    return [{ code: "benefit-reading-missing", severity: "warning", place, found: periods, facts }];
  });
}

function keysOf(places: readonly number[], periods: readonly BenefitPeriod[]): string {
  return places.map((t) => periods[t]?.key ?? "").join(", ");
}

/** Rules about benefits over time: when they start, what is measured, what is claimed twice. */
export const benefitPlanRules: readonly Rule[] = [
  { codes: ["benefit-before-delivery", "benefit-not-moved"], check: startsTooEarly },
  { codes: ["benefit-double-claim", "benefits-above-baseline"], check: claimedTwice },
  { codes: ["qualitative-with-money"], check: wordsWithMoney },
  { codes: ["objective-shares-above"], check: sharesAboveAll },
  { codes: ["benefit-reading-missing"], check: notMeasured },
];
