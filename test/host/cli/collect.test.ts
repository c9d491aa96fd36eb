import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

const inFolder = (name: string): string => join(folder, name);

async function sightline(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await commandLine(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    now: () => new Date(2026, 8, 30),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

async function book(
  name: string,
  rows: readonly (readonly (string | number)[])[],
  sheet = "Projects 2026",
): Promise<string> {
  const workbook = new Workbook();
  const own = workbook.appendSheet(sheet);
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      own.put(row, column, value);
    });
  });
  await mkdir(dirname(inFolder(name)), { recursive: true });
  await writeFile(inFolder(name), writeWorkbook(workbook));
  return inFolder(name);
}

const head = ["Project ID", "Project", "Sponsor", "Budget", "Start"];

async function reportOf(name = "r.json"): Promise<Report> {
  return JSON.parse(await readFile(inFolder(name), "utf8")) as Report;
}

describe("--from", () => {
  it("collects workbooks and folders into one register, and every record keeps where it came from", async () => {
    const main = await book("main.xlsx", [head, ["P-1", "Quay", "Ann", 10, 46_000]]);
    await book("in/b/South.xlsx", [
      head,
      ["P-2", "Crane", "Bo", 20, 46_100],
      ["P-3", "Lock", "Cy", 30, 46_200],
    ]);
    await book("in/a/North.xlsx", [
      head,
      ["P-4", "Radar", "Di", 40, 46_300],
      ["P-1", "Quay", "Ann", 11, 46_000],
    ]);
    await writeFile(inFolder("in/RAID Log.xlsx"), "%PDF-1.7 no workbook at all");
    await writeFile(inFolder("in/~$South.xlsx"), "lock");
    await writeFile(inFolder("in/empty.csv"), "");
    const before = await readFile(inFolder("in/b/South.xlsx"));
    const ran = await sightline(
      ...["run", main, "--from", inFolder("in"), "--do", "adopt-sheets"],
      ...["--out", inFolder("out.xlsx"), "--report", inFolder("r.json")],
    );
    expect(ran.code).toBe(0);
    expect(await readFile(inFolder("in/b/South.xlsx"))).toEqual(before);
    const report = await reportOf();
    expect(report.adopted.map(({ workbook, rows }) => [workbook, rows])).toEqual([
      [null, 1],
      ["a/North.xlsx", 2],
      ["b/South.xlsx", 2],
    ]);
    const projects = report.records.filter(({ register }) => register === "Projects");
    expect(projects.map(({ key, origin }) => [key, origin?.workbook, origin?.row])).toEqual([
      ["P-1", null, 2],
      ["P-4", "a/North.xlsx", 2],
      ["P-2", "b/South.xlsx", 2],
      ["P-3", "b/South.xlsx", 3],
    ]);
    // Two files say different things about one project: the first counts, both are listed.
    expect(
      report.conflicts.map(({ key, field, values }) => [
        key,
        field,
        values.map(({ value }) => value),
      ]),
    ).toEqual([["P-1", "Budget", [10, 11]]]);
    const unread = report.findings.filter(({ rule }) => rule === "file-not-read");
    expect(unread.map(({ message }) => message).join("\n")).toMatch(/RAID Log\.xlsx[^]*empty\.csv/);
    expect(unread).toHaveLength(2);
    expect(report.ledger.every(({ lost }) => lost === 0)).toBe(true);
    const made = readWorkbook(await readFile(inFolder("out.xlsx")));
    expect(made.tableByName("Projects")?.table.area.bottom).toBe(7);
    expect(ran.out).toContain("b/South.xlsx");
  });

  it("does not collect from the result of the run before", async () => {
    const main = await book("all/main.xlsx", [head, ["P-1", "Quay", "Ann", 10, 46_000]]);
    const args = ["run", main, "--from", inFolder("all"), "--do", "adopt-sheets"];
    const out = inFolder("all/out.xlsx");
    await sightline(...args, "--out", out);
    const ran = await sightline(...args, "--out", out, "--report", inFolder("r.json"));
    expect(ran.code).toBe(0);
    expect((await reportOf()).adopted).toHaveLength(1);
  });

  it("names a path that is not there", async () => {
    const main = await book("main.xlsx", [head]);
    const ran = await sightline(
      "run",
      main,
      "--from",
      inFolder("nowhere"),
      "--out",
      inFolder("o.xlsx"),
    );
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("nowhere: there is no such file or folder.");
  });
});

describe("a csv file as input", () => {
  it("becomes a workbook of its own", async () => {
    const csv = "Risk ID;Risk;Owner;Likelihood;Impact\nR-1;Fire;Ann;4;5\nR-2;Flood;Bo;2;3\n";
    await writeFile(inFolder("risks.csv"), csv);
    const ran = await sightline(
      ...["run", inFolder("risks.csv"), "--out", inFolder("out.xlsx"), "--do", "adopt-sheets"],
    );
    expect(ran.code).toBe(0);
    const made = readWorkbook(await readFile(inFolder("out.xlsx")));
    expect(made.sheets.map((sheet) => sheet.name)).not.toContain("Sheet1");
    const risks = made.tableByName("Risks");
    expect(risks?.sheet.valueAt(risks.table.area.top + 2, risks.table.area.left)).toBe("R-2");
    const wrong = await sightline("run", inFolder("risks.csv"), "--out", inFolder("out.csv"));
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("must end in .xlsx");
  });
});

describe("questions and decisions", () => {
  const dates = [
    ["Risk ID", "Risk", "Owner", "Likelihood", "Impact", "Raised on"],
    ["R-1", "Fire in the depot", "Ann", 4, 5, "03/04/2026"],
    ["R-2", "Flood of the quay", "Bo", 2, 3, "05/06/2026"],
  ];

  it("asks what is doubtful, and an answer decides it", async () => {
    const log = await book("log.xlsx", dates, "Log");
    await sightline("inspect", log, "--report", inFolder("r.json"));
    const question = (await reportOf()).questions.find(({ kind }) => kind === "date-order");
    expect(question).toMatchObject({ sheet: "Log", header: "Raised on", cells: 2 });
    const asked = await sightline("inspect", log);
    expect(asked.out).toContain(`--answer "${question?.id ?? ""}=..."`);
    const answer = `${question?.id ?? ""}=month-day`;
    await sightline(
      ...["run", log, "--out", inFolder("out.xlsx"), "--do", "adopt-sheets", "--answer", answer],
    );
    const made = readWorkbook(await readFile(inFolder("out.xlsx")));
    const risks = made.tableByName("Risks");
    const at = risks?.table.columns.findIndex(({ name }) => name === "Raised on") ?? -1;
    // 4 March 2026
    expect(risks?.sheet.valueAt(risks.table.area.top + 1, risks.table.area.left + at)).toBe(46_085);
    // The answer is kept in the workbook.
    await sightline("inspect", inFolder("out.xlsx"), "--report", inFolder("again.json"));
    expect((await reportOf("again.json")).adopted[0]?.unread).toEqual([]);
  });

  it("takes decisions from a file, and says what is wrong with one", async () => {
    const log = await book("log.xlsx", dates, "Log");
    await sightline("inspect", log, "--report", inFolder("r.json"));
    const id = (await reportOf()).adopted[0]?.id ?? "";
    const decisions = { version: 1, islands: { [id]: { register: null } }, forms: [], answers: {} };
    await writeFile(inFolder("d.json"), JSON.stringify(decisions));
    await sightline(
      "inspect",
      log,
      "--decisions",
      inFolder("d.json"),
      "--report",
      inFolder("r2.json"),
    );
    const report = await reportOf("r2.json");
    expect(report.adopted).toEqual([]);
    expect(report.otherIslands.map((island) => island.id)).toEqual([id]);
    await writeFile(inFolder("bad.json"), "{}");
    const bad = await sightline("inspect", log, "--decisions", inFolder("bad.json"));
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining("holds no decisions")]);
    const typed = await sightline("inspect", log, "--answer", "month-day");
    expect([typed.code, typed.err]).toEqual([2, expect.stringContaining("--answer takes")]);
  });
});
