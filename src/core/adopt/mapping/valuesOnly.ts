import type { Island } from "../island";
import { keyField, telling } from "../recordNames";
import type { Assignment } from "./assign";
import type { Candidate, ColumnView } from "./candidates";
import type { Decided } from "./decided";
import type { Concept } from "./lexicon/concepts";

type ByValues = Pick<Decided, "field" | "how" | "confidence" | "declined">;

/** Cells that must be there before values alone tell a field. */
const ENOUGH = 3;
const NEARLY_ALL = 0.95;
const SURENESS = 0.6;

/**
 * Fields that the values alone tell, for columns whose headers tell nothing: identifiers such as R-001 and
 * words of a rating. Only where one column fits and nothing else has the field.
 */
export function fieldsByValues(
  island: Island,
  register: string,
  views: readonly ColumnView[],
  candidates: readonly (readonly Candidate[])[],
  { winners }: Assignment,
  fixed: ReadonlyMap<number, string | null>,
): ReadonlyMap<number, ByValues> {
  const given = new Set([...winners.values()].map(({ match }) => match.field));
  for (const field of fixed.values()) if (field !== null) given.add(field);
  const free = views.filter(
    (view, at) =>
      !winners.has(view.at) &&
      !fixed.has(view.at) &&
      (candidates[at] ?? []).length === 0 &&
      !isOfOther(view),
  );
  const found = new Map<number, ByValues>();
  const offer = (field: string | null, fits: (view: ColumnView) => number): void => {
    if (field === null || given.has(field)) return;
    const all = views.filter((view) => fits(view) >= NEARLY_ALL && view.profile.filled >= ENOUGH);
    const [only] = all;
    if (all.length !== 1 || only === undefined || !free.includes(only) || found.has(only.at))
      return;
    const { filled } = only.profile;
    const how = { kind: "values", fits: Math.round(fits(only) * filled), filled } as const;
    found.set(only.at, { field, how, confidence: SURENESS, declined: null });
  };
  offer(keyField(register), ({ profile }) =>
    profile.prefix !== "" && profile.distinct === profile.filled ? profile.ids : 0,
  );
  offer(
    register === "Projects" || register === "Programs" ? "Reported RAG" : null,
    ({ profile }) => (profile.distinct > 1 && profile.distinct <= 7 ? profile.ratings : 0),
  );
  const title = telling(register);
  const heading = titleOfHeadings(island, free);
  if (title !== null && heading !== null && !given.has(title) && !found.has(heading.at)) {
    const { filled } = heading.profile;
    const how = { kind: "values", fits: filled, filled } as const;
    found.set(heading.at, { field: title, how, confidence: SURENESS, declined: null });
  }
  return found;
}

/** Where records run across, the first line holds their names, be it called "Field", "Item" or nothing. */
function titleOfHeadings(island: Island, free: readonly ColumnView[]): ColumnView | null {
  const first = free.find(({ at }) => at === 0);
  if (island.recordsRun !== "across" || first === undefined) return null;
  const { filled, distinct, numbers, dates, ids } = first.profile;
  const isNames = distinct === filled && numbers + dates + ids < 0.2;
  return filled >= ENOUGH && isNames ? first : null;
}

/** The header names something that the record belongs to or points at, or that is not the record itself. */
const others: ReadonlySet<Concept> = new Set<Concept>([
  "project",
  "program",
  "portfolio",
  "objective",
  "risk",
  "issue",
  "benefit",
  "milestone",
  "dependency",
  "decision",
  "related",
  "previous",
  "task",
  "other",
  "from",
  "to",
  "trend",
  "schedule",
  "budget",
  "cost",
]);

function isOfOther({ header }: ColumnView): boolean {
  return [...header.bare.concepts, ...header.context].some((concept) => others.has(concept));
}
