import { appetiteOf, isAtLeast } from "#core/risk/riskScale";
import { isPassive, isPending } from "#core/risk/riskResponses";
import { readResponses } from "#core/risk/readResponses";
import type { RiskType } from "#core/risk/risk";
import { keyOf } from "#core/scoring/registerTable";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import { type KnownRecord, percentText, recordsBy, shown } from "./recordIndex";
import { isOpenRisk, unsuitedResponse } from "./riskRecords";
import { ratingIn, scaleOf } from "./riskScaleRules";
import type { Rule, RuleIssue } from "./rule";

function typeOf({ checked, row }: KnownRecord): RiskType {
  return keyOf(checked.table.text(row, "Type")) === "opportunity" ? "Opportunity" : "Threat";
}

/** A response of register Responses with its risk. */
type ResponseCheck = (
  checked: CheckedRegister,
  row: number,
  type: RiskType,
  risk: string,
) => RuleIssue | readonly RuleIssue[];

const unsuited: ResponseCheck = (checked, row, type) => unsuitedResponse(checked, row, type) ?? [];

const effects = ["Probability change", "Impact change", "Cost change %"] as const;

/** A response to a threat lowers it, one to an opportunity raises it. */
const reversed: ResponseCheck = (checked, row, type, risk) =>
  effects.flatMap((field): RuleIssue[] => {
    const change = checked.table.number(row, field) ?? 0;
    if (type === "Threat" ? change <= 0 : change >= 0) return [];
    return [
      {
        code: "response-effect-reversed",
        severity: "warning",
        place: placeOf(checked, row, field),
        found: field === "Cost change %" ? percentText(change) : shown(change),
        facts: { type, risk },
      },
    ];
  });

function overResponses(...checks: readonly ResponseCheck[]): Rule["check"] {
  return (workbook) => {
    const checked = workbook.register("Responses");
    if (checked === null) return [];
    const risks = recordsBy(workbook, "Risks", "Risk ID");
    return checked.records.flatMap((row) => {
      const risk = risks.get(keyOf(checked.table.text(row, "Risk ID")));
      if (risk === undefined) return [];
      const id = risk.checked.table.text(risk.row, "Risk ID");
      return checks.flatMap((check) => check(checked, row, typeOf(risk), id));
    });
  };
}

/** Open threats beyond appetite that are accepted, and those of level High about which nobody does anything. */
function untreatedRisks(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Risks");
  if (checked === null) return [];
  const scale = scaleOf(workbook);
  const treated = new Set(
    readResponses(
      workbook.registers.map(({ table }) => table.content),
      workbook.statusDate,
    )
      .filter(isPending)
      .map(({ risk }) => keyOf(risk)),
  );
  return checked.records.flatMap((row): RuleIssue[] => {
    const { table } = checked;
    const { score, level } = ratingIn(checked, row, "Residual", scale);
    if (score === null || !isOpenRisk(checked, row)) return [];
    if (keyOf(table.text(row, "Type")) === "opportunity") return [];
    const response = table.text(row, "Response");
    const category = table.text(row, "Category");
    const limit = appetiteOf(scale, category);
    const acts =
      (table.text(row, "Response action") !== "" && !isPassive(response)) ||
      treated.has(keyOf(table.text(row, "Risk ID")));
    const found = shown(score);
    if (isPassive(response) && isAtLeast(score, limit)) {
      const place = placeOf(checked, row, "Response");
      const expected = shown(limit);
      return [
        {
          code: "accepted-above-appetite",
          severity: "warning",
          place,
          found,
          expected,
          facts: { category },
        },
      ];
    }
    if (level !== "High" || acts) return [];
    const place = placeOf(checked, row, "Response action");
    return [{ code: "high-without-action", severity: "warning", place, found }];
  });
}

/** A target is where the responses shall bring a risk: no worse than it is with them. */
function reachedTargets(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Risks");
  if (checked === null) return [];
  return checked.records.flatMap((row) =>
    ["probability", "impact"].flatMap((aspect): RuleIssue[] => {
      const field = `Target ${aspect}`;
      const target = checked.table.number(row, field);
      const residual = checked.table.number(row, `Residual ${aspect}`);
      if (target === null || residual === null || !isOpenRisk(checked, row)) return [];
      const isWorse = typeOf({ checked, row }) === "Threat" ? target > residual : target < residual;
      if (!isWorse) return [];
      return [
        {
          code: "target-above-residual",
          severity: "warning",
          place: placeOf(checked, row, field),
          found: shown(target),
          expected: shown(residual),
        },
      ];
    }),
  );
}

/** Shares of one risk may not be more than all of it. */
function overshared(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("SharedRisks");
  if (checked === null) return [];
  const sums = new Map<string, { readonly row: number; sum: number }>();
  for (const row of checked.records) {
    const risk = keyOf(checked.table.text(row, "Risk ID"));
    const share = checked.table.number(row, "Share %") ?? 0;
    const known = sums.get(risk);
    if (risk === "") continue;
    if (known === undefined) sums.set(risk, { row, sum: share });
    else known.sum += share;
  }
  return [...sums.values()]
    .filter(({ sum }) => sum > 1 + 1e-9)
    .map(({ row, sum }) => ({
      code: "shares-above-all",
      severity: "warning",
      place: placeOf(checked, row, "Share %"),
      found: percentText(sum),
    }));
}

/** An impact beyond the whole budget of its project is a slip of the unit as a rule. */
function impactsAboveBudget(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Risks");
  if (checked === null) return [];
  const projects = recordsBy(workbook, "Projects", "Project ID");
  return checked.records.flatMap((row): RuleIssue[] => {
    const project = projects.get(keyOf(checked.table.text(row, "Relates to")));
    const impact = checked.table.number(row, "Cost impact");
    const budget = project?.checked.table.number(project.row, "Budget") ?? null;
    if (project === undefined || impact === null || budget === null || budget <= 0) return [];
    if (impact <= budget || !isOpenRisk(checked, row)) return [];
    return [
      {
        code: "impact-above-budget",
        severity: "warning",
        place: placeOf(checked, row, "Cost impact"),
        found: shown(impact),
        expected: shown(budget),
        facts: {
          impact,
          percent: Math.round((100 * impact) / budget),
          project: project.checked.table.text(project.row, "Project ID"),
        },
      },
    ];
  });
}

export const riskResponseRules: readonly Rule[] = [
  { codes: ["response-unsuited"], check: overResponses(unsuited) },
  { codes: ["response-effect-reversed"], check: overResponses(reversed) },
  { codes: ["accepted-above-appetite", "high-without-action"], check: untreatedRisks },
  { codes: ["target-above-residual"], check: reachedTargets },
  { codes: ["shares-above-all"], check: overshared },
  { codes: ["impact-above-budget"], check: impactsAboveBudget },
];
