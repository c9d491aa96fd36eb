import { hostileFiles } from "#test/support/hostileFiles";
import { Tally } from "./files/tally";
import type { Order } from "./files/orders";
import { mostCpuSeconds, mostGrownMb, Watchdog } from "./files/watchdog";

export interface FilesOptions {
  readonly count: number;
  readonly seed: number;
  /** One seed to try alone; null = the known attacks and then `count` seeds from `seed` on. */
  readonly replay: number | null;
  /** Progress. */
  readonly say: (line: string) => void;
}

export interface FilesReport {
  readonly count: number;
  readonly seed: number;
  readonly ms: number;
  readonly peakMb: number;
  readonly failures: readonly { readonly seed: number; readonly what: string }[];
  /** Markdown of the section of docs/fuzz.md. */
  readonly lines: readonly string[];
}

/** Files after which a worker is replaced, so that what it keeps is not taken for growth. */
const filesOfWorker = 250;

/**
 * Tries files that are attacks or damaged by chance, each read in both ways, adopted, worked on, saved and
 * read again in a process that is ended when it hangs. `replay`: -1 is the first attack, -2 the second.
 */
export async function fuzzFiles({ count, seed, replay, say }: FilesOptions): Promise<FilesReport> {
  const started = performance.now();
  const orders = replay === null ? ordersOf(count, seed) : [orderOf(replay)];
  const tally = new Tally();
  let watchdog = new Watchdog();
  for (const [i, order] of orders.entries()) {
    if (i % filesOfWorker === filesOfWorker - 1) {
      watchdog.close();
      watchdog = new Watchdog();
    }
    const answer = await watchdog.try(order);
    const failure = tally.add(order, answer, { mostCpuSeconds, mostGrownMb });
    if (failure !== null) say(`seed ${failure.seed}: ${failure.what}`);
    if ((i + 1) % 100 === 0) say(`${i + 1} of ${orders.length} files`);
  }
  watchdog.close();
  return {
    count: orders.length,
    seed,
    ms: performance.now() - started,
    peakMb: tally.peakMb,
    failures: tally.failures,
    lines: tally.lines(),
  };
}

function ordersOf(count: number, seed: number): Order[] {
  const attacks = hostileFiles().map((_, attack): Order => ({ attack }));
  return [...attacks, ...Array.from({ length: count }, (_, i): Order => ({ seed: seed + i }))];
}

function orderOf(replay: number): Order {
  return replay < 0 ? { attack: -replay - 1 } : { seed: replay };
}
