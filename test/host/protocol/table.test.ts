import { formatArea } from "#host/engine/address";
import type { Workbook } from "#host/engine/workbook";
import { openBook, refusalFrom } from "#test/support/openBook";

/** A sheet with a table "Projects" of 3 columns and 3 rows at B2. */
async function withTable(): Promise<Workbook> {
  const { workbook } = await openBook(["Data", "Other"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("B2:D5").values = [
      ["Project", "Budget", "Spent"],
      ["Alpha", 100, 40],
      ["Beta", 200, 150],
      ["Gamma", 300, 10],
    ];
    sheet.tables.add("B2:D5", true).name = "Projects";
    await context.sync();
  });
  return workbook;
}

async function onTable<T>(
  work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.tables.getItem("Projects"), context));
}

describe("tables", () => {
  it("reads a table and its parts", async () => {
    await withTable();
    await onTable(async (table, context) => {
      table.load();
      table.worksheet.load("name");
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("Spent").getRange(),
        table.columns.getItem("spent").getDataBodyRange(),
        table.columns.getItemAt(1).getHeaderRowRange(),
        table.rows.getItemAt(1).getRange(),
      ];
      for (const part of parts) part.load("address");
      table.columns.load("items/name,items/index,items/id,count");
      table.rows.load("items/values,items/index,count");
      const columnCount = table.columns.getCount();
      const rowCount = table.rows.getCount();
      const none = table.columns.getItemOrNullObject("Missing");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Projects",
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showBandedColumns: false,
        showFilterButton: true,
        highlightFirstColumn: false,
        highlightLastColumn: false,
        style: "TableStyleMedium2",
      });
      expect(parts.map((part) => part.address)).toEqual([
        "Data!B2:D5",
        "Data!B2:D2",
        "Data!B3:D5",
        "Data!D2:D5",
        "Data!D3:D5",
        "Data!C2",
        "Data!B4:D4",
      ]);
      expect(table.worksheet.name).toBe("Data");
      expect(table.columns.items.map((c) => [c.index, c.name])).toEqual([
        [0, "Project"],
        [1, "Budget"],
        [2, "Spent"],
      ]);
      expect(table.rows.items.map((row) => row.values)).toEqual([
        [["Alpha", 100, 40]],
        [["Beta", 200, 150]],
        [["Gamma", 300, 10]],
      ]);
      expect([columnCount.value, rowCount.value, none.isNullObject]).toEqual([3, 3, true]);
    });
  });

  it("finds tables of the workbook, of a sheet and of a range", async () => {
    await withTable();
    await Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      tables.load("items/name,items/worksheet/name,count");
      const here = worksheets.getItem("Data").tables;
      const there = worksheets.getItem("Other").tables;
      const inRange = worksheets.getItem("Data").getRange("A1:B3").getTables();
      const beside = worksheets.getItem("Data").getRange("H1:I3").getTables();
      here.load("count");
      there.load("count");
      inRange.load("items/name");
      beside.load("items/name");
      const first = inRange.getFirst();
      first.load("name");
      const none = tables.getItemOrNullObject("Nothing");
      const below = none.getDataBodyRange();
      below.load("values");
      const at = tables.getItemAt(0);
      at.load("name");
      const counts = [tables.getCount(), inRange.getCount()];
      await context.sync();
      expect(tables.items.map((t) => [t.name, t.worksheet.name])).toEqual([["Projects", "Data"]]);
      expect([here.count, there.count, at.name, first.name]).toEqual([
        1,
        0,
        "Projects",
        "Projects",
      ]);
      expect([inRange.items.length, beside.items.length]).toEqual([1, 0]);
      expect([none.isNullObject, below.isNullObject]).toEqual([true, true]);
      expect(counts.map((count) => count.value)).toEqual([1, 1]);
    });
  });

  it("changes name, style and what is shown", async () => {
    const workbook = await withTable();
    await onTable(async (table, context) => {
      table.name = "Portfolio";
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showBandedColumns = true;
      table.showFilterButton = false;
      table.highlightFirstColumn = true;
      table.highlightLastColumn = true;
      table.showTotals = true;
      const total = table.getTotalRowRange();
      total.load("address");
      await context.sync();
      expect(total.address).toBe("Data!B6:D6");
    });
    expect(workbook.tableByName("portfolio")?.table).toMatchObject({
      name: "Portfolio",
      style: "TableStyleLight1",
      showBandedRows: false,
      showBandedColumns: true,
      showFilterButton: false,
      highlightFirstColumn: true,
      highlightLastColumn: true,
      showTotals: true,
    });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Portfolio");
      table.showTotals = false;
      table.showHeaders = false;
      const range = table.getRange();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Data!B3:D5");
    });
  });

  it("adds and deletes rows", async () => {
    await withTable();
    await onTable(async (table, context) => {
      table.rows.add(undefined, [["Delta", 400, 5]]);
      table.rows.add(0, [
        ["First", 1, 1],
        ["Second", 2, 2],
      ]);
      const body = table.getDataBodyRange();
      body.load("values,address");
      await context.sync();
      expect(body.address).toBe("Data!B3:D8");
      expect(body.values.map((line) => line[0] as unknown)).toEqual([
        "First",
        "Second",
        "Alpha",
        "Beta",
        "Gamma",
        "Delta",
      ]);
      table.rows.getItemAt(1).delete();
      for (const index of [4, 3, 0]) table.rows.getItemAt(index).delete();
      const rest = table.getDataBodyRange();
      rest.load("values");
      const row = table.rows.getItemAt(0);
      row.values = [["Renamed", 7, 8]];
      await context.sync();
      const after = table.getDataBodyRange();
      after.load("values");
      await context.sync();
      expect(rest.values.map((line) => line[0] as unknown)).toEqual(["Alpha", "Beta"]);
      expect(after.values).toEqual([
        ["Renamed", 7, 8],
        ["Beta", 200, 150],
      ]);
    });
  });

  it("adds, names, fills and deletes columns", async () => {
    await withTable();
    await onTable(async (table, context) => {
      const column = table.columns.add(undefined, [["Left"], ["=[@Budget]-[@Spent]"], [1], [2]]);
      column.load("name,index,values");
      await context.sync();
      expect([column.name, column.index]).toEqual(["Left", 3]);
      expect(column.values).toEqual([["Left"], [60], [1], [2]]);
      column.name = "Remaining";
      column.values = [["Remaining"], [6], [7], [8]];
      table.columns.getItem("Budget").delete();
      const named = table.columns.add(0, undefined, "Code");
      named.load("name,index");
      const range = table.getRange();
      range.load("values");
      await context.sync();
      expect([named.name, named.index]).toEqual(["Code", 0]);
      expect(range.values).toEqual([
        ["Code", "Project", "Spent", "Remaining"],
        ["", "Alpha", 40, 6],
        ["", "Beta", 150, 7],
        ["", "Gamma", 10, 8],
      ]);
    });
  });

  it("sorts, resizes, converts and deletes", async () => {
    const workbook = await withTable();
    await onTable(async (table, context) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange();
      body.load("values");
      table.resize("B2:D6");
      const resized = table.getRange();
      resized.load("address");
      table.autoFilter.load("enabled");
      table.clearFilters();
      table.reapplyFilters();
      await context.sync();
      expect(body.values.map((line) => line[1] as unknown)).toEqual([300, 200, 100]);
      expect(resized.address).toBe("Data!B2:D6");
      expect(table.autoFilter.enabled).toBe(true);
      const cells = table.convertToRange();
      cells.load("address");
      await context.sync();
      expect(cells.address).toBe("Data!B2:D6");
    });
    expect(workbook.sheets[0]?.tables).toEqual([]);
    expect(workbook.valueAt("Data", 1, 1)).toBe("Project");
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add("Data!B2:D5", true);
      table.delete();
      await context.sync();
    });
    expect(workbook.sheets[0]?.tables).toEqual([]);
    expect(workbook.valueAt("Data", 1, 1)).toBeNull();
  });

  it("makes headers of its own when there are none", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add(sheet.getRange("A1:B2"), false);
      const range = table.getRange();
      range.load("values,address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
      expect(range.values).toEqual([
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ]);
    });
    expect(workbook.sheets[0]?.tables[0]?.columns.map((c) => c.name)).toEqual([
      "Column1",
      "Column2",
    ]);
  });
});

describe("a table grows when values are written right below it", () => {
  /** Where the table lies after `work`. */
  async function after(
    work: (sheet: Excel.Worksheet, table: Excel.Table) => void,
  ): Promise<string | undefined> {
    const workbook = await withTable();
    await onTable(async (table, context) => {
      work(context.workbook.worksheets.getItem("Data"), table);
      await context.sync();
    });
    const area = workbook.tableByName("Projects")?.table.area;
    return area && formatArea(area);
  }

  const below = (rows: number) => (table: Excel.Table) =>
    table.getDataBodyRange().getRowsBelow(rows);

  it("by the rows written, as Microsoft recommends for adding rows", async () => {
    expect(
      await after((_sheet, table) => {
        below(2)(table).values = [
          ["Delta", 1, 2],
          ["Epsilon", 3, 4],
        ];
      }),
    ).toBe("B2:D7");
  });

  it("by thousands of rows that the library writes in pieces", async () => {
    expect(
      await after((_sheet, table) => {
        below(3000)(table).values = Array.from({ length: 3000 }, (_, i) => [`P${i}`, i, i]);
      }),
    ).toBe("B2:D3005");
  });

  it("not by empty rows at the end", async () => {
    expect(
      await after((_sheet, table) => {
        below(3)(table).values = [
          ["Delta", 1, 2],
          ["", "", ""],
          ["", "", ""],
        ];
      }),
    ).toBe("B2:D6");
  });

  it("not when a row lies between, the write is wider, or there is a total row", async () => {
    expect(
      await after((sheet) => {
        sheet.getRange("B7").values = [["apart"]];
      }),
    ).toBe("B2:D5");
    expect(
      await after((sheet) => {
        sheet.getRange("A6:D6").values = [["wider", 1, 2, 3]];
      }),
    ).toBe("B2:D5");
    expect(
      await after((sheet, table) => {
        table.showTotals = true;
        sheet.getRange("B7").values = [["below the total"]];
      }),
    ).toBe("B2:D6");
  });
});

describe("what Excel refuses of tables", () => {
  it("two tables of one name", async () => {
    await withTable();
    const refused = await refusalFrom(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Other");
      sheet.getRange("A1:A2").values = [["x"], [1]];
      sheet.tables.add("A1:A2", true).name = "PROJECTS";
      await context.sync();
    });
    expect(refused.location).toBe("Table.name");
    expect(["InvalidArgument", "ItemAlreadyExists"]).toContain(refused.code);
  });

  it.each(["1st", "two words", "A1", "", "R1C1", "x".repeat(256)])("the name %j", async (name) => {
    await withTable();
    const refused = await refusalFrom(async (context) => {
      context.workbook.tables.getItem("Projects").name = name;
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "Table.name" });
  });

  it("tables that overlap", async () => {
    await withTable();
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets.getItem("Data").tables.add("D5:E9", true);
      await context.sync();
    });
    expect(refused).toMatchObject({ location: "TableCollection.add" });
    expect(["TableOverlap", "InvalidArgument"]).toContain(refused.code);
  });

  it("rows of another width", async () => {
    await withTable();
    const refused = await refusalFrom(async (context) => {
      context.workbook.tables.getItem("Projects").rows.add(undefined, [["too", "short"]]);
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "TableRowCollection.add" });
  });

  it("a size that leaves the header row", async () => {
    await withTable();
    const refused = await refusalFrom(async (context) => {
      context.workbook.tables.getItem("Projects").resize("B3:D9");
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "Table.resize" });
  });

  it("parts that are not shown", async () => {
    await withTable();
    const refused = await refusalFrom(async (context) => {
      context.workbook.tables.getItem("Projects").getTotalRowRange().load("address");
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "ItemNotFound", location: "Table.getTotalRowRange" });
  });
});

describe("a header written twice", () => {
  it("gets a number, because headers of a table are unique", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:C2").values = [
        ["Name", "Name", ""],
        ["a", "b", "c"],
      ];
      sheet.tables.add("A1:C2", true);
      await context.sync();
    });
    const names = workbook.sheets[0]?.tables[0]?.columns.map((c) => c.name);
    expect(new Set(names).size).toBe(3);
    expect(names?.[0]).toBe("Name");
    expect(workbook.valueAt("Sheet1", 0, 1)).toBe(names?.[1]);
  });
});
