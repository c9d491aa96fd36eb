import fc from "fast-check";
import type { Cell } from "#host/engine/cell";
import type { Sheet } from "#host/engine/sheet";
import { CellError, type Scalar } from "#host/engine/values";
import { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { macroWorkbook, partOf, partsOf, smallWorkbook } from "#test/support/xlsxPackage";

const sheetPart = "xl/worksheets/sheet1.xml";

function first(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function cellOf(xml: string, row = 0, column = 0): Cell | undefined {
  return first(readWorkbook(smallWorkbook(`<row r="1">${xml}</row>`))).cell(row, column);
}

/** A new workbook with one sheet, filled by `fill`, written. */
function written(fill: (sheet: Sheet, workbook: Workbook) => void): Uint8Array {
  const workbook = new Workbook();
  fill(workbook.appendSheet("Sheet1"), workbook);
  return writeWorkbook(workbook);
}

function reread(fill: (sheet: Sheet, workbook: Workbook) => void): Sheet {
  return first(readWorkbook(written(fill)));
}

describe("values in a file", () => {
  it.each<[string, Scalar]>([
    ['<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['<c r="A1" t="n"><v>-7</v></c>', -7],
    ['<c r="A1" t="s"><v>0</v></c>', "Plain"],
    ['<c r="A1" t="s"><v>1</v></c>', "Rich text"],
    ['<c r="A1" t="s"><v>2</v></c>', " a\rb & c "],
    ['<c r="A1" t="inlineStr"><is><t>in &lt;line&gt;</t></is></c>', "in <line>"],
    [
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      "ab",
    ],
    ['<c r="A1" t="str"><f>B1</f><v>t&amp;t</v></c>', "t&t"],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ""],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="d"><v>2024-03-01T12:00:00</v></c>', 45352.5],
    ['<c r="A1" s="1"/>', null],
    ["<c><v>3</v></c>", 3],
  ])("%s is read as %p", (xml, value) => {
    expect(cellOf(xml)?.value).toBe(value);
  });

  it("reads errors, and those it does not know as unknown", () => {
    expect(cellOf('<c r="A1" t="e"><v>#DIV/0!</v></c>')?.value).toEqual(new CellError("#DIV/0!"));
    expect(cellOf('<c r="A1" t="e"><v>#NEW!</v></c>')?.value).toEqual(new CellError("#UNKNOWN!"));
  });

  it("counts cells that do not say where they are", () => {
    const sheet = first(
      readWorkbook(
        smallWorkbook(
          '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
        ),
      ),
    );
    expect(
      [
        [0, 0],
        [0, 2],
        [0, 3],
        [1, 0],
      ].map(([r, c]) => sheet.valueAt(r ?? 0, c ?? 0)),
    ).toEqual([1, 2, 3, 4]);
  });

  it("counts ISO dates from 1904 where the workbook does", () => {
    const workbook = partsOf(smallWorkbook("")).get("xl/workbook.xml") ?? "";
    const bytes = smallWorkbook('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>', {
      parts: {
        "xl/workbook.xml": workbook.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
      },
    });
    const read = readWorkbook(bytes);
    expect([read.date1904, read.valueAt("Sheet1", 0, 0)]).toEqual([true, 1]);
  });

  it("passes over comments and elements it does not know", () => {
    expect(
      cellOf('<!-- <c r="A1"/> --><c r="A1"><!-- x --><v>5</v><extLst><ext uri="x"/></extLst></c>')
        ?.value,
    ).toBe(5);
  });
});

describe("formulas in a file", () => {
  it("are plain, shared, array or dynamic", () => {
    const sheet = first(readWorkbook(macroWorkbook()));
    expect(sheet.cell(1, 2)?.formula).toEqual({ text: "[@Cost]*2", kind: "plain", state: "live" });
    expect(sheet.cell(3, 4)?.formula?.text).toBe("$B4*2+B$2");
    const sorted = sheet.cell(5, 0)?.formula;
    expect(sorted).toMatchObject({ text: "SORT(ACME.SUM(B2:B3))", kind: "dynamic" });
    expect(sorted?.ref).toEqual({ top: 5, left: 0, bottom: 5, right: 1 });
    expect(sheet.cell(5, 1)).toMatchObject({ value: 2, spillFrom: { row: 5, column: 0 } });
  });

  it("of an array entered with three keys fill exactly their cells", () => {
    const sheet = first(
      readWorkbook(
        smallWorkbook(
          '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
        ),
      ),
    );
    expect(sheet.cell(0, 0)?.formula).toMatchObject({ kind: "array", text: "B1:B2*2" });
    expect(sheet.cell(1, 0)?.spillFrom).toEqual({ row: 0, column: 0 });
  });

  it("of data tables are kept, not computed", () => {
    const sheet = first(
      readWorkbook(
        smallWorkbook(
          '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/><v>2</v></c></row>',
        ),
      ),
    );
    expect(sheet.cell(0, 0)?.formula).toMatchObject({ state: "kept", reason: "data table" });
    sheet.put(0, 3, 1);
    expect(partOf(writeWorkbook(sheet.workbook), sheetPart)).toContain(
      '<f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/>',
    );
  });
});

describe("written cells", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const value: fc.Arbitrary<Scalar> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.integer(),
    fc.boolean(),
    text,
    fc
      .constantFrom(...(["#N/A", "#DIV/0!", "#REF!", "#NAME?"] as const))
      .map((code) => new CellError(code)),
  );

  it("come back as they were, whatever characters they hold", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const sheet = reread((s) => {
          values.forEach((v, column) => {
            s.put(0, column, v);
          });
        });
        expect(values.map((_, column) => sheet.valueAt(0, column))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  it("come back as results of formulas too", () => {
    fc.assert(
      fc.property(value, (v) => {
        const sheet = reread((s) => {
          s.put(0, 0, v, { text: "A2", kind: "plain", state: "live" });
        });
        expect(sheet.cell(0, 0)).toMatchObject({
          value: v,
          formula: { text: "A2", kind: "plain" },
        });
      }),
      { numRuns: 40 },
    );
  });

  it("store newer errors and impossible numbers as Excel does", () => {
    const sheet = reread((s) => {
      s.put(0, 0, new CellError("#SPILL!"));
      s.put(0, 1, Infinity);
    });
    expect([sheet.valueAt(0, 0), sheet.valueAt(0, 1)]).toEqual([
      new CellError("#VALUE!"),
      new CellError("#NUM!"),
    ]);
  });

  it("never ask Excel to compute them again and keep the version that lets it trust them", () => {
    const workbook = readWorkbook(
      smallWorkbook('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
    );
    first(workbook).put(1, 0, 3, { text: "A1+1", kind: "plain", state: "live" });
    expect(partOf(writeWorkbook(workbook), "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029"/>',
    );
  });

  it("leave the computing to Excel where a formula came without a value", () => {
    const workbook = readWorkbook(smallWorkbook('<row r="1"><c r="A1"><f>1+1</f></c></row>'));
    first(workbook).put(1, 0, 3, { text: "A1+1", kind: "plain", state: "live" });
    expect(partOf(writeWorkbook(workbook), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("store a formula that spills, and one of the add-in, as dynamic arrays", () => {
    const bytes = written((sheet, workbook) => {
      workbook.customFunctions = new Map([
        [
          "ACME.SUM",
          {
            name: "ACME.SUM",
            parameters: [],
            requiresAddress: false,
            acceptsErrors: false,
            volatile: false,
            invoke: () => 0,
          },
        ],
      ]);
      const ref = { top: 0, left: 0, bottom: 1, right: 0 };
      sheet.put(0, 0, 1, { text: "SORT(B1:B2)", kind: "dynamic", state: "live", ref });
      sheet.put(1, 0, 2);
      sheet.put(4, 0, 3, { text: "acme.sum(B1:B2)", kind: "plain", state: "live" });
    });
    const xml = partOf(bytes, sheetPart);
    expect(xml).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c>',
    );
    expect(xml).toContain(
      '<c r="A5" cm="1"><f t="array" ref="A5">_xldudf_ACME_SUM(B1:B2)</f><v>3</v></c>',
    );
    expect(partOf(bytes, "xl/metadata.xml")).toContain(
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
    );
    const sheet = first(readWorkbook(bytes));
    expect(sheet.cell(4, 0)?.formula).toMatchObject({ text: "ACME.SUM(B1:B2)", kind: "dynamic" });
  });

  it("know the add-in's functions that the file called before, though they are not loaded now", () => {
    const workbook = readWorkbook(macroWorkbook());
    first(workbook).put(9, 0, 1, { text: "ACME.SUM(1)", kind: "plain", state: "live" });
    expect(partOf(writeWorkbook(workbook), sheetPart)).toContain("_xldudf_ACME_SUM(1)");
  });

  it("add an entry for dynamic arrays to metadata that has none", () => {
    const parts = Object.fromEntries(partsOf(macroWorkbook()));
    parts["xl/metadata.xml"] =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
    const workbook = readWorkbook(smallWorkbookFrom(parts));
    first(workbook).put(9, 0, 1, { text: "SEQUENCE(2)", kind: "dynamic", state: "live" });
    const bytes = writeWorkbook(workbook);
    expect(partOf(bytes, "xl/metadata.xml")).toMatch(
      /XLRICHVALUE.*XLDAPR.*XLRICHVALUE.*XLDAPR.*<cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/s,
    );
    expect(partOf(bytes, sheetPart)).toContain(
      '<c r="A10" cm="1"><f t="array" ref="A10">_xlfn.SEQUENCE(2)</f>',
    );
  });
});

function smallWorkbookFrom(parts: Readonly<Record<string, string>>): Uint8Array {
  return smallWorkbook("", { parts });
}

describe("shared strings", () => {
  it("are only appended to", () => {
    const before = macroWorkbook();
    const workbook = readWorkbook(before);
    first(workbook).put(7, 0, "Name");
    first(workbook).put(7, 1, "A new one");
    const after = writeWorkbook(workbook);
    const old = partOf(before, "xl/sharedStrings.xml");
    const now = partOf(after, "xl/sharedStrings.xml");
    const items = (xml: string): string => xml.slice(xml.indexOf("<si>"), xml.indexOf("</sst>"));
    expect(items(now)).toBe(`${items(old)}<si><t>A new one</t></si>`);
    expect(partOf(after, sheetPart)).toContain(
      '<c r="A8" t="s"><v>0</v></c><c r="B8" t="s"><v>4</v></c>',
    );
  });

  it("keep formats inside a text that moved to another cell", () => {
    const workbook = readWorkbook(macroWorkbook());
    const sheet = first(workbook);
    const cell = sheet.cell(1, 0);
    if (!cell) throw new Error("no cell");
    sheet.load(20, 0, cell);
    sheet.touchRow(20);
    expect(partOf(writeWorkbook(workbook), sheetPart)).toContain('<c r="A21" t="s"><v>1</v></c>');
  });
});

describe("rows", () => {
  it("keep their height and take a new one", () => {
    const workbook = readWorkbook(macroWorkbook());
    const sheet = first(workbook);
    expect(sheet.rows.get(1)).toEqual({
      height: 30,
      hidden: false,
      outlineLevel: 0,
      collapsed: false,
    });
    sheet.rows.set(2, { height: 44, hidden: true, outlineLevel: 1, collapsed: false });
    sheet.touch("rows");
    const again = first(readWorkbook(writeWorkbook(workbook)));
    expect(again.rows.get(1)).toEqual(sheet.rows.get(1));
    expect(again.rows.get(2)).toEqual(sheet.rows.get(2));
    expect(again.valueAt(2, 1)).toBe(45000);
  });

  it("that hold nothing any more are written empty", () => {
    const workbook = readWorkbook(macroWorkbook());
    const sheet = first(workbook);
    for (const [column] of sheet.cellsOfRow(3)) sheet.remove(3, column);
    const again = first(readWorkbook(writeWorkbook(workbook)));
    expect(again.cellsOfRow(3)).toEqual([]);
    expect(again.valueAt(5, 0)).toBe(1);
  });
});
