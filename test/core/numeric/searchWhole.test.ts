import { withRows } from "#core/numeric/extendProgram";
import type { IntegerProgram } from "#core/numeric/integerProgram";
import { largestMiss, valueAt } from "#core/numeric/programPoint";
import { randomNumbers } from "#core/numeric/random";
import { searchWhole } from "#core/numeric/searchWhole";

const thorough = { gap: 0, nodes: 100_000 };

/** Columns from 0 to 1; the last `shares` need not be whole. Rows from -Infinity or 0 up to half of their sum. */
function randomProgram(seed: number, columns: number, rows: number, shares = 0): IntegerProgram {
  const random = randomNumbers(seed);
  const between = (least: number, most: number): number =>
    Math.round(least + random.uniform() * (most - least));
  const objective = Float64Array.from({ length: columns }, () => between(-10, 60));
  const coefficient = Float64Array.from({ length: columns * rows }, () =>
    random.uniform() < 0.7 ? between(-3, 30) : 0,
  );
  const sum = (row: number): number =>
    coefficient.subarray(row * columns, (row + 1) * columns).reduce((all, entry) => all + entry, 0);
  return {
    columns,
    rows,
    objective,
    columnLower: new Float64Array(columns),
    columnUpper: new Float64Array(columns).fill(1),
    isWhole: Uint8Array.from({ length: columns }, (_, column) =>
      column < columns - shares ? 1 : 0,
    ),
    rowLower: Float64Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 5 : -Infinity)),
    rowUpper: Float64Array.from({ length: rows }, (_, row) => Math.floor(sum(row) / 2)),
    rowStart: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    columnIndex: Int32Array.from({ length: columns * rows }, (_, entry) => entry % columns),
    coefficient,
  };
}

function bestOfAll(program: IntegerProgram): number | null {
  let best: number | null = null;
  for (let bits = 0; bits < 2 ** program.columns; bits += 1) {
    const point = Float64Array.from({ length: program.columns }, (_, i) => (bits >> i) & 1);
    if (largestMiss(program, point) > 1e-9) continue;
    best = Math.max(best ?? -Infinity, valueAt(program, point));
  }
  return best;
}

describe("searching a small programme", () => {
  it("finds what complete enumeration finds, or that there is nothing", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const program = randomProgram(seed, 4 + (seed % 8), 1 + (seed % 6));
      const found = searchWhole(program, thorough);
      expect([seed, found?.value]).toEqual([seed, bestOfAll(program)]);
      if (found?.point) expect(largestMiss(program, found.point)).toBeLessThanOrEqual(1e-9);
    }
  });

  it("finds the same from a starting point, and none worse within a gap", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const program = randomProgram(seed, 10, 4);
      const best = searchWhole(program, thorough);
      if (!best?.point) continue;
      const again = searchWhole(program, { ...thorough, start: best.point });
      expect(again?.value).toBe(best.value);
      const near = searchWhole(program, { ...thorough, gap: 0.1 });
      expect(near?.value ?? 0).toBeGreaterThanOrEqual(0.9 * (best.value ?? 0) - 1e-9);
    }
  });

  it("lets columns that need not be whole take shares: 10 a + 6 b, 5 a + 4 b <= 7", () => {
    const program: IntegerProgram = {
      ...randomProgram(1, 2, 1, 1),
      objective: Float64Array.from([10, 6]),
      rowLower: Float64Array.from([-Infinity]),
      rowUpper: Float64Array.from([7]),
      coefficient: Float64Array.from([5, 4]),
    };
    const found = searchWhole(program, thorough);
    expect(found?.point?.[0]).toBe(1);
    expect(found?.point?.[1]).toBeCloseTo(0.5, 12);
    expect(found?.value).toBeCloseTo(13, 12);
  });

  it("gives up where a column has no end, or the work is more than allowed", () => {
    const program = randomProgram(3, 12, 5);
    const endless = { ...program, columnUpper: program.columnUpper.map(() => Infinity) };
    expect(searchWhole(endless, thorough)).toBeNull();
    expect(searchWhole(program, { gap: 0, nodes: 1 })).toBeNull();
  });

  it("says at once that bounds which cross leave nothing", () => {
    const program = randomProgram(3, 5, 2);
    const crossed = { ...program, columnLower: program.columnLower.map(() => 2) };
    expect(searchWhole(crossed, thorough)).toEqual({ point: null, value: null, nodes: 0 });
  });
});

test("rows that are appended hold, and the programme before them stays", () => {
  const program = randomProgram(5, 6, 2);
  const entries = Array.from({ length: 6 }, (_, column) => ({ column, coefficient: 1 }));
  const longer = withRows(program, [{ lower: 2, upper: 3, entries }]);
  expect([program.rows, longer.rows, longer.rowStart.length]).toEqual([2, 3, 4]);
  const { point } = searchWhole(longer, thorough) ?? { point: null };
  const count = point?.reduce((sum, x) => sum + x, 0) ?? 0;
  expect(count).toBeGreaterThanOrEqual(2);
  expect(count).toBeLessThanOrEqual(3);
  expect(searchWhole(longer, thorough)?.value).toBe(bestOfAll(longer));
});
