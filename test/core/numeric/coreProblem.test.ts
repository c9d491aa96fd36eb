import fc from "fast-check";
import { coreColumns, favouredPoint, undecidedColumns } from "#core/numeric/coreColumns";
import type { IntegerProgram } from "#core/numeric/integerProgram";
import { largestMiss, rowActivity, valueAt, withWholeBounds } from "#core/numeric/programPoint";
import { proofByPrices } from "#core/numeric/relaxationBound";
import { restrictedPoint, restrictedProgram, wholePoint } from "#core/numeric/restrictedProgram";
import { bestByTrying, programOf, randomPrograms } from "#test/support/randomPrograms";

/** A programme with any prices of its rows, right or wrong. */
const priced = randomPrograms(9).chain((program) =>
  fc
    .array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: program.rows,
      maxLength: program.rows,
    })
    .map((prices) => ({ program, prices: Float64Array.from(prices) })),
);

/** Every point of 0 and 1 that keeps the rows. */
function* points(program: IntegerProgram): Generator<Float64Array> {
  for (let mask = 0; mask < 2 ** program.columns; mask += 1) {
    const point = Float64Array.from(
      { length: program.columns },
      (_, column) => (mask >> column) & 1,
    );
    if (largestMiss(program, point) === 0) yield point;
  }
}

describe("the bound by prices", () => {
  it("is the value of the relaxation at its own prices", () => {
    // 10 a + 7 b + 6 c, 5 a + 4 b + 4 c <= 8: a, then three quarters of b; the row is worth 7/4.
    const program = programOf(
      [10, 7, 6],
      [{ coefficients: [5, 4, 4], lower: -Infinity, upper: 8 }],
    );
    const { bound, reducedCost } = proofByPrices(program, Float64Array.of(1.75));
    expect(bound).toBe(15.25);
    expect([...reducedCost]).toEqual([1.25, 0, -1]);
  });

  it("is never under the best point, whatever the prices", () => {
    fc.assert(
      fc.property(priced, ({ program, prices }) => {
        const best = bestByTrying(program);
        if (best === null) return;
        expect(proofByPrices(program, prices).bound).toBeGreaterThanOrEqual(best - 1e-9);
      }),
    );
  });

  it("leaves undecided every column in which a better point stands elsewhere", () => {
    fc.assert(
      fc.property(priced, fc.integer({ min: -50, max: 200 }), ({ program, prices }, needed) => {
        const proof = proofByPrices(program, prices);
        const favoured = favouredPoint(program, proof.reducedCost);
        const isFree = undecidedColumns(program, proof, needed);
        for (const point of points(program)) {
          if (valueAt(program, point) <= needed) continue;
          point.forEach((x, column) => {
            if (x !== favoured[column]) expect(isFree[column]).toBe(1);
          });
        }
      }),
    );
  });
});

describe("a programme with some columns fixed", () => {
  it("has the points and the values of the whole with these columns so", () => {
    const fixings = randomPrograms(8).chain((program) => {
      const bits = fc.array(fc.integer({ min: 0, max: 1 }), {
        minLength: program.columns,
        maxLength: program.columns,
      });
      return fc.tuple(fc.constant(program), bits, bits);
    });
    fc.assert(
      fc.property(fixings, ([program, free, values]) => {
        const isFree = Uint8Array.from(free);
        const fixed = Float64Array.from(values);
        const restricted = restrictedProgram(program, isFree, fixed);
        const expected = [...points(program)].filter((point) =>
          point.every((x, column) => isFree[column] === 1 || x === fixed[column]),
        );
        const found = restricted.isMissed
          ? []
          : [...points(restricted.program)].map((point) => wholePoint(restricted, point, fixed));
        const inOrder = (list: readonly Float64Array[]): string[] =>
          list.map((point) => point.join("")).sort();
        expect(inOrder(found)).toEqual(inOrder(expected));
        for (const point of expected) {
          const part = restrictedPoint(restricted, point);
          const value = valueAt(restricted.program, part) + restricted.fixedValue;
          expect(value).toBeCloseTo(valueAt(program, point), 9);
        }
      }),
    );
  });
});

describe("the core", () => {
  const program = programOf(
    [9, 8, 7, 6, 5],
    [
      { coefficients: [3, 3, 3, 3, 3], lower: -Infinity, upper: 7 },
      { coefficients: [0, -1, 0, 0, 1], lower: -Infinity, upper: 0 },
    ],
    [true, true, true, true, false],
  );
  const cost = Float64Array.of(3, 2, 1, 0, -1);

  it("is the columns of smallest reduced cost, in order where equal, and those that need not be whole", () => {
    const whole = Float64Array.of(1, 1, 0, 0, 0);
    expect([...coreColumns(program, whole, cost, 1)]).toEqual([0, 0, 0, 1, 1]);
    expect([...coreColumns(program, whole, new Float64Array(5), 2)]).toEqual([1, 1, 0, 0, 1]);
  });

  it("holds what is not whole, with what a short row ties to it", () => {
    const split = Float64Array.of(1, 0.5, 0, 0, 0.5);
    const isIn = coreColumns({ ...program, rows: 2 }, split, cost, 0);
    // The first row ties all five: it is short, too.
    expect([...isIn]).toEqual([1, 1, 1, 1, 1]);
    const long = Array.from({ length: 13 }, () => 1);
    const wide = programOf(long, [{ coefficients: long, lower: 0, upper: 5 }]);
    const half = Float64Array.from(long, (_, column) => (column === 4 ? 0.5 : 0));
    const alone = coreColumns(wide, half, Float64Array.from(long), 0);
    expect([...alone].flatMap((bit, column) => (bit === 1 ? [column] : []))).toEqual([4]);
  });
});

test("bounds of whole columns go to whole numbers inside, and what is whole stays the same object", () => {
  const program = programOf([1, 1], [], [true, false]);
  expect(withWholeBounds(program)).toBe(program);
  const aside = {
    ...program,
    columnLower: Float64Array.of(-0.5, -0.5),
    columnUpper: Float64Array.of(2.9, 2.9),
  };
  const inside = withWholeBounds(aside);
  expect([...inside.columnLower]).toEqual([-0, -0.5]);
  expect([...inside.columnUpper]).toEqual([2, 2.9]);
});

test("a miss is counted in shares of the largest coefficient of the row", () => {
  const program = programOf([1, 1], [{ coefficients: [200, 100], lower: -Infinity, upper: 250 }]);
  expect([...rowActivity(program, Float64Array.of(1, 1))]).toEqual([300]);
  expect(largestMiss(program, Float64Array.of(1, 1))).toBe(0.25);
  expect(largestMiss(program, Float64Array.of(1, 0))).toBe(0);
  expect(largestMiss(program, Float64Array.of(1.5, -0.5))).toBe(0.5);
});
