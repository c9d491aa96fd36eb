import type { FunctionDefinition, Parameter } from "#host/engine/functions/define";
import type { Scalar } from "#host/engine/values";
import { isError, toBoolean, toNumber, toText } from "./coerce";
import type { Code, Compiler, Context, Part, Shape } from "./context";
import { lift } from "./lift";
import { fault, Grid, isScalar, LambdaValue, Reference, Union, type Operand } from "./operand";
import type { Node } from "./parse";
import { gridOf } from "./reading";

const singleKinds = "ntbve";

/** The parameter that an argument belongs to; the last ones repeat as a group. */
function parameterAt(parameters: readonly Parameter[], index: number): Parameter | undefined {
  const group = parameters.filter((p) => p.repeats).length;
  if (index < parameters.length || group === 0) return parameters[index];
  const first = parameters.length - group;
  return parameters[first + ((index - first) % group)];
}

function countIsRight(parameters: readonly Parameter[], count: number): boolean {
  const required = parameters.filter((p) => !p.optional).length;
  return count >= required && (count <= parameters.length || parameters.some((p) => p.repeats));
}

function convert(kind: string, value: Scalar): Scalar {
  switch (kind) {
    case "n":
      return toNumber(value);
    case "t":
      return toText(value);
    case "b":
      return toBoolean(value);
    default:
      return value;
  }
}

/** Prepares an argument that is no single value; an error stops the call. */
function prepare(kind: string, cx: Context, operand: Operand): Operand {
  if (kind === "g") return gridOf(cx, operand);
  if (kind === "r" && !(operand instanceof Reference)) {
    if (operand instanceof Union || !isError(operand)) return fault("#VALUE!");
    return operand;
  }
  if (kind === "f" && !(operand instanceof LambdaValue))
    return isError(operand) ? operand : fault("#VALUE!");
  return operand;
}

type Run = (cx: Context, ...args: readonly Operand[]) => Operand;

interface Argument {
  readonly kind: string;
  readonly single: boolean;
  readonly part: Part;
}

/** Builds the call of a declared function; null when the number of arguments is wrong. */
export function compileCall(
  definition: FunctionDefinition,
  args: readonly (Node | null)[],
  compiler: Compiler,
): Part | null {
  if (!countIsRight(definition.parameters, args.length)) return null;
  const prepared = args.map((node, i): Argument => {
    const kind = parameterAt(definition.parameters, i)?.kind ?? "x";
    const single = singleKinds.includes(kind);
    const scope = kind === "a" ? { ...compiler.scope, arrays: true } : compiler.scope;
    const part = compiler.part(node, scope);
    return { kind, single, part: single ? compiler.values(part, scope) : part };
  });
  const run = definition.run as unknown as Run;
  if (definition.volatile) compiler.scope.facts.volatile = true;
  const lifted = shapeOfSingles(prepared);
  const code = lifted === "one" ? directCall(prepared, run) : liftedCall(prepared, run);
  const shape: Shape =
    lifted === "many" || definition.shape === "many"
      ? "many"
      : lifted === "maybe"
        ? "maybe"
        : definition.shape;
  if (shape === "one" && !definition.mayRefer) {
    return { code, value: code as (cx: Context) => Scalar, shape, mayRefer: false };
  }
  return { code, shape: shape === "one" ? "maybe" : shape, mayRefer: definition.mayRefer };
}

function shapeOfSingles(args: readonly Argument[]): Shape {
  const shapes = args.filter((a) => a.single).map((a) => a.part.shape);
  return shapes.includes("many") ? "many" : shapes.includes("maybe") ? "maybe" : "one";
}

/** Every single-value argument is certain to be one value. */
function directCall(args: readonly Argument[], run: Run): Code {
  const steps = args.map(({ kind, single, part }): Code => {
    const value = part.value;
    if (!single) return (cx) => prepare(kind, cx, part.code(cx));
    if (!value) return part.code;
    if (kind === "v" || kind === "e") return value;
    return (cx) => convert(kind, value(cx));
  });
  const stops = args.map(({ kind }) => kind !== "e" && kind !== "x" && kind !== "a");
  return (cx) => {
    const values: Operand[] = [];
    for (let i = 0; i < steps.length; i++) {
      const value = steps[i]?.(cx) ?? null;
      if (stops[i] && isError(value)) return value;
      values.push(value);
    }
    return run(cx, ...values);
  };
}

/** Some single-value argument may be a block: then the call is made for every cell of it. */
function liftedCall(args: readonly Argument[], run: Run): Code {
  const singles = args.flatMap((a, i) => (a.single ? [i] : []));
  const once = (cx: Context, fixed: Operand[], cells: readonly Scalar[]): Operand => {
    const values = [...fixed];
    for (let k = 0; k < singles.length; k++) {
      const i = singles[k] ?? 0;
      const kind = args[i]?.kind ?? "v";
      const value = convert(kind, cells[k] ?? null);
      if (kind !== "e" && isError(value)) return value;
      values[i] = value;
    }
    return run(cx, ...values);
  };
  return (cx) => {
    const operands = args.map(({ kind, single, part }) =>
      single ? part.code(cx) : prepare(kind, cx, part.code(cx)),
    );
    for (let i = 0; i < args.length; i++) {
      const kind = args[i]?.kind;
      if ((kind === "g" || kind === "r" || kind === "f") && isError(operands[i]))
        return operands[i] ?? null;
    }
    const values = singles.map((i) => operands[i] ?? null) as (Scalar | Grid)[];
    if (!values.some((v) => v instanceof Grid)) return once(cx, operands, values as Scalar[]);
    return lift(values, (...cells) => firstValue(cx, once(cx, operands, cells)));
  };
}

/** A block inside a block shows its first value. */
function firstValue(cx: Context, result: Operand): Scalar {
  if (isScalar(result)) return result;
  if (result instanceof LambdaValue) return fault("#CALC!");
  return gridOf(cx, result).at(0, 0);
}
