import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "#host/xlsx/write";
import { exampleWorkbook } from "./exampleWorkbook";
import { statusMeeting } from "./statusMeeting";

/** Writes the workbooks of docs/examples anew: `npx tsx test/tools/makeExample.ts`. */
async function makeExample(): Promise<void> {
  const folder = join(__dirname, "../../docs/examples");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "portfolio-office.xlsx"), writeWorkbook(await exampleWorkbook()));
  writeFileSync(join(folder, "status-meeting.xlsx"), writeWorkbook(await statusMeeting()));
}

void makeExample();
