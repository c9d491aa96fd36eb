import { compensatedSum } from "#core/numeric/compensatedSum";
import { keyOf } from "#core/scoring/registerTable";
import type { Rag } from "./rag";
import { severityOf, worstOf } from "./ratings";
import { type RolledMember, rollUp } from "./rollUp";
import type { RollRule, StatusRules } from "./statusRules";

/** How figures of members become the figure of their group. */
export type FigureRule = "sum" | "average" | "weighted" | "min" | "max" | "count";

/** How ratings of members become the rating of their group. */
export type RatingRule = "weighted" | "worst" | "best" | "count";

/** Members that belong together, by their positions. */
export interface MemberGroup {
  /** As the first member writes it; "" = without a group. */
  readonly name: string;
  readonly members: readonly number[];
}

/**
 * Members by the group that each names, in the order in which groups are first named; capitals and spaces
 * around do not matter. Members that name none come last, as one group.
 *
 * @example
 * memberGroups(["North", "South", "north", null]).map(({ members }) => members); // => [[0, 2], [1], [3]]
 */
export function memberGroups(levels: readonly (string | null)[]): MemberGroup[] {
  const groups = new Map<string, { name: string; members: number[] }>();
  levels.forEach((level, member) => {
    const name = level?.trim() ?? "";
    const group = groups.get(keyOf(name)) ?? { name, members: [] };
    group.members.push(member);
    groups.set(keyOf(name), group);
  });
  const named = [...groups.values()].filter(({ name }) => name !== "");
  return [...named, ...[...groups.values()].filter(({ name }) => name === "")];
}

/**
 * One figure of a group from those of its members. Blank figures are left out.
 *
 * @param weights one a member, from 0; only "weighted" reads them: the mean by weight.
 * @returns null where there is nothing to take a mean, smallest or largest of.
 * @example
 * groupFigure([10, null, 40], "weighted", [3, 5, 1]); // => 17.5
 */
export function groupFigure(
  figures: readonly (number | null)[],
  rule: FigureRule,
  weights: readonly number[],
): number | null {
  const given = figures.flatMap((figure, member) => (figure === null ? [] : [{ figure, member }]));
  const sum = compensatedSum(given.map(({ figure }) => figure));
  switch (rule) {
    case "sum":
      return sum;
    case "count":
      return given.length;
    case "average":
      return given.length === 0 ? null : sum / given.length;
    case "weighted": {
      const weight = given.reduce((total, { member }) => total + (weights[member] ?? 0), 0);
      if (!(weight > 0)) return null;
      const weighted = given.map(({ figure, member }) => figure * (weights[member] ?? 0));
      return compensatedSum(weighted) / weight;
    }
    case "min":
      return given.length === 0 ? null : Math.min(...given.map(({ figure }) => figure));
    case "max":
      return given.length === 0 ? null : Math.max(...given.map(({ figure }) => figure));
  }
}

const rollRules: Readonly<Record<Exclude<RatingRule, "best">, RollRule>> = {
  weighted: "Weighted",
  worst: "Worst",
  count: "Count",
};

/**
 * One rating of a group from those of its members, as the registers roll them up (`rollUp`); "best" is the
 * best rating that a member has.
 *
 * @param budgets one a member; only "weighted" reads them.
 * @returns null where no member is rated.
 * @example
 * groupRating(["Red", "Green", null], "best", [1, 1, 1], { rollRed: 0.1, rollAmber: 0.35 }); // => "Green"
 */
export function groupRating(
  ratings: readonly (Rag | null)[],
  rule: RatingRule,
  budgets: readonly number[],
  thresholds: Pick<StatusRules, "rollRed" | "rollAmber">,
): Rag | null {
  if (rule === "best") {
    const best = Math.min(...ratings.flatMap((level) => (level === null ? [] : severityOf(level))));
    return worstOf(ratings.filter((level) => severityOf(level) === best));
  }
  const members = ratings.map((level, i): RolledMember => ({
    level,
    budget: budgets[i] ?? 0,
    isMandatory: false,
  }));
  return rollUp(members, { ...thresholds, rollRule: rollRules[rule] }).level;
}
