import { untangled } from "./layerOrder";
import { byReceiver, givenFirst } from "./links";
import type { Edge } from "./schedule";

/** Where the projects of a network stand in a drawing, in columns and rows from 0. */
export interface NetworkLayout {
  /** Projects with a dependency, column by column from the top. */
  readonly nodes: readonly PlacedProject[];
  readonly edges: readonly RoutedEdge[];
  readonly columns: number;
  /** Rows of the tallest column. */
  readonly rows: number;
  /** Pairs of arrows that cross. */
  readonly crossings: number;
}

export interface PlacedProject {
  readonly id: string;
  /** Right of all its givers. */
  readonly column: number;
  /** Place in its column; a fraction where the column is centred. */
  readonly row: number;
}

export interface RoutedEdge {
  readonly from: string;
  readonly to: string;
  /** From the giver to the receiver, ends included, through gaps between the others. */
  readonly points: readonly GridPoint[];
  /** Drawn against the direction: part of a circle. */
  readonly isBackward: boolean;
}

export interface GridPoint {
  readonly column: number;
  readonly row: number;
}

/** What is drawn: a schedule, or a part of one. */
export interface Network {
  readonly edges: readonly Edge[];
  /** In natural order of their IDs. */
  readonly projects: readonly { readonly id: string }[];
}

/** An arrow cut into steps of one column: IDs of projects and of bends between them. */
interface Route {
  readonly edge: Edge;
  /** From left to right. */
  readonly steps: readonly string[];
  readonly isBackward: boolean;
}

/**
 * A drawing of the network in layers: receivers right of their givers, arrows through gaps, few crossings.
 *
 * Layers by the longest way from a project that nobody gives to; arrows that close a circle run backwards.
 * Order within a layer by sweeps of barycentres, the best of them kept (Sugiyama, Tagawa, Toda 1981). The
 * same network gives the same drawing, whatever the order of rows. A few ms for 50 projects; below a second
 * for 500 with 2,000 dependencies, most of it for the bends of long arrows.
 */
export function networkLayout({ edges, projects }: Network): NetworkLayout {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const ids = projects.map(({ id }) => id).filter((id) => linked.has(id));
  const backward = backwardEdges(ids, edges);
  const forward = edges.map((edge) =>
    backward.has(edge) ? { from: edge.to, to: edge.from } : edge,
  );
  const columnOf = columnsOf(ids, forward);
  const routes = edges.map((edge, at) => routeOf(edge, at, backward.has(edge), columnOf));
  const { layers, crossings } = untangled(layersOf(ids, columnOf, routes), stepsOf(routes));
  const points = centred(layers);
  const pointOf = (step: string): GridPoint => points.get(step) ?? { column: 0, row: 0 };
  return {
    nodes: layers.flatMap((layer) =>
      layer.filter((step) => linked.has(step)).map((id) => ({ id, ...pointOf(id) })),
    ),
    edges: routes.map(({ edge, steps, isBackward }) => {
      const way = steps.map(pointOf);
      return {
        from: edge.from,
        to: edge.to,
        points: isBackward ? way.reverse() : way,
        isBackward,
      };
    }),
    columns: layers.length,
    rows: Math.max(0, ...layers.map((layer) => layer.length)),
    crossings,
  };
}

/** Edges that close a circle, by a depth-first walk in natural order; no recursion. */
function backwardEdges(ids: readonly string[], edges: readonly Edge[]): ReadonlySet<Edge> {
  const next = new Map<string, Edge[]>();
  for (const edge of edges) {
    const known = next.get(edge.from);
    if (known === undefined) next.set(edge.from, [edge]);
    else known.push(edge);
  }
  const state = new Map<string, "open" | "done">();
  const backward = new Set<Edge>();
  for (const root of ids) {
    if (state.has(root)) continue;
    const work = [{ id: root, at: 0 }];
    state.set(root, "open");
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const edge = next.get(top.id)?.[top.at];
      top.at += 1;
      if (edge === undefined) {
        state.set(top.id, "done");
        work.pop();
      } else if (state.get(edge.to) === "open") {
        backward.add(edge);
      } else if (!state.has(edge.to)) {
        state.set(edge.to, "open");
        work.push({ id: edge.to, at: 0 });
      }
    }
  }
  return backward;
}

/** Column of each project: one right of the rightmost of its givers. */
function columnsOf(
  ids: readonly string[],
  links: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> {
  const into = byReceiver(links);
  const columns = new Map<string, number>();
  for (const id of givenFirst(ids, links)) {
    const givers = (into.get(id) ?? []).map(({ from }) => columns.get(from) ?? 0);
    columns.set(id, givers.length === 0 ? 0 : Math.max(...givers) + 1);
  }
  return columns;
}

function routeOf(
  edge: Edge,
  at: number,
  isBackward: boolean,
  columnOf: ReadonlyMap<string, number>,
): Route {
  const [left, right] = isBackward ? [edge.to, edge.from] : [edge.from, edge.to];
  const from = columnOf.get(left) ?? 0;
  const between = (columnOf.get(right) ?? 0) - from - 1;
  // A bend has a name that no project can have.
  const bends = Array.from(
    { length: Math.max(0, between) },
    (_, b) => `\u0000${at}:${from + 1 + b}`,
  );
  return { edge, steps: [left, ...bends, right], isBackward };
}

function layersOf(
  ids: readonly string[],
  columnOf: ReadonlyMap<string, number>,
  routes: readonly Route[],
): readonly (readonly string[])[] {
  const layers: string[][] = [];
  const put = (column: number, step: string): void => {
    (layers[column] ??= []).push(step);
  };
  for (const id of ids) put(columnOf.get(id) ?? 0, id);
  for (const { steps } of routes) {
    const first = columnOf.get(steps[0] ?? "") ?? 0;
    steps.slice(1, -1).forEach((bend, b) => {
      put(first + 1 + b, bend);
    });
  }
  return layers;
}

/** All steps from one column to the next. */
function stepsOf(routes: readonly Route[]): readonly (readonly [string, string])[] {
  return routes.flatMap(({ steps }) =>
    steps.slice(1).map((step, at) => [steps[at] ?? step, step] as const),
  );
}

/** Columns centred on the tallest. */
function centred(layers: readonly (readonly string[])[]): ReadonlyMap<string, GridPoint> {
  const tallest = Math.max(0, ...layers.map((layer) => layer.length));
  return new Map(
    layers.flatMap((layer, column) =>
      layer.map(
        (step, row) => [step, { column, row: row + (tallest - layer.length) / 2 }] as const,
      ),
    ),
  );
}
