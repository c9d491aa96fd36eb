import { readFileSync } from "node:fs";
import { Benches } from "./benches";
import { drawSequence } from "./drawSequence";
import { type Broken, runSequence } from "./runSequence";
import type { Sequence } from "./sequence";
import { shrunk } from "./shrink";
import { Tally } from "./tally";
import { watchOver } from "./watchOver";

export interface EditsRequest {
  readonly count: number;
  readonly seed: number;
  /** Ends after so many minutes, whatever the count. */
  readonly minutes: number;
  /** What is said on the way and at the end. */
  readonly say: (line: string) => void;
}

/** Every so many sequences the workbook is saved and read again. */
const savesEvery = 10;
/** So many sequences that broke a law are made short in the end, while there is time. */
const shrinksAtMost = 10;

/** Runs the sequences of `count` seeds from `seed` on and looks at the laws; see docs/fuzz.md. */
export async function fuzzEdits(request: EditsRequest): Promise<Tally> {
  const { count, seed, minutes, say } = request;
  const tally = new Tally(seed);
  const benches = new Benches();
  const watch = watchOver();
  const failed: { sequence: Sequence; law: string; saves: boolean }[] = [];
  const ends = performance.now() + minutes * 60_000;
  for (let i = 0; i < count && performance.now() < ends; i++) {
    const sequence = drawSequence(seed + i);
    const saves = i % savesEvery === 0;
    watch.begin(sequence.seed);
    const started = performance.now();
    const run = await runSequence(sequence, benches, { saves });
    const isNew = tally.add(sequence, run, { ms: performance.now() - started, saved: saves });
    watch.end();
    for (const broken of isNew) {
      say(...brokenLines(sequence, broken, run.told));
      failed.push({ sequence, law: broken.law, saves });
    }
    if ((i + 1) % 250 === 0) say(tally.line(benches));
  }
  say(tally.line(benches));
  for (const { sequence, law, saves } of failed.slice(0, shrinksAtMost)) {
    if (performance.now() > ends) break;
    say(`${law}: ${JSON.stringify(await shrunk(sequence, law, saves))}`);
  }
  return tally;
}

function brokenLines(
  { seed, book }: Sequence,
  { law, what, step }: Broken,
  told: readonly string[],
): [string] {
  return [`seed ${seed}, ${book}, step ${step + 1}: ${law}\n  ${told[step] ?? ""}\n  ${what}`];
}

/** Runs sequences, by their seeds (`4711,4712`) or one from a file, and says each step; true = every law held. */
export async function replayEdits(what: string, say: (line: string) => void): Promise<boolean> {
  const sequences = /^[\d,]+$/.test(what)
    ? what.split(",").map((seed) => drawSequence(Number(seed)))
    : [JSON.parse(readFileSync(what, "utf8")) as Sequence];
  const benches = new Benches();
  let held = true;
  for (const sequence of sequences) {
    say(JSON.stringify(sequence));
    const run = await runSequence(sequence, benches, { saves: true });
    for (const [i, line] of run.told.entries()) say(`${i + 1}. ${line}`);
    for (const broken of run.broken) say(...brokenLines(sequence, broken, run.told));
    held &&= run.broken.length === 0;
  }
  return held;
}
