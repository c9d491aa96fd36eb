import { failureSentence } from "#core/failureMessages";
import { ExcelFailure } from "#excel/excelFailure";

/** What to tell when Excel refused or the work was stopped; null when the error is a bug of ours. */
export function refusalSentence(error: unknown): string | null {
  return error instanceof ExcelFailure
    ? failureSentence(error.code, error.during, error.location)
    : null;
}
