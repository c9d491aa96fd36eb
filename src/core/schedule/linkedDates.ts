import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import { cyclicGroups, type Link } from "./cycles";
import { drivingPath } from "./drivingPath";
import { ripple } from "./ripple";
import type { Schedule } from "./schedule";
import { scheduleOf } from "./scheduleOf";
import { shiftedSchedule } from "./shiftedSchedule";

/** Something with a start and a finish, from two columns of any sheet; days are Excel serial numbers. */
export interface DatedItem {
  readonly id: string;
  /** null = not known. */
  readonly start: number | null;
  readonly finish: number | null;
}

/** The item `to` starts when `from` has finished, and so many calendar days later. */
export interface DatedLink extends Link {
  readonly lag: number;
}

/** Where an item is after a ripple, or why that is not known. */
export type RippledItem =
  | {
      readonly kind: "dated";
      readonly start: number;
      readonly finish: number;
      /** Days that it is later; 0 = it stays. */
      readonly days: number;
    }
  | { readonly kind: "no-start" | "no-finish" | "finish-before-start" }
  /** "A → B → A". */
  | { readonly kind: "in-cycle"; readonly cycle: string };

/**
 * Items pushed to the right along their links until every item starts when what it waits for has finished
 * (D-04), as for projects of the registers that have not started.
 *
 * IDs are compared without case and surrounding spaces. Links to items that are not in the list, and from
 * an item to itself, do not count. What waits in a circle is not moved, nor is what has no dates.
 *
 * @param items each ID once; of a repeated one the first counts.
 * @returns one for each item, in their order. Linear in the links.
 * @example
 * rippledItems([{ id: "A", start: 10, finish: 20 }, { id: "B", start: 15, finish: 18 }], [{ from: "A", to: "B", lag: 2 }])[1]; // => { kind: "dated", start: 22, finish: 25, days: 7 }
 */
export function rippledItems(
  items: readonly DatedItem[],
  links: readonly DatedLink[],
): readonly RippledItem[] {
  const schedule = scheduleOfLinks(items, links);
  const moved = ripple(schedule, [], { mends: true });
  const cycles = cycleOfMembers(schedule);
  const projects = new Map(
    shiftedSchedule(schedule, moved).projects.map((project) => [keyOf(project.id), project]),
  );
  return items.map(({ id, start, finish }): RippledItem => {
    const project = projects.get(keyOf(id));
    const cycle = cycles.get(keyOf(id));
    if (start === null) return { kind: "no-start" };
    if (finish === null) return { kind: "no-finish" };
    if (cycle !== undefined) return { kind: "in-cycle", cycle };
    if (project?.fault === "finish-before-start") return { kind: "finish-before-start" };
    const days = (project?.start ?? start) - start;
    return { kind: "dated", start: start + days, finish: finish + days, days };
  });
}

/** The chain that sets the latest finish, or why there is none. */
export type DrivingChain =
  | { readonly kind: "chain"; readonly ids: readonly string[] }
  | { readonly kind: "in-cycle"; readonly cycle: string }
  | { readonly kind: "no-dates" };

/**
 * The chain of items that sets the latest finish (D-05), once every item starts when what it waits for has
 * finished; the first of it first. Items without dates are no part of it.
 *
 * @returns no chain while items wait for each other in a circle: their finish is not known.
 * @example
 * drivingChain([{ id: "A", start: 10, finish: 20 }, { id: "B", start: 15, finish: 18 }], [{ from: "A", to: "B", lag: 0 }]); // => { kind: "chain", ids: ["A", "B"] }
 */
export function drivingChain(
  items: readonly DatedItem[],
  links: readonly DatedLink[],
): DrivingChain {
  const schedule = scheduleOfLinks(items, links);
  const [cycle] = schedule.cycles;
  if (cycle !== undefined) return { kind: "in-cycle", cycle: cycle.projects.join(arrow) };
  const { projects } = drivingPath(schedule);
  return projects.length === 0 ? { kind: "no-dates" } : { kind: "chain", ids: projects };
}

/**
 * Items that wait for each other in a circle, one shortest walk for each group (D-02): "A → B → A". An item
 * that waits for itself is "A → A".
 *
 * IDs are compared without case and surrounding spaces and shown as they stand first; a link without both
 * ends does not count.
 *
 * @returns walks in natural order of the first of their group; none = there is no circle.
 * @example
 * walksInCircles([{ from: "A", to: "b" }, { from: "B", to: "a" }]); // => ["A → b → A"]
 */
export function walksInCircles(links: readonly Link[]): readonly string[] {
  const names = new Map<string, string>();
  const named = (id: string): string => {
    const key = keyOf(id);
    if (!names.has(key)) names.set(key, id.trim());
    return names.get(key) ?? id;
  };
  const net = links
    .filter(({ from, to }) => from.trim() !== "" && to.trim() !== "")
    .map(({ from, to }): Link => ({ from: named(from), to: named(to) }));
  const selves = new Set(net.flatMap(({ from, to }) => (from === to ? [from] : [])));
  const groups = cyclicGroups(net.filter(({ from, to }) => from !== to)).map(
    ({ members, circle }) => ({
      first: [...members].sort(naturalOrder)[0] ?? "",
      walk: [...circle.map(({ from }) => from), circle[0]?.from ?? ""],
    }),
  );
  return [...groups, ...[...selves].map((id) => ({ first: id, walk: [id, id] }))]
    .sort((a, b) => naturalOrder(a.first, b.first))
    .map(({ walk }) => walk.join(arrow));
}

/**
 * The first ID that stands twice, as it is written the second time; null = each stands once. Blank ones are
 * none.
 *
 * @example
 * repeatedId(["A", "B", " a"]); // => "a"
 */
export function repeatedId(ids: readonly string[]): string | null {
  const known = new Set<string>();
  for (const id of ids) {
    const key = keyOf(id);
    if (key !== "" && known.has(key)) return id.trim();
    known.add(key);
  }
  return null;
}

const arrow = " → ";

/** Items and links as the registers Projects and Dependencies would hold them. */
function scheduleOfLinks(items: readonly DatedItem[], links: readonly DatedLink[]): Schedule {
  const projects = registerOf(
    "Projects",
    ["Project ID", "Start", "Forecast finish"],
    items.map(({ id, start, finish }) => [id, start, finish]),
  );
  const dependencies = registerOf(
    "Dependencies",
    ["From project", "To project", "Lag days"],
    links.map(({ from, to, lag }) => [from, to, lag]),
  );
  return scheduleOf([projects, dependencies], null).value;
}

function registerOf(
  register: string,
  headers: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): RegisterContent {
  const [height, columns] = [rows.length + 1, headers.length];
  const place = { table: register, sheet: register, row: 0, column: 0, rows: height, columns };
  return { register, place, headers, rows };
}

/** The circle that holds each project, by its ID in small letters. */
function cycleOfMembers({ cycles }: Schedule): ReadonlyMap<string, string> {
  return new Map(
    cycles.flatMap(({ members, projects }) =>
      members.map((id) => [keyOf(id), projects.join(arrow)] as const),
    ),
  );
}
