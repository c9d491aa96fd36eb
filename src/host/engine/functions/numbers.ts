import { isError, toNumber } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { fault, Grid, isScalar, LambdaValue, type Operand } from "#host/engine/formula/operand";
import { referencesOf } from "#host/engine/formula/reading";
import type { CellError, Scalar } from "#host/engine/values";

/** The blocks and single values among the arguments of a function that takes any number of either. */
export function eachOperand(
  cx: Context,
  operands: readonly Operand[],
  block: (grid: Grid) => CellError | undefined,
  single: (value: Scalar) => CellError | undefined,
): CellError | null {
  for (const operand of operands) {
    if (operand instanceof LambdaValue) return fault("#VALUE!");
    const references = referencesOf(operand);
    if (references) {
      for (const reference of references) {
        const error = block(cx.reader.grid(reference));
        if (error) return error;
      }
      continue;
    }
    const error =
      operand instanceof Grid ? block(operand) : isScalar(operand) ? single(operand) : undefined;
    if (error) return error;
  }
  return null;
}

/**
 * Visits the numbers that SUM and its kin see: numbers in ranges and blocks (texts and TRUE/FALSE in
 * them are passed over), and single arguments converted to numbers. The first error ends it.
 */
export function eachNumber(
  cx: Context,
  operands: readonly Operand[],
  visit: (value: number) => void,
): CellError | null {
  return eachOperand(
    cx,
    operands,
    (grid) => {
      for (const value of grid.data) {
        if (typeof value === "number") visit(value);
        else if (isError(value)) return value;
      }
      if (grid.storedRows < grid.rows) return repeatFill(grid, visit);
      return undefined;
    },
    (value) => {
      const number = toNumber(value);
      if (isError(number)) return number;
      visit(number);
      return undefined;
    },
  );
}

/** The part of a whole-column block behind its stored rows. */
function repeatFill(grid: Grid, visit: (value: number) => void): CellError | undefined {
  const { fill } = grid;
  if (isError(fill)) return fill;
  if (typeof fill !== "number" || fill === 0) return undefined;
  const count = (grid.rows - grid.storedRows) * grid.columns;
  for (let i = 0; i < count; i++) visit(fill);
  return undefined;
}

export function numbersOf(cx: Context, operands: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  const error = eachNumber(cx, operands, (value) => numbers.push(value));
  return error ?? numbers;
}

/** As `eachNumber`, but TRUE counts 1, FALSE and texts count 0 (AVERAGEA, MAXA ...). */
export function numbersOfAll(cx: Context, operands: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  const error = eachOperand(
    cx,
    operands,
    (grid) => {
      for (const value of grid.data) {
        if (isError(value)) return value;
        if (typeof value === "number") numbers.push(value);
        else if (value !== null) numbers.push(value === true ? 1 : 0);
      }
      return undefined;
    },
    (value) => {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
      return undefined;
    },
  );
  return error ?? numbers;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Sum of squared deviations from the mean. */
export function squaredDeviations(values: readonly number[]): number {
  const centre = mean(values);
  let total = 0;
  for (const value of values) total += (value - centre) ** 2;
  return total;
}
