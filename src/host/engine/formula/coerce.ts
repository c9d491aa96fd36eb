import { CellError, type ErrorCode, type Scalar } from "#host/engine/values";
import { typedValue } from "./input";
import { numberToText, round15 } from "./numberText";
import { fault } from "./operand";

const plainNumber = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** Text as a number where a number is needed, or #VALUE!. */
export function textToNumber(text: string): number | CellError {
  if (plainNumber.test(text)) return Number(text);
  const typed = typedValue(text, false, new Date());
  return typed && typeof typed.value === "number" ? typed.value : fault("#VALUE!");
}

export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textToNumber(value);
  return value;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    const folded = value.toLowerCase();
    if (folded === "true") return true;
    if (folded === "false") return false;
    return fault("#VALUE!");
  }
  return value;
}

/** Infinity and NaN are no cell values. */
export function finite(value: number, otherwise: ErrorCode = "#NUM!"): number | CellError {
  return Number.isFinite(value) ? value : fault(otherwise);
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });
const plainText = /^[a-z0-9 ]*$/;

/** Order of two texts as Excel sorts them: case does not matter. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  if (x === y) return 0;
  if (plainText.test(x) && plainText.test(y)) return x < y ? -1 : 1;
  const order = collator.compare(x, y);
  return order !== 0 ? order : x < y ? -1 : 1;
}

export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  // Excel compares 15 digits: 0.1+0.2 equals 0.3.
  if (Math.abs(difference) < Math.abs(a) * 1e-14 && round15(a) === round15(b)) return 0;
  return difference < 0 ? -1 : 1;
}

function typeRank(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Numbers come before texts, texts before FALSE and TRUE; an empty cell takes the type of the other side. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const left = a ?? emptyAs(b);
  const right = b ?? emptyAs(a);
  if (typeof left === "number" && typeof right === "number") return compareNumbers(left, right);
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return typeRank(left) - typeRank(right);
}

function emptyAs(other: Scalar): Scalar {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}
