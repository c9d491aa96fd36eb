import { mainJob } from "#actions/registry";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { calculationOf } from "#host/engine/calculate";
import { Workbook } from "#host/engine/workbook";
import { openQuirky } from "#test/support/openBook";
import { actionStep, countTraffic, type TrafficStep } from "../../build/bench/traffic";

const projects = 10_000;

/** A list of projects in a workbook that computes nothing: what is counted is traffic. */
function list(): Workbook {
  const workbook = new Workbook();
  calculationOf(workbook).recalculateAfterEdits = () => undefined;
  const sheet = workbook.appendSheet("Portfolio");
  const rows = Array.from({ length: projects }, (_, p) => [
    `P-${String(p + 1).padStart(5, "0")}`,
    `Project ${p + 1} for the northern region`,
    `Sponsor ${p % 30}`,
    ["Green", "Amber", "Red"][p % 3] ?? "",
    100 + ((p * 7919) % 5000),
  ]);
  [["Project ID", "Project name", "Sponsor", "RAG", "Total budget"], ...rows].forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.put(r, c, value);
    });
  });
  return workbook;
}

/** `npm run bench -- main` counts these on a computed workbook, and more: all pages, the pack, simulating, adopting again. */
const steps: readonly TrafficStep[] = [
  ...mainJob.map((id) => actionStep(id)),
  { what: "read all registers", work: () => readRegisters(everyRegister) },
  actionStep("take-snapshot"),
  actionStep("undo"),
  actionStep("choose-portfolio", { parts: "projects,limits" }),
  actionStep("refresh-reports", { pages: "Status" }),
  actionStep("executive-copy"),
  actionStep("restore-functions"),
  actionStep("close-project", { project: "P-00001" }),
  actionStep("reopen-project", { project: "P-00001" }),
];

test("with 10,000 projects no request is above 2 MB or 100,000 cells, and no answer above 2 MB", async () => {
  const session = await openQuirky(list());
  session.logRequests(true);
  for (const step of steps) {
    const { what, requests, isWithin, down, refused } = await countTraffic(step, session);
    const told = { what, isSent: requests > 0, isWithin, isAnswered: down <= 2_000_000, refused };
    expect(told).toEqual({ what, isSent: true, isWithin: true, isAnswered: true, refused: 0 });
  }
}, 240_000);
