import type { Finding } from "#core/register/checks/finding";
import type { ActionContext, Parameter } from "./action";
import { listOf, textOf } from "./parameters";

/** Which findings an action is about: some by their ids, all of a rule, or all. */
export interface ChosenFindings {
  readonly isAll: boolean;
  readonly includes: (finding: Finding) => boolean;
}

/** The findings named by the settings "findings" and "rule"; both empty = all. */
export function chosenFindings(
  parameters: readonly Parameter[],
  context: ActionContext,
): ChosenFindings {
  const ids = new Set(listOf(parameters, context, "findings"));
  const rule = textOf(parameters, context, "rule");
  const isAll = ids.size === 0 && rule === "";
  return {
    isAll,
    includes: (finding) => isAll || ids.has(finding.id) || finding.rule === rule,
  };
}
