import { recalculateWorkbook } from "#excel/recalculateWorkbook";
import type { Action, ActionContext } from "./action";

export const recalculate: Action = {
  id: "recalculate",
  title: "Recalculate",
  summary: "Computes every formula of the workbook, PMO functions included.",
  group: "Report",
  parameters: [],
  propose: () =>
    Promise.resolve({
      sentence: "Computes every formula of the workbook.",
      plan: { title: "Recalculated", edits: [] },
      issues: [],
    }),
  perform: (context: ActionContext) => recalculateWorkbook(context.signal),
};
