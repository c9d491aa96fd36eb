import { spawn } from "node:child_process";

/**
 * `npm run check`: all that must hold before a push. What needs one core each runs side by side, the
 * longest by itself; what a step says is shown when it has ended, so that steps do not mix. The tests
 * come last, with both cores; they are left out when something before them has failed.
 */
const lanes = [["lint:code"], ["format:check", "types", "lint:unused", "build"]];

/** Runs one npm script; the outcome is its exit code, its words and its seconds. */
function run(script, stdio) {
  const from = Date.now();
  return new Promise((ended) => {
    const child = spawn("npm", ["run", "--silent", script], {
      stdio: ["ignore", stdio, stdio],
      shell: process.platform === "win32",
    });
    const said = [];
    child.stdout?.on("data", (part) => said.push(part));
    child.stderr?.on("data", (part) => said.push(part));
    child.on("close", (code) => {
      const seconds = Math.round((Date.now() - from) / 1000);
      ended({ script, isHeld: code === 0, said: Buffer.concat(said).toString(), seconds });
    });
  });
}

function tell({ script, isHeld, said, seconds }) {
  process.stdout.write(said);
  process.stdout.write(`${isHeld ? "ok" : "FAILED"}: npm run ${script}, ${seconds} s\n`);
  return isHeld;
}

/** One after the other; the next step is of use even where one has failed. */
async function inTurn(scripts) {
  const held = [];
  for (const script of scripts) held.push(tell(await run(script, "pipe")));
  return held;
}

const held = (await Promise.all(lanes.map(inTurn))).flat();
if (held.every(Boolean)) held.push(tell(await run("test", "inherit")));
process.exitCode = held.every(Boolean) ? 0 : 1;
