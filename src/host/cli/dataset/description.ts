import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { datasetTables, datasetVersion } from "#core/dataset/datasetTables";
import { writeWhole } from "../bookFile";

/** File by which a folder is known as a dataset. */
const file = "_dataset.json";

/** What is read of the description of a dataset. */
interface Description {
  readonly version: number;
  /** Partitions of the workbooks by their names: a workbook keeps its own, whoever else is exported. */
  readonly partitions: ReadonlyMap<string, string>;
}

/** null = there is no description of a dataset. */
export async function readDescription(folder: string): Promise<Description | null> {
  try {
    const found = JSON.parse(await readFile(join(folder, file), "utf8")) as unknown;
    const isOurs =
      typeof found === "object" && found !== null && "dataset" in found && "version" in found;
    if (!isOurs || found.dataset !== "sightline" || typeof found.version !== "number") return null;
    const partitions = "partitions" in found ? partitionsIn(found.partitions) : new Map();
    return { version: found.version, partitions };
  } catch {
    return null;
  }
}

export async function writeDescription(
  folder: string,
  partitions: ReadonlyMap<string, string>,
): Promise<void> {
  const described = {
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
    partitions: Object.fromEntries([...partitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  await writeWhole(join(folder, file), `${JSON.stringify(described, null, 2)}\n`);
}

/** Whoever may write the file could name any place: what is no name of one folder is passed over. */
function partitionsIn(found: unknown): ReadonlyMap<string, string> {
  if (typeof found !== "object" || found === null) return new Map();
  return new Map(
    Object.entries(found).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string" && !/[/\\\0]/.test(pair[1]),
    ),
  );
}
