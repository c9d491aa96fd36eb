import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type BookRegisters,
  datasetOf,
  type DatasetPart,
  snapshotOf,
} from "#core/dataset/datasetOf";
import {
  type DatasetTable,
  datasetTables,
  datasetVersion,
  presentSnapshot,
  workbooksTable,
} from "#core/dataset/datasetTables";
import { partitionNames } from "#core/dataset/partitionName";
import { writeWhole } from "../bookFile";
import { UsageError } from "../usageError";
import { parquetBytes } from "./parquetBytes";

const description = "_dataset.json";
const stages = ".sightline-";
/** Partition of no workbook: a file without rows, so that a table that nobody fills can be read too. */
const nobody = "_none";

/** What was written for one workbook. */
export interface WrittenBook {
  readonly files: number;
  readonly rows: number;
  readonly bytes: number;
  /** Cells that are null in the dataset and were not blank. */
  readonly misfits: number;
}

/**
 * A dataset on disk: one folder for each table, in it `workbook=.../snapshot=.../part-0.parquet`. What a
 * workbook had there before is replaced as a whole when it is written again.
 */
export class DatasetFolder {
  private constructor(
    readonly folder: string,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /**
   * Opens a dataset for workbooks of these names. Throws `UsageError` for a folder that holds something
   * else, or a dataset of another version.
   */
  static async open(folder: string, workbooks: readonly string[]): Promise<DatasetFolder> {
    await checkFolder(folder);
    const text = `${JSON.stringify(described(), null, 2)}\n`;
    for (const table of datasetTables) {
      const own = [`workbook=${nobody}`, `snapshot=${presentSnapshot}`];
      const path = join(folder, table.name, ...own, "part-0.parquet");
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, parquetBytes(table, [], factsOf(table)));
    }
    await writeWhole(join(folder, description), text);
    return new DatasetFolder(folder, partitionNames(workbooks, markOf, [nobody]));
  }

  /** Writes a workbook beside its place and then puts it there; what is in nobody's place is left. */
  async write(book: BookRegisters): Promise<WrittenBook> {
    const stage = join(this.folder, `${stages}${process.pid}`);
    const partition = `workbook=${this.names.get(book.workbook) ?? ""}`;
    const sum = { files: 0, rows: 0, bytes: 0, misfits: 0 };
    const snapshots = snapshotNames(book);
    for (const part of datasetOf(book)) {
      const bytes = parquetBytes(part.table, part.rows, factsOf(part.table, book, part));
      const own = `snapshot=${snapshots.get(part.snapshot ?? "") ?? snapshotOf(part)}`;
      const path = join(stage, part.table.name, partition, own, "part-0.parquet");
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      sum.files += 1;
      sum.rows += part.rows.length;
      sum.bytes += bytes.length;
      if (part.table.name === "data_issues") sum.misfits += part.rows.length;
    }
    // The row in `workbooks` comes last: a workbook that is listed there is whole.
    for (const { name } of [...datasetTables.filter(isOther), workbooksTable]) {
      const target = join(this.folder, name, partition);
      await rm(target, { recursive: true, force: true });
      const made = join(stage, name, partition);
      if ((await stat(made).catch(() => null)) === null) continue;
      await mkdir(dirname(target), { recursive: true });
      await rename(made, target);
    }
    await rm(stage, { recursive: true, force: true });
    return sum;
  }
}

function isOther({ name }: DatasetTable): boolean {
  return name !== workbooksTable.name;
}

/** Partitions of the snapshots of a workbook by their ID; an ID that only differs in its capitals gets a mark. */
function snapshotNames(book: BookRegisters): ReadonlyMap<string, string> {
  const ids = new Set<string>();
  for (const content of book.registers) {
    if (content.register !== "Snapshots" && content.register !== "SnapshotData") continue;
    const at = content.headers.indexOf("Snapshot ID");
    for (const row of content.rows) {
      const id = row[at] ?? null;
      if (id !== null && typeof id !== "object") ids.add(String(id).trim());
    }
  }
  return partitionNames([...ids].sort(), markOf, [presentSnapshot]);
}

/** Eight characters that tell a text from any other. */
function markOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory()) {
    throw new UsageError(`${folder}: this is a file; a dataset needs a folder of its own.`);
  }
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`${folder}: the folder cannot be made.`);
  });
  const inside = await readdir(folder);
  for (const name of inside.filter((each) => each.startsWith(stages))) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  const others = inside.filter((name) => !name.startsWith("."));
  if (others.length === 0) return;
  const version = await versionIn(join(folder, description));
  if (version === datasetVersion) return;
  throw new UsageError(
    version === null
      ? `${folder}: it holds other files and no dataset; name a new folder.`
      : `${folder}: it holds a dataset of version ${version}, this is version ${datasetVersion}; name a new folder.`,
  );
}

/** null = there is no description of a dataset. */
async function versionIn(path: string): Promise<number | null> {
  try {
    const found = JSON.parse(await readFile(path, "utf8")) as unknown;
    const isOurs =
      typeof found === "object" && found !== null && "dataset" in found && "version" in found;
    return isOurs && found.dataset === "sightline" && typeof found.version === "number"
      ? found.version
      : null;
  } catch {
    return null;
  }
}

function described(): unknown {
  return {
    dataset: "sightline",
    version: datasetVersion,
    tables: datasetTables.map(({ name, register, key, columns }) => ({
      name,
      register,
      key,
      columns: columns.map(({ name: column, header, type, unit }) => ({
        name: column,
        header,
        type,
        unit,
      })),
    })),
  };
}

/** What a file says about itself: version, units, where it came from. */
function factsOf(
  table: DatasetTable,
  book?: BookRegisters,
  part?: DatasetPart,
): Readonly<Record<string, string>> {
  const columns = table.columns.map(({ name, header, type, unit }) => ({
    name,
    header,
    type,
    unit,
  }));
  const facts = {
    "sightline.version": String(datasetVersion),
    "sightline.table": table.name,
    "sightline.columns": JSON.stringify(columns),
  };
  if (book === undefined || part === undefined) return facts;
  return {
    ...facts,
    "sightline.workbook": book.workbook,
    "sightline.sha256": book.sha256,
    "sightline.snapshot": snapshotOf(part),
    "sightline.money_unit": textOf(book.settings["pmo_MoneyUnit"]),
    "sightline.currency": textOf(book.settings["pmo_Currency"]),
  };
}

function textOf(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}
