import type { CellValue } from "#core/register/content";
import { fingerprint } from "#core/text/fingerprint";

/** Letters of a mark. */
export const MARK = 5;
export const BLANK_MARK = "-".repeat(MARK);

/**
 * A short mark of a value: equal values have equal marks, two different ones share a mark once in sixty
 * million times. A number and the text of it are equal, so are the two ways of breaking a line.
 *
 * @example markOf("Green") === markOf("Red"); // => false
 */
export function markOf(value: CellValue): string {
  const text = textOf(value);
  return text === "" ? BLANK_MARK : fingerprint(text).slice(-MARK).padStart(MARK, "0");
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (typeof value === "object") return value.error;
  return String(value).replace(/\r\n?/g, "\n").trim();
}
