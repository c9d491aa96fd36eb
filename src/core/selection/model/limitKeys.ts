import type { PortfolioProblem } from "../portfolioProblem";
import type { LimitRef } from "../selection";

/** Two limits are the same when their keys are. */
export function limitKey(limit: LimitRef): string {
  return Object.values(limit).join("\u0000");
}

/**
 * A limit that stands for several as those, any other as itself: all envelopes, all periods of a role,
 * all projects in delivery.
 */
export function singleLimits(problem: PortfolioProblem, limit: LimitRef): readonly LimitRef[] {
  switch (limit.kind) {
    case "envelopes":
      return problem.periods.flatMap(({ key, envelope }): LimitRef[] =>
        envelope === null ? [] : [{ kind: "envelope", period: key }],
      );
    case "role":
      return problem.roles.flatMap(({ role, capacity }) =>
        role === limit.role
          ? problem.periods.flatMap(({ key }, t): LimitRef[] =>
              (capacity[t] ?? null) === null ? [] : [{ kind: "capacity", role, period: key }],
            )
          : [],
      );
    case "protection":
      return problem.projects.flatMap(({ id, rule }): LimitRef[] =>
        rule.kind === "protected" ? [{ kind: "protected", project: id }] : [],
      );
    default:
      return [limit];
  }
}

/**
 * Everything of a problem that can be dropped and priced: each single limit and promise, then those
 * that stand for several.
 */
export function limitsOf(problem: PortfolioProblem): readonly LimitRef[] {
  const { projects, roles, dependencies, groups, shares, ceilings } = problem;
  const envelopes: LimitRef = { kind: "envelopes" };
  const protection: LimitRef = { kind: "protection" };
  const byRole = roles.map(({ role }): LimitRef => ({ kind: "role", role }));
  const several = [envelopes, ...byRole, protection].filter(
    (limit) => singleLimits(problem, limit).length > 0,
  );
  return [
    ...singleLimits(problem, envelopes),
    ...(problem.totalBudget === null ? [] : [{ kind: "total" } as const]),
    ...byRole.flatMap((limit) => singleLimits(problem, limit)),
    ...projects.flatMap(({ id, rule }): LimitRef[] =>
      rule.kind === "force-in" || rule.kind === "force-out"
        ? [{ kind: "forced", project: id }]
        : [],
    ),
    ...singleLimits(problem, protection),
    ...dependencies.map(({ id }): LimitRef => ({ kind: "dependency", id })),
    ...groups.map(({ name }): LimitRef => ({ kind: "group", name })),
    ...shares.map(({ name }): LimitRef => ({ kind: "share", name })),
    ...ceilings.map(({ name }): LimitRef => ({ kind: "ceiling", name })),
    ...several,
  ];
}
