import type { Lack, ProjectFit } from "./capacityPlan";
import { noFte, openPeriods } from "./load";
import type { People, PeopleProject } from "./people";

/**
 * People given out in order of priority: promised projects first, then by rank.
 *
 * A project fits when all it asks for is left, with the tolerance. A promised one takes its people in any
 * case, since it runs or will run: where it does not fit, what is there is overdrawn. Another one that
 * does not fit takes nothing, so that a smaller one behind it may still fit.
 */
export function fitInOrder(people: People): readonly ProjectFit[] {
  const { roles, projects, tolerance } = people;
  const open = openPeriods(people);
  const left = roles.map(({ capacity }) =>
    capacity.map((fte) => (fte === null ? null : fte * (1 + tolerance))),
  );
  return projects.map((project, at): ProjectFit => {
    const lacks = lacksOf(project, people, left, open);
    const asks = open.some((t) => project.demand.some((role) => (role[t] ?? 0) > 0));
    const fits = lacks.length === 0;
    if (fits || project.isPromised) take(project, left, open);
    return {
      order: at + 1,
      id: project.id,
      name: project.name,
      stage: project.stage,
      rank: project.rank,
      isPromised: project.isPromised,
      fit: !asks ? "asks-nothing" : fits ? "fits" : "does-not-fit",
      lacks,
    };
  });
}

type Left = (number | null)[][];

function lacksOf(
  { demand }: PeopleProject,
  { roles, periods }: People,
  left: Left,
  open: readonly number[],
): readonly Lack[] {
  return roles.flatMap(({ role }, r) =>
    open.flatMap((t): Lack[] => {
      const asked = demand[r]?.[t] ?? 0;
      const there = left[r]?.[t] ?? null;
      if (asked <= 0 || there === null || asked <= there + noFte) return [];
      const free = Math.max(0, there);
      return [{ role, period: periods[t]?.key ?? "", asked, left: free, short: asked - free }];
    }),
  );
}

function take({ demand }: PeopleProject, left: Left, open: readonly number[]): void {
  left.forEach((ofRole, r) => {
    for (const t of open) {
      const there = ofRole[t] ?? null;
      if (there !== null) ofRole[t] = there - (demand[r]?.[t] ?? 0);
    }
  });
}
