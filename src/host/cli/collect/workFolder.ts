import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { writeWhole } from "../bookFile";
import { UsageError } from "../usageError";
import type { BookRecord } from "./bookRecord";

const list = "collect.json";

/** What a work folder lists: the files of the collection in their order. */
interface Listed {
  readonly version: 1;
  readonly files: readonly string[];
}

/**
 * The folder in which a collection keeps one record for each file that is done, so that it goes on where
 * it was when it is stopped, whatever stopped it. Records are written whole or not at all.
 */
export class WorkFolder {
  private constructor(
    readonly folder: string,
    /** Names of the files of the collection, in their order. */
    readonly files: readonly string[],
  ) {}

  /**
   * Opens the folder for these files; what is kept there stays. Throws `UsageError` for a folder that
   * holds something else.
   */
  static async start(folder: string, files: readonly string[]): Promise<WorkFolder> {
    const found = await stat(folder).catch(() => null);
    if (found !== null && !found.isDirectory()) {
      throw new UsageError(`${folder}: this is a file; the work folder needs a name of its own.`);
    }
    const inside = found === null ? [] : await readdir(folder);
    const isOurs = (await listedIn(folder)) !== null || (await hasRecords(folder));
    if (inside.length > 0 && !isOurs) {
      throw new UsageError(`${folder}: it holds other files and no collection; name a new folder.`);
    }
    await mkdir(join(folder, "books"), { recursive: true });
    const listed: Listed = { version: 1, files };
    await writeWhole(join(folder, list), `${JSON.stringify(listed)}\n`);
    return new WorkFolder(folder, files);
  }

  /** A collection that was made before; null = the folder holds none. */
  static async open(folder: string): Promise<WorkFolder | null> {
    const listed = await listedIn(folder);
    return listed === null ? null : new WorkFolder(folder, listed.files);
  }

  /** What is known of a file; null = nothing, or the record is damaged. */
  async read(name: string): Promise<BookRecord | null> {
    try {
      const found = JSON.parse(await readFile(this.pathOf(name), "utf8")) as unknown;
      return isRecord(found, name) ? found : null;
    } catch {
      return null;
    }
  }

  async write(record: BookRecord): Promise<void> {
    await writeWhole(this.pathOf(record.name), JSON.stringify(record));
  }

  /** Takes away what is kept of files that are not of the collection any more. */
  async forgetOthers(): Promise<void> {
    const own = new Set(this.files.map((name) => basename(this.pathOf(name))));
    for (const name of await readdir(join(this.folder, "books"))) {
      if (!own.has(name)) await rm(join(this.folder, "books", name), { force: true });
    }
  }

  private pathOf(name: string): string {
    const mark = createHash("sha256").update(name).digest("hex").slice(0, 32);
    return join(this.folder, "books", `${mark}.json`);
  }
}

/** A list that was torn leaves the records. */
async function hasRecords(folder: string): Promise<boolean> {
  const inside = await readdir(join(folder, "books")).catch(() => []);
  return inside.some((name) => /^[0-9a-f]{32}\.json$/.test(name));
}

async function listedIn(folder: string): Promise<Listed | null> {
  try {
    const found = JSON.parse(await readFile(join(folder, list), "utf8")) as unknown;
    const isOurs =
      typeof found === "object" && found !== null && "version" in found && "files" in found;
    if (!isOurs || found.version !== 1 || !Array.isArray(found.files)) return null;
    return { version: 1, files: found.files.map(String) };
  } catch {
    return null;
  }
}

function isRecord(found: unknown, name: string): found is BookRecord {
  if (typeof found !== "object" || found === null) return false;
  const member = (key: string): unknown =>
    Object.entries(found).find(([each]) => each === key)?.[1];
  return member("version") === 1 && member("name") === name && typeof member("mark") === "string";
}
