import { firstSwitches, type FirstSwitch } from "#core/scoring/sensitivity/switchPoints";
import { typedRanking } from "#core/scoring/typed/typedRanking";
import type { Implementation, Outcome } from "../call";
import { criteriaArguments } from "./criteriaArguments";
import type { scoreDeclarations } from "./declarations";

/** For each criterion its weight, and the weights at which another row becomes the first. */
export const switchPoint: Implementation<typeof scoreDeclarations.SWITCHPOINT> = (given, call) => {
  const { rows, criteria } = criteriaArguments(given, call);
  const ranking = typedRanking(rows, criteria);
  if (ranking.rows.length < 2) return call.fail("too-few");
  const switches = new Map(
    firstSwitches(ranking.problem).map((found) => [Number(found.criterion), found]),
  );
  return criteria.map(({ weight }, j): Outcome[] => {
    const { below = null, above = null } = switches.get(j) ?? {};
    const nearest = nearestOf(below, above, weight);
    return [
      weight,
      below?.at ?? "",
      above?.at ?? "",
      nearest === null ? "" : Number(nearest.challenger) + 1,
    ];
  });
};

function nearestOf(
  below: FirstSwitch | null,
  above: FirstSwitch | null,
  weight: number,
): FirstSwitch | null {
  if (below === null || above === null) return below ?? above;
  return weight - below.at <= above.at - weight ? below : above;
}
