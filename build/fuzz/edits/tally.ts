import type { Benches } from "./benches";
import type { Broken, SequenceRun } from "./runSequence";
import type { Sequence } from "./sequence";

/** What one sequence took. */
interface Taken {
  readonly ms: number;
  readonly saved: boolean;
}

/** A kind of broken law: where it was first seen, how often since. */
export interface Kind {
  readonly seed: number;
  readonly law: string;
  readonly step: string;
  times: number;
}

const megabyte = 1024 * 1024;

/** Counts what a run of many sequences tried and found. */
export class Tally {
  readonly started = performance.now();
  readonly startMemory = process.memoryUsage().rss;
  readonly kinds = new Map<string, Kind>();
  readonly books = new Map<string, number>();
  readonly deeds = new Map<string, { done: number; refused: number }>();
  readonly actions = new Map<string, Map<string, number>>();
  readonly slowest: { seed: number; id: string; ms: number } = { seed: 0, id: "", ms: 0 };
  sequences = 0;
  broken = 0;
  saved = 0;
  undone = 0;
  again = 0;
  mostMemory = 0;
  longestSequence = 0;

  constructor(readonly firstSeed: number) {}

  /** Takes in a sequence; gives the broken laws of a kind that was not seen before. */
  add(sequence: Sequence, run: SequenceRun, { ms, saved }: Taken): readonly Broken[] {
    this.sequences++;
    this.saved += Number(saved);
    this.longestSequence = Math.max(this.longestSequence, ms);
    this.mostMemory = Math.max(this.mostMemory, process.memoryUsage().rss);
    this.books.set(sequence.book, (this.books.get(sequence.book) ?? 0) + 1);
    this.countSteps(sequence, run);
    if (run.broken.length > 0) this.broken++;
    return run.broken.filter((broken) => this.isNew(sequence, broken));
  }

  private countSteps({ seed, steps }: Sequence, { told, ends }: SequenceRun): void {
    for (const [i, step] of steps.entries()) {
      if (step.kind === "action") {
        this.undone += Number(step.then === "undo");
        this.again += Number(step.then === "again");
        continue;
      }
      const counts = this.deeds.get(step.edit.does) ?? { done: 0, refused: 0 };
      const text = told[i] ?? "";
      const isNothing = text.includes(": refused") || text.endsWith("nothing there");
      if (isNothing) counts.refused++;
      else counts.done++;
      this.deeds.set(step.edit.does, counts);
    }
    for (const { id, end, ms } of ends) {
      const counts = this.actions.get(id) ?? new Map<string, number>();
      this.actions.set(id, counts.set(end, (counts.get(end) ?? 0) + 1));
      if (ms > this.slowest.ms) Object.assign(this.slowest, { seed, id, ms });
    }
  }

  private isNew({ seed, steps }: Sequence, { law, what, step }: Broken): boolean {
    const at = steps[step];
    const name = at === undefined ? "end" : at.kind === "action" ? at.id : at.edit.does;
    const shape = what.replace(/[\d"]+/g, "").slice(0, 40);
    const key = `${law}|${name}|${shape}`;
    const known = this.kinds.get(key);
    if (known) known.times++;
    else this.kinds.set(key, { seed, law, step: name, times: 1 });
    return known === undefined;
  }

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  get memoryGrowth(): number {
    return Math.round((this.mostMemory - this.startMemory) / megabyte);
  }

  /** One line for the way. */
  line({ opened, discarded }: Benches): string {
    const kinds = [...this.kinds.values()].length;
    return (
      `${this.sequences} sequences in ${Math.round(this.seconds)} s, ${this.broken} broke a law ` +
      `(${kinds} kinds); slowest action ${this.slowest.id} ${Math.round(this.slowest.ms)} ms ` +
      `(seed ${this.slowest.seed}); memory +${this.memoryGrowth} MB; files opened ${opened}, ` +
      `not put back ${discarded}`
    );
  }
}
