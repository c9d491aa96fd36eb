import type { ActionContext } from "#actions/action";
import { runAction } from "#actions/runAction";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { openBook } from "#test/support/openBook";

const context: ActionContext = { settings: {}, today: 46_295, progress: () => undefined };
const projects = 600;

/** Registers adopted from a list of some hundred projects. */
async function portfolio(): Promise<Awaited<ReturnType<typeof openBook>>> {
  const book = await openBook(["Portfolio"]);
  const sheet = book.workbook.sheetByName("Portfolio");
  const rows = Array.from({ length: projects }, (_, p) => [
    `P-${p + 1}`,
    `Project ${p + 1} for the northern region`,
    `Sponsor ${p % 30}`,
    ["Green", "Amber", "Red"][p % 3] ?? "",
    100 + ((p * 7919) % 5000),
  ]);
  [["Project ID", "Project name", "Sponsor", "RAG", "Total budget"], ...rows].forEach((row, r) => {
    row.forEach((value, c) => {
      sheet?.put(r, c, value);
    });
  });
  await runAction("adopt-sheets", context);
  return book;
}

it("reads and writes little: one read for all registers, few requests to score, less than a page drawn anew", async () => {
  const { session, workbook } = await portfolio();
  const from = (): number => session.requests.length;
  const since = (start: number): { up: number[]; down: number[] } => {
    const batches = session.requests.slice(start).filter(({ kind }) => kind === "batch");
    return { up: batches.map((r) => r.bytesUp), down: batches.map((r) => r.bytesDown) };
  };

  let start = from();
  const { registers } = await readRegisters(everyRegister);
  expect(since(start).up.length).toBe(1);
  expect(registers.find((each) => each.register === "Projects")?.rows.length).toBe(projects);
  const everything = since(start).down[0] ?? 0;

  await Excel.run(async (excel) => {
    excel.workbook.tables.getItem("Criteria").rows.getItemAt(0).delete();
    await excel.sync();
  });
  start = from();
  const { applied } = await runAction("score-projects", context);
  expect(applied).toBe(true);
  const { up, down } = since(start);
  // A page that is there is looked at before it is drawn over, 3,000 looks at a time: no answer is large.
  expect(up.length).toBeLessThanOrEqual(7);
  expect(Math.max(...up, ...down)).toBeLessThan(2e6);
  // Only the columns that scoring uses are read.
  expect(down[0] ?? 0).toBeLessThan(everything / 2);
  const list = workbook.tableByName("Prioritization");
  if (!list) throw new Error("No ranked list");
  const { sheet, table } = list;
  const block = Array.from({ length: table.area.bottom - table.area.top }, (_, r) =>
    table.columns.map((_column, c) => sheet.valueAt(table.area.top + 1 + r, table.area.left + c)),
  );
  // A page that is there is cleared and drawn anew, with what it remembers of its cells.
  expect(up.reduce((sum, each) => sum + each, 0)).toBeLessThan(16 * JSON.stringify(block).length);
}, 60_000);
