import { uniqueIds } from "./contingencyProblem";
import type { Impact, RiskProblem, SimulatedRisk } from "./simulation/riskProblem";
import { keyOf } from "#core/scoring/registerTable";

/** A risk as it is typed in a row of a sheet; 0 = blank. */
export interface TypedRisk {
  /** Names its luck; null = by its row, as registers number risks: "R-003". */
  readonly id: string | null;
  /** 0..1 */
  readonly probability: number;
  readonly isOpportunity: boolean;
  /** "" = of none. */
  readonly category: string;
  /** Amounts of 0 or more; without high the impact is `likely` always. */
  readonly likely: number;
  readonly low: number;
  readonly high: number;
}

/** Whether low, likely and high are in order, where there is a high. */
export function isInOrder({
  low,
  likely,
  high,
}: Pick<TypedRisk, "low" | "likely" | "high">): boolean {
  return high === 0 || (low <= likely && likely <= high);
}

/**
 * Typed risks as the problem that the pane simulates: one scope with all of them, impacts triangular. Risks
 * without a chance or without money are left out. The same IDs and seed give the digits of the pane.
 *
 * @param correlation within a category, 0 to below 1.
 * @returns null = no risk has a chance and money.
 */
export function typedRisks(risks: readonly TypedRisk[], correlation: number): RiskProblem | null {
  const named = risks.map((risk, row) => ({ ...risk, id: risk.id ?? usualId(row) }));
  const counted = named.filter(
    ({ probability, likely, high }) => probability > 0 && Math.max(likely, high) > 0,
  );
  if (counted.length === 0) return null;
  const ids = uniqueIds(counted);
  return {
    risks: counted.map((risk, at) => simulatedRisk(risk, ids[at] ?? risk.id)),
    correlation: { all: 0, category: correlation },
    scopes: [
      {
        id: "",
        risks: counted.map((_, at) => at),
        shares: counted.map(() => 1),
        approved: null,
      },
    ],
  };
}

/** How registers number risks. */
function usualId(row: number): string {
  return `R-${String(row + 1).padStart(3, "0")}`;
}

function simulatedRisk(risk: TypedRisk, id: string): SimulatedRisk {
  const { probability, isOpportunity, category } = risk;
  return {
    id,
    probability,
    impact: impactOf(risk),
    sign: isOpportunity ? -1 : 1,
    category: keyOf(category),
    before: null,
  };
}

function impactOf({ low, likely, high }: TypedRisk): Impact {
  if (high === 0) return { shape: "Fixed", low: likely, likely, high: likely };
  return { shape: "Triangular", low, likely, high };
}
