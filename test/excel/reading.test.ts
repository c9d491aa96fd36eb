import { ExcelFailure } from "#excel/excelFailure";
import { readInPieces } from "#excel/readInPieces";
import { readRegisters } from "#excel/readRegisters";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { readWorkbookContent } from "#excel/readWorkbookContent";
import { readOutlines } from "#excel/readOutlines";
import { insertCells } from "#host/engine/shift";
import { openBook, type OpenBook } from "#test/support/openBook";
import { fillUsedWorkbook } from "#test/support/usedWorkbook";

function batchesOf({ session }: OpenBook): number {
  return session.requests.filter((request) => request.kind === "batch").length;
}

/** A register as a table, beside its title; the setting tells its role and size. */
async function withRegister(
  table: string,
  rows: readonly (readonly (string | number | boolean)[])[],
  setting?: unknown,
): Promise<OpenBook> {
  const book = await openBook(["Projects", "Notes"]);
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Projects");
    sheet.getRange("A1").values = [["Projects"]];
    const range = sheet.getRangeByIndexes(3, 1, rows.length, rows[0]?.length ?? 1);
    range.values = rows.map((row) => [...row]);
    workbook.tables.add(range, true).name = table;
    workbook.names.add("pmo_StatusDate", sheet.getRange("A1"));
    if (setting !== undefined) workbook.settings.add(registerSettingKey, setting);
    await context.sync();
  });
  return book;
}

const rows = [
  ["Project ID", "Project", "Budget", "Done"],
  ["P-1", "Portal", 120.5, true],
  ["P-2", "", "#N/A", false],
];

describe("readRegisters", () => {
  it("reads registers with their place, headers, values, errors and empty cells in one request", async () => {
    const book = await withRegister("Projects", rows);
    const before = batchesOf(book);
    const reading = await readRegisters([{ register: "Projects" }, { register: "Risks" }], {
      settings: ["pmo_StatusDate", "pmo_Unknown"],
    });
    expect(batchesOf(book) - before).toBe(1);
    expect(reading.registers).toEqual([
      {
        register: "Projects",
        place: { table: "Projects", sheet: "Projects", row: 3, column: 1, rows: 3, columns: 4 },
        headers: ["Project ID", "Project", "Budget", "Done"],
        rows: [
          ["P-1", "Portal", 120.5, true],
          ["P-2", null, { error: "#N/A" }, false],
        ],
      },
    ]);
    expect([...reading.settings]).toEqual([["pmo_StatusDate", "Projects"]]);
    expect(reading.state.tables).toEqual([{ name: "Projects", sheet: "Projects" }]);
  });

  it("reads only the columns asked for, in that order, and leaves out those that are missing", async () => {
    await withRegister("Projects", rows);
    const { registers, tables } = await readRegisters([
      { register: "Projects", columns: ["Budget", "Score", "Project ID"] },
    ]);
    expect(registers[0]?.headers).toEqual(["Budget", "Project ID"]);
    expect(registers[0]?.rows).toEqual([
      [120.5, "P-1"],
      [{ error: "#N/A" }, "P-2"],
    ]);
    expect(tables["Projects"]).toMatchObject({ rows: 2, columns: rows[0] });
  });

  it("finds tables that have another name than their role, through the setting", async () => {
    const book = await withRegister("ProjectsPMO", rows, { tables: { Projects: "ProjectsPMO" } });
    const before = batchesOf(book);
    const { registers } = await readRegisters([{ register: "Projects" }]);
    expect(registers[0]?.place.table).toBe("ProjectsPMO");
    // The guess was wrong when Office.js did not hold the setting yet: one more request, no more.
    expect(batchesOf(book) - before).toBeLessThanOrEqual(2);
  });

  it("does not take another table of the workbook for a register", async () => {
    await withRegister("Projects", rows, { tables: { Projects: "Gone" } });
    const { registers } = await readRegisters([{ register: "Projects" }]);
    expect(registers).toEqual([]);
  });

  it("leaves out a total row", async () => {
    await withRegister("Projects", rows);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Projects").showTotals = true;
      await context.sync();
    });
    const { registers } = await readRegisters([{ register: "Projects" }]);
    expect(registers[0]?.rows.length).toBe(2);
    expect(registers[0]?.place.rows).toBe(3);
  });

  it("reads large registers in pieces below 5 MB that give the same content", async () => {
    const many = Array.from({ length: 20_000 }, (_, r) => [
      `P-${r}`,
      `Project ${r}`,
      r / 3,
      r % 2 === 0,
    ]);
    const all = [["Project ID", "Project", "Budget", "Done"], ...many];
    const setting = { tables: { Projects: "Projects" }, rows: { Projects: 200_000 } };
    const book = await withRegister("Projects", all);
    const before = batchesOf(book);
    const { registers } = await readRegisters([{ register: "Projects" }], {
      known: registerSetting(setting),
    });
    expect(registers[0]?.rows).toEqual(many);
    // The outline, a first piece that tells how long the cells are, and the rest.
    expect(batchesOf(book) - before).toBe(3);
    const some = await readRegisters([{ register: "Projects", columns: ["Done", "Project"] }], {
      known: registerSetting({ ...setting, rows: { Projects: 2_000_000 } }),
    });
    expect(some.registers[0]?.headers).toEqual(["Done", "Project"]);
    expect(some.registers[0]?.rows[19_999]).toEqual([false, "Project 19999"]);
  }, 30_000);

  it.each<readonly (readonly string[] | undefined)[]>([
    [undefined],
    [[]],
    [["Done", "project id"]],
    [["BUDGET", "Nobody's column"]],
  ])("gives the same content in pieces: columns %j", async (columns) => {
    await withRegister("Projects", rows);
    const query = { register: "Projects", ...(columns ? { columns } : {}) };
    const none = { schemaVersion: 1, tables: {}, names: {} };
    const [atOnce, inPieces] = [
      await readRegisters([query]),
      await readInPieces([query], none, {}),
    ];
    expect(inPieces).toEqual(atOnce);
  });

  it("begins anew when rows are put in while a large register is read", async () => {
    const { workbook, session } = await withRegister("Projects", rows);
    const sheet = workbook.sheetByName("Projects");
    session.meanwhile(2, () => {
      if (sheet) insertCells(sheet, { top: 1, left: 0, bottom: 1, right: 16_383 }, "Down");
    });
    const { registers } = await readInPieces(
      [{ register: "Projects" }],
      { schemaVersion: 1, tables: {}, names: {} },
      {},
    );
    expect(registers[0]?.place.row).toBe(4);
    expect(registers[0]?.rows[0]?.[0]).toBe("P-1");
  });

  it("tells what is typed of a register with a single row", async () => {
    await openBook(["Projects"], { quirks: ["special-cells-of-one"] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Projects");
      sheet.getRange("A1:B4").formulas = [
        ["Project ID", "Score"],
        ["P-1", "=1+1"],
        ["", ""],
        ["a note", 12],
      ];
      context.workbook.tables.add("Projects!A1:B2", true).name = "Projects";
      await context.sync();
    });
    const query = { register: "Projects", formulasIn: ["Score", "Project ID"] };
    const { registers } = await readRegisters([query]);
    expect(registers[0]?.formulas).toEqual([[null, "="]]);
  });

  it("falls back to pieces when Excel refuses an answer as too large", async () => {
    const book = await withRegister("Projects", rows);
    book.session.refuse({ request: 1, code: "ResponsePayloadSizeLimitExceeded" });
    const { registers } = await readRegisters([{ register: "Projects" }]);
    expect(registers[0]?.rows.length).toBe(2);
  });

  it.each(["GeneralException", "Conflict", "ServiceNotAvailable"] as const)(
    "tries a reading again after %s",
    async (code) => {
      const book = await withRegister("Projects", rows);
      book.session.refuse({ request: 1, code: code as "Conflict" });
      const { registers } = await readRegisters([{ register: "Projects" }]);
      expect(registers.length).toBe(1);
    },
  );

  it("does not try again where trying cannot help, and says what was refused", async () => {
    const book = await withRegister("Projects", rows);
    book.session.refuse({ request: 1, action: 2, code: "AccessDenied" });
    const failure: unknown = await readRegisters([{ register: "Projects" }]).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ExcelFailure);
    expect(failure).toMatchObject({ code: "AccessDenied", during: "reading the registers" });
  });

  it("reads a whole workbook though Excel refuses any one request, and never loses what it had asked beside", async () => {
    const book = await withRegister("Projects", rows);
    const whole = (await readWorkbookContent()).sheets;
    for (let request = 1; request <= 4; request++) {
      book.session.refuse({ request, code: "RequestAborted" });
      expect((await readWorkbookContent()).sheets).toEqual(whole);
    }
  });

  it("asks for nothing once it was stopped", async () => {
    const book = await withRegister("Projects", rows);
    const before = batchesOf(book);
    const controller = new AbortController();
    controller.abort();
    const stopped = readRegisters([{ register: "Projects" }], { signal: controller.signal });
    await expect(stopped).rejects.toMatchObject({ code: "Stopped" });
    expect(batchesOf(book)).toBe(before);
  });
});

describe("registerSetting", () => {
  it.each([[null], ["{"], [12], ["[]"], [{ table: {} }], [undefined]])(
    "is null for %j, which is not of our making",
    (stored) => {
      expect(registerSetting(stored)).toBeNull();
    },
  );

  it("reads objects and their JSON text alike, and drops members of the wrong type", () => {
    const setting = {
      schemaVersion: 1,
      tables: { Projects: "P", Risks: 3 },
      rows: { Projects: "x" },
    };
    const expected = { schemaVersion: 1, tables: { Projects: "P" }, rows: {}, names: {} };
    expect(registerSetting(setting)).toEqual(expected);
    expect(registerSetting(JSON.stringify(setting))).toEqual(expected);
  });
});

describe("readWorkbookContent", () => {
  it("reads values, number formats, formulas and tables of every sheet", async () => {
    const book = await openBook(["Data", "Other", "Empty"]);
    await fillUsedWorkbook();
    const before = batchesOf(book);
    const { sheets, state } = await readWorkbookContent();
    // Lists, used ranges, merged and hidden, cells, fills.
    expect(batchesOf(book) - before).toBe(5);
    expect(state.sheets.map((sheet) => sheet.name)).toEqual(["Data", "Other", "Empty"]);
    const [data, other, empty] = sheets;
    expect(data).toMatchObject({ sheet: "Data", row: 0, column: 0, visibility: "Visible" });
    expect(data?.values[1]).toEqual(["001", 10, 20, "=text"]);
    expect(data?.formulas[1]).toEqual([null, null, "=B2*2", null]);
    expect(data?.numberFormats[2]?.[1]).toBe("0.00");
    expect(other?.tables).toEqual([
      { table: "Pairs", sheet: "Other", row: 0, column: 0, rows: 3, columns: 2 },
    ]);
    expect(empty?.values).toEqual([]);
  });

  it("joins the pieces of a sheet that does not fit into one answer", async () => {
    const book = await openBook(["Long"]);
    const sheet = book.workbook.sheetByName("Long");
    for (let row = 0; row < 60_000; row++) {
      sheet?.put(row + 2, 1, row);
      sheet?.put(row + 2, 2, `Text ${row}`);
    }
    const { sheets } = await readWorkbookContent();
    expect(sheets[0]).toMatchObject({ row: 2, column: 1 });
    expect(sheets[0]?.values.length).toBe(60_000);
    expect(sheets[0]?.values[59_999]).toEqual([59_999, "Text 59999"]);
    const answers = book.session.requests.map((request) => request.bytesDown);
    expect(Math.max(...answers)).toBeLessThan(5_000_000);
    expect(batchesOf(book)).toBeGreaterThan(3);
  }, 30_000);

  it("reads merged areas, hidden lines and the fills that may stand for a rating", async () => {
    const book = await openBook(["Status", "Plain"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Status");
      sheet.getRange("B2:D2").merge(false);
      sheet.getRange("B2:D5").values = [
        ["Portfolio", "", ""],
        ["Project", "Health", "A sentence about the project"],
        ["North", "", "Late by a month, the vendor is slow"],
        ["South", "", "On time, all deliveries are accepted"],
      ];
      sheet.getRange("C4").format.fill.color = "#ff0000";
      sheet.getRange("C5").format.fill.color = "#00B050";
      sheet.getRange("4:4").rowHidden = true;
      sheet.getRange("D:D").columnHidden = true;
      context.workbook.worksheets.getItem("Plain").getRange("A1:B2").values = [
        ["Risk", "Owner"],
        ["Fire", ""],
      ];
      await context.sync();
    });
    const before = batchesOf(book);
    const { sheets } = await readWorkbookContent();
    expect(batchesOf(book) - before).toBe(6);
    const [status, plain] = sheets;
    expect(status).toMatchObject({
      merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
      hiddenRows: [3],
      hiddenColumns: [3],
    });
    expect(status?.fills).toEqual([
      [null, null, null],
      [null, null, null],
      [null, "#FF0000", null],
      [null, "#00B050", null],
    ]);
    expect(plain).toMatchObject({ merges: [], hiddenRows: [], hiddenColumns: [] });
    expect(plain?.fills).toBeUndefined();
  });

  it("needs no request for fills where there are none", async () => {
    const book = await openBook(["Plain"]);
    book.workbook.sheetByName("Plain")?.put(0, 0, "Risk");
    const before = batchesOf(book);
    await readWorkbookContent();
    expect(batchesOf(book) - before).toBe(4);
  });

  it("lists more merged areas than Excel tells at once", async () => {
    const book = await openBook(["Merged"]);
    const sheet = book.workbook.sheetByName("Merged");
    for (let row = 0; row < 700; row++) {
      sheet?.put(row, 0, `Item ${row}`);
      sheet?.merges.push({ top: row, bottom: row, left: 0, right: 1 });
    }
    const { sheets } = await readWorkbookContent();
    expect(sheets[0]?.merges).toHaveLength(700);
    expect(sheets[0]?.merges?.[699]).toEqual({ row: 699, column: 0, rows: 1, columns: 2 });
  });

  it("keeps answers with fills of many cells below the limit of Excel on the web", async () => {
    const book = await openBook(["Wide"]);
    const sheet = book.workbook.sheetByName("Wide");
    for (let column = 0; column < 20; column++) {
      sheet?.put(0, column, `Header ${column}`);
      for (let row = 1; row < 2_900; row++) sheet?.put(row, column, "G");
    }
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Wide").getRange("C3").format.fill.color = "#FFC000";
      await context.sync();
    });
    const { sheets } = await readWorkbookContent();
    expect(sheets[0]?.fills?.[2]?.[2]).toBe("#FFC000");
    const answers = book.session.requests.map((request) => request.bytesDown);
    expect(Math.max(...answers)).toBeLessThan(4_000_000);
  }, 30_000);

  it("tells the extent of sheets without reading their cells", async () => {
    const book = await openBook(["Data", "Other"]);
    await fillUsedWorkbook();
    const { outlines } = await readOutlines();
    expect(outlines.map(({ used }) => used)).toEqual([
      { row: 0, column: 0, rows: 4, columns: 4 },
      { row: 0, column: 0, rows: 3, columns: 2 },
    ]);
    expect(batchesOf(book)).toBeGreaterThan(0);
  });
});
