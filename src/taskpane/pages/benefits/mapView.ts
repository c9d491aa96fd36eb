import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitMap, MapLayer, MapNode } from "#core/benefits/benefitViews";
import type { MapState } from "./benefitsState";

/** Above so many nodes a layer is drawn in groups: benefits by objective, projects by program. */
const mostNodes = 48;

/** A node of the drawing: one of the map, or several in a group. */
export interface DrawnNode {
  readonly key: string;
  readonly layer: MapLayer;
  readonly members: readonly MapNode[];
  /** What a group is made by: the objective or the program, "" = none. null = a single node. */
  readonly group: string | null;
  readonly isGap: boolean;
}

/** A line between two nodes of neighbouring layers, the objective's side first. */
export interface DrawnLink {
  readonly left: string;
  readonly right: string;
  /** Share of the benefit, where the line stands for one link; null = of several. */
  readonly share: number | null;
}

/** The map as it is drawn, the layers from left to right. */
export interface DrawnMap {
  readonly layers: Readonly<Record<MapLayer, readonly DrawnNode[]>>;
  readonly links: readonly DrawnLink[];
}

export const mapLayers: readonly MapLayer[] = ["objective", "benefit", "project"];

type Wanted = Pick<MapState, "objective" | "program" | "gapsOnly" | "expanded">;

/** Objectives, benefits and projects that match the filter, in groups where they are too many to look at. */
export function drawnMap(
  map: BenefitMap,
  { projects }: Pick<BenefitsReading, "projects">,
  wanted: Wanted,
): DrawnMap {
  const programOf = new Map(projects.map(({ id, program }) => [id, program]));
  const shown = shownNodes(map, programOf, wanted);
  const links = map.links.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const kept = (nodes: readonly MapNode[]) => nodes.filter(({ id }) => shown.has(id));
  const objectiveOf = mainObjectives(map);
  const benefits = grouped("benefit", kept(map.benefits), wanted.expanded, ({ id }) => {
    return objectiveOf.get(id) ?? "";
  });
  const single = new Set(
    benefits.filter(({ group }) => group === null).flatMap(({ members }) => idsOf(members)),
  );
  const besideSingle = new Set(links.filter(({ to }) => single.has(to)).map(({ from }) => from));
  const isGrouped = benefits.some(({ group }) => group !== null);
  const projectNodes = grouped(
    "project",
    kept(map.projects),
    wanted.expanded,
    ({ id }) => programOf.get(id) ?? "",
    ({ id }) => isGrouped && besideSingle.has(id),
  );
  const layers = {
    objective: kept(map.objectives).map((node) => singleNode("objective", node)),
    benefit: benefits,
    project: projectNodes,
  };
  return { layers, links: drawnLinks(map, layers, shown) };
}

/** Nodes that match the filter, with what they are linked to. */
function shownNodes(
  map: BenefitMap,
  programOf: ReadonlyMap<string, string>,
  { objective, program, gapsOnly }: Wanted,
): ReadonlySet<string> {
  const all = [...map.objectives, ...map.benefits, ...map.projects];
  if (gapsOnly) return new Set(all.filter(({ isGap }) => isGap).map(({ id }) => id));
  if (objective === "" && program === "") return new Set(idsOf(all));
  const wantedProjects = new Set(
    idsOf(map.projects).filter((id) => program === "" || programOf.get(id) === program),
  );
  const isLinked = (benefit: string, others: ReadonlySet<string>): boolean =>
    map.links.some(
      ({ from, to }) =>
        (from === benefit && others.has(to)) || (to === benefit && others.has(from)),
    );
  const benefits = idsOf(map.benefits).filter(
    (id) =>
      (objective === "" || isLinked(id, new Set([objective]))) &&
      (program === "" || isLinked(id, wantedProjects)),
  );
  const shown = new Set(benefits);
  for (const { from, to } of map.links) {
    if (benefits.includes(from)) shown.add(to);
    if (benefits.includes(to)) shown.add(from);
  }
  if (objective !== "") shown.add(objective);
  if (program !== "" && objective === "") for (const id of wantedProjects) shown.add(id);
  return shown;
}

/** The objective that is credited with most of each benefit. */
function mainObjectives({ links }: BenefitMap): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly to: string; readonly share: number }>();
  for (const { from, to, share, layer } of links) {
    if (layer !== "benefit-objective") continue;
    const best = found.get(from);
    if (best === undefined || share > best.share) found.set(from, { to, share });
  }
  return new Map([...found].map(([benefit, { to }]) => [benefit, to]));
}

/** Few nodes stand alone; of many, those of one group stand together unless it is opened. */
function grouped(
  layer: MapLayer,
  nodes: readonly MapNode[],
  expanded: readonly string[],
  groupOf: (node: MapNode) => string,
  standsAlone: (node: MapNode) => boolean = () => false,
): readonly DrawnNode[] {
  if (nodes.length <= mostNodes) return nodes.map((node) => singleNode(layer, node));
  const groups = new Map<string, DrawnNode>();
  for (const node of nodes) {
    const group = groupOf(node);
    const key = groupKey(layer, group, node.isGap);
    if (expanded.includes(key) || standsAlone(node)) {
      groups.set(nodeKey(layer, node.id), singleNode(layer, node));
      continue;
    }
    const members = [...(groups.get(key)?.members ?? []), node];
    groups.set(key, { key, layer, members, group, isGap: node.isGap });
  }
  return [...groups.values()];
}

function singleNode(layer: MapLayer, node: MapNode): DrawnNode {
  return { key: nodeKey(layer, node.id), layer, members: [node], group: null, isGap: node.isGap };
}

export function nodeKey(layer: MapLayer, id: string): string {
  return `${layer} ${id}`;
}

function groupKey(layer: MapLayer, group: string, isGap: boolean): string {
  return `group ${layer} ${isGap ? "gap " : ""}${group}`;
}

/** Lines between what is drawn, each once. */
function drawnLinks(
  map: BenefitMap,
  layers: DrawnMap["layers"],
  shown: ReadonlySet<string>,
): readonly DrawnLink[] {
  const keys = new Map(
    mapLayers.map((layer) => [
      layer,
      new Map(layers[layer].flatMap(({ key, members }) => idsOf(members).map((id) => [id, key]))),
    ]),
  );
  const links = new Map<string, DrawnLink>();
  for (const { from, to, share, layer } of map.links) {
    if (!shown.has(from) || !shown.has(to)) continue;
    const isContribution = layer === "benefit-objective";
    const left = keys.get(isContribution ? "objective" : "benefit")?.get(to);
    const right = keys.get(isContribution ? "benefit" : "project")?.get(from);
    if (left === undefined || right === undefined) continue;
    const id = `${left}\n${right}`;
    links.set(id, { left, right, share: links.has(id) ? null : share });
  }
  return [...links.values()];
}

function idsOf(nodes: readonly MapNode[]): readonly string[] {
  return nodes.map(({ id }) => id);
}

/** What a node is connected with, to both sides and through to the ends. */
export function pathOf(drawn: DrawnMap, key: string): ReadonlySet<string> {
  const path = new Set([key]);
  const follow = (from: string, side: "left" | "right"): void => {
    const other = side === "left" ? "right" : "left";
    for (const link of drawn.links) {
      if (link[other] !== from || path.has(link[side])) continue;
      path.add(link[side]);
      follow(link[side], side);
    }
  };
  follow(key, "left");
  follow(key, "right");
  return path;
}

/** Where a key leads from a node: up and down in its layer, left and right along its lines. */
export function nodeAfterKey(drawn: DrawnMap, at: string, pressed: string): string | null {
  const layer = mapLayers.find((each) => drawn.layers[each].some(({ key }) => key === at));
  if (layer === undefined) return null;
  const nodes = drawn.layers[layer];
  const index = nodes.findIndex(({ key }) => key === at);
  switch (pressed) {
    case "ArrowUp":
      return nodes[index - 1]?.key ?? at;
    case "ArrowDown":
      return nodes[index + 1]?.key ?? at;
    case "Home":
      return nodes[0]?.key ?? at;
    case "End":
      return nodes.at(-1)?.key ?? at;
    case "ArrowLeft":
      return drawn.links.find(({ right }) => right === at)?.left ?? at;
    case "ArrowRight":
      return drawn.links.find(({ left }) => left === at)?.right ?? at;
    default:
      return null;
  }
}

/** Pixels from one node to the next. */
export const nodePitch = 41;

/** Middle of each node, from the top of the drawing; shorter layers are spread over its height. */
export function nodePlaces(drawn: DrawnMap): {
  readonly height: number;
  readonly middle: ReadonlyMap<string, number>;
} {
  const most = Math.max(1, ...mapLayers.map((layer) => drawn.layers[layer].length));
  const height = most * nodePitch;
  const middle = new Map(
    mapLayers.flatMap((layer) => {
      const nodes = drawn.layers[layer];
      return nodes.map(({ key }, i) => [key, ((i + 0.5) * height) / nodes.length] as const);
    }),
  );
  return { height, middle };
}
