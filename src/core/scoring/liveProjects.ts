import { keyOf } from "./registerTable";

/**
 * Whether a project takes part in the ranking: it has an ID and is neither Closed nor Cancelled. The rule
 * of the column Live.
 *
 * @example
 * isLive("P-001", "Cancelled"); // => false
 */
export function isLive(id: string, stage: string): boolean {
  const key = keyOf(stage);
  return id !== "" && key !== "closed" && key !== "cancelled";
}
