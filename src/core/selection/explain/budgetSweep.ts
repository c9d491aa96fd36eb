import { InvariantError } from "#core/invariant";
import type { ProgramChanges, RelaxationResult } from "#core/numeric/integerProgram";
import { changesFor, chosenColumn, decodePoint } from "../model/selectionModel";
import type { Explaining } from "./explaining";

/** Multiples of the budgets that are looked at, in percent. */
const FROM = 100;
const TO = 200;
/** Share of the work that finding the entries is; the rest is proving from where on projects stay. */
const CLIMB_SHARE = 0.8;

/** At which multiple of all envelopes and of the total budget projects are in the best portfolio. */
export interface BudgetEntries {
  /** First multiple from 1 to 2, by ID of free projects; those that are not in are missing. */
  readonly entered: ReadonlyMap<string, number>;
  /** Multiple from which on a project is in up to 2, by ID; those that are not in at 2 are missing. */
  readonly stays: ReadonlyMap<string, number>;
  /** False: `entered` holds what was found before it was stopped, `stays` nothing. */
  readonly isWhole: boolean;
}

/**
 * The smallest multiple of the budgets, in steps of 1 % up to 200 %, at which some best portfolio holds
 * each project, and the multiple from which on it always does: a project may enter, leave and return.
 *
 * One sweep for all projects. Each solve prefers, among portfolios that are worth the same within one
 * part in a million, those with projects that have not entered yet: one that holds none of them proves
 * that none does. Projects that the relaxation rules out are not asked for. Where the value of 200 % is
 * reached, more budget changes no value and the rest is found by halving.
 *
 * Within a gap (large portfolios) the portfolio that is found decides.
 *
 * @param tell what has entered so far and how far the sweep is, 0..1.
 */
export async function sweepBudgets(
  explaining: Explaining,
  tell: (entries: BudgetEntries, done: number) => void,
): Promise<BudgetEntries> {
  const sweep = new BudgetSweep(explaining);
  const isWhole =
    (await sweep.start()) &&
    (await sweep.climb((percent) => {
      const done = (CLIMB_SHARE * (percent - FROM)) / (TO - FROM);
      tell({ entered: sweep.entries(), stays: new Map(), isWhole: false }, done);
    })) &&
    (await sweep.searchPlateau()) &&
    (await sweep.settle());
  return { entered: sweep.entries(), stays: isWhole ? sweep.stays() : new Map(), isWhole };
}

/** All budgets are in percent here. Steps give false when they were stopped. */
class BudgetSweep {
  private readonly free: readonly string[];
  /** Projects that some best portfolio found at a budget holds. */
  private readonly inAt = new Map<number, Set<string>>();
  private readonly values = new Map<number, number>();
  private readonly relaxed = new Map<number, RelaxationResult>();
  private readonly entered = new Map<string, number>();
  /** From this budget on the value is that of the highest one. */
  private plateau = TO;
  /** Of projects that come in on the plateau only. */
  private readonly inOnPlateau = new Map<string, number>();

  constructor(private readonly explaining: Explaining) {
    this.free = explaining.problem.projects
      .filter(({ rule }) => rule.kind === "free")
      .map(({ id }) => id);
  }

  /** The chosen portfolio, and those that are as good. */
  async start(): Promise<boolean> {
    const { best } = this.explaining;
    this.values.set(FROM, best.value);
    this.note(FROM, best.chosen);
    this.enter(FROM);
    for (const id of this.isExact ? this.missing() : []) {
      // The re-solve with this project forced in; already known where time allowed.
      const resolved = await this.explaining.resolve({ in: [id] });
      if (resolved === null) return false;
      if ((resolved.value ?? -Infinity) >= best.value - this.explaining.tie) this.note(FROM, [id]);
      this.enter(FROM);
    }
    return true;
  }

  /** Upwards until the value of the highest budget is reached. */
  async climb(tell: (percent: number) => void): Promise<boolean> {
    if (!(await this.solveAt(TO, []))) return false;
    const top = (this.values.get(TO) ?? Infinity) - this.explaining.tie;
    for (let percent = FROM; percent <= TO; percent += 1) {
      if (percent > FROM && !(await this.solveAt(percent, this.missing()))) return false;
      this.enter(percent);
      this.plateau = percent;
      if ((this.values.get(percent) ?? -Infinity) >= top) break;
      tell(percent);
    }
    return true;
  }

  /**
   * Budgets with the same value: what some best portfolio holds at one of them, one holds at all higher
   * ones. So those that are in at the highest one are found by one question, and where they come in by
   * halving.
   */
  async searchPlateau(): Promise<boolean> {
    const { plateau } = this;
    if (plateau === TO) return true;
    const outAt = (percent: number): string[] =>
      this.free.filter((id) => this.inAt.get(percent)?.has(id) !== true);
    if (!(await this.solveAt(plateau, outAt(plateau)))) return false;
    if (!(await this.solveAt(TO, outAt(plateau)))) return false;
    const later = outAt(plateau).filter((id) => this.inAt.get(TO)?.has(id) === true);
    for (const id of later) {
      const from = await this.comesIn(id, plateau, TO);
      if (from === null) return false;
      this.inOnPlateau.set(id, from);
      if (!this.entered.has(id)) this.entered.set(id, from);
    }
    return true;
  }

  /** Proves, for each project that stays, that it is really out at the last budget where it was not found. */
  async settle(): Promise<boolean> {
    const asked = new Set<string>();
    for (;;) {
      const open = new Map<number, string[]>();
      for (const id of this.free) {
        const last = this.lastOut(id);
        if (last < FROM || !this.isIn(this.plateau, id) || asked.has(`${id} ${last}`)) continue;
        asked.add(`${id} ${last}`);
        open.set(last, [...(open.get(last) ?? []), id]);
      }
      if (open.size === 0 || !this.isExact) return true;
      for (const [percent, ids] of open) {
        if (percent > FROM && !(await this.solveAt(percent, ids))) return false;
      }
    }
  }

  entries(): Map<string, number> {
    return new Map([...this.entered].map(([id, percent]) => [id, percent / 100]));
  }

  stays(): Map<string, number> {
    return new Map(
      this.free.flatMap((id) => {
        if (this.isIn(this.plateau, id)) return [[id, (this.lastOut(id) + 1) / 100] as const];
        const from = this.inOnPlateau.get(id);
        return from === undefined ? [] : [[id, from / 100] as const];
      }),
    );
  }

  private get isExact(): boolean {
    return this.explaining.explained.options.gap === 0;
  }

  private missing(): string[] {
    return this.free.filter((id) => !this.entered.has(id));
  }

  private isIn(percent: number, id: string): boolean {
    return this.inAt.get(percent)?.has(id) === true;
  }

  /** Last budget below the plateau at which it was not found; below FROM = there is none. */
  private lastOut(id: string): number {
    let percent = this.plateau - 1;
    while (percent >= FROM && this.isIn(percent, id)) percent -= 1;
    return percent;
  }

  private note(percent: number, chosen: readonly string[]): void {
    const here = this.inAt.get(percent) ?? new Set();
    this.inAt.set(percent, here);
    for (const id of chosen) here.add(id);
  }

  /** What is in at a budget and was not before has entered. */
  private enter(percent: number): void {
    for (const id of this.missing()) {
      if (this.isIn(percent, id)) this.entered.set(id, percent);
    }
  }

  /** Solves a budget until no further best portfolio there holds any of the wanted projects. */
  private async solveAt(percent: number, wanted: readonly string[]): Promise<boolean> {
    const { explaining } = this;
    const { model } = explaining.explained;
    for (;;) {
      const value = this.values.get(percent);
      const asked = wanted.filter(
        (id) =>
          !this.isIn(percent, id) && (value === undefined || this.mayBeIn(percent, id, value)),
      );
      if (value !== undefined && asked.length === 0) return true;
      const result = await explaining.solve(this.changes(percent, asked));
      if (result === null) return false;
      // More budget keeps the chosen portfolio, and a bonus takes none away.
      if (result.point === null)
        throw new InvariantError(`No portfolio at ${percent} % of the budgets.`);
      const portfolio = decodePoint(model, result.point);
      explaining.keep(portfolio);
      if (value !== undefined && portfolio.value < value - explaining.tie) return true;
      this.values.set(percent, Math.max(portfolio.value, value ?? -Infinity));
      this.note(percent, portfolio.chosen);
      const isIn = new Set(portfolio.chosen);
      if (!this.isExact || !asked.some((id) => isIn.has(id))) return true;
    }
  }

  /** A budget, with a bonus for wanted projects that is too small to change the best value. */
  private changes(percent: number, wanted: readonly string[]): ProgramChanges {
    const { explaining } = this;
    const { model } = explaining.explained;
    const objective = model.program.objective.slice();
    for (const id of this.isExact ? wanted : []) {
      const column = chosenColumn(model, id);
      objective[column] = (objective[column] ?? 0) + explaining.tie / (2 * wanted.length);
    }
    return { ...changesFor(model, { multiplier: percent / 100 }), objective };
  }

  /** False: by the linear relaxation no portfolio of this value holds it. */
  private mayBeIn(percent: number, id: string, value: number): boolean {
    const { explaining, relaxed } = this;
    const { model } = explaining.explained;
    const known = relaxed.get(percent);
    const multiplier = percent / 100;
    const result = known ?? explaining.relax(changesFor(model, { multiplier }));
    relaxed.set(percent, result);
    if (result.status !== "optimal") return true;
    const column = chosenColumn(model, id);
    const change = (result.reducedCost?.[column] ?? 0) * (1 - (result.point?.[column] ?? 1));
    return result.value + change >= value - explaining.tie;
  }

  /** First budget above `low` at which it is in a portfolio as good as the best; at `high` it is. */
  private async comesIn(id: string, low: number, high: number): Promise<number | null> {
    if (high - low <= 1) return high;
    const middle = (low + high) >> 1;
    const resolved = await this.explaining.resolve({ in: [id], multiplier: middle / 100 });
    if (resolved === null) return null;
    const least = (this.values.get(TO) ?? 0) - this.explaining.tie;
    const isIn = (resolved.value ?? -Infinity) >= least;
    return isIn ? this.comesIn(id, low, middle) : this.comesIn(id, middle, high);
  }
}
