import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import type { SourceFile } from "#actions/action";
import { reasonOf } from "./bookFile";
import { UsageError } from "./usageError";

/** What a folder is searched for; a file that is named itself may be called anything. */
const kinds = new Set([".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"]);

/** A file and the name that tells it from the others. */
export interface SourcePath {
  readonly path: string;
  /** With the folders inside the chosen one: "North/Risks.xlsx". */
  readonly name: string;
}

/** Content of the files behind `--from`, all at once. Throws `UsageError` for a path that is not there. */
export async function sourceFiles(
  paths: readonly string[],
  except: readonly (string | null)[],
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const found of await sourcePaths(paths, except)) files.push(await readSource(found));
  return files;
}

/**
 * The files at paths: files, and folders with all that is in them, in the order of their names.
 * What Excel and editors leave beside a file that is open, hidden folders and links to folders are passed
 * over, and so are the workbook that is run on and the one that is written. Throws `UsageError` for a path that is not there.
 */
export async function sourcePaths(
  paths: readonly string[],
  except: readonly (string | null)[],
): Promise<readonly SourcePath[]> {
  const passed = new Set(await Promise.all(except.map(realOf)));
  const taken = new Set<string>();
  const found: SourcePath[] = [];
  for (const path of paths) {
    for (const { path: file, name } of await filesAt(path)) {
      const real = await realOf(file);
      if (passed.has(real)) continue;
      passed.add(real);
      const own = taken.has(name) ? file : name;
      taken.add(own);
      found.push({ path: file, name: own });
    }
  }
  return found;
}

/** The bytes of one of them. Throws `UsageError` when it cannot be read. */
export async function readSource({ path, name }: SourcePath): Promise<SourceFile> {
  try {
    return { name, bytes: await readFile(path) };
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error, "it cannot be read")}.`);
  }
}

async function filesAt(path: string): Promise<readonly SourcePath[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path}: there is no such file or folder.`);
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  const files: SourcePath[] = [];
  for (const entry of inside) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(path, file).split(sep).join("/");
    if (isSource(name) && (await isFile(entry, file))) files.push({ path: file, name });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What programs keep for themselves is none: "~$Plan.xlsx", ".git/Plan.xlsx". */
function isSource(name: string): boolean {
  const isHidden = name.split("/").some((part) => /^[~.]/.test(part));
  return kinds.has(extname(name).toLowerCase()) && !isHidden;
}

/** A link to a file is one; links to folders, which may lead in a circle, are not followed. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return (await stat(path).catch(() => null))?.isFile() === true;
}

async function realOf(path: string | null): Promise<string> {
  return path === null ? "" : realpath(path).catch(() => path);
}
