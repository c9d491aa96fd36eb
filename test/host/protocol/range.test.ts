import { openBook, refusalFrom } from "#test/support/openBook";

/** Runs one batch on the first sheet and gives what `load` collected. */
async function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
}

async function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return onSheet(async (sheet, context) => {
    const range = find(sheet);
    range.load("address");
    await context.sync();
    return range.isNullObject ? "null object" : range.address;
  });
}

describe("where a range lies", () => {
  beforeEach(async () => {
    const { workbook } = await openBook();
    const [sheet] = workbook.sheets;
    for (const [row, column] of [
      [1, 1],
      [2, 2],
      [3, 1],
      [7, 5],
    ] as const) {
      sheet?.put(row, column, 1);
    }
  });

  const cases: [string, (sheet: Excel.Worksheet) => Excel.Range, string][] = [
    ["getRange", (s) => s.getRange("B2:C3"), "Sheet1!B2:C3"],
    ["getRange of rows", (s) => s.getRange("2:4"), "Sheet1!2:4"],
    ["getRange of columns", (s) => s.getRange("B:C"), "Sheet1!B:C"],
    ["getRange of another order", (s) => s.getRange("C3:B2"), "Sheet1!B2:C3"],
    ["getCell of a sheet", (s) => s.getCell(2, 3), "Sheet1!D3"],
    ["getRangeByIndexes", (s) => s.getRangeByIndexes(1, 2, 3, 4), "Sheet1!C2:F4"],
    ["getCell", (s) => s.getRange("B2:C3").getCell(1, 1), "Sheet1!C3"],
    ["getCell outside", (s) => s.getRange("B2:C3").getCell(4, 0), "Sheet1!B6"],
    ["getRow", (s) => s.getRange("B2:C3").getRow(1), "Sheet1!B3:C3"],
    ["getColumn", (s) => s.getRange("B2:C3").getColumn(1), "Sheet1!C2:C3"],
    ["getOffsetRange", (s) => s.getRange("B2:C3").getOffsetRange(1, -1), "Sheet1!A3:B4"],
    ["getResizedRange", (s) => s.getRange("B2:C3").getResizedRange(-1, 2), "Sheet1!B2:E2"],
    [
      "getAbsoluteResizedRange",
      (s) => s.getRange("B2").getAbsoluteResizedRange(3, 2),
      "Sheet1!B2:C4",
    ],
    ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect("D5"), "Sheet1!B2:D5"],
    [
      "getBoundingRect of a range",
      (s) => s.getRange("B2").getBoundingRect(s.getRange("A9")),
      "Sheet1!A2:B9",
    ],
    ["getIntersection", (s) => s.getRange("B2:D9").getIntersection("C5:F6"), "Sheet1!C5:D6"],
    [
      "getIntersectionOrNullObject",
      (s) => s.getRange("B2").getIntersectionOrNullObject("C5"),
      "null object",
    ],
    ["getLastCell", (s) => s.getRange("B2:D9").getLastCell(), "Sheet1!D9"],
    ["getLastRow", (s) => s.getRange("B2:D9").getLastRow(), "Sheet1!B9:D9"],
    ["getLastColumn", (s) => s.getRange("B2:D9").getLastColumn(), "Sheet1!D2:D9"],
    ["getEntireRow", (s) => s.getRange("B2:D3").getEntireRow(), "Sheet1!2:3"],
    ["getEntireColumn", (s) => s.getRange("B2:D3").getEntireColumn(), "Sheet1!B:D"],
    ["getRowsBelow", (s) => s.getRange("B2:D3").getRowsBelow(2), "Sheet1!B4:D5"],
    ["getRowsAbove", (s) => s.getRange("B4:D5").getRowsAbove(1), "Sheet1!B3:D3"],
    [
      "getRowsBelow of a negative count",
      (s) => s.getRange("B4:D5").getRowsBelow(-2),
      "Sheet1!B2:D3",
    ],
    ["getColumnsAfter", (s) => s.getRange("B4:D5").getColumnsAfter(2), "Sheet1!E4:F5"],
    ["getColumnsBefore", (s) => s.getRange("B4:D5").getColumnsBefore(1), "Sheet1!A4:A5"],
    ["getUsedRange of a sheet", (s) => s.getUsedRange(), "Sheet1!B2:F8"],
    ["getUsedRange of a range", (s) => s.getRange("A1:C3").getUsedRange(), "Sheet1!B2:C3"],
    [
      "getUsedRangeOrNullObject",
      (s) => s.getRange("H1:I3").getUsedRangeOrNullObject(),
      "null object",
    ],
    ["getSurroundingRegion", (s) => s.getRange("B2").getSurroundingRegion(), "Sheet1!B2:C4"],
  ];
  it.each(cases)("%s", async (_name, find, expected) => {
    expect(await addressOf(find)).toBe(expected);
  });

  it("tells counts, indexes and whole lines", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:D9");
      const rows = sheet.getRange("2:3");
      const columns = sheet.getRange("B:B");
      range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow,isEntireColumn");
      rows.load("isEntireRow,isEntireColumn,columnCount,values");
      columns.load("isEntireRow,isEntireColumn,cellCount");
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        rowIndex: 1,
        columnIndex: 1,
        rowCount: 8,
        columnCount: 3,
        cellCount: 24,
        isEntireRow: false,
        isEntireColumn: false,
      });
      expect([rows.isEntireRow, rows.isEntireColumn, rows.columnCount]).toEqual([
        true,
        false,
        16384,
      ]);
      expect([columns.isEntireRow, columns.isEntireColumn, columns.cellCount]).toEqual([
        false,
        true,
        1048576,
      ]);
      // Excel answers null for the cells of whole rows.
      expect(rows.values).toBeNull();
    });
  });

  it("measures points from the widths and heights before it", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 100;
      sheet.getRange("1:1").format.rowHeight = 30;
      const cell = sheet.getRange("B2");
      cell.load("left,top,width,height");
      await context.sync();
      expect(cell.left).toBeCloseTo(100, 0);
      expect([cell.top, cell.width, cell.height]).toEqual([30, 48, 15]);
    });
  });

  it("leaves the sheet no further than its edges", async () => {
    const above = await refusalFrom(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getRowsAbove(1).load("address");
      await context.sync();
    });
    expect(above).toMatchObject({ code: "InvalidArgument", location: "Range.getRowsAbove" });
    const away = await refusalFrom(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B2").getIntersection("C5").load("address");
      await context.sync();
    });
    expect(away).toMatchObject({ code: "ItemNotFound", location: "Range.getIntersection" });
  });

  it("finds cells of a kind", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B6:C6").formulas = [["=1+1", '="x"']];
      const formulas = sheet.getRange("A1:F8").getSpecialCells("Formulas");
      const texts = sheet.getRange("A1:F8").getSpecialCells("Formulas", "Text");
      const constants = sheet.getUsedRange().getSpecialCells("Constants");
      const none = sheet.getRange("A1:F8").getSpecialCellsOrNullObject("Constants", "Errors");
      formulas.load("address");
      texts.load("address,cellCount");
      constants.load("address,areaCount,areas/items/address");
      await context.sync();
      expect(formulas.address).toBe("Sheet1!B6:C6");
      expect([texts.address, texts.cellCount]).toEqual(["Sheet1!C6", 1]);
      expect(constants.areas.items.map((area) => area.address)).toEqual([
        "Sheet1!B2",
        "Sheet1!C3",
        "Sheet1!B4",
        "Sheet1!F8",
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("what stands in the cells", () => {
  it("writes and reads values, formulas, text and types", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C2");
      range.formulas = [
        ["a", 2, true],
        ["=B1*21", "=1/0", ""],
      ];
      sheet.getRange("B1").numberFormat = [["0.00"]];
      range.load("values,formulas,text,valueTypes,numberFormat,numberFormatCategories");
      await context.sync();
      expect(range.values).toEqual([
        ["a", 2, true],
        [42, "#DIV/0!", ""],
      ]);
      expect(range.formulas).toEqual([
        ["a", 2, true],
        ["=B1*21", "=1/0", ""],
      ]);
      expect(range.text).toEqual([
        ["a", "2.00", "TRUE"],
        ["42", "#DIV/0!", ""],
      ]);
      expect(range.valueTypes).toEqual([
        ["String", "Double", "Boolean"],
        ["Double", "Error", "Empty"],
      ]);
      expect(range.numberFormat[0]).toEqual(["General", "0.00", "General"]);
      expect(range.numberFormatCategories[0]).toEqual(["General", "Number", "General"]);
    });
    expect(workbook.sheets[0]?.cell(1, 0)?.formula?.text).toBe("B1*21");
    expect(workbook.valueAt("Sheet1", 1, 0)).toBe(42);
  });

  it("gives one value, formula or format to every cell", async () => {
    await openBook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      // The types of Office.js ask for arrays, its documentation allows one value for all.
      const set = (range: Excel.Range, name: string, value: unknown): void => {
        Reflect.set(range, name, value);
      };
      set(sheet.getRange("B1:B3"), "formulas", "=A1*10");
      set(sheet.getRange("C1:C3"), "values", "same");
      set(sheet.getRange("B1:B3"), "numberFormat", "0.0");
      const range = sheet.getRange("A1:C3");
      range.load("values,formulas,numberFormat");
      await context.sync();
      expect(range.values).toEqual([
        [1, 10, "same"],
        [2, 20, "same"],
        [3, 30, "same"],
      ]);
      expect(range.formulas[2]?.[1]).toBe("=A3*10");
      expect(range.numberFormat.map((line: unknown[]) => line[1])).toEqual(["0.0", "0.0", "0.0"]);
    });
  });

  it("leaves cells alone where null is written", async () => {
    await openBook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, 3]];
      range.numberFormat = [["0.0", null]];
      range.load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([[1, 3]]);
      expect(range.numberFormat).toEqual([["0.0", "General"]]);
    });
  });

  it("speaks R1C1", async () => {
    await openBook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:B3");
      range.formulasR1C1 = [["=RC[-1]*2"], ["=R[-1]C+1"]];
      range.load("formulas,formulasR1C1");
      await context.sync();
      expect(range.formulas).toEqual([["=A2*2"], ["=B2+1"]]);
      expect(range.formulasR1C1).toEqual([["=RC[-1]*2"], ["=R[-1]C+1"]]);
    });
  });

  it("writes 10,000 rows in one request although the library splits them", async () => {
    const { workbook, session } = await openBook();
    const rows = Array.from({ length: 10_000 }, (_, i) => [i, `row ${i}`, i * 2, true]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:D10000").values = rows;
      await context.sync();
    });
    const batches = session.requests.filter((request) => request.kind === "batch");
    expect(batches).toHaveLength(1);
    expect(batches[0]?.actions).toBeGreaterThan(25);
    expect(workbook.valueAt("Sheet1", 9_999, 1)).toBe("row 9999");
    expect(workbook.valueAt("Sheet1", 4_321, 2)).toBe(8_642);
  });

  it("tells spills and their parents", async () => {
    await openBook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const anchor = sheet.getRange("A1");
      const child = sheet.getRange("A3");
      const spilled = anchor.getSpillingToRange();
      const parent = child.getSpillParent();
      const none = sheet.getRange("C1").getSpillParentOrNullObject();
      const all = sheet.getRange("A1:A3");
      all.load("values,hasSpill,formulas");
      spilled.load("address");
      parent.load("address");
      await context.sync();
      expect(all.values).toEqual([[1], [2], [3]]);
      expect(all.hasSpill).toBe(true);
      expect([spilled.address, parent.address]).toEqual(["Sheet1!A1:A3", "Sheet1!A1"]);
      expect(none.isNullObject).toBe(true);
    });
  });

  it("keeps hyperlinks", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("B2");
      cell.hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "Home", screenTip: "Back" };
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.hyperlink).toMatchObject({
        documentReference: "Sheet1!A1",
        textToDisplay: "Home",
      });
      expect(cell.values).toEqual([["Home"]]);
    });
    expect(workbook.sheets[0]?.hyperlinks).toHaveLength(1);
  });
});

describe("changing cells", () => {
  it("clears contents and formats apart", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      await context.sync();
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.valueAt(0, 0)).toBeNull();
    expect(workbook.styles.get(sheet?.styleAt(0, 0) ?? 0).font.bold).toBe(true);
    expect(sheet?.valueAt(0, 1)).toBe(2);
    expect(workbook.styles.get(sheet?.styleAt(0, 1) ?? 0).font.bold).toBe(false);
  });

  it("copies with references that move along", async () => {
    await openBook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
      sheet.getRange("A2").copyFrom("A1:B1");
      sheet.getRange("D1").copyFrom("A1:B1", "Values");
      sheet.getRange("D3").copyFrom(sheet.getRange("A1:B1"), "Values", false, true);
      const range = sheet.getRange("A1:E4");
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([
        [5, "=A1*2", "", 5, 10],
        [5, "=A2*2", "", "", ""],
        ["", "", "", 5, ""],
        ["", "", "", 10, ""],
      ]);
    });
  });

  it("merges and unmerges", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C4");
      range.merge(true);
      sheet.getRange("E1:F2").merge();
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      const none = sheet.getRange("H1:I9").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      expect(merged.address).toBe("Sheet1!B2:C2,Sheet1!B3:C3,Sheet1!B4:C4");
      expect(none.isNullObject).toBe(true);
      range.unmerge();
      await context.sync();
    });
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 4, bottom: 1, right: 5 }]);
  });

  it("sorts rows, formulas with them", async () => {
    await openBook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C4");
      range.formulas = [
        ["Name", "Amount", "Double"],
        ["b", 2, "=B2*2"],
        ["a", 2, "=B3*2"],
        ["c", 9, "=B4*2"],
      ];
      range.sort.apply(
        [
          { key: 1, ascending: false },
          { key: 0, ascending: true },
        ],
        false,
        true,
      );
      range.load("formulas,values");
      await context.sync();
      expect(range.formulas).toEqual([
        ["Name", "Amount", "Double"],
        ["c", 9, "=B2*2"],
        ["a", 2, "=B3*2"],
        ["b", 2, "=B4*2"],
      ]);
      expect(range.values[1]).toEqual(["c", 9, 18]);
    });
  });

  it("groups, hides and shows columns and rows", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:D").group("ByColumns");
      sheet.getRange("C:C").group("ByColumns");
      sheet.getRange("2:3").group("ByRows");
      sheet.getRange("B:D").hideGroupDetails("ByColumns");
      sheet.getRange("F:F").columnHidden = true;
      sheet.getRange("9:9").rowHidden = true;
      const columns = sheet.getRange("A1:F1");
      const hidden = sheet.getRange("B1:C1");
      columns.load("columnHidden,rowHidden,hidden");
      hidden.load("columnHidden");
      await context.sync();
      expect(columns.columnHidden).toBeNull();
      expect(columns.rowHidden).toBe(false);
      expect(hidden.columnHidden).toBe(true);
      sheet.getRange("C:C").ungroup("ByColumns");
      sheet.getRange("B:D").showGroupDetails("ByColumns");
      await context.sync();
    });
    const [sheet] = workbook.sheets;
    expect([1, 2, 3].map((c) => sheet?.columns.get(c)?.outlineLevel)).toEqual([1, 1, 1]);
    expect([1, 2, 3].map((c) => sheet?.columns.get(c)?.hidden)).toEqual([false, false, false]);
    expect(sheet?.rows.get(1)?.outlineLevel).toBe(1);
    expect(sheet?.rows.get(8)?.hidden).toBe(true);
  });

  it("reads and writes the properties of every cell at once", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([
        [
          {
            format: {
              fill: { color: "#112233" },
              font: { bold: true, size: 14 },
              borders: { bottom: { style: "Continuous", color: "#FF0000" } },
              horizontalAlignment: "Center",
            },
          },
          {},
        ],
      ]);
      const properties = range.getCellProperties({
        address: true,
        format: {
          fill: { color: true },
          font: { bold: true, size: true },
          horizontalAlignment: true,
          borders: { bottom: { style: true, color: true } } as never,
        },
      });
      await context.sync();
      expect(properties.value[0]?.[0]).toMatchObject({
        address: "Sheet1!A1",
        format: {
          fill: { color: "#112233" },
          font: { bold: true, size: 14 },
          horizontalAlignment: "Center",
        },
      });
      expect(properties.value[0]?.[1]?.format?.font).toEqual({ bold: false, size: 11 });
    });
    const style = workbook.styles.get(workbook.sheets[0]?.styleAt(0, 0) ?? 0);
    expect(style.borders.EdgeBottom).toEqual({ line: "thin", color: "#FF0000" });
  });
});

describe("rows and columns of a range", () => {
  it("tells of each line whether it is hidden, and refuses what it cannot tell", async () => {
    await openBook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const range = sheet.getRange("A2:C4");
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 1 },
        { rowHidden: true, rowIndex: 2 },
        { rowHidden: false, rowIndex: 3 },
      ]);
      expect(columns.value.map((column) => column.columnHidden)).toEqual([false, true, false]);
    });
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A1:A2")
        .getRowProperties({
          format: { rowHeight: true },
        });
      await context.sync();
    });
    expect(refused.code).toBe("NotImplemented");
  });

  it("refuses to list more than 512 merged areas", async () => {
    const { workbook } = await openBook();
    const merges = Array.from({ length: 513 }, (_, top) => ({
      top,
      bottom: top,
      left: 0,
      right: 1,
    }));
    workbook.sheets[0]?.merges.push(...merges);
    await onSheet(async (sheet, context) => {
      const some = sheet.getRange("A1:B512").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
      expect(some.areaCount).toBe(512);
    });
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A1:B513")
        .getMergedAreasOrNullObject();
      await context.sync();
    });
    expect(refused.location).toBe("Range.getMergedAreasOrNullObject");
  });
});

describe("how cells look", () => {
  it("sets fonts, fills, borders and alignment and reads them back", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.fill.color = "yellow";
      format.font.set({
        bold: true,
        italic: true,
        color: "#1F4E78",
        size: 14,
        name: "Arial",
        underline: "Single",
        strikethrough: true,
      });
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.protection.locked = false;
      const edge = format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.weight = "Medium";
      edge.color = "#FF0000";
      format.borders.getItem("InsideHorizontal").style = "Dash";
      format.load(
        "horizontalAlignment,wrapText,indentLevel,verticalAlignment,fill/color,font/*,protection/locked",
      );
      const outer = sheet.getRange("A1:C3").format;
      outer.load("horizontalAlignment,fill/color");
      edge.load("style,weight,color,sideIndex");
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        fill: { color: "#FFFF00" },
        font: {
          bold: true,
          italic: true,
          color: "#1F4E78",
          size: 14,
          name: "Arial",
          underline: "Single",
          strikethrough: true,
        },
        protection: { locked: false },
      });
      expect(edge.toJSON()).toMatchObject({
        style: "Continuous",
        weight: "Medium",
        color: "#FF0000",
        sideIndex: "EdgeBottom",
      });
      // Cells that differ have no common answer.
      expect([outer.horizontalAlignment, outer.fill.color]).toEqual([null, null]);
      format.fill.clear();
      format.borders.getItem("EdgeBottom").style = "None";
      await context.sync();
    });
    const style = workbook.styles.get(workbook.sheets[0]?.styleAt(2, 1) ?? 0);
    expect(style.fill.pattern).toBe("none");
    expect(style.borders).toEqual({ EdgeTop: { line: "dashed", color: "#000000" } });
  });

  it("formats whole columns and rows without filling them with cells", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:B").format.font.bold = true;
      Reflect.set(sheet.getRange("C:C"), "numberFormat", "0%");
      sheet.getRange("3:3").format.fill.color = "#EEEEEE";
      sheet.getRange("B1").values = [["x"]];
      const bold = sheet.getRange("B1:B2").format.font;
      bold.load("bold");
      await context.sync();
      expect(bold.bold).toBe(true);
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.filledRows()).toEqual([0]);
    expect(workbook.styles.get(sheet?.styleAt(50, 2) ?? 0).numberFormat).toBe("0%");
    expect(workbook.styles.get(sheet?.styleAt(2, 9) ?? 0).fill.color).toBe("#EEEEEE");
  });

  it("keeps widths and heights in points", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.columnWidth = 61.5;
      format.rowHeight = 24;
      format.load("columnWidth,rowHeight");
      const mixed = sheet.getRange("A1:B2").format;
      mixed.load("columnWidth,rowHeight");
      await context.sync();
      expect([format.columnWidth, format.rowHeight]).toEqual([61.5, 24]);
      expect([mixed.columnWidth, mixed.rowHeight]).toEqual([null, null]);
    });
    expect(workbook.sheets[0]?.columns.get(1)?.width).toBe(11.7109375);
  });

  it("fits columns to their longest text and rows to wrapped lines", async () => {
    const { workbook } = await openBook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["A rather long heading here", "x"]];
      sheet.getRange("A3").values = [["one two three four five six seven eight nine"]];
      sheet.getRange("A3").format.wrapText = true;
      sheet.getRange("A1:B1").format.autofitColumns();
      sheet.getRange("A3").format.autofitRows();
      await context.sync();
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.columns.get(0)?.width).toBeGreaterThan(20);
    expect(sheet?.columns.get(1)?.width).toBeLessThan(5);
    expect(sheet?.rows.get(2)?.height).toBeGreaterThan(15);
  });
});
