import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";
import { said } from "#test/support/english";

function line(workbook: Workbook, row: number): string {
  const sheet = workbook.sheets.find(({ name }) => name === "Robustness");
  return String(sheet?.valueAt(row, 0) ?? "");
}

/** Text of the first column below the table. */
function below(workbook: Workbook): string[] {
  return Array.from({ length: 60 }, (_, row) => line(workbook, row)).filter((text) => text !== "");
}

function column(workbook: Workbook, header: string): Map<string, unknown> {
  const columns = tableColumns(workbook, "Robustness");
  const values = columns.get(header) ?? [];
  return new Map((columns.get("Project ID") ?? []).map((id, row) => [String(id), values[row]]));
}

async function type(sheet: string, address: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("testing the ranking", () => {
  it("writes for each project how it fares in plausible worlds", async () => {
    const { workbook } = await northmereBook();
    const { proposal, applied } = await act("test-ranking", { samples: "2000" });
    expect(applied).toBe(true);
    expect(errorCells(workbook)).toEqual([]);
    expect(said(proposal.sentence)).toMatch(
      /^Draws 2,000 worlds with plausible weights for 23 projects .+; Customer portal replacement is first in (79|8[012])% of them\.$/,
    );
    const first = column(workbook, "First in");
    expect(first.size).toBe(23);
    expect(Math.abs(Number(first.get("P-001")) - 0.8036)).toBeLessThan(0.036);
    expect(Math.abs(Number(first.get("P-005")) - 0.1658)).toBeLessThan(0.034);
    expect(column(workbook, "Rank").get("P-010")).toBe(4);
    const funding = column(workbook, "Funding");
    expect(["P-001", "P-004", "P-016"].map((id) => funding.get(id))).toEqual([
      "core",
      "borderline",
      "exterior",
    ]);
    expect(line(workbook, 2)).toMatch(
      /^From 2,000 worlds: each weight up to 50% more or less; seed 20260930\. Shares are right to 2\.2 points/,
    );
    expect(below(workbook)).toContain(
      "Strategic fit weighs 30%: above 37.3% P-005 takes the first place from P-001.",
    );
    expect(below(workbook)).toContain("What moves the value of the funded projects");
  });

  it("says natively that it is old once an input changes; undo takes the sheet away", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    await act("test-ranking", { samples: "100", plausible: "any", noise: "0.1", seed: "5" });
    expect(line(workbook, 1)).toContain("inputs current");
    expect(line(workbook, 2)).toMatch(
      /^From 100 worlds: \w+ weights at all, scores off by up to 10% of their scale; seed 5\./,
    );
    await type("Criteria", "D5", 35);
    expect(line(workbook, 1)).toContain("INPUTS HAVE CHANGED SINCE");
    await type("Criteria", "D5", 30);
    expect(line(workbook, 1)).toContain("inputs current");
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("replaces its sheet and gives the same figures for the same seed", async () => {
    const { workbook } = await northmereBook();
    await act("test-ranking", { samples: "300" });
    const one = [...column(workbook, "Mean rank")];
    await act("test-ranking", { samples: "300" });
    expect([...column(workbook, "Mean rank")]).toEqual(one);
    const sheets = workbook.sheets.filter(({ name }) => name.startsWith("Robustness"));
    expect(sheets).toHaveLength(1);
  });

  it("has nothing to test without registers", async () => {
    await openBook();
    const { proposal, applied } = await act("test-ranking");
    expect(applied).toBe(false);
    expect(said(proposal.sentence)).toBe("There is no ranking to test.");
    expect(proposal.issues.map(({ code, expected }) => [code, expected])).toEqual([
      ["missing-register", "Projects"],
    ]);
  });
});
