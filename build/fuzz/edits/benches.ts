import { openWithAddIn } from "#host/cli/addIn";
import { addInId } from "#host/cli/addInId";
import { calculationOf } from "#host/engine/calculate";
import type { Workbook } from "#host/engine/workbook";
import { openOffice, type OfficeSession } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { type BookState, bookState } from "./bookState";
import type { BookName } from "./sequence";
import { computed, startFile } from "./startBooks";
import { stateDifference } from "./stateDifference";
import { remember } from "./turnBack";

/** A workbook as every sequence of its name finds it. */
export interface OpenBook {
  readonly workbook: Workbook;
  readonly session: OfficeSession;
}

interface Kept {
  readonly workbook: Workbook;
  readonly state: BookState;
  uses: number;
}

/** The clock of NOW and TODAY stands still. */
const noon = new Date(2026, 8, 30, 12);

/** So often a workbook is used before its file is opened again: identifiers and styles only grow. */
const mostUses = 150;

/**
 * The workbooks that sequences begin with. One that was used is put back as it was and used again; it is
 * compared in whole first, and its file is opened anew when anything differs.
 */
export class Benches {
  private readonly kept = new Map<BookName, Kept>();
  /** How often a file was opened. */
  opened = 0;
  /** How often a used workbook was not quite as before. */
  discarded = 0;

  /** Gives a workbook to `work` and takes it back. */
  async with<T>(name: BookName, work: (book: OpenBook) => Promise<T>): Promise<T> {
    const known = this.kept.get(name) ?? (await this.open(name));
    this.kept.delete(name);
    const { workbook, state } = known;
    // A page opened again, with all sharp edges of Excel; the functions of the add-in are there already.
    const session = await openOffice(workbook, { quirks: "all" });
    const putBack = remember(workbook);
    const result = await work({ workbook, session });
    putBack();
    session.refuse(null);
    session.recalculate();
    await session.host.settle();
    const rest = stateDifference(state, bookState(workbook));
    if (rest.length > 0) this.discarded++;
    else if (known.uses < mostUses) this.kept.set(name, { ...known, uses: known.uses + 1 });
    return result;
  }

  /** Opens the file of a workbook; its functions have answered. */
  private async open(name: BookName): Promise<Kept> {
    this.opened++;
    const bytes = await startFile(name);
    const workbook = readWorkbook(bytes, { fileName: `${name}.xlsx`, addInId });
    await openWithAddIn(workbook);
    calculationOf(workbook).now = () => noon;
    await computed(workbook);
    return { workbook, state: bookState(workbook), uses: 0 };
  }
}
