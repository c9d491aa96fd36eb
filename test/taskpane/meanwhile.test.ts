import type { ActionId } from "#actions/action";
import type { Area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import { sortCells } from "#host/engine/sort";
import { addSheet, deleteSheet, renameSheet } from "#host/engine/structure";
import { resizeTable } from "#host/engine/tables";
import { Workbook } from "#host/engine/workbook";
import { openOffice, type OfficeSession } from "#host/runtime/node";
import type { PaneStore } from "#taskpane/store";
import { workbookDump } from "#test/support/workbookDump";
import { openStore } from "../../src/services";

/**
 * The workbook changes under the pane, between the preview of an action and its Apply: by another author,
 * by the person at the screen, or by a protection. Each case ends with the right sentence, and with the
 * workbook as before or as planned.
 */
interface Scene {
  readonly session: OfficeSession;
  readonly workbook: Workbook;
  readonly store: PaneStore;
}

async function emptyBook(): Promise<Scene> {
  const workbook = new Workbook();
  addSheet(workbook, "Sheet1");
  const session = await openOffice(workbook);
  const store = openStore();
  await store.refresh();
  return { session, workbook, store };
}

const sheetOf = ({ workbook }: Scene, name: string) => {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
};

const cells = (top: number, left: number, rows: number, columns: number): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

/** What another author types, as it reaches this Excel. */
function otherAuthorTypes(scene: Scene, sheet: string, area: Area, values: unknown[][]): void {
  writeCells(sheetOf(scene, sheet), area, values, "values");
  scene.session.person.edited(sheetOf(scene, sheet), area, "RangeEdited", "Remote");
}

/** Registers of the smallest size, with three projects typed by hand that have something to be found. */
async function registersBook(): Promise<Scene> {
  const scene = await emptyBook();
  await scene.store.open("create-registers", { size: "register" });
  await scene.store.apply("create-registers");
  expect(scene.store.getState().work.status).toBe("done");
  const typed = [
    ["P-001", "Harbour gate"],
    ["P-002", "Lock keeper"],
    ["P-002", "Weir"],
  ];
  const projects = sheetOf(scene, "Projects");
  const [table] = projects.tables;
  if (table) resizeTable(projects, table, { ...table.area, bottom: table.area.bottom + 2 });
  otherAuthorTypes(scene, "Projects", cells(4, 0, 3, 2), typed);
  await scene.store.refresh();
  return scene;
}

const sentence = ({ store }: Scene): string => {
  const { work } = store.getState();
  return "sentence" in work ? work.sentence : work.status;
};

/** Opens the preview, lets something happen, applies. */
async function applied(
  scene: Scene,
  id: ActionId,
  meanwhile: () => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  await scene.store.open(id, settings);
  expect(scene.store.getState().preview?.canApply).toBe(true);
  meanwhile();
  const before = workbookDump(scene.workbook);
  await scene.store.apply(id);
  expect(scene.store.getState().crash).toBeNull();
  return before;
}

/** What stands in the cells, without their looks: a table that grows dresses its new rows. */
function contentsOf(dump: unknown): unknown {
  const { sheets } = dump as { sheets: { name: string; cells: unknown[][] }[] };
  return sheets.map(({ name, cells: all }) => [
    name,
    all.filter((cell) => cell[2] !== null || cell[3] !== null).map((cell) => cell.slice(0, 4)),
  ]);
}

const contents = ({ workbook }: Scene): unknown => contentsOf(workbookDump(workbook));

const isWritten = ({ store }: Scene): boolean => store.getState().result !== null;

describe("another author edits", () => {
  test("a record that the action is about: what differs is shown, nothing is written until it is applied again", async () => {
    const scene = await registersBook();
    const before = await applied(scene, "check-registers", () => {
      otherAuthorTypes(scene, "Projects", cells(6, 0, 1, 2), [["P-003", "Sluice"]]);
    });
    const { preview, result } = scene.store.getState();
    expect(result).toBeNull();
    expect(workbookDump(scene.workbook)).toEqual(before);
    expect(preview?.differences?.sheets.map(({ sheet }) => sheet)).toEqual(["Checks"]);

    await scene.store.apply("check-registers");
    expect(isWritten(scene)).toBe(true);
    expect(sentence(scene)).toMatch(/^Listed \d+ findings on Checks\.$/);
    const written = contents(scene);
    await scene.store.undo();
    expect(contents(scene)).not.toEqual(written);
    expect(contents(scene)).toEqual(contentsOf(before));
    scene.session.close();
  });

  test("a cell that will be overwritten: it is counted, and shown with its new content", async () => {
    const scene = await registersBook();
    await scene.store.open("check-registers");
    await scene.store.apply("check-registers");
    otherAuthorTypes(scene, "Projects", cells(5, 0, 1, 1), [["P-001"]]);
    await applied(scene, "check-registers", () => {
      otherAuthorTypes(scene, "Checks", cells(4, 0, 1, 1), [["mine"]]);
    });
    const { preview } = scene.store.getState();
    expect(isWritten(scene)).toBe(false);
    expect(preview?.differences?.cells).toBeGreaterThan(0);
    expect(preview?.outcome.overwrites.cells).toContainEqual(
      expect.objectContaining({ sheet: "Checks", address: "A5", before: "mine" }),
    );
    scene.session.close();
  });

  test("a sheet that the action has nothing to do with: it is done as shown", async () => {
    const scene = await registersBook();
    await applied(
      scene,
      "show-view",
      () => {
        otherAuthorTypes(scene, "Risks", cells(4, 0, 1, 1), [["R-001"]]);
      },
      { view: "Intake" },
    );
    expect(isWritten(scene)).toBe(true);
    scene.session.close();
  });
});

describe("another author makes sheets while registers are created", () => {
  test("before they are written: the names that are left are shown first", async () => {
    const scene = await emptyBook();
    const before = await applied(scene, "create-registers", () => {
      const sheet = addSheet(scene.workbook, "Projects");
      scene.session.person.sheetAdded(sheet, "Remote");
    });
    const { preview } = scene.store.getState();
    expect(workbookDump(scene.workbook)).toEqual(before);
    expect(preview?.taken?.sentence).toBe(
      "A sheet named Projects exists. Create 'Projects PMO' instead, or adopt the existing one?",
    );
    await scene.store.apply("create-registers");
    expect(scene.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Projects", "Projects PMO"]),
    );
    scene.session.close();
  });

  test("in the middle of writing: their sheet stays, ours are taken back, and Retry goes on", async () => {
    const scene = await emptyBook();
    await scene.store.open("create-registers", { size: "register" });
    // The reading of Apply sees no sheet; the sheet comes in front of the request that writes.
    const requests = () => scene.session.requests.filter(({ kind }) => kind === "batch").length;
    const done = requests();
    const stop = scene.session.onRequest(() => {
      if (requests() !== done + 1) return;
      stop();
      const sheet = addSheet(scene.workbook, "Issues");
      writeCells(sheet, cells(0, 0, 1, 1), [["theirs"]], "values");
    });
    await scene.store.apply("create-registers");
    expect(sentence(scene)).toMatch(
      /^Somebody else changed the workbook while this was being written: Issues\. \d+ of \d+ sheets had been made and were taken away again/,
    );
    expect(scene.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Issues"]);
    expect(scene.store.getState().work).toMatchObject({ status: "failed", canRetry: true });

    await scene.store.retry();
    expect(scene.store.getState().preview?.taken?.sentence).toContain(
      "A sheet named Issues exists",
    );
    await scene.store.apply("create-registers");
    expect(isWritten(scene)).toBe(true);
    expect(sheetOf(scene, "Issues PMO").tables).toHaveLength(1);
    scene.session.close();
  });
});

describe("protection", () => {
  test("of the workbook's structure is told before Excel is asked, and Retry works once it is off", async () => {
    const scene = await emptyBook();
    const told =
      "This workbook is protected against new sheets. Unprotect it (Review > Protect Workbook) and retry. Nothing was changed.";
    const before = await applied(scene, "create-registers", () => {
      scene.workbook.structureProtected = true;
    });
    expect(sentence(scene)).toBe(told);
    expect(workbookDump(scene.workbook)).toEqual(before);
    for (const id of ["create-registers", "add-sample"] as const) {
      await scene.store.open(id);
      const { preview } = scene.store.getState();
      expect(preview?.canApply).toBe(false);
      expect(preview?.findings.lines[0]?.sentence).toBe(told);
    }
    scene.workbook.structureProtected = false;
    await scene.store.open("create-registers");
    await scene.store.apply("create-registers");
    expect(isWritten(scene)).toBe(true);
    scene.session.close();
  });

  test("of a sheet that will be written: warned of in the preview, told with the sheet's name when Excel refuses", async () => {
    const scene = await registersBook();
    const before = await applied(scene, "check-registers", () => {
      const checks = sheetOf(scene, "Checks");
      checks.protection = { protected: true, options: {} };
      scene.session.person.protectionChanged(checks, "Remote");
    });
    expect(sentence(scene)).toBe(
      "Sheet Checks is protected. Unprotect it (Review > Unprotect Sheet) and retry. Nothing was changed.",
    );
    expect(workbookDump(scene.workbook)).toEqual(before);
    await scene.store.open("check-registers");
    expect(
      scene.store.getState().preview?.findings.lines.map(({ sentence: words }) => words),
    ).toContain(
      "Sheet Checks is protected. Unprotect it (Review > Unprotect Sheet) first, or Excel will refuse.",
    );
    sheetOf(scene, "Checks").protection = { protected: false, options: {} };
    await scene.store.apply("check-registers");
    expect(isWritten(scene)).toBe(true);
    scene.session.close();
  });
});

describe("a register", () => {
  test("whose sheet is renamed is still found", async () => {
    const scene = await registersBook();
    const before = await applied(
      scene,
      "show-view",
      () => {
        renameSheet(sheetOf(scene, "Projects"), "Vorhaben");
        scene.session.person.rearranged();
      },
      { view: "Intake" },
    );
    // The plan names the sheet: what would be done now is shown first.
    expect(workbookDump(scene.workbook)).toEqual(before);
    expect(scene.store.getState().preview?.differences?.sheets.map(({ sheet }) => sheet)).toEqual([
      "Vorhaben",
      "Projects",
    ]);
    await scene.store.apply("show-view");
    expect(isWritten(scene)).toBe(true);
    expect(sheetOf(scene, "Vorhaben").columns.get(9)?.hidden).toBe(true);
    scene.session.close();
  });

  test("that is deleted ends in words, not in a crash", async () => {
    const scene = await registersBook();
    const before = await applied(
      scene,
      "show-view",
      () => {
        const sheet = sheetOf(scene, "Projects");
        deleteSheet(sheet);
        scene.session.person.sheetDeleted(sheet, "Remote");
      },
      { view: "Intake" },
    );
    expect(workbookDump(scene.workbook)).toEqual(before);
    expect(isWritten(scene)).toBe(false);
    const { preview } = scene.store.getState();
    expect(preview?.canApply).toBe(false);
    expect(preview?.sentence).toBe("The workbook holds no project register.");
    scene.session.close();
  });

  test("that is sorted and filtered is checked as it stands", async () => {
    const scene = await registersBook();
    await applied(scene, "check-registers", () => {
      const projects = sheetOf(scene, "Projects");
      sortCells(projects, cells(4, 0, 3, 2), [{ offset: 1, ascending: true }], {
        matchCase: false,
        byColumns: false,
      });
      projects.rows.set(5, { hidden: true, outlineLevel: 0, collapsed: false, style: 0 });
      scene.session.person.edited(projects, cells(4, 0, 3, 2));
    });
    if (!isWritten(scene)) await scene.store.apply("check-registers");
    expect(isWritten(scene)).toBe(true);
    expect(sentence(scene)).toMatch(/^Listed \d+ findings on Checks\.$/);
    scene.session.close();
  });
});

test("while a cell is being edited Excel takes nothing: it says so, and Retry goes on afterwards", async () => {
  const scene = await registersBook();
  await scene.store.open("show-view", { view: "Intake" });
  const before = workbookDump(scene.workbook);
  // The reading has been answered when the cell is opened: the writing is refused.
  const batches = () => scene.session.requests.filter(({ kind }) => kind === "batch").length;
  const done = batches();
  const stop = scene.session.onRequest(() => {
    if (batches() < done + 1) return;
    stop();
    scene.session.person.setCellEditing(true);
  });
  const applying = scene.store.apply("show-view");
  await new Promise((resolve) => setTimeout(resolve, 300));
  scene.session.person.setCellEditing(false);
  await applying;
  if (!isWritten(scene)) {
    expect(sentence(scene)).toContain("A cell is being edited.");
    expect(workbookDump(scene.workbook)).toEqual(before);
    await scene.store.retry();
  }
  expect(isWritten(scene)).toBe(true);
  scene.session.close();
});

test("with manual calculation the action is done, and the pane says that figures may be old", async () => {
  const scene = await registersBook();
  await applied(scene, "check-registers", () => {
    scene.workbook.calculationMode = "Manual";
  });
  if (!isWritten(scene)) await scene.store.apply("check-registers");
  expect(isWritten(scene)).toBe(true);
  expect(scene.store.getState().overview?.calculationMode).toBe("Manual");
  scene.session.close();
});

test("undo shows first what would be lost, and what it takes back", async () => {
  const scene = await registersBook();
  await scene.store.undo();
  const { opened, preview } = scene.store.getState();
  expect(opened).toBe("undo");
  expect(preview?.findings.lines[0]?.sentence).toBe(
    "The registers hold 3 records; Undo removes them together with their sheets.",
  );
  expect(preview?.outcome.outline).toContainEqual(
    expect.objectContaining({ sheet: "Projects", change: "removed" }),
  );
  expect(scene.workbook.sheets.length).toBeGreaterThan(10);
  await scene.store.apply("undo");
  expect(scene.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  scene.session.close();
});
