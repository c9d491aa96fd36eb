import type { ActionContext, ActionId } from "#actions/action";
import { mainJob } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { cellLimit } from "#excel/payload";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { Workbook } from "#host/engine/workbook";
import { openQuirky } from "#test/support/openBook";
import { cellsInBatches } from "../../build/bench/sentCells";

const projects = 10_000;

/** A list of projects in a workbook that calculates on demand: what is counted is traffic. */
function list(): Workbook {
  const workbook = new Workbook();
  workbook.calculationMode = "Manual";
  const sheet = workbook.appendSheet("Portfolio");
  const rows = Array.from({ length: projects }, (_, p) => [
    `P-${p + 1}`,
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

/** Name of a step, what it does. */
type Step = readonly [what: string, work: () => Promise<unknown>];

function act(id: ActionId, settings: ActionContext["settings"] = {}): Step {
  const context: ActionContext = { settings, today: 46_295, progress: () => undefined };
  return [`${id} ${Object.values(settings).join(" ")}`.trim(), () => runAction(id, context)];
}

test("with 10,000 projects no request is above 2 MB or 100,000 cells, and no answer above 2 MB", async () => {
  const session = await openQuirky(list());
  session.logRequests(true);
  const steps: readonly Step[] = [
    ...mainJob.map((id) => act(id)),
    ["read all registers", () => readRegisters(everyRegister)],
    act("take-snapshot"),
  ];
  for (const [what, work] of steps) {
    const from = session.requests.length;
    await work();
    const batches = session.requests.slice(from).filter(({ kind }) => kind === "batch");
    const told = {
      what,
      isSent: batches.length > 0,
      up: Math.max(...batches.map(({ bytesUp }) => bytesUp)) <= 2_000_000,
      down: Math.max(...batches.map(({ bytesDown }) => bytesDown)) <= 2_000_000,
      cells: cellsInBatches(batches) <= cellLimit,
      refused: batches.filter(({ error }) => error !== undefined).length,
    };
    expect(told).toEqual({ what, isSent: true, up: true, down: true, cells: true, refused: 0 });
  }
}, 240_000);
