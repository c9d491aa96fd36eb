import type { ScheduleReading } from "#actions/schedule/readSchedule";
import { networkLayout, type GridPoint, type NetworkLayout } from "#core/schedule/networkLayout";
import type { Edge, Schedule } from "#core/schedule/schedule";
import type { WhatIf } from "#core/schedule/whatIf";

/** A network as it is drawn: pixels from the upper left corner. */
export interface NetworkDrawing {
  readonly width: number;
  readonly height: number;
  /** Size of every project's box. */
  readonly box: { readonly width: number; readonly height: number };
  readonly projects: readonly DrawnProject[];
  readonly arrows: readonly DrawnArrow[];
}

export interface DrawnProject {
  readonly id: string;
  readonly name: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly isDriving: boolean;
  readonly isInCycle: boolean;
  /** Days by which what is tried moves it; 0 = not. */
  readonly days: number;
  readonly isCut: boolean;
}

export interface DrawnArrow {
  readonly edge: Edge;
  readonly path: string;
  /** The triangle at its end. */
  readonly head: string;
  readonly look: ArrowLook;
  readonly isDriving: boolean;
}

/** The first that fits: each has a line of its own, so that nothing is told by colour alone. */
export const arrowLooks = ["conflict", "cycle", "delivered", "soft", "hard"] as const;
export type ArrowLook = (typeof arrowLooks)[number];

/** What the network shows besides projects and hand-overs. */
export interface NetworkMarks {
  readonly drivingPath: readonly string[];
  /** What is tried; null = nothing. */
  readonly whatIf: WhatIf | null;
}

const [gapAcross, gapDown, margin, boxHeight] = [34, 12, 10, 26];

/** Where everything of a network stands; null when no project depends on another. */
export function networkDrawing(
  layout: NetworkLayout,
  schedule: Schedule,
  marks: NetworkMarks,
): NetworkDrawing | null {
  if (layout.nodes.length === 0) return null;
  const longest = Math.max(...layout.nodes.map(({ id }) => id.length));
  const box = { width: Math.min(120, Math.max(50, 8 * longest + 14)), height: boxHeight };
  const x = (column: number): number => margin + box.width / 2 + column * (box.width + gapAcross);
  const y = (row: number): number => margin + boxHeight / 2 + row * (boxHeight + gapDown);
  const projects = new Map(schedule.projects.map((project) => [project.id, project]));
  const changes = new Map((marks.whatIf?.projects ?? []).map((change) => [change.id, change]));
  const driving = new Set(marks.drivingPath);
  const edges = new Map(schedule.edges.map((edge) => [pairKey(edge.from, edge.to), edge]));
  const broken = conflictsWith(marks.whatIf);
  const legs = new Set(
    marks.drivingPath.slice(1).map((id, i) => pairKey(marks.drivingPath[i] ?? "", id)),
  );
  return {
    width: x(layout.columns - 1) + box.width / 2 + margin,
    height: y(layout.rows - 1) + boxHeight / 2 + margin,
    box,
    projects: layout.nodes.map(({ id, column, row }): DrawnProject => {
      const project = projects.get(id);
      const change = changes.get(id);
      return {
        id,
        name: project?.name ?? "",
        x: x(column),
        y: y(row),
        isDriving: driving.has(id),
        isInCycle: project?.fault === "in-cycle",
        days: change?.days ?? 0,
        isCut: change?.cause === "cut",
      };
    }),
    arrows: layout.edges.flatMap(({ from, to, points }): DrawnArrow[] => {
      const edge = edges.get(pairKey(from, to));
      if (edge === undefined) return [];
      const places = points.map((point: GridPoint) => ({ x: x(point.column), y: y(point.row) }));
      return [
        {
          edge,
          ...arrowThrough(places, box.width / 2),
          look: lookOf(edge, broken.get(pairKey(from, to))),
          isDriving: legs.has(pairKey(from, to)),
        },
      ];
    }),
  };
}

/** Names a pair of projects; "\n" is in no ID. */
function pairKey(from: string, to: string): string {
  return `${from}\n${to}`;
}

/** Whether what is tried makes or solves the conflict of a pair. */
function conflictsWith(whatIf: WhatIf | null): ReadonlyMap<string, boolean> {
  return new Map(
    (whatIf?.dependencies ?? []).flatMap(({ from, to, change }): [string, boolean][] => {
      if (change === "float") return [];
      return [[pairKey(from, to), change !== "solved"]];
    }),
  );
}

function lookOf(edge: Edge, isConflict: boolean = edge.isConflict): ArrowLook {
  if (isConflict) return "conflict";
  if (edge.isInCycle) return "cycle";
  if (edge.isDelivered) return "delivered";
  return edge.strength === "Hard" ? "hard" : "soft";
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const headLength = 6;

/** A line through the gaps between boxes that leaves and enters each column level, and its head. */
function arrowThrough(places: readonly Place[], half: number): Pick<DrawnArrow, "path" | "head"> {
  const parts: string[] = [];
  let head = "";
  for (const [i, to] of places.entries()) {
    const from = places[i - 1];
    if (from === undefined) continue;
    const way = Math.sign(to.x - from.x);
    const isLast = i === places.length - 1;
    // Between two of one column the line bends round to the right.
    const [out, into] = [from.x + (way || 1) * half, to.x - (way || -1) * half];
    const bend = way === 0 ? gapAcross * 0.7 : (into - out) / 2;
    const end = isLast ? into - (way || -1) * headLength : into;
    parts.push(`${i === 1 ? "M" : "L"}${out} ${from.y}`);
    parts.push(
      `C${out + bend} ${from.y} ${way === 0 ? into + bend : into - bend} ${to.y} ${end} ${to.y}`,
    );
    if (isLast) {
      const back = into - (way || -1) * (headLength + 1);
      head = `M${into} ${to.y}L${back} ${to.y - 4}L${back} ${to.y + 4}Z`;
    }
  }
  return { path: parts.join(""), head };
}

/** The project to which an arrow key leads from another; null when there is none that way. */
export function walkFrom(drawing: NetworkDrawing, id: string, key: string): string | null {
  const { projects, arrows } = drawing;
  const from = projects.find((project) => project.id === id);
  if (from === undefined) return projects[0]?.id ?? null;
  const among = (ids: readonly string[]): readonly DrawnProject[] =>
    projects.filter((project) => ids.includes(project.id));
  switch (key) {
    case "ArrowRight":
      return nearest(
        from,
        among(arrows.filter(({ edge }) => edge.from === id).map(({ edge }) => edge.to)),
      );
    case "ArrowLeft":
      return nearest(
        from,
        among(arrows.filter(({ edge }) => edge.to === id).map(({ edge }) => edge.from)),
      );
    case "ArrowDown":
      return nearest(
        from,
        projects.filter((project) => project.x === from.x && project.y > from.y),
      );
    case "ArrowUp":
      return nearest(
        from,
        projects.filter((project) => project.x === from.x && project.y < from.y),
      );
    case "Home":
      return projects[0]?.id ?? null;
    case "End":
      return projects.at(-1)?.id ?? null;
    default:
      return null;
  }
}

function nearest(from: Place, candidates: readonly DrawnProject[]): string | null {
  const far = ({ x, y }: Place): number => Math.abs(x - from.x) + Math.abs(y - from.y);
  return [...candidates].sort((a, b) => far(a) - far(b))[0]?.id ?? null;
}

/** How much of the network is drawn around a project. */
export const reaches = ["all", "chain", "next"] as const;
export type Reach = (typeof reaches)[number];

/** The arrows that touch a project, or all that lead to it and on from it. */
export function arrowsAround(
  edges: readonly Edge[],
  project: string,
  reach: Exclude<Reach, "all">,
): readonly Edge[] {
  if (reach === "next") return edges.filter(({ from, to }) => from === project || to === project);
  const before = reached(
    edges,
    project,
    ({ to }) => to,
    ({ from }) => from,
  );
  const after = reached(
    edges,
    project,
    ({ from }) => from,
    ({ to }) => to,
  );
  return edges.filter(
    ({ from, to }) => (before.has(from) && before.has(to)) || (after.has(from) && after.has(to)),
  );
}

function reached(
  edges: readonly Edge[],
  project: string,
  near: (edge: Edge) => string,
  far: (edge: Edge) => string,
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const edge of edges) next.set(near(edge), [...(next.get(near(edge)) ?? []), far(edge)]);
  const found = new Set([project]);
  // A set goes through what is added to it meanwhile, too.
  for (const id of found) for (const other of next.get(id) ?? []) found.add(other);
  return found;
}

/** As many projects are drawn at once unless somebody asks for all. */
const drawnAtOnce = 30;

/** What is shown before anybody has chosen: everything, or what surrounds the worst conflict. */
export function usualView(schedule: Schedule): { readonly reach: Reach; readonly project: string } {
  const { edges } = schedule;
  const worst = [...edges].sort((a, b) => (a.float ?? Infinity) - (b.float ?? Infinity))[0];
  const count = new Set(edges.flatMap(({ from, to }) => [from, to])).size;
  return { reach: count <= drawnAtOnce ? "all" : "chain", project: worst?.to ?? "" };
}

/** The places of what a view shows: everything, or a network of its own around a project. */
export function shownLayout(
  { schedule, layout }: Pick<ScheduleReading, "schedule" | "layout">,
  { reach, project }: { readonly reach: Reach; readonly project: string },
): NetworkLayout {
  return reach === "all"
    ? layout
    : networkLayout({
        projects: schedule.projects,
        edges: arrowsAround(schedule.edges, project, reach),
      });
}
