import type { Order } from "./orders";
import type { Answer } from "./worker";
import type { Lost } from "./watchdog";

interface Limits {
  readonly mostCpuSeconds: number;
  readonly mostGrownMb: number;
}

interface Failure {
  /** The seed; for an attack, minus its number from 1 on. */
  readonly seed: number;
  readonly what: string;
}

interface Line {
  files: number;
  /** By the command line: read, read with findings, refused; failures apart. */
  readonly endings: Map<string, number>;
  failed: number;
}

/** Counts what became of files, by how they were changed. */
export class Tally {
  peakMb = 0;
  readonly failures: Failure[] = [];
  private slowest = 0;
  private readonly byKind = new Map<string, Line>();

  add(order: Order, answer: Answer | Lost, limits: Limits): Failure | null {
    const line = this.lineOf(
      "attack" in order ? "known attacks" : "what" in answer ? answer.what : "ended",
    );
    line.files += 1;
    const defect = "cpuSeconds" in answer ? defectOf(answer, limits) : answer.defect;
    if ("cpuSeconds" in answer) {
      line.endings.set(answer.run, (line.endings.get(answer.run) ?? 0) + 1);
      this.peakMb = Math.max(this.peakMb, answer.grownMb);
      this.slowest = Math.max(this.slowest, answer.cpuSeconds);
    }
    if (defect === null) return null;
    line.failed += 1;
    const failure = { seed: "seed" in order ? order.seed : -order.attack - 1, what: defect };
    this.failures.push(failure);
    return failure;
  }

  /** A table in Markdown. */
  lines(): string[] {
    const endings = ["read", "read with findings", "refused"];
    const row = (kind: string, { files, endings: ended, failed }: Line): string =>
      `| ${[kind, files, ...endings.map((ending) => ended.get(ending) ?? 0), failed].join(" | ")} |`;
    const kinds = [...this.byKind].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      "| changed how | files | read whole | read with findings | refused with a sentence | failed |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
      ...kinds.map(([kind, line]) => row(kind, line)),
      "",
      `The slowest file took ${this.slowest.toFixed(1)} s of a processor, the largest growth of memory was ${this.peakMb.toFixed(0)} MB.`,
    ];
  }

  private lineOf(kind: string): Line {
    const line = this.byKind.get(kind) ?? {
      files: 0,
      endings: new Map<string, number>(),
      failed: 0,
    };
    this.byKind.set(kind, line);
    return line;
  }
}

function defectOf({ defect, cpuSeconds, grownMb, what }: Answer, limits: Limits): string | null {
  if (defect !== null) return `${what}: ${defect}`;
  if (cpuSeconds > limits.mostCpuSeconds)
    return `${what}: ${cpuSeconds.toFixed(1)} s of a processor`;
  return grownMb > limits.mostGrownMb ? `${what}: ${grownMb.toFixed(0)} MB more` : null;
}
