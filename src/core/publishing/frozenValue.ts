import type { CellValue } from "#core/register/content";

/** Errors that say nothing about the figures: the function has not been computed. */
const unanswered = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#SPILL!"]);

/**
 * What stands for the result of a formula when the formula goes; null where there is no result. #N/A
 * stays what it is, so that charts leave the point out; other errors stay as their words.
 * @example frozenValue(73.6); // => { value: 73.6 }
 * @example frozenValue({ error: "#NAME?" }); // => null
 */
export function frozenValue(
  value: CellValue,
): { readonly value: number | boolean | string | { readonly text: string } | null } | null {
  if (typeof value === "string") return { value: { text: value } };
  if (typeof value !== "object" || value === null) return { value };
  if (unanswered.has(value.error)) return null;
  return { value: value.error === "#N/A" ? "=NA()" : { text: value.error } };
}
