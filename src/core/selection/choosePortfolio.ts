import type { SolveOptions } from "#core/numeric/integerProgram";
import type { ChoiceTools } from "./choiceTools";
import { Explaining } from "./explain/explaining";
import { workOut } from "./explain/workOut";
import { collidingLimits } from "./model/collidingLimits";
import { decodePoint, selectionModel, type SelectionModel } from "./model/selectionModel";
import { selectionOf, solveSelection } from "./model/solveSelection";
import type { Portfolio } from "./portfolio";
import type { PortfolioProblem } from "./portfolioProblem";
import type { Choice, ChoiceOptions, ChoiceProgress, Selection } from "./selection";

/** Share of the whole work that the selection itself is taken for; the parts share the rest. */
const SOLVING = 0.2;

/**
 * The most valuable portfolio that keeps every limit, and why: which projects, what each limit costs,
 * what more money would buy. Where no portfolio keeps all limits, the smallest set of them that collide.
 *
 * The same problem, options and solver give the same choice, unless time runs out.
 *
 * @param tell called with everything that is known so far, while solving and after each piece of a part.
 * @returns parts that were not asked for, or that a portfolio would be needed for and there is none, are
 * null; `unfinished` says what was stopped by time or by `isCancelled`.
 */
export async function choosePortfolio(
  problem: PortfolioProblem,
  options: ChoiceOptions,
  tools: ChoiceTools,
  tell: (progress: ChoiceProgress) => void,
): Promise<Choice> {
  const model = selectionModel(problem);
  const open = tools.solver.open(model.program);
  try {
    const { gap, seconds, parts } = options;
    const base = { ...unexplained, solver: tools.solver.name, seed: options.seed };
    const live = liveSelection(model, tools, (selection, incumbent, bound) => {
      const choice = selection === null ? null : { ...base, selection };
      tell({ choice, incumbent, bound, doing: "solving", share: 0 });
    });
    const asked = { gap, seconds, breaksTies: true, ...live };
    const solved = solveSelection(model, open, {}, asked, tools.now);
    let { selection } = solved;
    if (selection.status === "infeasible") {
      await tools.pause();
      selection = { ...selection, infeasible: await collidingLimits(model, tools, seconds) };
    }
    let choice: Choice = { ...base, selection };
    const { value: incumbent, bound } = selection;
    const share = (part: number): number => SOLVING + ((1 - SOLVING) * part) / parts.length;
    const { portfolio } = solved;
    if (portfolio === null || parts.length === 0) return choice;
    const best = portfolio;
    const explaining = new Explaining({ model, open, selection, best, options, tools });
    for (const [at, doing] of parts.entries()) {
      const told = (found: Partial<Choice>, done: number): void => {
        tell({ choice: { ...choice, ...found }, incumbent, bound, doing, share: share(at + done) });
      };
      told({}, 0);
      await tools.pause();
      const found = await workOut(doing, explaining, told);
      const unfinished = [...choice.unfinished, ...(found.unfinished ?? [])];
      choice = { ...choice, ...found, unfinished };
    }
    return choice;
  } finally {
    open.close();
  }
}

/**
 * What is known while the selection is solved: the best portfolio so far, proven to be no further from
 * the best than its gap says. It is what is left when the solve is ended by force.
 */
function liveSelection(
  model: SelectionModel,
  { now, isCancelled }: ChoiceTools,
  tell: (selection: Selection | null, incumbent: number | null, bound: number) => void,
): Required<Pick<SolveOptions, "onProgress" | "onPoint">> {
  const began = now();
  let best: Portfolio | null = null;
  let known = Infinity;
  const tellNow = (incumbent: number | null): void => {
    if (best === null) {
      tell(null, incumbent, known);
      return;
    }
    const bound = Number.isFinite(known) ? known : null;
    const above = bound === null ? null : Math.max(0, bound - best.value);
    const gap = above === null || best.value === 0 ? above : above / Math.abs(best.value);
    const proof = { status: "stopped", bound, gap } as const;
    tell(selectionOf(model, best, proof, now() - began), best.value, known);
  };
  return {
    onProgress: (incumbent, bound) => {
      known = bound;
      tellNow(incumbent);
      return isCancelled();
    },
    onPoint: (point, value) => {
      best = decodePoint(model, point);
      tellNow(value);
    },
  };
}

const unexplained: Omit<Choice, "selection" | "solver" | "seed"> = {
  projects: null,
  limits: null,
  frontier: null,
  swap: null,
  nextBest: null,
  frequency: null,
  unfinished: [],
};
