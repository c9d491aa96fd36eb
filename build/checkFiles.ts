import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { readWorkbook } from "#host/xlsx/read";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { writeWorkbook } from "#host/xlsx/write";
import { readZip, unpack } from "#host/xlsx/zip";

/**
 * `npm run check:files -- <folder or file> ...`: opens and saves each workbook without a change and
 * prints how many of its parts came back byte for byte. Ends with 1 when a part differs.
 */
interface Row {
  readonly file: string;
  readonly identical: number;
  readonly all: number;
  readonly readMs: number;
  readonly writeMs: number;
  readonly note: string;
}

function workbooksUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name) && !name.includes("~$"))
    .map((name) => join(path, name))
    .sort();
}

function check(path: string, root: string): Row {
  const file = relative(root, path) || path;
  const bytes = new Uint8Array(readFileSync(path));
  try {
    const started = performance.now();
    const workbook = readWorkbook(bytes);
    const opened = performance.now();
    const saved = writeWorkbook(workbook);
    const writeMs = performance.now() - opened;
    const before = readZip(bytes);
    const after = new Map(readZip(saved).map((entry) => [entry.name, entry]));
    const differing = before.filter((entry) => {
      const now = after.get(entry.name);
      return !now || !Buffer.from(unpack(entry)).equals(unpack(now));
    });
    const names = differing.map((entry) => entry.name).join(", ");
    return {
      file,
      identical: before.length - differing.length,
      all: Math.max(before.length, after.size),
      readMs: opened - started,
      writeMs,
      note: names === "" ? "" : `differs: ${names}`,
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { file, identical: 0, all: 0, readMs: 0, writeMs: 0, note: `refused: ${error.message}` };
  }
}

function print(rows: readonly Row[]): void {
  const width = Math.max(4, ...rows.map((row) => row.file.length));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(10))).join("");
  console.log(line(["file", "identical", "parts", "read ms", "write ms"]));
  for (const { file, identical, all, readMs, writeMs, note } of rows) {
    const cells = [file, identical, all, Math.round(readMs), Math.round(writeMs)].map(String);
    console.log(`${line(cells)}  ${note}`.trimEnd());
  }
}

const targets = process.argv.slice(2);
if (targets.length === 0) {
  console.error("Say which folder: npm run check:files -- <folder or workbook> ...");
  process.exitCode = 2;
} else {
  const rows = targets.flatMap((root) => workbooksUnder(root).map((path) => check(path, root)));
  print(rows);
  if (rows.some((row) => row.identical !== row.all)) process.exitCode = 1;
}
