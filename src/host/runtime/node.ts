import type { Workbook } from "#host/engine/workbook";
import { Desk, type DeskOptions } from "./desk";
import { bootLibrary } from "./nodeWindow";
import {
  prepareLibrary,
  sessionOf,
  withLibraryMembers,
  type LibraryRealm,
  type OfficeSession,
} from "./session";

export type { OfficeSession } from "./session";

export interface OfficeOptions extends DeskOptions {
  /** Evaluate the readable files of the library, so that its stack traces can be read. */
  readonly debug?: boolean;
}

let desk: Desk | undefined;
let boot: Promise<void> | undefined;

function realm(): LibraryRealm {
  return globalThis;
}

/**
 * Opens a workbook in front of the real, unmodified @microsoft/office-js. The first call boots the
 * library in this realm (the globals `Office`, `Excel`, `OfficeExtension`, `CustomFunctions`
 * appear); later calls put another workbook before it.
 */
export async function openOffice(
  workbook: Workbook,
  options: OfficeOptions = {},
): Promise<OfficeSession> {
  const known = withLibraryMembers(options, realm);
  if (desk) desk.exchange(workbook, known);
  else desk = new Desk(workbook, known);
  const open = desk;
  boot ??= bootLibrary(open.external(`sightline-${process.pid}`), options.debug ?? false);
  await boot;
  await prepareLibrary(realm());
  open.requests.clear();
  return sessionOf(open);
}
