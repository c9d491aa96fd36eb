import { parentPort } from "node:worker_threads";
import { register } from "tsx/cjs/api";
import { createRequire } from "node:module";

// A thread that does the tasks of a simulation: build/benchRisk.ts asks.
register();
const { riskTask } = createRequire(import.meta.url)("../../src/compute/simulation/simulation.ts");
parentPort.on("message", async (input) => {
  parentPort.postMessage(await riskTask(input, {}));
});
