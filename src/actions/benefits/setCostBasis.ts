import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { costBases } from "#core/value/valueTypes";
import { readRegisters } from "#excel/readRegisters";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf } from "../parameters";
import { settingCell } from "../settingCell";
import { refusedBenefit } from "./benefitEdits";
import { costBasisParameters } from "./benefitParameters";

export const setCostBasis: ActionWork = { propose };

/** Says which one uplift the cost of projects is taken with when they are valued. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readRegisters([], { signal: context.signal });
  const basis = choiceOf(costBasisParameters, context, "basis", costBases);
  const at = settingCell("pmo_CostBasis", reading.state);
  if (at === null) {
    const place = { register: "Settings", field: "Cost basis" };
    const issue: Issue = {
      code: "missing-column",
      severity: "blocking",
      place,
      expected: "Cost basis",
    };
    return refusedBenefit(reading, [issue]);
  }
  return {
    sentence: message("sets-cost-basis", { basis }),
    plan: {
      title: message("set-cost-basis", { basis }),
      edits: [{ kind: "writeCells", at, cells: [[basis]] }],
    },
    issues: [],
    state: reading.state,
  };
}
