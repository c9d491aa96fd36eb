import { randomNumbers } from "#core/numeric/random";
import type { CandidateProject, PortfolioProblem } from "#core/selection/portfolioProblem";
import { candidate, problemOf } from "./portfolioProblems";

/** Small problems with whole amounts, so that ties are common. */
export interface DrawnProblem {
  /** Number of projects, 1 to 16. */
  readonly size: number;
  /** Partial funding and start shifts too. */
  readonly isFlexible: boolean;
}

/**
 * A random problem in which every kind of limit, promise and relation occurs: three periods, a total,
 * two roles, chains and circles of dependencies, givers that are gone, groups of all kinds, balance
 * both ways, floors and ceilings of cost and exposure, credits, synergies of both signs, partial
 * funding and start shifts. It may have no portfolio.
 */
export function everyKindOfLimit(
  seed: number,
  { size, isFlexible }: DrawnProblem,
): PortfolioProblem {
  const random = randomNumbers(seed);
  const whole = (least: number, most: number): number =>
    least + (random.word() % (most - least + 1));
  const chance = (share: number): boolean => random.uniform() < share;
  const ids = Array.from({ length: size }, (_, i) => `P-${String(i + 1).padStart(2, "0")}`);
  const some = (count: number): string[] =>
    [...new Set(Array.from({ length: count }, () => ids[random.word() % size] ?? ""))].sort();
  const rule = (): CandidateProject["rule"] => {
    const drawn = random.uniform();
    if (drawn < 0.06) return { kind: "force-in", reason: "Law" };
    if (drawn < 0.12) return { kind: "force-out", reason: "No sponsor" };
    return drawn < 0.2 ? { kind: "protected" } : { kind: "free" };
  };
  const flexible = new Set(isFlexible ? some(2) : []);
  const projects = ids.map((id) => {
    const knownValue = whole(-6, 25);
    const isOpen = flexible.has(id);
    return candidate({
      id,
      value: knownValue,
      knownValue,
      timedValue: knownValue + whole(0, 10),
      cost: [whole(0, 9), whole(chance(0.1) ? -4 : 0, 9), whole(0, 6)],
      demand: [
        [whole(0, 4), whole(0, 4), whole(0, 3)],
        [whole(0, 2), 0, whole(0, 2)],
      ],
      exposure: whole(-3, 8),
      rule: rule(),
      latestShift: isOpen && chance(0.7) ? whole(1, 2) : 0,
      minimumShare: isOpen && chance(0.7) ? whole(2, 8) / 10 : 1,
    });
  });
  const most = (of: (project: CandidateProject) => number, share: number): number =>
    Math.ceil(projects.reduce((sum, project) => sum + Math.max(0, of(project)), 0) * share);
  const envelope = (t: number): number | null =>
    chance(0.85) ? most(({ cost }) => cost[t] ?? 0, 0.55) : null;
  const dependency = (id: string): PortfolioProblem["dependencies"] => {
    const [from = "", to = from] = [some(1)[0], some(1)[0]];
    return from === to ? [] : [{ id, from, to, giverIsGone: chance(0.08) }];
  };
  const total = ({ cost }: CandidateProject): number => cost.reduce((sum, each) => sum + each, 0);
  return problemOf({
    projects,
    periods: [91, 92, 366].map((days, t) => ({ key: `T${t + 1}`, days, envelope: envelope(t) })),
    totalBudget: chance(0.5) ? most(total, 0.5) : null,
    roles: ["Analyst", "Engineer"].map((role, r) => ({
      role,
      capacity: [0, 1, 2].map((t) =>
        chance(0.8) ? most(({ demand }) => demand[r]?.[t] ?? 0, 0.6) : null,
      ),
    })),
    dependencies: ["D-1", "D-2", "D-3"].flatMap((id) => (chance(0.7) ? dependency(id) : [])),
    groups: [
      { kind: "exclusive", name: "X1", members: some(3) },
      ...(chance(0.5) ? [{ kind: "joint", name: "J1", members: some(3) } as const] : []),
      ...(chance(0.6)
        ? [
            {
              kind: "count",
              name: "N1",
              members: some(5),
              atLeast: chance(0.6) ? 1 : null,
              atMost: chance(0.6) ? 2 : null,
            } as const,
          ]
        : []),
    ],
    shares: chance(0.6)
      ? [
          {
            name: "B1",
            members: some(4),
            atLeast: chance(0.6) ? whole(5, 30) / 100 : null,
            atMost: chance(0.5) ? whole(40, 80) / 100 : null,
          },
        ]
      : [],
    ceilings: [
      ...(chance(0.5)
        ? [
            {
              name: "C1",
              of: "exposure",
              members: ids,
              atLeast: null,
              atMost: most(({ exposure }) => exposure, 0.5),
            } as const,
          ]
        : []),
      ...(chance(0.4)
        ? [
            {
              name: "C2",
              of: "cost",
              members: some(4),
              atLeast: chance(0.5) ? whole(2, 10) : null,
              atMost: chance(0.5) ? whole(12, 40) : null,
            } as const,
          ]
        : []),
    ],
    synergies: ["S-1", "S-2", "S-3"].flatMap((id) => {
      const [first = "", second = first] = some(2);
      return first === second || chance(0.3) ? [] : [{ id, first, second, value: whole(-8, 9) }];
    }),
  });
}
