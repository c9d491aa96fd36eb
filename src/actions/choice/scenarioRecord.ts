import { english } from "#core/messages/english/english";
import {
  infeasibilitySentence,
  limitName,
  reasonSentence,
  speechOf,
} from "#core/messages/selectionSentences";
import type { CandidateProject, PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice, LimitRef, ProjectResult } from "#core/selection/selection";
import type { ScenarioProjectRecord, ScenarioRecord } from "#sheets/planScenario";
import { statusWords } from "./scenarioRows";

/** Limits that are named as binding; a list of all of them is read by nobody. */
const namedLimits = 5;
/** Promises, not limits: what they cost is told, but nothing binds by them. */
const promises: readonly LimitRef["kind"][] = ["forced", "protected", "protection", "dependency"];

/** What a choice says of every project, in the order of the problem; none where there is no portfolio. */
export function projectRecords(
  problem: PortfolioProblem,
  choice: Choice,
): readonly ScenarioProjectRecord[] {
  const { selection, projects, frequency } = choice;
  if (selection.value === null) return [];
  const chosen = new Set(selection.chosen);
  const explained = new Map(projects?.map((explanation) => [explanation.id, explanation]));
  return problem.projects.map((project) => {
    const isIn = chosen.has(project.id);
    const explanation = explained.get(project.id);
    const isWhole = explanation !== undefined && explanation.known !== "bound";
    return {
      project: project.id,
      isIn,
      result: explanation?.result ?? resultOf(project, isIn),
      reason: explanation === undefined ? "" : reasonSentence(explanation, english),
      valueIfReversed: isWhole ? explanation.valueIfReversed : null,
      budgetToEnter: isWhole && !isIn ? explanation.budgetToEnter : null,
      robustness: frequency?.share[project.id] ?? null,
    };
  });
}

/** The row of a scenario. */
export function scenarioRecord(
  { problem, choice }: { readonly problem: PortfolioProblem; readonly choice: Choice },
  own: Pick<ScenarioRecord, "id" | "name" | "createdOn" | "stamp">,
): ScenarioRecord {
  const { selection } = choice;
  return {
    ...own,
    measure: problem.measure,
    value: selection.value,
    cost: selection.cost,
    projectsIn: selection.chosen.length,
    binding: bindingLimits(choice),
    status: statusWords[selection.status],
    gap: selection.gap,
    projects: projectRecords(problem, choice),
  };
}

/** The limits that cost value, dearest first: "all envelopes together (1,165)"; or the sentence why none can be kept. */
function bindingLimits({ limits, selection }: Choice): string {
  if (selection.infeasible !== null) return infeasibilitySentence(selection.infeasible, english);
  const { amount } = speechOf(english);
  return (limits ?? [])
    .filter(({ limit, price }) => price > 0 && !promises.includes(limit.kind))
    .sort((a, b) => b.price - a.price)
    .slice(0, namedLimits)
    .map(({ limit, price }) => `${limitName(limit, english)} (${amount(price)})`)
    .join("; ");
}

function resultOf({ rule }: CandidateProject, isIn: boolean): ProjectResult {
  switch (rule.kind) {
    case "force-in":
      return "Forced in";
    case "force-out":
      return "Forced out";
    case "protected":
      return "Committed";
    case "free":
      return isIn ? "Selected" : "Not selected";
  }
}
