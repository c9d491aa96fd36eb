import { bySeverity, type Issue, type IssueCode } from "#core/issues";

/** Where somebody mends what the check strip tells. */
export type Way = "findings" | "updates" | "explanations" | "place";

/** Issues by severity; within one in their own order. */
export function worstFirst(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(bySeverity);
}

const ways: Readonly<Partial<Record<IssueCode, Way>>> = {
  "findings-blocking": "findings",
  "projects-not-updated": "updates",
  "changes-unexplained": "explanations",
};

/** Where an issue is mended; null = there is no place to lead to. */
export function wayOf({ code, place }: Issue): Way | null {
  const way = ways[code];
  if (way !== undefined) return way;
  const isCell = place.sheet !== undefined && place.address !== undefined;
  return isCell || place.register !== undefined ? "place" : null;
}
