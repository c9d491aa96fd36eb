import type { Issue } from "#core/issues";
import type { Phrase } from "#core/messages/phrase";
import { keyOf } from "#core/scoring/registerTable";
import { scorePortfolio } from "#core/scoring/scorePortfolio";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import { spareColumnIssue, spareColumns } from "#core/scoring/spareColumns";
import { isBlank } from "../content";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, placeOf } from "./checkedWorkbook";
import type { Rule } from "./rule";
import { standsForMissing } from "./typeRules";

interface Criterion {
  readonly row: number;
  readonly name: string;
  readonly weight: number | null;
  /** Ends of the scale; null when scores are compared with each other instead. */
  readonly scale: { readonly low: number; readonly high: number } | null;
}

function criteriaOf(
  workbook: CheckedWorkbook,
): { checked: CheckedRegister; criteria: readonly Criterion[] } | null {
  const checked = workbook.register("Criteria");
  if (checked === null) return null;
  const { table } = checked;
  const criteria = checked.records.flatMap((row): Criterion[] => {
    const name = table.text(row, "Criterion");
    if (name === "") return [];
    const [low, high] = [table.number(row, "Scale low"), table.number(row, "Scale high")];
    const onScale =
      keyOf(table.text(row, "Normalise by")) === "scale" && low !== null && high !== null;
    return [
      { row, name, weight: table.number(row, "Weight"), scale: onScale ? { low, high } : null },
    ];
  });
  return { checked, criteria };
}

function badWeights(workbook: CheckedWorkbook): readonly Issue[] {
  const model = criteriaOf(workbook);
  if (model === null || model.criteria.length === 0) return [];
  const { checked, criteria } = model;
  const negative = criteria.filter(({ weight }) => weight !== null && weight < 0);
  if (negative.length > 0) {
    return negative.map(({ row, weight }) => ({
      code: "negative-weight",
      severity: "blocking",
      place: placeOf(checked, row, "Weight"),
      found: String(weight),
      expected: "0 or more" satisfies Phrase,
    }));
  }
  if (criteria.some(({ weight }) => (weight ?? 0) > 0)) return [];
  const place = placeOf(checked, criteria[0]?.row ?? 0, "Weight");
  return [
    { code: "weights-all-zero", severity: "blocking", place, facts: { criteria: criteria.length } },
  ];
}

function flatScales(workbook: CheckedWorkbook): readonly Issue[] {
  const model = criteriaOf(workbook);
  return (model?.criteria ?? []).flatMap(({ row, scale }): Issue[] => {
    if (model === null || scale === null || scale.low !== scale.high) return [];
    const place = placeOf(model.checked, row, "Scale high");
    return [
      {
        code: "scale-without-width",
        severity: "warning",
        place,
        found: String(scale.high),
        expected: "different from Scale low" satisfies Phrase,
      },
    ];
  });
}

function unmatchedCriteria(workbook: CheckedWorkbook): readonly Issue[] {
  const model = criteriaOf(workbook);
  const scores = workbook.register("Scores");
  if (model === null || scores === null) return [];
  const missing = model.criteria
    .filter(({ name }) => !scores.table.has(name))
    .map(({ row, name }): Issue => ({
      code: "criterion-without-column",
      severity: "blocking",
      place: placeOf(model.checked, row, "Criterion"),
      found: name,
      facts: { register: "Scores" },
    }));
  const names = model.criteria.map(({ name }) => name);
  const spare = spareColumns(scores.table, names).map((column) =>
    spareColumnIssue(scores.table, column),
  );
  return [...missing, ...spare];
}

/** Scores outside their scale and texts where a score belongs. */
function badScores(workbook: CheckedWorkbook): readonly Issue[] {
  const model = criteriaOf(workbook);
  const scores = workbook.register("Scores");
  if (model === null || scores === null) return [];
  return model.criteria.flatMap(({ name, scale }) =>
    scores.records.flatMap((row): Issue[] => {
      const value = scores.table.cell(row, name);
      if (value === null || isBlank(value) || typeof value === "object") return [];
      const place = placeOf(scores, row, name);
      const expected =
        scale === null ? ("a number" satisfies Phrase) : `${scale.low} to ${scale.high}`;
      if (typeof value !== "number") {
        return [
          {
            code: standsForMissing(value) ? "word-for-missing" : "text-not-number",
            severity: "warning",
            place,
            found: cellText(value),
            expected,
          },
        ];
      }
      if (scale === null || (value >= scale.low && value <= scale.high)) return [];
      return [{ code: "out-of-scale", severity: "warning", place, found: String(value), expected }];
    }),
  );
}

/** Live projects without a score for a criterion that counts, as the ranking tells them. */
function missingScores({ registers, settings }: CheckedWorkbook): readonly Issue[] {
  const contents = registers.map(({ table }) => table.content);
  return scorePortfolio(contents, missingPolicyOf(settings)).issues.filter(
    ({ code }) => code === "missing-score",
  );
}

export const criteriaRules: readonly Rule[] = [
  { codes: ["weights-all-zero", "negative-weight"], check: badWeights },
  { codes: ["scale-without-width"], check: flatScales },
  { codes: ["criterion-without-column", "column-without-criterion"], check: unmatchedCriteria },
  { codes: ["out-of-scale", "text-not-number", "word-for-missing"], check: badScores },
  { codes: ["missing-score"], check: missingScores },
];
