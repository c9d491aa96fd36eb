import type { ActionId } from "#actions/action";
import { mainJob } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { inThread } from "#compute/inThread";
import { cellLimit } from "#excel/payload";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import type { Workbook } from "#host/engine/workbook";
import type { OfficeSession } from "#host/runtime/node";
import type { RequestRecord } from "#host/runtime/requests";
import { projectList } from "./projectList";
import { cellsInBatches } from "./sentCells";

/** Bytes of a request at most, which is ours, and of an answer, which is that of Excel on the web. */
export const mostUp = 2_000_000;
export const mostDown = 5_000_000;

/** Something that asks Excel, counted by itself. */
export interface TrafficStep {
  readonly what: string;
  readonly work: () => Promise<unknown>;
}

/** The traffic of one step. */
export interface Traffic {
  readonly what: string;
  readonly requests: number;
  /** Bytes of all requests and of all answers. */
  readonly sum: { readonly up: number; readonly down: number };
  /** Bytes of the largest request and of the largest answer, cells of the fullest request. */
  readonly up: number;
  readonly down: number;
  readonly cells: number;
  readonly refused: number;
  /** Every request and answer is one that Excel on the web takes. */
  readonly isWithin: boolean;
}

/** Projects with risks, in a workbook that computes what is entered and no more: what is counted is traffic. */
export function listWithRisks(projects: number, risks: number): Workbook {
  const workbook = projectList(projects);
  workbook.calculationMode = "Manual";
  const sheet = workbook.appendSheet("Risk log");
  const headers = ["Risk ID", "Risk", "Project ID", "Owner", "Probability", "Impact", "Status"];
  const rows = Array.from({ length: risks }, (_, r) => [
    `R-${r + 1}`,
    `Supplier ${r + 1} delivers late`,
    `P-${String((r % projects) + 1).padStart(5, "0")}`,
    `Owner ${r % 50}`,
    1 + (r % 5),
    1 + ((r * 3) % 5),
    "Open",
  ]);
  [headers, ...rows].forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.put(r, c, value);
    });
  });
  return workbook;
}

/** An action as a step. */
export function actionStep(
  id: ActionId,
  settings: Readonly<Record<string, string>> = {},
): TrafficStep {
  const context = { settings, today: 46_295, progress: () => undefined, computing: inThread() };
  const what = [id, ...Object.values(settings)].join(" ");
  return { what, work: () => runAction(id, context) };
}

const project = "P-00001";
const risk = {
  ...{ relatesTo: "P-00002", category: "Technical", owner: "Tom Hill", probability: "4" },
  ...{ cause: "Old pipes", event: "a burst", effect: "a stop of supply", impact: "4" },
};

/** What reads and writes registers, history and scenarios. */
export const registerSteps: readonly TrafficStep[] = [
  ...mainJob.map((id) => actionStep(id)),
  { what: "read all registers", work: () => readRegisters(everyRegister) },
  actionStep("take-snapshot", { label: "First" }),
  actionStep("undo"),
  actionStep("choose-portfolio", { parts: "projects,limits", scenario: "Another" }),
  actionStep("simulate-risk", { trials: "1000", responses: "no" }),
  actionStep("fix-findings"),
  actionStep("executive-copy"),
  actionStep("restore-functions"),
  actionStep("close-project", { project }),
  actionStep("reopen-project", { project }),
  actionStep("add-risk", risk),
  actionStep("undo"),
  actionStep("adopt-sheets"),
];

const pages = "Status, Home, Money";

/** What draws some pages and the pack, and takes them away again; all pages are counted where they are timed. */
export const pageSteps: readonly TrafficStep[] = [
  actionStep("refresh-reports", { pages }),
  actionStep("refresh-reports", { pages }),
  actionStep("make-pack", { pages }),
  actionStep("undo"),
];

export async function countTraffic(step: TrafficStep, session: OfficeSession): Promise<Traffic> {
  const from = session.requests.length;
  await step.work();
  return trafficOf(step.what, session.requests.slice(from));
}

/** The traffic of some requests. Their JSON has to be logged for cells to be counted. */
export function trafficOf(what: string, records: readonly RequestRecord[]): Traffic {
  const batches = records.filter(({ kind }) => kind === "batch");
  const [ups, downs] = [batches.map((b) => b.bytesUp), batches.map((b) => b.bytesDown)];
  const [up, down] = [Math.max(0, ...ups), Math.max(0, ...downs)];
  const cells = cellsInBatches(batches);
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    ...{ what, requests: batches.length, sum: { up: sumOf(ups), down: sumOf(downs) } },
    ...{ up, down, cells, refused: batches.filter(({ error }) => error !== undefined).length },
    isWithin: up <= mostUp && down <= mostDown && cells <= cellLimit,
  };
}
