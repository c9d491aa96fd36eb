import type { ActionContext } from "#actions/action";
import { runAction } from "#actions/runAction";
import { noDecisions } from "#core/adopt/decisions";
import type { Workbook } from "#host/engine/workbook";
import { openBook, type OpenBook } from "#test/support/openBook";
import { workbookDump } from "#test/support/workbookDump";

const plain: ActionContext = { settings: {}, today: 46_000, progress: () => undefined };

type Row = readonly (string | number)[];

const risks: readonly Row[] = [
  ["Risk register", "", "", "", "", ""],
  ["", "", "", "", "", ""],
  ["Risk ID", "Risk description", "Risk owner", "Likelihood", "Status", "Room"],
  ["R-1", "Vendor fails", "Ann", "High", "open", "B12"],
  ["R-2", "Key person leaves", "Bo", "Low", "closed", "C3"],
  ["R-3", "Data is late", "", "Medium", "open", ""],
];

/** A sheet with a title, a list from B3 on, and a look of its own. */
async function riskBook(rows: readonly Row[] = risks): Promise<OpenBook> {
  const book = await openBook(["Log", "Notes"]);
  await Excel.run(async (excel) => {
    const sheet = excel.workbook.worksheets.getItem("Log");
    const width = Math.max(...rows.map((row) => row.length));
    sheet.getRangeByIndexes(0, 1, rows.length, width).values = rows.map((row) =>
      Array.from({ length: width }, (_, c) => row[c] ?? ""),
    );
    sheet.getRange("B3:G3").format.fill.color = "#FFE699";
    sheet.getRange("C4:C6").format.font.italic = true;
    sheet.getRange("C:C").format.columnWidth = 210;
    excel.workbook.worksheets.getItem("Notes").getRange("A1").values = [["Call Ann"]];
    await excel.sync();
  });
  return book;
}

/** Adopts everything where it stands. */
async function adoptInPlace(): ReturnType<typeof runAction> {
  const { proposal } = await runAction("adopt-sheets", plain, { dryRun: true });
  const islands = proposal.adoption?.adoption.islands ?? [];
  const decisions = {
    ...noDecisions,
    islands: Object.fromEntries(islands.map(({ id }) => [id, { mode: "in-place" as const }])),
  };
  return runAction("adopt-sheets", { ...plain, adoption: { decisions } });
}

interface Dump {
  readonly sheets: readonly { readonly name: string; readonly cells: readonly unknown[][] }[];
}

function sheetDump(workbook: Workbook, name: string): Dump["sheets"][number] | undefined {
  return (workbookDump(workbook) as Dump).sheets.find((sheet) => sheet.name === name);
}

function headersOf(workbook: Workbook, table: string): string[] {
  return workbook.tableByName(table)?.table.columns.map((column) => column.name) ?? [];
}

/** The cells of a column below its header, by the header in the table. */
function columnOf(workbook: Workbook, name: string, header: string): unknown[] {
  const place = workbook.tableByName(name);
  if (!place) throw new Error(`There is no table ${name}.`);
  const { sheet, table } = place;
  const at = table.columns.findIndex((column) => column.name === header);
  return Array.from({ length: table.area.bottom - table.area.top }, (_, r) =>
    sheet.valueAt(table.area.top + 1 + r, table.area.left + at),
  );
}

function whyRefused({ proposal }: Awaited<ReturnType<typeof runAction>>): unknown[] {
  return proposal.issues
    .filter(({ code }) => code === "in-place-refused")
    .map(({ facts }) => facts?.["why"]);
}

describe("adopting a list where it stands", () => {
  it("makes a register of it; its columns, values and looks stay, but for a header that gives way", async () => {
    const { workbook } = await riskBook();
    const before = sheetDump(workbook, "Log")?.cells ?? [];
    const notes = sheetDump(workbook, "Notes");
    const { applied, proposal } = await adoptInPlace();
    expect(applied).toBe(true);
    expect(whyRefused({ proposal } as Awaited<ReturnType<typeof runAction>>)).toEqual([]);
    const headers = headersOf(workbook, "Risks");
    expect(headers.slice(0, 6)).toEqual([
      "Risk ID",
      "Risk description",
      "Risk owner",
      "Likelihood",
      "Status as found",
      "Room",
    ]);
    const after = sheetDump(workbook, "Log")?.cells.filter(([, column]) => Number(column) <= 6);
    const renamed = before.map((cell) =>
      cell[2] === "Status" ? [cell[0], cell[1], "Status as found", ...cell.slice(3)] : cell,
    );
    expect(after).toEqual(renamed);
    expect(sheetDump(workbook, "Notes")).toEqual(notes);
    expect(workbook.sheetByName("Risks")).toBeUndefined();
  });

  it("adds what was read beside: converted values, and formulas that follow what needs no conversion", async () => {
    const { workbook } = await riskBook();
    await adoptInPlace();
    expect(columnOf(workbook, "Risks", "Inherent probability")).toEqual([5, 1, 3]);
    expect(columnOf(workbook, "Risks", "Status")).toEqual(["Open", "Closed", "Open"]);
    expect(columnOf(workbook, "Risks", "Risk")).toEqual([
      "Vendor fails",
      "Key person leaves",
      "Data is late",
    ]);
    expect(columnOf(workbook, "Risks", "Owner")).toEqual(["Ann", "Bo", ""]);
    await Excel.run(async (excel) => {
      excel.workbook.worksheets.getItem("Log").getRange("C4").values = [["Vendor is bought"]];
      await excel.sync();
    });
    expect(columnOf(workbook, "Risks", "Risk")[0]).toBe("Vendor is bought");
    const errors = workbook.sheets.flatMap((sheet) =>
      sheet.filledRows().flatMap((row) =>
        sheet
          .cellsOfRow(row)
          .filter(([, cell]) => typeof cell.value === "object" && cell.value !== null)
          .map(([column]) => [sheet.name, row, column]),
      ),
    );
    expect(errors).toEqual([]);
  });

  it("shows before what it changes: the outline and the overwritten cells name all of it", async () => {
    const { workbook } = await riskBook();
    const { proposal } = await runAction("adopt-sheets", plain, { dryRun: true });
    const [island] = proposal.adoption?.adoption.islands ?? [];
    expect(proposal.adoption?.inPlace).toEqual({ [island?.id ?? ""]: null });
    const islands = { [island?.id ?? ""]: { mode: "in-place" as const } };
    const decided = { ...plain, adoption: { decisions: { ...noDecisions, islands } } };
    const before = workbookDump(workbook);
    const shown = await runAction("adopt-sheets", decided, { dryRun: true });
    expect(workbookDump(workbook)).toEqual(before);
    const { overwrites, outline } = shown;
    expect(
      overwrites.cells.map(({ address, before: was, after }) => [address, was, after]),
    ).toEqual([["F3", "Status", "Status as found"]]);
    const log = outline.find(({ sheet }) => sheet === "Log");
    expect(log?.tables.map(({ name, change }) => [name, change])).toEqual([["Risks", "new"]]);
  });

  it("is undone to the last cell", async () => {
    const { workbook } = await riskBook();
    const before = workbookDump(workbook);
    await adoptInPlace();
    expect(workbookDump(workbook)).not.toEqual(before);
    await runAction("undo", plain);
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("takes over a table that is there, under its name", async () => {
    const { workbook } = await riskBook();
    await Excel.run(async (excel) => {
      const table = excel.workbook.tables.add("Log!B3:G6", true);
      table.name = "tblRisks";
      table.style = "TableStyleMedium9";
      await excel.sync();
    });
    const before = workbookDump(workbook);
    await adoptInPlace();
    const place = workbook.tableByName("tblRisks");
    expect(place?.table).toMatchObject({ style: "TableStyleMedium9", showBandedRows: true });
    expect(headersOf(workbook, "tblRisks")).toEqual(
      expect.arrayContaining(["Risk", "Above appetite"]),
    );
    const { proposal } = await runAction("check-registers", plain, { dryRun: true });
    expect(proposal.registers?.find(({ register }) => register === "Risks")).toMatchObject({
      table: "tblRisks",
      rows: 3,
    });
    await runAction("undo", plain);
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("keeps the decision in the workbook, and undo forgets it", async () => {
    const { workbook } = await riskBook();
    await adoptInPlace();
    const stored = JSON.stringify(workbook.settings.get("sightline.adoption"));
    const { islands } = JSON.parse(JSON.parse(stored) as string) as { islands: object };
    expect(Object.values(islands)).toEqual([{ mode: "in-place" }]);
    await runAction("undo", plain);
    expect(workbook.settings.has("sightline.adoption")).toBe(false);
  });
});

describe("adopting again what stands on its own sheet", () => {
  async function edit(address: string, values: (string | number)[][]): Promise<void> {
    await Excel.run(async (excel) => {
      excel.workbook.worksheets.getItem("Log").getRange(address).values = values;
      await excel.sync();
    });
  }

  it("does nothing when nothing has changed", async () => {
    await riskBook();
    await adoptInPlace();
    const { proposal } = await runAction("adopt-sheets", plain, { dryRun: true });
    expect(proposal.plan.edits).toEqual([]);
    expect(proposal.sentence.code).toBe("adopts-nothing-new");
    expect(proposal.issues.map(({ code }) => code)).not.toContain("records-vanished");
    expect(proposal.issues.map(({ code }) => code)).not.toContain("in-place-refused");
  });

  it("converts what has changed since, and the rows that were typed below", async () => {
    const { workbook } = await riskBook();
    await adoptInPlace();
    await edit("E4", [["Low"]]);
    await edit("B7:F7", [["R-4", "Ice in the harbour", "Di", "High", "open"]]);
    expect(columnOf(workbook, "Risks", "Risk")[3]).toBe("Ice in the harbour");
    const { applied } = await runAction("adopt-sheets", plain);
    expect(applied).toBe(true);
    expect(columnOf(workbook, "Risks", "Inherent probability")).toEqual([1, 1, 3, 5]);
    expect(columnOf(workbook, "Risks", "Status")).toEqual(["Open", "Closed", "Open", "Open"]);
    expect(columnOf(workbook, "Risks", "Risk ID")).toEqual(["R-1", "R-2", "R-3", "R-4"]);
    expect(columnOf(workbook, "Risks", "Status as found")[3]).toBe("open");
  });
});

describe("a list that cannot become a register where it stands", () => {
  const changed = (row: number, column: number, text: string): Row[] =>
    risks.map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === column ? text : cell)) : cells,
    );

  it.each<[string, readonly Row[], (sheet: Excel.Worksheet) => void]>([
    ["beside", risks, (sheet) => (sheet.getRange("L5").values = [["a note of mine"]])],
    [
      "merged",
      risks,
      (sheet) => {
        sheet.getRange("D5:D6").merge(false);
      },
    ],
    [
      "protected",
      risks,
      (sheet) => {
        sheet.protection.protect();
      },
    ],
    [
      "filtered",
      risks,
      (sheet) => {
        sheet.autoFilter.apply(sheet.getRange("B3:G6"));
      },
    ],
    ["left-out", [...risks, ["Total", "", "", "", "", 3]], () => undefined],
    ["headers", changed(2, 5, ""), () => undefined],
    ["headers", changed(2, 5, "Risk Owner"), () => undefined],
  ])("%s: says so, and copies it", async (why, rows, prepare) => {
    const { workbook } = await riskBook(rows);
    await Excel.run(async (excel) => {
      prepare(excel.workbook.worksheets.getItem("Log"));
      await excel.sync();
    });
    const before = sheetDump(workbook, "Log");
    const outcome = await adoptInPlace();
    expect(whyRefused(outcome)).toEqual([why]);
    expect(outcome.applied).toBe(true);
    expect(workbook.tableByName("Risks")?.sheet.name).toBe("Risks");
    expect(sheetDump(workbook, "Log")).toEqual(before);
  });
});
