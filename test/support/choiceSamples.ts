import type { Choice, ProjectExplanation, Selection } from "#core/selection/selection";

/** A proven selection in which each project is worth 10 and costs 10. */
export function selectionOf(chosen: readonly string[], more: Partial<Selection> = {}): Selection {
  return {
    status: "optimal",
    measure: "Risk adjusted NPV",
    value: chosen.length * 10,
    bound: chosen.length * 10,
    gap: 0,
    cost: chosen.length * 10,
    ms: 20,
    chosen,
    shares: {},
    shifts: {},
    infeasible: null,
    ...more,
  };
}

/** A choice of which nothing but the selection is worked out. */
export function choiceOf(selection: Selection, more: Partial<Choice> = {}): Choice {
  return {
    selection,
    solver: "HiGHS",
    seed: 1,
    projects: null,
    limits: null,
    frontier: null,
    swap: null,
    nextBest: null,
    frequency: null,
    unfinished: [],
    ...more,
  };
}

export function explanationOf(
  id: string,
  more: Partial<ProjectExplanation> = {},
): ProjectExplanation {
  return {
    id,
    known: "all",
    result: "Not selected",
    reason: { kind: "less-value-per-cost" },
    valueIfReversed: -5,
    blockedBy: null,
    displaces: { leave: [], enter: [] },
    budgetToEnter: null,
    staysFrom: null,
    onTop: 0,
    ...more,
  };
}
