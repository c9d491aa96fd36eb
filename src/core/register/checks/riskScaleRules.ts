import { matrixIssues } from "#core/risk/matrixCells";
import { readScale } from "#core/risk/readScale";
import { ratingOf, type RiskScale } from "#core/risk/riskScale";
import type { Levels, Rating } from "#core/risk/risk";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import type { Rule, RuleIssue } from "./rule";
import { placeOfSetting } from "./settingRules";

/** The scale that the risks of a workbook are scored with. */
export function scaleOf({ facts, settings, registers }: CheckedWorkbook): RiskScale {
  const contents = registers.map(({ table }) => table.content);
  return readScale({ matrix: facts.riskMatrix, settings, registers: contents }).scale;
}

/** Levels of a risk with their score. */
export function ratingIn(
  { table }: CheckedRegister,
  row: number,
  kind: string,
  scale: RiskScale,
): Rating {
  const levels: Levels = {
    probability: table.number(row, `${kind} probability`),
    impact: table.number(row, `${kind} impact`),
  };
  return ratingOf(scale, levels);
}

/** The matrix must be square, hold numbers and never fall as probability or impact grows. */
function brokenMatrix({ facts }: CheckedWorkbook): readonly RuleIssue[] {
  if (facts.riskMatrix === undefined) return [];
  return matrixIssues(facts.riskMatrix, placeOfSetting("Risk matrix")).map((issue) => {
    const { probability, impact } = issue.facts ?? {};
    if (probability === undefined || impact === undefined) return issue;
    const record = `${Number(probability)} ${Number(impact)}`;
    return { ...issue, place: { ...issue.place, record } };
  });
}

/** Nothing is left for a risk of its own when all luck is shared. */
function sharedLuck(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const all = workbook.setting("pmo_CorrAll");
  const category = workbook.setting("pmo_CorrCategory");
  if (all + category < 1) return [];
  return [
    {
      code: "correlation-too-high",
      severity: "warning",
      place: placeOfSetting("Correlation category"),
      found: String(category),
      facts: { all, category },
    },
  ];
}

export const riskScaleRules: readonly Rule[] = [
  { codes: ["matrix-size", "matrix-unreadable", "matrix-not-monotone"], check: brokenMatrix },
  { codes: ["correlation-too-high"], check: sharedLuck },
];
