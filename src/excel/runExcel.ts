import type { Doing } from "#core/messages/doing";
import { answeredInTime } from "./answeredInTime";
import { cellEditing } from "./cellEditing";
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
/** While a cell is being edited, reading is tried again after these milliseconds, the last one repeatedly. */
const cellEditWaits = [250, 500, 1000];
const cellEditCode = "InvalidOperationInCellEditMode";

/**
 * The one gate to Excel: every request of the add-in passes here. Work that reads waits while a cell is
 * being edited and is repeated when Excel was busy; what Excel throws, and a request that it never
 * answers, becomes an `ExcelFailure`.
 * Requests: those of `work`, and one that releases the ranges it touched. Requirement set: ExcelApi
 * 1.1 (`oneUndoStep` from 1.20 on; ignored below).
 */
export async function runExcel<T>(
  during: Doing,
  work: (context: Excel.RequestContext) => Promise<T>,
  options: RunExcelOptions = {},
): Promise<T> {
  const runOptions: Excel.RunOptions = { delayForCellEdit: true };
  if (options.oneUndoStep && Office.context.requirements.isSetSupported("ExcelApi", "1.20")) {
    runOptions.mergeUndoGroup = true;
  }
  let waiting: (() => void) | null = null;
  try {
    for (let attempt = 0; ; attempt++) {
      throwIfStopped(during, options.signal);
      try {
        return await Excel.run(runOptions, (context) => {
          answeredInTime(context, during, options.signal);
          return work(context);
        });
      } catch (error) {
        const failure = asExcelFailure(error, during);
        if (!failure) throw error;
        const isEdited = failure.code === cellEditCode;
        const wait = options.repeatable ? waitAfter(failure.code, attempt) : undefined;
        if (wait === undefined) throw failure;
        if (isEdited) waiting ??= cellEditing.wait();
        await pause(wait, options.signal);
      }
    }
  } finally {
    waiting?.();
  }
}

/** Milliseconds until a reading is tried again; undefined = not at all. */
function waitAfter(code: string, attempt: number): number | undefined {
  if (code === cellEditCode) return cellEditWaits[attempt] ?? cellEditWaits.at(-1);
  return transientCodes.has(code) ? waits[attempt] : undefined;
}

/** Waits, but not longer than until Cancel. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done);
  });
}

/** Cancel is heard between requests. */
export function throwIfStopped(during: Doing, signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFailure(stoppedCode, during);
}
