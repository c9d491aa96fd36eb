import { message } from "#core/messages/message";
import { recalculateWorkbook } from "#excel/recalculateWorkbook";
import type { ActionContext, ActionWork } from "./action";

export const recalculate: ActionWork = {
  propose: () =>
    Promise.resolve({
      sentence: message("recalculates"),
      plan: { title: message("recalculated"), edits: [] },
      issues: [],
    }),
  perform: (context: ActionContext) => recalculateWorkbook(context.signal),
};
