import type { ActionContext, ActionId } from "#actions/action";
import { runAction } from "#actions/runAction";
import { readRegisters } from "#excel/readRegisters";
import { issueSaid, said } from "#test/support/english";
import { openBook } from "#test/support/openBook";

const contextOf = (settings: Readonly<Record<string, string>>): ActionContext => ({
  settings,
  today: 46_295,
  progress: () => undefined,
});

const run = (id: ActionId, settings: Readonly<Record<string, string>> = {}) =>
  runAction(id, contextOf(settings));
const look = (id: ActionId, settings: Readonly<Record<string, string>> = {}) =>
  runAction(id, contextOf(settings), { dryRun: true });

const objectives = "Grow safely = 60; Cut cost = 40";

async function rowsOf(register: string): Promise<readonly (readonly unknown[])[]> {
  const reading = await readRegisters([{ register }]);
  return reading.registers[0]?.rows ?? [];
}

async function setting(name: string): Promise<unknown> {
  const reading = await readRegisters([], { settings: [name] });
  return reading.settings.get(name);
}

describe("create-registers takes the facts of the office", () => {
  test("objectives with weights, the first period, grain and number of periods", async () => {
    await openBook();
    await run("create-registers", {
      size: "register",
      objectives,
      firstPeriod: "2026-05-17",
      grain: "Month",
      periods: "3",
      tailYears: "0",
      currency: "EUR",
      discountRate: "0.05",
    });
    expect((await rowsOf("Objectives")).map((row) => row.slice(0, 3))).toEqual([
      ["O-1", "Grow safely", 60],
      ["O-2", "Cut cost", 40],
    ]);
    expect((await rowsOf("Periods")).map(([period]) => period)).toEqual([
      "2026-05",
      "2026-06",
      "2026-07",
    ]);
    expect(await setting("pmo_Currency")).toBe("EUR");
    expect(await setting("pmo_DiscountRate")).toBe(0.05);
  });

  test("periods of its own take the place of the computed ones", async () => {
    await openBook();
    const periodRows = "2026-H1\t2026-01-01\t2026-06-30\t4500\n2026-H2\t2026-07-01\t2026-12-31\t";
    await run("create-registers", { size: "register", periodRows });
    expect((await rowsOf("Periods")).map((row) => row.slice(0, 4))).toEqual([
      ["2026-H1", 46_023, 46_203, 4500],
      ["2026-H2", 46_204, 46_387, null],
    ]);
  });

  test("errors in what was pasted are told line by line, and nothing is written", async () => {
    const { workbook } = await openBook();
    const outcome = await run("create-registers", {
      objectives: "Grow = much; Save = 1",
      periodRows: "2026-Q2\t2026-04-01\t2026-07-02\n2026-Q3\t2026-07-01\t2026-09-30",
    });
    expect(outcome.applied).toBe(false);
    expect(said(outcome.proposal.sentence)).toBe(
      "Objectives or periods cannot be used yet: 2 errors.",
    );
    expect(outcome.proposal.issues.map(issueSaid)).toEqual([
      'Line 1: weight "much" is not a number of 0 or more.',
      "Period 2026-Q3 starts on 2026-07-01 but 2026-Q2 ends on 2026-07-02.",
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("a status date outside the periods is pointed out, an empty number takes its usual value", async () => {
    await openBook();
    const { proposal, canApply } = await look("create-registers", {
      statusDate: "2026-09-30",
      firstPeriod: "2030-01-01",
      periods: "",
      tailYears: "0",
    });
    expect(canApply).toBe(true);
    expect(proposal.issues.map(issueSaid)).toEqual([
      "Status date 2026-09-30 lies outside the reporting periods (2030-01-01 to 2031-12-31).",
    ]);
  });

  test("names that are taken are asked about, whatever their case", async () => {
    await openBook(["projects", "Settings"]);
    const { proposal } = await look("create-registers", { size: "register" });
    expect(proposal.issues.map(issueSaid)).toEqual([
      "Sheets named projects, Settings exist. Create 'Projects PMO', 'Settings PMO' instead, or adopt the existing ones?",
    ]);
  });
});

describe("a workbook that has been set up", () => {
  test("keeps settings, objectives and periods when sheets are adopted into it", async () => {
    const { workbook } = await openBook(["Pipeline"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Pipeline").getRange("A1:D3").values = [
        ["Project ID", "Project name", "Sponsor", "Budget"],
        ["X-1", "Harbour gate", "Anna", 1200],
        ["X-2", "Lock keeper", "Ben", 300],
      ];
      await context.sync();
    });
    await run("create-registers", {
      objectives,
      currency: "CHF",
      statusDate: "2026-03-31",
      grain: "Year",
      periods: "2",
      tailYears: "0",
    });
    const outcome = await run("adopt-sheets");
    expect(outcome.applied).toBe(true);
    expect((await rowsOf("Projects")).map(([id]) => id)).toEqual(["X-1", "X-2"]);
    expect((await rowsOf("Objectives")).map(([, name]) => name)).toEqual([
      "Grow safely",
      "Cut cost",
    ]);
    expect((await rowsOf("Periods")).map(([period]) => period)).toEqual(["2026-FY", "2027-FY"]);
    expect(await setting("pmo_Currency")).toBe("CHF");
    expect(await setting("pmo_StatusDate")).toBe(46_112);
    expect(workbook.sheets.map(({ name }) => name)).toContain("Pipeline");
  }, 30_000);

  test("can be filled with the sample, which says that its objectives go", async () => {
    await openBook();
    await run("create-registers", { size: "register", objectives });
    const { proposal, canApply, outline } = await look("add-sample");
    expect(canApply).toBe(true);
    expect(proposal.issues.map(issueSaid)).toEqual([
      expect.stringContaining("2 objectives of this workbook would go"),
    ]);
    expect(outline.find(({ sheet }) => sheet === "Objectives")?.change).toBe("replaced");
  }, 30_000);
});

describe("the outline of a plan", () => {
  test("names every sheet, table, column with its pack and formula, chart and name", async () => {
    await openBook();
    const { outline, overwrites } = await look("create-registers", {
      size: "portfolio",
      packs: "Baseline",
    });
    const projects = outline.find(({ sheet }) => sheet === "Projects");
    expect(projects).toMatchObject({ change: "new", hasPrintSetUp: true });
    const [table] = projects?.tables ?? [];
    expect(table).toMatchObject({ name: "Projects", register: "Projects", change: "new", rows: 0 });
    const column = (header: string) => table?.columns.find((each) => each.header === header);
    expect(column("Project ID")).toEqual({ header: "Project ID", formula: null, pack: null });
    expect(column("Original budget")).toMatchObject({ formula: null, pack: "Baseline" });
    expect(column("Live")?.formula).toMatch(/^=IF\(/);
    const workbook = outline.find(({ sheet }) => sheet === "");
    expect(workbook?.names.map(({ name }) => name)).toContain("pmo_StatusDate");
    expect(outline.find(({ sheet }) => sheet === "Home")?.charts.length).toBeGreaterThan(0);
    expect(outline.find(({ sheet }) => sheet === "Sheet1")?.change).toBe("removed");
    expect(overwrites).toEqual({ cells: [], count: 0, filled: 0, unchanged: 0 });
  }, 30_000);

  test("undo names what goes and what comes back", async () => {
    await openBook();
    await run("create-registers", { size: "register" });
    const { outline, proposal } = await look("undo");
    const changeOf = (name: string) => outline.find(({ sheet }) => sheet === name)?.change;
    expect(changeOf("Projects")).toBe("removed");
    expect(changeOf("Sheet1")).toBe("returned");
    expect(proposal.issues).toEqual([]);
  }, 30_000);
});
