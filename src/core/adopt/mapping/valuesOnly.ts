import type { Decided } from "../mapColumns";
import { keyField } from "../recordNames";
import type { Assignment } from "./assign";
import type { ColumnView } from "./candidates";

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
  register: string,
  views: readonly ColumnView[],
  { winners }: Assignment,
  fixed: ReadonlyMap<number, string | null>,
): ReadonlyMap<number, ByValues> {
  const given = new Set([...winners.values()].map(({ match }) => match.field));
  for (const field of fixed.values()) if (field !== null) given.add(field);
  const free = views.filter((view) => !winners.has(view.at) && !fixed.has(view.at) && isMute(view));
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
  return found;
}

/** The header says nothing: it is empty or its words have no meaning. */
function isMute({ header }: ColumnView): boolean {
  return header.bare.concepts.length === 0 && header.context.length === 0;
}
