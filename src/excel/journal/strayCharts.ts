import { folded } from "./scope";
import type { UndoStep } from "./undoStep";

/** Names of the charts of a sheet. */
export interface ChartsOfSheet {
  readonly sheet: string;
  readonly names: readonly string[];
}

/**
 * Excel makes a chart under a name of its own, and gives it ours then. When it was refused in between,
 * that chart is the one of the sheet that was not there before and has none of our names; where two
 * could be it, somebody else has added one, and both stay. By folded names of sheets.
 */
export function strayCharts(
  steps: readonly UndoStep[],
  found: readonly ChartsOfSheet[],
): ReadonlyMap<string, string> {
  const strays = new Map<string, string>();
  for (const { sheet, names } of found) {
    const own = steps.filter(
      (step) =>
        (step.kind === "removeChart" || step.kind === "returnChart") &&
        folded(step.sheet) === folded(sheet),
    );
    const others = own.flatMap((step) => ("others" in step ? [step.others ?? []] : []));
    if (others.length === 0) continue;
    const known = new Set([...others.flat(), ...own.map(nameOf)]);
    const [stray, ...more] = names.filter((name) => !known.has(name));
    if (stray !== undefined && more.length === 0) strays.set(folded(sheet), stray);
  }
  return strays;
}

function nameOf(step: UndoStep): string {
  if (step.kind === "removeChart") return step.chart;
  return step.kind === "returnChart" ? step.chart.name : "";
}
