import { keyOf } from "../registerTable";
import type { Comparing, WeighedCriterion } from "./weighing";

/** Items that are weighed against each other. */
export interface WeighingLevel {
  /** "" = all criteria; "groups"; otherwise the name of a group. */
  readonly level: string;
  readonly items: readonly string[];
}

/** Criteria without a group belong here, as the register says. */
const groupOfBlank = "Attractiveness";

/**
 * What is weighed against what: all criteria, or first the groups and then the criteria of each group.
 *
 * @example
 * levelsOf([{ name: "Fit", group: "Use" }, { name: "Effort", group: "Ease" }], true).map(({ level }) => level);
 * // => ["groups", "Use", "Ease"]
 */
export function levelsOf(
  criteria: readonly WeighedCriterion[],
  byGroup: boolean,
): readonly WeighingLevel[] {
  if (!byGroup) return [{ level: "", items: criteria.map(({ name }) => name) }];
  const groups = groupNames(criteria);
  return [
    { level: "groups", items: groups },
    ...groups.map((group) => ({
      level: group,
      items: criteria
        .filter((criterion) => keyOf(groupOf(criterion)) === keyOf(group))
        .map(({ name }) => name),
    })),
  ];
}

/** Names of the groups, in the order in which criteria bring them. */
export function groupNames(criteria: readonly WeighedCriterion[]): string[] {
  const names = new Map<string, string>();
  for (const criterion of criteria) {
    const group = groupOf(criterion);
    if (!names.has(keyOf(group))) names.set(keyOf(group), group);
  }
  return [...names.values()];
}

function groupOf({ group }: WeighedCriterion): string {
  return group.trim() === "" ? groupOfBlank : group.trim();
}

/** The weight of each criterion: that of its group times that inside the group. null = one is missing. */
export function weightsOfLevels(
  criteria: readonly WeighedCriterion[],
  levels: readonly WeighingLevel[],
  comparings: readonly Comparing[],
): readonly number[] | null {
  const weightIn = (level: string, item: string): number | null => {
    const index = levels.findIndex((each) => each.level === level);
    const at = levels[index]?.items.findIndex((each) => keyOf(each) === keyOf(item)) ?? -1;
    return comparings[index]?.weights?.[at] ?? null;
  };
  const isFlat = levels[0]?.level === "";
  const weights = criteria.map((criterion) => {
    if (isFlat) return weightIn("", criterion.name);
    const group = levels[0]?.items.find((name) => keyOf(name) === keyOf(groupOf(criterion))) ?? "";
    const [outer, inner] = [weightIn("groups", group), weightIn(group, criterion.name)];
    return outer === null ? null : outer === 0 ? 0 : inner === null ? null : outer * inner;
  });
  return weights.some((weight) => weight === null) ? null : weights.map((weight) => weight ?? 0);
}
