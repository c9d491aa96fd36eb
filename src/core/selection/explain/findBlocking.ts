import { limitsOf } from "../model/limitKeys";
import { brokenLimits } from "../brokenLimits";
import { changesFor } from "../model/selectionModel";
import type { WhatIf } from "../portfolio";
import type { LimitRef } from "../selection";
import type { Explaining } from "./explaining";

/**
 * The first limit because of which a what-if has no portfolio: without it there would be one. Tried
 * first is what breaks at once when the project joins or leaves what is forced and protected; limits
 * that stand for several are tried last.
 *
 * @returns null when no limit alone is behind it, or when it was stopped.
 */
export async function findBlocking(
  explaining: Explaining,
  whatIf: WhatIf,
): Promise<LimitRef | null> {
  const { problem } = explaining;
  const held = new Set(
    problem.projects
      .filter(({ rule }) => rule.kind === "force-in" || rule.kind === "protected")
      .map(({ id }) => id),
  );
  for (const id of whatIf.in ?? []) addWithGivers(id);
  for (const id of whatIf.out ?? []) held.delete(id);
  const chosen = problem.projects.map(({ id }) => id).filter((id) => held.has(id));
  const decided = new Set([...(whatIf.in ?? []), ...(whatIf.out ?? [])]);
  const atOnce = brokenLimits(problem, { chosen }).map(({ limit }) => limit);
  for (const limit of [...atOnce, ...limitsOf(problem)]) {
    const isPromise = limit.kind === "forced" || limit.kind === "protected";
    if (isPromise && decided.has(limit.project)) continue;
    const without: WhatIf = { ...whatIf, without: [limit] };
    const { status } = explaining.relax(changesFor(explaining.explained.model, without));
    if (status === "infeasible") continue;
    const resolved = await explaining.resolve(without);
    if (resolved === null) return null;
    if (resolved.value !== null) return limit;
  }
  return null;

  function addWithGivers(id: string): void {
    if (held.has(id)) return;
    held.add(id);
    for (const { from, to, giverIsGone } of problem.dependencies) {
      if (to === id && !giverIsGone) addWithGivers(from);
    }
  }
}
