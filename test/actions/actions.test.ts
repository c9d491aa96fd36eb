import type { ActionContext } from "#actions/action";
import { findingReports } from "#actions/findings";
import { goTo } from "#actions/goTo";
import { readOverview } from "#actions/overview";
import { planSummary } from "#actions/planSummary";
import { refusalOf } from "#actions/refusalOf";
import { actionById, actions, isActionId, mainJob } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { showCell } from "#actions/showCell";
import { settingProblems } from "#actions/parameters";
import { readRegisters } from "#excel/readRegisters";
import { ExcelFailure } from "#excel/excelFailure";
import { CellError } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { openBook, openQuirky, type OpenBook } from "#test/support/openBook";
import { workbookDump } from "#test/support/workbookDump";
import { english } from "#core/messages/english/english";
import { refusalSentence } from "#core/messages/sentences";
import { said } from "#test/support/english";

const today = 46_295;
const context: ActionContext = { settings: {}, today, progress: () => undefined };

function withSettings(settings: Record<string, string>): ActionContext {
  return { ...context, settings };
}

function traffic({ session }: OpenBook, from = 0): { requests: number; bytesUp: number[] } {
  const batches = session.requests.slice(from).filter(({ kind }) => kind === "batch");
  return { requests: batches.length, bytesUp: batches.map(({ bytesUp }) => bytesUp) };
}

function errorCells(workbook: Workbook): string[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.filledRows().flatMap((row) =>
      sheet
        .cellsOfRow(row)
        .filter(([, cell]) => cell.value instanceof CellError)
        .map(([column, cell]) => `${sheet.name} ${row} ${column} ${String(cell.value)}`),
    ),
  );
}

/** An ordinary list of projects, as offices keep them. */
async function projectList(): Promise<OpenBook> {
  const book = await openBook(["Portfolio"]);
  await Excel.run(async (excel) => {
    const sheet = excel.workbook.worksheets.getItem("Portfolio");
    sheet.getRange("A1:F5").values = [
      ["Project code", "Project name", "SRO", "Status", "Total budget", "End date"],
      ["A-1", "Portal", "Ann", "Green", 1200, 46_500],
      ["A-2", "Mains", "Bo", "Amber", 800, 46_600],
      ["A-3", "Meters", "Cy", "Red", "n/k", 46_700],
      ["A-4", "Billing", "Di", "Green", 400, 46_800],
    ];
    await excel.sync();
  });
  return book;
}

/** What people read about a refusal; null for a bug of ours. */
function sentenceOf(error: unknown): string | null {
  const refusal = refusalOf(error);
  return refusal === null ? null : refusalSentence(refusal, english);
}

describe("registry", () => {
  it("has every action once, with an id that is a kebab-case imperative and a line that says what it does", () => {
    const ids = actions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const action of actions) {
      expect(action.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(action.summary).toMatch(/\.$/);
      expect(actionById(action.id)).toBe(action);
      const initials = Object.fromEntries(action.parameters.map((p) => [p.name, p.initial]));
      expect(settingProblems(action, initials)).toEqual([]);
    }
    expect(mainJob.every(isActionId)).toBe(true);
    expect(isActionId("do-magic")).toBe(false);
  });

  it.each(actions.map((action) => [action.id, action] as const))(
    "loads what %s does, and knows before whether its effect is a plan",
    async (_id, action) => {
      const work = await action.load();
      expect(work.perform !== undefined).toBe(action.performs);
    },
  );

  it.each([
    ["size", "huge", '"huge" is not one of register, portfolio, full.'],
    ["packs", "EVM, Magic", '"Magic" is not among'],
    ["statusDate", "31/12/2026", '"31/12/2026" is not a date such as 2026-09-30.'],
    ["statusDate", "2026-02-31", '"2026-02-31" is not a date such as 2026-09-30.'],
    ["discountRate", "three", '"three" is not a number.'],
    ["discountRate", "35", '"35" is not between -0.5 and 1.'],
    ["periods", "0", '"0" is not between 1 and 60.'],
    ["riskMatrix", "cube", '"cube" is not one of product, pmi.'],
  ])("refuses %s = %s in words", (name, value, sentence) => {
    const problems = settingProblems(actionById("create-registers"), { [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems.map(({ problem }) => said(problem)).join()).toContain(sentence);
  });
});

describe("create-registers", () => {
  it("makes the registers of a size with Settings and Home, and takes the empty sheet away", async () => {
    const book = await openBook();
    const { proposal, applied } = await runAction(
      "create-registers",
      withSettings({ size: "register", currency: "EUR", statusDate: "2027-03-31" }),
    );
    expect(applied).toBe(true);
    const names = book.workbook.sheets.map((sheet) => sheet.name);
    expect(names[0]).toBe("Home");
    expect(names).not.toContain("Sheet1");
    expect(proposal.registers?.map((register) => register.register)).toContain("Projects");
    expect(errorCells(book.workbook)).toEqual([]);
    const { settings } = await readRegisters([], { settings: ["pmo_StatusDate", "pmo_Currency"] });
    expect([...settings.values()]).toEqual([46_477, "EUR"]);
  });

  it("keeps a used workbook as it is and avoids its names", async () => {
    const book = await openBook(["Projects", "Risks"]);
    book.workbook.sheetByName("Projects")?.put(0, 0, "mine");
    await runAction("create-registers", withSettings({ size: "register" }));
    expect(book.workbook.valueAt("Projects", 0, 0)).toBe("mine");
    expect(book.workbook.sheetByName("Projects PMO")).toBeDefined();
    expect(errorCells(book.workbook)).toEqual([]);
  });

  it("makes nothing when the registers are there already", async () => {
    const book = await openBook();
    await runAction("create-registers", withSettings({ size: "register" }));
    const before = workbookDump(book.workbook);
    const { proposal, applied } = await runAction("create-registers", context);
    expect(applied).toBe(false);
    expect(findingReports(proposal.issues)[0]?.message).toMatch(/already/);
    expect(workbookDump(book.workbook)).toEqual(before);
  });

  it("is refused in a workbook whose structure is protected, with a sentence, and changes nothing", async () => {
    const book = await openBook();
    book.workbook.structureProtected = true;
    const before = workbookDump(book.workbook);
    const failure: unknown = await runAction("create-registers", context).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(ExcelFailure);
    expect(sentenceOf(failure)).toMatch(/protected.*Nothing was changed\.$/);
    expect(workbookDump(book.workbook)).toEqual(before);
  });
});

describe("add-sample", () => {
  it("makes Full registers with Northmere in at most 6 requests, none over 2 MB", async () => {
    const book = await openBook();
    const { proposal } = await runAction("add-sample", context);
    const { requests, bytesUp } = traffic(book);
    expect(requests).toBeLessThanOrEqual(6);
    expect(Math.max(...bytesUp)).toBeLessThan(2_000_000);
    expect(proposal.registers?.find((r) => r.register === "Projects")?.rows).toBe(24);
    expect(errorCells(book.workbook)).toEqual([]);
  });

  it("fills empty registers that are there, and undo brings the empty ones back", async () => {
    const { workbook } = await openBook();
    await runAction("create-registers", withSettings({ size: "portfolio" }));
    const before = workbookDump(workbook);
    const { applied } = await runAction("add-sample", context);
    expect(applied).toBe(true);
    expect(workbook.valueAt("Projects", 4, 1)).toBe("Customer portal replacement");
    expect(errorCells(workbook)).toEqual([]);
    await runAction("undo", context);
    expect(withoutJournal(workbookDump(workbook))).toEqual(withoutJournal(before));
  });

  it("leaves registers alone that hold records", async () => {
    const { workbook } = await openBook();
    await runAction("add-sample", context);
    const before = workbookDump(workbook);
    const { proposal, applied } = await runAction("add-sample", context);
    expect(applied).toBe(false);
    expect(findingReports(proposal.issues)[0]?.message).toMatch(/hold \d+ records already/);
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("is undone to the last cell, also from the saved file", async () => {
    const { workbook } = await openBook();
    const before = workbookDump(workbook);
    await runAction("add-sample", context);
    const saved = readWorkbook(writeWorkbook(workbook));
    await openQuirky(saved);
    const { proposal } = await runAction("undo", context);
    expect(said(proposal.sentence)).toBe("Takes back: Added the sample portfolio Northmere.");
    const dump = workbookDump(saved) as { sheets: { name: string; cells: unknown[] }[] };
    expect(dump.sheets.map(({ name, cells }) => [name, cells])).toEqual([["Sheet1", []]]);
    expect(saved.names).toEqual([]);
    expect(saved.customXmlParts).toEqual([]);
    expect(before).toMatchObject({ names: [] });
  });
});

describe("adopt-sheets", () => {
  it("makes registers of an ordinary list and leaves the list as it was", async () => {
    const { workbook } = await projectList();
    const before = workbookDump(workbook) as { sheets: unknown[] };
    const { proposal } = await runAction("adopt-sheets", context);
    const [adopted] = proposal.adoption?.adoption.islands ?? [];
    expect(adopted).toMatchObject({
      sheet: "Portfolio",
      range: "A1:F5",
      register: "Projects",
      rows: 4,
    });
    expect(adopted?.unread.map(({ address, found }) => [address, found])).toEqual([["E4", "n/k"]]);
    expect(adopted?.columns.map(({ field }) => field)).toContain("Sponsor");
    const after = workbookDump(workbook) as { sheets: { name: string }[] };
    expect(after.sheets.find((sheet) => sheet.name === "Portfolio")).toEqual(before.sheets[0]);
    expect(errorCells(workbook)).toEqual([]);
    expect(workbook.valueAt("Projects", 4, 0)).toBe("A-1");
  });

  it("does not adopt twice, nor its own registers", async () => {
    const { workbook } = await projectList();
    await runAction("adopt-sheets", context);
    const before = workbookDump(workbook);
    const { applied, proposal } = await runAction("adopt-sheets", context);
    expect(applied).toBe(false);
    expect(proposal.plan.edits).toEqual([]);
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("says so when there is nothing to adopt, and writes nothing", async () => {
    const { workbook } = await openBook(["Notes"]);
    workbook.sheetByName("Notes")?.put(3, 3, "Call Ann");
    const before = workbookDump(workbook);
    const { applied, proposal } = await runAction("adopt-sheets", context);
    expect(applied).toBe(false);
    expect(said(proposal.sentence)).toBe("No sheet was recognised as a register.");
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("a dry run tells everything and changes nothing", async () => {
    const { workbook } = await projectList();
    const before = workbookDump(workbook);
    const { applied, proposal, journal } = await runAction("adopt-sheets", context, {
      dryRun: true,
    });
    expect([applied, journal]).toEqual([false, null]);
    const summary = planSummary(proposal.plan);
    expect(summary.find(({ sheet }) => sheet === "Projects")?.changes).toContain("new sheet");
    expect(workbookDump(workbook)).toEqual(before);
  });
});

describe("score-projects", () => {
  it("ranks with one read and needs no write when the list is there already", async () => {
    const book = await openBook();
    await runAction("add-sample", context);
    const from = book.session.requests.length;
    const { proposal, applied } = await runAction("score-projects", context);
    expect(applied).toBe(false);
    expect(proposal.ranking?.slice(0, 2)).toMatchObject([
      { id: "P-001", rank: 1 },
      { id: "P-002", rank: 2 },
    ]);
    expect(proposal.ranking?.[0]?.score).toBeCloseTo(76.476961053, 8);
    expect(traffic(book, from).requests).toBe(1);
  });

  it("makes the ranked list anew with one read, one look at what it overwrites and one write", async () => {
    const book = await openBook();
    await runAction("add-sample", context);
    const before = workbookDump(book.workbook) as { customXml: unknown };
    await Excel.run(async (excel) => {
      excel.workbook.tables.getItem("Criteria").rows.getItemAt(0).delete();
      await excel.sync();
    });
    const from = book.session.requests.length;
    const { applied } = await runAction("score-projects", context);
    expect(applied).toBe(true);
    expect(traffic(book, from).requests).toBe(3);
    const shown = errorCells(book.workbook).filter((cell) => !cell.startsWith("Sightline aside"));
    expect(shown).toEqual([]);
    expect(before.customXml).not.toEqual((workbookDump(book.workbook) as typeof before).customXml);
    await runAction("undo", context);
    expect(book.workbook.sheetByName("Prioritization")?.visibility).toBe("Visible");
    expect(book.workbook.tableByName("Prioritization")?.sheet.name).toBe("Prioritization");
  });

  it("warns when the workbook calculates by hand", async () => {
    const { workbook } = await openBook();
    await runAction("add-sample", context);
    const automatic = await runAction("score-projects", context);
    workbook.calculationMode = "Manual";
    const manual = await runAction("score-projects", context);
    const codes = (outcome: typeof manual): string[] =>
      outcome.proposal.issues.map((issue) => issue.code);
    expect(codes(automatic)).not.toContain("manual-calculation");
    expect(codes(manual)).toContain("manual-calculation");
  });

  it("says what is missing in a workbook without registers", async () => {
    await openBook();
    const { proposal, applied } = await runAction("score-projects", context);
    expect(applied).toBe(false);
    expect(said(proposal.sentence)).toMatch(/no registers.*nothing to rank\./);
    expect(proposal.issues.map((issue) => issue.code)).toContain("missing-register");
  });
});

describe("check-registers", () => {
  it("lists findings on sheet Checks, keeps waivers, and changes nothing the second time", async () => {
    const { workbook } = await openBook();
    await runAction("add-sample", context);
    const projects = workbook.tableByName("Projects");
    if (!projects) throw new Error("No projects");
    projects.sheet.put(projects.table.area.top + 2, 0, "P-001");
    const first = await runAction("check-registers", context);
    expect(first.proposal.issues.map((issue) => issue.code)).toContain("duplicate-key");
    const checks = workbook.tableByName("Checks");
    if (!checks) throw new Error("No checks");
    const { sheet, table } = checks;
    expect(sheet.visibility).toBe("Visible");
    expect(table.area.bottom - table.area.top).toBe(first.proposal.issues.length);
    const waived = table.columns.findIndex((column) => column.name === "Waived");
    sheet.put(table.area.top + 1, table.area.left + waived, "Yes");
    const second = await runAction("check-registers", context);
    expect(second.applied).toBe(false);
    projects.sheet.put(projects.table.area.top + 2, 0, "P-002");
    await runAction("check-registers", context);
    const kept = sheet.valueAt(table.area.top + 1, table.area.left + waived);
    expect(kept === "Yes" || kept === null).toBe(true);
  });
});

it("a value typed over a formula is found where it stands", async () => {
  const { workbook } = await openBook();
  await runAction("add-sample", context);
  const { sheet, table } = workbook.tableByName("Projects") ?? {};
  const column = table?.columns.findIndex(({ name }) => name === "Cost variance %") ?? -1;
  sheet?.put(6, column, 2500);
  const { proposal } = await runAction("check-registers", context, { dryRun: true });
  const found = proposal.issues.filter(({ code }) => code === "formula-overwritten");
  expect(found.map(({ place }) => [place.register, place.record, place.field])).toEqual([
    ["Projects", "P-003", "Cost variance %"],
  ]);
});

describe("show-view", () => {
  it("hides what the view does not show, All brings it back, and undo the columns shown before", async () => {
    const { workbook } = await openBook();
    await runAction("add-sample", context);
    const sheet = workbook.sheetByName("Projects");
    const place = workbook.tableByName("Projects")?.table;
    const shown = (): string[] =>
      (place?.columns ?? [])
        .filter((_column, c) => sheet?.columns.get((place?.area.left ?? 0) + c)?.hidden !== true)
        .map((column) => column.name);
    const before = shown();
    const looks = (): unknown => (workbookDump(workbook) as { sheets: unknown }).sheets;
    const look = looks();
    await runAction("show-view", withSettings({ view: "Value" }));
    expect(shown()).toEqual([
      ...["Project ID", "Project", "NPV", "Risk adjusted NPV", "BCR", "Score", "Rank", "Decision"],
    ]);
    await runAction("undo", context);
    expect(shown()).toEqual(before);
    expect(looks()).toEqual(look);
    await runAction("show-view", withSettings({ view: "All" }));
    expect(shown()).toEqual(place?.columns.map((column) => column.name));
  });

  it("shows a sheet that is hidden; undo leaves hidden what would come to the front", async () => {
    const { workbook } = await openBook();
    await runAction("add-sample", context);
    const [front, projects] = ["Home", "Projects"].map((name) => workbook.sheetByName(name));
    if (!front || !projects) throw new Error("sheets");
    projects.visibility = "Hidden";
    workbook.activeSheetId = front.id;
    await runAction("show-view", withSettings({ view: "Value" }));
    expect([projects.visibility, workbook.activeSheetId]).toEqual(["Visible", projects.id]);
    front.visibility = "Hidden";
    await runAction("undo", context);
    expect([front, projects].map(({ visibility }) => visibility)).toEqual(["Hidden", "Hidden"]);
  });

  it("says so when there is no project register", async () => {
    await openBook();
    const { proposal, applied } = await runAction("show-view", context);
    expect(applied).toBe(false);
    expect(said(proposal.sentence)).toBe("The workbook holds no project register.");
  });
});

describe("recalculate and undo", () => {
  it("computes formulas of a workbook in manual mode", async () => {
    const { workbook } = await openBook();
    workbook.calculationMode = "Manual";
    workbook.sheetByName("Sheet1")?.put(0, 0, 20);
    await Excel.run(async (excel) => {
      excel.workbook.worksheets.getItem("Sheet1").getRange("B1").formulas = [["=A1*2"]];
      await excel.sync();
    });
    workbook.sheetByName("Sheet1")?.put(0, 0, 21);
    const { applied } = await runAction("recalculate", context);
    expect(applied).toBe(true);
    expect(workbook.valueAt("Sheet1", 0, 1)).toBe(42);
  });

  it("undo without an action says so", async () => {
    const { workbook } = await openBook();
    const before = workbookDump(workbook);
    const { proposal } = await runAction("undo", context);
    expect(said(proposal.sentence)).toBe("There is nothing to undo.");
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("the main job is undone as one", async () => {
    const { workbook } = await projectList();
    const before = workbookDump(workbook);
    let journal: Awaited<ReturnType<typeof runAction>>["journal"] = null;
    for (const id of mainJob) {
      const outcome = await runAction(id, context, { continues: journal });
      journal = outcome.journal ?? journal;
    }
    await runAction("undo", context);
    expect(workbookDump(workbook)).toEqual(before);
  });
});

describe("overview and places", () => {
  it("tells registers, other sheets and what undo would take back", async () => {
    const { workbook } = await projectList();
    expect(await readOverview()).toMatchObject({
      registers: [],
      otherSheets: [{ sheet: "Portfolio", rows: 5, columns: 6 }],
      undoTitle: null,
      unfinished: null,
    });
    await runAction("adopt-sheets", context);
    const overview = await readOverview();
    expect(overview.registers.find((r) => r.register === "Projects")).toMatchObject({ rows: 4 });
    expect(overview.registers.find((r) => r.register === "Risks")).toMatchObject({ rows: 0 });
    expect(overview.otherSheets.map(({ sheet }) => sheet)).toEqual(["Portfolio"]);
    expect(overview.undoTitle).toMatch(/^Adopted/);
    expect(await goTo("Risks")).toBe(true);
    const active = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId);
    expect(active?.name).toBe("Risks");
    expect(await goTo("Home")).toBe(true);
    expect(await goTo("Nowhere")).toBe(false);
    await showCell("Projects", "C5");
    expect(workbook.sheetByName("Projects")?.selection).toMatchObject({ top: 4, left: 2 });
  });

  it("is no refusal when the error is ours", () => {
    expect(refusalOf(new TypeError("x"))).toBeNull();
    const failure = new ExcelFailure("Unheard", "writing to the workbook", null, "Range.x");
    expect(sentenceOf(failure)).toBe(
      'Excel refused while writing to the workbook. Excel answered "Unheard" at Range.x. Nothing was changed.',
    );
  });

  it("meters the traffic of an action where the host can count", async () => {
    const book = await openBook();
    const meter = () => {
      const { requests, bytesUp } = traffic(book);
      return { requests, bytesUp: bytesUp.reduce((sum, bytes) => sum + bytes, 0), bytesDown: 0 };
    };
    const { report } = await runAction("create-registers", { ...context, meter });
    expect(report.requests).toBe(traffic(book).requests);
    expect(report.bytesUp).toBeGreaterThan(10_000);
    expect(report.id).toBe("create-registers");
  });
});

/** After an undo there is no journal, neither of that action nor of the one before. */
function withoutJournal(dump: unknown): unknown {
  return JSON.parse(
    JSON.stringify(dump, (key, value: unknown) =>
      key === "sightline.journal" || key === "customXml" ? undefined : value,
    ),
  ) as unknown;
}
