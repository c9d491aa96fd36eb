import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { commandLine } from "#host/cli/commandLine";

const run = promisify(execFile);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What Microsoft's validator of ECMA-376 says, in a process of its own: it is WebAssembly of 20 MB. */
async function findings(path: string): Promise<readonly string[]> {
  const script = resolve("build/validateFiles.mjs");
  const { stdout } = await run(process.execPath, [script, path]).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  const all = JSON.parse(stdout) as Readonly<Record<string, readonly string[]>>;
  return all[path] ?? ["not read"];
}

test("a saved workbook with registers, report pages, a pack and an executive copy is valid", async () => {
  const [sample, made] = [join(folder, "sample.xlsx"), join(folder, "made.xlsx")];
  const quiet = (): undefined => undefined;
  const terminal = { out: quiet, err: quiet, now: () => new Date(2026, 8, 30) };
  expect(await commandLine(["new", "--sample", "--out", sample], terminal)).toBe(0);
  const actions = "take-snapshot,refresh-reports,make-pack,executive-copy";
  expect(await commandLine(["run", sample, "--do", actions, "--out", made], terminal)).toBe(0);
  expect(await findings(made)).toEqual([]);
}, 180_000);

test("the validator finds what is wrong", async () => {
  const path = join(folder, "wrong.xlsx");
  const parts = unzipSync(await readFile(resolve("docs/examples/status-meeting.xlsx")));
  const sheet = "xl/worksheets/sheet1.xml";
  const text = strFromU8(parts[sheet] ?? new Uint8Array());
  const wrong = strToU8(text.replace("<sheetData>", "<sheetData><line/>"));
  await writeFile(path, zipSync({ ...parts, [sheet]: wrong }));
  expect((await findings(path)).length).toBeGreaterThan(0);
}, 60_000);
