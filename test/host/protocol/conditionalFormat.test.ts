import type { ConditionalFormat } from "#host/engine/features";
import { openBook, refusalFrom } from "#test/support/openBook";

/** Adds rules to A1:A9 and gives them as the model holds them, by priority. */
async function made(
  work: (
    formats: Excel.ConditionalFormatCollection,
    context: Excel.RequestContext,
  ) => Promise<void>,
): Promise<ConditionalFormat[]> {
  const { workbook } = await openBook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A9");
    await work(range.conditionalFormats, context);
    await context.sync();
  });
  return workbook.sheets[0]?.conditionalFormats ?? [];
}

describe("conditional formats", () => {
  it("paints by formula", async () => {
    const formats = await made(async (collection, context) => {
      const format = collection.add("Custom");
      format.custom.rule.formula = "=$A1>5";
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.set({
        color: "#9C0006",
        bold: true,
        italic: true,
        strikethrough: false,
      });
      format.custom.format.numberFormat = "0.0";
      format.stopIfTrue = true;
      format.load("type,stopIfTrue,priority,id");
      format.custom.rule.load("formula");
      format.custom.format.load("numberFormat,fill/color,font/color,font/bold");
      const other = format.cellValueOrNullObject;
      other.load("rule");
      await context.sync();
      expect([format.type, format.stopIfTrue, format.priority]).toEqual(["Custom", true, 0]);
      expect(format.custom.rule.formula).toBe("=$A1>5");
      expect(format.custom.format.fill.color).toBe("#FFC7CE");
      expect(other.isNullObject).toBe(true);
      const range = format.getRange();
      range.load("address");
      const ranges = format.getRanges();
      ranges.load("address");
      await context.sync();
      expect([range.address, ranges.address]).toEqual(["Sheet1!A1:A9", "Sheet1!A1:A9"]);
    });
    expect(formats).toMatchObject([
      {
        priority: 1,
        stopIfTrue: true,
        rule: {
          kind: "custom",
          formula: "$A1>5",
          style: { fillColor: "#FFC7CE", fontColor: "#9C0006", bold: true, numberFormat: "0.0" },
        },
      },
    ]);
  });

  it("paints by value and by text", async () => {
    const formats = await made(async (collection, context) => {
      const value = collection.add("CellValue");
      value.cellValue.rule = { operator: "Between", formula1: "=1", formula2: "5" };
      value.cellValue.format.font.color = "red";
      const text = collection.add("ContainsText");
      text.textComparison.rule = { operator: "BeginsWith", text: "At risk" };
      text.textComparison.format.fill.color = "#FFEB9C";
      value.cellValue.load("rule");
      text.textComparison.load("rule");
      await context.sync();
      expect(value.cellValue.rule).toEqual({ operator: "Between", formula1: "=1", formula2: "=5" });
      expect(text.textComparison.rule).toEqual({ operator: "BeginsWith", text: "At risk" });
    });
    // The rule added last comes first.
    expect(formats.map((format) => [format.priority, format.rule.kind])).toEqual([
      [1, "containsText"],
      [2, "cellValue"],
    ]);
  });

  it("draws bars, scales and icons", async () => {
    const formats = await made(async (collection, context) => {
      const bar = collection.add("DataBar").dataBar;
      bar.showDataBarOnly = true;
      bar.positiveFormat.fillColor = "#5B9BD5";
      bar.positiveFormat.gradientFill = false;
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.upperBoundRule = { type: "Automatic" };
      const scale = collection.add("ColorScale").colorScale;
      scale.criteria = {
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      const icons = collection.add("IconSet").iconSet;
      icons.style = "ThreeArrows";
      icons.showIconOnly = true;
      icons.reverseIconOrder = true;
      icons.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=2" },
        { type: "Number", operator: "GreaterThan", formula: "=4" },
      ];
      bar.load("showDataBarOnly,lowerBoundRule,upperBoundRule,positiveFormat/fillColor");
      scale.load("threeColorScale,criteria");
      icons.load("style,showIconOnly,reverseIconOrder,criteria");
      await context.sync();
      expect([bar.showDataBarOnly, bar.positiveFormat.fillColor]).toEqual([true, "#5B9BD5"]);
      expect([bar.lowerBoundRule, bar.upperBoundRule]).toEqual([
        { type: "Number", formula: "0" },
        { type: "Automatic" },
      ]);
      expect(scale.threeColorScale).toBe(true);
      expect(scale.criteria.midpoint).toMatchObject({
        type: "Percentile",
        formula: "50",
        color: "#FFEB84",
      });
      expect([icons.style, icons.showIconOnly, icons.reverseIconOrder]).toEqual([
        "ThreeArrows",
        true,
        true,
      ]);
      expect(icons.criteria[2]).toMatchObject({
        type: "Number",
        operator: "GreaterThan",
        formula: "4",
      });
    });
    expect(formats.map((format) => format.rule.kind)).toEqual(["iconSet", "colorScale", "dataBar"]);
    expect(formats[0]?.rule).toMatchObject({ set: "3Arrows", showValue: false, reverse: true });
  });

  it("orders, finds and deletes", async () => {
    const formats = await made(async (collection, context) => {
      const one = collection.add("Custom");
      const two = collection.add("DataBar");
      const three = collection.add("ColorScale");
      one.load("id");
      two.load("id");
      await context.sync();
      one.priority = 0;
      three.delete();
      collection.load("items/type,items/priority");
      const count = collection.getCount();
      const found = collection.getItem(two.id);
      found.load("type");
      const at = collection.getItemAt(0);
      at.load("id");
      const none = collection.getItemOrNullObject("nothing");
      await context.sync();
      expect(collection.items.map((item) => item.type)).toEqual(["Custom", "DataBar"]);
      expect([count.value, found.type, at.id === one.id, none.isNullObject]).toEqual([
        2,
        "DataBar",
        true,
        true,
      ]);
    });
    expect(formats.map((format) => format.priority)).toEqual([1, 2]);
  });

  it("clears the rules of some cells only", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
      sheet.getRange("C1").conditionalFormats.add("Custom").custom.format.font.clear();
      sheet.getRange("C1").conditionalFormats.getItemAt(0).custom.format.fill.clear();
      sheet.getRange("C1").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(workbook.sheets[0]?.conditionalFormats).toMatchObject([
      {
        areas: [
          { top: 0, bottom: 2 },
          { top: 5, bottom: 8 },
        ],
      },
    ]);
  });

  it.each(["=SUM(", "=[@Budget]>1", "=Projects[Budget]>1", "", "=OR(A1={1,2})"])(
    "refuses the formula %j",
    async (formula) => {
      await openBook();
      const refused = await refusalFrom(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1");
        range.conditionalFormats.add("Custom").custom.rule.formula = formula;
        await context.sync();
      });
      expect(refused).toMatchObject({
        code: "InvalidArgument",
        location: "ConditionalFormatRule.formula",
      });
    },
  );

  it("refuses the part of another kind", async () => {
    await openBook();
    const refused = await refusalFrom(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.conditionalFormats.add("DataBar").custom.rule.formula = "=TRUE";
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "ItemNotFound", location: "ConditionalFormat.custom" });
  });
});
