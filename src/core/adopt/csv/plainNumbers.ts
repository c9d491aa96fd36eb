import { isAmbiguousNumber } from "../values/numberText";

const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** More digits than a number of Excel keeps. */
const DIGITS = 15;
/** An amount from here on is no version or outline number: "1800000.0". */
const AMOUNT = 1000;

/** Decimals as written: programs write 1.0 beside 0.97, outlines write 1.10 beside 1.2. */
const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/** True when nothing of a text is lost when it becomes a number and is shown without a format. */
function staysItself(text: string): boolean {
  return String(Number(text)) === text;
}

/**
 * Says whether the numbers of a column of a text file can be taken as numbers: all of its cells that look
 * like numbers are plain ("1200", "-3.5"), none is an identifier such as 001 or 1.10, and none could mean
 * something else in another country (1.200).
 */
export function isNumberColumn(texts: readonly string[]): boolean {
  const numeric = texts.filter((text) => /^[-+(]?[\d.,'\s]*\d[\d.,'\s]*[)-]?$/.test(text));
  if (numeric.length === 0 || !numeric.every((text) => plain.test(text))) return false;
  if (numeric.some((text) => text.replace(/\D/g, "").length > DIGITS + 2)) return false;
  const parted = numeric.filter((text) => text.includes("."));
  if (parted.length > 0 && parted.every(isAmbiguousNumber)) return false;
  const decimals = new Set(numeric.map(decimalsOf));
  if (decimals.size === 1 && !decimals.has(1)) return true;
  const isExact = Math.max(...decimals) > 1;
  return numeric.every(
    (text) =>
      staysItself(text) ||
      Math.abs(Number(text)) >= AMOUNT ||
      Number(text) === 0 ||
      (isExact && text.endsWith(".0")),
  );
}

/** The number that a cell of such a column is; null for its other cells. */
export function plainNumber(text: string): number | null {
  return plain.test(text) ? Number(text) : null;
}
