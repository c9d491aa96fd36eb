import { isLive } from "#core/scoring/liveProjects";
import type { Rag } from "#core/status/rag";
import { ragNamed } from "#core/status/ratings";
import { naturalOrder } from "#core/text/naturalOrder";
import type { SnapshotStore } from "./snapshotStore";
import { type KeptRecord, type KeptValue, type PortfolioState, valueIn } from "./state";

/** Snapshots that a strip shows unless told otherwise: a year of months. */
export const stripLength = 12;

/** A column of the strips. */
export interface StripColumn {
  /** "" = the present state. */
  readonly id: string;
  readonly name: string;
  /** Serial status date. */
  readonly day: number;
}

/** Ratings of a project in one snapshot; null = not rated, or it was not there. */
export interface StripCell {
  readonly snapshot: string;
  readonly day: number;
  readonly reported: Rag | null;
  readonly derived: Rag | null;
}

/** How a project was rated over the last snapshots. */
export interface StatusStrip {
  readonly project: string;
  readonly title: string;
  /** "" = none. */
  readonly program: string;
  readonly isLive: boolean;
  /** One a column, the oldest first. */
  readonly cells: readonly StripCell[];
}

export interface StatusStrips {
  readonly columns: readonly StripColumn[];
  /** In the order of their IDs. */
  readonly strips: readonly StatusStrip[];
}

/**
 * Reported and derived RAG of each project over the last snapshots, and now.
 *
 * Projects are those of the register: live ones, and finished ones that were rated in a snapshot that is
 * shown. A project that is not there any more is left out.
 *
 * @param statusDate of the present state; null = only the snapshots are shown.
 * @param most snapshots that are shown, the last ones by their status date.
 * @returns ratings in the order of time. Linear in projects times snapshots.
 */
export function statusStrips(
  store: SnapshotStore,
  present: PortfolioState,
  statusDate: number | null,
  most: number = stripLength,
): StatusStrips {
  const heads = store.heads.slice(-most);
  const past = heads.map(({ id, name, day }) => ({ id, name, day, state: store.at(id) }));
  const now = statusDate === null ? [] : [{ id: "", name: "", day: statusDate, state: present }];
  const columns = [...past, ...now];
  const records = [...(present.tables.get("Projects")?.values() ?? [])];
  const strips = records
    .map((record) => stripOf(record, columns))
    .filter(({ isLive: live, cells }) => live || cells.some(isRated));
  return {
    columns: columns.map(({ id, name, day }) => ({ id, name, day })),
    strips: strips.sort((a, b) => naturalOrder(a.project, b.project)),
  };
}

function isRated({ snapshot, reported, derived }: StripCell): boolean {
  return snapshot !== "" && (reported !== null || derived !== null);
}

function stripOf(
  { key, values }: KeptRecord,
  columns: readonly (StripColumn & { readonly state: PortfolioState })[],
): StatusStrip {
  const text = (field: string): string => textOf(values.get(field));
  return {
    project: key,
    title: text("Project"),
    program: text("Program ID"),
    isLive: isLive(key, text("Stage")),
    cells: columns.map(({ id, day, state }) => {
      const rating = (field: string): Rag | null =>
        ragNamed(textOf(valueIn(state, "Projects", key, field)));
      return {
        snapshot: id,
        day,
        reported: rating("Reported RAG"),
        derived: rating("Derived RAG"),
      };
    }),
  };
}

/** A kept value as text; "" for nothing. */
export function textOf(value: KeptValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
