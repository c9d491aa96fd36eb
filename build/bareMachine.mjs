/**
 * Does what README says, on a machine that has nothing but Node, and times it:
 *   npm run try:readme                     as root on Linux with debootstrap: in a new Debian of its own
 *   npm run try:readme -- --here           in a fresh clone on this machine
 *   --skip test,check                      leaves out npm test and npm run check, which take long
 *   --root folder                          keeps the Debian there, or takes the one that is there
 * Every command of every code block of README is run, in the order in which a reader meets them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bareMachine, thisMachine } from "./bareMachine/machines.mjs";
import { readmeCommands } from "./bareMachine/readmeCommands.mjs";
import { runCommand } from "./bareMachine/runCommand.mjs";

const { values } = parseArgs({
  options: {
    here: { type: "boolean", default: false },
    skip: { type: "string", default: "" },
    root: { type: "string" },
  },
});
const repository = path.resolve(import.meta.dirname, "..");
const folder = values.root ?? mkdtempSync(path.join(tmpdir(), "sightline-bare-"));
const machine = values.here ? thisMachine(folder, repository) : bareMachine(folder, repository);
const skipped = values.skip.split(",").filter((name) => name !== "");

console.log(`On ${machine.name}, in ${machine.clone}`);
const failures = [];
for (const command of readmeCommands(path.join(repository, "README.md"))) {
  const { outcome, seconds, output } = await runCommand(command, machine, skipped);
  console.log(
    `${seconds === null ? "" : seconds.toFixed(1).padStart(7)} s  ${outcome}  ${command}`,
  );
  if (outcome !== "failed") continue;
  failures.push(command);
  console.log(output.slice(-2000));
}
if (values.root === undefined) rmSync(folder, { recursive: true, force: true });
console.log(failures.length === 0 ? "README holds." : `Failed: ${failures.join("; ")}`);
process.exitCode = failures.length === 0 ? 0 : 1;
