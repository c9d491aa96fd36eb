import { Worker } from "node:worker_threads";

/** Looks after the sequence that is running, from another thread: one that hangs cannot say so itself. */
interface Watch {
  begin(seed: number): void;
  end(): void;
}

/** Longer than any sequence of slow but honest actions on a busy machine. */
const hangs = 180_000;
/** So much more memory than when the sequence began. */
const mostGrowth = 1024 * 1024 * 1024;

const watcher = `
const { workerData } = require("node:worker_threads");
const { shared, pid, hangs, mostGrowth } = workerData;
const cells = new Float64Array(shared);
setInterval(() => {
  const [seed, since, memory] = cells;
  const grown = since > 0 ? process.memoryUsage().rss - memory : 0;
  const what = since > 0 && Date.now() - since > hangs ? "hangs" : grown > mostGrowth ? "takes over 1 GB" : "";
  if (what === "") return;
  require("node:fs").writeSync(2, "seed " + seed + " " + what + "\\n");
  process.kill(pid, "SIGKILL");
}, 1000);
`;

/** Ends the process, with the seed on standard error, when a sequence hangs or takes too much memory. */
export function watchOver(): Watch {
  const shared = new SharedArrayBuffer(24);
  const cells = new Float64Array(shared);
  const workerData = { shared, pid: process.pid, hangs, mostGrowth };
  const worker = new Worker(watcher, { eval: true, workerData });
  worker.unref();
  return {
    begin: (seed) => {
      cells[0] = seed;
      cells[2] = process.memoryUsage().rss;
      cells[1] = Date.now();
    },
    end: () => {
      cells[1] = 0;
    },
  };
}
