import { asExcelFailure, ExcelFailure, stoppedCode } from "./excelFailure";

export interface RunExcelOptions {
  /** True only for work that reads: it is tried again when Excel was busy. */
  readonly repeatable?: boolean;
  /** One step in Excel's own undo list for all requests of the work, where Excel can do that. */
  readonly oneUndoStep?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Codes after which the same reading may well succeed. */
const transientCodes = new Set([
  "ActivityLimitReached",
  "Conflict",
  "GeneralException",
  "RequestAborted",
  "ServiceNotAvailable",
]);
const waits = [150, 600];

/**
 * The one gate to Excel: every request of the add-in passes here. Waits while a cell is being edited,
 * repeats a reading when Excel was busy, and turns what Excel throws into an `ExcelFailure`.
 * Requests: those of `work`, and one that releases the ranges it touched. Requirement set: ExcelApi
 * 1.1 (`oneUndoStep` from 1.20 on; ignored below).
 */
export async function runExcel<T>(
  during: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  options: RunExcelOptions = {},
): Promise<T> {
  const runOptions: Excel.RunOptions = { delayForCellEdit: true };
  if (options.oneUndoStep && Office.context.requirements.isSetSupported("ExcelApi", "1.20")) {
    runOptions.mergeUndoGroup = true;
  }
  for (let attempt = 0; ; attempt++) {
    throwIfStopped(during, options.signal);
    try {
      return await Excel.run(runOptions, work);
    } catch (error) {
      const failure = asExcelFailure(error, during);
      if (!failure) throw error;
      const wait = waits[attempt];
      if (!options.repeatable || wait === undefined || !transientCodes.has(failure.code)) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Cancel is heard between requests. */
export function throwIfStopped(during: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFailure(stoppedCode, during);
}
