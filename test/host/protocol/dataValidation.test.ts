import type { Workbook } from "#host/engine/workbook";
import { openBook, refusalFrom } from "#test/support/openBook";

type Rule = Excel.DataValidationRule;

async function roundTrip(rule: Rule): Promise<{ rule: Rule; type: string; workbook: Workbook }> {
  const { workbook } = await openBook();
  return Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange("A1:A5");
    dataValidation.rule = rule;
    dataValidation.load("rule,type");
    await context.sync();
    return { rule: dataValidation.rule, type: dataValidation.type, workbook };
  });
}

describe("data validation", () => {
  const cases: [string, Rule][] = [
    ["List", { list: { inCellDropDown: true, source: "Low,Medium,High" } }],
    ["List", { list: { inCellDropDown: false, source: "=$D$1:$D$9" } }],
    ["WholeNumber", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }],
    ["Decimal", { decimal: { formula1: 0.5, operator: "GreaterThan" } }],
    ["Decimal", { decimal: { formula1: "=B1", operator: "LessThanOrEqualTo" } }],
    ["TextLength", { textLength: { formula1: 80, operator: "LessThanOrEqualTo" } }],
    ["Custom", { custom: { formula: "=LEN(A1)>2" } }],
  ];
  it.each(cases)("keeps a rule of type %s", async (type, rule) => {
    const read = await roundTrip(rule);
    expect(read.type).toBe(type);
    expect(read.rule).toEqual(rule);
    expect(read.workbook.sheets[0]?.validations).toHaveLength(1);
  });

  it("keeps dates as serial numbers", async () => {
    const read = await roundTrip({
      date: { formula1: "2026-01-01", formula2: "2026-12-31", operator: "Between" },
    });
    expect(read.rule.date).toMatchObject({ formula1: 46023, formula2: 46387 });
  });

  it("takes a range as the source of a list", async () => {
    const { workbook } = await openBook(["One", "Lists"]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("One").getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: worksheets.getItem("Lists").getRange("B2:B9") },
      };
      await context.sync();
    });
    expect(workbook.sheets[0]?.validations[0]?.formula1).toBe("Lists!$B$2:$B$9");
  });

  it("keeps prompt, alert and blanks, and cuts rules where they are replaced", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const { dataValidation } = sheet.getRange("A1:C5");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      dataValidation.prompt = { showPrompt: true, title: "Choose", message: "Yes or no" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "No",
        message: "Not in the list",
      };
      dataValidation.ignoreBlanks = false;
      sheet.getRange("B2:B3").dataValidation.clear();
      const middle = sheet.getRange("B2:B3").dataValidation;
      middle.load("type,rule");
      const mixed = sheet.getRange("A1:C5").dataValidation;
      mixed.load("type");
      const corner = sheet.getRange("A1").dataValidation;
      corner.load("prompt,errorAlert,ignoreBlanks");
      await context.sync();
      expect([middle.type, mixed.type]).toEqual(["None", "MixedCriteria"]);
      expect(corner.prompt).toEqual({ showPrompt: true, title: "Choose", message: "Yes or no" });
      expect(corner.errorAlert).toEqual({
        showAlert: true,
        style: "Warning",
        title: "No",
        message: "Not in the list",
      });
      expect(corner.ignoreBlanks).toBe(false);
    });
    const areas = workbook.sheets[0]?.validations[0]?.areas ?? [];
    const cells = areas.reduce((n, a) => n + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0);
    expect(cells).toBe(13);
  });

  it("tells whether the cells meet their rules", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A3").values = [[1], [9], ["x"]];
      sheet.getRange("D1:D2").values = [["Low"], ["High"]];
      sheet.getRange("B1:B2").values = [["low"], ["Other"]];
      sheet.getRange("A1:A3").dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 5, operator: "Between" },
      };
      sheet.getRange("B1:B2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=$D$1:$D$2" },
      };
      const ranges = ["A1", "A2:A3", "A1:A3", "B1", "B2", "C1"].map((a) => sheet.getRange(a));
      for (const range of ranges) range.dataValidation.load("valid");
      await context.sync();
      expect(ranges.map((range) => range.dataValidation.valid)).toEqual([
        true,
        false,
        null,
        true,
        false,
        true,
      ]);
    });
  });
});

it("judges rules with formulas of their own, each cell by its own references", async () => {
  await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A3").values = [["a"], ["b"], ["a"]];
    const rule = { custom: { formula: "=COUNTIF($A$1:$A$3,A1)=1" } };
    sheet.getRange("A1:A3").dataValidation.rule = rule;
    const ranges = ["A1", "A2", "A3"].map((a) => sheet.getRange(a));
    for (const range of ranges) range.dataValidation.load("valid");
    await context.sync();
    expect(ranges.map((range) => range.dataValidation.valid)).toEqual([false, true, false]);
  });
});

describe("what Excel refuses of validations", () => {
  const long = Array.from({ length: 52 }, () => "item").join(",");
  const cases: [string, Rule][] = [
    [`a list of ${long.length} characters`, { list: { inCellDropDown: true, source: long } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    [
      "two rules in one",
      { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } },
    ],
    ["no rule at all", {}],
    ["a structured reference", { list: { inCellDropDown: true, source: "=Projects[Name]" } }],
    ["a formula that cannot be read", { custom: { formula: "=SUM(" } }],
    ["a formula without =", { custom: { formula: "TRUE" } }],
    ["a date that is none", { date: { formula1: "2026-02-30", operator: "EqualTo" } }],
    ["an operator that is none", { decimal: { formula1: 1, operator: "Like" as "Between" } }],
  ];
  it.each(cases)("%s", async (_name, rule) => {
    await openBook();
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").dataValidation.rule = rule;
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "DataValidation.rule" });
  });

  it("accepts a list of 255 characters", async () => {
    const source = long.slice(0, 255);
    expect(source).toHaveLength(255);
    const read = await roundTrip({ list: { inCellDropDown: true, source } });
    expect(read.rule.list?.source).toBe(source);
  });

  it("a prompt before the rule", async () => {
    await openBook();
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").dataValidation.prompt = {
        showPrompt: true,
        title: "T",
        message: "M",
      };
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "InvalidArgument", location: "DataValidation.prompt" });
  });
});
