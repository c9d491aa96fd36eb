import { message, type Message } from "#core/messages/message";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice } from "#core/selection/selection";

/** The scenario that a choice is kept as. */
export interface KeptScenario {
  readonly id: string;
  readonly name: string;
  readonly replaces: boolean;
}

/** How an answer was found, and how sure it is. */
export function choiceStatus({ selection, solver }: Choice): Message<"choice-status"> {
  const { status, ms, value, bound, gap } = selection;
  return message("choice-status", {
    status,
    solver,
    seconds: ms / 1000,
    value: value ?? 0,
    bound: bound ?? 0,
    gap: gap ?? 0,
  });
}

/** What is chosen and kept, in one sentence. */
export function chosenMessage(
  problem: PortfolioProblem,
  { selection }: Choice,
  { id, name, replaces }: KeptScenario,
): Message {
  const { status, value, cost, bound, gap, chosen } = selection;
  const kept = { scenario: id, name, replaces };
  if (status === "infeasible" || value === null) return message("chooses-none", kept);
  return message("chooses-portfolio", {
    ...kept,
    chosen: chosen.length,
    live: problem.projects.length,
    measure: problem.measure,
    value,
    cost: cost ?? 0,
    status,
    bound: bound ?? value,
    gap: gap ?? 0,
  });
}
