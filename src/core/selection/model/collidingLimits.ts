import type { OpenProgram, ProgramChanges } from "#core/numeric/integerProgram";
import { rowActivity } from "#core/numeric/programPoint";
import type { ChoiceTools } from "../choiceTools";
import type { WhatIf } from "../portfolio";
import type { CollidingLimit, Infeasibility, LimitRef } from "../selection";
import { collidingRows, elasticProgram } from "./elasticProgram";
import { limitKey, limitsOf } from "./limitKeys";
import { changesFor, type SelectionModel } from "./selectionModel";

/** Amounts nearer to each other than this share are equal. */
const EQUAL = 1e-6;

/**
 * Why no portfolio keeps all limits: a smallest set of limits and promises that no portfolio keeps
 * together. Any portfolio that drops one of them exists; each is proven to be needed by dropping it.
 *
 * First the limits that cannot be kept whatever is promised, found by letting all of them be missed as
 * little as possible, then the promises (forced, protected) without which they could be kept. For a
 * limit of an amount: what the forced and protected projects, and the other limits of the set, need of
 * it at least.
 *
 * @param model of a problem that has no portfolio.
 * @param seconds clock time; when it is over the set may hold more than is needed.
 * @returns limits of amounts first, then promises; none where it could not be found in time.
 */
export async function collidingLimits(
  model: SelectionModel,
  tools: ChoiceTools,
  seconds: number,
): Promise<Infeasibility> {
  const open = tools.solver.open(model.program);
  try {
    const until = tools.now() + 1000 * seconds;
    const search = new Collision(model, open, tools, until);
    const found = await search.colliding();
    if (found === null) return { limits: [] };
    const limits = await search.withoutNeedless(found, (kept) => ({
      without: search.limits.filter((limit) => !kept.includes(limit)),
    }));
    const spare = search.limits.filter((limit) => !limits.includes(limit));
    const promises = await search.withoutNeedless(search.promisesByUse(limits), (kept) => ({
      without: [...spare, ...search.promises.filter((promise) => !kept.includes(promise))],
    }));
    return {
      limits: [
        ...limits.map((limit) => search.amountsOf(limit, limits)),
        ...promises.map((limit) => ({ limit, needed: null, allowed: null, short: null })),
      ],
    };
  } finally {
    open.close();
  }
}

class Collision {
  /** Single limits that have rows. */
  readonly limits: readonly LimitRef[];
  /** Forced projects one by one, those in delivery together. */
  readonly promises: readonly LimitRef[];

  constructor(
    private readonly model: SelectionModel,
    private readonly open: OpenProgram,
    private readonly tools: ChoiceTools,
    private readonly until: number,
  ) {
    const all = limitsOf(model.problem);
    this.limits = all.filter((limit) => this.rowsOf(limit).length > 0);
    this.promises = all.filter(({ kind }) => kind === "forced" || kind === "protection");
  }

  /** Limits that collide with the promises, though not each may be needed for it; null = no time. */
  async colliding(): Promise<readonly LimitRef[] | null> {
    const alone = await this.mostShort();
    if (alone !== null) return [alone];
    await this.tools.pause();
    const limitOfRow = new Map(
      this.limits.flatMap((limit) => this.rowsOf(limit).map((row) => [row, limit] as const)),
    );
    const elastic = elasticProgram(this.model.program, [...limitOfRow.keys()]);
    const open = this.tools.solver.open(elastic.program);
    try {
      const rows = collidingRows(elastic, open, () => this.secondsLeft());
      if (rows === null) return null;
      return [...new Set(rows.flatMap((row) => limitOfRow.get(row) ?? []))];
    } finally {
      open.close();
    }
  }

  /** Drops one after the other what is not needed for the collision. */
  async withoutNeedless(
    candidates: readonly LimitRef[],
    whatIfKept: (kept: readonly LimitRef[]) => WhatIf,
  ): Promise<readonly LimitRef[]> {
    let kept = candidates;
    for (const candidate of candidates) {
      const fewer = kept.filter((each) => each !== candidate);
      await this.tools.pause();
      if (this.isImpossible(whatIfKept(fewer))) kept = fewer;
    }
    return kept;
  }

  /** Promises, those that need least of the limits first: they are the first to be dropped as needless. */
  promisesByUse(limits: readonly LimitRef[]): readonly LimitRef[] {
    const { program, columns, problem } = this.model;
    const rows = limits.flatMap((limit) => this.rowsOf(limit));
    const useOf = (promise: LimitRef): number => {
      if (promise.kind === "protection") return Infinity;
      const id = promise.kind === "forced" ? promise.project : "";
      const rule = problem.projects.find((project) => project.id === id)?.rule.kind;
      if (rule === "force-out") return -1;
      const amount = columns.of.get(id)?.amounts[0] ?? -1;
      const point = new Float64Array(program.columns);
      if (amount >= 0) point[amount] = 1;
      const activity = rowActivity(program, point);
      return rows.reduce((use, row) => use + Math.abs(activity[row] ?? 0), 0);
    };
    return this.promises
      .map((promise) => ({ promise, use: useOf(promise) }))
      .sort((a, b) => a.use - b.use)
      .map(({ promise }) => promise);
  }

  /** What is needed of a limit at least, by the promises and the other limits of a set. */
  amountsOf(limit: LimitRef, set: readonly LimitRef[]): CollidingLimit {
    const none = { limit, needed: null, allowed: null, short: null };
    const [row, ...more] = this.rowsOf(limit);
    if (row === undefined || more.length > 0 || !counted.includes(limit.kind)) return none;
    const without = this.limits.filter((each) => each === limit || !set.includes(each));
    const { rowUpper, rowLower } = this.model.program;
    const [atLeast, atMost] = [rowLower[row] ?? -Infinity, rowUpper[row] ?? Infinity];
    const least = this.extreme(row, -1, { without });
    if (least !== null && least > atMost) {
      return { limit, needed: least, allowed: atMost, short: least - atMost };
    }
    const most = this.extreme(row, 1, { without });
    if (most !== null && most < atLeast) {
      return { limit, needed: atLeast, allowed: most, short: atLeast - most };
    }
    return none;
  }

  /** The limit that promises alone overdraw most, in shares of it; null = they overdraw none. */
  private async mostShort(): Promise<LimitRef | null> {
    let worst: { limit: LimitRef; share: number } | null = null;
    for (const limit of this.limits.filter(({ kind }) => drawn.includes(kind))) {
      if (this.secondsLeft() <= 0) break;
      await this.tools.pause();
      const { allowed, short } = this.amountsOf(limit, [limit]);
      const share = (short ?? 0) / Math.max(Number.EPSILON, Math.abs(allowed ?? 1));
      if (share > Math.max(EQUAL, worst?.share ?? 0)) worst = { limit, share };
    }
    return worst?.limit ?? null;
  }

  /** Least (-1) or most (1) that a row can sum up to; null = it cannot be said. */
  private extreme(row: number, sign: 1 | -1, whatIf: WhatIf): number | null {
    const objective = new Float64Array(this.model.program.columns);
    for (const [column, coefficient] of rowCoefficients(this.model.program, row)) {
      objective[column] = sign * coefficient;
    }
    const { point } = this.solve({ ...changesFor(this.model, whatIf), objective });
    return point === null ? null : (rowActivity(this.model.program, point)[row] ?? 0);
  }

  private isImpossible(whatIf: WhatIf): boolean {
    const objective = new Float64Array(this.model.program.columns);
    return this.solve({ ...changesFor(this.model, whatIf), objective }).status === "infeasible";
  }

  private solve(changes: ProgramChanges): ReturnType<OpenProgram["solve"]> {
    return this.open.solve(changes, { gap: 0, seconds: Math.max(0.1, this.secondsLeft()) });
  }

  private secondsLeft(): number {
    return this.tools.isCancelled() ? 0 : (this.until - this.tools.now()) / 1000;
  }

  private rowsOf(limit: LimitRef): readonly number[] {
    return this.model.rows.get(limitKey(limit)) ?? [];
  }
}

/** Limits that promises draw on. */
const drawn: readonly LimitRef["kind"][] = ["envelope", "total", "capacity", "ceiling"];
/** Limits of which it can be said how much is needed and how much there is. */
const counted: readonly LimitRef["kind"][] = [...drawn, "group"];

function rowCoefficients(
  program: SelectionModel["program"],
  row: number,
): ReadonlyMap<number, number> {
  const coefficients = new Map<number, number>();
  const end = program.rowStart[row + 1] ?? 0;
  for (let at = program.rowStart[row] ?? 0; at < end; at++) {
    coefficients.set(program.columnIndex[at] ?? 0, program.coefficient[at] ?? 0);
  }
  return coefficients;
}
