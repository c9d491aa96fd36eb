import { parseArgs } from "node:util";
import { beginningOf, triedBooks } from "./faults/books";
import { cases } from "./faults/cases";
import { allOf, matrixText, writePage } from "./faults/matrix";
import { type CaseResult, runCase } from "./faults/runCase";

/**
 * Tries every action under every fault: `npm run faults`. Options: `--action`, `--workbook` and
 * `--fault` name what is tried (a part of the name is enough); `--every 5` tries each fifth of what goes
 * wrong inside requests and of other authors' edits, `--full` all; `--write` puts the matrix into
 * docs/faults.md. Ends with 1 when something did not survive.
 */
const { values: options } = parseArgs({
  options: {
    action: { type: "string", default: "" },
    workbook: { type: "string", default: "" },
    fault: { type: "string", default: "" },
    every: { type: "string", default: "4" },
    full: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

function told({ book, action, requests, writing, fallen }: CaseResult, all: number): string {
  const line = `${book}, ${action}: ${requests} requests, ${writing} write, ${all - fallen.length} / ${all}`;
  return [line, ...fallen.map(({ place, why }) => `   ${place}\n      ${why}`)].join("\n");
}

async function main(): Promise<void> {
  const start = process.cpuUsage();
  const every = options.full ? 1 : Number(options.every);
  const results: CaseResult[] = [];
  const books = await triedBooks(options.workbook);
  for (const [i, each] of cases.entries()) {
    if (!each.name.includes(options.action)) continue;
    for (const [b, book] of books.entries()) {
      const sampling = { every, turn: i + b, fault: options.fault };
      const result = await runCase(await beginningOf(book, each), book.name, each, sampling);
      results.push(result);
      console.log(told(result, allOf(result)));
    }
  }
  const { user, system } = process.cpuUsage(start);
  const all = results.reduce((sum, result) => sum + allOf(result), 0);
  const fallen = results.reduce((sum, result) => sum + result.fallen.length, 0);
  const facts = `${all - fallen} of ${all} survived, on ${books.map(({ name }) => name).join(", ")}; inside requests and of other authors each ${every === 1 ? "one" : `one of ${every}`}; ${Math.round((user + system) / 1e6)} s of processor time.`;
  const text = matrixText(results, facts);
  console.log(`\n${text}`);
  if (options.write) writePage(text);
  if (fallen > 0) process.exitCode = 1;
}

// Timers of pages that are gone would keep the process alive.
void main().then(() => process.exit());
