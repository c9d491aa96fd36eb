import type { Percentile, ScopeSimulation, Simulation } from "#core/risk/simulation/simulation";
import { amount } from "../../tradeOff/amounts";
import type { RiskWords } from "../useRisk";

/** "P80". */
export function percentName(level: number, { say }: Pick<RiskWords, "say">): string {
  return `P${say.number(level * 100, 1)}`;
}

/** The percentile of a level; null = it was not asked for. */
export function needOf({ percentiles }: ScopeSimulation, level: number): Percentile | null {
  return percentiles.find((each) => Math.abs(each.level - level) < 1e-9) ?? null;
}

/** Whether what is approved is enough, and how often it is not. */
export function contingencyWords(
  scope: ScopeSimulation,
  { trials, confidence }: Simulation,
  texts: RiskWords,
): readonly string[] {
  const { risk, say } = texts;
  const need = needOf(scope, confidence);
  const { approved, exceedance } = scope;
  if (approved === null || exceedance === null || need === null) return [];
  const gap = need.value - approved;
  const facts = { amount: amount(Math.abs(gap), say), name: percentName(confidence, texts) };
  return [
    say.fill(gap > 0 ? risk.shortfall : risk.surplus, facts),
    say.fill(risk.exceeded, { share: say.percent(exceedance, 1), trials }),
  ];
}

/** The S-curve in one sentence. */
export function curveWords(scope: ScopeSimulation, confidence: number, texts: RiskWords): string {
  const { risk, say } = texts;
  const words = (level: number): string => {
    const value = scope.curve[Math.round(level * (scope.curve.length - 1))];
    return value === undefined ? "–" : amount(value, say);
  };
  const need = needOf(scope, confidence);
  return say.fill(risk.curveWords, {
    p10: words(0.1),
    p50: words(0.5),
    p90: words(0.9),
    name: percentName(confidence, texts),
    need: need === null ? "–" : amount(need.value, say),
    approved: scope.approved === null ? risk.approvedNone : amount(scope.approved, say),
  });
}

/** A response with what it saves and costs. */
export interface ResponseRow {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  /** What the percentile falls by; negative = it rises. */
  readonly saved: number;
  /** null = its cost is not known. */
  readonly cost: number | null;
}

/** What each response buys, the largest saving first. */
export function responseRows(
  { responses }: Simulation,
  costOf: (risk: string) => number | null,
): readonly ResponseRow[] {
  return responses
    .map(({ id, before, after }) => ({
      id,
      before: before.percentile,
      after: after.percentile,
      saved: before.percentile - after.percentile,
      cost: costOf(id),
    }))
    .sort((a, b) => b.saved - a.saved);
}
