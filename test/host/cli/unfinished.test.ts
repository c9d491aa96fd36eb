import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyPlan } from "#excel/applyPlan";
import { writeAs } from "#excel/journal/openMark";
import { addInId } from "#host/cli/addInId";
import { bookRecord } from "#host/cli/collect/bookRecord";
import { commandLine } from "#host/cli/commandLine";
import type { Terminal } from "#host/cli/terminal";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { closedDuring } from "#test/support/closedPane";
import { openBook, type OpenBook } from "#test/support/openBook";
import { plain } from "#test/support/english";
import { fillUsedWorkbook, usedWorkbookEdits } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";

let folder: string;

const quiet: Terminal = {
  out: () => undefined,
  err: () => undefined,
  now: () => new Date(2026, 8, 14),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-unfinished-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** What is in a file. It tells the standard width of a column that once had another one. */
function fileDump(bytes: Uint8Array): unknown {
  const workbook = readWorkbook(bytes, { addInId });
  for (const sheet of workbook.sheets) {
    for (const column of sheet.columns.values()) {
      if (column.width === 9.140625) delete column.width;
    }
  }
  return workbookDump(workbook);
}

async function usedBook(): Promise<OpenBook> {
  const book = await openBook(["Data", "Other", "Gone", "Empty"]);
  book.workbook.addInId = addInId;
  await fillUsedWorkbook();
  return book;
}

/** A file as automatic saving leaves it when the pane dies in the middle of an action. */
async function halfDone(): Promise<{ readonly file: string; readonly before: unknown }> {
  const twin = await usedBook();
  const start = twin.session.requests.length;
  await applyPlan({ title: plain("Changed everything"), edits: usedWorkbookEdits });
  const request = twin.session.requests.slice(start).filter(({ kind }) => kind === "batch").length;
  const { workbook, session } = await usedBook();
  const before = fileDump(writeWorkbook(workbook));
  const plan = { title: plain("Changed everything"), edits: usedWorkbookEdits };
  await closedDuring(workbook, session, { request, action: 60 }, () => applyPlan(plan));
  const file = join(folder, "half.xlsx");
  await writeFile(file, writeWorkbook(workbook));
  return { file, before };
}

interface Ran {
  readonly code: number;
  readonly err: string;
  readonly report: { readonly unfinishedAction: unknown; readonly actions: unknown[] };
  readonly dump: unknown;
}

async function run(file: string, ...options: readonly string[]): Promise<Ran> {
  const [out, report] = [join(folder, "out.xlsx"), join(folder, "report.json")];
  await rm(out, { force: true });
  const err: string[] = [];
  const code = await commandLine(["run", file, "--out", out, "--report", report, ...options], {
    ...quiet,
    err: (line) => err.push(line),
  });
  const written = await readFile(out).catch(() => null);
  return {
    code,
    err: err.join("\n"),
    report: JSON.parse(await readFile(report, "utf8")) as Ran["report"],
    dump: written === null ? null : fileDump(written),
  };
}

test("a file with an unfinished action is told and left alone until somebody decides", async () => {
  const { file } = await halfDone();
  const { code, err, report, dump } = await run(file);
  expect(code).toBe(3);
  expect(err).toMatch(
    /"Changed everything" was not finished .*nothing was done.*--unfinished keep/,
  );
  expect(report).toMatchObject({
    actions: [],
    unfinishedAction: { title: "Changed everything", sheets: 3, outcome: "undecided" },
  });
  expect(dump).toBeNull();
  const record = await bookRecord({ name: "half.xlsx", bytes: await readFile(file) }, {}, quiet);
  expect(record.book).toBeNull();
  expect(record.problems).toEqual([
    expect.stringMatching(/^"Changed everything" was not finished in this workbook/),
  ]);
});

test("--unfinished roll-back ends as it began, before anything else is done", async () => {
  const { file, before } = await halfDone();
  // The pane that left it was closed a moment ago: nobody else can be writing to a file.
  writeAs("another device", "page");
  const { code, report, dump } = await run(file, "--do", "undo");
  expect(code).toBe(0);
  expect(dump).toEqual(before);
  expect(report.unfinishedAction).toMatchObject({ outcome: "rolled-back", typed: 0 });
  const settled = await run(file, "--unfinished", "roll-back", "--do", "recalculate");
  expect(settled.err).toMatch(/rolled back first/);
  expect(settled.dump).toEqual(before);
  expect(settled.report.unfinishedAction).toMatchObject({ outcome: "rolled-back" });
});

test("--unfinished keep closes it, and undo takes it back later", async () => {
  const { file, before } = await halfDone();
  const kept = await run(file, "--unfinished", "keep", "--do", "recalculate");
  expect(kept.report.unfinishedAction).toMatchObject({ outcome: "kept" });
  expect(kept.dump).not.toEqual(before);
  const again = join(folder, "kept.xlsx");
  await writeFile(again, await readFile(join(folder, "out.xlsx")));
  const undone = await run(again, "--do", "undo");
  expect(undone.dump).toEqual(before);
});

test("a damaged journal is told in one sentence, and can only be kept", async () => {
  const { file } = await halfDone();
  const workbook = readWorkbook(await readFile(file), { addInId });
  for (const part of workbook.customXmlParts) part.xml = part.xml.replace(/"own":/, '"ovn":');
  await writeFile(file, writeWorkbook(workbook));
  const { code, err, report } = await run(file, "--unfinished", "roll-back");
  expect(code).toBe(3);
  expect(err).toMatch(/journal is damaged/);
  expect(report.unfinishedAction).toMatchObject({ outcome: "journal-lost" });
  expect((await run(file, "--unfinished", "keep", "--do", "recalculate")).code).toBe(0);
});

test("only two answers are taken", async () => {
  const err: string[] = [];
  const code = await commandLine(["run", "a.xlsx", "--out", "b.xlsx", "--unfinished", "perhaps"], {
    out: () => undefined,
    err: (line) => err.push(line),
    now: () => new Date(),
  });
  expect(code).toBe(2);
  expect(err[0]).toMatch(/roll-back or keep/);
});
