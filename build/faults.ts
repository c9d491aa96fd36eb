import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { beginningOf, bookNames, triedBook } from "./faults/books";
import { cases } from "./faults/cases";
import { allOf, matrixText, writePage } from "./faults/matrix";
import { type CaseResult, runCase } from "./faults/runCase";

/**
 * Tries every action under every fault: `npm run faults`. Options: `--action`, `--workbook` and
 * `--fault` name what is tried (a part of the name is enough); `--every 5` tries each fifth of what goes
 * wrong inside requests and of other authors' edits, `--full` all; `--keep FILE` goes on where a run that
 * was stopped had come to, `--minutes` stops by itself; `--write` puts the matrix into docs/faults.md. Ends with 1 when something did
 * not survive.
 */
const { values: options } = parseArgs({
  options: {
    action: { type: "string", default: "" },
    workbook: { type: "string", default: "" },
    fault: { type: "string", default: "" },
    every: { type: "string", default: "4" },
    full: { type: "boolean", default: false },
    keep: { type: "string", default: "" },
    minutes: { type: "string", default: "600" },
    write: { type: "boolean", default: false },
  },
});

function told({ book, action, requests, writing, fallen }: CaseResult, all: number): string {
  const line = `${book}, ${action}: ${requests} requests, ${writing} write, ${all - fallen.length} / ${all}`;
  return [line, ...fallen.map(({ place, why }) => `   ${place}\n      ${why}`)].join("\n");
}

/** Results of a run that was stopped, a line of JSON each. */
function keptResults(): readonly CaseResult[] {
  if (options.keep === "" || !existsSync(options.keep)) return [];
  const lines = readFileSync(options.keep, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as CaseResult);
}

async function main(): Promise<void> {
  const every = options.full ? 1 : Number(options.every);
  const results = [...keptResults()];
  const end = performance.now() + 60_000 * Number(options.minutes);
  const books = bookNames.filter((name) => name.includes(options.workbook));
  // Every action is tried on one workbook before any is tried on the next.
  for (const round of books.keys()) {
    for (const [i, each] of cases.entries()) {
      const name = books[(i + round) % books.length];
      if (performance.now() > end) continue;
      if (name === undefined || !each.name.includes(options.action)) continue;
      if (results.some((had) => had.action === each.name && had.book === name)) continue;
      const sampling = { every, turn: i + round, fault: options.fault };
      const bytes = await beginningOf(await triedBook(name), each);
      const result = await runCase(bytes, name, each, sampling);
      results.push(result);
      if (options.keep !== "") appendFileSync(options.keep, `${JSON.stringify(result)}\n`);
      console.log(told(result, allOf(result)));
    }
  }
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0);
  const all = results.reduce((sum, result) => sum + allOf(result), 0);
  const fallen = results.reduce((sum, result) => sum + result.fallen.length, 0);
  const whole = books.length * cases.length;
  const facts = [
    `${all - fallen} of ${all} survived, on ${books.join(", ")}.`,
    `Inside requests, and of other authors' edits, ${every === 1 ? "all" : `each one of ${every}`}.`,
    `${results.length} of ${whole} actions on workbooks; processor time: ${Math.round(seconds)} s.`,
  ].join(" ");
  const text = matrixText(results, facts);
  console.log(`\n${text}`);
  if (options.write) writePage(text);
  if (fallen > 0) process.exitCode = 1;
}

// Timers of pages that are gone would keep the process alive.
void main().then(() => process.exit());
