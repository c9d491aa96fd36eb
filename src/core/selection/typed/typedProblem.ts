import type { CandidateProject, HardDependency, PortfolioProblem } from "../portfolioProblem";

/** A row that has to be in, or out; null = as it is best. */
export type RowRule = "in" | "out" | null;

/** A choice of projects as it is typed in a sheet: one row a project. Rows and columns count from 0. */
export interface TypedProblem {
  readonly values: readonly number[];
  /** By row, then by budget. */
  readonly costs: readonly (readonly number[])[];
  readonly budgets: readonly number[];
  readonly rules: readonly RowRule[];
  /** At most one row of a group is in; "" = of none. */
  readonly groups: readonly string[];
  /** Rows without which a row cannot be in. */
  readonly needs: readonly (readonly number[])[];
}

/**
 * A typed choice as the problem that the pane solves: each budget is an envelope, each row a project that
 * is named by its number. A row without value and without cost, that nothing needs, is out: it is blank.
 * Values are in a unit of their own, large enough for the solver.
 *
 * @example
 * const typed = { values: [3], costs: [[2]], budgets: [2], rules: [null], groups: [""], needs: [[]] };
 * typedProblem(typed).projects[0]?.id; // => "1"
 */
export function typedProblem(typed: TypedProblem): PortfolioProblem {
  const { values, costs, budgets, groups, needs } = typed;
  const needed = new Set(needs.flatMap((givers, row) => givers.filter((giver) => giver !== row)));
  const names = [...new Set(groups.filter((group) => group !== ""))];
  const scale = valueScale(values);
  return {
    measure: "NPV",
    moneyUnit: "",
    discountRate: 0,
    weights: [],
    projects: values.map((typedValue, row) => {
      const value = scale * typedValue;
      const cost = costs[row] ?? [];
      const isBlank = value === 0 && cost.every((amount) => amount === 0);
      const rule = typed.rules[row] ?? (isBlank && !needed.has(row) ? "out" : null);
      return {
        ...plainProject,
        id: rowId(row),
        value,
        knownValue: value,
        cost,
        rule: ruleOf(rule),
      };
    }),
    periods: budgets.map((envelope, column) => ({ key: rowId(column), days: 1, envelope })),
    totalBudget: null,
    roles: [],
    dependencies: needs.flatMap((givers, row) =>
      [...new Set(givers)].flatMap((giver): HardDependency[] => {
        // A row has what it needs of itself.
        if (giver === row) return [];
        const [from, to] = [rowId(giver), rowId(row)];
        return [{ id: `${to} needs ${from}`, from, to, giverIsGone: false }];
      }),
    ),
    groups: names.map((name) => ({
      kind: "exclusive",
      name,
      members: groups.flatMap((group, row) => (group === name ? [rowId(row)] : [])),
    })),
    shares: [],
    ceilings: [],
    synergies: [],
  };
}

/** A solver stops a millionth below the best: of values from here on it proves nine digits. */
const LARGE = 1000;

/** Makes the largest value large enough, without another digit: a power of two. */
function valueScale(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest > 0 && largest < LARGE ? 2 ** Math.ceil(Math.log2(LARGE / largest)) : 1;
}

/** The number of a row or column as people count, which names it. */
function rowId(place: number): string {
  return String(place + 1);
}

const plainProject: Omit<CandidateProject, "id" | "value" | "knownValue" | "cost" | "rule"> = {
  name: "",
  stage: "",
  program: "",
  objective: "",
  category: "",
  timedValue: 0,
  benefitValue: 0,
  criterionValues: [],
  unphasedCost: 0,
  demand: [],
  exposure: 0,
  score: null,
  rank: null,
  latestShift: 0,
  minimumShare: 1,
};

function ruleOf(rule: RowRule): CandidateProject["rule"] {
  switch (rule) {
    case "in":
      return { kind: "force-in", reason: "" };
    case "out":
      return { kind: "force-out", reason: "" };
    case null:
      return { kind: "free" };
  }
}
