import type { StylePatch } from "#host/engine/style";
import { Workbook } from "#host/engine/workbook";
import { tinted } from "#host/engine/themeColors";
import { Colors } from "#host/xlsx/colors";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { macroWorkbook, partOf, partsOf } from "#test/support/xlsxPackage";
import { parseXml } from "#host/xlsx/xmlElement";

const stylesPart = "xl/styles.xml";

function open(): Workbook {
  return readWorkbook(macroWorkbook());
}

function styleAt(workbook: Workbook, row: number, column: number) {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return workbook.styles.get(sheet.styleAt(row, column));
}

describe("a style of a file", () => {
  it("is read with its colours resolved", () => {
    expect(styleAt(open(), 3, 1)).toEqual({
      numberFormat: '0.0" kg"',
      font: {
        name: "Arial",
        size: 12,
        color: "#2F5597",
        bold: true,
        italic: false,
        strikethrough: false,
        underline: "None",
      },
      fill: { pattern: "solid", color: "#FFFF00", patternColor: "" },
      borders: { EdgeBottom: { line: "thin", color: "#000000" } },
      alignment: {
        horizontal: "Center",
        vertical: "Top",
        wrapText: true,
        indent: 0,
        textRotation: 0,
        shrinkToFit: false,
      },
      locked: false,
      formulaHidden: false,
      sourceXf: 1,
    });
  });

  it("without a format of its own has the built-in one", () => {
    expect(styleAt(open(), 2, 1).numberFormat).toBe("m/d/yyyy");
  });
});

/** The changes that a style can go through, one by one. */
const patches: readonly StylePatch[] = [
  { numberFormat: "0.00" },
  { numberFormat: '[Red]#,##0" <x>"' },
  { font: { bold: false, italic: true, underline: "Double", strikethrough: true } },
  { font: { name: "Courier New", size: 9.5, color: "#123456" } },
  { fill: { pattern: "solid", color: "#ABCDEF", patternColor: "" } },
  { fill: { pattern: "none", color: "", patternColor: "" } },
  { fill: { pattern: "gray125", color: "#FFFFFF", patternColor: "#000000" } },
  {
    borders: {
      EdgeTop: { line: "double", color: "#FF0000" },
      EdgeBottom: null,
      DiagonalUp: { line: "thin", color: "#00FF00" },
    },
  },
  {
    alignment: {
      horizontal: "CenterAcrossSelection",
      vertical: "Bottom",
      indent: 0,
      textRotation: -45,
    },
  },
  {
    alignment: {
      horizontal: "Left",
      indent: 2,
      wrapText: false,
      textRotation: 180,
      shrinkToFit: true,
    },
  },
  { locked: true, formulaHidden: true },
];

describe("a derived style", () => {
  it.each(patches.map((patch) => [JSON.stringify(patch), patch] as const))(
    "with %s comes back as it was",
    (_, patch) => {
      for (const [row, column] of [
        [3, 1],
        [0, 0],
      ] as const) {
        const workbook = open();
        const [sheet] = workbook.sheets;
        sheet?.setStyle(row, column, workbook.styles.derive(sheet.styleAt(row, column), patch));
        const expected = { ...styleAt(workbook, row, column), sourceXf: undefined };
        const read = styleAt(readWorkbook(writeWorkbook(workbook)), row, column);
        expect({ ...read, sourceXf: undefined }).toEqual(expected);
      }
    },
  );

  it("keeps what the model does not describe", () => {
    const workbook = open();
    const [sheet] = workbook.sheets;
    sheet?.setStyle(
      3,
      1,
      workbook.styles.derive(sheet.styleAt(3, 1), { alignment: { indent: 1 }, font: { size: 20 } }),
    );
    const xml = parseXml(partOf(writeWorkbook(workbook), stylesPart));
    const xf = xml.child("cellXfs")?.children.at(-1);
    expect(xf?.attribute("quotePrefix")).toBe("1");
    expect(xf?.child("alignment")?.attribute("readingOrder")).toBe("2");
    const font = xml.child("fonts")?.children.at(-1);
    expect(font?.child("color")?.attribute("theme")).toBe("4");
  });

  it("is appended, so that the numbers of the others stay", () => {
    const workbook = open();
    const [sheet] = workbook.sheets;
    for (let column = 0; column < 5; column++) {
      sheet?.setStyle(9, column, workbook.styles.derive(0, { font: { bold: true } }));
    }
    const before = parseXml(partOf(macroWorkbook(), stylesPart));
    const after = parseXml(partOf(writeWorkbook(workbook), stylesPart));
    const texts = (root: typeof before, name: string) =>
      root.child(name)?.children.map((child) => child.xml) ?? [];
    for (const name of ["fonts", "fills", "borders", "cellXfs", "dxfs"]) {
      const old = texts(before, name);
      const now = texts(after, name);
      expect(now.slice(0, old.length)).toEqual(old);
      expect(now).toHaveLength(old.length + (name === "fonts" || name === "cellXfs" ? 1 : 0));
      expect(after.child(name)?.number("count")).toBe(now.length);
    }
  });

  it("with a format of the file uses that format's number", () => {
    const workbook = open();
    const [sheet] = workbook.sheets;
    sheet?.setStyle(9, 0, workbook.styles.derive(0, { numberFormat: '0.0" kg"' }));
    const xml = partOf(writeWorkbook(workbook), stylesPart);
    expect(xml.match(/<numFmt /g)).toHaveLength(1);
    expect(xml).toContain(
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    );
  });

  it("that nobody uses leaves the part alone", () => {
    const workbook = open();
    workbook.styles.derive(0, { font: { bold: true } });
    workbook.sheets[0]?.put(0, 0, "x");
    expect(partsOf(writeWorkbook(workbook)).get(stylesPart)).toBe(
      partsOf(macroWorkbook()).get(stylesPart),
    );
  });
});

describe("a new workbook", () => {
  it("has Excel's standard style and Office's theme", () => {
    const workbook = new Workbook();
    workbook.appendSheet("S").put(0, 0, 1);
    const read = readWorkbook(writeWorkbook(workbook));
    expect(styleAt(read, 0, 0)).toEqual({ ...workbook.styles.get(0), sourceXf: 0 });
  });
});

describe("colours", () => {
  // What Excel's palette shows for the tints of accent 1 (4472C4) and of the text colour.
  it.each([
    ["#4472C4", 0.7999816888943144, "#DAE3F3"],
    ["#4472C4", 0.5999938962981048, "#B4C7E7"],
    ["#4472C4", -0.249977111117893, "#2F5597"],
    ["#000000", 0.499984740745262, "#7F7F7F"],
    ["#FFFFFF", -0.0499893185216834, "#F2F2F2"],
  ])("%s with tint %d is %s", (base, tint, expected) => {
    const channels = (color: string): number[] =>
      [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16));
    const actual = channels(tinted(base, tint));
    channels(expected).forEach((channel, i) => {
      expect(Math.abs(channel - (actual[i] ?? 0))).toBeLessThanOrEqual(1);
    });
  });

  it("come from the palette, the theme or as they are", () => {
    const colors = new Colors();
    const resolve = (xml: string) => colors.resolve(parseXml(xml), "none");
    expect(
      ['<c indexed="10"/>', '<c theme="5"/>', '<c rgb="80abcdef"/>', '<c auto="1"/>'].map(resolve),
    ).toEqual(["#FF0000", "#ED7D31", "#ABCDEF", "none"]);
  });
});
