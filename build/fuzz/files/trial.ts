import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence } from "#core/messages/sentences";
import type { Issue } from "#core/issues";
import { readFile } from "#files/readFile";
import { commandLine } from "#host/cli/commandLine";
import { exitCodes } from "#host/cli/exitCodes";
import { lostCells } from "./lostCells";

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
 * Reads a file in both ways and does what a user would do with it. Never throws: that would be a defect.
 * @param turn Every third file is inspected before the main job, the next after it, the next adopted from.
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
    run = await runOn(path, bytes, turn);
    if (turn % 3 === 2 && run !== "refused") await adoptFrom(path, folder);
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

/** The command line's whole way: inspect, the main job, and what it wrote read again. */
async function runOn(path: string, bytes: Uint8Array, turn: number): Promise<Ending> {
  const out = path.replace(/in\.\w+$/, `out${extname(path) === ".xlsm" ? ".xlsm" : ".xlsx"}`);
  const inspected = turn % 3 === 0 ? await said(["inspect", path]) : null;
  const ran = await said(["run", path, "--out", out]);
  if (inspected === "refused" && ran !== "refused")
    throw new Error("inspect refuses what run reads");
  if (ran === "refused") return ran;
  if (turn % 3 === 1) await said(["inspect", out]);
  const lost = await lostCells(bytes, path, out);
  if (lost !== null) throw new Error(lost);
  return ran;
}

/** A file that is read as a workbook is read as a source of another one, too. */
async function adoptFrom(path: string, folder: string): Promise<void> {
  if (extname(path) !== ".xlsx") return;
  const empty = join(folder, "empty.xlsx");
  await said(["inspect", empty, "--from", path]);
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
