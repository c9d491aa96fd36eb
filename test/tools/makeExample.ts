import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "#host/xlsx/write";
import { exampleWorkbook } from "./exampleWorkbook";

/** Writes docs/examples/portfolio-office.xlsx anew: `npx tsx test/tools/makeExample.ts`. */
async function makeExample(): Promise<void> {
  const folder = join(__dirname, "../../docs/examples");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "portfolio-office.xlsx"), writeWorkbook(await exampleWorkbook()));
}

void makeExample();
