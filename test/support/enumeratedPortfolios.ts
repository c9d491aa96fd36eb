import type { CandidateProject, PortfolioProblem } from "#core/selection/portfolioProblem";

/**
 * Complete enumeration of a small problem of choosing projects, written from the rules alone and with
 * nothing of the model: every project out, or in at each of its shifts; shares of at most two projects
 * that may be funded in part are the corners of the polygon that the limits leave.
 */
export interface Enumerated {
  /** Best value; null = no portfolio keeps all limits. */
  readonly value: number | null;
  /** Least cost of a portfolio of the best value. */
  readonly cost: number;
  /** Of these the one whose IDs come first, where nothing is funded in part. */
  readonly chosen: readonly string[];
}

/** lower <= sum of amount · share <= upper, by project in or out. */
interface Line {
  readonly amounts: readonly (readonly number[])[];
  readonly lower: number;
  readonly upper: number;
}

const CLOSE = 1e-7;

export function enumerated(problem: PortfolioProblem): Enumerated {
  const lines = linesOf(problem);
  const found: Funded[] = [];
  const visit = (p: number, shifts: (number | null)[]): void => {
    if (p < problem.projects.length) {
      const project = problem.projects[p] as CandidateProject;
      for (const shift of optionsOf(project)) visit(p + 1, [...shifts, shift]);
      return;
    }
    if (!keepsRules(problem, shifts)) return;
    const funded = fund(problem, lines, shifts);
    const [best] = found;
    if (funded !== null && (best === undefined || isBetter(funded, best))) found[0] = funded;
  };
  visit(0, []);
  return found[0] ?? { value: null, cost: 0, chosen: [] };
}

/** A portfolio that keeps all limits. */
interface Funded {
  readonly value: number;
  readonly cost: number;
  readonly chosen: readonly string[];
}

function isBetter(one: Funded, other: Funded): boolean {
  if (Math.abs(one.value - other.value) > CLOSE) return one.value > other.value;
  if (Math.abs(one.cost - other.cost) > CLOSE) return one.cost < other.cost;
  const first = [...one.chosen, ...other.chosen]
    .sort()
    .find((id) => one.chosen.includes(id) !== other.chosen.includes(id));
  return first !== undefined && one.chosen.includes(first);
}

function optionsOf({ rule, latestShift }: CandidateProject): (number | null)[] {
  const shifts = Array.from({ length: latestShift + 1 }, (_, shift) => shift);
  if (rule.kind === "force-out") return [null];
  return rule.kind === "free" ? [null, ...shifts] : shifts;
}

function keepsRules(problem: PortfolioProblem, shifts: readonly (number | null)[]): boolean {
  const shiftOf = new Map(problem.projects.map(({ id }, p) => [id, shifts[p] ?? null]));
  const isIn = (id: string): boolean => shiftOf.get(id) !== null && shiftOf.has(id);
  for (const { from, to, giverIsGone } of problem.dependencies) {
    if (!isIn(to)) continue;
    if (giverIsGone || !isIn(from)) return false;
    if ((shiftOf.get(to) ?? 0) < (shiftOf.get(from) ?? 0)) return false;
  }
  return problem.groups.every((group) => {
    const count = new Set(group.members.filter(isIn)).size;
    if (group.kind === "exclusive") return count <= 1;
    if (group.kind === "joint") return count === 0 || count === new Set(group.members).size;
    return count >= (group.atLeast ?? 0) && count <= (group.atMost ?? Infinity);
  });
}

/** Everything that is a sum of amounts: by project, then by shift. */
function linesOf(problem: PortfolioProblem): Line[] {
  const { projects, periods, roles } = problem;
  const by = (amount: (project: CandidateProject, shift: number) => number) =>
    projects.map((project) =>
      Array.from({ length: project.latestShift + 1 }, (_, shift) => amount(project, shift)),
    );
  const total = ({ cost }: CandidateProject): number => cost.reduce((sum, each) => sum + each, 0);
  const lines: Line[] = [];
  periods.forEach(({ envelope }, t) => {
    const amounts = by(({ cost }, shift) => cost[t - shift] ?? 0);
    if (envelope !== null) lines.push({ amounts, lower: -Infinity, upper: envelope });
    roles.forEach(({ capacity }, r) => {
      const people = by(({ demand }, shift) => demand[r]?.[t - shift] ?? 0);
      const upper = capacity[t] ?? null;
      if (upper !== null) lines.push({ amounts: people, lower: -Infinity, upper });
    });
  });
  if (problem.totalBudget !== null) {
    lines.push({ amounts: by(total), lower: -Infinity, upper: problem.totalBudget });
  }
  for (const { members, atLeast, atMost } of problem.shares) {
    for (const [share, lower, upper] of [
      [atLeast, 0, Infinity],
      [atMost, -Infinity, 0],
    ] as const) {
      if (share === null) continue;
      const amounts = by(
        (project) => total(project) * ((members.includes(project.id) ? 1 : 0) - share),
      );
      lines.push({ amounts, lower, upper });
    }
  }
  for (const { of, members, atLeast, atMost } of problem.ceilings) {
    const amounts = by((project) => {
      if (!members.includes(project.id)) return 0;
      return of === "cost" ? total(project) : project.exposure;
    });
    lines.push({ amounts, lower: atLeast ?? -Infinity, upper: atMost ?? Infinity });
  }
  return lines;
}

function worth(problem: PortfolioProblem, project: CandidateProject, shift: number): number {
  const first = problem.periods.findIndex(
    (_, t) => (project.cost[t] ?? 0) !== 0 || project.demand.some((role) => (role[t] ?? 0) !== 0),
  );
  let days = 0;
  for (let step = 0; step < shift; step += 1) {
    const t = Math.min(Math.max(0, first) + step, problem.periods.length - 1);
    days += problem.periods[t]?.days ?? 0;
  }
  const later = project.timedValue * Math.pow(1 + problem.discountRate, -days / 365.25);
  return project.knownValue - project.timedValue + later;
}

/** Best shares for a choice of projects and shifts; null = none keeps the limits. */
function fund(
  problem: PortfolioProblem,
  lines: readonly Line[],
  shifts: readonly (number | null)[],
): Funded | null {
  const { projects } = problem;
  const isIn = (p: number): boolean => (shifts[p] ?? null) !== null;
  const partial = projects.flatMap(({ minimumShare }, p) =>
    isIn(p) && minimumShare < 1 ? [p] : [],
  );
  if (partial.length > 2) throw new Error("At most two projects may be funded in part.");
  const amountOf = ({ amounts }: Line, p: number): number => amounts[p]?.[shifts[p] ?? 0] ?? 0;
  const whole = projects.map((_, p) => p).filter((p) => isIn(p) && !partial.includes(p));
  const [a = -1, b = -1] = partial;
  const rows = lines.map((line) => {
    const fixed = whole.reduce((sum, p) => sum + amountOf(line, p), 0);
    const [x, y] = [a, b].map((p) => (p < 0 ? 0 : amountOf(line, p)));
    return { x: x ?? 0, y: y ?? 0, lower: line.lower - fixed, upper: line.upper - fixed };
  });
  const least = (p: number): number => (p < 0 ? 1 : (projects[p]?.minimumShare ?? 1));
  rows.push({ x: 1, y: 0, lower: least(a), upper: 1 }, { x: 0, y: 1, lower: least(b), upper: 1 });
  const chosen = projects.flatMap(({ id }, p) => (isIn(p) ? [id] : []));
  const synergy = problem.synergies
    .filter(({ first, second }) => chosen.includes(first) && chosen.includes(second))
    .reduce((sum, { value }) => sum + value, 0);
  const sumOf = (of: (project: CandidateProject, p: number) => number) => (shares: number[]) =>
    projects.reduce((sum, project, p) => {
      if (!isIn(p)) return sum;
      const share = p === a ? shares[0] : p === b ? shares[1] : 1;
      return sum + (share ?? 1) * of(project, p);
    }, 0);
  const value = sumOf((project, p) => worth(problem, project, shifts[p] ?? 0));
  const cost = sumOf(({ cost: by }) => by.reduce((sum, each) => sum + each, 0));
  let best: Funded | null = null;
  for (const corner of partial.length === 0 ? [[1, 1]] : cornersOf(rows)) {
    const [x = 1, y = 1] = corner;
    const keeps = rows.every((row) => {
      const sum = row.x * x + row.y * y;
      const slack = CLOSE * Math.max(1, Math.abs(sum));
      return sum >= row.lower - slack && sum <= row.upper + slack;
    });
    if (!keeps) continue;
    const found = { value: synergy + value([x, y]), cost: cost([x, y]), chosen };
    if (best === null || isBetter(found, best)) best = found;
  }
  return best;
}

/** Points in which two of the lines' bounds meet. */
function cornersOf(
  rows: readonly { x: number; y: number; lower: number; upper: number }[],
): number[][] {
  const edges = rows.flatMap(({ x, y, lower, upper }) =>
    [lower, upper].filter(Number.isFinite).map((bound) => ({ x, y, bound })),
  );
  return edges.flatMap((one, i) =>
    edges.slice(i + 1).flatMap((other) => {
      const determinant = one.x * other.y - one.y * other.x;
      if (Math.abs(determinant) < 1e-12) return [];
      return [
        [
          (one.bound * other.y - one.y * other.bound) / determinant,
          (one.x * other.bound - one.bound * other.x) / determinant,
        ],
      ];
    }),
  );
}
