import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import { percentText, shown } from "./recordIndex";
import { isOpenRisk, unsuitedResponse } from "./riskRecords";
import type { Rule, RuleIssue } from "./rule";
import { unchangedRisks } from "./unchangedRisks";

type RiskCheck = (
  checked: CheckedRegister,
  row: number,
  workbook: CheckedWorkbook,
) => RuleIssue | null;

const responseOfType: RiskCheck = (checked, row) => {
  const type = keyOf(checked.table.text(row, "Type"));
  const known = (["Threat", "Opportunity"] as const).find((each) => keyOf(each) === type);
  return known === undefined ? null : unsuitedResponse(checked, row, known);
};

/** A probability of 100 % is an issue, one of 0 % is nothing. */
const certainRisk: RiskCheck = (checked, row) => {
  const probability = checked.table.number(row, "Probability %");
  if (probability === null || !isOpenRisk(checked, row)) return null;
  const place = placeOf(checked, row, "Probability %");
  if (probability === 1) return { code: "risk-certain", severity: "warning", place, found: "100%" };
  return probability === 0
    ? { code: "risk-impossible", severity: "hint", place, found: "0%" }
    : null;
};

/** A response cannot make a threat more probable or worse. */
function residualCheck(aspect: "probability" | "impact"): RiskCheck {
  return (checked, row) => {
    const { table } = checked;
    const [inherent, residual] = [
      table.number(row, `Inherent ${aspect}`),
      table.number(row, `Residual ${aspect}`),
    ];
    if (inherent === null || residual === null || residual <= inherent) return null;
    if (keyOf(table.text(row, "Type")) !== "threat") return null;
    return {
      code: "residual-above-inherent",
      severity: "warning",
      place: placeOf(checked, row, `Residual ${aspect}`),
      found: String(residual),
      expected: String(inherent),
    };
  };
}

/** The probability that overrides the level must lie in the band of the level. */
const outsideBand: RiskCheck = (checked, row, workbook) => {
  const probability = checked.table.number(row, "Probability %");
  const level = checked.table.number(row, "Residual probability");
  const scales = workbook.register("Scales");
  if (probability === null || probability <= 0 || probability >= 1) return null;
  const band = scales?.records.find((at) => scales.table.number(at, "Level") === level);
  if (scales === null || band === undefined) return null;
  const from = scales.table.number(band, "Probability from");
  const to = scales.table.number(band, "Probability to");
  if (from === null || to === null || (probability >= from && probability <= to)) return null;
  return {
    code: "probability-outside-band",
    severity: "hint",
    place: placeOf(checked, row, "Probability %"),
    found: percentText(probability),
    expected: `${percentText(from)} - ${percentText(to)}`,
    facts: { level: level ?? "" },
  };
};

const openAction: RiskCheck = (checked, row, { statusDate }) => {
  const due = checked.table.number(row, "Response due");
  if (keyOf(checked.table.text(row, "Status")) !== "closed" || due === null || statusDate === null)
    return null;
  if (due <= statusDate) return null;
  const place = placeOf(checked, row, "Response due");
  return { code: "closed-with-open-action", severity: "hint", place, found: isoDate(due) };
};

function impactCheck(field: "Impact low" | "Impact high"): RiskCheck {
  return (checked, row) => {
    const { table } = checked;
    const [bound, likely] = [table.number(row, field), table.number(row, "Cost impact")];
    if (bound === null || likely === null) return null;
    if (field === "Impact low" ? bound <= likely : bound >= likely) return null;
    return {
      code: "impact-out-of-order",
      severity: "warning",
      place: placeOf(checked, row, field),
      found: shown(bound),
      expected: shown(likely),
    };
  };
}

function overRisks(...checks: readonly RiskCheck[]): Rule["check"] {
  return (workbook) => {
    const checked = workbook.register("Risks");
    if (checked === null) return [];
    return checked.records.flatMap((row) =>
      checks.flatMap((check) => {
        const issue = check(checked, row, workbook);
        return issue === null ? [] : [issue];
      }),
    );
  };
}

/** A risk that has come true needs somebody who deals with it. */
function realisedWithoutIssue(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const [risks, issues] = [workbook.register("Risks"), workbook.register("Issues")];
  if (risks === null || issues?.table.has("Risk ID") !== true) return [];
  const named = new Set(issues.records.map((row) => keyOf(issues.table.text(row, "Risk ID"))));
  return risks.records.flatMap((row): RuleIssue[] => {
    const id = risks.table.text(row, "Risk ID");
    const isRealised = keyOf(risks.table.text(row, "Status")) === "realised";
    if (!isRealised || id === "" || named.has(keyOf(id))) return [];
    const place = placeOf(risks, row, "Status");
    return [{ code: "realised-without-issue", severity: "hint", place, found: id }];
  });
}

/** Bands of probability must follow each other without a gap. */
function brokenBands(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const scales = workbook.register("Scales");
  if (scales === null) return [];
  const { table } = scales;
  const bands = scales.records
    .map((row) => ({
      row,
      level: table.number(row, "Level"),
      from: table.number(row, "Probability from"),
      to: table.number(row, "Probability to"),
    }))
    .filter(({ level, from, to }) => level !== null && from !== null && to !== null)
    .sort((a, b) => (a.level ?? 0) - (b.level ?? 0));
  return bands.slice(1).flatMap(({ row, level, from }, at): RuleIssue[] => {
    const before = bands[at];
    if (before === undefined || Math.abs((from ?? 0) - (before.to ?? 0)) < 1e-9) return [];
    return [
      {
        code: "bands-broken",
        severity: "warning",
        place: placeOf(scales, row, "Probability from"),
        found: percentText(from ?? 0),
        expected: percentText(before.to ?? 0),
        facts: { level: level ?? "", before: before.level ?? "" },
      },
    ];
  });
}

export const riskRules: readonly Rule[] = [
  { codes: ["response-unsuited"], check: overRisks(responseOfType) },
  { codes: ["risk-certain", "risk-impossible"], check: overRisks(certainRisk) },
  {
    codes: ["residual-above-inherent"],
    check: overRisks(residualCheck("probability"), residualCheck("impact")),
  },
  { codes: ["probability-outside-band"], check: overRisks(outsideBand) },
  { codes: ["closed-with-open-action"], check: overRisks(openAction) },
  {
    codes: ["impact-out-of-order"],
    check: overRisks(impactCheck("Impact low"), impactCheck("Impact high")),
  },
  { codes: ["realised-without-issue"], check: realisedWithoutIssue },
  { codes: ["risk-unchanged"], check: unchangedRisks },
  { codes: ["bands-broken"], check: brokenBands },
];
