import type { RegisterContent } from "#core/register/content";
import { nextKeys } from "#core/register/nextKeys";
import type { Edit } from "./plan";
import { bodyCell, bodyRows, planBody } from "./planBody";

/** A computation as register Runs keeps it. */
export interface RunRecord {
  /** Excel serial number. */
  readonly runOn: number;
  /** "Select", "Risk": which stamp tells whether its inputs have changed. */
  readonly what: string;
  readonly parameters: string;
  readonly seed: number;
  /** Value of the workbook's stamp when the inputs were read; null = it has none. */
  readonly stamp: number | null;
  readonly engine: string;
  readonly ms: number;
  readonly resultAt: string;
}

/** Notes a run below the others; `runs` is the register with all its columns. */
export function planRun(runs: RegisterContent, run: RunRecord): Edit[] {
  const row = {
    "Run ID": nextKeys(runs, "Run ID", "RUN-1")(0),
    "Run on": run.runOn,
    What: run.what,
    Parameters: run.parameters,
    Seed: run.seed,
    "Inputs stamp": run.stamp,
    "Engine version": run.engine,
    "Duration ms": run.ms,
    "Result at": run.resultAt,
  };
  const cells = Object.entries(row).map(([header, value]) => [
    header,
    bodyCell("Runs", header, value),
  ]);
  return planBody(runs, [...bodyRows(runs), Object.fromEntries(cells)]);
}
