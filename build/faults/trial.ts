import { refusalOf } from "#actions/refusalOf";
import { english } from "#core/messages/english/english";
import { refusalSentence } from "#core/messages/sentences";
import { readLastAction } from "#excel/undoLast";
import type { Workbook } from "#host/engine/workbook";
import type { Fault } from "#host/runtime/faults";
import type { Case } from "./cases";
import { hurryUp } from "./clock";
import { openWithAddIn } from "#host/cli/addIn";
import { act, type OpenedBook, quirky } from "./standing";

/** How a run ended. */
export type Ending =
  | { readonly how: "done" }
  /** `sentence`: what the user reads. */
  | { readonly how: "refused"; readonly code: string; readonly sentence: string }
  /** Something else than a refusal was thrown: a bug. */
  | { readonly how: "threw"; readonly error: unknown }
  /** The page is gone: its code never went on. */
  | { readonly how: "gone" };

/** What goes wrong during a run. */
export interface Disturbance {
  readonly fault?: Fault;
  /** The page ends at the request without an answer; otherwise time passes until the add-in gives up. */
  readonly closes?: boolean;
  /** Somebody else acts right before this request. */
  readonly others?: { readonly request: number; readonly act: () => void };
}

/** Runs a case on an open workbook while something goes wrong. */
export async function disturbed(
  { run }: Case,
  { workbook, session }: OpenedBook,
  { fault, closes = false, others }: Disturbance,
): Promise<Ending> {
  const clock = hurryUp();
  session.refuse(fault ?? null);
  if (others) session.meanwhile(others.request, others.act);
  let requests = 0;
  const gone = new Promise<Ending>((resolve) => {
    session.onRequest(({ kind }) => {
      if (kind !== "batch" || ++requests !== fault?.request || fault.answer !== "none") return;
      if (closes) resolve({ how: "gone" });
      else setTimeout(clock.ring, 0);
    });
  });
  try {
    const ended = endingOf(run(workbook));
    return await (closes ? Promise.race([ended, gone]) : ended);
  } finally {
    session.refuse(null);
    clock.stop();
  }
}

async function endingOf(work: Promise<unknown>): Promise<Ending> {
  try {
    await work;
    return { how: "done" };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) return { how: "threw", error };
    return { how: "refused", code: refusal.code, sentence: refusalSentence(refusal, english) };
  }
}

/**
 * A new page on the same workbook: an action that it finds unfinished is rolled back. Tells whether
 * there was one.
 */
export async function reopened(workbook: Workbook): Promise<boolean> {
  await openWithAddIn(workbook, quirky);
  const last = await readLastAction();
  const isOpen = last.kind !== "none" && last.open !== null;
  if (isOpen) await act("undo");
  return isOpen;
}
