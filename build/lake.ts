import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { commandLine } from "#host/cli/commandLine";
import { processTerminal } from "#host/cli/terminal";
import { compareRows } from "./lake/compare";
import { dictionaryLines } from "./lake/dictionary";
import { duckRollUp, queries } from "./lake/duck";
import { generateWorkbooks } from "./lake/generate";
import { ourRollUp } from "./lake/ourRollUp";

/**
 * Shows that a dataset gives the same portfolio as Sightline:
 *   npm run lake [-- --workbooks 1000 --seed 1 --folder KEPT]
 * generates workbooks of many offices, collects them, exports them, rolls them up with DuckDB (the queries
 * of docs/sql) and by Sightline's own rules, and compares all figures. Prints times and memory.
 *   npm run lake -- --dictionary
 * writes docs/dataset.md.
 */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      workbooks: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      folder: { type: "string" },
      dictionary: { type: "boolean", default: false },
    },
  });
  if (values.dictionary) {
    const options = { ...(await resolveConfig("docs/dataset.md")), parser: "markdown" };
    await writeFile("docs/dataset.md", await format(dictionaryLines().join("\n"), options));
    return true;
  }
  const folder = values.folder ?? (await mkdtemp(join(tmpdir(), "sightline-lake-")));
  const [input, work, dataset] = ["in", "work", "dataset"].map((each) => join(folder, each)) as [
    string,
    string,
    string,
  ];
  try {
    await timed("generated", () =>
      generateWorkbooks(input, Number(values.workbooks), Number(values.seed), console.log),
    );
    await timed("collected", () =>
      commandLine(["collect", input, "--work", work], processTerminal),
    );
    await timed("exported", () =>
      commandLine(["export", work, "--parquet", dataset], processTerminal),
    );
    const ours = await timed("rolled up by Sightline", () => ourRollUp(work));
    const theirs = await timed("rolled up by DuckDB", () => duckRollUp("docs/sql", dataset));
    let isEqual = true;
    for (const name of queries) {
      const found = compareRows(ours[name] ?? [], theirs.rows[name] ?? []);
      isEqual &&= found.differences.length === 0 && found.rows > 0;
      console.log(
        `${name}: ${found.rows} rows, ${found.figures} figures, ${found.differences.length} differ, the largest difference ${found.largest}; DuckDB ${Math.round(theirs.ms[name] ?? 0)} ms`,
      );
      for (const line of found.differences.slice(0, 5)) console.log(`  ${line}`);
    }
    console.log(isEqual ? "Equal to the last cent." : "NOT equal.");
    return isEqual;
  } finally {
    if (values.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(
    `${what}: ${seconds(performance.now() - started)} s, CPU ${seconds((user + system) / 1000)} s, memory ${memory} MB`,
  );
  return result;
}

void main().then((isEqual) => {
  process.exitCode = isEqual ? 0 : 1;
});
