import { clashOf } from "#core/selection/typed/clash";
import { typedProblem } from "#core/selection/typed/typedProblem";
import type { Call, Implementation } from "../call";
import type { portfolioDeclarations } from "./declarations";
import { readChoice } from "./readChoice";

type Declared = typeof portfolioDeclarations.PORTFOLIO;

/** Longer than this Excel shall not wait; what is not proven by then is said to be so. */
const seconds = 20;

/** The solver answers which rows; reasons and frontier are the pane's. */
const options = { gap: 0, seconds, seed: 1, parts: [], differBy: 1, nextBest: 0, worlds: 0 };

/** 1 for each row of the best set that keeps every budget, group and need, 0 for the others. */
export const choice: Implementation<Declared> = async (given, call) => {
  const typed = readChoice(given, call);
  const problem = typedProblem(typed);
  const { selection } = await call.services.computing.choose(problem, options, {
    signal: call.signal,
  });
  if (selection.infeasible !== null)
    return call.fail(...sentenceOf(clashOf(problem, selection.infeasible)));
  if (selection.status !== "optimal") return call.fail("not-proven", { seconds });
  const isIn = new Set(selection.chosen);
  return problem.projects.map(({ id }) => [isIn.has(id) ? 1 : 0]);
};

/** The error that tells a clash. */
function sentenceOf(clash: ReturnType<typeof clashOf>): Parameters<Call<Declared>["fail"]> {
  switch (clash.kind) {
    case "budget": {
      const { column, cost, budget, withNeeds } = clash;
      return [withNeeds ? "over-budget-with-needs" : "over-budget", { cost, column, budget }];
    }
    case "group":
      return ["group-clash", { rows: clash.rows.join(", "), group: clash.group }];
    case "needs":
      return ["needs-clash", { rows: clash.rows.join(", "), out: clash.out.join(", ") }];
    case "several":
      return ["several-clash"];
  }
}
