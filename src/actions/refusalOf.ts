import type { Refusal } from "#core/messages/sentences";
import { ExcelFailure, protectedSheetCode, protectedStructureCode } from "#excel/excelFailure";

/** Codes that a refusal has at last, once its reason was looked for, where a protection was it. */
const toldAsProtection: readonly string[] = [
  "AccessDenied",
  protectedSheetCode,
  protectedStructureCode,
];

/** What Excel refused, or that the work was stopped; null when the error is a bug of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ExcelFailure)) return null;
  const { code, during, location, facts } = error;
  return { code, during, detail: location, facts };
}

/** Excel refused because a sheet or the workbook is protected. */
export function isProtection(error: unknown): boolean {
  return error instanceof ExcelFailure && toldAsProtection.includes(error.code);
}
