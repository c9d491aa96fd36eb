import type { Refusal } from "#core/messages/sentences";
import { ExcelFailure } from "#excel/excelFailure";

/** Codes that mean: not while it is protected. */
const codesOfProtection: readonly string[] = [
  "AccessDenied",
  "SheetProtected",
  "StructureProtected",
];

/** What Excel refused, or that the work was stopped; null when the error is a bug of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ExcelFailure)) return null;
  const { code, during, location, facts } = error;
  return { code, during, detail: location, facts };
}

/** Excel refused because a sheet or the workbook is protected. */
export function isProtection(error: unknown): boolean {
  return error instanceof ExcelFailure && codesOfProtection.includes(error.code);
}
