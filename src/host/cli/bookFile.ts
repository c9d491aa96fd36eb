import { createHash } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { SourceFile } from "#actions/action";
import { collectFiles } from "#actions/adopt/collectFiles";
import { english } from "#core/messages/english/english";
import { issueSentence } from "#core/messages/sentences";
import { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { writeWorkbook } from "#host/xlsx/write";
import { addInId } from "./addInId";
import { UsageError } from "./usageError";

/** What the command line runs on. */
export interface BookFile {
  readonly workbook: Workbook;
  /** The input where it cannot be opened as a workbook that is kept: its sheets are adopted into a new one. */
  readonly source: SourceFile | null;
  readonly name: string;
  readonly sha256: string;
}

/** Kinds of files that are opened and written again, with all that is in them. */
const keptKinds = [".xlsx", ".xlsm"];

function isKept(path: string): boolean {
  return keptKinds.includes(extname(path).toLowerCase());
}

/** Reads a workbook, or any other file as a source for a new one. Throws `UsageError` when there is no such file, `UnreadableFile` when it is no workbook. */
export async function readBookFile(path: string): Promise<BookFile> {
  const bytes = await bytesOf(path);
  const name = basename(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (isKept(path)) {
    const workbook = readWorkbook(bytes, { fileName: name, addInId });
    return { workbook, source: null, name, sha256 };
  }
  const source = { name, bytes };
  await refuseUnread(source);
  return { workbook: newWorkbook(), source, name, sha256 };
}

/** A file that gives no sheet leaves nothing to do: it is refused with the sentence of its finding. */
async function refuseUnread(source: SourceFile): Promise<void> {
  const { value, issues } = await collectFiles([source], () => undefined);
  const [issue] = issues;
  if (value.length === 0 && issue !== undefined) {
    throw new UnreadableFile("OtherFile", issueSentence(issue, english));
  }
}

/** A workbook as Excel makes a new one. */
export function newWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  return workbook;
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error, "it cannot be read")}.`);
  }
}

/** Writes a workbook whole or not at all: first beside its place, then in one step into it. */
export async function writeBookFile(path: string, workbook: Workbook): Promise<void> {
  await writeWhole(path, writeWorkbook(workbook));
}

export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    // After a power cut a file that was renamed before its content was on the disk can be empty.
    await writeFile(temporary, content, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UsageError(`${path}: ${reasonOf(error, "it cannot be written")}.`);
  }
}

/**
 * Makes sure before any work that the result can be put where it shall go: another file than the input
 * and of the same kind, since Excel does not open macros under the name of a plain workbook.
 */
export async function checkOut(out: string, input: string | null): Promise<void> {
  const asInput = input !== null && isKept(input);
  const kind = asInput ? extname(input).toLowerCase() : ".xlsx";
  if (extname(out).toLowerCase() !== kind) {
    throw new UsageError(
      `${out}: the result must end in ${kind}${asInput ? " as the input does" : ""}.`,
    );
  }
  const folder = dirname(resolve(out));
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`${out}: there is no folder ${folder}.`);
  const target = await stat(out).catch(() => null);
  if (target?.isDirectory()) throw new UsageError(`${out}: this is a folder.`);
  if (input !== null && target && (await realpath(out)) === (await realpath(input))) {
    throw new UsageError(`${out}: the result must be another file than the input.`);
  }
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown, otherwise: string): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  switch (code) {
    case "ENOENT":
      return "there is no such file or folder";
    case "EISDIR":
      return "this is a folder";
    case "EACCES":
    case "EPERM":
      return "access is denied";
    case "ENOSPC":
      return "the disk is full";
    case "EROFS":
      return "the disk is read-only";
    default:
      return otherwise;
  }
}
