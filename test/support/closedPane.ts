import type { Workbook } from "#host/engine/workbook";
import type { OfficeSession } from "#host/runtime/node";
import { openQuirky } from "./openBook";

/** Where the pane is closed: counted from now, and so many actions of that request are executed. */
export interface Closing {
  readonly request: number;
  readonly action: number | "all";
}

/**
 * Starts some work and closes the pane in the middle of a request: what was under way hears nothing any
 * more, and a new page is opened on the same workbook. true when the work had ended before that.
 */
export async function closedDuring(
  workbook: Workbook,
  session: OfficeSession,
  { request, action }: Closing,
  work: () => Promise<unknown>,
): Promise<boolean> {
  session.refuse({ request, action, answer: "none" });
  const { setTimeout: real } = globalThis;
  // A page that is gone waits for nothing: its timers do not keep the process.
  globalThis.setTimeout = ((...asked: Parameters<typeof real>) =>
    real(...asked).unref()) as typeof setTimeout;
  let requests = 0;
  const closed = new Promise<false>((resolve) => {
    session.onRequest(({ kind }) => {
      if (kind === "batch" && ++requests === request) resolve(false);
    });
  });
  const hasEnded = await Promise.race([work().then(() => true), closed]);
  globalThis.setTimeout = real;
  session.refuse(null);
  await openQuirky(workbook);
  return hasEnded;
}
