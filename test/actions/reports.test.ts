import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { said } from "#test/support/english";
import { tableColumns } from "#test/support/registersOf";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";

function cells(workbook: Workbook, sheet: string, rows = 90, columns = 24): string[][] {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => String(found?.valueAt(row, column) ?? "")),
  );
}

/** The first row with a text in the second column. */
function rowOf(page: readonly (readonly string[])[], text: string): number {
  return page.findIndex((row) => row[1] === text);
}

async function type(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Address of a field of a record in its register. */
function address(workbook: Workbook, register: string, key: string, header: string): string {
  const columns = tableColumns(workbook, register);
  const [ids = []] = [...columns.values()];
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return `${letters[[...columns.keys()].indexOf(header)] ?? ""}${ids.indexOf(key) + 5}`;
}

describe("sheet Risk", () => {
  it("counts and names the open risks of each cell of the matrix", async () => {
    const { workbook } = await northmereBook();
    const { applied } = await act("refresh-reports", { pages: "Risk" });
    expect(applied).toBe(true);
    expect(errorCells(workbook)).toEqual([]);
    const page = cells(workbook, "Risk");
    expect(page[0]?.[1]).toBe(
      "6 of 50 open risks are High threats, 7 above appetite; expected exposure 1,830 thousand GBP",
    );
    // Rows 7 to 16 are the levels from 5 down to 1, each with counts and ids.
    const counts = [0, 1, 2, 3, 4].flatMap((k) => page[6 + 2 * k]?.slice(2, 7) ?? []);
    const open = countBy(workbook, "Residual probability", "Residual impact", "Threat");
    expect(counts.map(Number)).toEqual(
      [5, 4, 3, 2, 1].flatMap((p) => [1, 2, 3, 4, 5].map((i) => open.get(`${p},${i}`) ?? 0)),
    );
    expect(page[9]?.[6]).toBe("R-029, R-023");
  });

  it("follows the register and the scope that a reader chooses", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Risk" });
    await type("Risks", address(workbook, "Risks", "R-029", "Status"), "Closed");
    expect(cells(workbook, "Risk")[9]?.[6]).toBe("R-023");
    await type("Risk", "C4", "PG-2");
    const program = cells(workbook, "Risk");
    const relates = tableColumns(workbook, "Risks").get("Relates to") ?? [];
    const status = tableColumns(workbook, "Risks").get("Status") ?? [];
    const projects = tableColumns(workbook, "Projects");
    const inProgram = new Set(
      (projects.get("Project ID") ?? []).filter(
        (_, k) => projects.get("Program ID")?.[k] === "PG-2",
      ),
    ).add("PG-2");
    const expected = relates.filter((id, k) => inProgram.has(id) && status[k] === "Open").length;
    expect(program[0]?.[1]).toContain(` of ${expected} open risks`);
    await type("Risk", "C4", "P-008");
    const own = relates.filter((id, k) => id === "P-008" && status[k] === "Open").length;
    expect(cells(workbook, "Risk")[0]?.[1]).toContain(` of ${own} open risks`);
  });

  it("adds up exposure by category and by program to the whole", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Risk" });
    const page = cells(workbook, "Risk");
    const total = page[rowOf(page, "Total")] ?? [];
    const exposure = (tableColumns(workbook, "Risks").get("Expected exposure") ?? []).map(Number);
    const sum = exposure.reduce((all, each) => all + each, 0);
    expect(Number(total[5])).toBeCloseTo(sum, 6);
    expect(Number(total[3]) + Number(total[4])).toBeCloseTo(sum, 6);
    const first = page.findIndex((row) => row[1] === "Digital customer");
    const all = (page[first - 1] ?? []).indexOf("All");
    const programs = page.slice(first, first + 4).map((row) => Number(row[all]));
    expect(programs.reduce((one, other) => one + other, 0)).toBeCloseTo(sum, 6);
  });
});

/** Open risks of a kind by probability and impact, counted from the register. */
function countBy(
  workbook: Workbook,
  probability: string,
  impact: string,
  kind: string,
): Map<string, number> {
  const columns = tableColumns(workbook, "Risks");
  const of = (header: string): readonly unknown[] => columns.get(header) ?? [];
  const found = new Map<string, number>();
  of("Status").forEach((status, k) => {
    if (status !== "Open" || of("Type")[k] !== kind) return;
    const cell = `${String(of(probability)[k])},${String(of(impact)[k])}`;
    found.set(cell, (found.get(cell) ?? 0) + 1);
  });
  return found;
}

describe("sheet Capacity report", () => {
  it("says where people lack and tells when its written lists are old", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Capacity" });
    expect(errorCells(workbook)).toEqual([]);
    const page = cells(workbook, "Capacity report");
    expect(page[0]?.[1]).toBe(
      "Developer is short by 10.3 FTE in 2027-Q1 if everything proposed is done",
    );
    const status = page.find((row) => row[1]?.startsWith("Worked out when"))?.[1];
    expect(status).toContain("inputs current");
    const list = rowOf(
      page,
      "Who does not fit: capacity given in order of priority, promised projects first",
    );
    expect(page[list + 2]?.slice(1, 6)).toEqual([
      "Self service billing",
      "P-005",
      "3",
      "Developer",
      "2027-Q1",
    ]);
    await type("Capacity", "C12", 40);
    const after = cells(workbook, "Capacity report");
    expect(after.find((row) => row[1]?.startsWith("Worked out when"))?.[1]).toContain("STALE");
  });
});

describe("sheet Roadmap", () => {
  it("lists programs with their live projects by start, and the hand-overs that come too late", async () => {
    const { workbook } = await northmereBook();
    await act("refresh-reports", { pages: "Roadmap" });
    expect(errorCells(workbook)).toEqual([]);
    const page = cells(workbook, "Roadmap");
    expect(page[0]?.[1]).toBe(
      "23 live projects; 8 finish later than planned; 4 hand-overs come too late",
    );
    const ids = page.slice(6, 33).map((row) => row[2]);
    expect(ids.slice(0, 9)).toEqual([
      "PG-1",
      "P-001",
      "P-002",
      "P-003",
      "P-004",
      "P-005",
      "P-007",
      "P-006",
      "PG-2",
    ]);
    expect(page[rowOf(page, "No program")]?.[2]).toBe("");
    expect(ids.filter((id) => id?.startsWith("P-"))).toHaveLength(23);
    const late = rowOf(page, "Hand-overs that come too late");
    expect(page.slice(late + 2, late + 6).map((row) => [row[2], row[6]])).toEqual([
      ["D-018", "164"],
      ["D-005", "100"],
      ["D-014", "63"],
      ["D-011", "42"],
    ]);
  });
});

describe("refresh-reports", () => {
  it("draws each page once, changes nothing the second time, and is taken back whole", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    await act("refresh-reports", {});
    const names = workbook.sheets.map(({ name }) => name);
    for (const name of ["Risk", "Capacity report", "Roadmap"]) {
      expect(names.filter((each) => each === name)).toHaveLength(1);
    }
    const again = await act("refresh-reports", {});
    expect(again.proposal.plan.edits).toEqual([]);
    await act("undo", {});
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("shows registers without records as empty, not as errors", async () => {
    const { workbook } = await openBook();
    await act("create-registers", { size: "full" });
    await act("refresh-reports", {});
    // #N/A leaves a bubble or a point out of a chart.
    const wrong = errorCells(workbook).filter(
      (cell) => !/^Calc (?:Money|Value and risk) .*#N\/A$/.test(cell),
    );
    expect(wrong).toEqual([]);
    const page = cells(workbook, "Roadmap");
    const late = rowOf(page, "Hand-overs that come too late");
    expect(page[late + 2]?.[1]).toBe("None: every hand-over is in time.");
    expect(cells(workbook, "Risk")[0]?.[1]).toBe("No risk is open here");
  });

  it("has nothing to draw in a workbook without registers", async () => {
    await openBook();
    const { proposal } = await act("refresh-reports", {});
    expect(proposal.plan.edits).toEqual([]);
    expect(said(proposal.sentence)).toBe("The registers hold nothing that these pages could show.");
  });
});
