import fc from "fast-check";
import type { Workbook } from "#host/engine/workbook";
import { contains } from "#host/engine/address";
import { act, dumpWithoutJournal, northmereBook } from "#test/support/scoringBook";

/** Carries out work on the open workbook as a user would. */
async function byHand(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/**
 * What a user can see: charts in any order, for one that is drawn again is in front, and without what the
 * action before has set aside for its own undo.
 */
function content(workbook: Workbook): unknown {
  const dump = dumpWithoutJournal(workbook) as {
    sheets: { name: string; charts: { name: string }[] }[];
  };
  dump.sheets = dump.sheets.filter(({ name }) => !name.startsWith("Sightline aside"));
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

/** Closes all projects but some: the list on Status is as long as what is live. */
async function keepLive(count: number): Promise<void> {
  await byHand(({ workbook: book }) => {
    const stages = book.tables.getItem("Projects").columns.getItem("Stage").getDataBodyRange();
    stages.values = Array.from({ length: 24 }, (_, k) => [k < count ? "Deliver" : "Closed"]);
  });
}

function rowsUsed(workbook: Workbook, sheet: string): number {
  return (workbook.sheetByName(sheet)?.usedArea(true)?.bottom ?? -1) + 1;
}

function bottomOf(workbook: Workbook, table: string): number {
  return workbook.tableByName(table)?.table.area.bottom ?? -1;
}

function codesOf({ issues }: { readonly issues: readonly { readonly code: string }[] }): string[] {
  return issues.map(({ code }) => code).filter((code) => code.startsWith("page-"));
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

  it("makes room in front of what stands below when the list grows, and leaves the gap when it shrinks", async () => {
    const { workbook } = await northmereBook();
    await keepLive(4);
    await act("refresh-reports", { pages: "Status" });
    const below = rowsUsed(workbook, "Status") + 1;
    await byHand(({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Status");
      sheet.getCell(below, 1).values = [["My list"]];
      sheet.getCell(below, 1).getOffsetRange(1, 0).values = [[42]];
      sheet.getCell(below, 0).format.rowHeight = 40;
      book.worksheets.add("Mine").getRange("A1").formulas = [[`=Status!B${below + 2}`]];
      book.names.add("MyList", sheet.getCell(below, 1));
      const table = book.tables.add(sheet.getRangeByIndexes(below + 4, 1, 3, 2), true);
      table.name = "MyTable";
    });
    const bottom = bottomOf(workbook, "Status");
    await keepLive(20);
    const before = content(workbook);
    const { proposal, applied } = await act("refresh-reports", { pages: "Status" });
    expect(applied).toBe(true);
    expect(codesOf(proposal)).toEqual(["page-additions-moved"]);
    const [row = 0] = find(workbook, "Status", "My list") ?? [];
    const grown = bottomOf(workbook, "Status") - bottom;
    expect(grown).toBeGreaterThan(10);
    expect(row - below).toBe(grown);
    expect(workbook.sheetByName("Status")?.rows.get(row)?.height).toBe(40);
    expect(workbook.valueAt("Mine", 0, 0)).toBe(42);
    expect(workbook.tableByName("MyTable")?.table.area.top).toBe(below + 4 + grown);
    await act("undo");
    expect(content(workbook)).toEqual(before);
    await act("refresh-reports", { pages: "Status" });
    await keepLive(6);
    await act("refresh-reports", { pages: "Status" });
    expect(find(workbook, "Status", "My list")?.[0]).toBe(row);
    expect(workbook.valueAt("Mine", 0, 0)).toBe(42);
  });

  it("keeps what was typed inside: in its place where nothing is drawn, in a list below otherwise", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Risk" });
    await byHand(({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Risk");
      sheet.getRange("I3").values = [["Beside the line"]];
      sheet.getRange("B2").formulas = [["=1+41"]];
      sheet.charts.getItemAt(0).delete();
    });
    const before = content(workbook);
    const { proposal } = await act("refresh-reports", { pages: "Risk" });
    expect(workbook.valueAt("Risk", 2, 8)).toBe("Beside the line");
    const [row = 0, column = 0] = find(workbook, "Risk", "Kept from B2") ?? [];
    expect(formulaAt(workbook, "Risk", row, column + 1)).toBe("1+41");
    const [issue] = proposal.issues.filter(({ code }) => code === "page-cells-kept");
    expect(issue).toMatchObject({ place: { sheet: "Risk" }, facts: { cells: 2 } });
    await act("undo");
    expect(content(workbook)).toEqual(before);
  });

  it("is replaced, and comes back, when the hidden name of its sheet was deleted", async () => {
    const { workbook } = await northmereBook();
    await byHand(({ workbook: book }) => {
      book.names.getItem("pmo_Sheet_Prioritization_1").delete();
    });
    const before = content(workbook);
    const { applied, proposal } = await act("add-criterion", { name: "Reach", weight: "10" });
    expect(applied).toBe(true);
    expect(proposal.plan.edits).toContainEqual({ kind: "removeSheet", sheet: "Prioritization" });
    await act("undo");
    expect(content(workbook)).toEqual(before);
  });

  it("is drawn with other columns though what was kept of its drawing has gone", async () => {
    const { workbook } = await northmereBook();
    workbook.customXmlParts = workbook.customXmlParts.filter(
      ({ namespaceUri }) => !namespaceUri.endsWith(":Prioritization"),
    );
    const before = content(workbook);
    const { applied } = await act("add-criterion", { name: "Reach", weight: "10" });
    expect(applied).toBe(true);
    expect(find(workbook, "Scores", "Reach criterion")).not.toBeNull();
    await act("undo");
    expect(content(workbook)).toEqual(before);
  });

  it("is drawn after a column was deleted that its formulas read", async () => {
    const { workbook } = await northmereBook();
    await byHand(({ workbook: book }) => {
      book.tables.getItem("Projects").columns.getItem("Forecast cost").delete();
    });
    const { applied, proposal } = await act("refresh-reports", { pages: "Prioritization" });
    expect(applied).toBe(true);
    expect(codesOf(proposal)).not.toContain("page-cells-kept");
    expect(workbook.tableByName("Prioritization")).toBeDefined();
  });

  it("keeps a formula on the row of its table as a text, for it reads nothing elsewhere", async () => {
    const { workbook } = await northmereBook();
    await byHand(({ workbook: book }) => {
      const rows = book.tables.getItem("Prioritization").getDataBodyRange();
      rows.getCell(0, 2).formulas = [["=[@Rank]*1000+7"]];
    });
    await byHand(({ workbook: book }) => {
      book.tables.getItem("Projects").columns.getItem("Forecast cost").delete();
    });
    const { applied } = await act("refresh-reports", { pages: "Prioritization" });
    expect(applied).toBe(true);
    expect(find(workbook, "Prioritization", "=[@Rank]*1000+7")).not.toBeNull();
  });

  it("leaves a protected page and one with a table of the user's as they are, and says so", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Risk" });
    await byHand(({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Risk");
      sheet.charts.getItemAt(0).delete();
      sheet.protection.protect();
    });
    const locked = await act("refresh-reports", { pages: "Risk" });
    expect([locked.applied, codesOf(locked.proposal)]).toEqual([false, ["page-protected"]]);
    await byHand(({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Risk");
      sheet.protection.unprotect();
      book.tables.add(sheet.getRange("J30:K32"), true).name = "MyTable";
    });
    const inside = await act("refresh-reports", { pages: "Risk" });
    expect([inside.applied, codesOf(inside.proposal)]).toEqual([false, ["page-table-inside"]]);
    expect(workbook.tableByName("MyTable")).toBeDefined();
  });

  it("leaves visibility, place, widths, print area and frozen panes as the user has put them", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Status" });
    await byHand(({ workbook: book }) => {
      const sheet = book.worksheets.getItem("Status");
      sheet.getRange("C1").format.columnWidth = 222;
      sheet.pageLayout.setPrintArea("A1:AZ200");
      sheet.freezePanes.freezeRows(1);
      sheet.position = 0;
      sheet.tabColor = "#123456";
      sheet.visibility = "VeryHidden";
    });
    await keepLive(7);
    const { applied } = await act("refresh-reports", { pages: "Status" });
    expect(applied).toBe(true);
    const sheet = workbook.sheetByName("Status");
    expect([sheet?.visibility, sheet?.tabColor, sheet?.freeze?.rows]).toEqual([
      "VeryHidden",
      "#123456",
      1,
    ]);
    expect(workbook.sheets[0]?.name).toBe("Status");
    expect(sheet?.print?.printArea[0]).toMatchObject({ bottom: 199, right: 51 });
  });

  it("draws a page again that the user has deleted", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Risk" });
    await byHand(({ workbook: book }) => {
      book.worksheets.getItem("Risk").delete();
    });
    const { applied } = await act("refresh-reports", { pages: "Risk" });
    expect(applied).toBe(true);
    expect(workbook.sheetByName("Risk")?.charts.length).toBeGreaterThan(0);
    expect(workbook.sheets.filter(({ name }) => name.startsWith("Calc Risk")).length).toBe(1);
  });

  it("loses nothing of the user's, whatever grows and shrinks", async () => {
    const place = fc.record({ row: fc.nat(60), column: fc.nat(30) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(place, {
          minLength: 1,
          maxLength: 6,
          selector: (p) => `${p.row},${p.column}`,
        }),
        fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 3 }),
        async (places, sizes) => {
          const { workbook } = await northmereBook();
          await keepLive(8);
          await act("refresh-reports", { pages: "Status" });
          const area = workbook.tableByName("Status")?.table.area;
          const isInTable = (row: number, column: number): boolean =>
            area !== undefined && row >= area.top && row <= area.bottom && column <= area.right;
          // Excel takes nothing into the hidden cells of a merged title.
          const isMerged = (row: number, column: number): boolean =>
            workbook.sheetByName("Status")?.merges.some((m) => contains(m, row, column)) ?? false;
          const notes = places.filter(
            ({ row, column }) => !isInTable(row, column) && !isMerged(row, column) && column > 0,
          );
          await byHand(({ workbook: book }) => {
            const sheet = book.worksheets.getItem("Status");
            notes.forEach(({ row, column }, k) => {
              sheet.getCell(row, column).values = [[`Note ${k}`]];
            });
          });
          let before: unknown = null;
          for (const size of sizes) {
            await keepLive(size);
            const now = content(workbook);
            const { applied } = await act("refresh-reports", { pages: "Status" });
            before = applied ? now : null;
            notes.forEach((_, k) => {
              expect(find(workbook, "Status", `Note ${k}`)).not.toBeNull();
            });
          }
          if (before === null) return;
          await act("undo");
          expect(content(workbook)).toEqual(before);
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  }, 200_000);
});
