import { loadHighsSolver } from "#compute/highsSolver";
import { Explaining } from "#core/selection/explain/explaining";
import { selectionModel } from "#core/selection/model/selectionModel";
import { solveSelection } from "#core/selection/model/solveSelection";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice, ChoiceOptions, ChoicePart } from "#core/selection/selection";
import { workOut } from "#core/selection/explain/workOut";

export const exactly: ChoiceOptions = {
  gap: 0,
  seconds: 60,
  seed: 42,
  parts: [],
  differBy: 2,
  nextBest: 3,
  worlds: 20,
};

/** The best portfolio of a problem, ready to be explained; null = there is none. */
export async function explainingOf(
  problem: PortfolioProblem,
  options: Partial<ChoiceOptions> = {},
  tools: { isCancelled?: () => boolean; now?: () => number } = {},
): Promise<Explaining | null> {
  const solver = await loadHighsSolver();
  const model = selectionModel(problem);
  const open = solver.open(model.program);
  const all = { ...exactly, ...options };
  const now = tools.now ?? ((): number => 0);
  const { selection, portfolio } = solveSelection(
    model,
    open,
    {},
    { gap: all.gap, seconds: all.seconds, breaksTies: true },
    now,
  );
  if (portfolio === null) return null;
  const isCancelled = tools.isCancelled ?? ((): boolean => false);
  const pause = (): Promise<void> => Promise.resolve();
  return new Explaining({
    model,
    open,
    selection,
    best: portfolio,
    options: all,
    tools: { solver, pause, isCancelled, now },
  });
}

/** One part of the explanation of a problem that has a portfolio. */
export async function partOf(
  problem: PortfolioProblem,
  part: ChoicePart,
  options: Partial<ChoiceOptions> = {},
): Promise<Partial<Choice>> {
  const explaining = await explainingOf(problem, options);
  if (explaining === null) throw new Error("The problem has no portfolio.");
  const found = await workOut(part, explaining, () => undefined);
  explaining.explained.open.close();
  return found;
}
