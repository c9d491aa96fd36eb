import type { Workbook } from "#host/engine/workbook";
import { Desk, type DeskOptions } from "./desk";
import {
  prepareLibrary,
  sessionOf,
  withLibraryMembers,
  type LibraryRealm,
  type OfficeSession,
} from "./session";

/** A page or a frame of the same origin in which the add-in shall run. */
export type AddInPage = Window & typeof globalThis;

/**
 * Opens a workbook in front of the add-in of a page. It must be called before office.js is loaded
 * there: a page that the library finds without a host never becomes ready.
 *
 * `load` brings the library into the page (a script tag with the address of the unmodified office.js
 * of the npm package, or the page's own one) and resolves when it has been evaluated.
 */
export async function openOfficeInPage(
  page: AddInPage,
  workbook: Workbook,
  load: () => Promise<void>,
  options: DeskOptions = {},
): Promise<OfficeSession> {
  const realm = (): LibraryRealm => page;
  const desk = new Desk(workbook, withLibraryMembers(options, realm));
  // The library keeps settings in sessionStorage under this id; a new one starts afresh.
  const instance = `sightline-${page.performance.timeOrigin}-${page.performance.now()}`;
  // `external` is where desktop Excel offers itself; nothing else in a page uses it any more.
  const seam = Reflect.get(page, "external") as object;
  Object.assign(seam, desk.external(instance));
  await load();
  await realm().Office.onReady();
  await prepareLibrary(realm());
  desk.requests.clear();
  return sessionOf(desk);
}
