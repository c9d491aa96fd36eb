import { withRows, type ProgramRow } from "#core/numeric/extendProgram";
import { searchedFirst } from "#core/numeric/searchedFirst";
import { chosenColumn, decodePoint } from "../model/selectionModel";
import type { Choice, NextBest } from "../selection";
import type { Explaining, TellPart } from "./explaining";

/**
 * The next-best portfolios: each is worth most among those that differ from the best and from the ones
 * before it by at least so many projects (in or out).
 *
 * @returns most valuable first; fewer than asked for where there are no more. Told one by one.
 */
export async function findNextBest(
  explaining: Explaining,
  tell: TellPart,
): Promise<Partial<Choice>> {
  const { explained, best } = explaining;
  const { model, options, tools } = explained;
  const unlike: ProgramRow[] = [differing(explaining, best.chosen)];
  const found: NextBest[] = [];
  let isStopped = false;
  while (found.length < options.nextBest) {
    if (!(await explaining.goesOn())) {
      isStopped = true;
      break;
    }
    const program = withRows(model.program, unlike);
    const open = searchedFirst(tools.solver.open(program), program);
    const result = open.solve({}, { gap: options.gap, seconds: explaining.secondsLeft });
    open.close();
    if (result.status === "stopped" && explaining.isOver) {
      isStopped = true;
      break;
    }
    if (result.point === null) break;
    const { chosen, value, cost } = decodePoint(model, result.point);
    const [before, after] = [new Set(best.chosen), new Set(chosen)];
    found.push({
      value,
      cost,
      enters: chosen.filter((id) => !before.has(id)),
      leaves: best.chosen.filter((id) => !after.has(id)),
    });
    unlike.push(differing(explaining, chosen));
    tell({ nextBest: [...found] }, found.length / options.nextBest);
  }
  return {
    nextBest: found,
    ...explaining.unfinished(
      "nextBest",
      isStopped ? found.length : options.nextBest,
      options.nextBest,
    ),
  };
}

/** At least so many projects are in that are out here, or out that are in here. */
function differing({ explained, problem }: Explaining, chosen: readonly string[]): ProgramRow {
  const isIn = new Set(chosen);
  const entries = problem.projects.map(({ id }) => ({
    column: chosenColumn(explained.model, id),
    coefficient: isIn.has(id) ? -1 : 1,
  }));
  return { lower: explained.options.differBy - isIn.size, upper: Infinity, entries };
}
