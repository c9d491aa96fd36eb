import { openBook, refusalFrom } from "#test/support/openBook";

describe("worksheets", () => {
  it("adds, names, orders and counts sheets", async () => {
    const { workbook } = await openBook(["One", "Two"]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Three");
      const unnamed = worksheets.add();
      added.position = 0;
      unnamed.name = "Last";
      added.load("name,position,id");
      worksheets.load("items/name,items/position,items/visibility");
      const count = worksheets.getCount();
      const first = worksheets.getFirst();
      const last = worksheets.getLast();
      first.load("name");
      last.load("name");
      await context.sync();
      expect([added.name, added.position]).toEqual(["Three", 0]);
      expect(worksheets.items.map((s) => s.name)).toEqual(["Three", "One", "Two", "Last"]);
      expect(count.value).toBe(4);
      expect([first.name, last.name]).toEqual(["Three", "Last"]);
      // After the first sync the library asks for the sheet by its id.
      added.tabColor = "#123456";
      await context.sync();
    });
    expect(workbook.sheets.map((s) => s.name)).toEqual(["Three", "One", "Two", "Last"]);
    expect(workbook.sheets[0]?.tabColor).toBe("#123456");
  });

  it("finds sheets by name, id and neighbourhood", async () => {
    await openBook(["One", "Two", "Three"]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const two = worksheets.getItem("two");
      two.load("id");
      await context.sync();
      const byId = worksheets.getItem(two.id);
      byId.visibility = "Hidden";
      byId.load("name");
      const none = worksheets.getItemOrNullObject("Four");
      const next = worksheets.getItem("One").getNext();
      const nextVisible = worksheets.getItem("One").getNext(true);
      const before = worksheets.getItem("One").getPreviousOrNullObject();
      const after = worksheets.getItem("Three").getNextOrNullObject();
      const previous = worksheets.getItem("Three").getPrevious(true);
      for (const sheet of [next, nextVisible, previous]) sheet.load("name");
      const visible = worksheets.getCount(true);
      await context.sync();
      expect([byId.name, next.name, nextVisible.name, previous.name]).toEqual([
        "Two",
        "Two",
        "Three",
        "One",
      ]);
      expect([none.isNullObject, before.isNullObject, after.isNullObject]).toEqual([
        true,
        true,
        true,
      ]);
      expect(visible.value).toBe(2);
    });
  });

  it("treats what lies below a null object as null objects", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = none.getRange("A1");
      range.load("values");
      const tables = none.tables;
      tables.load("items/name");
      none.name = "ignored";
      await context.sync();
      expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  it("hides, shows and activates", async () => {
    const { workbook } = await openBook(["One", "Two"]);
    await Excel.run(async (context) => {
      const two = context.workbook.worksheets.getItem("Two");
      two.activate();
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      two.showGridlines = false;
      two.showHeadings = false;
      two.standardWidth = 12;
      two.load("showGridlines,showHeadings,standardWidth,standardHeight,visibility");
      await context.sync();
      expect(active.name).toBe("Two");
      expect([two.showGridlines, two.showHeadings, two.standardWidth, two.standardHeight]).toEqual([
        false,
        false,
        12,
        15,
      ]);
      two.visibility = "VeryHidden";
      await context.sync();
    });
    expect(workbook.sheets[1]).toMatchObject({
      visibility: "VeryHidden",
      showGridlines: false,
      showHeadings: false,
    });
    expect(workbook.sheetById(workbook.activeSheetId)?.name).toBe("One");
    const lastVisible = await refusalFrom(async (context) => {
      context.workbook.worksheets.getItem("One").visibility = "Hidden";
      await context.sync();
    });
    expect(lastVisible.location).toBe("Worksheet.visibility");
    expect(["InvalidArgument", "InvalidOperation"]).toContain(lastVisible.code);
  });

  it("deletes sheets, but never the last visible one", async () => {
    const { workbook } = await openBook(["One", "Two"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("One").delete();
      await context.sync();
    });
    expect(workbook.sheets.map((s) => s.name)).toEqual(["Two"]);
    const last = await refusalFrom(async (context) => {
      context.workbook.worksheets.getItem("Two").delete();
      await context.sync();
    });
    expect(last.location).toBe("Worksheet.delete");
  });

  it("copies a sheet with its cells", async () => {
    const { workbook } = await openBook(["One", "Two"]);
    await Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem("One");
      one.getRange("A1:A2").formulas = [[4], ["=A1*2"]];
      const copy = one.copy("After", context.workbook.worksheets.getItem("Two"));
      copy.load("name,position");
      const cell = copy.getRange("A2");
      cell.load("values,address");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["One (2)", 2]);
      expect([cell.values, cell.address]).toEqual([[[8]], "'One (2)'!A2"]);
    });
    expect(workbook.sheets).toHaveLength(3);
  });

  it("reads ranges by name, of many areas and of the whole sheet", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.names.add("Here", sheet.getRange("C3:D4"));
      const named = sheet.getRange("Here");
      const whole = sheet.getRange();
      const areas = sheet.getRanges("A1:B2,D4");
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject(true);
      for (const range of [named, whole, used]) range.load("address");
      areas.load("address,areaCount,cellCount");
      await context.sync();
      expect([named.address, used.address]).toEqual(["Sheet1!C3:D4", "Sheet1!A1"]);
      expect(whole.address).toBe("Sheet1!1:1048576");
      expect(areas.toJSON()).toMatchObject({
        address: "Sheet1!A1:B2,Sheet1!D4",
        areaCount: 2,
        cellCount: 5,
      });
      expect(none.isNullObject).toBe(true);
      areas.format.fill.color = "#ABCDEF";
      areas.clear("Formats");
      await context.sync();
    });
  });

  it("freezes panes", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const before = sheet.freezePanes.getLocationOrNullObject();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const at = sheet.freezePanes.getLocation();
      at.load("address");
      await context.sync();
      expect(before.isNullObject).toBe(true);
      expect(at.address).toBe("Sheet1!A1:B3");
      expect(workbook.sheets[0]?.freeze).toEqual({ rows: 3, columns: 2 });
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocation();
      rows.load("address");
      await context.sync();
      expect(rows.address).toBe("Sheet1!1:2");
      sheet.freezePanes.freezeColumns(1);
      await context.sync();
      expect(workbook.sheets[0]?.freeze).toEqual({ rows: 0, columns: 1 });
      sheet.freezePanes.unfreeze();
      await context.sync();
      expect(workbook.sheets[0]?.freeze).toBeNull();
    });
  });

  it("protects with options and a password", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection.protect({ allowFormatCells: true }, "secret");
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    });
    expect(workbook.sheets[0]?.protection.protected).toBe(true);
    const wrong = await refusalFrom(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.unprotect("guess");
      await context.sync();
    });
    expect(wrong).toMatchObject({
      code: "AccessDenied",
      location: "WorksheetProtection.unprotect",
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.unprotect("secret");
      await context.sync();
    });
    expect(workbook.sheets[0]?.protection.protected).toBe(false);
  });

  it("keeps custom properties of a sheet", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem("Sheet1");
      customProperties.add("role", "register");
      customProperties.add("other", "x").delete();
      const role = customProperties.getItem("ROLE");
      role.load("key,value");
      customProperties.load("items/key");
      const count = customProperties.getCount();
      const none = customProperties.getItemOrNullObject("none");
      await context.sync();
      expect([role.key, role.value, count.value, none.isNullObject]).toEqual([
        "role",
        "register",
        1,
        true,
      ]);
      role.value = "view";
      await context.sync();
    });
    expect([...(workbook.sheets[0]?.customProperties ?? [])]).toEqual([["role", "view"]]);
  });

  it("sets a filter over cells and takes it away", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.autoFilter.apply("A1:C9");
      sheet.autoFilter.load("enabled,isDataFiltered");
      const range = sheet.autoFilter.getRange();
      range.load("address");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address]).toEqual([
        true,
        false,
        "Sheet1!A1:C9",
      ]);
      sheet.autoFilter.remove();
      const gone = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(workbook.sheets[0]?.autoFilter).toBeNull();
  });
});

describe("print set-up", () => {
  it("reads back what was set", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      const unset = [
        pageLayout.getPrintAreaOrNullObject(),
        pageLayout.getPrintTitleRowsOrNullObject(),
        pageLayout.getPrintTitleColumnsOrNullObject(),
      ];
      await context.sync();
      expect(unset.map((item) => item.isNullObject)).toEqual([true, true, true]);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.centerVertically = true;
      pageLayout.printGridlines = true;
      pageLayout.leftMargin = 36;
      pageLayout.setPrintMargins("Inches", { top: 0.5, bottom: 1 });
      pageLayout.setPrintArea("A1:F20");
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintTitleColumns("A:A");
      const pages = pageLayout.headersFooters.defaultForAllPages;
      pages.centerFooter = "Page &P of &N";
      pages.leftHeader = "Sightline";
      pageLayout.load();
      pages.load();
      const area = pageLayout.getPrintArea();
      const rows = pageLayout.getPrintTitleRows();
      const columns = pageLayout.getPrintTitleColumns();
      for (const item of [area, rows, columns]) item.load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        centerVertically: true,
        printGridlines: true,
        leftMargin: 36,
        topMargin: 36,
        bottomMargin: 72,
      });
      expect([pages.centerFooter, pages.leftHeader, pages.rightFooter]).toEqual([
        "Page &P of &N",
        "Sightline",
        "",
      ]);
      expect([area.address, rows.address, columns.address]).toEqual([
        "Sheet1!A1:F20",
        "Sheet1!1:3",
        "Sheet1!A:A",
      ]);
    });
    expect(workbook.sheets[0]?.print).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      scale: null,
      header: { left: "Sightline" },
      footer: { center: "Page &P of &N" },
    });
    const tooSmall = await refusalFrom(async (context) => {
      context.workbook.worksheets.getFirst().pageLayout.zoom = { scale: 5 };
      await context.sync();
    });
    expect(tooSmall).toMatchObject({ code: "InvalidArgument", location: "PageLayout.zoom" });
  });
});
