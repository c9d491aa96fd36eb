/** A scenario as it is compared: a name and the projects that are in. */
export interface ComparedScenario {
  readonly id: string;
  readonly chosen: readonly string[];
  /** All its projects, in and out; a project that is not among them was not live then. */
  readonly projects: readonly string[];
}

/** Scenarios side by side, project by project. */
export interface ScenarioComparison {
  readonly rows: readonly ComparedProject[];
  /** IDs of the projects that are in some scenarios and out in others. */
  readonly differing: readonly string[];
}

export interface ComparedProject {
  readonly id: string;
  /** By scenario, in the order given: in, out, or null where the project was not live. */
  readonly isIn: readonly (boolean | null)[];
  /** Share of the scenarios with it in which it is in, 0..1. */
  readonly share: number;
  readonly differs: boolean;
}

/**
 * Which projects are in which scenario, and how often: 1 is a safe choice, 0 is never chosen, between
 * them the scenarios disagree. Projects stand in the order in which the scenarios name them first.
 *
 * @example
 * const base = { id: "SC-1", chosen: ["A"], projects: ["A", "B"] };
 * const more = { id: "SC-2", chosen: ["A", "B"], projects: ["A", "B"] };
 * compareScenarios([base, more]).differing; // => ["B"]
 */
export function compareScenarios(scenarios: readonly ComparedScenario[]): ScenarioComparison {
  const known = scenarios.map(({ projects }) => new Set(projects));
  const chosen = scenarios.map((scenario) => new Set(scenario.chosen));
  const ids = [...new Set(scenarios.flatMap(({ projects }) => projects))];
  const rows = ids.map((id): ComparedProject => {
    const isIn = scenarios.map((_, at) =>
      known[at]?.has(id) === true ? chosen[at]?.has(id) === true : null,
    );
    const times = isIn.filter((each) => each === true).length;
    const of = isIn.filter((each) => each !== null).length;
    return { id, isIn, share: times / of, differs: times > 0 && times < of };
  });
  return { rows, differing: rows.filter(({ differs }) => differs).map(({ id }) => id) };
}
