import { Workbook } from "#host/engine/workbook";
import { openOffice, type OfficeOptions, type OfficeSession } from "#host/runtime/node";

export interface OpenBook {
  readonly workbook: Workbook;
  readonly session: OfficeSession;
}

/** A new workbook with the given sheets in front of the real library. */
export async function openBook(
  sheets: readonly string[] = ["Sheet1"],
  options: OfficeOptions = {},
): Promise<OpenBook> {
  const workbook = new Workbook();
  for (const name of sheets) workbook.appendSheet(name);
  const session = await openOffice(workbook, { debug: true, strictLoad: true, ...options });
  return { workbook, session };
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
