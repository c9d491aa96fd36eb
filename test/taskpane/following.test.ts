import { area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import type { Sheet } from "#host/engine/sheet";
import { renameSheet } from "#host/engine/structure";
import { addTableRows, convertToRange, renameTable } from "#host/engine/tables";
import { Workbook } from "#host/engine/workbook";
import { openOffice, type OfficeSession } from "#host/runtime/node";
import type { RegisterChange } from "#taskpane/desk";
import type { PaneStore } from "#taskpane/store";
import { stripOf } from "#taskpane/strip";
import { openStore } from "../../src/services";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(claim: () => boolean, longest = 5000): Promise<number> {
  const started = performance.now();
  while (!claim()) {
    if (performance.now() - started > longest) throw new Error("It did not happen");
    await wait(10);
  }
  return performance.now() - started;
}

interface Followed {
  readonly session: OfficeSession;
  readonly store: PaneStore;
  readonly changes: RegisterChange[];
  sheet(name: string): Sheet;
  /** Writes into a cell as a person does. */
  type(name: string, row: number, column: number, value: string | number): void;
  batches(): number;
}

/** The sample portfolio in a workbook that the pane follows. */
async function followed(): Promise<Followed> {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  const session = await openOffice(workbook);
  const store = openStore();
  await store.refresh();
  await store.open("add-sample");
  await store.apply("add-sample");
  expect(store.getState().work).toEqual({ status: "done", sentence: expect.any(String) as string });
  showPane(false);
  await store.follow();
  const changes: RegisterChange[] = [];
  store.desk.onChange((change) => changes.push(change));
  const sheet = (name: string): Sheet => {
    const found = workbook.sheetByName(name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  return {
    session,
    store,
    changes,
    sheet,
    type: (name, row, column, value) => {
      writeCells(sheet(name), area(row, column), [[value]], "formulas");
      session.person.edited(sheet(name), area(row, column));
    },
    batches: () => session.requests.filter(({ kind }) => kind === "batch").length,
  };
}

/** Whether somebody can see the pane, as the browser tells it. */
function showPane(isShown: boolean): void {
  Object.defineProperty(document, "visibilityState", {
    value: isShown ? "visible" : "hidden",
    configurable: true,
  });
}

let records = 0;

/** Adds a record below the last one of a register, as a person does. */
function addRecord(book: Followed, name: string): void {
  const found = book.session.workbook.tableByName(name);
  if (!found) throw new Error(`No table ${name}`);
  const { sheet, table } = found;
  addTableRows(sheet, table, undefined, 1);
  book.type(sheet.name, table.area.bottom, table.area.left, `R-9${(records += 1)}`);
}

const rowsOf = (store: PaneStore, name: string) =>
  store.getState().overview?.registers.find(({ register }) => register === name)?.rows;

describe("the pane follows the workbook", () => {
  let book: Followed;
  beforeAll(async () => {
    book = await followed();
  });
  beforeEach(() => {
    book.changes.length = 0;
  });
  afterAll(async () => {
    await book.store.unfollow();
    book.session.close();
  });

  test("a row that somebody adds shows within a second, in two requests, without progress", async () => {
    const { store, changes } = book;
    expect(store.getState().following).toBe("on");
    const risks = rowsOf(store, "Risks") ?? 0;
    const before = book.batches();
    const statuses: string[] = [];
    const end = store.subscribe(() => statuses.push(store.getState().work.status));
    addRecord(book, "Risks");
    expect(await until(() => rowsOf(store, "Risks") === risks + 1)).toBeLessThan(1000);
    end();
    expect(statuses).not.toContain("running");
    expect(book.batches() - before).toBe(2);
    expect(changes).toHaveLength(1);
    expect([...(changes[0]?.registers ?? [])]).toEqual(["Risks"]);
  });

  test("a hundred edits in a row are read a few times, not a hundred", async () => {
    const { changes } = book;
    const before = book.batches();
    for (let i = 0; i < 100; i++) {
      book.type("Risks", 300 + i, 30, i);
      if (i % 10 === 0) await wait(20);
    }
    await until(() => changes.length > 0);
    await wait(600);
    expect(book.batches() - before).toBeLessThanOrEqual(6);
  });

  test("what we write ourselves is no change", async () => {
    const { store, changes } = book;
    await store.open("check-registers");
    await store.apply("check-registers");
    await store.open("create-registers", { size: "register" });
    expect(store.getState().work.status).not.toBe("failed");
    await wait(900);
    expect(changes).toEqual([]);
  });

  test("another author's edit is told as one", async () => {
    const { session, changes } = book;
    session.person.edited(book.sheet("Projects"), area(8, 1), undefined, "Remote");
    await until(() => changes.length > 0);
    expect(changes[0]).toMatchObject({ isRemote: true, registers: new Set(["Projects"]) });
  });

  test("a renamed sheet, a deleted table and a protected sheet show, too", async () => {
    const { session, store } = book;
    const register = (name: string) =>
      store.getState().overview?.registers.find((each) => each.register === name);
    renameSheet(book.sheet("Risks"), "Risiken");
    session.person.rearranged();
    session.person.activate(book.sheet("Risiken"));
    await until(() => register("Risks")?.sheet === "Risiken");

    const issues = session.workbook.tableByName("Issues");
    if (!issues) throw new Error("No table Issues");
    convertToRange(issues.sheet, issues.table);
    session.person.tableDeleted(issues.sheet, issues.table);
    await until(() => register("Issues") === undefined);

    const sheet = book.sheet("Projects");
    sheet.protection = { ...sheet.protection, protected: true };
    session.person.protectionChanged(sheet);
    const isProtected = () => store.getState().overview?.protectedSheets.includes("Projects");
    await until(() => isProtected() === true);
    sheet.protection = { ...sheet.protection, protected: false };
    session.person.protectionChanged(sheet);
    await until(() => isProtected() === false);
  });

  test("a register whose table has a new name is found and linked again, when the user wants it", async () => {
    const { session, store } = book;
    const milestones = session.workbook.tableByName("Milestones");
    if (!milestones) throw new Error("No table Milestones");
    const rows = rowsOf(store, "Milestones");
    renameTable(session.workbook, milestones.table, "Meilensteine");
    session.person.activate(book.sheet("Milestones"));
    await until(() => store.getState().renamed.length > 0);
    expect(rowsOf(store, "Milestones")).toBeUndefined();
    expect(store.getState().renamed).toEqual([{ register: "Milestones", table: "Meilensteine" }]);
    await store.linkRenamed();
    expect(store.getState().work).toEqual({
      status: "done",
      sentence: "Linked by their new names: Milestones.",
    });
    expect(rowsOf(store, "Milestones")).toBe(rows);
    expect(store.getState().renamed).toEqual([]);
  });

  test("while a cell is edited the reading waits and says so; then it goes on by itself", async () => {
    const { session, store } = book;
    const risks = rowsOf(store, "Risks") ?? 0;
    addRecord(book, "Risks");
    session.person.setCellEditing(true);
    await until(() => store.getState().isCellEdited);
    expect(rowsOf(store, "Risks")).toBe(risks);
    session.person.setCellEditing(false);
    await until(() => rowsOf(store, "Risks") === risks + 1);
    expect(store.getState().isCellEdited).toBe(false);
  });

  test("when Excel refuses a reading, it is tried again later", async () => {
    const { session, store, changes } = book;
    const risks = rowsOf(store, "Risks") ?? 0;
    addRecord(book, "Risks");
    session.refuse({ request: 1, code: "AccessDenied" });
    await until(() => rowsOf(store, "Risks") === risks + 1, 4000);
    expect(store.getState().work.status).not.toBe("failed");
    expect(changes).toHaveLength(1);
  });

  test("a reading gives way to what the user asks for, and is made after it", async () => {
    const { store, changes } = book;
    const risks = rowsOf(store, "Risks") ?? 0;
    addRecord(book, "Risks");
    await wait(240);
    await store.open("check-registers");
    expect(store.getState().preview).not.toBeNull();
    await until(() => changes.length === 1 && rowsOf(store, "Risks") === risks + 1);
  });

  test("findings and old results are told once nobody edits any more, to whom the pane is shown", async () => {
    const { store } = book;
    expect(store.getState().health).toBeNull();
    showPane(true);
    const projects = book.session.workbook.tableByName("Projects");
    if (!projects) throw new Error("No table Projects");
    const { table, sheet } = projects;
    const name = table.columns.findIndex((column) => column.name === "Project");
    const found = () => {
      const { blocking = 0, warnings = 0 } = store.getState().health ?? {};
      return blocking + warnings;
    };
    const isChecked = () => !store.getState().isHealthOld && store.getState().health !== null;
    const clearName = (record: number) => {
      book.type(sheet.name, table.area.top + record, table.area.left + name, "");
    };
    clearName(1);
    await until(() => isChecked() && found() > 0, 15_000);
    // The list on sheet Checks is made, and then there is one more finding.
    await store.open("check-registers");
    await store.apply("check-registers");
    await until(() => isChecked() && store.getState().health?.stale.length === 0, 15_000);
    clearName(2);
    await until(() => store.getState().health?.stale.length === 1, 15_000);
    expect(store.getState().health?.stale[0]).toMatchObject({
      result: "checks",
      action: "check-registers",
    });
    expect(stripOf(store.getState(), store.texts).stale[0]?.sentence).toMatch(
      /^The list on sheet Checks is older than the data: \d+ listed, \d+ now\.$/,
    );
  });
});

describe("an Excel that does not report changes", () => {
  test("is read when the pane comes to the front, and the pane says so", async () => {
    const workbook = new Workbook();
    const sheet = workbook.appendSheet("Sheet1");
    const session = await openOffice(workbook);
    const store = openStore();
    await store.refresh();
    session.refuse({ request: 1, code: "ApiNotFound" });
    await store.follow();
    session.refuse(null);
    expect(store.getState().following).toBe("off");

    writeCells(sheet, area(0, 0), [["Project"]], "formulas");
    session.person.edited(sheet, area(0, 0));
    await wait(500);
    expect(store.getState().overview?.otherSheets).toEqual([]);
    store.cameToFront();
    await until(() => store.getState().overview?.otherSheets.length === 1);
    await store.unfollow();
    session.close();
  });
});
