import { type BookType, utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { readFile } from "#files/readFile";
import { Workbook } from "#host/engine/workbook";
import { writeWorkbook } from "#host/xlsx/write";
import { openBook } from "#test/support/openBook";

function bookOf(sheets: Readonly<Record<string, WorkSheet>>): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return book;
}

function bytesOf(book: WorkBook, bookType: BookType = "xlsx"): Uint8Array {
  return new Uint8Array(write(book, { type: "array", bookType, cellStyles: true }) as ArrayBuffer);
}

function projects(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ["Project", "Budget", "Start"],
    ["North", 12.5, 45_000],
    ["South", null, "tbc"],
  ]);
  sheet["C2"] = { t: "n", v: 45_000, z: "yyyy-mm-dd" };
  sheet["B3"] = { t: "n", f: "B2*2", v: 25 };
  sheet["A5"] = { t: "e", v: 0x2a };
  sheet["!ref"] = "A1:C5";
  return sheet;
}

describe("readFile", () => {
  it.each(["xlsx", "xlsm", "xlsb", "biff8"] as const)("reads the sheets of %s", (bookType) => {
    const book = bookOf({ Projects: projects(), Lists: utils.aoa_to_sheet([["x"]]) });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const { value, issues } = readFile(bytesOf(book, bookType), "North/Plan.xlsx");
    expect(issues).toEqual([]);
    const [sheet, lists] = value;
    expect(sheet).toMatchObject({
      sheet: "Projects",
      workbook: "North/Plan.xlsx",
      visibility: "Visible",
      row: 0,
      column: 0,
      values: [
        ["Project", "Budget", "Start"],
        ["North", 12.5, 45_000],
        ["South", 25, "tbc"],
        [null, null, null],
        [{ error: "#N/A" }, null, null],
      ],
    });
    expect(sheet?.numberFormats[1]?.[2]).toBe("yyyy-mm-dd");
    expect(lists?.visibility).toBe("VeryHidden");
  });

  it("reads formulas, merged cells, hidden lines and fills, and begins at the first cell", () => {
    const sheet = utils.aoa_to_sheet([]);
    utils.sheet_add_aoa(sheet, [["Health"], [""], ["G"]], { origin: "C4" });
    sheet["C5"] = { t: "z", s: { patternType: "solid", fgColor: { rgb: "FF0000" } } };
    sheet["C7"] = { t: "n", v: 3, f: "1+2" };
    sheet["!ref"] = "A1:D9";
    sheet["!merges"] = [utils.decode_range("C4:D4")];
    sheet["!rows"] = [];
    sheet["!rows"][5] = { hidden: true };
    sheet["!cols"] = [{}, {}, { hidden: true }];
    const [read] = readFile(bytesOf(bookOf({ S: sheet })), "a.xlsx").value;
    expect(read).toMatchObject({
      row: 3,
      column: 2,
      values: [["Health"], [null], ["G"], [3]],
      merges: [{ row: 3, column: 2, rows: 1, columns: 2 }],
      hiddenRows: [5],
      hiddenColumns: [2],
    });
    expect(read?.formulas[3]).toEqual(["=1+2"]);
  });

  it("counts the days of a workbook that begins in 1904 as all others", () => {
    const book = bookOf({ S: projects() });
    book.Workbook = { WBProps: { date1904: true } };
    const [sheet] = readFile(bytesOf(book), "mac.xlsx").value;
    // The day is moved by four years and a day; the amount beside it is not.
    expect(sheet?.values[1]).toEqual(["North", 12.5, 45_000 + 1462]);
  });

  it("finds the tables that the stand-in for Excel wrote", async () => {
    const { workbook } = await openBook(["Plan & risks"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan & risks");
      sheet.getRange("B3:C5").values = [
        ["Risk", "Owner"],
        ["Fire", "Ann"],
        ["Flood", "Bo"],
      ];
      context.workbook.tables.add(sheet.getRange("B3:C5"), true).name = "tblRisks";
      sheet.getRange("B3").format.fill.color = "#1F4E78";
      await context.sync();
    });
    const [sheet] = readFile(writeWorkbook(workbook), "risks.xlsx").value;
    expect(sheet?.tables).toEqual([
      { table: "tblRisks", sheet: "Plan & risks", row: 2, column: 1, rows: 3, columns: 2 },
    ]);
    expect(sheet?.fills?.[0]).toEqual(["#1F4E78", null]);
  });

  it("keeps the texts of a web page that is called .xls", () => {
    const page =
      "<html><body><table><tr><td>Start</td></tr><tr><td>03/04/26</td></tr></table></body></html>";
    const [sheet] = readFile(new TextEncoder().encode(page), "export.xls").value;
    expect(sheet?.values).toEqual([["Start"], ["03/04/26"]]);
  });

  it("reads a text of separated values as a sheet", () => {
    const text = new TextEncoder().encode("Risk;Owner\nFire;Ann\n");
    const [sheet] = readFile(text, "exports/risks.csv").value;
    expect(sheet).toMatchObject({
      sheet: "risks",
      workbook: "exports/risks.csv",
      values: [
        ["Risk", "Owner"],
        ["Fire", "Ann"],
      ],
    });
  });
});

describe("a file that cannot be read", () => {
  const word = zipOf(["[Content_Types].xml", "word/document.xml"]);
  const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string): number[] =>
    Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);

  it.each([
    ["an empty one", new Uint8Array(), "empty"],
    ["a Word document under another name", word, "word"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 something"), "pdf"],
    [
      "one with a password",
      new Uint8Array([...oldOffice, ...wide("EncryptedPackage")]),
      "encrypted",
    ],
    ["half of one", bytesOf(bookOf({ S: projects() })).slice(0, 900), "damaged"],
    ["a bomb", zipOf(["xl/workbook.xml"], 4_000_000_000), "too-large"],
    ["a workbook in name only", zipOf(["xl/workbook.xml"]), "damaged"],
  ])("%s gives an issue that names it, and no sheet", (_what, bytes, kind) => {
    expect(readFile(bytes, "Inbox/RAID Log.xlsx")).toEqual({
      value: [],
      issues: [
        {
          code: "file-not-read",
          severity: "warning",
          place: { workbook: "Inbox/RAID Log.xlsx" },
          found: "Inbox/RAID Log.xlsx",
          facts: { kind },
        },
      ],
    });
  });

  it("a workbook of the stand-in without sheets that hold anything has no cells", () => {
    const workbook = new Workbook();
    workbook.appendSheet("Empty");
    const [sheet] = readFile(writeWorkbook(workbook), "empty.xlsx").value;
    expect(sheet).toMatchObject({ sheet: "Empty", values: [] });
  });
});

/** A zip file of empty entries, as far as its list of contents; `size`: what it says the first one unpacks to. */
function zipOf(names: readonly string[], size = 0): Uint8Array {
  const bytes: number[] = [];
  const le = (value: number, length: number): number[] =>
    Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256);
  const text = (name: string): number[] => Array.from(name, (letter) => letter.charCodeAt(0));
  const offsets = names.map((name) => {
    const at = bytes.length;
    bytes.push(0x50, 0x4b, 3, 4, ...le(20, 2), ...le(0, 2), ...le(0, 2), ...le(0, 4), ...le(0, 4));
    bytes.push(...le(0, 4), ...le(0, 4), ...le(name.length, 2), ...le(0, 2), ...text(name));
    return at;
  });
  const directory = bytes.length;
  names.forEach((name, at) => {
    bytes.push(0x50, 0x4b, 1, 2, ...le(20, 2), ...le(20, 2), ...le(0, 2), ...le(0, 2), ...le(0, 4));
    bytes.push(...le(0, 4), ...le(0, 4), ...le(at === 0 ? size : 0, 4), ...le(name.length, 2));
    bytes.push(...le(0, 12), ...le(offsets[at] ?? 0, 4), ...text(name));
  });
  const length = bytes.length - directory;
  bytes.push(0x50, 0x4b, 5, 6, ...le(0, 4), ...le(names.length, 2), ...le(names.length, 2));
  bytes.push(...le(length, 4), ...le(directory, 4), ...le(0, 2));
  return new Uint8Array(bytes);
}
