import { laterPacks } from "#actions/actionParameters";
import { registers } from "#core/register/schema";
import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { said } from "#test/support/english";
import { tableColumns } from "#test/support/registersOf";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";

/** What every column of the registers showed, by "Register/Header". */
function figures(workbook: Workbook): Map<string, readonly unknown[]> {
  const tables = workbook.sheets.flatMap(({ tables: own }) => own.map(({ name }) => name));
  return new Map(
    registers
      .filter(({ name }) => tables.includes(name))
      .flatMap(({ name }) =>
        [...tableColumns(workbook, name)].map(([header, values]) => [`${name}/${header}`, values]),
      ),
  );
}

async function typeRow(sheet: string, row: readonly (string | number)[]): Promise<void> {
  await Excel.run(async (context) => {
    const letter = "ABCDEFGHIJKLMNOP"[row.length - 1] ?? "A";
    context.workbook.worksheets.getItem(sheet).getRange(`A5:${letter}5`).values = [[...row]];
    await context.sync();
  });
}

describe("add-pack", () => {
  it.each(laterPacks)("%s joins a workbook and changes none of its figures", async (pack) => {
    const { workbook } = await northmereBook();
    const before = figures(workbook);
    await act("add-pack", { packs: pack });
    expect(errorCells(workbook)).toEqual([]);
    const after = figures(workbook);
    for (const [column, values] of before)
      expect([column, after.get(column)]).toEqual([column, values]);
    const wanted = registers.flatMap((register) =>
      register.columns
        .filter((column) => column.pack === pack || register.pack === pack)
        .map(({ header }) => `${register.name}/${header}`),
    );
    expect(wanted.filter((column) => !after.has(column))).toEqual([]);
  });

  it("adds nothing that is there, and is taken back whole", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const { proposal } = await act("add-pack", { packs: "Shared risks,Risk treatment" });
    expect(said(proposal.sentence)).toMatch(/^Adds 2 registers and \d+ columns to the registers/);
    const again = await act("add-pack", { packs: "Shared risks,Risk treatment" });
    expect(again.proposal.plan.edits).toEqual([]);
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("says that there are no registers yet", async () => {
    await openBook();
    const { proposal, applied } = await act("add-pack", { packs: "EVM" });
    expect(applied).toBe(false);
    expect(proposal.issues.map(({ code }) => code)).toEqual(["missing-register"]);
  });

  it("fills the stage gates with the standard policy", async () => {
    const { workbook } = await northmereBook();
    await act("add-pack", { packs: "Stage gates" });
    const gates = tableColumns(workbook, "Gates");
    expect(new Set(gates.get("Gate"))).toEqual(
      new Set(["Screening", "Approval", "Start", "Completion", "Closure", "Resumption"]),
    );
    expect(new Set(gates.get("Applies"))).toEqual(new Set(["Yes"]));
  });
});

describe("a shared risk", () => {
  it("counts once: each project bears its share, the rest stays where the risk belongs", async () => {
    const { workbook } = await northmereBook();
    const exposureOf = (): Map<unknown, number> => {
      const columns = tableColumns(workbook, "Projects");
      const values = columns.get("Risk exposure") ?? [];
      return new Map((columns.get("Project ID") ?? []).map((id, k) => [id, Number(values[k])]));
    };
    const risk = (header: string): number => {
      const columns = tableColumns(workbook, "Risks");
      const row = (columns.get("Risk ID") ?? []).indexOf("R-001");
      return Number(columns.get(header)?.[row]);
    };
    const before = exposureOf();
    await act("add-pack", { packs: "Shared risks" });
    // R-001 is of P-008; P-015 bears 40 % of it.
    await typeRow("SharedRisks", ["R-001", "P-015", 0.4]);
    const whole = risk("Expected exposure");
    expect(whole).toBeGreaterThan(100);
    expect(risk("Own exposure")).toBeCloseTo(0.6 * whole, 9);
    const after = exposureOf();
    expect((after.get("P-015") ?? 0) - (before.get("P-015") ?? 0)).toBeCloseTo(0.4 * whole, 9);
    expect((before.get("P-008") ?? 0) - (after.get("P-008") ?? 0)).toBeCloseTo(0.4 * whole, 9);
    // More than the whole is shared out in proportion, never counted twice.
    await typeRow("SharedRisks", ["R-001", "P-015", 1.6]);
    expect((exposureOf().get("P-015") ?? 0) - (before.get("P-015") ?? 0)).toBeCloseTo(whole, 9);
  });
});
