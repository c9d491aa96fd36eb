import type { CriterionEntry } from "#actions/enterCells";
import type { ModelCriterion } from "#core/scoring/scoringModel";
import type { Texts } from "../../texts/texts";
import { fieldValue } from "./criterionEntries";
import type { Draft } from "./scoreState";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";

/**
 * What a draft of a cell of Criteria means: an entry to write, the same as there is, something that is no
 * value for the cell, or no draft at all.
 */
export function draftEntry(
  criterion: ModelCriterion,
  field: CriterionEntry["field"],
  draft: Draft | undefined,
  { say }: Texts,
): CriterionEntry | "same" | "refused" | null {
  if (draft === undefined) return null;
  const value = valueOf(field, draft.text, say.locale);
  if (value === "unclear") return "refused";
  if (value === fieldValue(criterion, field)) return "same";
  return { kind: "criterion", criterion: criterion.name, field, value, before: draft.before };
}

function valueOf(
  field: CriterionEntry["field"],
  text: string,
  locale: string,
): number | string | null {
  const isText = field === "Definition" || field === "Group";
  if (isText) return text.trim() === "" ? null : text.trim();
  const number = typedNumber(text, localeDecimal(locale));
  // An empty weight is no weight; a negative one cannot be meant.
  if (field === "Weight") {
    if (number === null) return 0;
    if (typeof number === "number" && number < 0) return "unclear";
  }
  return number;
}
