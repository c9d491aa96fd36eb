import { keyOf } from "#core/scoring/registerTable";
import type { BenefitRow } from "./benefit";
import type { BenefitBook } from "./benefitBook";
import type { BenefitGap, BenefitMap, MapLink, MapNode } from "./benefitViews";

/** Rounds of putting each layer into the order of its neighbours. */
const sweeps = 4;

type Book = Pick<BenefitBook, "objectives" | "projects" | "programs">;

/**
 * The map objective <- benefit <- project: who delivers what, and what it is for, with the present value
 * that flows along and what is missing in it.
 *
 * Withdrawn benefits are left out. Projects without a benefit and enablers are not drawn; the former are
 * gaps. Layers are put into the mean order of their neighbours, so that few lines cross (barycentre
 * method, Sugiyama 1981). Cost: links x a few.
 */
export function benefitMap(rows: readonly BenefitRow[], book: Book): BenefitMap {
  const active = rows.filter(({ isWithdrawn }) => !isWithdrawn);
  const objectiveIds = new Map(book.objectives.map(({ id }) => [keyOf(id), id]));
  const links = active.flatMap((row) => linksOf(row, objectiveIds));
  const linked = new Set(links.flatMap(({ from, to }) => [keyOf(from), keyOf(to)]));
  const into = pvBy(links);
  const objectives = book.objectives.map(({ id, name, weight }): MapNode => ({
    ...plainNode("objective", id, name),
    weight,
    pv: into.get(keyOf(id)) ?? null,
    isGap: !linked.has(keyOf(id)),
  }));
  const benefits = active.map((row): MapNode => ({
    ...plainNode("benefit", row.id, row.title),
    benefitClass: row.benefitClass,
    rag: row.rag,
    isDisbenefit: row.isDisbenefit,
    pv: row.isMoney ? row.pv : null,
    isGap: !isCredited(row, objectiveIds) || row.projects.length === 0,
  }));
  const givers = new Map(links.map(({ from, layer, pv }) => [keyOf(from), { layer, pv }]));
  const projects = book.projects
    .filter(({ id }) => givers.get(keyOf(id))?.layer === "project-benefit")
    .map(({ id, name }): MapNode => ({
      ...plainNode("project", id, name),
      pv: sumOf(links.filter(({ from }) => keyOf(from) === keyOf(id)).map(({ pv }) => pv)),
    }));
  return {
    ...ordered({ objectives, benefits, projects }, links),
    links,
    gaps: benefitGaps(active, book, objectiveIds),
  };
}

function plainNode(layer: MapNode["layer"], id: string, name: string): MapNode {
  const none = { weight: null, benefitClass: null, rag: null, isDisbenefit: false, pv: null };
  return { layer, id, name, ...none, isGap: false };
}

function linksOf(row: BenefitRow, objectiveIds: ReadonlyMap<string, string>): MapLink[] {
  const pv = row.isMoney ? row.pv : null;
  const share = row.projects.length === 0 ? 0 : 1 / row.projects.length;
  return [
    ...row.projects.map((from): MapLink => ({
      from,
      to: row.id,
      layer: "project-benefit",
      share,
      pv: pv === null ? null : pv * share,
    })),
    ...row.shares.flatMap((each): MapLink[] => {
      const to = objectiveIds.get(keyOf(each.objective));
      if (to === undefined || each.share <= 0) return [];
      const own = pv === null ? null : pv * each.share;
      return [{ from: row.id, to, layer: "benefit-objective", share: each.share, pv: own }];
    }),
  ];
}

function isCredited(row: BenefitRow, objectiveIds: ReadonlyMap<string, string>): boolean {
  return row.shares.some(({ objective }) => objectiveIds.has(keyOf(objective)));
}

function pvBy(links: readonly MapLink[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { to, pv } of links) {
    if (pv !== null) sums.set(keyOf(to), (sums.get(keyOf(to)) ?? 0) + pv);
  }
  return sums;
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

interface Layers {
  readonly objectives: readonly MapNode[];
  readonly benefits: readonly MapNode[];
  readonly projects: readonly MapNode[];
}

/** Objectives stay in their order; benefits and projects follow their neighbours. */
function ordered(layers: Layers, links: readonly MapLink[]): Layers {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(keyOf(a)) ?? [];
    neighbours.set(keyOf(a), known);
    known.push(keyOf(b));
  };
  for (const { from, to } of links) {
    join(from, to);
    join(to, from);
  }
  const follow = (nodes: readonly MapNode[], fixed: readonly MapNode[]): readonly MapNode[] => {
    const place = new Map(fixed.map(({ id }, at) => [keyOf(id), at]));
    const mean = new Map(
      nodes.map(({ id }, at) => {
        const places = (neighbours.get(keyOf(id)) ?? []).flatMap((key) => place.get(key) ?? []);
        const sum = places.reduce((total, each) => total + each, 0);
        return [id, places.length === 0 ? (at * fixed.length) / nodes.length : sum / places.length];
      }),
    );
    return [...nodes].sort((a, b) => (mean.get(a.id) ?? 0) - (mean.get(b.id) ?? 0));
  };
  let { benefits, projects } = layers;
  benefits = follow(benefits, layers.objectives);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    projects = follow(projects, benefits);
    // Benefits of one objective stay together; among them projects decide.
    benefits = follow(follow(benefits, projects), layers.objectives);
  }
  return { objectives: layers.objectives, benefits, projects: follow(projects, benefits) };
}

/** Objectives and projects without a benefit, benefits that lead nowhere or come from nowhere. */
function benefitGaps(
  active: readonly BenefitRow[],
  { objectives, projects }: Book,
  objectiveIds: ReadonlyMap<string, string>,
): BenefitGap[] {
  const credited = new Set(
    active.flatMap(({ shares }) => shares.map(({ objective }) => keyOf(objective))),
  );
  const delivering = new Set(active.flatMap((row) => row.projects.map(keyOf)));
  return [
    ...objectives
      .filter(({ id }) => !credited.has(keyOf(id)))
      .map(({ id, name, weight }): BenefitGap => ({
        kind: "objective-without-benefit",
        id,
        name,
        size: weight,
      })),
    ...projects
      .filter(({ id, isLive, isEnabler }) => isLive && !isEnabler && !delivering.has(keyOf(id)))
      .map(({ id, name, cost }): BenefitGap => ({
        kind: "project-without-benefit",
        id,
        name,
        size: cost,
      })),
    ...active.flatMap((row): BenefitGap[] => {
      const { id, title: name } = row;
      const size = row.isMoney ? row.pv : null;
      return [
        ...(isCredited(row, objectiveIds)
          ? []
          : [{ kind: "benefit-without-objective", id, name, size } as const]),
        ...(row.projects.length > 0
          ? []
          : [{ kind: "benefit-without-project", id, name, size } as const]),
      ];
    }),
  ];
}
