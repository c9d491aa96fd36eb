import { english } from "#core/messages/english/english";
import {
  infeasibilitySentence,
  limitName,
  swapSentence,
  unfinishedSentence,
} from "#core/messages/selectionSentences";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice, Infeasibility } from "#core/selection/selection";
import type {
  FrontierReport,
  InfeasibleReport,
  SelectedReport,
  SelectionReport,
} from "../report/choiceReport";
import { projectRecords } from "./scenarioRecord";

/** A choice as report.json has it. */
export function selectionReport(
  problem: PortfolioProblem,
  choice: Choice,
  scenario: string,
): SelectionReport {
  const { selection, limits, swap, nextBest, unfinished } = choice;
  const { status, measure, value, bound, gap, cost, ms, chosen, infeasible } = selection;
  return {
    ...{ scenario, status, measure, value, bound, gap, cost },
    ms: Math.round(ms),
    solver: choice.solver,
    seed: choice.seed,
    chosen,
    projects: selectedReports(problem, choice),
    limits: [...(limits ?? [])]
      .sort((a, b) => b.price - a.price)
      .map(({ limit, price }) => ({ name: limitName(limit, english), price })),
    swap: swap === null ? "" : swapSentence(swap, english),
    nextBest: (nextBest ?? []).map(({ value: worth, cost: spend, enters, leaves }) => {
      return { value: worth, cost: spend, enters, leaves };
    }),
    unfinished: unfinished.map((part) => unfinishedSentence(part, english)),
    infeasible: infeasible === null ? null : infeasibleReport(infeasible),
  };
}

/** The frontier of a choice; empty where it was not worked out. */
export function frontierReports({ frontier }: Choice): readonly FrontierReport[] {
  return (frontier?.points ?? []).map(
    ({ multiplier, budget, value, cost, count, enters, leaves }) => {
      return { multiplier, budget, value, cost, count, enters, leaves };
    },
  );
}

function selectedReports(problem: PortfolioProblem, choice: Choice): readonly SelectedReport[] {
  const names = new Map(problem.projects.map(({ id, name }) => [id, name]));
  const explained = new Map(choice.projects?.map((explanation) => [explanation.id, explanation]));
  return projectRecords(problem, choice).map(({ project, result, ...record }) => {
    const explanation = explained.get(project);
    return {
      id: project,
      name: names.get(project) ?? "",
      result,
      reason: record.reason,
      valueIfReversed: record.valueIfReversed,
      displaces: explanation?.displaces ?? { leave: [], enter: [] },
      budgetToEnter: record.budgetToEnter,
      staysFrom: explanation?.staysFrom ?? null,
      robustness: record.robustness,
    };
  });
}

function infeasibleReport(infeasible: Infeasibility): InfeasibleReport {
  return {
    sentence: infeasibilitySentence(infeasible, english),
    limits: infeasible.limits.map(({ limit, needed, allowed, short }) => {
      return { name: limitName(limit, english), needed, allowed, short };
    }),
  };
}
