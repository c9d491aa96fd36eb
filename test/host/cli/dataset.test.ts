import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import type { BookRegisters } from "#core/dataset/datasetOf";
import type { DatasetRow } from "#core/dataset/datasetRows";
import { datasetTableOf, datasetTables, type DatasetType } from "#core/dataset/datasetTables";
import { InvariantError } from "#core/invariant";
import { DatasetFolder } from "#host/cli/dataset/datasetFolder";
import { parquetBytes } from "#host/cli/dataset/parquetBytes";
import { UsageError } from "#host/cli/usageError";
import { registerContent } from "#test/support/registerContent";

const projects = datasetTableOf("Projects");
if (projects === null) throw new InvariantError("No table of projects.");

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** What a reader gives for a value of the dataset. */
function asRead(value: unknown, type: DatasetType): unknown {
  if (value === null) return null;
  if (type === "integer") return BigInt(value as number);
  return type === "date" ? new Date((value as number) * 86_400_000) : value;
}

describe("a file of the dataset", () => {
  const valueOf: Readonly<Record<DatasetType, fc.Arbitrary<string | number | boolean>>> = {
    text: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", "Ärger\u0000", "x".repeat(40_000)),
    ),
    number: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.constantFrom(0, 1e308, 5e-324, -1.005),
    ),
    integer: fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -1, 2 ** 53 - 1)),
    date: fc.integer({ min: -25_568, max: 2_932_896 }),
    boolean: fc.boolean(),
  };

  it("gives back every value of every type with any reader, blanks as null, no row at all too", async () => {
    const row = fc.tuple(
      ...projects.columns.map(({ type }) => fc.option(valueOf[type], { freq: 3, nil: null })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const bytes = parquetBytes(projects, rows, {
          "sightline.table": "projects",
        });
        const read = await parquetReadObjects({ file: bufferOf(bytes) });
        expect(read).toEqual(
          rows.map((cells) =>
            Object.fromEntries(
              projects.columns.map(({ name, type }, at) => [name, asRead(cells[at], type)]),
            ),
          ),
        );
        expect(parquetBytes(projects, rows, { "sightline.table": "projects" })).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  });

  it("has the columns of its table in their order, whatever its rows hold, and says what they are", () => {
    const meta = parquetMetadata(
      bufferOf(parquetBytes(projects, [], { "sightline.version": "1" })),
    );
    expect(parquetSchema(meta).children.map(({ element }) => element.name)).toEqual(
      projects.columns.map(({ name }) => name),
    );
    expect(meta.key_value_metadata).toEqual([{ key: "sightline.version", value: "1" }]);
    expect(Number(meta.num_rows)).toBe(0);
  });

  it("takes thousands of rows", async () => {
    const rows = Array.from({ length: 3000 }, (_, r): DatasetRow =>
      projects.columns.map(({ name }) => (name === "project_id" ? `P-${r}` : null)),
    );
    const read = await parquetReadObjects({ file: bufferOf(parquetBytes(projects, rows, {})) });
    expect(read).toHaveLength(3000);
    expect(read[2999]).toMatchObject({ project_id: "P-2999" });
  });
});

describe("a dataset on disk", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sightline-dataset-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const bookOf = (workbook: string, ids: readonly string[], own = 0): BookRegisters => {
    const extras = Array.from({ length: own }, (_, at) => `Own ${at}`);
    const rows = ids.map((id) => [
      id,
      `Project ${id}`,
      10,
      ...extras.map((each) => `${each} of ${id}`),
    ]);
    return {
      workbook,
      sha256: "aa",
      made: "registers",
      settings: {},
      registers: [
        registerContent("Projects", ["Project ID", "Project", "Budget", ...extras], rows),
      ],
    };
  };

  async function allFiles(): Promise<Record<string, string>> {
    const inside = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = inside
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const pairs = files.sort().map(async (path): Promise<[string, string]> => {
      return [path.slice(folder.length + 1), (await readFile(path)).toString("base64")];
    });
    return Object.fromEntries(await Promise.all(pairs));
  }

  it("is the same when the same workbooks are written again, in any order", async () => {
    const books = [bookOf("North/Plan.xlsx", ["P-1", "P-2"]), bookOf("South/Plan.xlsx", ["P-1"])];
    const names = books.map(({ workbook }) => workbook);
    const first = await DatasetFolder.open(folder, names);
    for (const book of books) await first.write(book);
    const before = await allFiles();
    const second = await DatasetFolder.open(folder, names);
    for (const book of [...books].reverse()) await second.write(book);
    expect(await allFiles()).toEqual(before);
    const paths = Object.keys(before);
    expect(paths).toContain("projects/workbook=North%2FPlan.xlsx/snapshot=present/part-0.parquet");
    // Every table can be read, whoever fills it.
    for (const { name } of datasetTables) {
      expect(paths).toContain(`${name}/workbook=_none/snapshot=present/part-0.parquet`);
    }
    expect(paths.filter((path) => path.startsWith("."))).toEqual([]);
  });

  it("replaces what a workbook had there before, and leaves the others", async () => {
    const dataset = await DatasetFolder.open(folder, ["a.xlsx", "b.xlsx"]);
    await dataset.write(bookOf("a.xlsx", ["P-1"]));
    await dataset.write(bookOf("b.xlsx", ["P-9"]));
    const before = await allFiles();
    await dataset.write({ ...bookOf("a.xlsx", []), registers: [] });
    const after = await allFiles();
    expect(Object.keys(before).filter((path) => !(path in after))).toEqual([
      "projects/workbook=a.xlsx/snapshot=present/part-0.parquet",
    ]);
    expect(Object.keys(after)).toContain(
      "projects/workbook=b.xlsx/snapshot=present/part-0.parquet",
    );
  });

  it("writes snapshots with hostile IDs into their folder, however their header is written", async () => {
    const outside = join(folder, "dataset");
    const ids = ["a/../../../../../x", "..", "CON", "Con", "x\u0000y", "present"];
    for (const header of ["Snapshot ID", " SNAPSHOT ID "]) {
      const data = registerContent(
        "SnapshotData",
        [header, "Table", "Key", "Field", "Value", "Number"],
        ids.map((id) => [id, "Projects", "P-1", "Project", `of ${id}`, null]),
      );
      const dataset = await DatasetFolder.open(outside, ["a.xlsx"]);
      await dataset.write({ ...bookOf("a.xlsx", ["P-1"]), registers: [data] });
      expect(await readdir(folder)).toEqual(["dataset"]);
      expect(await readdir(join(outside, "projects/workbook=a.xlsx"))).toHaveLength(5);
    }
  });

  it("lists no workbook that is in pieces, wherever writing it again is stopped", async () => {
    const names = ["a.xlsx"];
    const first = await DatasetFolder.open(folder, names);
    await first.write(bookOf("a.xlsx", ["P-1"]));
    // A file where a folder has to come stops the writing behind the first tables.
    await rm(join(folder, "risks"), { recursive: true });
    await writeFile(join(folder, "risks"), "in the way");
    const risks = registerContent("Risks", ["Risk ID", "Risk"], [["R-1", "Fire"]]);
    const book = { ...bookOf("a.xlsx", ["P-1", "P-2"]), registers: [risks] };
    await expect(first.write(book)).rejects.toThrow();
    expect(await readdir(join(folder, "workbooks"))).toEqual(["workbook=_none"]);
    await rm(join(folder, "risks"));
    await (await DatasetFolder.open(folder, names)).write(book);
    expect(await readdir(join(folder, "workbooks"))).toContain("workbook=a.xlsx");
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("gives a workbook the partition that it had, whoever else is exported", async () => {
    const both = await DatasetFolder.open(folder, ["a.xlsx", "A.xlsx"]);
    for (const name of ["a.xlsx", "A.xlsx"]) await both.write(bookOf(name, [`P of ${name}`]));
    const before = await allFiles();
    for (const name of ["a.xlsx", "A.xlsx"]) {
      await (await DatasetFolder.open(folder, [name])).write(bookOf(name, [`P of ${name}`]));
    }
    expect(await allFiles()).toEqual(before);
    // Whoever may write the description can name no other place.
    const text = await readFile(join(folder, "_dataset.json"), "utf8");
    const known = JSON.parse(text) as { partitions: Record<string, unknown> };
    known.partitions = { "a.xlsx": "x/../../../../out", "A.xlsx": 7 };
    await writeFile(join(folder, "_dataset.json"), JSON.stringify(known));
    await (await DatasetFolder.open(folder, ["a.xlsx"])).write(bookOf("a.xlsx", ["P of a.xlsx"]));
    expect(Object.keys(await allFiles())).toContain(
      "workbooks/workbook=a.xlsx/snapshot=present/part-0.parquet",
    );
  });

  it("is our own mistake when a workbook comes that was not told", async () => {
    const dataset = await DatasetFolder.open(folder, ["a.xlsx"]);
    await expect(dataset.write(bookOf("b.xlsx", ["P-1"]))).rejects.toThrow(InvariantError);
  });

  it("keeps hostile names in their folder, and names that only differ in capitals apart", async () => {
    const names = [
      "../../up.xlsx",
      "..",
      "con.xlsx",
      "a.xlsx",
      "A.xlsx",
      "__proto__",
      "x".repeat(600),
      "tab\t=.xlsx",
    ];
    const dataset = await DatasetFolder.open(folder, names);
    for (const name of names) await dataset.write(bookOf(name, [`P of ${name}`]));
    const folders = await readdir(join(folder, "projects"));
    expect(folders).toHaveLength(names.length + 1);
    expect(new Set(folders.map((each) => each.toLowerCase())).size).toBe(folders.length);
    expect((await readdir(folder)).sort()).toEqual(
      ["_dataset.json", ...datasetTables.map(({ name }) => name)].sort(),
    );
  });

  it("takes 200 columns of the office's own and long texts without changing its columns", async () => {
    const dataset = await DatasetFolder.open(folder, ["wide.xlsx"]);
    await dataset.write(bookOf("wide.xlsx", ["P-1", "y".repeat(100_000)], 200));
    const path = join(folder, "projects/workbook=wide.xlsx/snapshot=present/part-0.parquet");
    const rows = await parquetReadObjects({ file: bufferOf(await readFile(path)) });
    expect(Object.keys(rows[0] ?? {})).toEqual(projects.columns.map(({ name }) => name));
    const own = JSON.parse(String(rows[0]?.["own_columns"])) as Record<string, string>;
    expect(Object.keys(own)).toHaveLength(200);
    expect(String(rows[1]?.["project_id"])).toHaveLength(100_000);
  });

  it("does not write into a folder that holds something else, a file or another version", async () => {
    await writeFile(join(folder, "letter.txt"), "dear");
    await expect(DatasetFolder.open(folder, [])).rejects.toThrow(UsageError);
    await expect(DatasetFolder.open(join(folder, "letter.txt"), [])).rejects.toThrow(UsageError);
    await mkdir(join(folder, "other"));
    await writeFile(join(folder, "other/_dataset.json"), '{"dataset":"sightline","version":99}');
    await expect(DatasetFolder.open(join(folder, "other"), [])).rejects.toThrow("version 99");
    await writeFile(join(folder, "other/_dataset.json"), "{broken");
    await expect(DatasetFolder.open(join(folder, "other"), [])).rejects.toThrow(
      "holds other files",
    );
    expect(await readdir(folder)).toEqual(["letter.txt", "other"]);
  });
});
