import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readBook } from "#actions/readBook";
import { runAction } from "#actions/runAction";
import { SheetCollector } from "#core/adopt/collect/collectedSheets";
import { InvariantError } from "#core/invariant";
import type { RegisterContent } from "#core/register/content";
import { RegisterTable } from "#core/scoring/registerTable";
import { openWithAddIn } from "#host/cli/addIn";
import { joinSheets } from "#host/cli/collect/joinBooks";
import { processTerminal } from "#host/cli/terminal";
import { mulberry32 } from "#core/numeric/mulberry32";
import { Workbook } from "#host/engine/workbook";
import type { OfficeSession } from "#host/runtime/node";
import { writeWorkbook } from "#host/xlsx/write";

const offices = ["North", "South", "East & West", "Centre", "Übersee", "100 % Public"];
const today = 46_000;
const projectsKept = 6;
const kept = new Set(
  "Projects Programs Objectives Periods Financials Risks Benefits BenefitPeriods Milestones".split(
    " ",
  ),
);

/**
 * Writes workbooks of many offices: the sample portfolio with a snapshot, each with figures, ratings,
 * currency and unit of its own, computed by the stand-in; and some plain lists. The same seed gives the
 * same files.
 * @param listEach every so many workbooks one is a list, as people send it, without registers.
 */
export async function generateWorkbooks(
  folder: string,
  count: number,
  seed: number,
  say: (line: string) => void,
  listEach = 20,
): Promise<void> {
  const random = mulberry32(seed);
  const { workbook, session } = await sampleBook();
  for (let book = 0; book < count; book++) {
    const office = offices[book % offices.length] ?? "";
    const isList = book % listEach === listEach - 1;
    const name = `Portfolio ${Math.floor(book / offices.length)}.${isList ? "csv" : "xlsx"}`;
    const path = join(folder, office, name);
    await mkdir(dirname(path), { recursive: true });
    if (isList) await writeFile(path, listOf(book, random));
    else {
      vary(workbook, book, random);
      session.recalculate();
      await writeFile(path, writeWorkbook(workbook));
    }
    if ((book + 1) % 100 === 0) say(`${book + 1} workbooks generated`);
  }
}

/** The sample with its first projects only, so that a thousand of them are made in minutes. */
async function sampleBook(): Promise<{ workbook: Workbook; session: OfficeSession }> {
  const sample = new Workbook();
  sample.appendSheet("Sheet1");
  await openWithAddIn(sample);
  const context = { settings: {}, today, progress: () => undefined };
  await runAction("add-sample", context);
  const content = await readBook();
  if (content === null) throw new InvariantError("The sample has no registers.");
  const collected = new SheetCollector();
  collected.add({
    workbook: "Sample",
    sha256: "",
    made: "registers",
    settings: content.settings,
    registers: firstRecords(content.registers),
  });
  const { workbook } = await joinSheets(collected, processTerminal);
  const session = await openWithAddIn(workbook);
  await runAction("take-snapshot", { ...context, settings: { label: "First board" } });
  return { workbook, session };
}

/** The first projects and what belongs to them. */
function firstRecords(registers: readonly RegisterContent[]): RegisterContent[] {
  const found = registers.find(({ register }) => register === "Projects");
  if (found === undefined) return [];
  const projects = new RegisterTable(found);
  const ids = new Set(
    Array.from({ length: projectsKept }, (_, row) => projects.text(row, "Project ID")),
  );
  const benefits = new Set<string>();
  const isKept = (table: RegisterTable, row: number): boolean => {
    if (table.has("Project ID")) return ids.has(table.text(row, "Project ID"));
    if (table.has("Relates to")) return ids.has(table.text(row, "Relates to"));
    return !table.has("Benefit ID") || benefits.has(table.text(row, "Benefit ID"));
  };
  return registers
    .filter(({ register }) => kept.has(register))
    .map((content) => {
      const table = new RegisterTable(content);
      const rows = content.rows.filter((_, row) => isKept(table, row));
      if (content.register === "Benefits") {
        const own = new RegisterTable({ ...content, rows });
        rows.forEach((_, row) => benefits.add(own.text(row, "Benefit ID")));
      }
      return { ...content, rows };
    });
}

function vary(workbook: Workbook, book: number, random: () => number): void {
  const times = (value: number): number => Math.round(value * (0.5 + random()) * 100) / 100;
  const rags = ["Green", "Amber", "Red"];
  change(workbook, "Projects", "Budget", (value) => times(number(value)));
  change(workbook, "Projects", "Reported RAG", () => rags[Math.floor(random() * 3)] ?? "");
  change(
    workbook,
    "Projects",
    "Forecast finish",
    (value) => number(value) + Math.floor(random() * 60) - 30,
  );
  for (const column of ["Budget", "Actual", "Forecast"]) {
    change(workbook, "Financials", column, (value) =>
      typeof value === "number" ? times(value) : value,
    );
  }
  change(workbook, "Risks", "Cost impact", (value) =>
    typeof value === "number" ? times(value) : value,
  );
  setting(workbook, "Currency", book % 5 === 4 ? "EUR" : "GBP");
  setting(workbook, "Money unit", ["thousand", "million", "One"][book % 3] ?? "One");
}

type Cell = number | string | boolean | null;

/** Changes the filled cells of a column of a register. */
function change(
  workbook: Workbook,
  register: string,
  header: string,
  to: (value: Cell) => Cell,
): void {
  const found = workbook.tableByName(register);
  if (found === undefined) return;
  const { sheet, table } = found;
  const { top, left, bottom, right } = table.area;
  for (let column = left; column <= right; column++) {
    if (sheet.valueAt(top, column) !== header) continue;
    for (let row = top + 1; row <= bottom; row++) {
      const value = sheet.valueAt(row, column) as Cell;
      if (value !== null && value !== "") sheet.put(row, column, to(value) ?? "");
    }
  }
}

/** Changes a setting: its label stands to the left of it. */
function setting(workbook: Workbook, label: string, value: string): void {
  const sheet = workbook.sheets.find(({ name }) => name === "Settings");
  if (sheet === undefined) return;
  for (let row = 0; row < 80; row++) {
    for (let column = 0; column < 4; column++) {
      if (sheet.valueAt(row, column) === label) sheet.put(row, column + 1, value);
    }
  }
}

function number(value: Cell): number {
  return typeof value === "number" ? value : 0;
}

/** A list as an office sends it: other headers, budgets in thousands, a column of its own. */
function listOf(book: number, random: () => number): string {
  const lines = Array.from({ length: 12 }, (_, r) =>
    [
      `L${book}-${r + 1}`,
      `Works ${book}.${r + 1}`,
      ["G", "A", "R"][r % 3],
      (100 + random() * 900).toFixed(2),
      `Room ${r % 5}`,
    ].join(";"),
  );
  return ["Project ID;Project;RAG;Budget (£k);Room", ...lines].join("\n");
}
