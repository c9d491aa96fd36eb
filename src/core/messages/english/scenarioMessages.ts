import { roundTo } from "#core/numeric/rounding";
import type { MessageFacts } from "../message";
import type { Speech } from "../speech";
import type { ScenarioMessageTable } from "../words";

/** What choosing a portfolio and keeping scenarios would do or has done. */
export const scenarioMessages: ScenarioMessageTable = {
  "chooses-portfolio": (facts, { speech }) => {
    const { chosen, live, measure, value, cost, scenario, name, replaces } = facts;
    const worth = `${measure} ${amount(value, speech)}, cost ${amount(cost, speech)}`;
    return `Chooses ${speech.number(chosen)} of ${speech.counted(live, "live project", "live projects")}: ${worth}; ${proof(facts, speech)}. ${kept(scenario, name, replaces)}`;
  },
  "chooses-none": ({ scenario, name, replaces }) =>
    `No portfolio meets all limits. ${kept(scenario, name, replaces)}`,
  "cannot-choose": () => "The portfolio cannot be chosen yet.",
  "accepts-scenario": ({ scenario, name, projects, chosen, asks }, { speech }) =>
    `Writes scenario ${scenario} (${name}) into Projects: decision and reason of ${speech.counted(projects, "project", "projects")}, ${speech.number(chosen)} of them in${asks ? "; adds a pending row to Decisions" : ""}.`,
  "accepts-no-scenario": () => "No scenario is accepted.",
  "removes-scenario": ({ scenario, name }) =>
    `Removes scenario ${scenario} (${name}) with its results. Decisions that were taken from it stay.`,
  "removes-no-scenario": () => "No scenario is removed.",
  "sets-rule": ({ project, rule }) => `Sets the selection rule of ${project} to ${rule}.`,
  "sets-no-rule": () => "No selection rule is set.",

  "chose-portfolio": ({ scenario, name }) => `Chose portfolio ${scenario} (${name})`,
  "chose-nothing": () => "Chose nothing",
  "accepted-scenario": ({ scenario, name }) => `Accepted scenario ${scenario} (${name})`,
  "accepted-no-scenario": () => "Accepted no scenario",
  "removed-scenario": ({ scenario, name }) => `Removed scenario ${scenario} (${name})`,
  "removed-no-scenario": () => "Removed no scenario",
  "set-rule": ({ project, rule }) => `Set the selection rule of ${project} to ${rule}`,
  "set-no-rule": () => "Set no selection rule",
  "choice-status": ({ status, solver, seconds, value, bound, gap }, { speech }) => {
    if (status === "optimal") return `Optimal, proven by ${solver}.`;
    if (status === "infeasible") return `No portfolio meets all limits, proven by ${solver}.`;
    const percent = `${speech.number(roundTo(gap * 100, 2))}%`;
    if (status === "within-gap") return `Within ${percent} of the best, proven by ${solver}.`;
    const time = `${speech.number(roundTo(seconds, 1))} s`;
    return value === 0 && bound === 0
      ? `Stopped after ${time}: no portfolio was found.`
      : `Stopped after ${time}: best found ${amount(value, speech)}, no portfolio can exceed ${amount(bound, speech)} (gap ${percent}).`;
  },
  "asks-for-scenario": ({ scenario, name, chosen, value, cost, measure }, { speech }) =>
    `Confirm the portfolio of scenario ${scenario} (${name}): ${speech.counted(chosen, "project", "projects")}, ${measure} ${amount(value, speech)}, cost ${amount(cost, speech)}.`,
};

function amount(value: number, speech: Speech): string {
  return speech.number(roundTo(value, 1));
}

function proof({ status, bound, gap }: MessageFacts["chooses-portfolio"], speech: Speech): string {
  if (status === "optimal") return "optimal, proven";
  const percent = `${speech.number(roundTo(gap * 100, 2))}%`;
  const most = amount(bound, speech);
  return status === "within-gap"
    ? `proven to be within ${percent} of the best`
    : `the best that was found in the time; no portfolio can exceed ${most} (gap ${percent})`;
}

function kept(scenario: string, name: string, replaces: boolean): string {
  return replaces
    ? `Takes the place of scenario ${scenario} (${name}).`
    : `Kept as scenario ${scenario} (${name}).`;
}
