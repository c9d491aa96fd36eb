import { brokenLimits, type BrokenLimit } from "../brokenLimits";
import type { Portfolio } from "../portfolio";
import type { CandidateProject, PortfolioProblem } from "../portfolioProblem";
import type { LimitRef, ProjectResult, SelectionReason } from "../selection";

/** What a committee calls the outcome for a project. */
export function resultOf({ rule }: CandidateProject, isIn: boolean): ProjectResult {
  switch (rule.kind) {
    case "force-in":
      return "Forced in";
    case "force-out":
      return "Forced out";
    case "protected":
      return "Committed";
    case "free":
      return isIn ? "Selected" : "Not selected";
  }
}

/**
 * Why a project is not in the best portfolio, the first that applies: it is forced out; it needs one
 * that is not in; its group has another; it is worth nothing; there is no money left for it in a period
 * or in all; there are no people left; another limit is full; others make more of its cost.
 *
 * @param onTop what would break if it were added to the best portfolio, in the order of the limits.
 */
export function reasonOut(
  problem: PortfolioProblem,
  best: Portfolio,
  project: CandidateProject,
  onTop: readonly BrokenLimit[],
): SelectionReason {
  const { id, rule } = project;
  if (rule.kind === "force-out") return { kind: "forced", reason: rule.reason };
  const chosen = new Set(best.chosen);
  const giver = problem.dependencies.find(
    ({ from, to, giverIsGone }) => to === id && (giverIsGone || !chosen.has(from)),
  );
  if (giver !== undefined) return { kind: "needs", project: giver.from };
  const broken = onTop.map(({ limit }) => limit);
  const group = takenPlace(problem, chosen, id, broken);
  if (group !== null) return group;
  const together = problem.synergies.reduce((sum, { first, second, value }) => {
    const other = first === id ? second : second === id ? first : null;
    return other !== null && chosen.has(other) ? sum + value : sum;
  }, project.knownValue);
  if (together <= 0) return { kind: "negative-value" };
  return firstBroken(broken) ?? { kind: "less-value-per-cost" };
}

function takenPlace(
  { groups }: PortfolioProblem,
  chosen: ReadonlySet<string>,
  id: string,
  broken: readonly LimitRef[],
): SelectionReason | null {
  for (const { kind, name, members } of groups) {
    const isFull = broken.some((limit) => limit.kind === "group" && limit.name === name);
    if (kind === "joint" || !isFull || !members.includes(id)) continue;
    const other = members.find((member) => member !== id && chosen.has(member));
    if (other !== undefined) return { kind: "group-has", group: name, project: other };
  }
  return null;
}

function firstBroken(broken: readonly LimitRef[]): SelectionReason | null {
  for (const limit of broken) {
    if (limit.kind === "envelope") return { kind: "no-envelope", period: limit.period };
    if (limit.kind === "total") return { kind: "no-total" };
    if (limit.kind === "capacity") {
      return { kind: "no-capacity", role: limit.role, period: limit.period };
    }
    return { kind: "limit-full", limit };
  }
  return null;
}

/** Why a project is in the best portfolio, before it is known whether another one or a limit is behind it. */
export function reasonIn({ rule }: CandidateProject): SelectionReason {
  switch (rule.kind) {
    case "force-in":
    case "force-out":
      return { kind: "forced", reason: rule.reason };
    case "protected":
      return { kind: "in-delivery" };
    case "free":
      return { kind: "best-use" };
  }
}

/** What would break if a project were added, whole and without delay, to a portfolio that keeps all limits. */
export function brokenOnTop(
  problem: PortfolioProblem,
  best: Portfolio,
  id: string,
): readonly BrokenLimit[] {
  const with_ = new Set([...best.chosen, id]);
  const chosen = problem.projects.map((project) => project.id).filter((each) => with_.has(each));
  return brokenLimits(problem, { ...best, chosen });
}

/** Largest overrun of an envelope among what breaks; 0 = none. */
export function envelopeOverrun(onTop: readonly BrokenLimit[]): number {
  return onTop.reduce(
    (most, { limit, by }) => (limit.kind === "envelope" ? Math.max(most, by ?? 0) : most),
    0,
  );
}
