import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import type { SourceFile } from "#actions/action";
import { UsageError } from "./usageError";

/** What a folder is searched for; a file that is named itself may be called anything. */
const kinds = new Set([".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"]);

/** A file and the name that tells it from the others. */
interface Found {
  readonly path: string;
  readonly name: string;
}

/**
 * The files behind `--from`: files, and folders with all that is in them, in the order of their names.
 * What Excel and editors leave beside a file that is open is passed over, and so are the workbook that is
 * run on and the one that is written. Throws `UsageError` for a path that is not there.
 */
export async function sourceFiles(
  paths: readonly string[],
  except: readonly (string | null)[],
): Promise<readonly SourceFile[]> {
  const passed = new Set(await Promise.all(except.map(realOf)));
  const files: SourceFile[] = [];
  for (const path of paths) {
    for (const { path: file, name } of await filesAt(path)) {
      const real = await realOf(file);
      if (passed.has(real)) continue;
      passed.add(real);
      const isTaken = files.some((each) => each.name === name);
      files.push({ name: isTaken ? file : name, bytes: await bytesOf(file) });
    }
  }
  return files;
}

async function filesAt(path: string): Promise<readonly Found[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path}: there is no such file or folder.`);
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  return inside
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, name: relative(path, file).split(sep).join("/") }));
}

function isSource(name: string): boolean {
  return kinds.has(extname(name).toLowerCase()) && !/^[~.]/.test(name);
}

async function realOf(path: string | null): Promise<string> {
  return path === null ? "" : realpath(path).catch(() => path);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`${path}: it cannot be read.`);
  }
}
