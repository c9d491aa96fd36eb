import { cellName, quoteSheetName } from "./address";
import type {
  CustomFunction,
  CustomFunctionParameter,
  CustomFunctionResult,
} from "./customFunctions";
import { isError, toBoolean, toNumber, toText } from "./formula/coerce";
import type { Context } from "./formula/context";
import { fault, Grid, type Operand } from "./formula/operand";
import { gridOf, intersected, scalarOf } from "./formula/reading";
import type { Sheet } from "./sheet";
import { CellError, type Scalar } from "./values";

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface Call {
  readonly promise: Promise<unknown>;
  readonly waiting: Place[];
  result?: Operand;
}

/**
 * Calls of custom functions. One that returns a promise shows #BUSY! until the promise resolves; calls
 * of the same function with the same arguments share it.
 */
export class CustomCalls {
  private calls = new Map<string, Call>();

  /** Calls whose results have not been taken in yet. */
  get pending(): number {
    return this.calls.size;
  }

  forget(): void {
    this.calls = new Map();
  }

  /** Waits until a pending call resolves; gives the cells that wait for it (and for others done by then). */
  async next(): Promise<Place[]> {
    const calls = [...this.calls.values()];
    if (calls.every((call) => call.result === undefined)) {
      await Promise.race(calls.map((call) => call.promise));
    }
    return calls.filter((call) => call.result !== undefined).flatMap((call) => call.waiting);
  }

  /** Drops the results that have been taken in: the next recalculation of the cell calls again. */
  release(): void {
    for (const [key, call] of this.calls) if (call.result !== undefined) this.calls.delete(key);
  }

  invoke(fn: CustomFunction, args: readonly (Operand | undefined)[], cx: Context): Operand {
    const given = argumentsFor(fn, args, cx);
    if (given instanceof CellError) return given;
    const address = `${quoteSheetName(cx.sheet.name)}!${cellName(cx.row, cx.column)}`;
    const key = `${fn.name}\u0001${fn.requiresAddress ? address : ""}\u0001${JSON.stringify(given)}`;
    const known = this.calls.get(key);
    if (known) return this.joined(known, cx);
    let result: CustomFunctionResult | Promise<CustomFunctionResult>;
    try {
      result = fn.invoke(given, address);
    } catch (error) {
      return failure(error);
    }
    if (!(result instanceof Promise)) return asOperand(result);
    const call: Call = {
      waiting: [],
      promise: result.then(asOperand, failure).then((value) => (call.result = value)),
    };
    this.calls.set(key, call);
    return this.joined(call, cx);
  }

  private joined(call: Call, cx: Context): Operand {
    if (call.result !== undefined) return call.result;
    call.waiting.push({ sheet: cx.sheet, row: cx.row, column: cx.column });
    return fault("#BUSY!");
  }
}

function failure(error: unknown): CellError {
  if (error instanceof CellError) return error;
  return new CellError(
    "#VALUE!",
    undefined,
    error instanceof Error ? error.message : String(error),
  );
}

function asOperand(result: CustomFunctionResult | undefined): Operand {
  if (!Array.isArray(result)) return checked(result);
  const width = result[0]?.length ?? 0;
  if (width === 0 || result.some((row) => row.length !== width)) return fault("#VALUE!");
  // Excel shows an empty entry of an array as 0.
  return Grid.of(result.map((row) => row.map((value) => checked(value) ?? 0)));
}

function checked(value: unknown): Scalar {
  if (typeof value === "number") return Number.isFinite(value) ? value : fault("#NUM!");
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CellError) return value;
  return value === null || value === undefined ? null : fault("#VALUE!");
}

/** Converts the arguments to what the function declares; an error among them is the result. */
function argumentsFor(
  fn: CustomFunction,
  args: readonly (Operand | undefined)[],
  cx: Context,
): readonly unknown[] | CellError {
  const last = fn.parameters[fn.parameters.length - 1];
  const repeating = last?.repeating ? last : undefined;
  const fixed = repeating ? fn.parameters.slice(0, -1) : fn.parameters;
  if (!repeating && args.length > fixed.length) return fault("#VALUE!");
  const given: unknown[] = [];
  for (const [i, parameter] of fixed.entries()) {
    const value = converted(args[i], parameter, cx, fn.acceptsErrors);
    if (isError(value) && (args[i] === undefined || !fn.acceptsErrors)) return value;
    given.push(value);
  }
  if (!repeating) return given;
  const rest: unknown[] = [];
  for (const arg of args.slice(fixed.length)) {
    const value = converted(arg, repeating, cx, fn.acceptsErrors);
    if (isError(value) && !fn.acceptsErrors) return value;
    rest.push(value);
  }
  if (rest.length === 0 && !repeating.optional) return fault("#VALUE!");
  return [...given, rest.length === 0 ? null : rest];
}

function converted(
  arg: Operand | undefined,
  parameter: CustomFunctionParameter,
  cx: Context,
  acceptsErrors: boolean,
): unknown {
  if (arg === undefined) return parameter.optional ? null : fault("#VALUE!");
  if (parameter.dimensionality === "matrix")
    return matrix(gridOf(cx, arg), parameter.type, acceptsErrors);
  const read = intersected(cx, arg);
  const value = read instanceof Grid ? scalarOf(cx, read) : read;
  return single(value, parameter.type);
}

function matrix(
  grid: Grid,
  type: CustomFunctionParameter["type"],
  acceptsErrors: boolean,
): unknown {
  const rows: unknown[][] = [];
  for (let row = 0; row < grid.storedRows; row++) {
    const cells: unknown[] = [];
    for (const cell of grid.rowValues(row)) {
      if (isError(cell) && !acceptsErrors) return cell;
      // Inside a block Excel converts nothing: a text among numbers is a fault.
      if (type === "number" && typeof cell === "string") return fault("#VALUE!");
      cells.push(single(cell, type));
    }
    rows.push(cells);
  }
  return rows;
}

/** An empty cell arrives as desktop Excel hands it over: 0, "" or false. */
function single(value: Scalar, type: CustomFunctionParameter["type"]): unknown {
  switch (type) {
    case "number":
      return toNumber(value);
    case "string":
      return toText(value);
    case "boolean":
      return toBoolean(value);
    default:
      return value ?? 0;
  }
}
