/** @jest-environment jsdom */
import fc from "fast-check";
import { writeCells } from "#host/engine/edit";
import { readTableHtml } from "#host/workbench/editing/readTableHtml";
import { readTabText, writeTabText } from "#host/workbench/editing/tabText";
import { at, bookOf, type GridBook } from "#test/support/bookOf";

function take(grid: GridBook, address: string, cut = false): { text: string; html: string } {
  grid.select(address);
  const content = grid.editing.clipboard.take(cut);
  if (!content) throw new Error("Nothing was copied.");
  return content;
}

function paste(
  grid: GridBook,
  address: string,
  content: { text: string; html?: string },
  valuesOnly = false,
): boolean {
  grid.select(address);
  return grid.editing.clipboard.paste({ html: "", ...content }, valuesOnly);
}

function values(grid: GridBook, address: string): unknown[] {
  return grid.sheet.readArea(at(address));
}

describe("plain text", () => {
  test("cells with tabs, line breaks and leading quotation marks are quoted as Excel quotes them", () => {
    expect(
      writeTabText([
        ["a", "b\tc"],
        ['say "hi"', '"q"'],
        ["line\nbreak", ""],
      ]),
    ).toBe('a\t"b\tc"\r\nsay "hi"\t"""q"""\r\n"line\nbreak"\t\r\n');
  });

  test("what was written is read back", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "1", " ") }), {
            minLength: 2,
            maxLength: 2,
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (rows) => {
          expect(readTabText(writeTabText(rows))).toEqual(rows);
        },
      ),
    );
  });

  test("rows of unequal length, lonely quotation marks, no line break at the end", () => {
    expect(readTabText('a\tb\nc\n"open\td')).toEqual([
      ["a", "b"],
      ["c", ""],
      ['"open', "d"],
    ]);
  });
});

describe("HTML", () => {
  test("Excel's own: classes, number formats, merged cells, line breaks", () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
      .xl65 {mso-number-format:"0\\.0%";font-weight:700;color:red;background:#FFFF00}
      .xl66 {mso-number-format:"\\@";text-align:center}</style></head><body><table>
      <!--StartFragment--><tr><td colspan=2 class=xl65>12.5%</td><td>a<br>b</td></tr>
      <tr><td class=xl66>007</td><td align=right x:num="46024">2-Jan-26</td><td>&nbsp;x &amp; y</td></tr>
      <!--EndFragment--></table></body></html>`;
    const table = readTableHtml(html);
    expect(table?.merges).toEqual([[0, 0, 1, 2]]);
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["12.5%", "", "a\nb"],
      ["007", "46024", "x & y"],
    ]);
    expect(table?.rows[0]?.[0]?.style).toEqual({
      font: { bold: true, color: "#FF0000" },
      fill: { pattern: "solid", color: "#FFFF00" },
      numberFormat: "0.0%",
    });
  });

  test("pasted: values, formats and merges; leading zeros stay where the format is text", async () => {
    const grid = await bookOf();
    const html = `<table><tr><td style='mso-number-format:"\\@"'>007</td><td><b>x</b></td></tr>
      <tr><td colspan=2 bgcolor="#00FF00">wide</td></tr></table>`;
    paste(grid, "B2", { text: "007\tx\r\nwide\t\r\n", html });
    expect(values(grid, "B2:C3")).toEqual(["007", "x", "wide", null]);
    expect(grid.sheet.merges).toEqual([at("B3:C3")]);
    expect(grid.book.workbook.styles.get(grid.sheet.styleAt(1, 2)).font.bold).toBe(true);
    expect(grid.book.selection.area).toEqual(at("B2:C3"));
    grid.book.undo();
    expect(values(grid, "B2:C3")).toEqual([null, null, null, null]);
    expect(grid.sheet.merges).toEqual([]);
  });

  test("what is copied here can be read elsewhere", async () => {
    const grid = await bookOf();
    grid.type("A1", "12%");
    grid.type("B1", "<b>&");
    const { html } = take(grid, "A1:B1");
    const table = readTableHtml(html);
    expect(table?.rows[0]?.map(({ text }) => text)).toEqual(["0.12", "<b>&"]);
    expect(table?.rows[0]?.[0]?.style?.numberFormat).toBe("0%");
  });

  test("HTML without a table is no table", () => {
    expect(readTableHtml("<p>Hello</p>")).toBe(null);
  });
});

describe("inside the workbook", () => {
  test("copied formulas move, repeat over a larger selection, and lose themselves as values", async () => {
    const grid = await bookOf();
    grid.type("A1", "2");
    grid.type("A2", "3");
    grid.type("B1", "=A1*10");
    const content = take(grid, "B1");
    paste(grid, "B2:B3", content);
    expect(values(grid, "B1:B3")).toEqual([20, 30, 0]);
    paste(grid, "D1", content, true);
    expect([grid.formula("D1"), grid.value("D1")]).toEqual([undefined, 20]);
  });

  test("cut cells take the references to them along", async () => {
    const grid = await bookOf(["One", "Two"]);
    grid.type("A1", "2");
    grid.type("A2", "=A1+1");
    grid.type("C1", "=A2*A1");
    const content = take(grid, "A1:A2", true);
    paste(grid, "E5", content);
    expect([grid.formula("E6"), grid.formula("C1")]).toEqual(["E5+1", "E6*E5"]);
    expect([grid.value("C1"), grid.value("A1")]).toEqual([6, null]);
    const again = take(grid, "E5:E6", true);
    const [, two] = grid.book.workbook.sheets;
    if (!two) throw new Error("Two sheets.");
    grid.book.activate(two);
    paste(grid, "A1", again);
    expect(two.cell(1, 0)?.formula?.text).toBe("A1+1");
    expect(grid.sheet.cell(0, 2)?.formula?.text).toBe("Two!A2*Two!A1");
    grid.book.undo();
    grid.book.undo();
    expect([grid.sheet.valueAt(0, 0), grid.sheet.valueAt(1, 0)]).toEqual([2, 3]);
    expect(grid.sheet.cell(0, 2)?.formula?.text).toBe("A2*A1");
  });

  test("a formula that is cut keeps reading the cells of its old sheet", async () => {
    const grid = await bookOf(["One", "Two"]);
    grid.type("A1", "5");
    grid.type("B1", "=A1");
    const content = take(grid, "B1", true);
    const [, two] = grid.book.workbook.sheets;
    if (!two) throw new Error("Two sheets.");
    grid.book.activate(two);
    paste(grid, "C3", content);
    expect([two.cell(2, 2)?.formula?.text, two.valueAt(2, 2)]).toEqual(["One!A1", 5]);
  });

  test("sizes that do not fit are refused with Excel's sentence", async () => {
    const grid = await bookOf();
    grid.type("A1", "1");
    const content = take(grid, "A1:A2", true);
    expect(paste(grid, "C1:D3", content)).toBe(false);
    expect(grid.book.dialogs.open?.text).toMatch(/aren't the same size/);
    grid.book.dialogs.open?.answer({ button: "ok", text: "" });
    const column = take(grid, "A:A");
    expect(paste(grid, "C2", column)).toBe(false);
    expect(grid.book.dialogs.open?.text).toMatch(/aren't the same size/);
  });

  test("several areas cannot be copied", async () => {
    const grid = await bookOf();
    grid.select("A1");
    grid.editing.selectCell({ row: 3, column: 3 }, "add");
    expect(grid.editing.clipboard.take(false)).toBe(null);
    expect(grid.book.dialogs.open?.text).toBe("This action won't work on multiple selections.");
  });

  test("what lies on the clipboard by now wins over what was copied here before", async () => {
    const grid = await bookOf();
    grid.type("A1", "=1+1");
    take(grid, "A1");
    paste(grid, "B1", { text: "other" });
    expect(grid.value("B1")).toBe("other");
  });

  test("protected cells refuse to be pasted over", async () => {
    const grid = await bookOf();
    grid.sheet.protection = { protected: true, options: {} };
    expect(paste(grid, "A1", { text: "x" })).toBe(false);
    expect(grid.value("A1")).toBe(null);
  });
});

test("10,000 rows of 20 columns are pasted within seconds", async () => {
  const grid = await bookOf();
  const line = Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? `Text ${i}` : String(i * 1.5)));
  const text = writeTabText(new Array<string[]>(10_000).fill(line));
  const started = performance.now();
  expect(paste(grid, "A1", { text })).toBe(true);
  const pasted = performance.now() - started;
  expect(values(grid, "A10000:C10000")).toEqual(["Text 0", 1.5, 3]);
  grid.book.undo();
  const undone = performance.now() - started - pasted;
  expect(grid.value("A1")).toBe(null);
  expect(pasted).toBeLessThan(5_000);
  expect(undone).toBeLessThan(5_000);
});

test("formulas that cannot be read are pasted as text", async () => {
  const grid = await bookOf();
  paste(grid, "A1", { text: "=1+*2\t=1+2" });
  expect(values(grid, "A1:B1")).toEqual(["=1+*2", 3]);
  writeCells(grid.sheet, at("A1"), [[""]], "values");
});
