import { createHash } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import {
  type BookRegisters,
  datasetOf,
  type DatasetPart,
  snapshotIds,
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
import { InvariantError } from "#core/invariant";
import { writeWhole } from "../bookFile";
import { UsageError } from "../usageError";
import { readDescription, writeDescription } from "./description";
import { parquetBytes } from "./parquetBytes";

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
    const known = await partitionsOf(folder);
    const names = partitionNames([...workbooks].sort(), markOf, [nobody], known);
    await writeDescription(folder, names);
    for (const table of datasetTables) {
      const own = [`workbook=${nobody}`, `snapshot=${presentSnapshot}`];
      const path = join(folder, table.name, ...own, "part-0.parquet");
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, parquetBytes(table, [], factsOf(table)));
    }
    return new DatasetFolder(folder, names);
  }

  /**
   * Writes a workbook beside its place and then puts it there; what is in nobody's place is left. A
   * workbook that `workbooks` lists is whole, whenever writing is stopped: its row there goes first and
   * comes last.
   */
  async write(book: BookRegisters): Promise<WrittenBook> {
    const stage = join(this.folder, `${stages}${process.pid}`);
    const partition = `workbook=${nameIn(this.names, book.workbook)}`;
    const sum = { files: 0, rows: 0, bytes: 0, misfits: 0 };
    const snapshots = partitionNames([...snapshotIds(book)].sort(), markOf, [presentSnapshot]);
    for (const part of datasetOf(book)) {
      const bytes = parquetBytes(part.table, part.rows, factsOf(part.table, book, part));
      const own = part.snapshot === null ? presentSnapshot : nameIn(snapshots, part.snapshot);
      const folders = [part.table.name, partition, `snapshot=${own}`];
      const path = within(stage, ...folders, "part-0.parquet");
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      sum.files += 1;
      sum.rows += part.rows.length;
      sum.bytes += bytes.length;
      if (part.table.name === "data_issues") sum.misfits += part.rows.length;
    }
    await rm(this.placeOf(workbooksTable, partition), { recursive: true, force: true });
    for (const table of [...datasetTables.filter(isOther), workbooksTable]) {
      const target = this.placeOf(table, partition);
      await rm(target, { recursive: true, force: true });
      const made = within(stage, table.name, partition);
      if ((await stat(made).catch(() => null)) === null) continue;
      await mkdir(dirname(target), { recursive: true });
      await rename(made, target);
    }
    await rm(stage, { recursive: true, force: true });
    return sum;
  }

  private placeOf({ name }: DatasetTable, partition: string): string {
    return within(this.folder, name, partition);
  }
}

function nameIn(names: ReadonlyMap<string, string>, text: string): string {
  const name = names.get(text);
  if (name === undefined) throw new InvariantError(`"${text}" has no partition.`);
  return name;
}

/** A path inside a folder, which names that come from workbooks may never leave. */
function within(folder: string, ...parts: readonly string[]): string {
  const path = join(folder, ...parts);
  if (resolve(path).startsWith(`${resolve(folder)}${sep}`)) return path;
  throw new InvariantError(`${path} is not inside ${folder}.`);
}

function isOther({ name }: DatasetTable): boolean {
  return name !== workbooksTable.name;
}

/** Eight characters that tell a text from any other. */
function markOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Looks whether the folder may hold a dataset of this version; gives the partitions that it has. */
async function partitionsOf(folder: string): Promise<ReadonlyMap<string, string>> {
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
  if (others.length === 0) return new Map();
  const description = await readDescription(folder);
  if (description?.version === datasetVersion) return description.partitions;
  throw new UsageError(
    description === null
      ? `${folder}: it holds other files and no dataset; name a new folder.`
      : `${folder}: it holds a dataset of version ${description.version}, this is version ${datasetVersion}; name a new folder.`,
  );
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
