import { ExcelFailure } from "#excel/excelFailure";
import { applyPlan } from "#excel/applyPlan";
import { readWorkbookContent } from "#excel/readWorkbookContent";
import { readSelection } from "#excel/selection";
import { readLastAction, undoAction } from "#excel/undoLast";
import { readState } from "#excel/workbookState";
import { quirkIds, type QuirkChoice } from "#host/protocol/quirks/quirk";
import type { Edit, Plan } from "#sheets/plan";
import { closedDuring } from "#test/support/closedPane";
import { plain } from "#test/support/english";
import { openBook, type OpenBook } from "#test/support/openBook";
import { at } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";

/** Writes names, costs and formulas over the whole table and the list beside it, and adds two rows. */
const edits: readonly Edit[] = [
  {
    kind: "writeCells",
    at: at("Data", 1, 0, 5, 2),
    cells: Array.from({ length: 5 }, (_, row) => [`N${row + 1}`, 100 + row]),
  },
  { kind: "fillFormula", at: at("Data", 1, 2, 5, 1), formula: "=[@Cost]*2" },
  { kind: "resizeTable", name: "Projects", at: at("Data", 0, 0, 8, 4) },
  {
    kind: "writeCells",
    at: at("Data", 6, 0, 2, 4),
    cells: [
      ["N6", 106, "=[@Cost]*2", "Ann"],
      ["N7", 107, "=[@Cost]*2", "Bob"],
    ],
  },
  {
    kind: "writeCells",
    at: at("List", 1, 0, 4, 1),
    cells: [["w"], ["x"], ["y"], ["z"]],
  },
];
const plan: Plan = { title: plain("Wrote over filters"), edits };

/** A table and a list, of both of which a filter shows what Ann owns. */
async function filteredBook(choice: QuirkChoice): Promise<OpenBook> {
  const book = await openBook(["Data", "List"], { quirks: choice });
  await Excel.run(async (context) => {
    const data = context.workbook.worksheets.getItem("Data");
    data.getRange("A1:D6").values = [
      ["Project", "Cost", "Double", "Owner"],
      ...Array.from({ length: 5 }, (_, i) => [`P${i + 1}`, i, "", i % 2 === 0 ? "Ann" : "Bob"]),
    ];
    const table = data.tables.add("A1:D6", true);
    table.name = "Projects";
    data.getRange("C2:C6").formulas = "=[@Cost]*2" as unknown as string[][];
    table.columns.getItem("Owner").filter.applyValuesFilter(["Ann"]);
    table.columns.getItem("Cost").filter.applyCustomFilter("<>4");
    const list = context.workbook.worksheets.getItem("List");
    list.getRange("A1:B5").values = [
      ["Item", "Who"],
      ["a", "Bob"],
      ["b", "Ann"],
      ["c", "Bob"],
      ["d", "Ann"],
    ];
    list.autoFilter.apply(list.getRange("A1:B5"), 1, { filterOn: "Values", values: ["Ann"] });
    await context.sync();
  });
  return book;
}

function column({ workbook }: OpenBook, sheet: string, place: number, rows: number): unknown[] {
  return Array.from({ length: rows }, (_, row) => workbook.valueAt(sheet, row + 1, place));
}

function hiddenRows({ workbook }: OpenBook, sheet: string): number[] {
  const rows = workbook.sheetByName(sheet)?.rows ?? new Map<number, { hidden: boolean }>();
  return [...rows].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).sort((a, b) => a - b);
}

async function undoLast(): Promise<void> {
  const last = await readLastAction();
  if (last.kind !== "found") throw new Error(`No journal: ${last.kind}`);
  await undoAction(last);
}

const filterQuirks = ["none", "web", "desktop", "all"] as const;

it("tests of this folder run with quirks, unless SIGHTLINE_QUIRKS says otherwise", async () => {
  const { session } = await openBook();
  expect(session.host.quirks.has("rows-add")).toBe(process.env["SIGHTLINE_QUIRKS"] !== "none");
});

describe.each(filterQuirks)("rows that a filter hides (%s)", (choice) => {
  it("are written where they belong; what is filtered is filtered again, undo included", async () => {
    const book = await filteredBook(choice);
    const before = workbookDump(book.workbook);
    expect([hiddenRows(book, "Data"), hiddenRows(book, "List")]).toEqual([
      [2, 4, 5],
      [1, 3],
    ]);
    await applyPlan(plan);
    expect(column(book, "Data", 0, 7)).toEqual(["N1", "N2", "N3", "N4", "N5", "N6", "N7"]);
    expect(column(book, "Data", 2, 7)).toEqual([200, 202, 204, 206, 208, 212, 214]);
    expect(column(book, "List", 0, 4)).toEqual(["w", "x", "y", "z"]);
    // Filtered by what stands there now.
    expect([hiddenRows(book, "Data"), hiddenRows(book, "List")]).toEqual([
      [2, 4, 7],
      [1, 3],
    ]);
    await undoLast();
    expect(workbookDump(book.workbook)).toEqual(before);
  });
});

it("a filter that was set after an action stays when the action is undone", async () => {
  const book = await filteredBook("all");
  const { workbook } = book;
  await applyPlan(plan);
  const filterBy = (owner: string) =>
    Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Projects");
      columns.getItem("Cost").filter.clear();
      columns.getItem("Owner").filter.applyValuesFilter([owner]);
      await context.sync();
    });
  await filterBy("Bob");
  await undoLast();
  expect(column(book, "Data", 0, 5)).toEqual(["P1", "P2", "P3", "P4", "P5"]);
  expect(hiddenRows(book, "Data")).toEqual([1, 3, 5]);
  expect(workbook.tableByName("Projects")?.table.area.bottom).toBe(5);
});

it("a filter that was set after the state was read is lifted too", async () => {
  const book = await filteredBook("all");
  const clear = (isCleared: boolean) =>
    Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Projects");
      if (isCleared) columns.getItem("Owner").filter.clear();
      else columns.getItem("Owner").filter.applyValuesFilter(["Bob"]);
      if (isCleared) columns.getItem("Cost").filter.clear();
      await context.sync();
    });
  await clear(true);
  const state = await readState();
  await clear(false);
  await applyPlan(plan, { state });
  expect(column(book, "Data", 0, 7)).toEqual(["N1", "N2", "N3", "N4", "N5", "N6", "N7"]);
  expect(hiddenRows(book, "Data")).toEqual([1, 3, 5, 6]);
});

it("a single cell is entered, and undone, as by hand: the filter is not applied anew", async () => {
  const book = await filteredBook("all");
  await applyPlan({
    title: plain("Entered"),
    edits: [{ kind: "writeCells", at: at("Data", 1, 3), cells: [["Bob"]] }],
  });
  expect(book.workbook.valueAt("Data", 1, 3)).toBe("Bob");
  expect(hiddenRows(book, "Data")).toEqual([2, 4, 5]);
  await undoLast();
  expect(book.workbook.valueAt("Data", 1, 3)).toBe("Ann");
  expect(hiddenRows(book, "Data")).toEqual([2, 4, 5]);
});

it("whichever request is refused: the filters are as before", async () => {
  for (const request of [1, 2, 3, 4]) {
    for (const action of [0, 9, 17]) {
      const { workbook, session } = await filteredBook("desktop");
      const before = workbookDump(workbook);
      session.refuse({ request, action });
      const failure = await applyPlan(plan).then(
        () => null,
        (error: unknown) => error,
      );
      // A request that has fewer actions is not refused.
      if (failure === null) continue;
      expect(failure).toBeInstanceOf(ExcelFailure);
      expect(workbookDump(workbook)).toEqual(before);
    }
  }
});

it("when the pane is closed while the filters are lifted, undo sets them again", async () => {
  const whole = await filteredBook("desktop");
  const first = whole.session.requests.length;
  await applyPlan(plan);
  const batches = whole.session.requests.slice(first).filter(({ kind }) => kind === "batch");
  const request = batches.findIndex(({ writes }) => writes) + 1;
  const { workbook, session } = await filteredBook("desktop");
  const before = workbookDump(workbook);
  const written = await closedDuring(workbook, session, { request, action: 30 }, () =>
    applyPlan(plan),
  );
  expect(written).toBe(false);
  expect(workbookDump(workbook)).not.toEqual(before);
  await undoLast();
  expect(workbookDump(workbook)).toEqual(before);
});

it("a filter that could not be set again is not lifted: nothing is begun", async () => {
  const { workbook } = await filteredBook("desktop");
  const table = workbook.tableByName("Projects")?.table;
  const [, cost] = table?.columns ?? [];
  if (!cost) throw new Error("Expected a column");
  cost.filter = { kind: "other", xml: '<colorFilter dxfId="0"/>' };
  const before = workbookDump(workbook);
  await expect(applyPlan(plan)).rejects.toMatchObject({ code: "FilteredRangeConflict" });
  expect(workbookDump(workbook)).toEqual(before);
});

it("added series are drawn as planned, beside each other and as lines", async () => {
  const { workbook } = await filteredBook("all");
  const series = (name: string, column: number) => ({
    name,
    values: at("Data", 1, column, 5, 1),
    categories: at("Data", 1, 0, 5, 1),
  });
  await applyPlan({
    title: plain("Drew"),
    edits: [
      {
        kind: "addChart",
        sheet: "List",
        name: "Costs",
        type: "ColumnClustered",
        over: at("List", 8, 0, 10, 6),
        title: null,
        series: [series("Cost", 1), series("Double", 2), { ...series("Line", 1), type: "Line" }],
      },
    ],
  });
  const [chart] = workbook.sheetByName("List")?.charts ?? [];
  expect(chart?.series.map(({ type }) => type)).toEqual([
    "ColumnClustered",
    "ColumnClustered",
    "Line",
  ]);
});

it("another workbook has the focus: nothing has changed, and no selection is none", async () => {
  const quirks = [...quirkIds("desktop"), "other-workbook"] as const;
  const { workbook } = await openBook(["Data"], { quirks });
  const before = workbookDump(workbook);
  await expect(
    applyPlan({
      title: plain("Added a sheet"),
      edits: [
        { kind: "writeCells", at: at("Data", 0, 0), cells: [["written"]] },
        { kind: "addSheet", sheet: "New" },
      ],
    }),
  ).rejects.toBeInstanceOf(ExcelFailure);
  expect(workbookDump(workbook)).toEqual(before);
  expect(await readSelection()).toBeNull();
});

it("a plan waits while Excel does not answer because a cell is edited", async () => {
  const quirks = [...quirkIds("desktop"), "cell-edit-waits"] as const;
  const { workbook, session } = await openBook(["Data"], { quirks });
  session.person.setCellEditing(true);
  const applied = applyPlan({
    title: plain("Wrote"),
    edits: [{ kind: "writeCells", at: at("Data", 0, 0), cells: [["written"]] }],
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(workbook.valueAt("Data", 0, 0)).toBeNull();
  session.person.setCellEditing(false);
  await applied;
  expect(workbook.valueAt("Data", 0, 0)).toBe("written");
});

it("a sheet larger than one reading may be is read whole where Excel answers null", async () => {
  const { workbook } = await openBook(["Data"], { quirks: "web", cellLimit: 100_000 });
  const sheet = workbook.sheetByName("Data");
  for (let row = 0; row < 300; row++) sheet?.put(row, (row * 7) % 500, `r${row}`);
  const { sheets } = await readWorkbookContent();
  const texts = JSON.stringify(sheets).match(/"r\d+"/g) ?? [];
  expect(new Set(texts).size).toBe(300);
});
