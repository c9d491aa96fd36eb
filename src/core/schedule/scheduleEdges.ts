import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import { cyclicGroups } from "./cycles";
import type { KnownProjects } from "./readDependencies";
import type { Cycle, Dependency, Edge } from "./schedule";

/** From what is furthest from done to what is done. */
const statuses: readonly string[] = ["proposed", "at risk", "agreed", "delivered"];

/**
 * One edge for each giver and receiver (D-01): rows that say the same count once, with the largest lag.
 * Only live projects have edges; a row from a project to itself is none.
 */
export function edgesOf(
  dependencies: readonly Dependency[],
  projects: KnownProjects,
): readonly Edge[] {
  const live = (id: string): boolean => projects.get(keyOf(id))?.isLive === true;
  const pairs = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const { from, to, state } = dependency;
    if (state === "self" || !live(from) || !live(to)) continue;
    const key = `${from}\u0000${to}`;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [dependency]);
    else known.push(dependency);
  }
  return [...pairs.values()].map(edgeOf).sort(byEnds);
}

function byEnds(a: Edge, b: Edge): number {
  return naturalOrder(a.from, b.from) || naturalOrder(a.to, b.to);
}

function edgeOf(rows: readonly Dependency[]): Edge {
  const [{ from, to }] = rows as readonly [Dependency];
  const open = rows.filter(({ state }) => state !== "delivered");
  const counted = open.length > 0 ? open : rows;
  const floats = counted.flatMap(({ float }) => float ?? []);
  const place = ({ status }: Dependency): number => statuses.indexOf(keyOf(status));
  const [least] = [...counted].sort((a, b) => place(a) - place(b));
  return {
    from,
    to,
    dependencies: rows.map(({ id }) => id),
    strength: counted.some(({ strength }) => strength === "Hard") ? "Hard" : "Soft",
    lag: Math.max(...counted.map(({ lag }) => lag)),
    float: floats.length === 0 ? null : Math.min(...floats),
    isConflict: rows.some(({ isConflict }) => isConflict),
    isDelivered: open.length === 0,
    isInCycle: false,
    milestones: counted.flatMap(({ milestone }) => milestone?.id ?? []).join(", "),
    status: least?.status ?? "",
  };
}

/**
 * Groups of projects that wait for each other (D-02), and the edges with those inside a group marked.
 * What is delivered makes nobody wait.
 */
export function cyclesOfEdges(edges: readonly Edge[]): {
  readonly edges: readonly Edge[];
  readonly cycles: readonly Cycle[];
} {
  const groups = cyclicGroups(edges.filter(({ isDelivered }) => !isDelivered));
  const groupOf = new Map(
    groups.flatMap(({ members }, g) => members.map((id) => [id, g] as const)),
  );
  const cycles = groups
    .map(({ members, circle }): Cycle => {
      const projects = [...circle.map(({ from }) => from), circle[0]?.from ?? ""];
      const dependencies = circle.map((edge) => edge.dependencies.join(" / "));
      return {
        projects,
        dependencies: circle.flatMap((edge) => edge.dependencies),
        members: [...members].sort(naturalOrder),
        text: `${projects.join(" → ")} (${dependencies.join(", ")})`,
      };
    })
    .sort((a, b) => naturalOrder(a.members[0] ?? "", b.members[0] ?? ""));
  const isInside = ({ from, to, isDelivered }: Edge): boolean =>
    !isDelivered && groupOf.has(from) && groupOf.get(from) === groupOf.get(to);
  return { edges: edges.map((edge) => ({ ...edge, isInCycle: isInside(edge) })), cycles };
}
