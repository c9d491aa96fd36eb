import fc from "fast-check";
import { enterCells, enterHeader, enterPolicy, type Entry } from "#actions/enterCells";
import { readScoring } from "#actions/readScoring";
import { showRecord, watchRecords } from "#actions/selection";
import { ExcelFailure } from "#excel/excelFailure";
import type { CellValue } from "#core/register/content";
import type { Workbook } from "#host/engine/workbook";
import { tableColumns } from "#test/support/registersOf";
import {
  act,
  bothRankings,
  dumpWithoutJournal,
  errorCells,
  northmereBook,
} from "#test/support/scoringBook";

const score = (
  project: string,
  criterion: string,
  value: number | null,
  before: CellValue,
): Entry => ({ kind: "score", project, criterion, value, before });

const field = (
  criterion: string,
  name: Extract<Entry, { kind: "criterion" }>["field"],
  value: number | string | null,
  before: CellValue,
): Entry => ({ kind: "criterion", criterion, field: name, value, before });

function scoreOf(workbook: Workbook, project: string, criterion: string): unknown {
  const columns = tableColumns(workbook, "Scores");
  const row = columns.get("Project ID")?.indexOf(project) ?? -1;
  return columns.get(criterion)?.[row];
}

async function expectEqualRankings(workbook: Workbook): Promise<void> {
  const both = await bothRankings(workbook);
  expect(both.map(({ id, pane }) => [id, ...pane])).toEqual(
    both.map(({ id, sheet }) => [id, ...sheet]),
  );
}

async function write(sheet: string, address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}

describe("entering scores", () => {
  it("writes the cell, says what stood there, and is undone", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const outcome = await enterCells([score("P-002", "Strategic fit", 2, 4)]);
    expect(outcome.written).toMatchObject([{ old: 4 }]);
    expect([outcome.conflicts, outcome.lost]).toEqual([[], []]);
    expect(scoreOf(workbook, "P-002", "Strategic fit")).toBe(2);
    expect(outcome.journal?.title).toBe("Scored P-002 2 for Strategic fit");
    await expectEqualRankings(workbook);
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("takes a burst back as one step, under one title", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const first = await enterCells([score("P-001", "Strategic fit", 1, 4)]);
    if (first.journal === null) throw new Error("not written");
    const second = await enterCells(
      [score("P-001", "Strategic fit", 3, 1), score("P-003", "Customer impact", null, 2)],
      { continues: { journal: first.journal, cells: 1 } },
    );
    expect(second.journal?.title).toBe("Entered 3 scores");
    expect(scoreOf(workbook, "P-003", "Customer impact")).toBeNull();
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("does not continue a burst that another action has ended", async () => {
    const { workbook } = await northmereBook();
    const first = await enterCells([score("P-001", "Strategic fit", 1, 4)]);
    await act("show-view", { view: "Intake" });
    if (first.journal === null) throw new Error("not written");
    const second = await enterCells([score("P-002", "Strategic fit", 1, 4)], {
      continues: { journal: first.journal, cells: 1 },
    });
    expect(second.journal?.steps).toHaveLength(1);
    await act("undo");
    expect(scoreOf(workbook, "P-002", "Strategic fit")).toBe(4);
    expect(scoreOf(workbook, "P-001", "Strategic fit")).toBe(1);
  });

  it("leaves a cell alone that somebody else has changed, unless it is insisted on", async () => {
    const { workbook } = await northmereBook();
    const entry = score("P-002", "Strategic fit", 1, 4);
    await write("Scores", "C6", [[3]]);
    const outcome = await enterCells([entry, score("P-001", "Strategic fit", 5, 4)]);
    expect(outcome.conflicts).toEqual([{ entry, found: 3 }]);
    expect(scoreOf(workbook, "P-002", "Strategic fit")).toBe(3);
    expect(scoreOf(workbook, "P-001", "Strategic fit")).toBe(5);
    await enterCells([entry], { insists: true });
    expect(scoreOf(workbook, "P-002", "Strategic fit")).toBe(1);
  });

  it("finds a project after its sheet was sorted and filtered, and its register renamed", async () => {
    const { workbook } = await northmereBook();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scores");
      table.sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem("Strategic fit").filter.applyValuesFilter(["5"]);
      context.workbook.worksheets.getItem("Scores").name = "Our scores";
      await context.sync();
    });
    await enterCells([score("P-004", "Strategic fit", 1, 3)]);
    expect(scoreOf(workbook, "P-004", "Strategic fit")).toBe(1);
    expect(tableColumns(workbook, "Scores").get("Project ID")?.[0]).not.toBe("P-001");
    await expectEqualRankings(workbook);
  });

  it("gives a project that has no row in Scores one, below the others", async () => {
    const { workbook } = await northmereBook();
    const rows = tableColumns(workbook, "Scores").get("Project ID")?.length ?? 0;
    await write("Projects", `A${5 + 24}`, [["P-025"]]);
    await write("Projects", `H${5 + 24}`, [["Proposed"]]);
    const before = dumpWithoutJournal(workbook);
    const outcome = await enterCells([
      score("P-025", "Strategic fit", 4, null),
      score("P-025", "Deliverability", 3, null),
    ]);
    expect(outcome.lost).toEqual([]);
    const columns = tableColumns(workbook, "Scores");
    expect(columns.get("Project ID")).toHaveLength(rows + 1);
    expect(columns.get("Project ID")?.at(-1)).toBe("P-025");
    expect([columns.get("Strategic fit")?.at(-1), columns.get("Missing")?.at(-1)]).toEqual([4, 3]);
    expect(errorCells(workbook)).toEqual([]);
    await expectEqualRankings(workbook);
    await act("undo");
    expect(tableColumns(workbook, "Scores").get("Project ID")).toHaveLength(rows);
    expect(before).toMatchObject({ active: "Home" });
  });

  it("says what has no place any more, and writes the rest", async () => {
    const { workbook } = await northmereBook();
    const outcome = await enterCells([
      score("P-001", "Mood", 3, null),
      score("P-001", "Financial value", 3, null),
      score("P-001", "Deliverability", 5, 3),
    ]);
    expect(outcome.lost.map(({ reason }) => reason)).toEqual(["no-criterion", "calculated"]);
    expect(scoreOf(workbook, "P-001", "Deliverability")).toBe(5);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scores").delete();
      await context.sync();
    });
    const gone = await enterCells([score("P-001", "Deliverability", 4, 5)]);
    expect(gone.lost.map(({ reason }) => reason)).toEqual(["no-register"]);
    expect(gone.journal).toBeNull();
  });

  it("changes nothing on a protected sheet, and says so", async () => {
    const { workbook } = await northmereBook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scores").protection.protect();
      await context.sync();
    });
    const before = dumpWithoutJournal(workbook);
    await expect(enterCells([score("P-001", "Strategic fit", 1, 4)])).rejects.toThrow(ExcelFailure);
    expect(dumpWithoutJournal(workbook)).toEqual(before);
    expect((await readScoring()).locked).toEqual(["Scores"]);
  });

  it("takes a request that reads and two that write", async () => {
    const { session } = await northmereBook();
    const from = session.requests.length;
    await enterCells([score("P-001", "Strategic fit", 1, 4)]);
    const batches = session.requests.slice(from).filter(({ kind }) => kind === "batch");
    expect(batches.length).toBeLessThanOrEqual(3);
  });
});

describe("entering fields of criteria", () => {
  it("writes weights, and guidance with its prompt in Scores", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const outcome = await enterCells(
      [
        field("Strategic fit", "Weight", 50, 30),
        field("Deliverability", "Scale high", 10, 5),
        field("Deliverability", "Definition", "=1 = hard, 10 = routine", null),
      ],
      { insists: true },
    );
    expect(outcome.written).toHaveLength(3);
    expect(outcome.journal?.title).toBe("Changed 3 cells of Criteria");
    const criteria = tableColumns(workbook, "Criteria");
    expect(criteria.get("Weight")?.[0]).toBe(50);
    expect(criteria.get("Definition")?.[3]).toBe("=1 = hard, 10 = routine");
    await Excel.run(async (context) => {
      const cell = context.workbook.tables.getItem("Scores").columns.getItem("Deliverability");
      const { dataValidation } = cell.getDataBodyRange();
      dataValidation.load("rule,prompt");
      await context.sync();
      expect(dataValidation.rule.decimal).toMatchObject({ formula1: 1, formula2: 10 });
      expect(dataValidation.prompt.message).toBe("=1 = hard, 10 = routine");
    });
    await expectEqualRankings(workbook);
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("sets the policy for missing scores in its cell of Settings", async () => {
    const { workbook } = await northmereBook();
    await enterPolicy("Lowest");
    expect((await readScoring()).model.policy).toBe("Lowest");
    await act("undo");
    expect((await readScoring()).model.policy).toBe("Exclude");
    expect(errorCells(workbook)).toEqual([]);
  });

  it("gives a renamed column of Scores the name of its criterion again", async () => {
    const { workbook } = await northmereBook();
    await write("Scores", "C4", [["Strat fit"]]);
    const { model } = await readScoring();
    const issue = model.issues.find(({ code }) => code === "column-without-criterion");
    expect(issue).toMatchObject({ found: "Strat fit", expected: "Strategic fit" });
    expect(await enterHeader("Strat fit", "Strategic fit")).not.toBeNull();
    expect([...tableColumns(workbook, "Scores").keys()]).toContain("Strategic fit");
    await expectEqualRankings(workbook);
    expect(await enterHeader("Strat fit", "Strategic fit")).toBeNull();
  });
});

describe("selecting projects", () => {
  const selectedAddress = (): Promise<string> =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });

  it("selects the row of a project, and tells which project's row is selected", async () => {
    const { workbook } = await northmereBook();
    expect(await showRecord("Projects", "Project ID", "P-010")).toBe(true);
    expect(await selectedAddress()).toMatch(/^Projects!A14:/);
    // Of one field its cell; of a field that the register has not, the row.
    expect(await showRecord("Projects", "Project ID", "P-010", "Project")).toBe(true);
    expect(await selectedAddress()).toBe("Projects!B14");
    expect(await showRecord("Projects", "Project ID", "P-010", "Colour")).toBe(true);
    expect(await selectedAddress()).toMatch(/^Projects!A14:/);
    expect(await showRecord("Projects", "Project ID", "P-999")).toBe(false);
    const { places } = await readScoring();
    const told: (string | null)[] = [];
    const stop = await watchRecords(
      () => places,
      (project) => told.push(project),
    );
    await showRecord("Scores", "Project ID", "P-003");
    const place = places.find(({ sheet }) => sheet === "Scores");
    expect(place?.keys).toContain("P-003");
    for (let turn = 0; turn < 100 && told.length === 0; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(told).toEqual(["P-003"]);
    expect(workbook.activeSheetId).toBe(workbook.sheetByName("Scores")?.id);
    await stop?.();
  });
});

describe("the pane's figures", () => {
  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.double({ min: -2, max: 9, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom("", "", "n/a") },
  );
  const portfolio = fc.record({
    scores: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
      minLength: 23,
      maxLength: 23,
    }),
    weights: fc.array(fc.constantFrom(0, 1, 5, 12.5, 100), { minLength: 6, maxLength: 6 }),
    directions: fc.array(fc.constantFrom("Benefit", "Cost"), { minLength: 6, maxLength: 6 }),
    by: fc.array(fc.constantFrom("Scale", "Min-max", "Max"), { minLength: 2, maxLength: 2 }),
    policy: fc.constantFrom("Exclude", "Renormalise", "Lowest" as const),
  });

  it("are those of the native formulas, on Northmere and on made-up portfolios, under every policy", async () => {
    const { workbook } = await northmereBook();
    for (const policy of ["Exclude", "Renormalise", "Lowest"] as const) {
      await enterPolicy(policy);
      await expectEqualRankings(workbook);
    }
    await fc.assert(
      fc.asyncProperty(portfolio, async ({ scores, weights, directions, by, policy }) => {
        await write("Scores", "C5:D27", scores);
        await write(
          "Criteria",
          "C5:C10",
          directions.map((each) => [each]),
        );
        await write(
          "Criteria",
          "D5:D10",
          weights.map((each) => [each]),
        );
        await write(
          "Criteria",
          "E5:E6",
          by.map((each) => [each]),
        );
        await enterPolicy(policy);
        await expectEqualRankings(workbook);
      }),
      { numRuns: 25 },
    );
  });
});
