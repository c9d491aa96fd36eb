import type { Doing } from "#core/messages/doing";
import { ExcelFailure } from "./excelFailure";

/** Excel on the web refuses a request or an answer above 5 MB; answers are planned to stay below this. */
export const answerLimit = 1_700_000;
/** Cells whose contents one request or answer carries at most. */
export const cellLimit = 100_000;
/** Writes are cut into requests of about this size. */
export const requestLimit = 1_700_000;
/** A cell counts as so many bytes at least: what stays below the limit of bytes has no more cells than allowed. */
export const bytesOfSmallCell = requestLimit / cellLimit;
/** What the library adds around one edit: object paths, the bookkeeping of references. */
export const bytesAroundEdit = 700;

/** Bytes of a value as JSON in UTF-8, escapes included. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A surrogate pair is two units of three bytes here and four bytes in truth: an estimate from above.
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}

/**
 * The gate of everything that is written: parts of requests, put together to requests below a limit. A part
 * above the limit is refused as Excel would refuse it, before anything is sent: whoever makes parts cuts them
 * as small as cells are (`cutEdit`, `cutStep`).
 */
export function requestsOf<T>(
  parts: readonly T[],
  bytesOf: (part: T) => number,
  limit: number,
  during: Doing,
): T[][] {
  if (parts.some((part) => bytesOf(part) > limit)) {
    throw new ExcelFailure("RequestPayloadSizeLimitExceeded", during);
  }
  return runsBelow(parts, bytesOf, limit);
}

/**
 * Cuts a list into runs that each stay below a limit. An item above the limit makes a run of its own.
 */
export function runsBelow<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  limit: number,
): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const more = bytesOf(item);
    if (run.length > 0 && bytes + more > limit) {
      runs.push(run);
      run = [];
      bytes = 0;
    }
    run.push(item);
    bytes += more;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
