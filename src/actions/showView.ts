import { viewsOf } from "#core/register/views";
import { readRegisters } from "#excel/readRegisters";
import { planColumnView } from "#sheets/planColumnView";
import type { Action, ActionContext, Proposal } from "./action";
import { textOf } from "./parameters";

const register = "Projects";

export const showView: Action = {
  id: "show-view",
  title: "Show view",
  summary: "Shows the columns of a saved view of the project register and hides the others.",
  group: "Register",
  parameters: [
    {
      name: "view",
      label: "View",
      kind: "choice",
      choices: viewsOf(register).map((view) => view.name),
      initial: "All",
      meaning: "Intake, delivery or value columns, or all of them; nothing is deleted",
    },
  ],
  propose,
};

async function propose(context: ActionContext): Promise<Proposal> {
  const view = textOf(showView, context, "view");
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
