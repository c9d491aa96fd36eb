import fc from "fast-check";
import loadHighs from "highs";
import { forgetHighsSolver, loadHighsSolver, solverOf } from "#compute/highsSolver";
import type {
  IntegerProgram,
  ProgramChanges,
  ProgramResult,
  ProgramSolver,
} from "#core/numeric/integerProgram";
import { largestMiss, withChanges } from "#core/numeric/programPoint";
import { bestByTrying, programOf, randomPrograms } from "#test/support/randomPrograms";

const exact = { gap: 0, seconds: 30 };
/** As it is, and by the steps of the ladder from the smallest programme on, with cores of a few columns. */
let plain: ProgramSolver;
let stepped: ProgramSolver;

beforeAll(async () => {
  const highs = await loadHighs();
  plain = solverOf(highs, { from: Infinity, firstCore: 100 });
  stepped = solverOf(highs, { from: 0, firstCore: 2 });
});

function solved(
  solver: ProgramSolver,
  program: IntegerProgram,
  options = exact,
  changes: ProgramChanges = {},
): ProgramResult {
  const open = solver.open(program);
  try {
    return open.solve(changes, options);
  } finally {
    open.close();
  }
}

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

describe("the best point of random programmes", () => {
  it.each([
    ["as they are", () => plain],
    ["by steps", () => stepped],
  ])("is that of trying every point, solved %s", (_way, solver) => {
    fc.assert(
      fc.property(randomPrograms(11), (program) => {
        const best = bestByTrying(program);
        const { status, point, value, bound } = solved(solver(), program);
        expect(status).toBe(best === null ? "infeasible" : "optimal");
        expect(near(value, best)).toBe(true);
        if (point === null || value === null) return;
        expect(largestMiss(program, point)).toBeLessThan(1e-9);
        expect(bound).toBeGreaterThanOrEqual(value);
        expect(near(bound, value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("within a gap is within it, and the bound is above the best", () => {
    const gaps = fc.constantFrom(0.001, 0.02, 0.1, 0.4);
    fc.assert(
      fc.property(randomPrograms(11), gaps, (program, gap) => {
        const best = bestByTrying(program);
        const { status, value, bound } = solved(stepped, program, { gap, seconds: 30 });
        expect(status).toBe(best === null ? "infeasible" : "optimal");
        if (best === null || value === null) return;
        expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
        expect(bound - value).toBeLessThanOrEqual(gap * Math.abs(value) + 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it("with shares between 0 and 1 and larger programmes is the same by steps as it is", () => {
    const mixed = randomPrograms(40).chain((program) =>
      fc
        .array(fc.boolean(), { minLength: program.columns, maxLength: program.columns })
        .map((isWhole) => ({ ...program, isWhole: Uint8Array.from(isWhole, Number) })),
    );
    fc.assert(
      fc.property(mixed, (program) => {
        const [one, other] = [solved(plain, program), solved(stepped, program)];
        expect(other.status).toBe(one.status);
        expect(near(other.value, one.value)).toBe(true);
        if (other.point) expect(largestMiss(program, other.point)).toBeLessThan(1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it("of one opened programme under changes is that of the changed programme, in any order", () => {
    fc.assert(
      fc.property(
        randomPrograms(10),
        fc.array(fc.nat(1000), { minLength: 15, maxLength: 15 }),
        (program, numbers) => {
          const next = (): number => numbers.pop() ?? 0;
          const changes = [0, 1, 2].map((): ProgramChanges => {
            const [column, to] = [next() % program.columns, next() % 2];
            const columnBounds = [{ index: column, lower: to, upper: to }];
            if (program.rows === 0) return { columnBounds };
            const index = next() % program.rows;
            return {
              columnBounds,
              rowBounds: [{ index, lower: -Infinity, upper: next() % 60 }],
              ...(next() % 2 === 0 ? { objective: program.objective.map((c) => 13 - c) } : {}),
            };
          });
          for (const solver of [plain, stepped]) {
            const open = solver.open(program);
            for (const change of [...changes, {}, ...changes]) {
              const { columnLower, columnUpper, ...rest } = withChanges(program, change);
              // Trying knows no bounds of columns: a fixed one is a row.
              const fixed = [...columnLower].map((lower, c) => ({
                coefficients: [...columnLower].map((_, each) => (each === c ? 1 : 0)),
                lower,
                upper: columnUpper[c] ?? 1,
              }));
              const best = bestByTrying(rowsAdded(rest, fixed));
              expect(near(open.solve(change, exact).value, best)).toBe(true);
            }
            open.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

function rowsAdded(
  program: Omit<IntegerProgram, "columnLower" | "columnUpper">,
  rows: Parameters<typeof programOf>[1],
): IntegerProgram {
  const written = Array.from({ length: program.rows }, (_, row) => {
    const coefficients = new Array<number>(program.columns).fill(0);
    for (let e = program.rowStart[row] ?? 0; e < (program.rowStart[row + 1] ?? 0); e += 1) {
      coefficients[program.columnIndex[e] ?? 0] = program.coefficient[e] ?? 0;
    }
    return {
      coefficients,
      lower: program.rowLower[row] ?? 0,
      upper: program.rowUpper[row] ?? 0,
    };
  });
  return programOf([...program.objective], [...written, ...rows]);
}

describe("an opened programme", () => {
  const budget = { coefficients: [5, 4, 4], lower: -Infinity, upper: 8 };
  const three = programOf([10, 7, 6], [budget]);

  it("takes bounds and an objective for one solve only, the later of two changes of a row", () => {
    const open = plain.open(three);
    const rowBounds = (...uppers: number[]): ProgramChanges => ({
      rowBounds: uppers.map((upper) => ({ index: 0, lower: -Infinity, upper })),
    });
    expect(open.solve({}, exact)).toMatchObject({ status: "optimal", value: 13, bound: 13 });
    expect(open.solve(rowBounds(0, 9), exact).value).toBe(17);
    expect(open.solve({ objective: Float64Array.of(1, 2, 4) }, exact).value).toBe(6);
    expect(open.solve({}, exact).point).toEqual(Float64Array.of(0, 1, 1));
    open.close();
    open.close();
  });

  it("is infeasible, never an error, where bounds cross or nothing is left to choose", () => {
    const open = plain.open(three);
    const crossed = { columnBounds: [{ index: 1, lower: 1, upper: 0 }] };
    const impossible = { rowBounds: [{ index: 0, lower: 14, upper: 99 }] };
    for (const changes of [crossed, impossible]) {
      expect(open.solve(changes, exact)).toEqual({
        status: "infeasible",
        point: null,
        value: null,
        bound: -Infinity,
      });
      expect(open.relax(changes)).toMatchObject({ status: "infeasible", point: null });
    }
    open.close();
    for (const solver of [plain, stepped]) {
      expect(solved(solver, programOf([], []))).toMatchObject({ status: "optimal", value: 0 });
      const missed = programOf([], [{ coefficients: [], lower: 1, upper: 2 }]);
      expect(solved(solver, missed).status).toBe("infeasible");
      expect(solved(solver, programOf([3, -2], []))).toMatchObject({ value: 3, bound: 3 });
    }
  });

  it("tells unbounded programmes, whole numbers beyond 1, and bounds between whole numbers", () => {
    const endless = { ...programOf([1], []), columnUpper: Float64Array.of(Infinity) };
    const many = { ...programOf([2, 3], []), columnUpper: Float64Array.of(2.5, 3.9) };
    for (const solver of [plain, stepped]) {
      expect(solved(solver, endless).status).toBe("unbounded");
      expect(solved(solver, many)).toMatchObject({ status: "optimal", value: 13 });
    }
  });

  it("has relaxations from one basis to the next that are those of a fresh programme", () => {
    fc.assert(
      fc.property(randomPrograms(12), fc.array(fc.nat(80), { maxLength: 6 }), (program, uppers) => {
        if (program.rows === 0) return;
        const open = stepped.open(program);
        for (const upper of uppers) {
          const changes = { rowBounds: [{ index: 0, lower: -Infinity, upper }] };
          const fresh = plain.open(withChanges(program, changes));
          const [warm, cold] = [open.relax(changes), fresh.relax({})];
          expect(warm.status).toBe(cold.status);
          expect(near(warm.value, cold.value) || warm.value === cold.value).toBe(true);
          // Between whole solves, too: the programmes keep apart.
          if (warm.point) expect(open.solve(changes, exact).value).toBeLessThan(warm.value + 1e-6);
          fresh.close();
        }
        open.close();
      }),
      { numRuns: 60 },
    );
  });

  it.each([1e-6, 1e-3, 1e3, 1e9])("means the same in another unit of money: times %d", (unit) => {
    fc.assert(
      fc.property(randomPrograms(9), (program) => {
        const times = (numbers: Float64Array): Float64Array => numbers.map((each) => each * unit);
        const inUnit = {
          ...program,
          objective: times(program.objective),
          coefficient: times(program.coefficient),
          rowLower: times(program.rowLower),
          rowUpper: times(program.rowUpper),
        };
        const best = bestByTrying(program);
        for (const solver of [plain, stepped]) {
          const { value } = solved(solver, inUnit);
          expect(near(value === null ? null : value / unit, best)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("while solving", () => {
  /** Hard enough to be asked more than once: 60 columns, 12 budgets. */
  const hard = programOf(
    Array.from({ length: 60 }, (_, c) => 500 + ((c * 7919) % 541)),
    Array.from({ length: 12 }, (_, r) => {
      const coefficients = Array.from({ length: 60 }, (_each, c) => 1 + ((c * 31 + r * 6007) % 97));
      const sum = coefficients.reduce((a, b) => a + b, 0);
      return { coefficients, lower: -Infinity, upper: Math.floor(sum / 2) };
    }),
  );

  it.each([
    ["as it is", () => plain],
    ["by steps", () => stepped],
  ])("stops when it is told, with what is found and what is proven: %s", (_way, solver) => {
    const told: (readonly [number | null, number])[] = [];
    const points: number[] = [];
    const open = solver().open(hard);
    const { status, point, value, bound } = open.solve(
      {},
      {
        ...exact,
        onProgress: (incumbent, proven) => {
          told.push([incumbent, proven]);
          return incumbent !== null;
        },
        onPoint: (found, worth) => {
          expect(largestMiss(hard, found)).toBeLessThan(1e-9);
          points.push(worth);
        },
      },
    );
    open.close();
    expect(status).toBe("stopped");
    expect(told.at(-1)?.[0]).not.toBeNull();
    if (point === null || value === null) throw new Error("Nothing was found.");
    expect(largestMiss(hard, point)).toBeLessThan(1e-9);
    expect(bound).toBeGreaterThan(value);
    expect(points).toEqual([...points].sort((a, b) => a - b));
    expect(Math.max(...points)).toBeLessThanOrEqual(value + 1e-6);
    for (const [incumbent, proven] of told) {
      expect(incumbent ?? -Infinity).toBeLessThanOrEqual(value + 1e-6);
      expect(proven).toBeGreaterThanOrEqual(bound - 1e-6);
    }
  });

  it.each([
    ["as it is", () => plain],
    ["by steps", () => stepped],
  ])("has no time, and says that nothing is proven optimal: %s", (_way, solver) => {
    const { status, bound } = solved(solver(), hard, { gap: 0, seconds: 0 });
    expect(status).toBe("stopped");
    expect(bound).toBeGreaterThan(0);
  });

  it("a good start ends the search of a wide gap at once, a start that breaks a row is not believed", () => {
    const open = stepped.open(hard);
    const first = open.solve({}, { gap: 0.05, seconds: 30 });
    const again = open.solve({}, { gap: 0.05, seconds: 30, ...startOf(first) });
    expect(again).toEqual(first);
    const everything = new Float64Array(60).fill(1);
    const honest = open.solve({}, { gap: 0.05, seconds: 30, start: everything });
    expect(honest.value).toBeLessThan(hard.objective.reduce((a, b) => a + b, 0));
    expect(largestMiss(hard, honest.point ?? everything)).toBeLessThan(1e-9);
    open.close();
  });
});

function startOf({ point }: ProgramResult): { readonly start?: Float64Array } {
  return point === null ? {} : { start: point };
}

test("the solver is loaded once, and again after it was given up", async () => {
  const first = await loadHighsSolver();
  expect(await loadHighsSolver()).toBe(first);
  expect(first.name).toMatch(/^HiGHS 1\.\d+\.\d+$/);
  forgetHighsSolver();
  expect(await loadHighsSolver()).not.toBe(first);
});
