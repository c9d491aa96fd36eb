import { openBook, refusalFrom } from "#test/support/openBook";

describe("workbook and application", () => {
  it("tells its name, selection and state", async () => {
    const { session } = await openBook(["One", "Two"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Two").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load("address");
      active.load("address");
      context.workbook.load(
        "name,readOnly,isDirty,autoSave,previouslySaved,calculationEngineVersion",
      );
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Two!B2:C3", "Two!B2"]);
      expect([context.workbook.name, context.workbook.readOnly]).toEqual(["Book1.xlsx", false]);
      context.workbook.worksheets.getItem("Two").getRange("A1").values = [[1]];
      context.workbook.load("isDirty");
      await context.sync();
      expect(context.workbook.isDirty).toBe(true);
      context.workbook.save();
      context.workbook.load("isDirty");
      await context.sync();
      expect(context.workbook.isDirty).toBe(false);
    });
    expect(session.host.switches.saves).toBe(1);
  });

  it("protects the structure of the workbook", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { protection } = context.workbook;
      protection.protect();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    expect(workbook.structureProtected).toBe(true);
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets.add("More");
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "AccessDenied", location: "WorksheetCollection.add" });
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      context.workbook.worksheets.add("More");
      await context.sync();
    });
    expect(workbook.sheets).toHaveLength(2);
  });

  it("calculates by itself, on demand, or not before the next sync", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
      const result = sheet.getRange("B1");
      const read = async (): Promise<unknown> => {
        result.load("values");
        await context.sync();
        return result.values[0]?.[0];
      };
      expect(await read()).toBe(10);
      application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[2]];
      expect(await read()).toBe(10);
      application.calculate("Recalculate");
      expect(await read()).toBe(20);
      application.calculationMode = "Automatic";
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange("A1").values = [[3]];
      expect(await read()).toBe(20);
      expect(await read()).toBe(30);
      application.load();
      application.cultureInfo.load();
      application.cultureInfo.numberFormat.load();
      application.cultureInfo.datetimeFormat.load();
      await context.sync();
      expect([application.calculationMode, application.calculationState]).toEqual([
        "Automatic",
        "Done",
      ]);
      expect([application.decimalSeparator, application.thousandsSeparator]).toEqual([".", ","]);
      expect(application.cultureInfo.name).toBe("en-US");
      expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(".");
      expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe("M/d/yyyy");
    });
  });

  it("calculates a sheet or a range on demand", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("B1").calculate();
      const result = sheet.getRange("B1");
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[50]]);
      sheet.getRange("A1").values = [[6]];
      sheet.calculate(true);
      sheet.getRange("B1").setDirty();
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[60]]);
    });
  });

  it("keeps document properties, built in and custom", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Portfolio";
      properties.company = "Northmere";
      properties.revisionNumber = 3;
      properties.custom.add("Reviewed", true);
      properties.custom.add("Owner", "PMO");
      const owner = properties.custom.getItem("owner");
      owner.load();
      const none = properties.custom.getItemOrNullObject("nobody");
      const count = properties.custom.getCount();
      properties.load();
      await context.sync();
      expect([
        properties.title,
        properties.company,
        properties.revisionNumber,
        properties.author,
      ]).toEqual(["Portfolio", "Northmere", 3, ""]);
      expect([owner.key, owner.value, owner.type]).toEqual(["Owner", "PMO", "String"]);
      expect([none.isNullObject, count.value]).toEqual([true, 2]);
      owner.value = 7;
      properties.custom.getItem("Reviewed").delete();
      await context.sync();
      expect([...workbook.customProperties]).toEqual([["Owner", 7]]);
      properties.custom.deleteAll();
      await context.sync();
    });
    expect(workbook.customProperties.size).toBe(0);
    expect(workbook.properties.get("title")).toBe("Portfolio");
    expect(workbook.changedParts.has("properties")).toBe(true);
  });
});

describe("names", () => {
  it("adds names of ranges, values and formulas", async () => {
    const { workbook } = await openBook(["One", "My Sheet"]);
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("My Sheet");
      const range = names.add("Block", sheet.getRange("B2:C3"), "a block");
      const value = names.add("Rate", "=0.08");
      const text = names.add("Label", '="Northmere"');
      const local = sheet.names.add("Local", sheet.getRange("A1"));
      for (const name of [range, value, text, local]) {
        name.load("name,formula,type,value,scope,visible,comment");
      }
      const cells = range.getRange();
      cells.load("address");
      const none = value.getRangeOrNullObject();
      local.worksheet.load("name");
      const noSheet = range.worksheetOrNullObject;
      noSheet.load("name");
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        name: "Block",
        formula: "='My Sheet'!$B$2:$C$3",
        type: "Range",
        value: "'My Sheet'!B2:C3",
        scope: "Workbook",
        visible: true,
        comment: "a block",
      });
      expect([value.type, value.value, text.type, text.value]).toEqual([
        "Double",
        0.08,
        "String",
        "Northmere",
      ]);
      expect([local.scope, local.worksheet.name]).toEqual(["Worksheet", "My Sheet"]);
      expect([cells.address, none.isNullObject, noSheet.isNullObject]).toEqual([
        "'My Sheet'!B2:C3",
        true,
        true,
      ]);
      range.formula = "=One!$A$1";
      range.visible = false;
      range.comment = "";
      value.delete();
      names.load("items/name");
      const count = names.getCount();
      const gone = names.getItemOrNullObject("Rate");
      await context.sync();
      expect(names.items.map((name) => name.name)).toEqual(["Block", "Label"]);
      expect([count.value, gone.isNullObject]).toEqual([2, true]);
    });
    expect(workbook.definedName("block")).toMatchObject({ formula: "One!$A$1", visible: false });
    expect(workbook.changedParts.has("names")).toBe(true);
  });

  it.each(["A1", "R1C1", "1st", "two words", "", "Taken"])("refuses the name %j", async (name) => {
    await openBook();
    const refused = await refusalFrom(async (context) => {
      const { names } = context.workbook;
      names.add("Taken", "=1");
      names.add(name, "=1");
      await context.sync();
    });
    expect(["InvalidArgument", "ItemAlreadyExists"]).toContain(refused.code);
    expect(refused.location).toBe("NamedItemCollection.add");
  });
});

describe("settings and custom XML", () => {
  it("keeps settings of every JSON kind", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("text", "a");
      settings.add("object", { a: [1, null, true] });
      settings.add("text", "b");
      const text = settings.getItem("text");
      text.load("key,value");
      settings.load("items/key,items/value");
      const count = settings.getCount();
      const none = settings.getItemOrNullObject("none");
      await context.sync();
      expect([text.key, text.value, count.value, none.isNullObject]).toEqual([
        "text",
        "b",
        2,
        true,
      ]);
      expect(settings.items.map((item) => item.value as unknown)).toEqual([
        "b",
        { a: [1, null, true] },
      ]);
      text.value = 5;
      settings.getItem("object").delete();
      await context.sync();
    });
    expect([...workbook.settings]).toEqual([["text", "5"]]);
    expect(workbook.changedParts.has("settings")).toBe(true);
  });

  it("keeps custom XML parts and finds them by namespace", async () => {
    const { workbook } = await openBook();
    const xml = '<?xml version="1.0"?><p:journal xmlns:p="urn:sightline"><p:entry/></p:journal>';
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xml);
      customXmlParts.add('<other xmlns="urn:other"/>');
      part.load("id,namespaceUri");
      const mine = customXmlParts.getByNamespace("urn:sightline");
      mine.load("items/id");
      const only = mine.getOnlyItem();
      only.load("id");
      const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      const text = part.getXml();
      const count = customXmlParts.getCount();
      await context.sync();
      expect([part.namespaceUri, text.value, count.value]).toEqual(["urn:sightline", xml, 2]);
      expect([mine.items.map((item) => item.id), only.id]).toEqual([[part.id], part.id]);
      expect(none.isNullObject).toBe(true);
      part.setXml('<x xmlns="urn:x"/>');
      const again = customXmlParts.getItem(part.id);
      again.load("namespaceUri");
      await context.sync();
      expect(again.namespaceUri).toBe("urn:x");
      again.delete();
      const gone = customXmlParts.getItemOrNullObject(part.id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(workbook.customXmlParts).toHaveLength(1);
    const refused = await refusalFrom(async (context) => {
      context.workbook.customXmlParts.add("no xml");
      await context.sync();
    });
    expect(refused).toMatchObject({
      code: "InvalidArgument",
      location: "CustomXmlPartCollection.add",
    });
  });
});

describe("comments", () => {
  it("reads threaded comments of the file", async () => {
    const { workbook } = await openBook();
    workbook.sheets[0]?.notes.push(
      { row: 1, column: 2, author: "Ann", text: "Why?", threaded: true },
      { row: 5, column: 5, author: "Ann", text: "An old note", threaded: false },
    );
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.load("items/content,items/authorName");
      const count = comments.getCount();
      const location = comments.getItemAt(0).getLocation();
      location.load("address");
      await context.sync();
      expect(comments.items.map((c) => [c.authorName, c.content])).toEqual([["Ann", "Why?"]]);
      expect([count.value, location.address]).toEqual([1, "Sheet1!C2"]);
    });
  });
});
