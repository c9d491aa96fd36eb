import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { AdoptionInput, SourceFile } from "#actions/action";
import { readDecisions } from "#actions/adopt/storedDecisions";
import { SheetCollector } from "#core/adopt/collect/collectedSheets";
import type { AdoptDecisions } from "#core/adopt/decisions";
import { reasonOf } from "./bookFile";
import { ownRecord } from "./collect/bookRecord";
import { problemLine } from "./collect/problemOf";
import type { AdoptionOptions } from "./command";
import { sourceFiles } from "./sourceFiles";
import type { Terminal } from "./terminal";
import { UsageError } from "./usageError";

/**
 * Reads what was typed for adopting: files, folders, decisions. Workbooks of Sightline among the files give
 * their registers, as `collect` takes them, and not their pages.
 * @param source The input itself, where it is no workbook that is kept.
 * @param except Files that are not collected from: the input and the output.
 */
export async function adoptionInput(
  options: AdoptionOptions,
  source: SourceFile | null,
  except: readonly (string | null)[],
  terminal: Terminal,
): Promise<AdoptionInput> {
  const found = await sourceFiles(options.from, except);
  const { others, collected } = await withoutOwn(found, terminal);
  const files = [...(source === null ? [] : [source]), ...others];
  return {
    files,
    ...(collected === null ? {} : { collected }),
    ...(options.decisions === null ? {} : { decisions: await decisionsIn(options.decisions) }),
    ...(Object.keys(options.answers).length === 0 ? {} : { answers: options.answers }),
  };
}

interface Sorted {
  readonly others: readonly SourceFile[];
  /** null = none of the files is a workbook of Sightline. */
  readonly collected: SheetCollector | null;
}

async function withoutOwn(files: readonly SourceFile[], terminal: Terminal): Promise<Sorted> {
  const others: SourceFile[] = [];
  const collected = new SheetCollector();
  for (const file of files) {
    const record = mayBeOwn(file) ? await ownRecord(file, "") : null;
    if (record === null) {
      others.push(file);
      continue;
    }
    const [problem = "a workbook of Sightline: its registers are taken, its pages are not."] =
      record.problems;
    const line = problemLine(file.name, problem);
    if (record.book === null) throw new UsageError(line);
    terminal.err(line);
    collected.add(record.book);
  }
  return { others, collected: others.length === files.length ? null : collected };
}

/** Characters of a workbook's list of sheets and names, beyond which nobody looks for a name of ours. */
const mostListed = 4_000_000;

/** Whether a file has a name of ours; much quicker than opening it. */
function mayBeOwn({ bytes }: SourceFile): boolean {
  try {
    const { "xl/workbook.xml": list } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === "xl/workbook.xml" && originalSize < mostListed,
    });
    return list !== undefined && strFromU8(list).includes('"pmo_');
  } catch {
    return false;
  }
}

async function decisionsIn(path: string): Promise<AdoptDecisions> {
  const decisions = readDecisions(await jsonIn(path));
  if (decisions === null) {
    throw new UsageError(`${path}: it holds no decisions; "version" must be 1.`);
  }
  return decisions;
}

async function jsonIn(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error, "it cannot be read")}.`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${path}: it is no JSON.`);
  }
}
