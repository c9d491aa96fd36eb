import { message } from "#core/messages/message";
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
      sentence: message("no-project-register"),
      plan: { title: message("showed-nothing"), edits: [] },
      issues: [{ code: "missing-register", severity: "hint", place: {}, expected: register }],
      state,
    };
  }
  const { sheet } = place;
  const isHidden = state.sheets.some(
    ({ name, visibility }) => name === sheet && visibility !== "Visible",
  );
  const shown = { kind: "setUpSheet", sheet, visibility: "Visible" } as const;
  return {
    sentence: message("shows-view", { view, sheet }),
    plan: {
      title: message("showed-view", { view, sheet }),
      edits: [
        ...planColumnView(place, view),
        ...(isHidden ? [shown] : []),
        { kind: "activateSheet", sheet },
      ],
    },
    issues: [],
    state,
  };
}
