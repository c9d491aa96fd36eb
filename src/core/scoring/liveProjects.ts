import { isOver } from "#core/register/stages";

/**
 * Whether a project takes part in the ranking: it has an ID and is neither Closed nor Cancelled. The rule
 * of the column Live.
 *
 * @example
 * isLive("P-001", "Cancelled"); // => false
 */
export function isLive(id: string, stage: string): boolean {
  return id !== "" && !isOver(stage);
}
