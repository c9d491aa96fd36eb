import { rollUp } from "#core/status/rollUp";
import type { RollRule } from "#core/status/statusRules";
import type { Implementation } from "../call";
import { checkLengths } from "../lengths";
import type { statusDeclarations } from "./declarations";

/** The words of the argument for the rules of the registers. */
const rules: Readonly<Record<"weighted" | "worst" | "count", RollRule>> = {
  weighted: "Weighted",
  worst: "Worst",
  count: "Count",
};

/** The rating of a group from those of its members; empty where none is rated. */
export const ragRollUp: Implementation<typeof statusDeclarations.RAGROLLUP> = (
  { statuses, weights, rule, red, amber },
  call,
) => {
  checkLengths({ statuses, weights }, call);
  const members = statuses.map((level, at) => ({
    level,
    budget: weights === null ? 1 : (weights[at] ?? 0),
    isMandatory: false,
  }));
  const found = rollUp(members, { rollRule: rules[rule], rollRed: red, rollAmber: amber });
  // Rated members without any weight have no shares.
  const isWeightless = found.level === null && found.unrated < members.length;
  return isWeightless ? call.fail("no-weight") : [[found.level ?? ""]];
};
