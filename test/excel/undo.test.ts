import { applyPlan } from "#excel/applyPlan";
import { ExcelFailure } from "#excel/excelFailure";
import { readLastAction, undoAction } from "#excel/undoLast";
import type { Plan } from "#sheets/plan";
import { openBook, type OpenBook } from "#test/support/openBook";
import { journalNamespace } from "#excel/workbookState";
import { at, fillUsedWorkbook, usedWorkbookEdits } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";
import { plain } from "#test/support/english";

const plan: Plan = { title: plain("Changed everything"), edits: usedWorkbookEdits };

async function usedBook(): Promise<OpenBook> {
  const book = await openBook(["Data", "Other", "Gone", "Empty"]);
  await fillUsedWorkbook();
  await Excel.run(async (context) => {
    const gone = context.workbook.worksheets.getItem("Gone");
    gone.getRange("A1:A2").formulas = [["Left"], ["=Data!B2"]];
    gone.visibility = "Hidden";
    const table = context.workbook.tables.add("Gone!A1:A2", true);
    table.name = "Lost";
    await context.sync();
  });
  return book;
}

async function undoLast(): Promise<void> {
  const last = await readLastAction();
  if (last.kind !== "found") throw new Error(`No journal: ${last.kind}`);
  await undoAction(last);
}

/** Requests and numbers of actions while the plan is applied, as [request, action] pairs to refuse. */
async function batches(): Promise<number[]> {
  const { session } = await usedBook();
  const before = session.requests.length;
  await applyPlan(plan);
  return session.requests
    .slice(before)
    .filter((request) => request.kind === "batch")
    .map((request) => request.actions);
}

it("undo restores every cell, format, name, table, rule, sheet and setting", async () => {
  const { workbook } = await usedBook();
  const before = workbookDump(workbook);
  await applyPlan(plan);
  expect(workbook.valueAt("Data", 1, 0)).toBe("new");
  expect(workbook.sheetByName("Gone")).toBeUndefined();
  expect(workbook.tableByName("Pairs")?.table.area.bottom).toBe(4);
  expect(workbookDump(workbook)).not.toEqual(before);
  await undoLast();
  expect(workbookDump(workbook)).toEqual(before);
});

it("a journal of an action before is replaced, and what it kept is cleared away", async () => {
  const { workbook } = await usedBook();
  await applyPlan(plan);
  const between = workbookDump(workbook) as { sheets: { name: string }[] };
  const aside = between.sheets.filter((sheet) => sheet.name.startsWith("Sightline aside"));
  expect(aside.length).toBe(1);
  await applyPlan({ title: plain("Second"), edits: [{ kind: "setSetting", key: "x", value: 1 }] });
  expect(workbook.sheets.some((sheet) => sheet.name.startsWith("Sightline aside"))).toBe(false);
  const journals = workbook.customXmlParts.filter((part) => part.namespaceUri === journalNamespace);
  expect(journals.length).toBe(1);
  expect((await readLastAction()).kind).toBe("found");
  await undoLast();
  expect(workbook.settings.has("x")).toBe(false);
  expect((await readLastAction()).kind).toBe("none");
});

it("two actions in a row can be undone as one", async () => {
  const { workbook } = await usedBook();
  const before = workbookDump(workbook);
  const first = await applyPlan(plan);
  await applyPlan(
    {
      title: plain("Wrote again"),
      edits: [{ kind: "writeCells", at: at("Data", 1, 0), cells: [[99]] }],
    },
    { continues: first },
  );
  const last = await readLastAction();
  expect(last).toMatchObject({ journal: { title: "Changed everything; wrote again" } });
  await undoLast();
  expect(workbookDump(workbook)).toEqual(before);
});

it("a refusal at any request and inside any batch leaves the workbook as it was", async () => {
  const counts = await batches();
  expect(counts.length).toBeGreaterThan(2);
  for (const [index, actions] of counts.entries()) {
    const step = Math.max(1, Math.floor(actions / 12));
    for (let action = 0; action < actions; action += step) {
      const { workbook, session } = await usedBook();
      const before = workbookDump(workbook);
      session.refuse({ request: index + 1, action, code: "AccessDenied" });
      const failure = await applyPlan(plan).then(
        () => null,
        (error: unknown) => error,
      );
      session.refuse(null);
      expect(failure).toBeInstanceOf(ExcelFailure);
      expect({ index, action, dump: workbookDump(workbook) }).toEqual({
        index,
        action,
        dump: before,
      });
    }
  }
}, 120_000);

it("a refusal leaves the journal of the action before, which can still be undone", async () => {
  const { workbook, session } = await usedBook();
  const start = workbookDump(workbook);
  await applyPlan(plan);
  const before = workbookDump(workbook);
  session.refuse({ request: 3, action: 9, code: "GeneralException" });
  const second: Plan = {
    title: plain("Second"),
    edits: [
      { kind: "writeCells", at: at("Data", 0, 0), cells: [["x"]] },
      { kind: "addSheet", sheet: "S2" },
    ],
  };
  await expect(applyPlan(second)).rejects.toBeInstanceOf(ExcelFailure);
  session.refuse(null);
  expect(workbookDump(workbook)).toEqual(before);
  await undoLast();
  expect(workbookDump(workbook)).toEqual(start);
});

it("stopping between requests takes everything back", async () => {
  const { workbook } = await usedBook();
  const before = workbookDump(workbook);
  const controller = new AbortController();
  const cells = Array.from({ length: 60_000 }, (_, r) => [r, `Row ${r} of a long list`]);
  const stopped = applyPlan(
    {
      title: plain("Wrote a lot"),
      edits: [
        { kind: "addSheet", sheet: "Long" },
        { kind: "writeCells", at: at("Long", 0, 0, 60_000, 2), cells },
      ],
    },
    {
      signal: controller.signal,
      progress: (share) => {
        if (share > 0) controller.abort();
      },
    },
  );
  await expect(stopped).rejects.toMatchObject({ code: "Stopped" });
  expect(workbookDump(workbook)).toEqual(before);
});

it("an undo that Excel refuses half-way can be completed", async () => {
  const { workbook, session } = await usedBook();
  const before = workbookDump(workbook);
  await applyPlan(plan);
  session.refuse({ request: 4, action: 30, code: "GeneralException" });
  await expect(undoLast()).rejects.toBeInstanceOf(ExcelFailure);
  session.refuse(null);
  await undoLast();
  expect(workbookDump(workbook)).toEqual(before);
});

it("a bug of ours in a plan is thrown as it is, and nothing is left behind", async () => {
  const { workbook } = await usedBook();
  const before = workbookDump(workbook);
  const faulty: Plan = {
    title: plain("Faulty"),
    edits: [
      { kind: "addSheet", sheet: "S" },
      { kind: "removeSheet", sheet: "There is no such sheet" },
    ],
  };
  await expect(applyPlan(faulty)).rejects.toMatchObject({ name: "InvariantError" });
  expect(workbookDump(workbook)).toEqual(before);
});

it("says that a journal is lost when another program has removed it", async () => {
  const { workbook } = await usedBook();
  await applyPlan(plan);
  workbook.customXmlParts = [];
  expect(await readLastAction()).toMatchObject({
    kind: "lost",
    last: { run: 1, title: "Changed everything", done: [plain("Changed everything")] },
    open: null,
  });
});

describe("a journal of an older version, which has a title in words only", () => {
  /** As if an older version had written: without messages in the setting and in the parts. */
  function withoutMessages(workbook: Awaited<ReturnType<typeof usedBook>>["workbook"]): void {
    const title = { run: 1, title: "Changed everything" };
    workbook.settings.set("sightline.journal", JSON.stringify(title));
    for (const part of workbook.customXmlParts) {
      part.xml = part.xml.replace(/"done":\[.*?\],"steps"/, '"steps"');
    }
  }

  it("is read, named and undone", async () => {
    const { workbook } = await usedBook();
    const before = workbookDump(workbook);
    await applyPlan(plan);
    withoutMessages(workbook);
    const last = await readLastAction();
    expect(last).toMatchObject({ kind: "found", journal: { title: "Changed everything" } });
    expect(last.kind === "found" && "done" in last.journal).toBe(false);
    await undoLast();
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("goes on with an action of now and keeps its words", async () => {
    const { workbook } = await usedBook();
    await applyPlan(plan);
    withoutMessages(workbook);
    const last = await readLastAction();
    if (last.kind !== "found") throw new Error("There is no journal.");
    const { title, done } = await applyPlan(
      { title: plain("Second"), edits: [{ kind: "setSetting", key: "x", value: 1 }] },
      { continues: last.journal },
    );
    expect(title).toBe("Changed everything; second");
    expect(done).toEqual([plain("Changed everything"), plain("Second")]);
  });
});
