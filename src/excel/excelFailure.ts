import type { Doing } from "#core/messages/doing";

/**
 * Excel refused something, or the work was stopped: a protected sheet, a cell being edited, a payload
 * that is too large. `code` is Excel's error code; `core/messages` has the sentence for it.
 */
export class ExcelFailure extends Error {
  constructor(
    readonly code: string,
    readonly during: Doing,
    override readonly cause?: unknown,
    /** Excel's place of the error, such as "Range.values". */
    readonly location = "",
    /** What was found out about the reason, for the sentence. */
    readonly facts: FailureFacts = {},
  ) {
    super(`${code} while ${during}${location ? ` (${location})` : ""}`);
    this.name = "ExcelFailure";
  }
}

/** Facts of a refusal: names of sheets, how far the writing had come. */
export interface FailureFacts {
  /** Sheets that are protected, that have appeared or that have gone. */
  readonly names?: string;
  /** A cell that is in the way, with its sheet: "Risks!A15". */
  readonly cell?: string;
  /** Sheets of the plan that were made before Excel refused, of how many. */
  readonly made?: number;
  readonly of?: number;
}

/** The code of an `ExcelFailure` that means: the person pressed Cancel. */
export const stoppedCode = "Stopped";

/** Codes of an `ExcelFailure` that mean: a sheet, or the order of sheets, is protected. */
export const protectedSheetCode = "SheetProtected";
export const protectedStructureCode = "StructureProtected";

/** The code of an `ExcelFailure` that means: others have changed the workbook since it was read. */
export const changedCode = "ChangedMeanwhile";

/** The code of an `ExcelFailure` that means: a request got no answer. */
export const noAnswerCode = "NoAnswer";

/**
 * What Office.js throws is recognised by its shape: in a host with several realms `instanceof` is
 * false for an error of the library.
 */
export function asExcelFailure(error: unknown, during: Doing): ExcelFailure | undefined {
  if (error instanceof ExcelFailure) return error;
  if (typeof error !== "object" || error === null) return undefined;
  if (!("debugInfo" in error) || !("code" in error) || typeof error.code !== "string") {
    return undefined;
  }
  const { debugInfo } = error;
  return new ExcelFailure(error.code, during, error, locationOf(debugInfo));
}

function locationOf(debugInfo: unknown): string {
  if (typeof debugInfo !== "object" || debugInfo === null) return "";
  if (!("errorLocation" in debugInfo)) return "";
  return typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}
