import type { CriterionEntry } from "#actions/enterCells";
import type { ModelCriterion } from "#core/scoring/scoringModel";

/** New weights for all criteria; those that have their weight already are left out. */
export function weightEntries(
  criteria: readonly ModelCriterion[],
  weights: readonly number[],
): readonly CriterionEntry[] {
  return criteria.flatMap(({ name, points }, j): CriterionEntry[] => {
    const value = weights[j];
    if (value === undefined || value === points) return [];
    return [{ kind: "criterion", criterion: name, field: "Weight", value, before: points }];
  });
}

type Field = CriterionEntry["field"];

/** What Criteria holds for a field of a criterion. */
export function fieldValue(criterion: ModelCriterion, field: Field): number | string | null {
  switch (field) {
    case "Weight":
      return criterion.points;
    case "Direction":
      return criterion.direction;
    case "Normalise by":
      return criterion.normalisation;
    case "Scale low":
      return criterion.low;
    case "Scale high":
      return criterion.high;
    case "Definition":
      return criterion.definition === "" ? null : criterion.definition;
    case "Group":
      return criterion.group === "" ? null : criterion.group;
  }
}
