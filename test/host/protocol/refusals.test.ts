import { writeArrayFormula } from "#host/engine/edit";
import { openBook, refusalFrom } from "#test/support/openBook";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** The refusal of one batch on the first sheet of a new workbook. */
async function refusalOf(work: Work): ReturnType<typeof refusalFrom> {
  return refusalFrom(async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
}

beforeEach(async () => {
  await openBook(["Sheet1", "Second"]);
});

describe("names of sheets", () => {
  const names: [string, string][] = [
    ["is longer than 31 characters", "a".repeat(32)],
    ["is empty", ""],
    ["holds a colon", "a:b"],
    ["holds a slash", "a/b"],
    ["holds a backslash", "a\\b"],
    ["holds a question mark", "a?b"],
    ["holds an asterisk", "a*b"],
    ["holds a bracket", "a[b]"],
    ["begins with an apostrophe", "'ab"],
    ["ends with an apostrophe", "ab'"],
    ["is History", "History"],
  ];
  it.each(names)("a name that %s", async (_why, name) => {
    const renamed = await refusalOf((sheet) => {
      sheet.name = name;
    });
    expect(renamed).toMatchObject({ code: "InvalidArgument", location: "Worksheet.name" });
    if (name === "") return;
    const added = await refusalOf((_sheet, context) => {
      context.workbook.worksheets.add(name);
    });
    expect(added).toMatchObject({ code: "InvalidArgument", location: "WorksheetCollection.add" });
  });

  it("a name that is taken, whatever its case", async () => {
    const refused = await refusalOf((_sheet, context) => {
      context.workbook.worksheets.add("second");
    });
    expect(refused).toMatchObject({
      code: "ItemAlreadyExists",
      location: "WorksheetCollection.add",
    });
  });

  it("31 characters are accepted", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("a".repeat(31));
      await context.sync();
    });
    expect(workbook.sheets[1]?.name).toHaveLength(31);
  });
});

describe("shapes of arrays", () => {
  const shapes: [string, unknown][] = [
    ["too few rows", [[1, 2]]],
    ["too few columns", [[1], [2]]],
    ["ragged rows", [[1, 2], [3]]],
    ["a flat list", [1, 2]],
    ["an empty list", []],
  ];
  describe.each(["values", "formulas", "numberFormat"] as const)("%s", (member) => {
    it.each(shapes)("%s", async (_name, value) => {
      const refused = await refusalOf((sheet) => {
        Reflect.set(sheet.getRange("A1:B2"), member, value);
      });
      expect(refused.code).toBe("InvalidArgument");
    });
  });

  it("a shape that does not fit a block so large that the library splits it", async () => {
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1:B1000").values = Array.from({ length: 999 }, (_, i) => [i, i]);
    });
    expect(refused.code).toBe("InvalidArgument");
  });

  it("values into whole columns", async () => {
    const refused = await refusalOf((sheet) => {
      Reflect.set(sheet.getRange("A:A"), "values", 1);
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
  });
});

describe("cells that take no input", () => {
  it("the inside of a merged cell", async () => {
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").values = [["x"]];
    });
    expect(refused.location).toBe("Range.values");
    expect(["InvalidArgument", "InvalidOperation", "MergedRangeConflict"]).toContain(refused.code);
  });

  it("a protected sheet", async () => {
    const works: [string, Work][] = [
      ["Range.values", (s) => (s.getRange("A1").values = [[1]])],
      ["Range.formulas", (s) => (s.getRange("A1").formulas = [["=1"]])],
      ["Range.numberFormat", (s) => (s.getRange("A1").numberFormat = [["0"]])],
      [
        "Range.clear",
        (s) => {
          s.getRange("A1").clear();
        },
      ],
      ["RangeFill.color", (s) => (s.getRange("A1").format.fill.color = "red")],
      ["RangeFormat.columnWidth", (s) => (s.getRange("A1").format.columnWidth = 20)],
      ["Range.insert", (s) => s.getRange("1:1").insert("Down")],
      [
        "Range.delete",
        (s) => {
          s.getRange("1:1").delete("Up");
        },
      ],
      [
        "Range.merge",
        (s) => {
          s.getRange("A1:B2").merge();
        },
      ],
      [
        "RangeSort.apply",
        (s) => {
          s.getRange("A1:B2").sort.apply([{ key: 0 }]);
        },
      ],
      ["TableCollection.add", (s) => s.tables.add("A1:B2", true)],
      [
        "DataValidation.rule",
        (s) => (s.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } }),
      ],
      ["ConditionalFormatCollection.add", (s) => s.getRange("A1").conditionalFormats.add("Custom")],
    ];
    for (const [location, work] of works) {
      await openBook();
      const refused = await refusalOf((sheet, context) => {
        sheet.protection.protect();
        work(sheet, context);
      });
      expect(refused).toMatchObject({ code: "AccessDenied", location });
    }
  });

  it("unlocked cells of a protected sheet do take input", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1").values = [["open"]];
      await context.sync();
    });
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe("open");
  });

  it("part of an array formula's result", async () => {
    const { workbook } = await openBook();
    const [sheet] = workbook.sheets;
    if (sheet) writeArrayFormula(sheet, { top: 0, left: 0, bottom: 2, right: 0 }, "=B1:B3");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B1:B3").values = [[1], [2], [3]];
      await context.sync();
    });
    const refused = await refusalOf((first) => {
      first.getRange("A2").values = [["x"]];
    });
    expect(refused.location).toBe("Range.values");
  });
});

describe("formulas", () => {
  const formulas = ["=SUM(", "=1+", "=Nowhere[Budget]", "=A1:", "=IF(1,2", '="open'];
  it.each(formulas)("%s", async (formula) => {
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1").formulas = [[formula]];
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "Range.formulas" });
  });

  it("a name that does not exist is no refusal but #NAME?", async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.formulas = [["=NoSuchName+1"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["#NAME?"]]);
    });
  });
});

describe("what no cell can hold", () => {
  it.each([
    ["a text of 32,768 characters", "values", "x".repeat(32_768)],
    ["a formula of 8,193 characters", "formulas", `="${"x".repeat(100)}"${"&A1".repeat(2_700)}`],
    ["a number format that cannot be read", "numberFormat", '0.0"open'],
    ["an object", "values", { a: 1 }],
  ])("%s", async (_what, member, value) => {
    const refused = await refusalOf((sheet) => {
      Reflect.set(sheet.getRange("A1"), member, [[value]]);
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: `Range.${member}` });
  });
});

describe("what does not exist", () => {
  const lookups: [string, Work][] = [
    [
      "WorksheetCollection.getItem",
      (_s, c) => {
        c.workbook.worksheets.getItem("None").load("name");
      },
    ],
    [
      "TableCollection.getItem",
      (_s, c) => {
        c.workbook.tables.getItem("None").load("name");
      },
    ],
    [
      "TableCollection.getItemAt",
      (_s, c) => {
        c.workbook.tables.getItemAt(0).load("name");
      },
    ],
    [
      "NamedItemCollection.getItem",
      (_s, c) => {
        c.workbook.names.getItem("None").load("name");
      },
    ],
    [
      "SettingCollection.getItem",
      (_s, c) => {
        c.workbook.settings.getItem("None").load("value");
      },
    ],
    [
      "ChartCollection.getItem",
      (s) => {
        s.charts.getItem("None").load("name");
      },
    ],
  ];
  it.each(lookups)("%s", async (location, work) => {
    expect(await refusalOf(work)).toMatchObject({
      code: "ItemNotFound",
      location,
      message: "The requested resource doesn't exist.",
    });
  });

  it.each(["A0", "XFE1", "A1048577", "A1,B2", "No Such Name"])("the range %s", async (address) => {
    const refused = await refusalOf((sheet) => {
      sheet.getRange(address).load("address");
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "Worksheet.getRange" });
  });
});

describe("what this stand-in lacks", () => {
  it("is refused by name: a method", async () => {
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1:B3").removeDuplicates([0], true);
    });
    expect(refused).toMatchObject({ code: "NotImplemented", location: "Range.removeDuplicates" });
  });

  it("is refused by name: a navigation", async () => {
    const refused = await refusalOf((sheet) => {
      sheet.shapes.load("items/name");
    });
    expect(refused).toMatchObject({ code: "NotImplemented", location: "Worksheet.shapes" });
  });

  it("is refused by name: a property that is set", async () => {
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1").format.fill.tintAndShade = 0.5;
    });
    expect(refused).toMatchObject({ code: "NotImplemented", location: "RangeFill.tintAndShade" });
  });

  it("is refused by name: a property that is loaded", async () => {
    const refused = await refusalOf((sheet) => {
      sheet.load("enableCalculation");
    });
    expect(refused).toMatchObject({
      code: "NotImplemented",
      location: "Worksheet.enablecalculation",
    });
  });

  it("names that nobody knows are ignored, as in Excel, unless loading is strict", async () => {
    await openBook(["Sheet1"], { strictLoad: false });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name,nonsense");
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
    });
    await openBook(["Sheet1"], { strictLoad: true });
    const refused = await refusalOf((sheet) => {
      sheet.load("nonsense");
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "Worksheet.nonsense" });
  });

  it("members above the declared requirement set are stopped by the library's own guard", async () => {
    const { session } = await openBook();
    let code = "";
    await Excel.run(async (context) => {
      try {
        // ExcelApi 1.15; the stand-in declares 1.14.
        context.workbook.worksheets.getFirst().getRange("A1").getDependents();
      } catch (error) {
        code = error instanceof OfficeExtension.Error ? error.code : "";
      }
      await context.sync();
    });
    expect(code).toBe("ApiNotFound");
    expect(session.requests.filter((request) => request.error)).toEqual([]);
  });
});

describe("a batch that is refused", () => {
  it("keeps what came before the refused action and nothing after it", async () => {
    const { workbook } = await openBook();
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2:B2").values = [["bad shape"]];
      sheet.getRange("A3").values = [["after"]];
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe("before");
    expect(workbook.valueAt("Sheet1", 2, 0)).toBeNull();
  });

  it("names the statement that was refused", async () => {
    let statement = "";
    try {
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        OfficeExtension.config.extendedErrorLogging = true;
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("A1:B1").values = [[1]];
        await context.sync();
      });
    } catch (error) {
      if (error instanceof OfficeExtension.Error) {
        statement = String((error.debugInfo as { statement?: string }).statement);
      }
    } finally {
      OfficeExtension.config.extendedErrorLogging = false;
    }
    expect(statement).toContain("range.values = ");
  });
});

describe("sizes", () => {
  it("a request over the limit is refused before anything is done", async () => {
    const { workbook, session } = await openBook();
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1:A100").values = Array.from({ length: 100 }, () => ["x".repeat(30_000)]);
      sheet.getRange("B1:B100").values = Array.from({ length: 100 }, () => ["y".repeat(30_000)]);
    });
    expect(refused.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(workbook.sheets[0]?.usedArea()).toBeNull();
    expect(session.requests[0]?.bytesUp).toBeGreaterThan(5 * 1024 * 1024);
  });

  it("an answer over the limit is refused", async () => {
    const { workbook } = await openBook();
    for (let row = 0; row < 200; row++) workbook.sheets[0]?.put(row, 0, "z".repeat(30_000));
    const refused = await refusalOf((sheet) => {
      sheet.getUsedRange().load("values");
    });
    expect(refused.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("desktop Excel's missing limit can be chosen", async () => {
    const { workbook } = await openBook(["Sheet1"], { payloadLimit: Infinity });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:A200").values = Array.from(
        { length: 200 },
        () => ["x".repeat(30_000)],
      );
      await context.sync();
    });
    expect(workbook.sheets[0]?.usedArea()).toMatchObject({ bottom: 199 });
  });

  it("more than five million cells cannot be read at once", async () => {
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1:F1000000").load("values");
    });
    expect(refused).toMatchObject({ code: "RangeExceedsLimit", location: "Range.values" });
  });
});
