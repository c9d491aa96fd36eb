import { isStaffed } from "#core/register/stages";
import { limitsOf } from "../model/limitKeys";
import { changesFor } from "../model/selectionModel";
import { portfolioOf } from "../portfolio";
import type { PortfolioProblem } from "../portfolioProblem";
import { sum, totalCost } from "../projectStart";
import type { Choice, Frontier, FrontierPoint, LimitRef } from "../selection";
import type { Explaining, Resolved, TellPart } from "./explaining";
import { rankLine } from "./rankLine";

const LOWEST = 60;
const HIGHEST = 140;
const STEP = 5;
const RELAXED_POINTS = 50;

/** Multiples of the budgets that are solved: 0.6, 0.65 ... 1.4. */
const frontierMultiples: readonly number[] = Array.from(
  { length: (HIGHEST - LOWEST) / STEP + 1 },
  (_, i) => (LOWEST + i * STEP) / 100,
);

/**
 * What each budget would buy: the best portfolio at 60 % to 140 % of all envelopes and of the total,
 * with the line by rank and by value per cost, the portfolio as it is today, and from where on more
 * money adds nothing and why.
 *
 * At once: the upper curve by linear relaxation at 50 budgets and the lines; then the points, told one
 * by one. The highest budget first: where a lower one is worth as much, all between are.
 */
export async function drawFrontier(
  explaining: Explaining,
  tell: TellPart,
): Promise<Partial<Choice>> {
  const { problem } = explaining;
  const frame: Omit<Frontier, "points" | "flat"> = {
    relaxed: relaxedCurve(explaining),
    greedy: frontierMultiples.flatMap((multiplier) => [
      rankLine(problem, multiplier, "rank"),
      rankLine(problem, multiplier, "value-per-cost"),
    ]),
    current: currentPortfolio(problem),
  };
  const solved = new Map<number, NonNullable<Resolved>>();
  const points = (): FrontierPoint[] => pointsOf(problem, solved);
  const tellPoints = (): void => {
    tell({ frontier: { ...frame, points: points(), flat: null } }, solved.size / count);
  };
  tellPoints();
  const highest = HIGHEST / 100;
  const top = await solveAt(explaining, highest);
  for (const multiplier of top === null ? [] : frontierMultiples) {
    const below = solved.get(previous(multiplier));
    const isFlat = below !== undefined && isAsGood(explaining, below, top);
    const isHighest = multiplier === highest;
    const resolved = isFlat ? below : isHighest ? top : await solveAt(explaining, multiplier);
    if (resolved === null) break;
    solved.set(multiplier, resolved);
    tellPoints();
  }
  const isWhole = solved.size === count;
  const flat = isWhole ? await flatPart(explaining, solved, top) : null;
  return {
    frontier: { ...frame, points: points(), flat },
    ...explaining.unfinished("frontier", solved.size, count),
  };
}

const count = frontierMultiples.length;

/** Budgets add up without rounding: 0.6 + 0.05 is 0.65. */
function previous(multiplier: number): number {
  return (Math.round(multiplier * 100) - STEP) / 100;
}

/**
 * The best portfolio at a multiple of the budgets; of those that are equally good (within one part in a
 * million) a cheap one, for what the value really costs.
 */
async function solveAt(explaining: Explaining, multiplier: number): Promise<Resolved> {
  const { problem, explained } = explaining;
  if (multiplier === 1) return explained.selection;
  const all = sum(problem.projects.map(totalCost));
  const perCost = explaining.tie / (2 * Math.max(1, all));
  const values = problem.projects.map(
    (project) => project.knownValue - perCost * totalCost(project),
  );
  const resolved = await explaining.resolve({ multiplier, values });
  if (resolved === null || resolved.value === null) return resolved;
  const { value } = portfolioOf(problem, resolved);
  return { ...resolved, value, bound: Math.max(value, resolved.bound ?? value) };
}

function isAsGood(explaining: Explaining, one: Resolved, other: Resolved): boolean {
  const [a, b] = [one?.value ?? null, other?.value ?? null];
  return a !== null && b !== null && Math.abs(a - b) <= explaining.tie;
}

function pointsOf(
  problem: PortfolioProblem,
  solved: ReadonlyMap<number, NonNullable<Resolved>>,
): FrontierPoint[] {
  const budget = budgetOf(problem);
  let before: readonly string[] = [];
  return frontierMultiples.flatMap((multiplier): FrontierPoint[] => {
    const resolved = solved.get(multiplier);
    if (resolved === undefined) return [];
    const { value, cost, chosen, bound } = resolved;
    const gap = value === null || bound === null ? null : gapOf(value, bound);
    const [now, last] = [new Set(chosen), new Set(before)];
    const point: FrontierPoint = {
      multiplier,
      budget: budget === null ? null : budget * multiplier,
      value,
      cost,
      count: value === null ? null : chosen.length,
      gap,
      chosen,
      enters: chosen.filter((id) => !last.has(id)),
      leaves: before.filter((id) => !now.has(id)),
    };
    before = chosen;
    return [point];
  });
}

function gapOf(value: number, bound: number): number {
  const above = Math.max(0, bound - value);
  return value === 0 ? above : above / Math.abs(value);
}

/** Sum of the envelopes, or the total budget where there are none; null without either. */
function budgetOf({ periods, totalBudget }: PortfolioProblem): number | null {
  const envelopes = periods.flatMap(({ envelope }) => (envelope === null ? [] : [envelope]));
  if (envelopes.length === 0) return totalBudget;
  return envelopes.reduce((sum, envelope) => sum + envelope, 0);
}

function relaxedCurve(explaining: Explaining): Frontier["relaxed"] {
  const { model } = explaining.explained;
  return Array.from({ length: RELAXED_POINTS }, (_, i) => {
    const share = i / (RELAXED_POINTS - 1);
    return (LOWEST + share * (HIGHEST - LOWEST)) / 100;
  }).flatMap((multiplier) => {
    const { status, value } = explaining.relax(changesFor(model, { multiplier }));
    return status === "optimal" ? [{ multiplier, value }] : [];
  });
}

/** Projects that are under way or approved as the registers have them. */
function currentPortfolio(problem: PortfolioProblem): Frontier["current"] {
  const chosen = problem.projects.filter(({ stage }) => isStaffed(stage)).map(({ id }) => id);
  const { value, cost } = portfolioOf(problem, { chosen });
  return { value, cost, chosen };
}

async function flatPart(
  explaining: Explaining,
  solved: ReadonlyMap<number, NonNullable<Resolved>>,
  top: Resolved,
): Promise<Frontier["flat"]> {
  const from = frontierMultiples.find((multiplier) =>
    isAsGood(explaining, solved.get(multiplier) ?? null, top),
  );
  const most = top?.value ?? null;
  if (from === undefined || from === HIGHEST / 100 || most === null) return null;
  return { from, limits: await limitsBesidesMoney(explaining, most) };
}

/**
 * The limits that hold the value down where money no longer does, the dearest first: each is dropped at
 * the highest budget, capacities before rules. Where only several together do, as few as hold it down.
 */
async function limitsBesidesMoney(explaining: Explaining, value: number): Promise<LimitRef[]> {
  const multiplier = HIGHEST / 100;
  const all = limitsOf(explaining.problem);
  const roles = all.filter(({ kind }) => kind === "role");
  const rules = all.filter(({ kind }) => ["group", "share", "ceiling"].includes(kind));
  const gainWithout = async (without: readonly LimitRef[]): Promise<number> => {
    const resolved = await explaining.resolve({ without, multiplier });
    return (resolved?.value ?? value) - value;
  };
  for (const candidates of [roles, rules, [...roles, ...rules]]) {
    if (candidates.length === 0 || (await gainWithout(candidates)) <= explaining.tie) continue;
    const priced: { readonly limit: LimitRef; readonly gain: number }[] = [];
    for (const limit of candidates) priced.push({ limit, gain: await gainWithout([limit]) });
    const dear = priced.filter(({ gain }) => gain > explaining.tie).sort((a, b) => b.gain - a.gain);
    if (dear.length > 0) return dear.map(({ limit }) => limit);
    let together: readonly LimitRef[] = candidates;
    for (const limit of candidates) {
      const fewer = together.filter((other) => other !== limit);
      if ((await gainWithout(fewer)) > explaining.tie) together = fewer;
    }
    return [...together];
  }
  return [];
}
