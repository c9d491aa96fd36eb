import { InvariantError } from "#core/invariant";
import type { OpenProgram, ProgramResult, SolveOptions } from "#core/numeric/integerProgram";
import { brokenLimits } from "../brokenLimits";
import type { Portfolio, WhatIf } from "../portfolio";
import type { Selection } from "../selection";
import { breakTies } from "./breakTies";
import { limitKey, singleLimits } from "./limitKeys";
import { changesFor, decodePoint, type SelectionModel } from "./selectionModel";

export interface SelectionOptions extends SolveOptions {
  /** Of equally valuable portfolios the cheapest, of these the one with the lowest IDs; further solves. */
  readonly breaksTies: boolean;
}

/** A selection with the point of the programme that it was read from. */
export interface SolvedSelection {
  readonly selection: Selection;
  readonly portfolio: Portfolio | null;
}

/** Values nearer to each other than this share are equal. */
const EQUAL = 1e-9;
/** Seconds that breaking ties has, however long the best portfolio took. */
const LEAST_FOR_TIES = 1;

/**
 * The most valuable portfolio that keeps every limit, as the problem stands or as a what-if changes it.
 * Blocks until it is found, proven to be missing, or time is up.
 *
 * @param open the programme of `model`, opened by a solver.
 * @param now clock, milliseconds.
 * @throws InvariantError when the answer of the solver breaks a limit.
 */
export function solveSelection(
  model: SelectionModel,
  open: OpenProgram,
  whatIf: WhatIf,
  options: SelectionOptions,
  now: () => number,
): SolvedSelection {
  const began = now();
  const changes = changesFor(model, whatIf);
  const result = open.solve(changes, options);
  if (result.status === "unbounded")
    throw new InvariantError("No portfolio is worth infinitely much.");
  const { measure } = model.problem;
  if (result.point === null) {
    const status = result.status === "infeasible" ? "infeasible" : "stopped";
    const bound = status === "infeasible" ? null : result.bound;
    const ms = now() - began;
    return { selection: { ...nothing, status, measure, bound, ms }, portfolio: null };
  }
  let portfolio = decodePoint(model, result.point, whatIf.values);
  const proof = proofOf(result, portfolio);
  if (proof.status === "optimal" && options.breaksTies && whatIf.values === undefined) {
    const until = Math.max(began + 1000 * options.seconds, now() + 1000 * LEAST_FOR_TIES);
    portfolio = breakTies(model, open, changes, portfolio, () => (until - now()) / 1000);
  }
  guard(model, whatIf, portfolio);
  const selection = selectionOf(model, portfolio, proof, now() - began);
  return { selection, portfolio };
}

/** What is proven about a portfolio. */
type Proof = Pick<Selection, "status" | "bound" | "gap">;

/** A portfolio as the answer, with what is proven about it. */
export function selectionOf(
  { problem }: SelectionModel,
  { value, cost, chosen, shares, shifts }: Portfolio,
  proof: Proof,
  ms: number,
): Selection {
  const { measure } = problem;
  return { ...proof, measure, value, cost, ms, chosen, shares, shifts, infeasible: null };
}

const nothing = {
  value: null,
  gap: null,
  cost: null,
  chosen: [],
  shares: {},
  shifts: {},
  infeasible: null,
} as const;

/** What is proven about a portfolio: the word optimal needs a bound that is no better. */
function proofOf({ status, bound }: ProgramResult, { value }: Portfolio): Proof {
  const above = Math.max(0, bound - value);
  const size = Math.max(1, Math.abs(value));
  if (status === "optimal" && above <= 2 * EQUAL * size) return { status, bound: value, gap: 0 };
  const gap = value === 0 ? above : above / Math.abs(value);
  return { status: status === "optimal" ? "within-gap" : "stopped", bound: value + above, gap };
}

/** Refuses a portfolio that does not keep what it had to keep. */
function guard({ problem }: SelectionModel, whatIf: WhatIf, portfolio: Portfolio): void {
  const dropped = new Set(
    (whatIf.without ?? []).flatMap((limit) => singleLimits(problem, limit).map(limitKey)),
  );
  const isIn = new Set(portfolio.chosen);
  const isDecided = new Set([...(whatIf.in ?? []), ...(whatIf.out ?? [])]);
  const broken = brokenLimits(problem, portfolio, whatIf.multiplier).find(({ limit }) => {
    const isPromise = limit.kind === "forced" || limit.kind === "protected";
    return !dropped.has(limitKey(limit)) && !(isPromise && isDecided.has(limit.project));
  });
  if (broken !== undefined) {
    throw new InvariantError(`The solver's portfolio breaks ${JSON.stringify(broken)}.`);
  }
  const missing = whatIf.in?.find((id) => !isIn.has(id)) ?? whatIf.out?.find((id) => isIn.has(id));
  if (missing !== undefined) throw new InvariantError(`The solver disregards ${missing}.`);
}
