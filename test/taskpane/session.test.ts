import { associateCommands } from "#commands/commands";
import { Workbook } from "#host/engine/workbook";
import { openOffice, type OfficeSession } from "#host/runtime/node";
import { addSheet } from "#host/engine/structure";
import type { PaneStore } from "#taskpane/store";
import { openStore } from "../../src/services";

// Office keeps what is associated for the life of the page: the buttons reach the store of the open workbook.
let open: PaneStore;
beforeAll(async () => {
  await openOffice(new Workbook());
  associateCommands({ start: (action) => open.start(action), goTo: (place) => open.goTo(place) });
});

/** The store as Excel gets it: the real actions, on Microsoft's library, on the stand-in. */
async function openWorkbook() {
  const workbook = new Workbook();
  addSheet(workbook, "Sheet1");
  const session = await openOffice(workbook);
  const store = openStore();
  open = store;
  await store.refresh();
  return { session, store };
}

const sheetNames = (session: OfficeSession) => session.workbook.sheets.map(({ name }) => name);

test("add the sample by preview and apply, score by the ribbon, undo", async () => {
  const { session, store } = await openWorkbook();
  expect(store.getState().overview).toMatchObject({ registers: [], otherSheets: [] });

  await store.open("add-sample");
  expect(sheetNames(session)).toEqual(["Sheet1"]);
  expect(store.getState().preview?.outcome.outline.length).toBeGreaterThan(5);
  await store.apply("add-sample");
  expect(store.getState().work.status).toBe("done");
  const projects = () =>
    store.getState().overview?.registers.find(({ register }) => register === "Projects")?.rows;
  expect(projects()).toBe(24);

  await session.invokeCommand("score-projects");
  expect(store.getState().preview?.ranking[0]).toMatchObject({ rank: "1" });
  // The sample came with its ranking, and nothing has changed since.
  expect(store.getState().work).toMatchObject({
    sentence: expect.stringMatching(/Nothing was written\.$/) as string,
  });
  const undoTitle = () => store.getState().overview?.undoTitle;
  expect(undoTitle()).toBe("Added the sample portfolio Northmere");

  await session.invokeCommand("undo");
  expect(undoTitle()).toBeNull();
  expect(projects()).toBeUndefined();
  expect(sheetNames(session)).toEqual(["Sheet1"]);
  session.close();
});

test("a button goes to the sheet of its register, or says that there is none; undo takes the registers away again", async () => {
  const { session, store } = await openWorkbook();
  await session.invokeCommand("open-risks");
  expect(store.getState().work).toMatchObject({ status: "done" });
  await store.open("create-registers");
  await store.apply("create-registers");
  await session.invokeCommand("open-risks");
  const active = session.workbook.sheets.find(({ id }) => id === session.workbook.activeSheetId);
  expect(active?.name).toBe("Risks");
  await session.invokeCommand("undo");
  expect(sheetNames(session)).toEqual(["Sheet1"]);
  expect(store.getState().overview?.registers).toEqual([]);
  session.close();
});

test("what Excel refuses is told in a sentence, and nothing has changed", async () => {
  const { session, store } = await openWorkbook();
  await store.open("create-registers");
  session.refuse({ request: session.requests.length + 1, code: "AccessDenied" });
  await store.apply("create-registers");
  session.refuse(null);
  const { work } = store.getState();
  expect(work.status).toBe("failed");
  expect(work).toMatchObject({ sentence: expect.stringMatching(/^[A-Z].{20,}\.$/) as string });
  expect(sheetNames(session)).toEqual(["Sheet1"]);
  session.close();
});
