import { Workbook } from "#host/engine/workbook";
import { CellError, type Scalar } from "#host/engine/values";
import { shortened, shownText } from "#host/workbench/grid/cellText";
import { fillTarget } from "#host/workbench/grid/fillTarget";
import { fontStack } from "#host/workbench/grid/fonts";
import { Looks } from "#host/workbench/grid/cellLook";
import { LookClasses } from "#host/workbench/grid/lookClasses";
import type { TextMeasure } from "#host/workbench/grid/measure";
import { outlineOf } from "#host/workbench/grid/outline";
import { linesOf, RowHeights } from "#host/workbench/grid/rowHeights";
import { Slots } from "#host/workbench/grid/slots";
import { defaultStyle, type CellStyle, type StylePatch } from "#host/engine/style";

/** Every letter is 7 pixels wide, as Calibri's digits are at 11 points. */
const measure: TextMeasure = { width: (text) => text.length * 7, forget: () => undefined };
const workbook = new Workbook();

function text(value: Scalar, format = "General", width = 64): string {
  return shownText(value, format, width, defaultStyle.font, measure, workbook).text;
}

describe("the text of a cell", () => {
  const cases: [string, Scalar, string, number, string][] = [
    ["a number in General as it is", 1234.5, "General", 64, "1234.5"],
    ["fewer decimals when the column is narrow", 1 / 3, "General", 40, "0.333"],
    ["powers of ten when its digits do not fit", 123_456_789_012, "General", 64, "1.23E+11"],
    ["signs when nothing fits", 123_456, "General", 20, "##"],
    ["signs for a formatted number that does not fit", 1_234_567, "#,##0.00", 64, "########"],
    ["signs for a date that does not fit", 46_023, "yyyy-mm-dd", 64, "########"],
    ["a date that fits", 46_023, "yyyy-mm-dd", 80, "2026-01-01"],
    ["a negative small number nearly nothing", -0.000001, "General", 16, "0"],
    ["text in full, however narrow", "A long text", "General", 10, "A long text"],
    ["logical values in capitals", true, "General", 64, "TRUE"],
    ["signs for an error that does not fit", new CellError("#DIV/0!"), "General", 30, "###"],
    ["nothing of an empty cell", null, "0.00", 64, ""],
  ];
  it.each(cases)("shows %s", (_name, value, format, width, expected) => {
    expect(text(value, format, width)).toBe(expected);
  });

  it("has the colour that its format gives it, and the place that the format fills", () => {
    const shown = (value: number, format: string) =>
      shownText(value, format, 200, defaultStyle.font, measure, workbook);
    expect(shown(-5, "0;[Red]-0").color).toBe("red");
    expect(shown(5, "0;[Red]-0").color).toBe("");
    const money = shown(12, "$* #,##0.00");
    expect([money.text.slice(0, money.gap), money.text.slice(money.gap)]).toEqual(["$", "12.00"]);
  });

  it("never shows a number that is another one: fewer digits are rounded ones", () => {
    for (const value of [1 / 3, 2 / 3, 1234.56789, 0.00012345, -98_765.4321, 5e-7, 9.99e15]) {
      for (let room = 1; room < 12; room++) {
        const shown = shortened(value, (t) => t.length <= room);
        if (shown === null || shown === "0") continue;
        expect(shown.length).toBeLessThanOrEqual(room);
        const digits = shown.replace(/E.*|[-.]/g, "").replace(/^0+/, "").length;
        expect(Math.abs(Number(shown) - value)).toBeLessThanOrEqual(
          Math.abs(value) * 10 ** (1 - digits),
        );
      }
    }
  });
});

describe("rows of automatic height", () => {
  function heightOf(value: string, patch: StylePatch, width = 11): number | undefined {
    const sheet = new Workbook().appendSheet("Data");
    sheet.columns.set(0, { width, hidden: false, outlineLevel: 0, collapsed: false, style: 0 });
    sheet.put(2, 0, value);
    sheet.setStyle(2, 0, sheet.workbook.styles.derive(0, patch));
    return new RowHeights(sheet, measure).update([]).get(2);
  }

  it("grow with the font and with wrapped lines", () => {
    expect(heightOf("text", {})).toBeUndefined();
    expect(heightOf("text", { font: { size: 24 } })).toBeGreaterThan(28);
    expect(heightOf("one two three four", { alignment: { wrapText: true } })).toBe(30);
    expect(heightOf("a\nb\nc", { alignment: { wrapText: true } })).toBe(45);
    expect(heightOf("one two three four", {})).toBeUndefined();
  });

  it("grow when a cell is typed into", () => {
    const sheet = new Workbook().appendSheet("Data");
    const heights = new RowHeights(sheet, measure);
    sheet.workbook.listeners.add(heights);
    expect(heights.update([]).size).toBe(0);
    const style = sheet.workbook.styles.derive(0, { alignment: { wrapText: true } });
    sheet.setStyle(4, 0, style);
    sheet.put(4, 0, "first\nsecond");
    expect(heights.update([]).get(4)).toBe(30);
    sheet.put(4, 0, "first");
    expect(heights.update([]).get(4)).toBeUndefined();
  });

  it("break between words, and words that are too long", () => {
    const style: CellStyle = defaultStyle;
    expect(linesOf("aaa bbb ccc", 50, style, measure)).toBe(2);
    expect(linesOf("aaaaaaaaaaaaaaaaaaaa", 50, style, measure)).toBe(3);
    expect(linesOf("", 50, style, measure)).toBe(1);
  });
});

describe("looks", () => {
  it("put conditional formats over the cell's own style and that over the table's", () => {
    const book = new Workbook();
    const looks = new Looks(book.styles);
    const own = book.styles.derive(0, { fill: { pattern: "solid", color: "#111111" } });
    const table = { fill: "#222222", fontColor: "#333333", bold: true, borders: {} };
    expect(looks.of(0, table, null)).toMatchObject({
      fill: "#222222",
      color: "#333333",
      bold: true,
    });
    expect(looks.of(own, table, null)).toMatchObject({ fill: "#111111", color: "#333333" });
    expect(looks.of(own, table, { fillColor: "#444444", bold: false })).toMatchObject({
      fill: "#444444",
      bold: false,
    });
    expect(looks.of(own, { ...table }, null)).toBe(looks.of(own, table, null));
  });

  it("let nothing of a file into the style sheet but what it is for", () => {
    expect(fontStack('Evil";} body{display:none} x{a:"')).not.toMatch(/[;{}]/);
    const rules: string[] = [];
    const sheet = {
      cssRules: rules,
      insertRule: (rule: string) => rules.push(rule),
    } as unknown as CSSStyleSheet;
    const book = new Workbook();
    const id = book.styles.derive(0, {
      font: { name: "x}*{color:red", color: "red;}*{" },
      fill: { pattern: "solid", color: "url(x)" },
      borders: { EdgeRight: { line: "thin;}", color: "#12345" } },
    });
    const look = new Looks(book.styles).of(id, null, null);
    const classes = new LookClasses(sheet, "look");
    const border = look.borders.EdgeRight ?? null;
    expect(classes.of(look, border, null)).toBe(classes.of(look, border, null));
    expect(rules).toHaveLength(1);
    expect(rules[0]?.match(/[{}]/g)).toHaveLength(2);
    expect(rules[0]).not.toMatch(/url\(|: ?red/);
  });
});

describe("outline groups", () => {
  it("nest by level and are collapsed when all their rows are hidden", () => {
    const sheet = new Workbook().appendSheet("Data");
    const row = (index: number, outlineLevel: number, hidden = false): void => {
      sheet.rows.set(index, { outlineLevel, hidden, collapsed: false });
    };
    row(1, 1);
    row(2, 2, true);
    row(3, 2, true);
    row(4, 1);
    row(8, 1, true);
    expect(outlineOf(sheet).rows.map((g) => [g.level, g.first, g.last, g.isCollapsed])).toEqual([
      [2, 2, 3, true],
      [1, 1, 4, false],
      [1, 8, 8, true],
    ]);
    expect(outlineOf(sheet).rowLevels).toBe(2);
  });
});

describe("the fill handle", () => {
  const from = { top: 2, left: 2, bottom: 4, right: 3 };
  const cases: [string, number, number, typeof from][] = [
    ["down", 9, 3, { ...from, bottom: 9 }],
    ["up", 0, 2, { ...from, top: 0 }],
    ["to the right", 4, 8, { ...from, right: 8 }],
    ["to the left", 3, 0, { ...from, left: 0 }],
    ["the way that is farther", 6, 12, { ...from, right: 12 }],
    ["back into what is selected", 3, 3, { ...from, bottom: 3 }],
  ];
  it.each(cases)("goes %s", (_name, row, column, expected) => {
    expect(fillTarget(from, { row, column })).toEqual(expected);
  });
});

it("rows that scroll in take the elements of those that left", () => {
  const slots = new Slots();
  const first = slots.assign([1, 2, 3]);
  const second = slots.assign([2, 3, 4]);
  expect(second.get(2)).toBe(first.get(2));
  expect(second.get(4)).toBe(first.get(1));
  expect(new Set(second.values()).size).toBe(3);
  const rows = [2, 3, 4].map((row) => ({ row }));
  expect(slots.inPlace(rows).map(({ row }) => row)).toEqual([4, 2, 3]);
  slots.tidy();
  expect(slots.inPlace(rows).map(({ row }) => row)).toEqual([2, 3, 4]);
});
