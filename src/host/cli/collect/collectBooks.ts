import type { SourcePath } from "../sourceFiles";
import { readSource } from "../sourceFiles";
import type { Terminal } from "../terminal";
import {
  type BookRecord,
  bookRecord,
  type CollectingRules,
  emptyRecord,
  markOf,
} from "./bookRecord";
import { problemOf } from "./problemOf";
import { Progress } from "./progress";
import type { WorkFolder } from "./workFolder";

/** How many files were read and how many were known. */
export interface Collected {
  readonly read: number;
  /** Not changed since they were collected. */
  readonly known: number;
}

/**
 * Collects files one after the other into a work folder: a file is in memory only while it is read. One
 * that is known and has not changed is passed over; one that cannot be read has a record that says so.
 *
 * @param resume false: every file is read anew. What was kept of it stays until then.
 */
export async function collectBooks(
  files: readonly SourcePath[],
  work: WorkFolder,
  rules: CollectingRules,
  terminal: Terminal,
  resume: boolean,
): Promise<Collected> {
  const progress = new Progress(terminal, files.length, "Reading");
  let known = 0;
  for (const file of files) {
    if (await collectOne(file, work, rules, terminal, resume)) known += 1;
    progress.step(file.name);
  }
  progress.end();
  await work.forgetOthers();
  return { read: files.length - known, known };
}

/** true = it was known. */
async function collectOne(
  path: SourcePath,
  work: WorkFolder,
  rules: CollectingRules,
  terminal: Terminal,
  resume: boolean,
): Promise<boolean> {
  const before = resume ? await work.read(path.name) : null;
  let record: BookRecord;
  try {
    const file = await readSource(path);
    if (before !== null && before.mark === markOf(file, rules)) return true;
    record = await bookRecord(file, rules, terminal);
  } catch (error) {
    record = emptyRecord(path.name, "", [problemOf(error)]);
  }
  await work.write(record);
  return false;
}
