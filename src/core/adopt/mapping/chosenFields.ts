import { columnOf } from "#core/register/schema";
import type { IslandDecision } from "../decisions";
import type { HeaderText } from "../headerText";
import type { ColumnView } from "./candidates";

/** A header as people see it, with the headings over it: "Residual > Impact". */
export function headerPath(text: Pick<HeaderText, "bands" | "shown">): string {
  return [...text.bands, text.shown].filter((part) => part !== "").join(" > ");
}

/**
 * Names of columns in the decisions of a person, by column: the header with its headings; the second of
 * two equal ones has " #2" behind it, a column without a header is "#3" by its place.
 */
export function columnKeys(views: readonly ColumnView[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const { at, header } of views) {
    const path = headerPath(header.text);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    if (path === "") keys.set(at, `#${at + 1}`);
    else keys.set(at, count === 1 ? path : `${path} #${count}`);
  }
  return keys;
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
