import { applyPlan } from "#excel/applyPlan";
import { ExcelFailure } from "#excel/excelFailure";
import { runExcel } from "#excel/runExcel";
import { openBook } from "#test/support/openBook";
import { plain } from "#test/support/english";
import { at } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick", "performance"] });
});

afterEach(() => {
  jest.useRealTimers();
});

/** What became of some work, once it is settled. */
function settled(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: unknown) => (error instanceof ExcelFailure ? error.code : error),
  );
}

async function readTwice(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst().load("name");
  await context.sync();
  sheet.load("visibility");
  await context.sync();
}

it("a request that Excel never answers fails after five minutes, whether it was read or executed", async () => {
  for (const action of [undefined, "all"] as const) {
    const { session } = await openBook();
    session.refuse({ request: 2, answer: "none", ...(action ? { action } : {}) });
    const ended = settled(runExcel("reading the workbook", readTwice, { repeatable: true }));
    await jest.advanceTimersByTimeAsync(299_000);
    expect(await Promise.race([ended, Promise.resolve("waiting")])).toBe("waiting");
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await ended).toBe("NoAnswer");
    expect(await settled(runExcel("reading the workbook", readTwice))).toBe("done");
  }
});

it("after Cancel nobody waits longer than ten seconds", async () => {
  const { session } = await openBook();
  session.refuse({ request: 1, answer: "none" });
  const controller = new AbortController();
  const { signal } = controller;
  const ended = settled(runExcel("reading the workbook", readTwice, { signal }));
  await jest.advanceTimersByTimeAsync(60_000);
  controller.abort();
  await jest.advanceTimersByTimeAsync(10_001);
  expect(await ended).toBe("NoAnswer");
});

it("a plan whose request is not answered is taken back, executed or not", async () => {
  for (const request of [2, 3]) {
    for (const action of [undefined, "all", 12] as const) {
      const { workbook, session } = await openBook();
      const before = workbookDump(workbook);
      session.refuse({ request, answer: "none", ...(action ? { action } : {}) });
      const cells = Array.from({ length: 60_000 }, (_, r) => [r, `Row ${r} of a long list`]);
      const edits = [
        { kind: "writeCells", at: at("Sheet1", 0, 0, 60_000, 2), cells },
        { kind: "addSheet", sheet: "Fresh" },
      ] as const;
      const ended = settled(applyPlan({ title: plain("Wrote a lot"), edits }));
      await jest.advanceTimersByTimeAsync(300_001);
      expect(await ended).toBe("NoAnswer");
      expect(workbookDump(workbook)).toEqual(before);
    }
  }
}, 60_000);
