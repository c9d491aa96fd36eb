import { readRegisters } from "#excel/readRegisters";
import { planColumnView } from "#sheets/planColumnView";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { viewParameters } from "./actionParameters";
import { textOf } from "./parameters";

const register = "Projects";

export const showView: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const view = textOf(viewParameters, context, "view");
  const { tables, state } = await readRegisters([{ register, columns: [] }], {
    signal: context.signal,
  });
  const place = tables[register];
  if (!place) {
    return {
      sentence: "The workbook holds no project register.",
      plan: { title: "Showed nothing", edits: [] },
      issues: [{ code: "missing-register", severity: "hint", place: {}, expected: register }],
      state,
    };
  }
  return {
    sentence: `Shows the columns of view ${view} on sheet ${place.sheet}.`,
    plan: {
      title: `Showed view ${view} of ${place.sheet}`,
      edits: [...planColumnView(place, view), { kind: "activateSheet", sheet: place.sheet }],
    },
    issues: [],
    state,
  };
}
