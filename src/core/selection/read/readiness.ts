import type { Issue } from "#core/issues";
import { shown } from "#core/register/checks/recordIndex";
import type { CandidateProject, PortfolioProblem } from "../portfolioProblem";
import { sum } from "../projectStart";

/** Projects that must be in, whatever they are worth: forced in, or in delivery and protected. */
export function isPromised({ rule }: CandidateProject): boolean {
  return rule.kind === "force-in" || rule.kind === "protected";
}

/** What can be seen without solving: promises above an envelope, nothing to choose, no period to fund. */
export function readiness(problem: PortfolioProblem): readonly Issue[] {
  return [...promisesAboveEnvelopes(problem), ...nothingToDecide(problem)];
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

function nothingToDecide({ projects, periods }: PortfolioProblem): Issue[] {
  const issues: Issue[] = [];
  if (!projects.some(({ rule }) => rule.kind !== "force-out")) {
    const place = { register: "Projects" };
    issues.push({ code: "nothing-to-choose", severity: "blocking", place });
  }
  if (periods.length === 0) {
    const place = { register: "Periods" };
    issues.push({ code: "no-open-period", severity: "blocking", place });
  }
  return issues;
}
