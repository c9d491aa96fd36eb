import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "#host/cli/commandLine";
import { writeWorkbook } from "#host/xlsx/write";
import { everythingBook } from "#test/support/everythingBook";
import { macroWorkbook, smallWorkbook } from "#test/support/xlsxPackage";
import { soundRows, utf8 } from "#test/support/hostile/hostileFile";
import { Workbook } from "#host/engine/workbook";

/** A sound file that mutations start from. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const words = ["Quay", "Crane", "Radar", "Lock", "Ferry", "Depot", "Bridge", "Tide gate"];

/** A list of projects as an office keeps it: a title, headers, ratings, dates as texts and as numbers. */
function officeBook(): Uint8Array {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Projects & more");
  const lines: (string | number | null)[][] = [
    ["Projects of the north office"],
    [],
    ["Project ID", "Project", "Sponsor", "RAG", "Budget (£k)", "Start", "Finish", "Comments"],
    ...words.map((word, r) => [
      `N-${r + 1}`,
      `${word} <${r}>`,
      `Owner ${r % 3}`,
      ["G", "A", "R"][r % 3] ?? "",
      100 + r * 17,
      46_000 + r,
      r % 2 === 0 ? 46_200 + r * 3 : "31/12/2026",
      r % 4 === 0 ? null : `Status of row ${r + 1}, "as said"`,
    ]),
  ];
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null) sheet.put(row, column, value);
    });
  });
  const risks = workbook.appendSheet("Risk log");
  [
    ["Risk", "Likelihood", "Impact", "Owner"],
    ["Flood", 3, 4, "Ann"],
    ["Fire", 2, 5, "Bo"],
  ].forEach((line, row) => {
    line.forEach((value, column) => {
      risks.put(row, column, value);
    });
  });
  return writeWorkbook(workbook);
}

function csvText(delimiter: string, end: string): string {
  const lines = [
    ["Project ID", "Project", "Budget", "Start", "Comment"],
    ...words.map((word, r) => [
      `P-${r + 1}`,
      word,
      String(1000 + r),
      `2026-0${r + 1}-15`,
      r % 3 === 0 ? `"says ""no""${delimiter} later"` : "Größe – naïve",
    ]),
  ];
  return lines.map((line) => line.join(delimiter)).join(end) + end;
}

/** What the command line makes: registers of the sample portfolio, and empty ones. */
async function madeBook(args: readonly string[]): Promise<Uint8Array> {
  const out = join(tmpdir(), `sightline-seed-${process.pid}.xlsx`);
  const quiet = {
    out: () => undefined,
    err: () => undefined,
    now: () => new Date(Date.UTC(2026, 5, 30)),
  };
  await commandLine(["new", ...args, "--out", out], quiet);
  return readFile(out);
}

let made: Promise<readonly SeedFile[]> | null = null;

/** The sound files, the light ones several times: a file of the sample takes as long as twenty others. */
export function seedFiles(): Promise<readonly SeedFile[]> {
  made ??= makeAll();
  return made;
}

async function makeAll(): Promise<readonly SeedFile[]> {
  const book = (bytes: Uint8Array): SeedFile => ({ name: "book.xlsx", bytes });
  const light = [
    book(officeBook()),
    book(smallWorkbook(soundRows)),
    book(writeWorkbook(everythingBook())),
    { name: "book.xlsm", bytes: macroWorkbook() },
    book(await readFile("test/workbooks/libreoffice.xlsx")),
  ];
  const texts = [
    [",", "\n"],
    [";", "\r\n"],
    ["\t", "\r"],
  ].map(([delimiter = "", end = ""]) => ({
    name: "list.csv",
    bytes: utf8(csvText(delimiter, end)),
  }));
  const heavy = [
    book(await madeBook(["--sample"])),
    book(await madeBook(["--size", "register"])),
    book(await readFile("test/workbooks/features.xlsx")),
  ];
  return [...light, ...light, ...light, ...light, ...texts, ...texts, ...texts, ...heavy];
}
