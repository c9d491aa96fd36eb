import type { Scalar } from "#host/engine/values";
import { compareScalars, finite, isError, toNumber, toText } from "./coerce";
import { fault } from "./operand";

export type Binary = (a: Scalar, b: Scalar) => Scalar;

function arithmetic(f: (a: number, b: number) => Scalar): Binary {
  return (a, b) => {
    if (typeof a === "number" && typeof b === "number") return f(a, b);
    const x = toNumber(a);
    if (isError(x)) return x;
    const y = toNumber(b);
    return isError(y) ? y : f(x, y);
  };
}

function comparison(holds: (order: number) => boolean): Binary {
  return (a, b) => {
    if (isError(a)) return a;
    if (isError(b)) return b;
    return holds(compareScalars(a, b));
  };
}

export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return fault("#NUM!");
  if (base === 0 && exponent < 0) return fault("#DIV/0!");
  return finite(base ** exponent);
}

export const add = arithmetic((a, b) => finite(a + b));
export const subtract = arithmetic((a, b) => finite(a - b));
export const multiply = arithmetic((a, b) => finite(a * b));
export const divide = arithmetic((a, b) => (b === 0 ? fault("#DIV/0!") : finite(a / b)));

/** Excel turns the rest of a final addition or subtraction into 0 when only rounding errors are left. */
function snapped(operation: Binary): Binary {
  return (a, b) => {
    const result = operation(a, b);
    if (typeof result !== "number" || result === 0) return result;
    const x = toNumber(a);
    const size = isError(x) ? 0 : Math.abs(x);
    return Math.abs(result) < size * 2 ** -50 ? 0 : result;
  };
}

export const finalAdd = snapped(add);
export const finalSubtract = snapped(subtract);

export const binaryOperators: ReadonlyMap<string, Binary> = new Map<string, Binary>([
  ["+", add],
  ["-", subtract],
  ["*", multiply],
  ["/", divide],
  ["^", arithmetic(power)],
  ["&", concatenate],
  ["=", comparison((order) => order === 0)],
  ["<>", comparison((order) => order !== 0)],
  ["<", comparison((order) => order < 0)],
  [">", comparison((order) => order > 0)],
  ["<=", comparison((order) => order <= 0)],
  [">=", comparison((order) => order >= 0)],
]);

function concatenate(a: Scalar, b: Scalar): Scalar {
  const x = toText(a);
  if (isError(x)) return x;
  const y = toText(b);
  if (isError(y)) return y;
  return x.length + y.length > 32_767 ? fault("#VALUE!") : x + y;
}

export function negate(value: Scalar): Scalar {
  const x = toNumber(value);
  return isError(x) ? x : x === 0 ? 0 : -x;
}

export function percent(value: Scalar): Scalar {
  const x = toNumber(value);
  return isError(x) ? x : x / 100;
}
