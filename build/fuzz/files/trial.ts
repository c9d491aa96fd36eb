import { readFile as readBytes, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence } from "#core/messages/sentences";
import type { Issue } from "#core/issues";
import { readFile } from "#files/readFile";
import { commandLine } from "#host/cli/commandLine";
import { exitCodes } from "#host/cli/exitCodes";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { writeWorkbook } from "#host/xlsx/write";
import { lostCells } from "./lostCells";

/** The main job on the sample takes as long as a hundred other files; it is read, written and adopted from. */
const mostBytesWorkedOn = 100_000;

/** What became of a file. */
export type Ending = "read" | "read with findings" | "refused";

export interface Trial {
  /** By src/files, which the pane reads other files with. */
  readonly files: Ending;
  /** By the command line: read, adopted, the main job run, saved and read again. */
  readonly run: Ending;
  /** What must never happen; null when it did not. */
  readonly defect: string | null;
}

/**
 * Reads a file in both ways, and the workbook that it is, is written anew and read again. Never throws: that
 * would be a defect.
 * @param turn Of five files the first is also inspected and goes through the main job, the second is adopted
 * from, the third goes through the main job and is then inspected.
 */
export async function tryFile(
  bytes: Uint8Array,
  name: string,
  folder: string,
  turn: number,
): Promise<Trial> {
  let files: Ending = "refused";
  let run: Ending = "refused";
  try {
    files = endingOf(readFile(bytes, name));
    const path = join(folder, `in${extname(name)}`);
    await writeFile(path, bytes);
    run = isKept(name) ? rewritten(bytes) : files;
    const isWorkedOn = bytes.length < mostBytesWorkedOn && (turn % 5 === 0 || turn % 5 === 2);
    if (isWorkedOn) run = await runOn(path, bytes, turn % 5 === 0);
    else if (turn % 5 === 1) await said(["inspect", join(folder, "empty.xlsx"), "--from", path]);
    return { files, run, defect: null };
  } catch (error) {
    return { files, run, defect: error instanceof Error ? (error.stack ?? "") : String(error) };
  }
}

function endingOf(read: { value: readonly unknown[]; issues: readonly Issue[] }): Ending {
  for (const issue of read.issues) {
    for (const language of [english, german, french])
      mustBeSentence(issueSentence(issue, language));
  }
  if (read.value.length === 0 && read.issues.length === 0)
    throw new Error("neither sheet nor word");
  if (read.value.length === 0) return "refused";
  return read.issues.length > 0 ? "read with findings" : "read";
}

function isKept(name: string): boolean {
  return [".xlsx", ".xlsm"].includes(extname(name));
}

/** Every row of the workbook written anew, as if each had been edited, and read again. */
function rewritten(bytes: Uint8Array): Ending {
  const workbook = readOrRefused(bytes);
  if (workbook === null) return "refused";
  for (const sheet of workbook.sheets) for (const row of sheet.filledRows()) sheet.touchRow(row);
  const lost = lostCells(bytes, writeWorkbook(workbook));
  if (lost !== null) throw new Error(lost);
  return "read";
}

function readOrRefused(bytes: Uint8Array): Workbook | null {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    mustBeSentence(error.message);
    return null;
  }
}

/** The command line's whole way: the main job, inspected before it or after it, and what it wrote read again. */
async function runOn(path: string, bytes: Uint8Array, isBefore: boolean): Promise<Ending> {
  const out = path.replace(/in\.\w+$/, `out${extname(path) === ".xlsm" ? ".xlsm" : ".xlsx"}`);
  const inspected = isBefore ? await said(["inspect", path]) : null;
  const ran = await said(["run", path, "--out", out]);
  if (inspected === "refused" && ran !== "refused")
    throw new Error("inspect refuses what run reads");
  if (ran === "refused") return ran;
  if (!isBefore) await said(["inspect", out]);
  const lost = isKept(path) ? lostCells(bytes, await readBytes(out)) : null;
  if (lost !== null) throw new Error(lost);
  return ran;
}

/** Runs the command line; anything but an ending with a sentence is a defect. */
async function said(args: readonly string[]): Promise<Ending> {
  const errors: string[] = [];
  const terminal = {
    out: () => undefined,
    err: (line: string) => errors.push(line),
    now: () => new Date(Date.UTC(2026, 5, 30, 12)),
  };
  const code = await commandLine(args, terminal);
  const words = errors.filter((line) => !/^[a-z-]+: /.test(line));
  if (code === exitCodes.bug) throw new Error(`${args[0] ?? ""}: ${errors.join("\n")}`);
  if (code === exitCodes.done) return "read";
  if (code === exitCodes.blockingFindings) return "read with findings";
  if (words.length !== 1) throw new Error(`not one sentence: ${words.join(" | ")}`);
  mustBeSentence(words[0] ?? "");
  return "refused";
}

function mustBeSentence(text: string): void {
  if (!/^["'„«“‘\p{Lu}\d].*[.!?]$/su.test(text)) throw new Error(`no sentence: ${text}`);
  if (text.length > 600) throw new Error(`a sentence of ${text.length} characters`);
}
