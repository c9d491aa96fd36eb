import { loadHighsSolver } from "#compute/highsSolver";
import type { IntegerProgram } from "#core/numeric/integerProgram";

const options = { gap: 0, seconds: 30 };

/** 0/1 columns, one row of weights. */
function knapsack(value: number[], weight: number[], limit: number): IntegerProgram {
  const columns = value.length;
  return {
    columns,
    rows: 1,
    objective: Float64Array.from(value),
    columnLower: new Float64Array(columns),
    columnUpper: new Float64Array(columns).fill(1),
    isWhole: new Uint8Array(columns).fill(1),
    rowLower: Float64Array.from([-Infinity]),
    rowUpper: Float64Array.from([limit]),
    rowStart: Int32Array.from([0, columns]),
    columnIndex: Int32Array.from(value.map((_, column) => column)),
    coefficient: Float64Array.from(weight),
  };
}

test("solves", async () => {
  const solver = await loadHighsSolver();
  expect(solver.name).toMatch(/^HiGHS 1\./);
  const open = solver.open(knapsack([10, 7, 6], [5, 4, 4], 8));
  expect(open.solve({}, options)).toMatchObject({ status: "optimal", value: 13, bound: 13 });
  expect(open.solve({ rowBounds: [{ index: 0, lower: -Infinity, upper: 9 }] }, options).value).toBe(
    17,
  );
  expect(open.solve({}, options).value).toBe(13);
  expect(open.solve({ rowBounds: [{ index: 0, lower: 20, upper: 30 }] }, options).status).toBe(
    "infeasible",
  );
  expect(open.relax({}).value).toBeCloseTo(10 + (7 * 3) / 4);
  open.close();
});
