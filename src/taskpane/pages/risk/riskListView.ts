import type { RiskReading } from "#actions/risk/readRisk";
import type { RatingKind } from "#core/risk/heatMap";
import type { Rating, RiskRecord } from "#core/risk/risk";
import type { BearerKind } from "#core/risk/riskMembers";
import { keyOf } from "#core/scoring/registerTable";
import type { MapCell, MapWish, RiskFilter } from "./riskState";

/** The risks that the filter lets through, in the order of the register; the chosen cell is not asked for. */
export function filteredRisks(reading: RiskReading, filter: RiskFilter): readonly RiskRecord[] {
  const isInScope = scopeTest(reading, filter.scope);
  const search = filter.search.trim().toLowerCase();
  return reading.risks.filter(
    (risk) =>
      (filter.hasClosed || risk.status === "Open") &&
      (!filter.isEscalated || risk.escalation !== null) &&
      (!filter.isAboveAppetite || risk.isAboveAppetite) &&
      (filter.category === "" || isSame(risk.category, filter.category)) &&
      (filter.subcategory === "" || isSame(risk.subcategory, filter.subcategory)) &&
      isInScope(risk) &&
      (search === "" || searchedText(risk).includes(search)),
  );
}

/** A program has its own risks and those of its projects, a project its own and its part of shared ones. */
function scopeTest(
  { members: { projects, programs } }: RiskReading,
  scope: string,
): (risk: RiskRecord) => boolean {
  if (scope === "") return () => true;
  const key = keyOf(scope);
  const isProgram = programs.some(({ id }) => keyOf(id) === key);
  const ids = new Set([
    key,
    ...(isProgram
      ? projects.filter(({ program }) => keyOf(program) === key).map(({ id }) => keyOf(id))
      : []),
  ]);
  return ({ relatesTo, shares }) =>
    ids.has(keyOf(relatesTo)) || shares.some(({ project }) => ids.has(keyOf(project)));
}

function searchedText({ id, text, owner, relatesTo }: RiskRecord): string {
  return `${id} ${text} ${owner} ${relatesTo}`.toLowerCase();
}

function isSame(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

/** Worst first by what remains, then by money; those without a score come last. */
export function inOrder(risks: readonly RiskRecord[]): readonly RiskRecord[] {
  const scoreOf = ({ residual, inherent }: RiskRecord): number =>
    residual.score ?? inherent.score ?? -1;
  return [...risks].sort(
    (a, b) =>
      scoreOf(b) - scoreOf(a) || Math.abs(b.exposure) - Math.abs(a.exposure) || a.row - b.row,
  );
}

/** The risks that stand in one cell of the heat map. */
export function inCell(
  risks: readonly RiskRecord[],
  { rating, type }: MapWish,
  { probability, impact }: MapCell,
): readonly RiskRecord[] {
  return risks.filter(
    (risk) =>
      risk.status === "Open" &&
      risk.type === type &&
      risk[rating].probability === probability &&
      risk[rating].impact === impact,
  );
}

/** What leads from the ratings before responses to those now, and to the target where one is set. */
export function ratingSteps(
  risk: RiskRecord,
): readonly { readonly kind: RatingKind; readonly rating: Rating }[] {
  const steps = (["inherent", "residual"] as const).map((kind) => ({ kind, rating: risk[kind] }));
  const hasTarget = risk.target.probability !== null || risk.target.impact !== null;
  return hasTarget ? [...steps, { kind: "target", rating: risk.target }] : steps;
}

/** What risks can be filtered by: the portfolio's own, programs, and projects that have any. */
export function scopesWithRisks({ breakdown }: RiskReading): readonly string[] {
  const idsOf = (kind: BearerKind): readonly string[] =>
    breakdown.bearers.filter((each) => each.kind === kind).map(({ id }) => id);
  const programs = breakdown.programs.map(({ id }) => id).filter((id) => id !== "");
  return [...idsOf("portfolio"), ...programs, ...idsOf("project")];
}

/** IDs of open risks whose responses lead to other levels than their residual ones. */
export function risksToDerive(risks: readonly RiskRecord[]): readonly string[] {
  return risks
    .filter(
      ({ status, isDerived, afterResponses, residual }) =>
        status === "Open" &&
        !isDerived &&
        afterResponses !== null &&
        (afterResponses.probability !== residual.probability ||
          afterResponses.impact !== residual.impact),
    )
    .map(({ id }) => id);
}

/** What the responses to a risk cost together: their own rows, else the cost in its row; null = unknown. */
export function responseCost({ responses, responseCost: own }: RiskRecord): number | null {
  const costs = responses
    .filter(({ status }) => status !== "Cancelled")
    .map(({ cost }) => cost)
    .filter((cost) => cost !== null);
  return costs.length === 0 ? own : costs.reduce((sum, cost) => sum + cost, 0);
}
