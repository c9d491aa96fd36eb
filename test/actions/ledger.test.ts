import { isDeepStrictEqual } from "node:util";
import { readLedger } from "#actions/history/readLedger";
import type { ActionOutcome } from "#actions/runAction";
import type { Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";

const codes = ({ proposal }: ActionOutcome): string[] =>
  proposal.issues.map(({ code, severity }) => `${severity} ${code}`);

/** Writes into the cell of a record. */
async function put(table: string, key: string, id: string, values: Record<string, Scalar>) {
  await Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const keys = found.columns.getItem(key).getDataBodyRange().load("values");
    await context.sync();
    const row = keys.values.findIndex(([value]) => value === id);
    for (const [header, value] of Object.entries(values)) {
      const cell = found.columns.getItem(header).getDataBodyRange().getCell(row, 0);
      cell.values = [[value]];
    }
    await context.sync();
  });
}

/** Amounts by period of a table, summed over its rows. */
function byPeriod(workbook: Workbook, table: string, header: string): Map<string, number> {
  const columns = tableColumns(workbook, table);
  const sums = new Map<string, number>();
  (columns.get("Period") ?? []).forEach((period, row) => {
    const amount = columns.get(header)?.[row];
    if (typeof amount !== "number" || period === null) return;
    sums.set(String(period), (sums.get(String(period)) ?? 0) + amount);
  });
  return sums;
}

/** Every total by period, of the registers and the archive together. */
function totals(workbook: Workbook): Record<string, Record<string, number>> {
  const parts = [
    ["Budget", "Financials", "Budget"],
    ["Outturn", "Financials", "Outturn"],
    ["Planned benefits", "BenefitPeriods", "Planned money"],
    ["Realised benefits", "BenefitPeriods", "Outturn money"],
  ] as const;
  const hasArchive = workbook.sheets.some(({ name }) => name === "ArchiveTotals");
  return Object.fromEntries(
    parts.map(([name, register, header]) => {
      const sums = byPeriod(workbook, register, header);
      const archived = hasArchive ? byPeriod(workbook, "ArchiveTotals", name) : [];
      for (const [period, amount] of archived) {
        sums.set(period, (sums.get(period) ?? 0) + amount);
      }
      const rounded = [...sums].map(([period, sum]) => [period, Math.round(sum * 1e6) / 1e6]);
      return [name, Object.fromEntries(rounded.filter(([, sum]) => sum !== 0).sort())];
    }),
  );
}

/** Typed cells of the rows of a project in a register, whatever their order. */
function rowsOf(workbook: Workbook, table: string, header: string, id: string): string[] {
  const columns = tableColumns(workbook, table);
  return (
    (columns.get(header) ?? [])
      .flatMap((value, row) => (value === id ? [row] : []))
      // The keys of lists follow from the row that a record stands on.
      .map((row) =>
        [...columns].flatMap(([name, cells]) =>
          name.startsWith("List ") ? [] : [[name, cells[row]]],
        ),
      )
      .map((cells) => JSON.stringify(cells))
      .sort()
  );
}

test("closing keeps every total by period; reopening brings all values back; undo is exact", async () => {
  const { workbook } = await northmereBook();
  await put("Projects", "Project ID", "P-002", { Stage: "Cancelled" });
  const before = { totals: totals(workbook), dump: dumpWithoutJournal(workbook) };
  const registers = [
    ["Financials", "Project ID"],
    ["Risks", "Relates to"],
    ["Milestones", "Project ID"],
    ["Benefits", "Relates to"],
  ] as const;
  const rows = registers.map(([table, header]) => rowsOf(workbook, table, header, "P-002"));
  const closed = await act("close-project", { project: "p-002", benefits: "All" });
  // A hand-over to a live project stays, with the milestone that it waits for.
  expect([closed.applied, codes(closed)]).toEqual([
    true,
    ["hint links-not-archived", "hint registers-added"],
  ]);
  expect(totals(workbook)).toEqual(before.totals);
  expect(Object.keys(before.totals["Outturn"] ?? {}).length).toBeGreaterThan(3);
  for (const [table, header] of registers) {
    const stays = table === "Milestones" ? 1 : 0;
    expect([table, rowsOf(workbook, table, header, "P-002").length]).toEqual([table, stays]);
  }
  expect(errorCells(workbook)).toEqual([]);
  await act("undo");
  expect(isDeepStrictEqual(dumpWithoutJournal(workbook), before.dump)).toBe(true);
  await act("close-project", { project: "P-002", benefits: "All" });
  expect((await readLedger()).archived.map(({ project }) => project)).toEqual(["P-002"]);
  const back = await act("reopen-project", { project: "P-002", stage: "In delivery" });
  expect([back.applied, codes(back)]).toEqual([true, []]);
  await put("Projects", "Project ID", "P-002", { Stage: "Cancelled" });
  expect(totals(workbook)).toEqual(before.totals);
  expect(registers.map(([table, header]) => rowsOf(workbook, table, header, "P-002"))).toEqual(
    rows,
  );
  expect(tableColumns(workbook, "Archive").get("Project ID")?.filter(Boolean)).toEqual([]);
});

test("what the gate refuses is not closed; benefits that are being realised stay", async () => {
  const { workbook } = await northmereBook();
  const early = await act("close-project", { project: "P-002" });
  expect([early.applied, codes(early)]).toEqual([false, ["blocking gate-none"]]);
  await put("Projects", "Project ID", "P-002", { Stage: "Closing" });
  const unmet = await act("close-project", { project: "P-002" });
  expect(unmet.applied).toBe(false);
  expect(codes(unmet)).toContain("blocking gate-check-failed");
  const done = await act("close-project", {
    project: "P-002",
    decidedBy: "Board",
    exception: "Handed over to operations",
  });
  expect(done.applied).toBe(true);
  expect(codes(done)).toContain("hint benefits-not-archived");
  expect(rowsOf(workbook, "Benefits", "Relates to", "P-002").length).toBeGreaterThan(0);
  expect(rowsOf(workbook, "Financials", "Project ID", "P-002")).toEqual([]);
  const again = await act("close-project", { project: "P-002" });
  expect(codes(again)).toEqual(["blocking nothing-to-archive"]);
  expect(codes(await act("close-project", { project: "P-999" }))).toEqual([
    "blocking project-unknown",
  ]);
  expect(codes(await act("reopen-project", { project: "P-001" }))).toEqual([
    "blocking project-not-archived",
  ]);
});

test("a baseline changes by an approved decision only; typed cells follow the forecast", async () => {
  const { workbook } = await northmereBook();
  expect(codes(await act("rebaseline"))).toEqual(["blocking baseline-needs-decision"]);
  expect(codes(await act("rebaseline", { decision: "DC-999" }))).toEqual([
    "blocking baseline-decision-unknown",
  ]);
  const [id = ""] = (tableColumns(workbook, "Decisions").get("Decision ID") ?? []).map(String);
  await put("Decisions", "Decision ID", id, { Outcome: "Rejected" });
  expect(codes(await act("rebaseline", { decision: id }))).toEqual([
    "blocking baseline-not-approved",
  ]);
  await put("Decisions", "Decision ID", id, { Outcome: "Approved", "Relates to": "P-008" });
  const find = (header: string): Scalar => {
    const columns = tableColumns(workbook, "Projects");
    return columns.get(header)?.[(columns.get("Project ID") ?? []).indexOf("P-008")] ?? null;
  };
  const then = ["Budget", "Baseline finish", "Forecast cost", "Forecast finish"].map(find);
  const done = await act("rebaseline", { decision: id.toLowerCase() });
  expect([done.applied, codes(done)]).toEqual([true, ["hint baseline-columns-added"]]);
  expect(["Original budget", "Original finish", "Budget", "Baseline finish"].map(find)).toEqual(
    then,
  );
  expect(find("Forecast cost")).toBe(then[2]);
  expect(tableColumns(workbook, "Snapshots").get("Kind")?.at(-1)).toBe("Baseline");
  expect(tableColumns(workbook, "Snapshots").get("Decision ID")?.at(-1)).toBe(id);
  const own = tableColumns(workbook, "Financials");
  const phased = (own.get("Project ID") ?? []).flatMap((project, row) =>
    project === "P-008" ? [[own.get("Budget")?.[row], own.get("Outturn")?.[row]]] : [],
  );
  expect(phased.every(([budget, outturn]) => (budget ?? 0) === outturn)).toBe(true);
  const after = dumpWithoutJournal(workbook);
  const other = await act("rebaseline", { decision: id, projects: "P-003" });
  expect(codes(other)).toEqual(["warning baseline-beyond-decision"]);
  await act("undo");
  expect(isDeepStrictEqual(dumpWithoutJournal(workbook), after)).toBe(true);
  expect(codes(await act("check-registers"))).not.toContain("warning baseline-changed");
  await put("Projects", "Project ID", "P-008", { Budget: 1 });
  expect(codes(await act("check-registers"))).toContain("warning baseline-changed");
});

test("the log notes who moved and why, once it is there, and stays silent otherwise", async () => {
  const { workbook } = await northmereBook();
  expect((await act("log-priorities")).proposal.sentence.code).toBe("starts-priority-log");
  expect((await act("log-priorities")).proposal.sentence.code).toBe("logs-no-move");
  await put("Scores", "Project ID", "P-017", { "Strategic fit": 5, "Customer impact": 5 });
  await act("score-projects");
  const log = tableColumns(workbook, "PriorityLog");
  const row = (log.get("Project ID") ?? []).indexOf("P-017");
  expect(row).toBeGreaterThanOrEqual(0);
  expect(String(log.get("Cause")?.[row])).toMatch(/^Its own score changed, most of all /);
  const { log: entries } = await readLedger();
  expect(entries[0]?.after ?? 99).toBeLessThanOrEqual(entries.at(-1)?.after ?? 0);
});

test("lessons are added, with the register where it is missing", async () => {
  const { workbook } = await northmereBook();
  expect(codes(await act("add-lesson"))).toEqual(["blocking required-missing"]);
  expect(codes(await act("add-lesson", { lesson: "x", project: "P-999" }))).toEqual([
    "blocking project-unknown",
  ]);
  const before = dumpWithoutJournal(workbook);
  expect((await act("add-lesson", { project: "p-002", lesson: "=Book early" })).applied).toBe(true);
  const lessons = tableColumns(workbook, "Lessons");
  expect(["Lesson ID", "Project ID", "Lesson", "Kind"].map((h) => lessons.get(h)?.[0])).toEqual([
    "LL-001",
    "P-002",
    "=Book early",
    "Avoid",
  ]);
  await act("undo");
  expect(isDeepStrictEqual(dumpWithoutJournal(workbook), before)).toBe(true);
});

test("a workbook without registers, and one without records", async () => {
  await openBook();
  for (const id of [
    "rebaseline",
    "close-project",
    "reopen-project",
    "log-priorities",
    "add-lesson",
  ] as const) {
    const { applied, proposal } = await act(id, { project: "P-1", lesson: "x", decision: "D" });
    expect([id, applied, proposal.issues[0]?.severity]).toEqual([id, false, "blocking"]);
  }
  expect((await readLedger()).lacking).toContain("Projects");
  const { workbook } = await openBook();
  await act("create-registers", { size: "full", packs: "History,Lessons learned" });
  expect((await act("refresh-reports", { pages: "History" })).applied).toBe(true);
  expect(errorCells(workbook)).toEqual([]);
  expect((await readLedger()).strips).toEqual([]);
});
