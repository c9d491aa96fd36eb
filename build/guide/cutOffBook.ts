import { runAction } from "#actions/runAction";
import { addInId } from "#host/cli/addInId";
import { writeWorkbook } from "#host/xlsx/write";
import { closedDuring } from "#test/support/closedPane";
import { openBook, type OpenBook } from "#test/support/openBook";

const today = 46_295;
const settings = { pages: "Risk" };
/** When the pane died: long enough ago that nobody can be writing any more. */
const diedAt = new Date(2026, 8, 30, 9, 12).getTime();

async function sample(): Promise<OpenBook> {
  const book = await openBook(["Notes"]);
  book.workbook.addInId = addInId;
  await runAction("add-sample", { settings: {}, today, progress: () => undefined });
  return book;
}

const refresh = (): Promise<unknown> =>
  runAction("refresh-reports", { settings, today, progress: () => undefined });

/** The sample portfolio as automatic saving leaves it when the pane dies while sheet Risk is drawn. */
export async function cutOffBook(): Promise<Buffer> {
  const twin = await sample();
  const start = twin.session.requests.length;
  await refresh();
  const requests = twin.session.requests.slice(start).filter(({ kind }) => kind === "batch").length;
  const { workbook, session } = await sample();
  const { now } = Date;
  Date.now = () => diedAt;
  const hasEnded = await closedDuring(
    workbook,
    session,
    { request: requests, action: 60 },
    refresh,
  );
  Date.now = now;
  if (hasEnded) throw new Error("The action was done before it could be cut off.");
  return Buffer.from(writeWorkbook(workbook));
}
