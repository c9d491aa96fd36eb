import { Workbook } from "#host/engine/workbook";
import { openOffice, type OfficeOptions, type OfficeSession } from "#host/runtime/node";
import { quirkMode } from "./quirkMode";

export interface OpenBook {
  readonly workbook: Workbook;
  readonly session: OfficeSession;
}

/** A new workbook with the given sheets in front of the real library, which has its sharp edges. */
export async function openBook(
  sheets: readonly string[] = ["Sheet1"],
  options: OfficeOptions = {},
): Promise<OpenBook> {
  const workbook = new Workbook();
  for (const name of sheets) workbook.appendSheet(name);
  return { workbook, session: await openQuirky(workbook, options) };
}

/** A workbook in front of the real library, with the sharp edges that tests run with. */
export function openQuirky(
  workbook: Workbook,
  options: OfficeOptions = {},
): Promise<OfficeSession> {
  const quirks = quirkMode();
  return openOffice(workbook, { debug: true, strictLoad: true, quirks, ...options });
}

export interface Refused {
  readonly code: string;
  readonly location: string;
  readonly message: string;
}

/** The error with which Excel refused `work`; fails when it did not. */
export async function refusalFrom(
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<Refused> {
  try {
    await Excel.run(work);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { errorLocation = "" } = error.debugInfo as { errorLocation?: string };
    return { code: error.code, location: errorLocation, message: error.message };
  }
  throw new Error("Excel accepted it");
}
