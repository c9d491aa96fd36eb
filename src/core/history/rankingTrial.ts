import { competitionRanks } from "#core/numeric/ranks";
import { scoreTolerance } from "#core/scoring/displayOrder";
import { keyOf } from "#core/scoring/registerTable";
import type { ScaleEnds } from "#core/scoring/scale";
import { type MissingPolicy, type ScoreCell, weightedScore } from "#core/scoring/weightedScore";
import type { MoveCause } from "./moveCause";
import type { RankingCriterion, RankingProject, RankingState } from "./rankingState";

/** A kind of change. */
export type Factor = "weights" | "own-scores" | "scale" | "policy" | "membership" | "others";
/** In the order in which they count when two move a project as far. */
export const allFactors: readonly Factor[] = [
  "weights",
  "own-scores",
  "scale",
  "policy",
  "membership",
  "others",
];

/** Where a project stands. */
export interface Standing {
  readonly rank: number | null;
  readonly score: number | null;
}
interface Line {
  readonly id: string;
  readonly name: string;
  /** One cell a criterion of either state. */
  readonly before: readonly ScoreCell[];
  readonly after: readonly ScoreCell[];
  readonly wasThere: boolean;
  readonly isThere: boolean;
}

/** Two states over the same criteria, and the rankings that follow when only some things change. */
export class RankingTrial {
  readonly ids: readonly string[];
  private readonly lines = new Map<string, Line>();
  private readonly names: readonly string[];
  private readonly old: readonly RankingCriterion[];
  private readonly now: readonly RankingCriterion[];
  private readonly known = new Map<string, ReadonlyMap<string, Standing>>();
  /** Ascending scores by what was changed, without the project that is asked for. */
  private readonly sorted = new Map<string, readonly number[]>();

  constructor(
    private readonly before: RankingState,
    private readonly after: RankingState,
  ) {
    const keys = [...before.criteria, ...after.criteria].map(({ name }) => keyOf(name));
    this.names = [...new Set(keys)];
    this.old = this.names.map((name) => criterionOf(name, before, after));
    this.now = this.names.map((name) => criterionOf(name, after, before));
    const [was, is] = [byKey(before), byKey(after)];
    for (const { id } of [...before.projects, ...after.projects]) {
      const key = keyOf(id);
      if (!this.lines.has(key)) this.lines.set(key, this.lineOf(id, was.get(key), is.get(key)));
    }
    this.ids = [...this.lines.keys()];
  }

  named(key: string): { readonly id: string; readonly name: string } {
    return this.lines.get(key) ?? { id: key, name: "" };
  }

  wasThere(key: string): boolean {
    return this.lines.get(key)?.wasThere === true;
  }

  isThere(key: string): boolean {
    return this.lines.get(key)?.isThere === true;
  }

  /** Everybody's standing when these things are as they are after, the others as they were before. */
  ranking(changed: readonly Factor[]): ReadonlyMap<string, Standing> {
    const name = [...changed].sort().join(" ");
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const criteria = this.criteriaWith(changed);
    const policy = this.policyWith(changed);
    const members = this.ids.filter((key) =>
      changed.includes("membership") ? this.isThere(key) : this.wasThere(key),
    );
    const isScored = changed.includes("others");
    const scores = members.map((key) => this.score(key, isScored, criteria, policy));
    const ranks = competitionRanks(scores, scoreTolerance);
    const found = new Map(
      members.map((key, m) => [key, { rank: ranks[m] ?? null, score: scores[m] ?? null }]),
    );
    this.known.set(name, found);
    return found;
  }

  /** What alone moved a project farthest from one place towards the other. */
  cause(key: string, from: number, to: number): MoveCause {
    const gain = (place: number): number => (from - place) * Math.sign(from - to);
    let best: { readonly factor: Factor; readonly gain: number } | null = null;
    for (const factor of allFactors) {
      const found = gain(this.placeWith(key, factor));
      if (found > (best?.gain ?? 0)) best = { factor, gain: found };
    }
    if (best === null) return { kind: "together" };
    return this.told(key, best.factor, gain);
  }

  private told(key: string, factor: Factor, gain: (place: number) => number): MoveCause {
    switch (factor) {
      case "weights": {
        const at = this.strongest(
          (j) => gain(this.placeWithCriterion(key, j, "weights")),
          (j) => Math.abs(this.weight(this.now, j) - this.weight(this.old, j)),
        );
        const [from, to] = [this.weight(this.old, at), this.weight(this.now, at)];
        return { kind: "weights", criterion: this.nameOf(at), from, to };
      }
      case "scale": {
        const at = this.strongest(
          (j) => gain(this.placeWithCriterion(key, j, "scale")),
          (j) => (endsDiffer(this.old[j], this.now[j]) ? 1 : 0),
        );
        return {
          kind: "scale",
          criterion: this.nameOf(at),
          from: endsOf(this.old[at]),
          to: endsOf(this.now[at]),
        };
      }
      case "own-scores": {
        const line = this.lines.get(key);
        const at = this.strongest(
          (j) => gain(this.placeAmong(key, this.ownScore(key, j))),
          (j) => (line?.before[j] === line?.after[j] ? 0 : 1 + this.weight(this.old, j)),
        );
        const [from, to] = [line?.before[at] ?? null, line?.after[at] ?? null];
        return { kind: "own-scores", criterion: this.nameOf(at), from, to };
      }
      case "policy":
        return { kind: "policy", from: this.before.policy, to: this.after.policy };
      case "membership":
        return {
          kind: "membership",
          added: this.ids.filter((id) => !this.wasThere(id) && this.isThere(id)).length,
          removed: this.ids.filter((id) => this.wasThere(id) && !this.isThere(id)).length,
        };
      case "others":
        return this.othersOf(key);
    }
  }

  /** The place of a project when one kind of thing alone is as it is after. */
  private placeWith(key: string, factor: Factor): number {
    if (factor === "own-scores") return this.placeAmong(key, this.ownScore(key, null));
    if (factor === "others") {
      const line = this.lines.get(key);
      const own = this.score(key, false, this.old, this.before.policy);
      const others = this.ascending("others");
      const same = this.ranking(["others"]).get(key)?.score ?? null;
      const ahead = countAbove(others, own);
      const isAhead = own !== null && same !== null && same > own + scoreTolerance;
      if (line === undefined || own === null) return this.ids.length + 1;
      return 1 + ahead - (isAhead ? 1 : 0);
    }
    return this.ranking([factor]).get(key)?.rank ?? this.ids.length + 1;
  }

  /** The place of a score among the other projects as they were. */
  private placeAmong(key: string, score: number | null): number {
    if (score === null) return this.ids.length + 1;
    const own = this.ranking([]).get(key)?.score ?? null;
    const isAhead = own !== null && own > score + scoreTolerance;
    return 1 + countAbove(this.ascending(""), score) - (isAhead ? 1 : 0);
  }

  private ascending(changed: "" | "others"): readonly number[] {
    const known = this.sorted.get(changed);
    if (known !== undefined) return known;
    const standings = [...this.ranking(changed === "" ? [] : ["others"]).values()];
    const scores = standings.flatMap(({ score }) => score ?? []).sort((a, b) => a - b);
    this.sorted.set(changed, scores);
    return scores;
  }

  /** The score of a project with its own new scores, all of them or that of one criterion. */
  private ownScore(key: string, only: number | null): number | null {
    const { before = [], after = [] } = this.lines.get(key) ?? {};
    const cells = before.map((cell, j) =>
      only === null || only === j ? (after[j] ?? null) : cell,
    );
    return weightedScore(cells, this.old, this.before.policy).score;
  }

  private placeWithCriterion(key: string, at: number, factor: "weights" | "scale"): number {
    const name = `${factor} ${at}`;
    const known = this.known.get(name);
    if (known !== undefined) return known.get(key)?.rank ?? this.ids.length + 1;
    const criteria = normalised(
      this.old.map((criterion, j) => {
        const next = this.now[j] ?? criterion;
        if (j !== at) return criterion;
        return factor === "weights"
          ? { ...criterion, weight: next.weight }
          : { ...next, weight: criterion.weight };
      }),
    );
    const members = this.ids.filter((id) => this.wasThere(id));
    const scores = members.map((id) => this.score(id, false, criteria, this.before.policy));
    const ranks = competitionRanks(scores, scoreTolerance);
    const found = new Map(
      members.map((id, m) => [id, { rank: ranks[m] ?? null, score: scores[m] ?? null }]),
    );
    this.known.set(name, found);
    return found.get(key)?.rank ?? this.ids.length + 1;
  }

  /** The criterion with the largest gain, of equal ones that with the larger change, then the first. */
  private strongest(gain: (j: number) => number, change: (j: number) => number): number {
    let best = { at: 0, gain: -Infinity, change: -Infinity };
    this.names.forEach((_, at) => {
      const found = { at, gain: gain(at), change: change(at) };
      if (found.change === 0) return;
      const isMore =
        found.gain > best.gain || (found.gain === best.gain && found.change > best.change);
      if (isMore) best = found;
    });
    return best.at;
  }

  /** Others that were scored anew: how many, and the one that changed places with it by the most points. */
  private othersOf(key: string): MoveCause {
    const [old, now] = [this.ranking([]), this.ranking(["others"])];
    const own = old.get(key)?.score ?? 0;
    let [count, project, most] = [0, "", -1];
    for (const [id, { score }] of now) {
      const was = old.get(id)?.score ?? null;
      if (id === key || was === score) continue;
      count += 1;
      const crossed = (was ?? -Infinity) > own !== (score ?? -Infinity) > own;
      const points = Math.abs((score ?? 0) - (was ?? 0)) + (crossed ? 1000 : 0);
      if (points > most) [project, most] = [this.named(id).id, points];
    }
    return { kind: "others", project, count };
  }

  private score(
    key: string,
    isNew: boolean,
    criteria: readonly RankingCriterion[],
    policy: MissingPolicy,
  ): number | null {
    const line = this.lines.get(key);
    if (line === undefined) return null;
    const isOnlyNew = !line.wasThere;
    return weightedScore(isNew || isOnlyNew ? line.after : line.before, criteria, policy).score;
  }

  private criteriaWith(changed: readonly Factor[]): readonly RankingCriterion[] {
    const [weights, scale] = [changed.includes("weights"), changed.includes("scale")];
    return this.old.map((criterion, j) => {
      const next = this.now[j] ?? criterion;
      const ends = scale ? next : criterion;
      return { ...ends, weight: weights ? next.weight : criterion.weight };
    });
  }

  private policyWith(changed: readonly Factor[]): MissingPolicy {
    return changed.includes("policy") ? this.after.policy : this.before.policy;
  }

  private weight(criteria: readonly RankingCriterion[], at: number): number {
    return criteria[at]?.weight ?? 0;
  }

  private nameOf(at: number): string {
    return (this.now[at] ?? this.old[at])?.name ?? "";
  }

  private lineOf(
    id: string,
    was: RankingProject | undefined,
    is: RankingProject | undefined,
  ): Line {
    const old = cellsBy(was, this.before);
    const now = cellsBy(is, this.after);
    // A criterion that one state does not know has the scores of the other: its weight is 0 there.
    const cells = (own: typeof old, other: typeof old): ScoreCell[] =>
      this.names.map((name) => own.get(name) ?? (own.has(name) ? null : (other.get(name) ?? null)));
    const { name = "" } = is ?? was ?? {};
    return {
      id,
      name,
      before: cells(old, now),
      after: cells(now, old),
      wasThere: was !== undefined,
      isThere: is !== undefined,
    };
  }
}

/** Of two projects with one ID the first counts. */
function byKey({ projects }: RankingState): ReadonlyMap<string, RankingProject> {
  return new Map([...projects].reverse().map((project) => [keyOf(project.id), project]));
}

function cellsBy(
  project: RankingProject | undefined,
  { criteria }: RankingState,
): ReadonlyMap<string, ScoreCell> {
  if (project === undefined) return new Map();
  return new Map(criteria.map(({ name }, j) => [keyOf(name), project.cells[j] ?? null]));
}

function criterionOf(name: string, own: RankingState, other: RankingState): RankingCriterion {
  const find = ({ criteria }: RankingState): RankingCriterion | undefined =>
    criteria.find((criterion) => keyOf(criterion.name) === name);
  const found = find(own);
  if (found !== undefined) return found;
  return { ...(find(other) ?? { name, worst: 0, best: 0 }), weight: 0 };
}

/** Weights that sum to 1 again; all zero stays so. */
function normalised(criteria: readonly RankingCriterion[]): readonly RankingCriterion[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum > 0 ? criteria.map((each) => ({ ...each, weight: each.weight / sum })) : criteria;
}

function endsOf(criterion: RankingCriterion | undefined): ScaleEnds {
  const { worst = 0, best = 0, bends } = criterion ?? {};
  return { worst, best, ...(bends === undefined ? {} : { bends }) };
}

function endsDiffer(a: RankingCriterion | undefined, b: RankingCriterion | undefined): boolean {
  return JSON.stringify(endsOf(a)) !== JSON.stringify(endsOf(b));
}

/** How many of the ascending scores are above one, beyond what ties. */
function countAbove(ascending: readonly number[], score: number | null): number {
  if (score === null) return 0;
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= score + scoreTolerance) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low;
}
