import type { Issue } from "#core/issues";
import { shown } from "#core/register/checks/recordIndex";
import type { CandidateProject, PortfolioProblem, ValueMeasure } from "../portfolioProblem";
import { sum } from "../projectStart";

/** Projects that must be in, whatever they are worth: forced in, or in delivery and protected. */
function isPromised({ rule }: CandidateProject): boolean {
  return rule.kind === "force-in" || rule.kind === "protected";
}

/**
 * What can be seen without solving: promises above an envelope, worth or cost that is not known, nothing
 * that limits, nothing to choose.
 *
 * @param measures by which at least one project has a value.
 */
export function readiness(
  problem: PortfolioProblem,
  measures: readonly ValueMeasure[],
): readonly Issue[] {
  return [
    ...nothingToDecide(problem),
    ...missingValues(problem, measures),
    ...unphasedCosts(problem),
    ...nothingLimits(problem),
    ...promisesAboveEnvelopes(problem),
  ];
}

/** A project that can start later, or be funded in part, may need less: it is left out of the sum. */
function promisesAboveEnvelopes({ projects, periods }: PortfolioProblem): Issue[] {
  const promised = projects.filter(
    (project) => isPromised(project) && project.latestShift === 0 && project.minimumShare === 1,
  );
  return periods.flatMap(({ key, envelope }, t): Issue[] => {
    const need = sum(promised.map(({ cost }) => cost[t] ?? 0));
    if (envelope === null || need <= envelope * (1 + ROUNDING)) return [];
    return [
      {
        code: "envelope-exceeded",
        severity: "warning",
        place: { register: "Periods", record: key, field: "Envelope" },
        found: shown(need),
        expected: shown(envelope),
        facts: { period: key, short: shown(need - envelope) },
      },
    ];
  });
}

const ROUNDING = 1e-6;
/** Projects that an issue about many of them names. */
const NAMED = 5;

function nothingToDecide({ projects }: PortfolioProblem): Issue[] {
  if (projects.some(({ rule }) => rule.kind !== "force-out")) return [];
  return [{ code: "nothing-to-choose", severity: "blocking", place: { register: "Projects" } }];
}

/** One issue for all projects whose worth is not known; where it is known of none, there is no best. */
function missingValues(
  { projects, measure }: PortfolioProblem,
  measures: readonly ValueMeasure[],
): Issue[] {
  const candidates = projects.filter(({ rule }) => rule.kind !== "force-out");
  const without = candidates.filter(({ value }) => value === null);
  if (without.length === 0) return [];
  const isScore = measure === "Score" || measure === "Score x cost";
  const place = { register: "Projects", field: isScore ? "Score" : measure };
  const named = without.slice(0, NAMED).map(({ id }) => id);
  const ids = [...named, ...(without.length > NAMED ? ["…"] : [])].join(", ");
  const facts = { count: without.length, projects: ids };
  if (without.length === candidates.length) {
    const others = measures.join(", ");
    return [{ code: "no-value-known", severity: "blocking", place, expected: others, facts }];
  }
  const code = isScore ? "scores-missing" : "values-missing";
  return [{ code, severity: "warning", place, facts }];
}

/** Cost that no envelope holds; where there are envelopes and no total budget, nothing holds it. */
function unphasedCosts({ projects, periods, totalBudget }: PortfolioProblem): Issue[] {
  const count = projects.filter(({ unphasedCost }) => unphasedCost > 0).length;
  if (count === 0) return [];
  const isLoose = totalBudget === null && periods.some(({ envelope }) => envelope !== null);
  const place = { register: "Financials", field: "Forecast" };
  const facts = { count, held: isLoose ? "no" : "yes" };
  return [{ code: "cost-unphased", severity: isLoose ? "warning" : "hint", place, facts }];
}

function nothingLimits(problem: PortfolioProblem): Issue[] {
  const { periods, totalBudget, roles, groups, shares, ceilings } = problem;
  const hasLimit =
    totalBudget !== null ||
    periods.some(({ envelope }) => envelope !== null) ||
    roles.some(({ capacity }) => capacity.some((fte) => fte !== null)) ||
    [groups, shares, ceilings].some((limits) => limits.length > 0);
  if (hasLimit) return [];
  const place = { register: "Settings", field: "Total budget" };
  return [{ code: "nothing-limits", severity: "warning", place }];
}
