import type { Workbook } from "#host/engine/workbook";
import { act, dumpWithoutJournal, northmereBook } from "#test/support/scoringBook";

/** Carries out work on the open workbook as a user would. */
async function byHand(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** The same with the marks of charts in any order: a chart that is drawn again is in front. */
function content(workbook: Workbook): unknown {
  const dump = dumpWithoutJournal(workbook) as {
    sheets: { name: string; charts: { name: string }[] }[];
  };
  for (const sheet of dump.sheets) sheet.charts.sort((a, b) => (a.name < b.name ? -1 : 1));
  return dump;
}

function formulaAt(workbook: Workbook, sheet: string, row: number, column: number): string {
  return workbook.sheetByName(sheet)?.cell(row, column)?.formula?.text ?? "";
}

/** Every text on a sheet with its address as row and column. */
function find(workbook: Workbook, sheet: string, text: string): [number, number] | null {
  const found = workbook.sheetByName(sheet);
  for (const row of found?.filledRows() ?? []) {
    for (const [column, cell] of found?.cellsOfRow(row) ?? []) {
      if (cell.value === text) return [row, column];
    }
  }
  return null;
}

describe("a page drawn anew where it stands", () => {
  it("keeps notes, cells, charts, names and links of the user, and undo brings all back", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Status" });
    const status = workbook.sheetByName("Status");
    const used = status?.usedArea();
    if (!used) throw new Error("no page");
    await byHand(({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Status");
      sheet.getCell(used.bottom + 4, 1).values = [["My note below"]];
      sheet.getCell(2, used.right + 3).values = [["My note beside"]];
      book.worksheets.add("Mine").getRange("A1").formulas = [["=Status!B1"]];
      book.names.add("MyCell", sheet.getRange("B2"));
      const chart = sheet.charts.add("Line", sheet.getRange("B1:B2"), "Columns");
      chart.name = "My chart";
    });
    await byHand(({ workbook: book }) => {
      const table = book.tables.getItem("Projects");
      table.getDataBodyRange().getRow(0).getCell(0, 1).values = [["Renamed project"]];
      table.columns.getItem("Stage").getDataBodyRange().getCell(0, 0).values = [["Closed"]];
    });
    const before = content(workbook);
    const { applied } = await act("refresh-reports", { pages: "Status" });
    expect(applied).toBe(true);
    expect(find(workbook, "Status", "My note below")).not.toBeNull();
    expect(find(workbook, "Status", "My note beside")).not.toBeNull();
    expect(formulaAt(workbook, "Mine", 0, 0)).toBe("Status!B1");
    expect(workbook.sheetByName("Status")?.charts.map(({ name }) => name)).toContain("My chart");
    await act("undo");
    expect(content(workbook)).toEqual(before);
  });

  it("notices a chart of ours that has gone, and a sheet that was renamed", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Risk" });
    const again = await act("refresh-reports", { pages: "Risk" });
    expect(again.applied).toBe(false);
    const charts = workbook.sheetByName("Risk")?.charts.map(({ name }) => name) ?? [];
    expect(charts.length).toBeGreaterThan(0);
    await byHand(({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Risk");
      sheet.charts.getItem(charts[0] ?? "").delete();
      sheet.name = "Our risks";
      sheet.getRange("C4").values = [["P-008"]];
      sheet.getRange("B1").values = [["My own title"]];
    });
    const { applied, proposal } = await act("refresh-reports", { pages: "Risk" });
    expect(applied).toBe(true);
    expect(workbook.sheetByName("Risk")).toBeUndefined();
    expect(workbook.sheetByName("Our risks")?.charts.map(({ name }) => name)).toEqual(charts);
    expect(workbook.valueAt("Our risks", 3, 2)).toBe("P-008");
    expect(find(workbook, "Our risks", "My own title")).not.toBeNull();
    expect(proposal.issues.map(({ code }) => code)).toContain("page-cells-kept");
  });
});
