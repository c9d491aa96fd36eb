import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { type BenchOptions, isMet, type Measure, type Part } from "./bench/measure";
import { parts } from "./bench/parts";
import { printed } from "./bench/printed";
import { type Result, store } from "./bench/store";

/**
 * Measures Sightline: `npm run bench`. One table of ratios; parts: main, adoption, checks, recalculation,
 * solver, simulation, smaa, history, files, bundles, paint.
 *   npm run bench -- solver files     these parts only
 *   -- --quick                        smaller sizes, fewer rounds
 *   -- --store                        adds to docs/bench/trend.csv and writes docs/bench.md
 * Each figure is measured in a process of its own: processor time (user and system), the most memory.
 */
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    store: { type: "boolean", default: false },
    run: { type: "string" },
  },
});
const options: BenchOptions = { quick: flags.quick };
/** Before the figures in what a process prints. */
const mark = "measures: ";
/** A process that takes longer is stopped. */
const longest = 15 * 60_000;
/** With the usual 16 MB much of the time of large workbooks goes into copying what is still young. */
const youngHeap = ["--max-semi-space-size=64"];

async function main(): Promise<void> {
  const { run } = flags;
  const [only = ""] = positionals;
  if (run !== undefined) {
    const measures = await (await partOf(only)).measure(run, options);
    console.log(`${mark}${JSON.stringify(measures)}`);
    // Kernels and browsers may keep threads.
    process.exit(0);
  }
  const results: Result[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    results.push({ part: name, measures: measurePart(name, await partOf(name)) });
    console.log(printed(results.at(-1)));
  }
  if (flags.store) await store(results, options);
  const broken = results.flatMap(({ measures }) => measures.filter(isBroken));
  for (const { what, note } of broken) console.error(`Above the limit: ${what} (${note ?? ""})`);
  if (broken.length > 0) process.exitCode = 1;
}

/** What was not measured is no proof. */
function isBroken(measure: Measure): boolean {
  const isUnknown = measure.value === null && measure.what.startsWith("limits");
  return isUnknown || (measure.isLaw === true && isMet(measure) === false);
}

async function partOf(name: string): Promise<Part> {
  const load = parts[name];
  if (load === undefined) {
    throw new Error(`There is no part "${name}". Parts: ${Object.keys(parts).join(", ")}.`);
  }
  return load();
}

function measurePart(name: string, part: Part): readonly Measure[] {
  const runs = part.runs(options).map((run) => inProcess(name, run));
  return [...(part.onlyJoined ? [] : runs.flat()), ...(part.join?.(runs) ?? [])];
}

/** What cannot be measured is told as such; the rest goes on. */
function inProcess(name: string, run: string): readonly Measure[] {
  const args = [...youngHeap, "--import", "tsx", __filename, name, "--run", run];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, ...(options.quick ? ["--quick"] : [])],
    { encoding: "utf8", maxBuffer: 1e8, timeout: longest },
  );
  const line = stdout.split("\n").find((each) => each.startsWith(mark));
  if (line !== undefined) return JSON.parse(line.slice(mark.length)) as readonly Measure[];
  const reason = stderr.split("\n").find((each) => /Error|error/.test(each)) ?? `status ${status}`;
  return [{ what: run, value: null, unit: "ms CPU", note: `stops: ${reason}` }];
}

void main();
