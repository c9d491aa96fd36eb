import * as formulajs from "@formulajs/formulajs";
import { finite, toNumber } from "#host/engine/formula/coerce";
import { fault } from "#host/engine/formula/operand";
import { isErrorCode, type Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";

/**
 * Functions taken from @formulajs/formulajs, each named here after its results were compared with
 * another engine (test/host/engine). Nothing that is not on this list is ever passed through: the
 * library holds functions that never return (IRR of one value) or differ from Excel.
 */
const allowed: readonly (readonly [name: string, parameters: string, path: string])[] = [
  ["NORM.S.INV", "n", "NORM.S.INV"],
  ["NORMSINV", "n", "NORM.S.INV"],
  ["NORM.INV", "n n n", "NORM.INV"],
  ["NORMINV", "n n n", "NORM.INV"],
  ["NORM.S.DIST", "n b", "NORM.S.DIST"],
  ["NORM.DIST", "n n n b", "NORM.DIST"],
  ["NORMDIST", "n n n b", "NORM.DIST"],
  ["EXPON.DIST", "n n b", "EXPON.DIST"],
  ["BINOM.DIST", "n n n b", "BINOM.DIST"],
  ["POISSON.DIST", "n n b", "POISSON.DIST"],
  ["BETA.DIST", "n n n b n? n?", "BETA.DIST"],
  ["BETA.INV", "n n n n? n?", "BETA.INV"],
  ["GAMMA.DIST", "n n n b", "GAMMA.DIST"],
  ["LOGNORM.DIST", "n n n b", "LOGNORM.DIST"],
  ["LOGNORM.INV", "n n n", "LOGNORM.INV"],
  ["WEIBULL.DIST", "n n n b", "WEIBULL.DIST"],
  ["CHISQ.DIST", "n n b", "CHISQ.DIST"],
  ["CHISQ.INV", "n n", "CHISQ.INV"],
  ["CONFIDENCE.NORM", "n n n", "CONFIDENCE.NORM"],
  ["FACTDOUBLE", "n", "FACTDOUBLE"],
];

type External = (...args: unknown[]) => unknown;

function external(path: string): External | null {
  let at: unknown = formulajs;
  for (const part of path.split(".")) {
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[part];
  }
  return typeof at === "function" ? (at as External) : null;
}

/** Results and errors of the library as cell values. */
function result(value: unknown): Scalar {
  if (typeof value === "number") return finite(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Error)
    return isErrorCode(value.message) ? fault(value.message) : fault("#VALUE!");
  const number = toNumber(null);
  return value === null || value === undefined ? number : fault("#VALUE!");
}

export const longTailFunctions: readonly FunctionDefinition[] = allowed.flatMap(
  ([name, parameters, path]) => {
    const f = external(path);
    if (!f) return [];
    return [define(name, parameters, (_, ...args) => result(f(...(args as unknown[]))))];
  },
);
