import { readFile } from "node:fs/promises";
import type { AdoptionInput, SourceFile } from "#actions/action";
import { readDecisions } from "#actions/adopt/storedDecisions";
import type { AdoptDecisions } from "#core/adopt/decisions";
import { reasonOf } from "./bookFile";
import type { AdoptionOptions } from "./command";
import { sourceFiles } from "./sourceFiles";
import { UsageError } from "./usageError";

/**
 * Reads what was typed for adopting: files, folders, decisions.
 * @param source The input itself, where it is no workbook that is kept.
 * @param except Files that are not collected from: the input and the output.
 */
export async function adoptionInput(
  options: AdoptionOptions,
  source: SourceFile | null,
  except: readonly (string | null)[],
): Promise<AdoptionInput> {
  const collected = await sourceFiles(options.from, except);
  const files = [...(source === null ? [] : [source]), ...collected];
  return {
    files,
    ...(options.decisions === null ? {} : { decisions: await decisionsIn(options.decisions) }),
    ...(Object.keys(options.answers).length === 0 ? {} : { answers: options.answers }),
  };
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
