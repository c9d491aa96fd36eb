import type { DocumentStamp } from "#sheets/plan";
import { runExcel } from "./runExcel";

/** What the document says of itself. Requests: 1. Requirement set: ExcelApi 1.7. */
export async function readProperties(
  signal: AbortSignal | undefined,
): Promise<Required<DocumentStamp>> {
  return runExcel(
    "reading the workbook",
    async (context) => {
      const { properties } = context.workbook;
      properties.load("title,subject,keywords,comments,category");
      await context.sync();
      const { title, subject, keywords, comments, category } = properties;
      return { title, subject, keywords, comments, category };
    },
    { repeatable: true, signal },
  );
}
