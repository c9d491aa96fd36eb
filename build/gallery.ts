import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ActionId } from "#actions/action";
import { runAction } from "#actions/runAction";
import { northmere } from "#core/sample/northmere";
import { applyPlan } from "#excel/applyPlan";
import { ExcelFailure } from "#excel/excelFailure";
import { calculationOf } from "#host/engine/calculate";
import { Workbook } from "#host/engine/workbook";
import { contextOf, openWithAddIn } from "#host/cli/addIn";
import { processTerminal } from "#host/cli/terminal";
import { writeWorkbook } from "#host/xlsx/write";
import { planRegisters } from "#sheets/planRegisters";
import { galleryRows } from "./gallery/galleryRows";

/**
 * `npm run gallery [-- sizes]`: draws every report page of portfolios with 5, 24, 120 and 600 projects,
 * saves the workbooks, lets LibreOffice print them and puts a picture of each page into docs/gallery.
 * Needs soffice, pdftoppm and pdftohtml (apt-get install libreoffice-calc poppler-utils).
 */
const sizes = [5, 24, 120, 600];
const folder = resolve("docs/gallery");

/** Sheets of the gallery, in its order. */
const shown = [
  ...["Home", "Steering pack", "Prioritization", "Tradeoff", "Value and risk", "Money", "Risk"],
  ...["Contingency", "Benefits report", "Capacity report", "Roadmap", "Status"],
  ...["Changes report", "History report"],
];

/** Pages that show of a sheet which prints on several. */
const MOST_PAGES = 2;

const steps: readonly (readonly [ActionId, Readonly<Record<string, string>>])[] = [
  ["take-snapshot", { label: "August board" }],
  // The grown portfolios have more in delivery than their envelopes take.
  ["choose-portfolio", { budget: "1.3" }],
  ["simulate-risk", {}],
  ["score-projects", {}],
  ["take-snapshot", { label: "September board" }],
  ["refresh-reports", {}],
  ["make-pack", {}],
];

async function makeBook(projects: number, path: string): Promise<void> {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  const session = await openWithAddIn(workbook);
  const { rows, settings, packs } = northmere();
  const taken = { sheets: ["Sheet1"], tables: [], names: [] };
  const grown = galleryRows(rows, projects);
  const { plan } = planRegisters({ size: "full", packs: [...packs], rows: grown, settings, taken });
  await applyPlan(plan);
  calculationOf(workbook).recalculateAll();
  for (const [id, wanted] of steps) {
    process.stdout.write(`${projects} projects, ${id}: `);
    try {
      const outcome = await runAction(id, contextOf(session, wanted, processTerminal));
      process.stdout.write(`${outcome.report.sentence}\n`);
    } catch (failure) {
      // The pages of the others are drawn all the same.
      if (!(failure instanceof ExcelFailure)) throw failure;
      process.stdout.write(`${failure.message}\n`);
    }
    if (id === "take-snapshot") await slip();
  }
  writeFileSync(path, writeWorkbook(workbook));
}

/** What happens in a month: some finish later, some forecasts rise, some ratings turn. */
async function slip(): Promise<void> {
  await Excel.run(async (context) => {
    const changed = async (
      table: string,
      column: string,
      change: (value: unknown, row: number) => unknown,
    ): Promise<void> => {
      const range = context.workbook.tables
        .getItem(table)
        .columns.getItem(column)
        .getDataBodyRange();
      range.load("values");
      await context.sync();
      range.values = range.values.map(([value], row) => [change(value, row)]);
    };
    const later = (value: unknown, row: number): unknown =>
      typeof value === "number" && row % 6 === 1 ? value + 21 : value;
    await changed("Projects", "Forecast finish", later);
    await changed("Projects", "Reported RAG", (value, row) =>
      value === "Green" && row % 7 === 2 ? "Amber" : value,
    );
    await changed("Financials", "Forecast", (value, row) =>
      typeof value === "number" && row % 11 === 5 ? Math.round(value * 1.12) : value,
    );
    await context.sync();
  });
}

/** The printed pages of each sheet, the first page 1. */
function pagesBySheet(pdf: string): ReadonlyMap<string, readonly number[]> {
  const xml = execFileSync("pdftohtml", ["-xml", "-i", "-stdout", pdf], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const starts = [...xml.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(
    ([, page, sheet = ""]) => ({ sheet, page: Number(page) }),
  );
  const last = [...xml.matchAll(/<page number="(\d+)"/g)].length;
  return new Map(
    starts.map(({ sheet, page }, k) => {
      const end = starts[k + 1]?.page ?? last + 1;
      return [sheet, Array.from({ length: end - page }, (_, p) => page + p)];
    }),
  );
}

function picture(pdf: string, page: number, path: string): void {
  const [file, format] = [path.replace(/\.png$/, ""), ["-r", "75", "-png", "-singlefile"]];
  execFileSync("pdftoppm", ["-f", String(page), "-l", String(page), ...format, pdf, file]);
}

async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number);
  const wanted = given.length === 0 ? sizes : given;
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), "sightline-gallery-"));
  for (const projects of wanted) {
    const book = join(work, `${projects}.xlsx`);
    await makeBook(projects, book);
    execFileSync("soffice", [
      `-env:UserInstallation=file://${join(work, "office")}`,
      ...["--headless", "--convert-to", "pdf", "--outdir", work, book],
    ]);
    const pdf = join(work, `${projects}.pdf`);
    const pages = pagesBySheet(pdf);
    for (const old of readdirSync(folder)) {
      if (old.endsWith(`-${projects}.png`)) rmSync(join(folder, old));
    }
    for (const sheet of shown) {
      (pages.get(sheet) ?? []).slice(0, MOST_PAGES).forEach((page, k) => {
        const name = `${sheet.toLowerCase().replace(/ /g, "-")}${k === 0 ? "" : `-${k + 1}`}-${projects}.png`;
        picture(pdf, page, join(folder, name));
      });
    }
  }
  writeFileSync(join(folder, "README.md"), listing());
  rmSync(work, { recursive: true });
}

/** 1 for the first printed page of a sheet, as its file is named: risk-24.png, risk-2-24.png. */
const printedPage = (file: string): number => Number(/-(\d)-\d+\.png$/.exec(file)?.[1] ?? 1);

/** The gallery as a page: a heading a sheet, a picture a size. */
function listing(): string {
  const files = readdirSync(folder).filter((file) => file.endsWith(".png"));
  const sections = shown.flatMap((sheet) => {
    const stem = sheet.toLowerCase().replace(/ /g, "-");
    const own = sizes.flatMap((projects) =>
      files
        .filter((file) => new RegExp(`^${stem}(-\\d)?-${projects}\\.png$`).test(file))
        .sort((a, b) => printedPage(a) - printedPage(b))
        .map((file) => {
          const page = printedPage(file);
          const caption = `${projects} projects${page > 1 ? `, page ${page}` : ""}`;
          return `${caption}\n\n![${sheet}, ${caption}](${file})\n`;
        }),
    );
    return own.length === 0 ? [] : [`## ${sheet}\n`, ...own];
  });
  return [
    "# Gallery of the report pages\n",
    "Made by `npm run gallery`: the sample portfolio cut down to 5 projects, as it is with 24, and grown to",
    "120 and 600 with long names, missing entries and projects that lose money; printed by LibreOffice from",
    "the saved workbooks. Sheets that print on several pages show their first two.\n",
    ...sections,
  ].join("\n");
}

void main();
