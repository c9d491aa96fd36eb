import { loadHighsSolver } from "./highsSolver";
import type { IntegerProgram } from "#core/numeric/integerProgram";
import { mulberry32 } from "#core/numeric/mulberry32";

/**
 * Loads the solver and solves a small programme a few times: the browser compiles what is used for speed
 * after the first runs (2 s for the first solve of 50 projects, 0.2 s for the fourth).
 */
export async function warmUp(): Promise<null> {
  const solver = await loadHighsSolver();
  const open = solver.open(smallProgram());
  for (let run = 0; run < 3; run += 1) {
    open.solve({}, { gap: 0, seconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  open.close();
  return null;
}

/** 30 columns, 6 rows that take half of what all need. */
function smallProgram(): IntegerProgram {
  const [columns, rows] = [30, 6];
  const random = mulberry32(1);
  const coefficient = Float64Array.from({ length: rows * columns }, () => 1 + random() * 99);
  return {
    columns,
    rows,
    objective: Float64Array.from({ length: columns }, () => 1 + random() * 99),
    columnLower: new Float64Array(columns),
    columnUpper: new Float64Array(columns).fill(1),
    isWhole: new Uint8Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(-Infinity),
    rowUpper: new Float64Array(rows).fill(25 * columns),
    rowStart: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    columnIndex: Int32Array.from({ length: rows * columns }, (_, entry) => entry % columns),
    coefficient,
  };
}
