import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import {
  macroWorkbook,
  packageOf,
  partOf,
  partsOf,
  smallWorkbook,
} from "#test/support/xlsxPackage";

function open(bytes = macroWorkbook()): Workbook {
  return readWorkbook(bytes, { fileName: "Test.xlsm" });
}

/** Names of the parts that differ between two packages, and of those that only one has. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name),
  );
}

function sheet(workbook: Workbook, name = "Data") {
  const found = workbook.sheetByName(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

describe("a workbook that is opened and saved", () => {
  it("has the same parts in the same order with the same bytes", () => {
    const before = macroWorkbook();
    const after = writeWorkbook(open(before));
    expect([...partsOf(after)]).toEqual([...partsOf(before)]);
  });

  it("can be saved twice with the same result", () => {
    const workbook = open();
    sheet(workbook).put(1, 1, 99);
    expect(writeWorkbook(workbook)).toEqual(writeWorkbook(workbook));
  });

  it("keeps parts of a file whose elements are prefixed and that begins with a mark", () => {
    const bytes = smallWorkbook("", {
      parts: {
        "xl/worksheets/sheet1.xml":
          '\ufeff<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c><x:c r="B1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    const workbook = open(bytes);
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe(5);
    expect(changedParts(bytes, writeWorkbook(workbook))).toEqual([]);
    sheet(workbook, "Sheet1").put(0, 2, 7);
    sheet(workbook, "Sheet1").put(2, 0, "new");
    const again = open(writeWorkbook(workbook));
    expect([0, 1, 2].map((c) => again.valueAt("Sheet1", 0, c))).toEqual([5, "Plain", 7]);
    expect(again.valueAt("Sheet1", 2, 0)).toBe("new");
  });

  it("reads parts written in UTF-16", () => {
    const text =
      '<?xml version="1.0" encoding="utf-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>\u00e4\u4e2d</t></is></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    new Uint16Array(bytes.buffer, 2).set(Array.from(text, (c) => c.charCodeAt(0)));
    const workbook = open(smallWorkbook("", { parts: { "xl/worksheets/sheet1.xml": bytes } }));
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe("\u00e4\u4e2d");
    sheet(workbook, "Sheet1").put(1, 0, 1);
    const written = writeWorkbook(workbook);
    expect(partOf(written, "xl/worksheets/sheet1.xml")).toContain('encoding="UTF-8"');
    expect(open(written).valueAt("Sheet1", 0, 0)).toBe("\u00e4\u4e2d");
  });
});

describe("a change of one cell", () => {
  it("changes the sheet and nothing else", () => {
    const before = macroWorkbook();
    const workbook = open(before);
    sheet(workbook).put(1, 1, 11);
    expect(changedParts(before, writeWorkbook(workbook))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("leaves every other byte of the sheet", () => {
    const before = macroWorkbook();
    const workbook = open(before);
    sheet(workbook).put(1, 1, 11);
    const old = partOf(before, "xl/worksheets/sheet1.xml");
    const now = partOf(writeWorkbook(workbook), "xl/worksheets/sheet1.xml");
    const expected = old
      .replace("<v>10.5</v>", "<v>11</v>")
      .replace('\n<row r="2" spans="1:6" ', '<row r="2" ');
    expect(now).toBe(expected);
  });

  it("writes a shared formula out when the cell that holds its text changes", () => {
    const workbook = open();
    sheet(workbook).put(1, 4, 5);
    const now = partOf(writeWorkbook(workbook), "xl/worksheets/sheet1.xml");
    expect(now).toContain('<c r="E3"><f>$B3*2+B$2</f><v>90010.5</v></c>');
    expect(now).toContain('<c r="E4"><f>$B4*2+B$2</f><v>0</v></c>');
    expect(now).not.toContain('t="shared"');
  });

  it("keeps macros and their content type", () => {
    const before = macroWorkbook();
    const workbook = open(before);
    sheet(workbook).put(8, 0, "x");
    const after = writeWorkbook(workbook);
    expect(partsOf(after).get("xl/vbaProject.bin")).toBe(partsOf(before).get("xl/vbaProject.bin"));
    expect(partOf(after, "[Content_Types].xml")).toContain("sheet.macroEnabled.main+xml");
  });

  it("drops the order of calculation when a formula comes or goes", () => {
    const workbook = open();
    sheet(workbook).put(1, 2, 5);
    const after = writeWorkbook(workbook);
    expect(partsOf(after).has("xl/calcChain.xml")).toBe(false);
    expect(partOf(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("keeps the order of calculation when only values change", () => {
    const workbook = open();
    const c2 = sheet(workbook).cellForWriting(1, 2);
    c2.value = 22;
    const after = writeWorkbook(workbook);
    expect(partsOf(after).has("xl/calcChain.xml")).toBe(true);
    expect(open(after).valueAt("Data", 1, 2)).toBe(22);
  });

  it("keeps text with formats inside in cells of the same row", () => {
    const workbook = open();
    sheet(workbook).put(1, 5, true);
    const after = partOf(writeWorkbook(workbook), "xl/worksheets/sheet1.xml");
    expect(after).toContain('<c r="A2" t="s"><v>1</v></c>');
    expect(after).toContain('<c r="F2" t="b"><v>1</v></c>');
  });
});

describe("compressed data", () => {
  it("of untouched parts is copied, not packed again", () => {
    const before = macroWorkbook();
    const workbook = open(before);
    sheet(workbook).put(1, 1, 11);
    const after = writeWorkbook(workbook);
    expect(Math.abs(after.length - before.length)).toBeLessThan(200);
  });

  it("is the same for files packed in another way", () => {
    const parts = Object.fromEntries(
      partsOf(smallWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>')),
    );
    const bytes = packageOf(parts);
    expect(changedParts(bytes, writeWorkbook(open(bytes)))).toEqual([]);
  });
});
