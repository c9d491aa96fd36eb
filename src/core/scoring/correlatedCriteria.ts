import type { Issue } from "#core/issues";
import { rankCorrelation } from "#core/numeric/correlation";
import type { ScoringCriterion } from "./criteria";
import { valueOf } from "./scale";
import type { ScoreCell } from "./weightedScore";

/** Above this, two criteria put the projects in nearly one order. */
const correlationLimit = 0.9;
/** With fewer projects two orders agree by chance. */
const fewestProjects = 5;

/**
 * Pairs of criteria that rank the projects the same way, or the opposite way: rank correlation beyond
 * 0.9. A thing that is counted twice has twice its weight.
 *
 * Compared is what the scores are worth, so that a cost and a benefit can agree. Criteria without
 * weight are left out, and pairs that fewer than five projects have scores for.
 *
 * @param cells `cells[project][criterion]`, live projects only.
 * @param sheet where the criteria stand, for the findings.
 * @returns hints, in the order of the criteria. Criteria squared times n log n.
 */
export function correlatedCriteria(
  criteria: readonly ScoringCriterion[],
  cells: readonly (readonly ScoreCell[])[],
  sheet: string,
): Issue[] {
  const weighted = criteria.flatMap((criterion, j) =>
    criterion.weight > 0 ? [{ criterion, j }] : [],
  );
  return weighted.flatMap((first, i) =>
    weighted.slice(i + 1).flatMap((second): Issue[] => {
      const pairs = cells.flatMap((line): [number, number][] => {
        const [a, b] = [line[first.j], line[second.j]];
        if (typeof a !== "number" || typeof b !== "number") return [];
        return [[valueOf(a, first.criterion), valueOf(b, second.criterion)]];
      });
      if (pairs.length < fewestProjects) return [];
      const rho = rankCorrelation(
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
      );
      if (rho === null || Math.abs(rho) <= correlationLimit) return [];
      const names = { first: first.criterion.name, second: second.criterion.name };
      return [
        {
          code: "criteria-correlated",
          severity: "hint",
          place: { sheet, register: "Criteria", record: names.first, field: "Criterion" },
          facts: { ...names, direction: rho > 0 ? "same" : "opposite", rho: rho.toFixed(2) },
        },
      ];
    }),
  );
}
