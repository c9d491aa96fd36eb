import type { CellError, Matrix, Scalar } from "./values";

/** One parameter of a custom function, as functions.json describes it. */
export interface CustomFunctionParameter {
  readonly name: string;
  readonly type: "number" | "string" | "boolean" | "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
  readonly repeating: boolean;
}

export interface CustomFunction {
  /** Full name as typed in a cell, upper case: "PMO.SCORE". */
  readonly name: string;
  readonly parameters: readonly CustomFunctionParameter[];
  readonly requiresAddress: boolean;
  readonly volatile: boolean;
  /** false: an error among the arguments is the result, and the function is not called. */
  readonly acceptsErrors: boolean;
  /**
   * Arguments are coerced to the parameters' types, omitted ones are null, an empty cell is 0 (scalar
   * number) or "" as desktop Excel hands it over, an error is a `CellError`. The result, or what the promise resolves to, is a
   * scalar or a matrix; a `CellError` (also inside a matrix) is an error value.
   */
  invoke(
    args: readonly unknown[],
    address: string,
  ): CustomFunctionResult | Promise<CustomFunctionResult>;
}

export type CustomFunctionResult = Scalar | Matrix | CellError;

/** The custom functions of the loaded add-in, by upper-case name. */
export type CustomFunctions = ReadonlyMap<string, CustomFunction>;
