import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "#host/cli/commandLine";
import { compareRows } from "../../build/lake/compare";
import { dictionaryLines } from "../../build/lake/dictionary";
import { duckRollUp, queries } from "../../build/lake/duck";
import { generateWorkbooks } from "../../build/lake/generate";
import { ourRollUp } from "../../build/lake/ourRollUp";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-lake-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const silent = { out: () => undefined, err: () => undefined, now: () => new Date(2026, 8, 30) };

describe("the roll-up over many workbooks", () => {
  it("is the same to the last cent by DuckDB on the dataset and by our rules on the registers", async () => {
    const [input, work, dataset] = ["in", "work", "it's a dataset"].map((each) =>
      join(folder, each),
    );
    if (input === undefined || work === undefined || dataset === undefined) return;
    // The last one is a list without registers.
    await generateWorkbooks(input, 12, 7, () => undefined, 12);
    expect(
      (await readdir(input, { recursive: true })).filter((each) => /\./.test(each)),
    ).toHaveLength(12);
    expect(await commandLine(["collect", input, "--work", work], silent)).toBe(0);
    expect(await commandLine(["export", work, "--parquet", dataset], silent)).toBe(0);
    const ours = await ourRollUp(work);
    const theirs = await duckRollUp("docs/sql", dataset);
    for (const name of queries) {
      const found = compareRows(ours[name] ?? [], theirs.rows[name] ?? []);
      expect([name, found.differences]).toEqual([name, []]);
      expect(found.figures).toBeGreaterThan(0);
    }
    expect(theirs.rows["portfolio"]?.map(({ currency }) => currency)).toEqual(["EUR", "GBP"]);
    expect((await readdir(dataset)).sort()).toEqual(
      expect.arrayContaining(["_dataset.json", "projects"]),
    );
  }, 180_000);

  it("tells rows that one side lacks and figures that differ by a cent", () => {
    const row = { office: "North", budget: 1 };
    expect(compareRows([row], [row])).toMatchObject({ rows: 1, figures: 1, differences: [] });
    expect(compareRows([row], [{ ...row, budget: 1.01 }]).differences).toHaveLength(1);
    expect(compareRows([row], [{ ...row, budget: null }]).differences).toHaveLength(2);
    expect(compareRows([row], []).differences).toEqual(["only ours: office=North"]);
    expect(compareRows([], [row]).differences).toEqual(["only theirs: office=North"]);
  });
});

describe("docs/dataset.md", () => {
  it("is what the schema says (npm run lake -- --dictionary)", async () => {
    const words = (text: string): string[] =>
      text.split(/[\s|]+/).filter((word) => !/^:?-*:?$/.test(word));
    expect(words(await readFile("docs/dataset.md", "utf8"))).toEqual(
      words(dictionaryLines().join("\n")),
    );
  });
});
