import fc from "fast-check";
import loadHighs from "highs";
import { loadHighsSolver, solverOf } from "#compute/highsSolver";
import type {
  IntegerProgram,
  ProgramChanges,
  ProgramResult,
  ProgramSolver,
} from "#core/numeric/integerProgram";
import { largestMiss, withChanges } from "#core/numeric/programPoint";
import { bestByTrying, programOf, randomPrograms } from "./programs";

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
      { numRuns: 150 },
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
      { numRuns: 150 },
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
      { numRuns: 150 },
    );
  });

  it("of one opened programme under changes is that of the changed programme, in any order", () => {
    fc.assert(
      fc.property(randomPrograms(10), fc.infiniteStream(fc.nat(1000)), (program, numbers) => {
        const next = (): number => numbers.next().value ?? 0;
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
      }),
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
