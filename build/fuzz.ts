import { parseArgs } from "node:util";
import { fuzzEdits, replayEdits } from "./fuzz/edits/fuzzEdits";
import { editsReport } from "./fuzz/edits/report";
import { fuzzFiles } from "./fuzz/files";
import { writeSection } from "./fuzz/fuzzPage";

/**
 * Tries what nobody thought of, always the same by its seed (docs/fuzz.md):
 *   npm run fuzz -- edits --count 200 --seed 1 [--minutes 45] [--write]
 *   npm run fuzz -- edits --replay 4711,4712       seeds, or a file with a printed sequence
 *   npm run fuzz -- files --count 500 --seed 1     mutated .xlsx and .csv files
 */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<boolean> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      minutes: { type: "string", default: "600" },
      replay: { type: "string", default: "" },
      write: { type: "boolean", default: false },
    },
  });
  const [what = ""] = positionals;
  const [count, seed, minutes] = [values.count, values.seed, values.minutes].map(Number);
  if (what === "edits" && values.replay !== "") return replayEdits(values.replay, say);
  if (what === "edits" && count && seed !== undefined && minutes) {
    const tally = await fuzzEdits({ count, seed, minutes, say });
    if (values.write) writeSection("edits", editsReport(tally));
    return tally.broken === 0;
  }
  if (what === "files" && count && seed !== undefined) {
    const replay = values.replay === "" ? null : Number(values.replay);
    const report = await fuzzFiles({ count, seed, replay, say });
    for (const line of report.lines) say(line);
    if (values.write && replay === null) writeSection("files", report.lines);
    return report.failures.length === 0;
  }
  say(
    "npm run fuzz -- edits|files --count N --seed S [--minutes M] [--replay SEED|FILE] [--write]",
  );
  return false;
}

main().then(
  (held) => {
    process.exitCode = held ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 70;
  },
);
