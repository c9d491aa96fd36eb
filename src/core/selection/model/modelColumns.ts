import type { ProgramBuilder } from "#core/numeric/programBuilder";
import type { CandidateProject, PortfolioProblem, Synergy } from "../portfolioProblem";
import { startLater, type ProjectStart } from "../projectStart";

/** Columns of one project. */
export interface ProjectColumns {
  /** 1 = it is in. */
  readonly chosen: number;
  /** By shift: 1 = it starts so much later. The chosen column where it cannot be shifted. */
  readonly starts: readonly number[];
  /** By shift: the share that is funded. The start columns where it is all or nothing. */
  readonly amounts: readonly number[];
  /** What the whole of it is by shift. */
  readonly options: readonly ProjectStart[];
}

/** Columns of all projects, in the order of the problem. */
export interface ModelColumns {
  readonly projects: readonly ProjectColumns[];
  /** By ID. */
  readonly of: ReadonlyMap<string, ProjectColumns>;
  /** Column that is 1 where both projects of a synergy are in, in the order of the problem. */
  readonly synergies: readonly number[];
}

/**
 * Adds the columns of a problem: for each project whether it is in; by which shift, where it can start
 * later; the funded share, where it need not be funded whole; for each synergy whether both are in. And
 * the rows that hold them together.
 */
export function addColumns(builder: ProgramBuilder, problem: PortfolioProblem): ModelColumns {
  const projects = problem.projects.map((project) => addProject(builder, problem, project));
  const of = new Map(
    problem.projects.flatMap(({ id }, p) => {
      const columns = projects[p];
      return columns === undefined ? [] : [[id, columns] as const];
    }),
  );
  projects.forEach((columns, p) => {
    holdTogether(builder, columns, problem.projects[p]?.minimumShare ?? 1);
  });
  const synergies = problem.synergies.map((synergy) => addSynergy(builder, of, synergy));
  return { projects, of, synergies };
}

function addProject(
  builder: ProgramBuilder,
  problem: PortfolioProblem,
  project: CandidateProject,
): ProjectColumns {
  const { kind } = project.rule;
  const isIn = kind === "force-in" || kind === "protected";
  const options = Array.from({ length: project.latestShift + 1 }, (_, shift) =>
    startLater(problem, project, shift),
  );
  const isPartial = project.minimumShare < 1;
  const isShifted = options.length > 1;
  const value = options[0]?.value ?? 0;
  const chosen = builder.addColumn({
    objective: isPartial || isShifted ? 0 : value,
    lower: isIn ? 1 : 0,
    upper: kind === "force-out" ? 0 : 1,
    isWhole: true,
  });
  const starts = isShifted
    ? options.map((option) => {
        const objective = isPartial ? 0 : option.value;
        return builder.addColumn({ objective, lower: 0, upper: 1, isWhole: true });
      })
    : [chosen];
  const amounts = isPartial
    ? options.map((option) =>
        builder.addColumn({ objective: option.value, lower: 0, upper: 1, isWhole: false }),
      )
    : starts;
  return { chosen, starts, amounts, options };
}

/** One start where it is in, none where it is out; a share between the smallest and 1 at its start. */
function holdTogether(
  builder: ProgramBuilder,
  { chosen, starts, amounts }: ProjectColumns,
  minimumShare: number,
): void {
  if (starts[0] !== chosen) {
    for (const start of starts) builder.put(start, 1);
    builder.put(chosen, -1);
    builder.endRow(0, 0);
  }
  amounts.forEach((amount, shift) => {
    const start = starts[shift];
    if (start === undefined || start === amount) return;
    builder.put(amount, 1);
    builder.put(start, -1);
    builder.endRow(-Infinity, 0);
    builder.put(amount, 1);
    builder.put(start, -minimumShare);
    builder.endRow(0, Infinity);
  });
}

/**
 * The product of two 0/1 columns without a product (McCormick 1976): both = first · second follows from
 * both <= first, both <= second, both >= first + second - 1, whatever the sign of its value.
 */
function addSynergy(
  builder: ProgramBuilder,
  of: ReadonlyMap<string, ProjectColumns>,
  { first, second, value }: Synergy,
): number {
  const both = builder.addColumn({ objective: value, lower: 0, upper: 1, isWhole: false });
  const columns = [of.get(first)?.chosen, of.get(second)?.chosen];
  for (const column of columns) {
    builder.put(both, 1);
    if (column !== undefined) builder.put(column, -1);
    builder.endRow(-Infinity, 0);
  }
  const [a, b] = columns;
  if (a === undefined || b === undefined) return both;
  builder.put(both, 1);
  builder.put(a, -1);
  builder.put(b, -1);
  builder.endRow(-1, Infinity);
  return both;
}
