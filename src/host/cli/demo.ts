import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { commandLine } from "./commandLine";
import { exitCodes } from "./exitCodes";

const root = join(__dirname, "../../..");
const fromHere = (path: string): string => relative(process.cwd(), join(root, path));

/** `npm run demo`: the main job on the example workbook that lies in the project. */
async function demo(): Promise<void> {
  await mkdir(join(root, "out"), { recursive: true });
  const example = fromHere("docs/examples/portfolio-office.xlsx");
  const result = fromHere("out/portfolio-office-prioritized.xlsx");
  const report = fromHere("out/report.json");
  console.log(`An office's own workbook: ${example}\n`);
  const code = await commandLine(["run", example, "--out", result, "--report", report]);
  const isDone = code === exitCodes.done || code === exitCodes.blockingFindings;
  if (isDone) {
    console.log(
      "Open it in Excel or LibreOffice: sheets Home and Prioritization. Or without either:",
    );
    console.log(`  npm run workbench -- ${result}`);
  }
  // What the check found in the example is part of the demonstration.
  process.exitCode = isDone ? exitCodes.done : code;
}

void demo();
