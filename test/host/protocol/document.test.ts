import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { openBook, refusalFrom } from "#test/support/openBook";

describe("page breaks", () => {
  it("stand in front of the first cell of a range, once each, in the order of the sheet", async () => {
    await openBook();
    const found = await Excel.run(async (context) => {
      const { horizontalPageBreaks, verticalPageBreaks } =
        context.workbook.worksheets.getItem("Sheet1");
      for (const cell of ["A20", "C5:D9", "A20"]) horizontalPageBreaks.add(cell);
      verticalPageBreaks.add("D1");
      const rows = horizontalPageBreaks.load("items/rowIndex");
      const columns = verticalPageBreaks.load("items/columnIndex");
      const count = horizontalPageBreaks.getCount();
      await context.sync();
      const [first] = rows.items;
      const after = first?.getCellAfterBreak().load("address");
      await context.sync();
      return {
        rows: rows.items.map(({ rowIndex }) => rowIndex),
        columns: columns.items.map(({ columnIndex }) => columnIndex),
        count: count.value,
        after: after?.address,
      };
    });
    expect(found).toEqual({ rows: [4, 19], columns: [3], count: 2, after: "Sheet1!A5" });
  });

  it("go one by one or all at once, and are saved with the file", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getItem("Sheet1");
      for (const cell of ["A10", "A20", "A30"]) horizontalPageBreaks.add(cell);
      const breaks = horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      breaks.items[1]?.delete();
      await context.sync();
    });
    const saved = readWorkbook(writeWorkbook(workbook));
    expect(saved.sheets[0]?.print?.rowBreaks).toEqual([9, 29]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(workbook.sheets[0]?.print?.rowBreaks).toEqual([]);
  });

  it("are refused in front of the first row, where no page ends", async () => {
    await openBook();
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").horizontalPageBreaks.add("A1");
      await context.sync();
    });
    expect(refused.code).toBe("InvalidArgument");
  });
});

describe("comments", () => {
  it("are added, read by their cell, changed and deleted", async () => {
    const { workbook } = await openBook();
    const read = await Excel.run(async (context) => {
      const { comments } = context.workbook.worksheets.getItem("Sheet1");
      comments.add("Sheet1!B2", "First");
      comments.add("Sheet1!C3", "Second");
      await context.sync();
      const found = comments.getItemByCell("Sheet1!C3").load("content,authorName");
      await context.sync();
      found.content = "Changed";
      await context.sync();
      return found.toJSON().content;
    });
    expect(read).toBe("Changed");
    expect(workbook.sheets[0]?.notes.map(({ text, threaded }) => [text, threaded])).toEqual([
      ["First", true],
      ["Changed", true],
    ]);
    await Excel.run(async (context) => {
      context.workbook.comments.getItemByCell("Sheet1!B2").delete();
      await context.sync();
    });
    expect(workbook.sheets[0]?.notes).toHaveLength(1);
  });

  it.each([
    ["on several cells", "Sheet1!B2:B3", "Text"],
    ["without a text", "Sheet1!B2", ""],
    ["where a comment is", "Sheet1!A1", "Text"],
  ])("are refused %s", async (_why, cell, text) => {
    await openBook();
    const refused = await refusalFrom(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!A1", "There already");
      await context.sync();
      comments.add(cell, text);
      await context.sync();
    });
    expect(refused.code).toBe("InvalidArgument");
  });

  it("stay threads in the file, twice saved", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      context.workbook.comments.add("Sheet1!B2", "Kept <& quoted>");
      await context.sync();
    });
    const once = readWorkbook(writeWorkbook(workbook));
    expect(
      once.sheets[0]?.notes.map(({ text, threaded, author }) => ({ text, threaded, author })),
    ).toEqual([{ text: "Kept <& quoted>", threaded: true, author: "Author" }]);
    once.sheets[0]?.notes.push({
      row: 5,
      column: 0,
      author: "Author",
      text: "More",
      threaded: true,
    });
    once.sheets[0]?.touch("notes");
    const twice = readWorkbook(writeWorkbook(once));
    expect(twice.sheets[0]?.notes.map(({ text, threaded }) => [text, threaded])).toEqual([
      ["Kept <& quoted>", true],
      ["More", true],
    ]);
  });
});
