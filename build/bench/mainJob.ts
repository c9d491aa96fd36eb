import type { ActionContext, ActionId } from "#actions/action";
import { mainJob as steps } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { cellLimit } from "#excel/payload";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { openOffice, type OfficeSession } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { growth, type Measure, type Part, peakMegabytes, timed } from "./measure";
import { projectList } from "./projectList";
import {
  countTraffic,
  listWithRisks,
  mostDown,
  mostUp,
  pageSteps,
  registerSteps,
  type Traffic,
  trafficOf,
} from "./traffic";

const sizes = [100, 1_000, 10_000];
const quickSizes = [100, 1_000];
/** Larger than any figure that is compared by its growth may be, in sizes. */
const growthGoal = { atMost: 1.2 };
/** Least milliseconds of which a growth is told: below, the start of code is what is measured. */
const leastTime = 60;
const limits = "limits ";

/**
 * Adopting a list, checking, scoring, drawing all pages, drawing the ranked list anew, saving: each size in a
 * process. A process of its own counts the traffic of many more actions at the largest size. A request above
 * 2 MB or 100,000 cells, or an answer above 5 MB, fails the command.
 */
export const mainJob: Part = {
  runs: ({ quick }) => {
    const all = quick ? quickSizes : sizes;
    return [...all.map(String), `${limits}${all.at(-1) ?? 0}`];
  },
  measure: (run) =>
    run.startsWith(limits)
      ? measureLimits(Number(run.slice(limits.length)))
      : measureSize(Number(run)),
  join: joined,
};

async function measureSize(projects: number): Promise<readonly Measure[]> {
  const bytes = writeWorkbook(projectList(projects));
  const size = `${projects} projects`;
  const opened = await timed(() => readWorkbook(bytes));
  const workbook = opened.result;
  const session = await openOffice(workbook);
  session.logRequests(true);
  const context: ActionContext = { settings: {}, today: 46_295, progress: () => undefined };
  const measures: Measure[] = [
    { what: `open the file, ${size}`, value: opened.cpu, unit: "ms CPU" },
  ];
  const told = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    measures.push(...(await measured(what, size, session, work)));
  };
  const act = (id: ActionId) => () => runAction(id, context);
  for (const id of steps) await told(id, act(id));
  await told("draw all pages", act("refresh-reports"));
  await told("read all registers", () => readRegisters(everyRegister));
  await Excel.run(async (excel) => {
    excel.workbook.tables.getItem("Criteria").rows.getItemAt(0).delete();
    await excel.sync();
  });
  await told("score again, one criterion fewer", act("score-projects"));
  await told("draw all pages anew", act("refresh-reports"));
  await told("take a snapshot", act("take-snapshot"));
  await told("undo it", act("undo"));
  const saved = await timed(() => writeWorkbook(workbook));
  return [
    ...measures,
    { what: `save the file, ${size}`, value: saved.cpu, unit: "ms CPU" },
    { what: `size of the file, ${size}`, value: saved.result.length / 1000, unit: "KB" },
    { what: `memory, ${size}`, value: peakMegabytes(), unit: "MB" },
  ];
}

/** Time and traffic of one step, and its time without the stand-in, which computes what Excel would. */
async function measured(
  what: string,
  size: string,
  session: OfficeSession,
  work: () => Promise<unknown>,
): Promise<readonly Measure[]> {
  const from = session.requests.length;
  const { cpu, clock } = await timed(work);
  const records = session.requests.slice(from);
  // The host tells the clock only: its share of the clock stands for its share of the processor.
  const share = records.reduce((sum, { ms }) => sum + ms, 0) / clock;
  const { requests, sum, up, down, cells } = trafficOf(what, records);
  return [
    {
      ...{ what: `${what}, ${size}`, value: cpu, unit: "ms CPU" },
      note: `${Math.round(clock)} ms by the clock`,
    },
    {
      what: `${what} without the host, ${size}`,
      value: cpu * Math.max(0, 1 - share),
      unit: "ms CPU",
    },
    {
      ...{ what: `${what}, ${size}: requests`, value: requests, unit: "requests" },
      note: `${kb(sum.up)} KB up, ${kb(sum.down)} KB down`,
    },
    {
      ...{ what: `${what}, ${size}: largest request`, value: up / 1000, unit: "KB" },
      ...{ goal: { atMost: mostUp / 1000 }, isLaw: true },
    },
    {
      ...{ what: `${what}, ${size}: most cells in a request`, value: cells, unit: "cells" },
      ...{ goal: { atMost: cellLimit }, isLaw: true },
    },
    {
      ...{ what: `${what}, ${size}: largest answer`, value: down / 1000, unit: "KB" },
      ...{ goal: { atMost: mostDown / 1000 }, isLaw: true },
    },
  ];
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

/** Requests of many actions, one after the other on one workbook. */
async function measureLimits(projects: number): Promise<readonly Measure[]> {
  const session = await openOffice(listWithRisks(projects, Math.min(projects, 2_000)));
  session.logRequests(true);
  const all: Traffic[] = [];
  for (const step of [...registerSteps, ...pageSteps]) all.push(await countTraffic(step, session));
  const size = `${projects} projects`;
  const most = (of: (one: Traffic) => number): Traffic =>
    all.reduce((best, one) => (of(one) > of(best) ? one : best));
  const told = (
    what: string,
    unit: Measure["unit"],
    of: (one: Traffic) => number,
    atMost: number,
  ): Measure => {
    const largest = most(of);
    const note = `${largest.what}, of ${all.length} actions`;
    return { what, value: of(largest), unit, goal: { atMost }, note, isLaw: true };
  };
  return [
    told(`largest request, ${size}`, "KB", ({ up }) => up / 1000, mostUp / 1000),
    told(`most cells in a request, ${size}`, "cells", ({ cells }) => cells, cellLimit),
    told(`largest answer, ${size}`, "KB", ({ down }) => down / 1000, mostDown / 1000),
    told(`requests that were refused, ${size}`, "requests", ({ refused }) => refused, 0),
    ...all.map(({ what, requests, sum, up }): Measure => ({
      ...{ what: `${what}, ${size}: largest request`, value: up / 1000, unit: "KB" },
      note: `${requests} requests, ${kb(sum.up)} KB up, ${kb(sum.down)} KB down`,
    })),
  ];
}

/** Growth from each size to the next one. */
function joined(measures: readonly (readonly Measure[])[]): readonly Measure[] {
  return measures.slice(1).flatMap((larger, i) =>
    larger.flatMap((large): Measure[] => {
      const name = /^(.*), (\d+) projects$/.exec(large.what);
      const [, what = "", size = ""] = name ?? [];
      const small = measures[i]?.find((each) => each.what.startsWith(`${what}, `));
      const value = large.value ?? 0;
      const isTime = large.unit === "ms CPU" && value >= leastTime;
      const isTold = isTime || large.unit === "MB";
      if (!isTold || name === null || small === undefined || !small.value) return [];
      const before = Number(/(\d+) projects$/.exec(small.what)?.[1]);
      const exponent = growth({ size: before, value: small.value }, { size: Number(size), value });
      return [
        {
          ...{ what: `growth of ${what}, ${before} to ${size}`, value: exponent, unit: "exponent" },
          goal: growthGoal,
        },
      ];
    }),
  );
}
