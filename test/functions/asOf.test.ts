import { readForFunctions } from "#actions/readForFunctions";
import { runAction } from "#actions/runAction";
import { inThread } from "#compute/inThread";
import { registerDeclarations } from "#functions/registers/declarations";
import { provideServices } from "#functions/services";
import { CellError } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { addInFunctions } from "#host/runtime/customFunctions";
import type { OfficeSession } from "#host/runtime/node";
import { openBook } from "#test/support/openBook";
import { act, contextWith } from "#test/support/scoringBook";
import metadata from "../../src/functions/functions.json";

let workbook: Workbook;
let session: OfficeSession;
/** How often registers were read for functions. */
const readings: string[] = [];
/** false: Excel refuses to be read, as in a cell that is being edited. */
let isReadable = true;

/** 2026-06-30 and 2026-09-30. */
const [june, september] = [46_203, 46_295];

/** Puts a value into a cell of a register, by the ID of its record. */
async function put(table: string, id: string, header: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    const register = context.workbook.tables.getItem(table);
    const ids = register.columns.getItemAt(0).getDataBodyRange().load("values");
    await context.sync();
    const row = ids.values.findIndex(([each]) => each === id);
    register.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

async function setStatusDate(day: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem("pmo_StatusDate").getRange().values = [[day]];
    await context.sync();
  });
}

/** What a formula on sheet Asked shows over so many rows and columns. */
async function shows(formula: string, rows = 1, columns = 1): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Asked");
    sheet.getRange("C1:Z40").clear();
    sheet.getRange("C1").formulas = [[formula]];
    await context.sync();
    await session.host.settle();
    const result = sheet
      .getRange("C1")
      .getResizedRange(rows - 1, columns - 1)
      .load("values");
    await context.sync();
    return result.values;
  });
}

async function sentence(formula: string): Promise<string | undefined> {
  await shows(formula);
  const cell = workbook.valueAt("Asked", 0, 2);
  return cell instanceof CellError ? cell.message : undefined;
}

beforeAll(async () => {
  ({ workbook, session } = await openBook(["Asked"]));
  provideServices(
    Promise.resolve({
      computing: inThread(),
      readRegisters: (registers) => {
        readings.push(registers.join());
        return isReadable ? readForFunctions(registers) : Promise.resolve(null);
      },
      language: "en",
    }),
  );
  await import("#functions/associate");
  workbook.customFunctions = addInFunctions("PMO", metadata);
  await act("add-sample", { name: "" });
  await Excel.run(async (context) => {
    // The sample's own snapshots give way to those of this test.
    for (const name of ["Snapshots", "SnapshotData"]) {
      const body = context.workbook.tables.getItem(name).getDataBodyRange();
      body.clear(Excel.ClearApplyTo.contents);
    }
    await context.sync();
  });
});
afterAll(() => {
  session.close();
});

test("without a snapshot there is none to ask", async () => {
  expect(await sentence(`=PMO.ASOF("P-001","Budget",${september})`)).toBe(
    "This workbook has no snapshots: take one in the pane, page Report.",
  );
});

describe("with a snapshot of June and one of September", () => {
  beforeAll(async () => {
    await setStatusDate(june);
    await put("Projects", "P-003", "Reported RAG", "Green");
    await put("Projects", "P-003", "Budget", 1300);
    await put("Projects", "P-003", "Sponsor", "");
    await act("take-snapshot", { label: "June" });
    await setStatusDate(september);
    await put("Projects", "P-003", "Reported RAG", "Red");
    await put("Projects", "P-003", "Budget", 1450.5);
    await put("Projects", "P-003", "Sponsor", "Ann");
    await put("Projects", "P-022", "Project ID", "P-122");
    await act("take-snapshot", { label: "September" });
  });

  it.each([
    [june, 1300],
    [september - 1, 1300],
    [september, 1450.5],
    [september + 500, 1450.5],
  ])("on day %d the last snapshot until then answers", async (day, budget) => {
    expect(await shows(`=PMO.ASOF("p-003","budget",${day})`)).toEqual([[budget]]);
  });

  it("shows what its page says", async () => {
    const { formula, shows: expected } = registerDeclarations.ASOF.example;
    expect(await shows(formula)).toEqual(expected);
  });

  it("gives both values and what lies between when it is compared with a day", async () => {
    const compared = (field: string): Promise<unknown[][]> =>
      shows(`=PMO.ASOF("P-003","${field}",${september},${june})`, 1, 3);
    expect(await compared("Budget")).toEqual([[1450.5, 1300, 150.5]]);
    expect(await compared("Reported RAG")).toEqual([["Red", "Green", "Worse"]]);
    expect(await compared("Sponsor")).toEqual([["Ann", "", "Changed"]]);
    expect(await compared("Project")).toMatchObject([[expect.any(String), expect.any(String), ""]]);
  });

  it("spills over a column of IDs of any register, with an error only where it belongs", async () => {
    const ids = '{"P-003";"P-122";"P-999"}';
    expect(await shows(`=PMO.ASOF(${ids},"Budget",${september},${june})`, 3, 3)).toEqual([
      [1450.5, 1300, 150.5],
      [260, "#N/A", ""],
      ["#N/A", "#N/A", ""],
    ]);
    expect(await shows(`=PMO.ASOF("R-001","Status",${september})`)).toEqual([["Open"]]);
  });

  it("says why there is no answer", async () => {
    expect(await sentence(`=PMO.ASOF("P-003","Budget",${june - 1})`)).toBe(
      "No snapshot on or before 2026-06-29; the first is of 2026-06-30.",
    );
    expect(await sentence(`=PMO.ASOF("P-122","Budget",${june})`)).toBe(
      "P-122 is not in snapshot June.",
    );
    expect(await sentence(`=PMO.ASOF("P-999","Budget",${june})`)).toBe("No snapshot holds P-999.");
    expect(await sentence(`=PMO.ASOF("P-003","Colour",${june})`)).toMatch(
      /^Snapshots do not keep "Colour"\. They keep: Project, Stage, .*Forecast cost.*Residual score/,
    );
    // Priority is kept of issues, not of projects.
    expect(await sentence(`=PMO.ASOF("P-003","Priority",${june})`)).toMatch(
      /^Snapshots do not keep "Priority"\. They keep: Project, Stage, (?!.*Residual score)/,
    );
    expect(await sentence('=PMO.ASOF("P-003","Budget","June")')).toBe('"June" is not a date.');
  });

  it("says so when the workbook cannot be read, and answers when it can again", async () => {
    const asked = `=PMO.ASOF("P-003","Budget",${june})`;
    isReadable = false;
    expect(await sentence(asked)).toBe(
      "The workbook could not be read. Finish editing the cell, then recalculate (Ctrl+Alt+F9).",
    );
    isReadable = true;
    expect(await shows(asked)).toEqual([[1300]]);
  });

  it("reads the snapshots once for a thousand cells", async () => {
    await shows(`=PMO.ASOF("P-003","Budget",${june})`);
    readings.length = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Asked");
      const block = sheet.getRange("E1:H250");
      block.formulas = Array.from({ length: 250 }, (_, row) =>
        Array.from({ length: 4 }, (_, column) => {
          const id = `P-${String(((row * 4 + column) % 21) + 1).padStart(3, "0")}`;
          return `=PMO.ASOF("${id}","Project",${september})`;
        }),
      );
      await context.sync();
      await session.host.settle();
      block.load("values");
      await context.sync();
      expect(block.values.flat().every((value) => typeof value === "string" && value !== "")).toBe(
        true,
      );
      block.clear();
      await context.sync();
    });
    expect(readings.length).toBeGreaterThan(0);
    expect(readings).not.toContain("Snapshots,SnapshotData");
    expect(readings.length).toBeLessThan(10);
  });

  it("knows a new snapshot at once, and forgets it when it is taken back", async () => {
    const asked = `=PMO.ASOF("P-003","Budget",${september})`;
    expect(await shows(asked)).toEqual([[1450.5]]);
    const now = async (): Promise<unknown> => {
      await session.host.settle();
      return workbook.valueAt("Asked", 0, 2);
    };
    await put("Projects", "P-003", "Budget", 1500);
    expect(await now()).toBe(1450.5);
    await act("take-snapshot", { label: "later" });
    expect(await now()).toBe(1500);
    await runAction("undo", contextWith());
    expect(await now()).toBe(1450.5);
  });
});
