import type { Workbook } from "#host/engine/workbook";
import { openOfficeInPage, type AddInPage } from "#host/runtime/browser";
import { addInFunctions } from "#host/runtime/customFunctions";
import type { DeskOptions } from "#host/runtime/desk";
import type { OfficeSession } from "#host/runtime/session";
import metadata from "../../../functions/functions.json";

/** Namespace of the custom functions, as in manifest.xml. */
const namespace = "PMO";

/** Longer than the slowest machine takes to load the pane. */
const patience = 60_000;

/**
 * Opens a workbook in front of the pane in a frame, from the moment at which the frame asks (seam.ts)
 * until its functions can be called in cells. Rejects when the pane never becomes ready.
 */
export async function openPane(
  frame: AddInPage,
  workbook: Workbook,
  options: DeskOptions,
): Promise<OfficeSession> {
  const session = await orTooLate(
    openOfficeInPage(frame, workbook, () => scriptsRun(frame.document), options),
  );
  workbook.customFunctions = addInFunctions(namespace, metadata, frame);
  // What was computed without the functions, or by those of a pane before, stays as it is.
  session.recalculate();
  return session;
}

/** When office.js and the add-in's own scripts have run. */
function scriptsRun(document: Document): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener(
      "DOMContentLoaded",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

function orTooLate<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error("The pane did not start within a minute."));
    }, patience);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
