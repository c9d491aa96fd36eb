/** One figure of the benchmark. */
export interface Measure {
  /** What was measured, with its size: "score, 10,000 projects". */
  readonly what: string;
  /** null = it could not be measured; the note says why. */
  readonly value: number | null;
  readonly unit: "ms CPU" | "ms" | "MB" | "KB" | "cells" | "requests" | "exponent" | "%" | "lost";
  /** Whom it is compared with, and their figure in the same run. */
  readonly against?: string;
  readonly other?: number;
  /** Ours through theirs; for an exponent the exponent itself. */
  readonly ratio?: number;
  readonly goal?: Goal;
  /** The command fails where the goal is not met. */
  readonly isLaw?: boolean;
  /** What cannot be told by a figure: losses, another answer, why nothing was compared. */
  readonly note?: string;
}

export interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A part of `npm run bench`. */
export interface Part {
  /** What each process measures; one process if there is nothing to part. */
  readonly runs: (options: BenchOptions) => readonly string[];
  readonly measure: (run: string, options: BenchOptions) => Promise<readonly Measure[]>;
  /** What only several runs together tell. */
  readonly join?: (measures: readonly (readonly Measure[])[]) => readonly Measure[];
  /** What single runs measure is only told in what is joined of it. */
  readonly onlyJoined?: boolean;
}

export interface BenchOptions {
  /** Smaller sizes and fewer rounds. */
  readonly quick: boolean;
}

export interface Timed<T> {
  /** Processor time of this process, user and system, all its threads. */
  readonly cpu: number;
  /** Time by the clock. */
  readonly clock: number;
  readonly result: T;
}

export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, clock: performance.now() - start, result };
}

/** Milliseconds of processor time of work that does not wait. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Megabytes that this process has had at most. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** A time or size of ours beside one of somebody else's. */
export function compared(
  what: string,
  unit: Measure["unit"],
  ours: number,
  theirs: { readonly name: string; readonly value: number },
  goal?: Goal,
): Measure {
  return {
    ...{ what, unit, value: ours, against: theirs.name, other: theirs.value },
    ratio: ours / theirs.value,
    ...(goal === undefined ? {} : { goal }),
  };
}

/** true = met, false = not, null = there is no goal. */
export function isMet({ ratio, value, goal }: Measure): boolean | null {
  const told = ratio ?? value;
  if (goal === undefined || told === null) return null;
  return told <= (goal.atMost ?? Infinity) && told >= (goal.atLeast ?? -Infinity);
}

/** The power of the size by which a figure grows: 1 = in proportion. */
export function growth(
  small: { readonly size: number; readonly value: number },
  large: { readonly size: number; readonly value: number },
): number {
  return Math.log(large.value / small.value) / Math.log(large.size / small.size);
}
