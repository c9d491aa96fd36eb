import { createHash } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { addInId } from "./addInId";
import { UsageError } from "./usageError";

/** A workbook as it came from disk. */
export interface BookFile {
  readonly workbook: Workbook;
  readonly name: string;
  readonly sha256: string;
}

/** Reads a workbook. Throws `UsageError` when there is no such file, `UnreadableFile` when it is no workbook. */
export async function readBookFile(path: string): Promise<BookFile> {
  const bytes = await bytesOf(path);
  const name = basename(path);
  return {
    workbook: readWorkbook(bytes, { fileName: name, addInId }),
    name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
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
    await writeFile(temporary, content);
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
  const kind = extname(input ?? "x.xlsx").toLowerCase();
  if (extname(out).toLowerCase() !== kind) {
    throw new UsageError(
      `${out}: the result must end in ${kind}${input === null ? "" : " as the input does"}.`,
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

function reasonOf(error: unknown, otherwise: string): string {
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
