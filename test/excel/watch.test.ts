import { area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import type { Sheet } from "#host/engine/sheet";
import { addSheet, deleteSheet, renameSheet } from "#host/engine/structure";
import { addTable } from "#host/engine/tables";
import type { Workbook } from "#host/engine/workbook";
import { cellEditing } from "#excel/cellEditing";
import { ChangeCollector, type WorkbookChange } from "#excel/changeCollector";
import { runExcel } from "#excel/runExcel";
import { watchWorkbook, type StopWatching } from "#excel/watch";
import { readState } from "#excel/workbookState";
import { openBook, type OpenBook } from "#test/support/openBook";

function sheetOf(workbook: Workbook, index = 0): Sheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`No sheet ${index}`);
  return sheet;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Watched extends OpenBook {
  readonly told: WorkbookChange[];
  readonly stop: StopWatching;
  edit(row: number, source?: "Local" | "Remote", sheet?: number): void;
}

async function watched(sheets: readonly string[] = ["Projects", "Risks"]): Promise<Watched> {
  const book = await openBook(sheets);
  const told: WorkbookChange[] = [];
  const stop = await watchWorkbook((change) => told.push(change));
  if (stop === null) throw new Error("Excel does not report changes");
  return {
    ...book,
    told,
    stop,
    edit: (row, source = "Local", sheet = 0) => {
      writeCells(sheetOf(book.workbook, sheet), area(row, 0), [[row]], "formulas");
      book.session.person.edited(sheetOf(book.workbook, sheet), area(row, 0), undefined, source);
    },
  };
}

describe("watching the workbook", () => {
  it("tells an edit once it has been quiet for a moment, with the sheet's lasting id", async () => {
    const { workbook, told, edit, stop } = await watched();
    edit(0);
    await wait(150);
    expect(told).toEqual([]);
    await wait(200);
    expect(told).toEqual([
      { sheetIds: new Set([sheetOf(workbook).id]), isStructural: false, isRemote: false },
    ]);
    const { sheets } = await readState();
    expect(sheets.map(({ id }) => id)).toEqual(workbook.sheets.map(({ id }) => id));
    await stop();
  });

  it("takes many edits on several sheets together, and says that another author took part", async () => {
    const { workbook, told, edit, stop } = await watched();
    for (let row = 0; row < 50; row++) edit(row);
    edit(3, "Remote", 1);
    await wait(400);
    expect(told).toEqual([
      {
        sheetIds: new Set(workbook.sheets.map(({ id }) => id)),
        isStructural: false,
        isRemote: true,
      },
    ]);
    await stop();
  });

  it("does not tell what we write ourselves", async () => {
    const { told, edit, stop } = await watched();
    await runExcel("writing to the workbook", async (context) => {
      context.workbook.worksheets.getItem("Projects").getRange("A1:C20").values = Array.from(
        { length: 20 },
        () => [1, 2, 3],
      );
      await context.sync();
    });
    await wait(350);
    expect(told).toEqual([]);
    // Listening still works.
    edit(1);
    await wait(350);
    expect(told).toHaveLength(1);
    await stop();
  });

  it.each<readonly [string, (book: Watched) => void]>([
    [
      "a new sheet",
      ({ workbook, session }) => {
        session.person.sheetAdded(addSheet(workbook, "More"));
      },
    ],
    [
      "a deleted sheet",
      ({ workbook, session }) => {
        const sheet = sheetOf(workbook, 1);
        deleteSheet(sheet);
        session.person.sheetDeleted(sheet);
      },
    ],
    [
      "a protected sheet",
      ({ workbook, session }) => {
        session.person.protectionChanged(sheetOf(workbook));
      },
    ],
    [
      "a new table",
      ({ workbook, session }) => {
        const sheet = sheetOf(workbook);
        writeCells(sheet, area(0, 0, 1, 0), [["Name"], ["a"]], "formulas");
        session.person.tableAdded(sheet, addTable(sheet, area(0, 0, 1, 0), true));
      },
    ],
    [
      "a sheet that is shown, for its name may be new",
      ({ workbook, session }) => {
        renameSheet(sheetOf(workbook, 1), "Risiken");
        session.person.rearranged();
        session.person.activate(sheetOf(workbook, 1));
      },
    ],
  ])("tells of %s", async (_what, change) => {
    const book = await watched();
    change(book);
    await wait(350);
    expect(book.told).toHaveLength(1);
    expect(book.told[0]).toMatchObject({ isStructural: true });
    await book.stop();
  });

  it("tells nothing any more once it has been stopped", async () => {
    const { told, edit, stop } = await watched();
    edit(0);
    await stop();
    edit(1);
    await wait(350);
    expect(told).toEqual([]);
  });

  it("says so when Excel does not report changes", async () => {
    const { session } = await openBook();
    session.refuse({ request: 1, code: "ApiNotFound" });
    expect(await watchWorkbook(() => undefined)).toBeNull();
    session.refuse(null);
  });
});

describe("changes that never cease", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("are told within 700 ms all the same", () => {
    const told: WorkbookChange[] = [];
    const collector = new ChangeCollector((change) => told.push(change));
    for (let ms = 0; ms < 2000; ms += 100) {
      collector.cellsChanged("{1}", false);
      jest.advanceTimersByTime(100);
    }
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.length).toBeLessThanOrEqual(3);
  });
});

describe("while a cell is being edited", () => {
  it("a reading waits, says that it does, and goes on by itself", async () => {
    const { session } = await openBook();
    const said: boolean[] = [];
    const end = cellEditing.listen((isCellEdited) => said.push(isCellEdited));
    session.person.setCellEditing(true);
    const reading = readState();
    await wait(400);
    expect(said).toEqual([true]);
    session.person.setCellEditing(false);
    expect((await reading).sheets).toHaveLength(1);
    expect(said).toEqual([true, false]);
    end();
  });

  it("a reading that waits can be cancelled at once", async () => {
    const { session } = await openBook();
    session.person.setCellEditing(true);
    const stopper = new AbortController();
    const reading = readState(stopper.signal);
    await wait(50);
    const started = performance.now();
    stopper.abort();
    await expect(reading).rejects.toMatchObject({ code: "Stopped" });
    expect(performance.now() - started).toBeLessThan(100);
    session.person.setCellEditing(false);
  });

  it("writing is refused, not kept for later", async () => {
    const { session } = await openBook();
    session.person.setCellEditing(true);
    const writing = runExcel("writing to the workbook", async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    session.person.setCellEditing(false);
  });
});
