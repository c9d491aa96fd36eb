import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "#actions/report/report";
import { commandLine } from "#host/cli/commandLine";
import { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function sightline(...args: string[]): Promise<Ran> {
  return sightlineOn(new Date(2026, 8, 30), args);
}

async function sightlineOn(today: Date, args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await commandLine(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    now: () => today,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const inFolder = (name: string): string => join(folder, name);

/** A project list as an office keeps it: title, header in row 3, money and dates as text. */
async function projectList(name = "list.xlsx"): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Our projects");
  const rows = [
    ["Projects of the harbour office"],
    [],
    [
      "Ref",
      "Project name",
      "SRO",
      "RAG",
      "Budget",
      "Start date",
      "End date",
      "Strategic fit",
      "Room",
    ],
    ["H-1", "Quay wall", "A. Moen", "G", "£1.2m", "2026-01-15", "2027-03-31", 5, "B2"],
    ["H-2", "Crane controls", "T. Lie", "A", "£300,000", "2026-02-01", "2026-12-31", 3, "C1"],
    ["H-3", "Harbour radar", "T. Lie", "R", "see board paper", "2026-05-01", "2027-01-31", 2, "C1"],
  ];
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      sheet.put(row, column, value);
    });
  });
  await writeFile(inFolder(name), writeWorkbook(workbook));
  return inFolder(name);
}

async function reportIn(name: string): Promise<Report> {
  return JSON.parse(await readFile(inFolder(name), "utf8")) as Report;
}

describe("what is typed", () => {
  it.each([
    [["frobnicate"], "There is no command"],
    [["inspct", "x.xlsx"], "Did you mean inspect?"],
    [["run"], "the workbook"],
    [["run", "a.xlsx"], "--out is missing"],
    [["run", "a.xlsx", "--out", "b.xlsx", "--do", "scor-projects"], "Did you mean score-projects?"],
    [["run", "a.xlsx", "--out", "b.xlsx", "--set", "size"], "name=value"],
    [["run", "a.xlsx", "--out", "b.xlsx", "--set", "sise=full"], "Did you mean size?"],
    [["run", "a.xlsx", "--out", "b.xlsx", "--set", "size=huge"], "is not one of"],
    [["run", "a.xlsx", "b.xlsx", "--out", "c.xlsx"], "one argument too many"],
    [["run", "a.xlsx", "--uot", "c.xlsx"], "Did you mean --out?"],
    [["new", "--size", "huge", "--out", "b.xlsx"], "is not one of"],
    [["new", "--size", "full"], "--out is missing"],
    [["new", "--packs", "EVM,Nonsense", "--out", "b.xlsx"], "Nonsense"],
    [["actions", "now"], "one argument too many"],
  ])("%j is a usage error that says what is wrong", async (args, words) => {
    const ran = await sightline(...args);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.err).not.toContain("    at ");
  });

  it("shows help, and help has every option of the commands", async () => {
    const { code, out } = await sightline("--help");
    expect(code).toBe(0);
    for (const option of [
      "--out",
      "--do",
      "--set",
      "--dry-run",
      "--report",
      "--size",
      "--sample",
    ]) {
      expect(out).toContain(option);
    }
  });

  it("lists actions, one a line with what it does", async () => {
    const { code, out } = await sightline("actions");
    expect(code).toBe(0);
    const ids = out.split("\n").map((line) => line.split(" ")[0]);
    expect(ids).toEqual([
      "create-registers",
      "add-sample",
      "adopt-sheets",
      "check-registers",
      "fix-findings",
      "waive-findings",
      "accept-linkages",
      "reject-linkages",
      "score-projects",
      "add-criterion",
      "rename-criterion",
      "move-criterion",
      "remove-criterion",
      "weigh-criteria",
      "compare-models",
      "test-ranking",
      "choose-portfolio",
      "accept-scenario",
      "remove-scenario",
      "set-selection-rule",
      "simulate-risk",
      "set-risk-matrix",
      "add-risk",
      "derive-residuals",
      "realise-risk",
      "move-project",
      "add-benefit",
      "phase-benefit",
      "enter-benefit-periods",
      "set-objective-shares",
      "set-cost-basis",
      "add-project",
      "advance-stage",
      "raise-decision",
      "record-decision",
      "add-pack",
      "refresh-reports",
      "take-snapshot",
      "compare-snapshots",
      "explain-changes",
      "accept-rename",
      "thin-snapshots",
      "remove-snapshot",
      "rebaseline",
      "close-project",
      "reopen-project",
      "log-priorities",
      "add-lesson",
      "make-pack",
      "export-pdf",
      "executive-copy",
      "restore-functions",
      "repair-functions",
      "show-view",
      "recalculate",
      "undo",
    ]);
  });
});

describe("files that cannot be used", () => {
  it.each([
    ["missing.xlsx", null, "there is no such file"],
    ["empty.xlsx", "", "empty"],
    ["page.xlsx", "<html><body>x</body></html>", "web page"],
    ["list.xlsx", "Project;Budget\nA;1\n", "text"],
  ])("%s is refused in one sentence and nothing is written", async (name, content, words) => {
    if (content !== null) await writeFile(inFolder(name), content);
    const before = await readdir(folder);
    const ran = await sightline("run", inFolder(name), "--out", inFolder("out.xlsx"));
    expect(ran.code).toBe(2);
    expect(ran.err.toLowerCase()).toContain(words.toLowerCase());
    expect(await readdir(folder)).toEqual(before);
  });

  it("refuses to write over the input, into a missing folder, or under another kind of name", async () => {
    const list = await projectList();
    const bytes = await readFile(list);
    for (const out of [list, inFolder("nowhere/out.xlsx"), inFolder("out.xlsm"), folder]) {
      expect((await sightline("run", list, "--out", out)).code).toBe(2);
    }
    expect(await readFile(list)).toEqual(bytes);
    expect(await readdir(folder)).toEqual(["list.xlsx"]);
  });
});

describe("the main job", () => {
  it("adopts, checks and scores; writes the result and the report, leaves the input", async () => {
    const list = await projectList();
    const before = await readFile(list);
    const ran = await sightline(
      ...["run", list, "--out", inFolder("out.xlsx"), "--report", inFolder("r.json")],
    );
    expect(ran.code).toBe(0);
    expect(await readFile(list)).toEqual(before);
    const report = await reportIn("r.json");
    expect(report.version).toBe(1);
    expect(report.input.name).toBe("list.xlsx");
    expect(report.input.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.actions.map((action) => action.id)).toEqual([
      "adopt-sheets",
      "check-registers",
      "score-projects",
    ]);
    const [adopted] = report.adopted;
    expect(adopted?.register).toBe("Projects");
    expect(adopted?.range).toBe("A3:I6");
    expect(adopted?.columns.find((column) => column.header === "SRO")?.field).toBe("Sponsor");
    expect(adopted?.columns.find((column) => column.header === "Room")?.field).toBeNull();
    expect(adopted?.unread).toEqual([
      expect.objectContaining({ address: "E6", found: "see board paper" }),
    ]);
    expect(report.ranking.map((project) => project.id)).toEqual(["H-1", "H-2", "H-3"]);
    expect(ran.out).toContain("Quay wall");
  });

  it("writes a workbook whose registers and ranking are there, and whose own sheet is untouched", async () => {
    const list = await projectList();
    await sightline("run", list, "--out", inFolder("out.xlsx"));
    const made = readWorkbook(await readFile(inFolder("out.xlsx")));
    const original = readWorkbook(await readFile(list));
    expect(made.tableByName("Projects")?.table.area.bottom).toBe(6);
    expect(made.sheetByName("Prioritization")?.charts).toHaveLength(1);
    expect(made.sheetByName("Home")?.charts.length).toBeGreaterThan(0);
    const own = original.sheetByName("Our projects");
    const kept = made.sheetByName("Our projects");
    for (const row of own?.filledRows() ?? []) {
      expect(kept?.cellsOfRow(row).map(([c, cell]) => [c, cell.value])).toEqual(
        own?.cellsOfRow(row).map(([c, cell]) => [c, cell.value]),
      );
    }
  });

  it("with --dry-run says what would be written and writes nothing but the report", async () => {
    const list = await projectList();
    const ran = await sightline("run", list, "--dry-run", "--report", inFolder("r.json"));
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("Projects: new sheet, table Projects (3 rows)");
    expect((await readdir(folder)).sort()).toEqual(["list.xlsx", "r.json"]);
    expect((await reportIn("r.json")).adopted).toHaveLength(1);
  });

  it("can be undone on the saved file", async () => {
    const list = await projectList();
    await sightline("run", list, "--out", inFolder("out.xlsx"));
    const ran = await sightline(
      ...["run", inFolder("out.xlsx"), "--out", inFolder("back.xlsx"), "--do", "undo"],
    );
    expect(ran.code).toBe(0);
    const back = readWorkbook(await readFile(inFolder("back.xlsx")));
    expect(back.sheets.map((sheet) => sheet.name)).toEqual(["Our projects"]);
    expect(back.names).toEqual([]);
  });

  it("ends with 1 when a finding blocks, and still writes what could be done", async () => {
    const workbook = new Workbook();
    workbook.appendSheet("Notes").put(0, 0, "nothing here");
    await writeFile(inFolder("notes.xlsx"), writeWorkbook(workbook));
    const ran = await sightline("run", inFolder("notes.xlsx"), "--out", inFolder("out.xlsx"));
    expect(ran.code).toBe(1);
    expect(await readdir(folder)).toContain("out.xlsx");
  });
});

describe("what goes wrong on the way", () => {
  it("ends with 3 and one sentence when Excel refuses, and writes nothing", async () => {
    const workbook = readWorkbook(await readFile(await projectList()));
    workbook.structureProtected = true;
    await writeFile(inFolder("locked.xlsx"), writeWorkbook(workbook));
    const before = await readdir(folder);
    const ran = await sightline("run", inFolder("locked.xlsx"), "--out", inFolder("out.xlsx"));
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("protected");
    expect(ran.err).not.toContain("    at ");
    expect(await readdir(folder)).toEqual(before);
  });

  it("ends with 70 and the stack when the fault is ours, and writes nothing", async () => {
    const list = await projectList();
    const noDay = new Date(Number.NaN);
    const ran = await sightlineOn(noDay, ["run", list, "--out", inFolder("out.xlsx")]);
    expect(ran.code).toBe(70);
    expect(ran.err).toContain("    at ");
    expect(await readdir(folder)).toEqual(["list.xlsx"]);
  });
});

describe("new and inspect", () => {
  it("makes empty registers and says what they are", async () => {
    const ran = await sightline("new", "--size", "register", "--out", inFolder("new.xlsx"));
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Projects +Projects +0/);
    const made = readWorkbook(await readFile(inFolder("new.xlsx")));
    expect(made.sheetByName("Sheet1")).toBeUndefined();
    expect(made.tableByName("Criteria")).toBeUndefined();
  });

  it("inspects the sample: its registers, no writing", async () => {
    await sightline("new", "--sample", "--out", inFolder("sample.xlsx"));
    const before = await readFile(inFolder("sample.xlsx"));
    const ran = await sightline("inspect", inFolder("sample.xlsx"), "--report", inFolder("r.json"));
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Risks +Risks +60/);
    expect(await readFile(inFolder("sample.xlsx"))).toEqual(before);
    const { registers } = await reportIn("r.json");
    expect(registers.find((each) => each.register === "Projects")).toMatchObject({
      sheet: "Projects",
      table: "Projects",
      rows: 24,
    });
  });
});
