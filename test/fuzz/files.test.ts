import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkbook } from "#host/cli/bookFile";
import { writeWorkbook } from "#host/xlsx/write";
import { mutated } from "../../build/fuzz/files/mutations";
import { tryFile } from "../../build/fuzz/files/trial";

/** `npm run fuzz -- files` tries thousands, in a process that is watched. */
const seeds = Array.from({ length: 100 }, (_, i) => i + 1);

describe("files damaged by chance", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sightline-fuzz-test-"));
    await writeFile(join(folder, "empty.xlsx"), writeWorkbook(newWorkbook()));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are read or refused with a sentence, and no cell of them is lost", async () => {
    const failed: string[] = [];
    for (const seed of seeds) {
      const { bytes, name, what } = await mutated(seed);
      // Of ten files one goes the whole way through the command line; all are read in both ways.
      const turn = seed % 10 === 0 ? 0 : 3;
      const { defect } = await tryFile(bytes, name, folder, turn);
      if (defect !== null) failed.push(`seed ${seed}, ${what}: ${defect}`);
    }
    expect(failed).toEqual([]);
  }, 120_000);
});
