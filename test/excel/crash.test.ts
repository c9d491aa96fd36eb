import fc from "fast-check";
import { applyPlan } from "#excel/applyPlan";
import { journalPointer } from "#excel/journal/journal";
import { writeAs } from "#excel/journal/openMark";
import { type FoundAction, keepUnfinished, readLastAction, undoAction } from "#excel/undoLast";
import { readState } from "#excel/workbookState";
import type { Edit, Plan } from "#sheets/plan";
import { openOffice } from "#host/runtime/node";
import type { Workbook } from "#host/engine/workbook";
import { closedDuring } from "#test/support/closedPane";
import { openBook, type OpenBook } from "#test/support/openBook";
import { plain } from "#test/support/english";
import { at, fillUsedWorkbook, usedWorkbookEdits } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";

/** Edits on one sheet or name that belong together: a plan takes them together or leaves them. */
const replacesSheet: readonly Edit[] = [
  { kind: "removeSheet", sheet: "Gone" },
  { kind: "addSheet", sheet: "Gone", position: 1, tabColor: "#107C41" },
  { kind: "writeCells", at: at("Gone", 0, 0, 1, 2), cells: [["drawn", 7]] },
  {
    kind: "addTable",
    name: "Lost",
    at: at("Gone", 0, 0, 1, 2),
    style: "TableStyleLight1",
    bandedRows: false,
    filterButton: true,
  },
];
const fresh = (edit: Edit): boolean =>
  ("sheet" in edit && edit.sheet === "Fresh") || ("at" in edit && edit.at.sheet === "Fresh");
/** Cells right below a table become rows of it, with or without the edit that says so. */
const grows = (edit: Edit): boolean => "at" in edit && edit.at.sheet === "Other";
const units: readonly (readonly Edit[])[] = [
  usedWorkbookEdits.filter(grows),
  ...usedWorkbookEdits
    .filter((edit) => !fresh(edit) && !grows(edit))
    .filter((edit) => !("sheet" in edit && edit.sheet === "Gone"))
    .map((edit) =>
      edit.kind === "defineName" && edit.name === "pmo_Old"
        ? { ...edit, formula: "=Data!$B$2" }
        : edit,
    )
    .map((edit) => [edit]),
  usedWorkbookEdits.filter(fresh),
  replacesSheet,
];
const everything: Plan = { title: plain("Changed everything"), edits: units.flat() };

async function usedBook(): Promise<OpenBook> {
  const book = await openBook(["Data", "Other", "Gone", "Empty"]);
  await fillUsedWorkbook();
  await Excel.run(async (context) => {
    const gone = context.workbook.worksheets.getItem("Gone");
    gone.getRange("A1:A2").formulas = [["Left"], ["=Data!B2"]];
    context.workbook.tables.add("Gone!A1:A2", true).name = "Lost";
    await context.sync();
  });
  return book;
}

async function lastAction(): Promise<FoundAction> {
  const last = await readLastAction();
  if (last.kind !== "found") throw new Error(`No journal: ${last.kind}`);
  return last;
}

/** Takes back whatever there is, as a new session would. */
async function rollBackAll(): Promise<void> {
  for (;;) {
    const last = await readLastAction();
    if (last.kind === "none") return;
    await undoAction(await lastAction());
  }
}

/** Actions in each request that a plan makes. */
async function requestsOf(plan: Plan): Promise<number[]> {
  const { session } = await usedBook();
  const before = session.requests.length;
  await applyPlan(plan);
  return session.requests
    .slice(before)
    .filter(({ kind }) => kind === "batch")
    .map(({ actions }) => actions);
}

it("wherever the pane is closed, a new session knows of the action and takes all of it back", async () => {
  const requests = await requestsOf(everything);
  const actions = requests.at(-1) ?? 0;
  expect(actions).toBeGreaterThan(40);
  const some = Array.from({ length: Math.floor(actions / 9) }, (_, i) => 3 + 9 * i);
  for (const action of [0, 1, 2, ...some, actions - 1, actions]) {
    const { workbook, session } = await usedBook();
    const before = workbookDump(workbook);
    const closing = { request: requests.length, action };
    await closedDuring(workbook, session, closing, () => applyPlan(everything));
    const pointer = journalPointer(await readState());
    // The journal goes in front of the first edit, and the last action of all closes it.
    if (pointer === null) expect(action).toBeLessThan(6);
    else {
      expect({ action, isOpen: pointer.open !== undefined }).toEqual({
        action,
        isOpen: action < actions,
      });
      await undoAction(await lastAction());
    }
    expect({ action, dump: withoutJournal(workbook) }).toEqual({ action, dump: before });
  }
}, 60_000);

/** Parts of a journal to which nothing points go with the next action. */
function withoutJournal(workbook: Workbook): unknown {
  workbook.customXmlParts = workbook.customXmlParts.filter(
    ({ namespaceUri }) => namespaceUri !== "urn:sightline:journal",
  );
  return workbookDump(workbook);
}

it("any plan, closed anywhere, and rolling back closed anywhere, ends as it began", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...units], { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.integer({ min: 3, max: 4 }), fc.nat(60)), { maxLength: 2 }),
      async (chosen, share, interruptions) => {
        const plan: Plan = { title: plain("Tried"), edits: chosen.flat() };
        const requests = await requestsOf(plan);
        const { workbook, session } = await usedBook();
        const before = workbookDump(workbook);
        const action = 2 + Math.floor(share * ((requests.at(-1) ?? 0) - 2));
        const closing = { request: requests.length, action };
        await closedDuring(workbook, session, closing, () => applyPlan(plan));
        for (const [step, action] of interruptions) {
          const again = await openOffice(workbook, { debug: true, strictLoad: true });
          await closedDuring(workbook, again, { request: step, action }, rollBackAll);
        }
        await rollBackAll();
        expect(withoutJournal(workbook)).toEqual(before);
      },
    ),
    { numRuns: 25, seed: 20_261_122 },
  );
}, 120_000);

/** The used workbook, left by a pane that was closed in the middle of everything. */
async function halfDone(): Promise<{ readonly workbook: Workbook; readonly before: unknown }> {
  const requests = await requestsOf(everything);
  const { workbook, session } = await usedBook();
  const before = workbookDump(workbook);
  const closing = { request: requests.length, action: 90 };
  await closedDuring(workbook, session, closing, () => applyPlan(everything));
  return { workbook, before };
}

const small: Plan = {
  title: plain("Second"),
  edits: [{ kind: "setSetting", key: "x", value: 1 }],
};

it("nothing is written on top of an unfinished action; kept, it is the last one, which undo takes back", async () => {
  const { workbook, before } = await halfDone();
  const half = workbookDump(workbook);
  await expect(applyPlan(small)).rejects.toMatchObject({ code: "Unfinished" });
  expect(workbookDump(workbook)).toEqual(half);
  await keepUnfinished();
  expect((await lastAction()).open).toBeNull();
  await undoAction(await lastAction());
  expect(workbookDump(workbook)).toEqual(before);
});

it.each([
  ["another author", "another device", 359_000, 361_000],
  ["another page of the same device", "device", 29_000, 31_000],
])("under the hands of %s nothing is rolled back; later it is", async (_who, by, early, late) => {
  writeAs("device", "page");
  const { workbook, before } = await halfDone();
  const half = workbookDump(workbook);
  writeAs(by, "another page");
  const start = Date.now();
  const clock = jest.spyOn(Date, "now").mockReturnValue(start + early);
  for (const work of [
    () => applyPlan(small),
    async () => undoAction(await lastAction()),
    keepUnfinished,
  ]) {
    await expect(work()).rejects.toMatchObject({ code: "BeingWritten" });
  }
  expect(workbookDump(workbook)).toEqual(half);
  clock.mockReturnValue(start + late);
  try {
    await undoAction(await lastAction());
  } finally {
    clock.mockRestore();
  }
  expect(workbookDump(workbook)).toEqual(before);
});

it("rolling back a second action leaves the first one to be undone", async () => {
  const { workbook } = await usedBook();
  const before = workbookDump(workbook);
  await applyPlan(everything);
  const between = workbookDump(workbook);
  const cells: Plan = {
    title: plain("Wrote"),
    edits: [{ kind: "writeCells", at: at("Data", 0, 0), cells: [["second"]] }],
  };
  const twin = await usedBook();
  await applyPlan(everything);
  const start = twin.session.requests.length;
  await applyPlan(cells);
  const made = twin.session.requests.slice(start).filter(({ kind }) => kind === "batch");
  const request = made.findIndex(({ writes }) => writes) + 1;
  const action = (made[request - 1]?.actions ?? 0) - 4;
  const again = await openOffice(workbook, { debug: true, strictLoad: true });
  await closedDuring(workbook, again, { request, action }, () => applyPlan(cells));
  const last = await lastAction();
  expect(last.open).not.toBeNull();
  await undoAction(last);
  expect(workbookDump(workbook)).toEqual(between);
  await undoAction(await lastAction());
  expect(workbookDump(workbook)).toEqual(before);
});

it("a journal of a later version, or with steps that are not known, is told and left alone", async () => {
  for (const [from, to] of [
    ['"version":1', '"version":2'],
    ['"kind":"restoreCells"', '"kind":"restoreMore"'],
  ] as const) {
    const { workbook } = await usedBook();
    await applyPlan(everything);
    const title = { run: 1, title: "Changed everything" };
    workbook.settings.set("sightline.journal", JSON.stringify(title));
    for (const part of workbook.customXmlParts) part.xml = part.xml.replace(from, to);
    expect(await readLastAction()).toMatchObject({ kind: "newer", last: title });
  }
});

/** Which rows of the body of table Pairs its filter shows. */
async function shownPairs(): Promise<readonly boolean[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Other");
    const rows = ["2:2", "3:3"].map((row) => sheet.getRange(row).load("rowHidden"));
    await context.sync();
    return rows.map(({ rowHidden }) => !rowHidden);
  });
}

const writesPairs: Plan = {
  title: plain("Wrote pairs"),
  edits: [{ kind: "writeCells", at: at("Other", 1, 1, 2), cells: [[7], [8]] }],
};

/** The used workbook with a filter on table Pairs. */
async function filteredBook(): Promise<OpenBook> {
  const book = await usedBook();
  await Excel.run(async (context) => {
    const pairs = context.workbook.tables.getItem("Pairs");
    pairs.columns.getItem("Key").filter.applyValuesFilter(["b"]);
    await context.sync();
  });
  expect(await shownPairs()).toEqual([false, true]);
  return book;
}

it("a filter that was lifted is set again when an unfinished action is kept", async () => {
  const { session } = await filteredBook();
  const requests: number[] = [];
  session.onRequest(({ kind, actions }) => {
    if (kind === "batch") requests.push(actions);
  });
  await applyPlan(writesPairs);
  const last = requests.length;
  const again = await filteredBook();
  const closing = { request: last, action: (requests.at(-1) ?? 0) - 4 };
  await closedDuring(again.workbook, again.session, closing, () => applyPlan(writesPairs));
  expect(journalPointer(await readState())?.open).toBeDefined();
  expect(await shownPairs()).toEqual([true, true]);
  await keepUnfinished();
  expect(await shownPairs()).toEqual([false, true]);
});

it("a filter that undoing had lifted when it was cut off is set again by completing it", async () => {
  const { session } = await filteredBook();
  await applyPlan(writesPairs);
  const requests: number[] = [];
  session.onRequest(({ kind, actions }) => {
    if (kind === "batch") requests.push(actions);
  });
  const last = await lastAction();
  requests.length = 0;
  await undoAction(last);
  const closing = { request: requests.length, action: Math.floor((requests.at(-1) ?? 0) / 2) };
  const again = await filteredBook();
  await applyPlan(writesPairs);
  const known = await lastAction();
  await closedDuring(again.workbook, again.session, closing, () => undoAction(known));
  expect(journalPointer(await readState())?.open?.undoing).toBe(true);
  expect(await shownPairs()).toEqual([true, true]);
  await undoAction(await lastAction());
  expect(await shownPairs()).toEqual([false, true]);
  expect(again.workbook.valueAt("Other", 1, 1)).toBe(1);
});
