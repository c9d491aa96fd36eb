import { isDeepStrictEqual } from "node:util";
import { readChoice, solveChoice } from "#actions/choice/readChoice";
import { readScenario, readScenarios } from "#actions/choice/readScenarios";
import { replayScenario } from "#actions/choice/replayScenario";
import type { ActionId } from "#actions/action";
import { type ActionOutcome, runAction } from "#actions/runAction";
import type { Computing } from "#compute/computing";
import { inThread } from "#compute/inThread";
import { ExcelFailure } from "#excel/excelFailure";
import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import {
  act,
  contextWith,
  dumpWithoutJournal,
  errorCells,
  northmereBook,
} from "#test/support/scoringBook";

/** Only the portfolio: explanations have tests of their own. */
const quick = { parts: "" };

/** The projects of S1 in domain.md 6.4; the value is the sum of the workbook's own column. */
const chosenProjects = [1, 2, 3, 6, 8, 9, 10, 11, 14, 15, 16, 18, 19, 21].map(
  (number) => `P-${String(number).padStart(3, "0")}`,
);
const value = 2433.39;

const column = (workbook: Workbook, table: string, header: string): unknown[] =>
  tableColumns(workbook, table).get(header) ?? [];

const codes = ({ proposal }: ActionOutcome): string[] => proposal.issues.map(({ code }) => code);

const blocking = ({ proposal }: ActionOutcome): string[] =>
  proposal.issues.filter(({ severity }) => severity === "blocking").map(({ code }) => code);

/** Types over one cell of a register and lets the workbook compute. */
async function type(table: string, header: string, row: number, content: unknown): Promise<void> {
  await Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table).columns.getItem(header);
    found.getDataBodyRange().getCell(row, 0).values = [[content]];
    await context.sync();
  });
}

/** Everything that an action did is undone by one step. */
async function isUndone(workbook: Workbook, before: unknown): Promise<boolean> {
  await act("undo");
  return isAsBefore(workbook, before);
}

/** A difference in a whole workbook would fill the screen. */
function isAsBefore(workbook: Workbook, before: unknown): boolean {
  return isDeepStrictEqual(dump(workbook), before);
}

const dump = dumpWithoutJournal;

test("the best portfolio is kept as a scenario, a run and a sheet; one step takes all of it back", async () => {
  const { workbook } = await northmereBook();
  const before = dump(workbook);
  const { applied, proposal } = await act("choose-portfolio", quick);
  expect(applied).toBe(true);
  expect(proposal.choice?.scenario).toEqual({
    id: "SC-1",
    name: "Best portfolio",
    replaces: false,
  });
  const of = (header: string): unknown => column(workbook, "Scenarios", header)[0];
  expect(of("Value")).toBeCloseTo(value, 2);
  expect([of("Cost"), of("Projects in"), of("Solver status"), of("Gap %")]).toEqual([
    18_819,
    14,
    "Optimal",
    0,
  ]);
  expect([of("Stale"), of("Accepted"), of("Created on")]).toEqual(["Current", null, 46_295]);
  const ids = column(workbook, "ScenarioProjects", "Project ID");
  const isIn = column(workbook, "ScenarioProjects", "In");
  expect(ids.filter((_, row) => isIn[row] === "Yes")).toEqual(chosenProjects);
  expect(ids).toHaveLength(23);
  const run = (header: string): unknown => column(workbook, "Runs", header)[0];
  expect([run("Run ID"), run("What"), run("Seed"), run("Result at"), run("Stale")]).toEqual([
    "RUN-1",
    "Select",
    20_260_930,
    "Scenarios SC-1",
    "Current",
  ]);
  expect(run("Engine version")).toMatch(/^HiGHS \d/);
  expect(workbook.sheets.map(({ name }) => name)).toContain("Tradeoff");
  expect(errorCells(workbook)).toEqual([]);
  expect(await isUndone(workbook, before)).toBe(true);
}, 120_000);

test("accepting writes decisions with their reasons and a pending question to the board; one step back", async () => {
  const { workbook } = await northmereBook();
  await act("choose-portfolio", { parts: "projects" });
  const before = dump(workbook);
  const { applied } = await act("accept-scenario", { scenario: "sc-1", reason: "Board paper 12" });
  expect(applied).toBe(true);
  const ids = column(workbook, "Projects", "Project ID");
  const decision = new Map(
    ids.map((id, row) => [id, column(workbook, "Projects", "Decision")[row]]),
  );
  const reason = new Map(
    ids.map((id, row) => [id, column(workbook, "Projects", "Decision reason")[row]]),
  );
  expect(decision.get("P-001")).toBe("Committed");
  expect(decision.get("P-003")).toBe("Forced in");
  expect(decision.get("P-018")).toBe("Selected");
  expect(decision.get("P-007")).toBe("Not selected");
  expect(decision.get("P-022")).toBe("Forced out");
  // Closed: no scenario says anything of it.
  expect(decision.get("P-023")).toBeNull();
  expect(reason.get("P-007")).toMatch(/X1.*P-006/);
  expect(reason.get("P-022")).toMatch(/Rejected/);
  expect(column(workbook, "Scenarios", "Accepted")).toEqual(["2026-09-30"]);
  const decisions = tableColumns(workbook, "Decisions");
  const last = (header: string): unknown => decisions.get(header)?.at(-1);
  expect([last("Decision ID"), last("Relates to"), last("Outcome"), last("Scenario ID")]).toEqual([
    "DC-007",
    "PORTFOLIO",
    "Pending",
    "SC-1",
  ]);
  expect([last("Needed by"), last("Rationale")]).toEqual([null, "Board paper 12"]);
  expect(last("Decision")).toMatch(/SC-1.*14 projects.*2,433\.4/);
  expect(errorCells(workbook)).toEqual([]);
  expect(await isUndone(workbook, before)).toBe(true);
}, 120_000);

test("a changed input makes scenario and run stale in the sheet and in the add-in, and accepting asks first", async () => {
  const { workbook } = await northmereBook();
  await act("choose-portfolio", quick);
  expect((await readScenarios()).scenarios[0]?.isStale).toBe(false);
  const periods = column(workbook, "Financials", "Period");
  const row = periods.indexOf("2027-Q1");
  const forecast = Number(column(workbook, "Financials", "Forecast")[row]);
  await type("Financials", "Forecast", row, forecast + 10);
  expect(column(workbook, "Scenarios", "Stale")).toEqual(["Stale"]);
  expect(column(workbook, "Runs", "Stale")).toEqual(["Stale"]);
  const details = await readScenario("SC-1");
  expect(details?.isStale).toBe(true);
  expect(details?.changes).toEqual([{ register: "Financials", cells: 1 }]);
  const asked = await act("accept-scenario");
  expect(asked.applied).toBe(false);
  expect(blocking(asked)).toEqual(["scenario-stale"]);
  expect(asked.proposal.issues[0]?.facts).toEqual({ changes: "Financials 1" });
  const { replay } = await replayScenario("", {});
  expect([replay?.isIdentical, replay?.isStale]).toEqual([false, true]);
  const taken = await act("accept-scenario", { stale: "accept" });
  expect(taken.applied).toBe(true);
  // Typed back, it is what it was.
  await type("Financials", "Forecast", row, forecast);
  expect(column(workbook, "Scenarios", "Stale")).toEqual(["Current"]);
  expect((await readScenarios()).scenarios[0]?.isStale).toBe(false);
}, 120_000);

test("the order of rows makes nothing stale, and a kept scenario is solved again to the digit", async () => {
  const { workbook } = await northmereBook();
  await act("choose-portfolio", { parts: "projects,limits,frequency", worlds: "20" });
  await Excel.run(async (context) => {
    for (const name of ["Projects", "Financials", "Demand"]) {
      context.workbook.tables.getItem(name).sort.apply([{ key: 0, ascending: false }]);
    }
    await context.sync();
  });
  expect(column(workbook, "Projects", "Project ID")[0]).toBe("P-024");
  expect(column(workbook, "Scenarios", "Stale")).toEqual(["Current"]);
  const { replay, issues } = await replayScenario("Best portfolio", {});
  expect(issues.filter(({ severity }) => severity === "blocking")).toEqual([]);
  expect(replay?.differences).toEqual([]);
  expect(replay?.isIdentical).toBe(true);
}, 120_000);

test("a scenario of the same name gives way; what was typed beside it stays, that it was accepted does not", async () => {
  const { workbook } = await northmereBook();
  await act("choose-portfolio", { ...quick, scenario: "Base" });
  await type("Scenarios", "Note", 0, "for the October board");
  await act("choose-portfolio", { ...quick, scenario: "Free hand", protect: "No" });
  await act("accept-scenario", { scenario: "Base" });
  const again = await act("choose-portfolio", { ...quick, scenario: "base", budget: "1.05" });
  expect(codes(again)).toContain("scenario-replaced");
  expect(again.proposal.choice?.scenario).toMatchObject({ id: "SC-1", replaces: true });
  const columns = tableColumns(workbook, "Scenarios");
  expect(columns.get("Scenario ID")).toEqual(["SC-1", "SC-2"]);
  expect(columns.get("Name")).toEqual(
    ["base", "Free hand"].map((name) => (name === "base" ? "Base" : name)),
  );
  expect(columns.get("Note")).toEqual(["for the October board", null]);
  expect(columns.get("Accepted")).toEqual([null, null]);
  expect(column(workbook, "ScenarioProjects", "Scenario ID")).toEqual([
    ...Array.from({ length: 23 }, () => "SC-1"),
    ...Array.from({ length: 23 }, () => "SC-2"),
  ]);
  expect(column(workbook, "Runs", "Run ID")).toEqual(["RUN-1", "RUN-2", "RUN-3"]);
  const { scenarios, comparison } = await readScenarios();
  expect(scenarios.map(({ settings }) => settings)).toEqual([
    { parts: "", budget: "1.05" },
    { parts: "", protect: "No" },
  ]);
  expect(scenarios[1]?.value).toBeCloseTo(6556.32, 2);
  const inOne = scenarios.map(({ chosen }) => new Set(chosen));
  const differ = (id: string): boolean => inOne[0]?.has(id) !== inOne[1]?.has(id);
  expect(comparison.differing).toEqual(comparison.rows.map(({ id }) => id).filter(differ));
  expect(comparison.rows.find(({ id }) => id === "P-016")).toEqual({
    id: "P-016",
    isIn: [true, false],
    share: 0.5,
    differs: true,
  });
  const removed = await act("remove-scenario", { scenario: "Base" });
  expect(removed.applied).toBe(true);
  expect(column(workbook, "Scenarios", "Scenario ID")).toEqual(["SC-2"]);
  expect(new Set(column(workbook, "ScenarioProjects", "Scenario ID"))).toEqual(new Set(["SC-2"]));
  expect(await readScenario("SC-1")).toBeNull();
  expect((await readScenario("SC-2"))?.isStale).toBe(false);
  expect(errorCells(workbook)).toEqual([]);
}, 180_000);

test("a workbook keeps twelve scenarios; the thirteenth name is refused, a known name is not", async () => {
  const { workbook } = await northmereBook();
  await act("choose-portfolio", quick);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Scenarios");
    const range = table.getDataBodyRange();
    range.load("rowIndex,columnIndex");
    await context.sync();
    const sheet = context.workbook.worksheets.getItem("Scenarios");
    for (let at = 2; at <= 12; at++) {
      const row = range.rowIndex + at - 1;
      sheet.getCell(row, range.columnIndex).getResizedRange(0, 1).values = [
        [`SC-${at}`, `No ${at}`],
      ];
    }
    table.resize(sheet.getCell(range.rowIndex - 1, range.columnIndex).getResizedRange(12, 13));
    await context.sync();
  });
  const before = dump(workbook);
  const refused = await act("choose-portfolio", { ...quick, scenario: "One more" });
  expect(blocking(refused)).toEqual(["scenarios-full"]);
  expect(refused.applied).toBe(false);
  expect(isAsBefore(workbook, before)).toBe(true);
  const known = await act("choose-portfolio", { ...quick, scenario: "No 12" });
  expect(known.applied).toBe(true);
  expect(column(workbook, "Scenarios", "Scenario ID")).toHaveLength(12);
  const unknown = await act("accept-scenario", { scenario: "nobody's" });
  expect(blocking(unknown)).toEqual(["scenario-unknown"]);
  // A row that somebody typed has no details: there is nothing to accept.
  expect(blocking(await act("accept-scenario", { scenario: "SC-3" }))).toEqual([
    "scenario-infeasible",
  ]);
}, 180_000);

test("where no portfolio keeps all limits the scenario says so, and nothing can be accepted", async () => {
  const { workbook } = await northmereBook();
  const { applied, proposal } = await act("choose-portfolio", { budget: "0.9", scenario: "Cut" });
  expect(applied).toBe(true);
  expect(proposal.sentence.code).toBe("chooses-none");
  const of = (header: string): unknown => column(workbook, "Scenarios", header)[0];
  expect([of("Solver status"), of("Value"), of("Projects in")]).toEqual(["Infeasible", null, 0]);
  expect(of("Binding limits")).toMatch(/2026-Q4.*227/);
  expect(column(workbook, "ScenarioProjects", "Scenario ID")).toEqual([null]);
  const { scenarios } = await readScenarios();
  expect(scenarios[0]).toMatchObject({ status: "infeasible", value: null, chosen: [] });
  expect(blocking(await act("accept-scenario"))).toEqual(["scenario-infeasible"]);
  expect(errorCells(workbook)).toEqual([]);
}, 120_000);

test("a workbook of the smallest size gets the registers it lacks, with their formulas and names; one step back", async () => {
  const { workbook } = await openBook();
  await act("add-sample", { size: "register" });
  const has = (name: string): boolean => workbook.sheets.some((sheet) => sheet.name === name);
  for (const name of ["Scenarios", "ScenarioProjects"]) {
    if (has(name)) await deleteSheet(name);
  }
  const before = dump(workbook);
  const { applied, proposal } = await act("choose-portfolio", quick);
  expect(applied).toBe(true);
  expect(proposal.issues.find(({ code }) => code === "registers-added")?.facts).toEqual({
    registers: "Scenarios, ScenarioProjects",
  });
  expect(column(workbook, "Scenarios", "Stale")).toEqual(["Current"]);
  expect(column(workbook, "ScenarioProjects", "Project ID")).toHaveLength(23);
  expect(errorCells(workbook)).toEqual([]);
  const names = workbook.names.map(({ name }) => name);
  expect(names.filter((name) => name === "pmo_ListScenarios")).toHaveLength(1);
  expect((await readScenarios()).scenarios).toHaveLength(1);
  expect(await isUndone(workbook, before)).toBe(true);
}, 120_000);

async function deleteSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

describe("what cannot be chosen is said, and nothing is written", () => {
  const tries: readonly (readonly [string, () => Promise<void>, string])[] = [
    ["without Projects", () => deleteSheet("Projects"), "missing-register"],
    [
      "without a column that results go into",
      () =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem("ScenarioProjects").columns.getItem("Reason").delete();
          await context.sync();
        }),
      "missing-column",
    ],
  ];
  it.each(tries)(
    "%s",
    async (_, spoil, code) => {
      const { workbook } = await northmereBook();
      await spoil();
      const before = dump(workbook);
      const outcome = await act("choose-portfolio", quick);
      expect(outcome.applied).toBe(false);
      expect(blocking(outcome)).toContain(code);
      expect(isAsBefore(workbook, before)).toBe(true);
    },
    120_000,
  );

  it("in empty registers", async () => {
    await openBook();
    await act("create-registers");
    const outcome = await act("choose-portfolio", quick);
    expect(outcome.applied).toBe(false);
    expect(blocking(outcome).length).toBeGreaterThan(0);
  }, 60_000);

  it("in a workbook without registers", async () => {
    await openBook();
    expect(blocking(await act("choose-portfolio"))).toContain("missing-register");
    expect(blocking(await act("accept-scenario"))).toEqual(["scenario-unknown"]);
    expect(blocking(await act("remove-scenario"))).toEqual(["scenario-unknown"]);
    expect(blocking(await act("set-selection-rule", { project: "P-1" }))).toEqual([
      "missing-register",
    ]);
    expect((await readScenarios()).scenarios).toEqual([]);
    expect((await readChoice({})).lacking).toEqual(["Projects"]);
  }, 60_000);

  it("with settings that are not understood", async () => {
    await northmereBook();
    const outcome = await act("choose-portfolio", {
      moreLimits: "Share of fun; Objective; O-5; 8%",
    });
    expect(blocking(outcome)).toEqual(["limit-line-unread"]);
  }, 60_000);
});

test("locks and limits of the settings hold without a word in the registers", async () => {
  const { workbook } = await northmereBook();
  const chosen = async (settings: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const reading = await readChoice({ ...quick, ...settings });
    expect(reading.issues.filter(({ severity }) => severity === "blocking")).toEqual([]);
    return (await solveChoice(reading)).selection.chosen;
  };
  const before = dump(workbook);
  expect(await chosen({})).toEqual(chosenProjects);
  expect(await chosen({ lockIn: "p-024" })).toContain("P-024");
  expect(await chosen({ lockOut: "P-018" })).not.toContain("P-018");
  expect(await chosen({ limitsOff: "L-001" })).not.toContain("P-021");
  expect(await chosen({ moreLimits: "Projects; Portfolio; ; ; 13" })).toHaveLength(13);
  const all = await chosen({ limitsOff: "envelopes, L-001", rolesOff: "all", protect: "No" });
  expect(all).toEqual(expect.arrayContaining(["P-005", "P-012", "P-017"]));
  const { effective, roles, limits } = await readChoice({ limitsOff: "l-001", budget: "1.1" });
  expect(effective).toEqual({
    measure: "Risk adjusted NPV",
    protects: true,
    budget: 1.1,
    totalBudget: null,
  });
  expect(roles).toEqual(["Business analyst", "Developer", "Engineer", "Project manager"]);
  expect(limits).toEqual([{ id: "L-001", name: "Net zero floor", applies: true, isOff: true }]);
  expect(isAsBefore(workbook, before)).toBe(true);
}, 120_000);

test("all projects forced out: an empty portfolio, not an error", async () => {
  const { workbook } = await northmereBook();
  const ids = column(workbook, "Projects", "Project ID").join(",");
  const outcome = await act("choose-portfolio", {
    ...quick,
    lockOut: ids,
    limitsOff: "L-001",
    protect: "No",
  });
  expect(outcome.applied || blocking(outcome).length > 0).toBe(true);
  if (outcome.applied) expect(column(workbook, "Scenarios", "Projects in")).toEqual([0]);
  expect(errorCells(workbook)).toEqual([]);
}, 60_000);

describe("what is shown is not solved again to be kept", () => {
  function counting(): { readonly computing: Computing; readonly solves: () => number } {
    let solves = 0;
    const own = inThread();
    const computing: Computing = {
      ...own,
      choose: (...given) => {
        solves += 1;
        return own.choose(...given);
      },
    };
    return { computing, solves: () => solves };
  }

  it("the pane's reading, the preview and the run share one solve", async () => {
    await northmereBook();
    const { computing, solves } = counting();
    const settings = { ...quick, seed: "77" };
    await solveChoice(await readChoice(settings), { computing });
    const context = { ...contextWith({ ...settings, scenario: "Shown" }), computing };
    const previewed = await runAction("choose-portfolio", context, { dryRun: true });
    const done = await runAction("choose-portfolio", context, { previewed });
    expect([done.applied, done.changed, solves()]).toEqual([true, null, 1]);
    await runAction("choose-portfolio", {
      ...contextWith({ ...settings, budget: "1.02" }),
      computing,
    });
    expect(solves()).toBe(2);
  }, 120_000);

  it("Cancel ends it, and nothing is written", async () => {
    const { workbook } = await northmereBook();
    const before = dump(workbook);
    const cancel = new AbortController();
    const computing: Computing = {
      ...inThread(),
      choose: () => {
        cancel.abort();
        return Promise.reject(new DOMException("cancelled", "AbortError"));
      },
    };
    const context = { ...contextWith({ ...quick, seed: "78" }), computing, signal: cancel.signal };
    const failure: unknown = await runAction("choose-portfolio", context).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(ExcelFailure);
    expect(failure).toMatchObject({ code: "Stopped" });
    expect(isAsBefore(workbook, before)).toBe(true);
  }, 120_000);
});

test("protected sheets are told before and refused as a whole; hidden columns are no obstacle", async () => {
  const { workbook } = await northmereBook();
  const hide = (table: string, header: string): Promise<void> =>
    Excel.run(async (context) => {
      const found = context.workbook.tables.getItem(table).columns.getItem(header);
      found.getRange().getEntireColumn().columnHidden = true;
      await context.sync();
    });
  await hide("Projects", "Risk adjusted NPV");
  await hide("Financials", "Forecast");
  const protect = (isOn: boolean): Promise<void> =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Scenarios");
      if (isOn) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  const before = dump(workbook);
  const seen = await runAction("choose-portfolio", contextWith(quick), { dryRun: true });
  expect(codes(seen)).toContain("sheet-protected");
  const failure: unknown = await act("choose-portfolio", quick).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ExcelFailure);
  expect(isAsBefore(workbook, before)).toBe(true);
  await protect(false);
  expect((await act("choose-portfolio", quick)).applied).toBe(true);
  expect(column(workbook, "Scenarios", "Value")[0]).toBeCloseTo(value, 2);
}, 180_000);

test("whichever request Excel refuses, choosing leaves the workbook as it was", async () => {
  const { workbook, session } = await northmereBook();
  await solveChoice(await readChoice(quick));
  const before = dump(workbook);
  const batches = (): number => session.requests.filter(({ kind }) => kind === "batch").length;
  const first = batches();
  await act("choose-portfolio", quick);
  const requests = batches() - first;
  await act("undo");
  let refused = 0;
  for (let request = 2; request <= requests; request++) {
    session.refuse({ request, action: 0, code: "AccessDenied" });
    const failure: unknown = await act("choose-portfolio", quick).catch((error: unknown) => error);
    session.refuse(null);
    // What comes after the writing may fail without harm: it is done, and can be taken back.
    if (failure instanceof ExcelFailure) refused += 1;
    else await act("undo");
    expect(isAsBefore(workbook, before)).toBe(true);
  }
  expect(refused).toBeGreaterThan(1);
}, 240_000);

test("a selection rule is set with its reason, and freed", async () => {
  const { workbook } = await northmereBook();
  const before = dump(workbook);
  const of = (header: string): unknown =>
    column(workbook, "Projects", header)[
      column(workbook, "Projects", "Project ID").indexOf("P-024")
    ];
  const rule = (settings: Readonly<Record<string, string>>): Promise<ActionOutcome> =>
    act("set-selection-rule", { project: "p-024", ...settings });
  expect(blocking(await rule({ rule: "Force in" }))).toEqual(["reason-missing"]);
  expect(blocking(await rule({ rule: "Free", project: "P-999" }))).toEqual(["project-unknown"]);
  await rule({ rule: "Force in", reason: "Regulator asks for it" });
  expect([of("Selection rule"), of("Selection reason")]).toEqual([
    "Force in",
    "Regulator asks for it",
  ]);
  expect(await isUndone(workbook, before)).toBe(true);
  await rule({ rule: "Force out", reason: "Done elsewhere" });
  await rule({ rule: "Free" });
  expect([of("Selection rule"), of("Selection reason")]).toEqual(["Free", null]);
}, 120_000);

test("requests: one to read, few to write, whatever the number of projects", async () => {
  const { session } = await northmereBook();
  const batches = (): number => session.requests.filter(({ kind }) => kind === "batch").length;
  const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = batches();
    await work();
    return batches() - before;
  };
  const action = (id: ActionId) => (): Promise<unknown> =>
    act(id, id === "choose-portfolio" ? quick : {});
  expect(await requestsOf(() => readChoice({}))).toBe(1);
  expect(await requestsOf(action("choose-portfolio"))).toBeLessThanOrEqual(6);
  expect(await requestsOf(() => readScenarios())).toBe(1);
  expect(await requestsOf(() => readScenario("SC-1"))).toBeLessThanOrEqual(3);
  expect(await requestsOf(action("accept-scenario"))).toBeLessThanOrEqual(8);
}, 120_000);
