import { runAction } from "#actions/runAction";
import { english } from "#core/messages/english/english";
import { messageSentence } from "#core/messages/sentences";
import { isLive } from "#core/scoring/liveProjects";
import { approx } from "#test/support/approx";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act, contextWith, northmereBook } from "#test/support/scoringBook";
import { workbookDump } from "#test/support/workbookDump";
import type { Workbook } from "#host/engine/workbook";

function cell(
  workbook: Workbook,
  register: string,
  key: string,
  id: string,
  field: string,
): unknown {
  const columns = tableColumns(workbook, register);
  return columns.get(field)?.[columns.get(key)?.indexOf(id) ?? -1];
}

function sum(workbook: Workbook, register: string, field: string): number {
  const values = tableColumns(workbook, register).get(field) ?? [];
  return values.reduce<number>((all, value) => all + (typeof value === "number" ? value : 0), 0);
}

/** Everything but what undoing itself keeps. */
function sheetsOf(workbook: Workbook): unknown {
  return (workbookDump(workbook) as { readonly sheets: unknown }).sheets;
}

/** Sum of a column of Projects over all projects. */
const worth = (workbook: Workbook, field: string): number => sum(workbook, "Projects", field);

test("moving writes dates, milestones, needed-by days, and everything asked for, in one undo", async () => {
  const { workbook, session } = await northmereBook();
  const before = sheetsOf(workbook);
  const all = { money: "yes", demand: "yes", benefits: "yes" };
  const budget = sum(workbook, "Financials", "Forecast");
  const done = await act("move-project", { project: "p-003", days: "120", ...all });
  const { whatIf, sentence } = done.proposal;
  expect(messageSentence(sentence, english)).toBe(
    "Moves projects (P-003 +120 days): 1 other project makes way; hard conflicts 0, soft conflicts 0; NPV -101 GBP thousand.",
  );
  expect(cell(workbook, "Projects", "Project ID", "P-003", "Start")).toBe(46_023);
  expect(cell(workbook, "Projects", "Project ID", "P-003", "Forecast finish")).toBe(46_642);
  expect(cell(workbook, "Projects", "Project ID", "P-004", "Start")).toBe(46_352);
  expect(cell(workbook, "Dependencies", "Dependency ID", "D-006", "Float days")).toBe(0);
  expect(cell(workbook, "Milestones", "Milestone ID", "M-106", "Forecast date")).toBe(46_461);
  // No money is lost but what leaves the calendar.
  expect(approx(sum(workbook, "Financials", "Forecast"), budget, 1e-9, 0.01)).toBe(true);
  // The sheet's own formulas now give what the preview said.
  const said = (measure: string): number =>
    whatIf?.lines.find((line) => line.measure === measure && line.subject === "")?.after ?? 0;
  expect(approx(worth(workbook, "NPV"), said("npv"), 0, 0.1)).toBe(true);
  expect(approx(worth(workbook, "Cost PV"), said("cost-pv"), 0, 0.1)).toBe(true);
  expect(approx(worth(workbook, "Risk adjusted NPV"), said("risk-adjusted-npv"), 0, 0.1)).toBe(
    true,
  );
  await runAction("undo", contextWith());
  expect(sheetsOf(workbook)).toEqual(before);
  session.close();
});

test("only dates are written unless more is asked for; dependents can stay", async () => {
  const { workbook, session } = await northmereBook();
  const [cost, people] = [sum(workbook, "Financials", "Forecast"), sum(workbook, "Demand", "FTE")];
  await act("move-project", { moves: "P-003:120", dependents: "no", milestones: "no" });
  expect(cell(workbook, "Projects", "Project ID", "P-003", "Forecast finish")).toBe(46_642);
  expect(cell(workbook, "Projects", "Project ID", "P-004", "Start")).toBe(46_296);
  expect(cell(workbook, "Milestones", "Milestone ID", "M-106", "Forecast date")).toBe(46_341);
  expect([sum(workbook, "Financials", "Forecast"), sum(workbook, "Demand", "FTE")]).toEqual([
    cost,
    people,
  ]);
  session.close();
});

test("several moves, a new start and a cancelled project", async () => {
  const { workbook, session } = await northmereBook();
  await act("move-project", { project: "P-012", start: "2026-11-01" });
  expect(cell(workbook, "Projects", "Project ID", "P-012", "Start")).toBe(46_327);
  await act("move-project", { moves: "P-012:-31, P-020 : cut", demand: "yes", money: "yes" });
  expect(cell(workbook, "Projects", "Project ID", "P-012", "Start")).toBe(46_296);
  expect(cell(workbook, "Projects", "Project ID", "P-020", "Stage")).toBe("Cancelled");
  const financials = tableColumns(workbook, "Financials");
  const forecasts = financials
    .get("Project ID")
    ?.flatMap((id, row) => (id === "P-020" ? [financials.get("Forecast")?.[row] ?? ""] : []));
  expect(forecasts?.every((value) => value === "" || value === 0)).toBe(true);
  expect(isLive("P-020", "Cancelled")).toBe(false);
  session.close();
});

const refusals: readonly (readonly [settings: Record<string, string>, codes: string[]])[] = [
  [{ moves: "P-003 60" }, ["move-unread"]],
  [{ moves: "P-003:60, P-099:5" }, ["project-unknown"]],
  [{ project: "P-099", days: "5" }, ["project-unknown"]],
  [{ moves: "P-023:60" }, ["project-not-moved"]],
  [{ moves: "P-023:cut" }, ["project-not-moved"]],
  [{}, []],
  [{ project: "P-003", days: "0" }, []],
];

test("what cannot be moved changes nothing, which is said", async () => {
  const { session } = await northmereBook();
  for (const [settings, codes] of refusals) {
    const { proposal } = await act("move-project", settings);
    expect(proposal.plan.edits).toEqual([]);
    expect(proposal.issues.map(({ code }) => code)).toEqual(codes);
    expect(messageSentence(proposal.sentence, english)).toBe("Nothing is moved.");
  }
  session.close();
});

test("a workbook without registers says what it lacks", async () => {
  const { session } = await openBook();
  const { proposal } = await act("move-project", { moves: "P-003:60" });
  expect(proposal.issues).toMatchObject([{ code: "missing-register", expected: "Projects" }]);
  session.close();
});
