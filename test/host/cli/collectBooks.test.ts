import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Report } from "#actions/report/report";
import type { BookRegisters } from "#core/dataset/datasetOf";
import type { CellValue } from "#core/register/content";
import { RegisterTable } from "#core/scoring/registerTable";
import { type BookRecord, bookRecord } from "#host/cli/collect/bookRecord";
import { computedBook } from "#host/cli/collect/joinBooks";
import { problemLine } from "#host/cli/collect/problemOf";
import { Progress } from "#host/cli/collect/progress";
import { commandLine } from "#host/cli/commandLine";
import { sourcePaths } from "#host/cli/sourceFiles";
import type { Terminal } from "#host/cli/terminal";
import { WorkFolder } from "#host/cli/collect/workFolder";
import { readWorkbook } from "#host/xlsx/read";
import { registerContent } from "#test/support/registerContent";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-collect-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

const quiet: Terminal = {
  out: () => undefined,
  err: () => undefined,
  now: () => new Date(2026, 8, 30),
};

async function sightline(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await commandLine(args, {
    ...quiet,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

async function put(name: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(at(name)), { recursive: true });
  await writeFile(at(name), lines.join("\n"));
}

const head = "Project ID;Project;Sponsor;Budget (£k);Room";

async function offices(): Promise<void> {
  await put("in/North/Plan.csv", [head, "P-1;Quay wall;Ann;100;B1", "P-2;Crane;Bo;200;B2"]);
  await put("in/South/Plan.csv", [
    head.replace("£k", "£m"),
    "P-1;Radar mast;Di;0.5;C1",
    "P-7;Ferry berth;Ed;1.5;C2",
  ]);
  await put("in/South/Risks.csv", [
    "Risk ID;Risk;Relates to;Probability;Impact",
    "R-1;Fire;P-7;4;5",
  ]);
}

async function reportOf(name: string): Promise<Report> {
  return JSON.parse(await readFile(at(name), "utf8")) as Report;
}

/** What a report says of records: register, key and where each came from. */
function recordsOf({ records }: Report): string[] {
  return records
    .filter(({ origin }) => origin !== null)
    .map(
      ({ register, origin }) => `${register} ${origin?.workbook}!${origin?.sheet}:${origin?.row}`,
    )
    .sort();
}

describe("collect", () => {
  it("makes the same records of the same lines as adopting all files at once", async () => {
    await offices();
    const one = await sightline(
      "collect",
      at("in"),
      "--out",
      at("All.xlsx"),
      "--report",
      at("one.json"),
    );
    expect(one.code).toBe(0);
    expect(one.err).toContain("3 files: 3 read, 0 not changed");
    expect(one.out).toContain(
      "Reconciled: 40 filled cells, 0 lost; 1 columns of numbers added up, 0 differ.",
    );
    await sightline("new", "--out", at("empty.xlsx"));
    await sightline(
      ...["run", at("empty.xlsx"), "--from", at("in"), "--do", "adopt-sheets"],
      ...["--out", at("two.xlsx"), "--report", at("two.json")],
    );
    const [collected, together] = [await reportOf("one.json"), await reportOf("two.json")];
    expect(recordsOf(collected)).toEqual(recordsOf(together));
    expect(recordsOf(collected)).toContain("Risks South/Risks.csv!Risks:2");
    // Half a million and a hundred thousand stand in one unit, and the columns of the office are kept.
    const table = readWorkbook(await readFile(at("All.xlsx"))).tableByName("Projects");
    const cells = (header: string): unknown[] => {
      const { top, left, right, bottom } = table?.table.area ?? {
        top: 0,
        left: 0,
        right: 0,
        bottom: 0,
      };
      for (let column = left; column <= right; column++) {
        if (table?.sheet.valueAt(top, column) !== header) continue;
        return Array.from({ length: bottom - top }, (_, r) =>
          table.sheet.valueAt(top + 1 + r, column),
        );
      }
      return [];
    };
    expect(cells("Budget")).toEqual([100, 200, 500, 1500]);
    expect(cells("Room")).toEqual(["B1", "B2", "C1", "C2"]);
    expect(cells("Source file")).toEqual([
      ...["North/Plan.csv", "North/Plan.csv"],
      ...["South/Plan.csv", "South/Plan.csv"],
    ]);
    expect(cells("Source row")).toEqual([2, 3, 2, 3]);
    // A workbook of Sightline gives its registers there too, and not its pages.
    const again = await sightline(
      ...["inspect", at("empty.xlsx"), "--from", at("All.xlsx"), "--from", at("in/South")],
      ...["--report", at("own.json")],
    );
    expect(again.err).toContain("All.xlsx: a workbook of Sightline: its registers are taken");
    const own = await reportOf("own.json");
    expect(own.otherIslands).toEqual([]);
    expect(recordsOf(own)).toEqual(expect.arrayContaining(recordsOf(collected)));
    // The same registers in the date system of old Macs.
    const parts = unzipSync(await readFile(at("empty.xlsx")));
    const main = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    expect(main).toContain("<workbookPr");
    const old = main.replace("<workbookPr", '<workbookPr date1904="1"');
    const statusDate = async (bytes: Uint8Array): Promise<unknown> =>
      (await bookRecord({ name: "b.xlsx", bytes }, {}, quiet)).book?.settings["pmo_StatusDate"];
    const plain = await statusDate(await readFile(at("empty.xlsx")));
    expect(await statusDate(zipSync({ ...parts, "xl/workbook.xml": strToU8(old) }))).toBe(
      Number(plain) + 1462,
    );
  });

  it("loses nothing of what is kept when it is started without --resume and stopped", async () => {
    await offices();
    await sightline("collect", at("in"), "--work", at("work"));
    const names = ["North/Plan.csv", "South/Plan.csv", "South/Risks.csv"];
    const work = await WorkFolder.start(at("work"), names.slice(0, 2));
    for (const name of names) expect((await work.read(name))?.book).not.toBeNull();
    // A list that was torn is written anew: the records say whose folder it is.
    await writeFile(at("work/collect.json"), "");
    const again = await WorkFolder.start(at("work"), names.slice(0, 2));
    await again.forgetOthers();
    expect(await again.read("South/Risks.csv")).toBeNull();
    expect((await again.read("South/Plan.csv"))?.book).not.toBeNull();
  });

  it("computes what was adopted, and keeps what is of one workbook and lines of own columns only", async () => {
    const place = (row: number): CellValue[] => ["Plan.csv", "Plan", row];
    const source = ["Source file", "Source sheet", "Source row"];
    const book: BookRegisters = {
      ...{ workbook: "Plan.csv", sha256: "", made: "adopted", settings: {} },
      registers: [
        registerContent(
          "Projects",
          ["Project ID", "Project", "Budget", "Room", ...source],
          [
            ["P-1", "Quay", 100, "B1", ...place(2)],
            [null, null, null, "see memo", ...place(3)],
            [null, "", null, " ", ...place(4)],
          ],
        ),
        registerContent("Scores", ["Project ID", "Fit"], [["P-1", 4]]),
      ],
    };
    const { registers } = await computedBook(book, quiet);
    const of = (register: string): RegisterTable => {
      const found = registers.filter((each) => each.register === register);
      expect([register, found.length]).toEqual([register, 1]);
      return new RegisterTable(found[0] ?? registerContent(register, [], []));
    };
    expect(of("Scores").cell(0, "Fit")).toBe(4);
    const projects = of("Projects");
    expect([0, 1].map((row) => projects.cell(row, "Room"))).toEqual(["B1", "see memo"]);
    expect(projects.rowCount).toBe(2);
    expect(projects.cell(0, "Live")).toBe(1);
  });

  it("lists a bad file with one sentence and goes on, and reads only what has changed the next time", async () => {
    await offices();
    await put("in/letter.xlsx", ["%PDF-1.7 no workbook at all"]);
    const args = [
      "collect",
      at("in"),
      "--out",
      at("All.xlsx"),
      "--resume",
      "--report",
      at("r.json"),
    ];
    const first = await sightline(...args);
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/The file "letter\.xlsx" was not read: it is a PDF document\./);
    expect(first.out).toContain(`Written: ${at("All.xlsx")}`);
    expect((await reportOf("r.json")).collected).toMatchObject({
      ...{ files: 4, withRegisters: 0, adopted: 3, lost: 0, differences: [], notJoined: [] },
      problems: [{ file: "letter.xlsx", message: expect.stringContaining("PDF") as string }],
    });
    await put("in/North/Plan.csv", [head, "P-1;Quay wall;Ann;100;B1", "P-3;Depot;Cy;300;B3"]);
    await rm(at("in/letter.xlsx"));
    const again = ["collect", at("in"), "--work", at("All.xlsx.collect")];
    const second = await sightline(...again, "--resume", "--report", at("r.json"));
    expect(await reportOf("r.json")).toMatchObject({ actions: [], collected: { problems: [] } });
    expect(second.code).toBe(0);
    expect(second.err).toContain("3 files: 1 read, 2 not changed");
    // A record that was torn is made anew.
    const books = await readdir(at("All.xlsx.collect/books"));
    for (const name of books) {
      await writeFile(at(`All.xlsx.collect/books/${name}`), '{"version":1,"name":');
    }
    expect((await sightline(...again, "--resume")).err).toContain("3 files: 3 read, 0 not changed");
    const kept = await Promise.all(
      books.map((name) => readFile(at(`All.xlsx.collect/books/${name}`), "utf8")),
    );
    expect(kept.join("\n")).toContain('"P-3"');
    // Without --resume everything is read.
    expect((await sightline(...again)).err).toContain("3 files: 3 read");
  });

  it("goes on where it was when it was killed", async () => {
    for (let book = 0; book < 12; book++) {
      await put(`in/${book}.csv`, [head, `P-${book};Works ${book};Ann;${100 + book};B`]);
    }
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "src/host/cli/main.ts", "collect", at("in"), "--work", at("work")],
      { stdio: "ignore" },
    );
    const ended = new Promise((resolve) => child.once("close", resolve));
    const done = async (): Promise<number> =>
      (await readdir(at("work/books")).catch(() => [])).filter((name) => !name.startsWith("."))
        .length;
    for (let turn = 0; turn < 2000 && (await done()) < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.kill("SIGKILL");
    await ended;
    const known = await done();
    expect(known).toBeGreaterThanOrEqual(3);
    const ran = await sightline(
      "collect",
      at("in"),
      "--work",
      at("work"),
      "--out",
      at("All.xlsx"),
      "--resume",
    );
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(`12 files: ${12 - known} read, ${known} not changed`);
    expect(ran.out).toContain("Projects: 12 records");
  });

  it("says when one workbook cannot take the records, keeps them, and advises to export", async () => {
    await put("in/a.csv", [head, "P-1;Quay wall;Ann;100;B1"]);
    await sightline("collect", at("in"), "--work", at("work"));
    const [name = ""] = await readdir(at("work/books"));
    const record = JSON.parse(await readFile(at(`work/books/${name}`), "utf8")) as BookRecord;
    const registers = record.book?.registers.map((each) => ({
      ...each,
      rows: Array.from({ length: 20_001 }, () => each.rows[0]),
    }));
    const many = JSON.stringify({ ...record, book: { ...record.book, registers } });
    await writeFile(at(`work/books/${name}`), many);
    const args = ["collect", at("in"), "--work", at("work"), "--out", at("All.xlsx"), "--resume"];
    const ran = await sightline(...args);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(
      /more than one workbook takes \(20000\).*export .*work --parquet FOLDER/,
    );
    expect(await readdir(folder)).not.toContain("All.xlsx");
  });

  it("does not take a folder of something else for its work, and says what is missing", async () => {
    await offices();
    await put("mine/letter.txt", ["dear"]);
    const ran = await sightline("collect", at("in"), "--out", at("All.xlsx"), "--work", at("mine"));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("it holds other files and no collection");
    expect(await readdir(at("mine"))).toEqual(["letter.txt"]);
    expect((await sightline("collect", "--out", at("All.xlsx"))).err).toContain("is missing");
    expect((await sightline("collect", at("in"))).err).toContain("--out or --work is missing");
    expect((await sightline("collect", at("nowhere"), "--work", at("w"))).err).toContain(
      "there is no such",
    );
    await mkdir(at("nothing"));
    const empty = await sightline("collect", at("nothing"), "--out", at("E.xlsx"));
    expect([empty.code, empty.out]).toEqual([1, expect.stringContaining("No record was found")]);
  });
});

test("folders are searched for links to files too, and nothing hidden", async () => {
  await offices();
  await put("in/.git/Plan.csv", [head]);
  await put("in/~$Plan.csv", [head]);
  await put("elsewhere/Depot.csv", [head]);
  await symlink(at("elsewhere/Depot.csv"), at("in/Depot.csv"));
  await symlink(at("in"), at("in/South/circle"));
  await symlink(at("nowhere.csv"), at("in/broken.csv"));
  const found = await sourcePaths([at("in")], []);
  expect(found.map(({ name }) => name)).toEqual([
    ...["Depot.csv", "North/Plan.csv", "South/Plan.csv", "South/Risks.csv"],
  ]);
  expect(problemLine("a.csv", 'The file "data.csv" was not read.')).toBe(
    'a.csv: The file "data.csv" was not read.',
  );
});

describe("progress", () => {
  const told = (running: boolean): string[] => {
    const lines: string[] = [];
    let ms = 0;
    const progress = new Progress(
      {
        out: () => undefined,
        err: (line) => lines.push(line),
        now: () => new Date(ms),
        ...(running ? { progress: (text) => lines.push(text ?? "end") } : {}),
      },
      4,
      "Reading",
    );
    for (const name of ["a", "b", "c", "d"]) {
      ms += 6000;
      progress.step(name);
    }
    progress.end();
    return lines;
  };

  it("is one running line for a person, with the time that is left", () => {
    expect(told(true)).toEqual([
      ...["Reading 1 of 4, 18 s left: a", "Reading 2 of 4, 12 s left: b"],
      ...["Reading 3 of 4, 6 s left: c", "Reading 4 of 4: d", "end"],
    ]);
  });

  it("is a plain line now and then where nobody looks", () => {
    expect(told(false)).toEqual(["Reading 2 of 4, 12 s left: b", "Reading 4 of 4: d"]);
  });
});

describe("export", () => {
  it("takes workbooks, folders and collections, and says what it could not read", async () => {
    await offices();
    await put("in/letter.xlsx", ["%PDF-1.7 no workbook at all"]);
    await sightline("collect", at("in"), "--work", at("work"));
    const ran = await sightline("export", at("work"), "--parquet", at("dataset"));
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("3 workbooks:");
    expect(ran.out).toContain('The file "letter.xlsx" was not read: it is a PDF document.');
    expect((await readdir(at("dataset/workbooks"))).sort()).toEqual([
      "workbook=North%2FPlan.csv",
      "workbook=South%2FPlan.csv",
      "workbook=South%2FRisks.csv",
      "workbook=_none",
    ]);
    const same = await sightline("export", at("work"), at("in"), "--parquet", at("e"));
    expect([same.code, same.err]).toEqual([
      2,
      expect.stringMatching(/work and .*both have a workbook "North\/Plan\.csv"/),
    ]);
    const wrong = await sightline("export", at("work"));
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("--parquet is missing")]);
    const onto = await sightline("export", at("work"), "--parquet", at("in"));
    expect([onto.code, onto.err]).toEqual([
      2,
      expect.stringContaining("holds other files and no dataset"),
    ]);
  });
});
