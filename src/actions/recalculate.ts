import { recalculateWorkbook } from "#excel/recalculateWorkbook";
import type { ActionContext, ActionWork } from "./action";

export const recalculate: ActionWork = {
  propose: () =>
    Promise.resolve({
      sentence: "Computes every formula of the workbook.",
      plan: { title: "Recalculated", edits: [] },
      issues: [],
    }),
  perform: (context: ActionContext) => recalculateWorkbook(context.signal),
};
