import type { Context, Compiler, Part, Shape } from "#host/engine/formula/context";
import type { Grid, LambdaValue, Operand, Reference } from "#host/engine/formula/operand";
import type { Node } from "#host/engine/formula/parse";
import type { Scalar } from "#host/engine/values";

/**
 * The kinds of a parameter:
 * - `n` number, `t` text, `b` TRUE/FALSE: converted as Excel does; an error is the result of the call.
 * - `v` any single value; an error is the result of the call. `e` any single value, errors included.
 *   These five calculate once for every cell when they are given a block.
 * - `x` the operand as it is (range, block or value). `a` the same, but ranges inside it are
 *   calculated cell by cell even in a plain formula, as in SUMPRODUCT.
 * - `g` a block (a single value is a block of one cell). `r` a range, otherwise #VALUE!.
 * - `f` a LAMBDA.
 */
export interface Kinds {
  n: number;
  t: string;
  b: boolean;
  v: Scalar;
  e: Scalar;
  x: Operand;
  a: Operand;
  g: Grid;
  r: Reference;
  f: LambdaValue;
}

export type Kind = keyof Kinds;

type One<K extends string> = K extends `${infer B extends Kind}?`
  ? [(Kinds[B] | undefined)?]
  : K extends `${infer B extends Kind}*`
    ? Kinds[B][]
    : K extends Kind
      ? [Kinds[K]]
      : [];

/** "n n? x*" -> [number, number?, ...Operand[]]. */
export type Arguments<S extends string> = S extends `${infer H} ${infer R}`
  ? [...One<H>, ...Arguments<R>]
  : One<S>;

export interface Parameter {
  readonly kind: Kind;
  readonly optional: boolean;
  readonly repeats: boolean;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly run: (cx: Context, ...args: never[]) => Operand;
  readonly shape: Shape;
  readonly volatile: boolean;
  readonly mayRefer: boolean;
}

export interface Traits {
  /** What the result can be; "one" unless said otherwise. */
  readonly shape?: Shape;
  readonly volatile?: boolean;
  /** The result can be a reference. */
  readonly refers?: boolean;
}

/** Declares a worksheet function: its parameters are checked and converted before `run` is called. */
export function define<const S extends string>(
  name: string,
  parameters: S,
  run: (cx: Context, ...args: Arguments<S>) => Operand,
  traits: Traits = {},
): FunctionDefinition {
  return {
    name,
    parameters: parameters.split(" ").filter(Boolean).map(parameter),
    run: run as (cx: Context, ...args: never[]) => Operand,
    shape: traits.shape ?? "one",
    volatile: traits.volatile ?? false,
    mayRefer: traits.refers ?? false,
  };
}

function parameter(text: string): Parameter {
  return {
    kind: text.charAt(0) as Kind,
    optional: text.endsWith("?") || text.endsWith("*"),
    repeats: text.endsWith("*"),
  };
}

/** A function that decides itself which arguments to calculate; null when the number of arguments is wrong. */
export interface SpecialForm {
  readonly name: string;
  readonly compile: (args: readonly (Node | null)[], compiler: Compiler) => Part | null;
}
