import { runExcel } from "./runExcel";

/** Computes every formula of the workbook, custom functions included. Requests: 1. ExcelApi 1.1. */
export async function recalculateWorkbook(signal?: AbortSignal): Promise<void> {
  await runExcel(
    "recalculating",
    async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    },
    { signal },
  );
}
