import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Order } from "./orders";
import type { Answer } from "./worker";

/** Time of a processor after which a worker is ended: it would not come to an end within the limit. */
const killedAtSeconds = 20;
/** Wall time after which it is ended whatever it does; other processes may take the processor. */
const mostWallMs = 600_000;
const looksEveryMs = 1_000;
/** What a file may cost. */
export const mostCpuSeconds = 10;
export const mostGrownMb = 1024;

/** What a process has computed so far; 0 where the system does not tell it. */
function cpuSecondsOf({ pid }: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${pid ?? 0}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** A worker died or hung over an order. */
export interface Lost {
  readonly order: Order;
  readonly defect: string;
}

/** Works orders off in a process of its own that is ended and begun anew when it hangs or dies. */
export class Watchdog {
  private child: ChildProcess | null = null;

  /** The answer, or what became of the worker. */
  async try(order: Order): Promise<Answer | Lost> {
    const child = this.child ?? (await this.start());
    return new Promise((resolve) => {
      const finish = (answer: Answer | Lost): void => {
        clearInterval(timer);
        child.removeAllListeners("message").removeAllListeners("exit");
        if ("cpuSeconds" in answer) {
          resolve(answer);
          return;
        }
        this.child = null;
        child.kill("SIGKILL");
        resolve(answer);
      };
      const started = { at: performance.now(), cpu: cpuSecondsOf(child) };
      const timer = setInterval(() => {
        const cpu = cpuSecondsOf(child) - started.cpu;
        const wall = performance.now() - started.at;
        if (cpu < killedAtSeconds && wall < mostWallMs) return;
        finish({ order, defect: `no answer after ${cpu.toFixed(0)} s of a processor: killed` });
      }, looksEveryMs);
      child.on("message", (answer: Answer) => {
        finish(answer);
      });
      child.on("exit", (code, signal) => {
        finish({ order, defect: `the worker died (${String(signal ?? code)})` });
      });
      child.send(order);
    });
  }

  /** A worker that has grown is replaced, so that the next file is measured alone. */
  close(): void {
    this.child?.disconnect();
    this.child = null;
  }

  private async start(): Promise<ChildProcess> {
    const script = join("build", "fuzz", "files", "worker.ts");
    const child = fork(script, [], {
      execArgv: process.execArgv,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await new Promise((resolve) => child.once("message", resolve));
    this.child = child;
    return child;
  }
}
