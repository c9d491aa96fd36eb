import { columnOf } from "#core/register/schema";
import type { IslandDecision } from "../decisions";
import { columnNames, fullHeader } from "../headerText";
import type { Island } from "../island";
import type { ColumnView } from "./candidates";
import type { MarkedView } from "./oneHot";

/**
 * Names of columns in the decisions of a person, by column: as all columns of an island are named; marks
 * that are one column have the name of their heading.
 */
export function columnKeys(
  island: Island,
  views: readonly MarkedView[],
): ReadonlyMap<number, string> {
  const names = columnNames(island.headers);
  return new Map(
    views.map(({ at, levels, header }) => [
      at,
      levels === null ? (names[at] ?? "") : fullHeader(header.text),
    ]),
  );
}

/** What a person chose, by column: a field of the register, or null for an extra column. A field goes to one column only. */
export function chosenFields(
  register: string,
  views: readonly ColumnView[],
  keys: ReadonlyMap<number, string>,
  decisions: NonNullable<IslandDecision["columns"]>,
): ReadonlyMap<number, string | null> {
  const chosen = new Map<number, string | null>();
  const taken = new Set<string>();
  for (const { at } of views) {
    const key = keys.get(at) ?? "";
    const field = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
    if (field === undefined) continue;
    if (field === null) chosen.set(at, null);
    else if (columnOf(register, field)?.kind === "input" && !taken.has(field)) {
      taken.add(field);
      chosen.set(at, field);
    }
  }
  return chosen;
}
