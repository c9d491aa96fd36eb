import type {
  OpenProgram,
  ProgramChanges,
  ProgramResult,
  RelaxationResult,
} from "#core/numeric/integerProgram";
import { searchedFirst } from "#core/numeric/searchedFirst";
import { largestMiss, valueAt, withChanges } from "#core/numeric/programPoint";
import type { ChoiceTools } from "../choiceTools";
import { changesFor, encodePoint, type SelectionModel } from "../model/selectionModel";
import { solveSelection } from "../model/solveSelection";
import type { ChosenProjects, Portfolio, WhatIf } from "../portfolio";
import type { Choice, ChoiceOptions, ChoicePart, Selection } from "../selection";

/** What a part of an explanation has found so far, and how much of it that is, 0..1. */
export type TellPart = (found: Partial<Choice>, share: number) => void;

/** What is explained, and with what. */
export interface Explained {
  readonly model: SelectionModel;
  /** The programme of the model, opened by the solver of `tools`. */
  readonly open: OpenProgram;
  readonly selection: Selection;
  /** The portfolio of the selection. */
  readonly best: Portfolio;
  readonly options: ChoiceOptions;
  readonly tools: ChoiceTools;
}

/** A re-solve: null = time was up or somebody stopped it before it was solved. */
export type Resolved = Selection | null;

/** What the parts need of the time, when there is a limit. */
const needs: Readonly<Record<ChoicePart, number>> = {
  swap: 0,
  frontier: 30,
  projects: 40,
  limits: 15,
  nextBest: 8,
  frequency: 7,
};

/** Re-solves that are kept as starting points of later ones. */
const KEPT = 48;
/** A point that misses no bound by more keeps them all. */
const EXACT = 1e-9;
/** Two values nearer than this share of the best one are as good as each other. */
const TIE = 1e-6;

/**
 * The re-solves that explain a choice: one after the other, with a pause for other events between them,
 * each at most once, started from the best portfolio found so far that keeps its limits. They end when
 * time is up or somebody stops it.
 */
export class Explaining {
  readonly explained: Explained;
  private readonly known = new Map<string, Resolved>();
  private readonly points: Float64Array[];
  private readonly end: number;
  private until: number;

  constructor(explained: Explained) {
    const { model, best, open, options, tools } = explained;
    this.explained = { ...explained, open: searchedFirst(open, model.program) };
    this.points = [encodePoint(model, best)];
    this.end = tools.now() + 1000 * (options.partSeconds ?? Infinity);
    this.until = this.end;
  }

  /**
   * Gives a part its share of the time that is left, by what the parts from it on need; what a part
   * leaves goes to the next ones.
   */
  begin(part: ChoicePart): void {
    const { options, tools } = this.explained;
    const coming = options.parts.slice(Math.max(0, options.parts.indexOf(part)));
    const needed = coming.reduce((sum, each) => sum + needs[each], 0);
    const now = tools.now();
    const share = needed === 0 ? 1 : needs[part] / needed;
    this.until = this.end === Infinity ? Infinity : now + share * Math.max(0, this.end - now);
  }

  get problem(): SelectionModel["problem"] {
    return this.explained.model.problem;
  }

  get best(): Portfolio {
    return this.explained.best;
  }

  /** Values this near to each other count as equal: one part in a million of the best. */
  get tie(): number {
    return TIE * Math.max(1, Math.abs(this.best.value));
  }

  /** True when the parts shall come to an end. */
  get isOver(): boolean {
    const { tools } = this.explained;
    return tools.isCancelled() || tools.now() >= this.until;
  }

  /** Clock time that one more solve may take. */
  get secondsLeft(): number {
    const { options, tools } = this.explained;
    return Math.min(options.seconds, Math.max(0.01, (this.until - tools.now()) / 1000));
  }

  /** What a part that could not be finished says. */
  unfinished(part: ChoicePart, done: number, of: number): Partial<Choice> {
    const why = this.explained.tools.isCancelled() ? "stopped" : "time";
    return { unfinished: done < of ? [{ part, done, of, why }] : [] };
  }

  /** The best portfolio under a what-if, within the gap of the choice. */
  async resolve(whatIf: WhatIf): Promise<Resolved> {
    const key = JSON.stringify(whatIf);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    if (!(await this.goesOn())) return null;
    const { model, open, options, tools } = this.explained;
    const { selection, portfolio } = solveSelection(
      model,
      open,
      whatIf,
      { gap: options.gap, ...this.limits(changesFor(model, whatIf)), breaksTies: false },
      tools.now,
    );
    if (portfolio !== null) this.keep(portfolio);
    if (selection.status === "stopped" && this.isOver) return null;
    if (whatIf.values === undefined) this.known.set(key, selection);
    return selection;
  }

  /** The best point of the programme under changes, proven best; null = stopped before. */
  async solve(changes: ProgramChanges): Promise<ProgramResult | null> {
    if (!(await this.goesOn())) return null;
    const { open, options } = this.explained;
    const result = open.solve(changes, { gap: options.gap, ...this.limits(changes) });
    return result.status === "stopped" ? null : result;
  }

  /** The linear relaxation under changes: a bound at once. */
  relax(changes: ProgramChanges): RelaxationResult {
    return this.explained.open.relax(changes);
  }

  /** Remembers a portfolio as a starting point. */
  keep(portfolio: ChosenProjects): void {
    const point = encodePoint(this.explained.model, portfolio);
    if (this.points.some((kept) => kept.every((x, column) => x === point[column]))) return;
    this.points.push(point);
    // The best portfolio stays; of the others the oldest goes.
    if (this.points.length > KEPT) this.points.splice(1, 1);
  }

  /** Lets other events in; false = there is no time for another solve. */
  async goesOn(): Promise<boolean> {
    if (this.isOver) return false;
    await this.explained.tools.pause();
    return !this.isOver;
  }

  /** Time that is left for one solve, and the best known point that keeps the changed limits. */
  private limits(changes: ProgramChanges): { seconds: number; start?: Float64Array } {
    const { model } = this.explained;
    const seconds = this.secondsLeft;
    const program = withChanges(model.program, changes);
    const byValue = this.points
      .map((point) => ({ point, value: valueAt(program, point) }))
      .sort((a, b) => b.value - a.value);
    const start = byValue.find(({ point }) => largestMiss(program, point) <= EXACT)?.point;
    return start === undefined ? { seconds } : { seconds, start };
  }
}
