import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Commands that a bare machine cannot carry out, and why. */
const impossible = [
  [/^npm start$/, "needs desktop Excel; elsewhere it says so"],
  [/^npm run validate:online/, "asks a server of Microsoft"],
];
const serving = /^npm run workbench/;
const longOnes = { test: /npm test$/, check: /^npm run check$/ };

/** The files of their own that README's readers name: ours from docs/examples under their names. */
const readersFiles = {
  "Pipeline.xlsx": "portfolio-office.xlsx",
  "North.xlsx": "status-meeting.xlsx",
  "plan.xlsx": "portfolio-office.xlsx",
  "reports/March.xlsx": "status-meeting.xlsx",
};
const risks =
  "Risk ID,Risk,Project ID,Raised,Probability,Impact\nR-1,Late crane,P-001,03/04/2026,3,4\n";

/**
 * Runs one command of README and tells how it ended: "passed", "skipped" or "failed". The command line also
 * ends with 1, when it found something that blocks a decision.
 */
export async function runCommand(command, machine, skipped) {
  if (impossible.some(([pattern]) => pattern.test(command)) && !/^npm start$/.test(command)) {
    return { outcome: "skipped", seconds: null, output: "" };
  }
  if (skipped.some((name) => longOnes[name]?.test(command))) {
    return { outcome: "skipped", seconds: null, output: "" };
  }
  giveFiles(machine.clone);
  const started = performance.now();
  const ended = await ending(command, machine);
  const seconds = (performance.now() - started) / 1000;
  const accepted = / sightline -- (run|collect|inspect)/.test(command) ? [0, 1] : [0];
  return {
    outcome: accepted.includes(ended.status) ? "passed" : "failed",
    seconds,
    output: ended.output,
  };
}

function giveFiles(clone) {
  mkdirSync(path.join(clone, "reports"), { recursive: true });
  for (const [name, example] of Object.entries(readersFiles)) {
    copyFileSync(path.join(clone, "docs/examples", example), path.join(clone, name));
  }
  writeFileSync(path.join(clone, "risks.csv"), risks);
}

/** Waits for the end of a command; a server has done its part when its page answers, and is stopped then. */
function ending(command, machine) {
  const [program, args] = machine.start(command);
  const child = spawn(program, args, {
    cwd: machine.clone,
    env: machine.environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  return new Promise((resolve) => {
    const hear = (text) => {
      output += text;
      const page = serving.test(command) && /https?:\/\/\S+:\d+\/?/.exec(output)?.[0];
      if (page) {
        fetch(page).then(
          ({ ok }) => {
            if (ok) stop(child, () => resolve({ status: 0, output }));
          },
          () => undefined,
        );
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ status: null, output: error.message }));
    child.on("close", (status) => resolve({ status, output }));
  });
}

function stop(child, done) {
  process.kill(-child.pid, "SIGTERM");
  done();
}
