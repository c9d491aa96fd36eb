import { isError } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { fault, Grid, isScalar, LambdaValue, type Operand } from "#host/engine/formula/operand";
import { gridOf } from "#host/engine/formula/reading";
import type { Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";

/** What a LAMBDA gives for one cell must be one value. */
function oneValue(cx: Context, result: Operand): Scalar {
  if (isScalar(result)) return result;
  if (result instanceof LambdaValue) return fault("#CALC!");
  const grid = gridOf(cx, result);
  return grid.size === 1 ? grid.at(0, 0) : fault("#CALC!");
}

function map(cx: Context, ...operands: Operand[]): Operand {
  const lambda = operands.pop();
  if (!(lambda instanceof LambdaValue)) return isError(lambda) ? lambda : fault("#VALUE!");
  const grids = operands.map((operand) => gridOf(cx, operand));
  if (lambda.parameterCount !== grids.length) return fault("#VALUE!");
  const rows = Math.max(...grids.map((g) => g.rows));
  const columns = Math.max(...grids.map((g) => g.columns));
  const data: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cells = grids.map((g) =>
        row < g.rows && column < g.columns ? g.at(row, column) : fault("#N/A"),
      );
      data.push(oneValue(cx, lambda.call(cells)));
    }
  }
  return new Grid(rows, columns, data);
}

function fold(cx: Context, start: Operand, values: Grid, lambda: LambdaValue): Operand[] {
  const steps: Operand[] = [];
  let at = start;
  for (let i = 0; i < values.storedRows * values.columns; i++) {
    at = lambda.call([at, values.item(i)]);
    steps.push(at);
  }
  return steps;
}

function byLine(rows: boolean) {
  return (cx: Context, grid: Grid, lambda: LambdaValue): Operand => {
    const count = rows ? grid.rows : grid.columns;
    const results: Scalar[] = [];
    for (let i = 0; i < count; i++) {
      const line = rows ? Grid.row(grid.rowValues(i)) : Grid.column(grid.columnValues(i));
      results.push(oneValue(cx, lambda.call([line])));
    }
    return rows ? Grid.column(results) : Grid.row(results);
  };
}

const many = { shape: "many" } as const;

export const lambdaFunctions: readonly FunctionDefinition[] = [
  define("MAP", "x x x*", map, many),
  define(
    "REDUCE",
    "x g f",
    (cx, start, values, lambda) => {
      const steps = fold(cx, start, values, lambda);
      return steps[steps.length - 1] ?? start;
    },
    many,
  ),
  define(
    "SCAN",
    "x g f",
    (cx, start, values, lambda) => {
      const steps = fold(cx, start, values, lambda).map((step) => oneValue(cx, step));
      return new Grid(values.storedRows, values.columns, steps);
    },
    many,
  ),
  define("BYROW", "g f", byLine(true), many),
  define("BYCOL", "g f", byLine(false), many),
  define(
    "MAKEARRAY",
    "n n f",
    (cx, rows, columns, lambda) => {
      const [r, c] = [Math.trunc(rows), Math.trunc(columns)];
      if (r < 1 || c < 1) return fault("#VALUE!");
      const data = Array.from({ length: r * c }, (_, i) =>
        oneValue(cx, lambda.call([Math.floor(i / c) + 1, (i % c) + 1])),
      );
      return new Grid(r, c, data);
    },
    many,
  ),
];
