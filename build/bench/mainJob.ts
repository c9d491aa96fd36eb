import type { ActionContext, ActionId } from "#actions/action";
import { mainJob as steps } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { openOffice, type OfficeSession } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { growth, type Measure, type Part, peakMegabytes, timed } from "./measure";
import { projectList } from "./projectList";
import { cellsInBatches } from "./sentCells";

const sizes = [100, 1_000, 10_000];
const quickSizes = [100, 1_000];
/** Larger than any figure that is compared by its growth may be, in sizes. */
const growthGoal = { atMost: 1.2 };
/** Least milliseconds of which a growth is told: below, the start of code is what is measured. */
const leastTime = 60;

/** Adopting a list, checking, scoring, drawing all pages, drawing the ranked list anew, saving: each size in a process. */
export const mainJob: Part = {
  runs: ({ quick }) => (quick ? quickSizes : sizes).map(String),
  measure: (run) => measureSize(Number(run)),
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
    measures.push(...(await measured(`${what}, ${size}`, session, work)));
  };
  const act = (id: ActionId, settings: Readonly<Record<string, string>> = {}) => {
    return () => runAction(id, { ...context, settings });
  };
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

/** Time and traffic of one step. The limits of Excel on the web are goals, 2 MB and 100,000 cells. */
async function measured(
  what: string,
  session: OfficeSession,
  work: () => Promise<unknown>,
): Promise<readonly Measure[]> {
  const from = session.requests.length;
  const { cpu, clock } = await timed(work);
  const batches = session.requests.slice(from).filter(({ kind }) => kind === "batch");
  const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const [up, down] = [batches.map((b) => b.bytesUp), batches.map((b) => b.bytesDown)];
  const largest = most(up);
  return [
    { what, value: cpu, unit: "ms CPU", note: `${Math.round(clock)} ms by the clock` },
    {
      ...{ what: `${what}: requests`, value: batches.length, unit: "requests" },
      note: `${kb(sum(up))} KB up, ${kb(sum(down))} KB down`,
    },
    {
      ...{ what: `${what}: largest request`, value: largest / 1000, unit: "KB" },
      goal: { atMost: 2_000 },
      note: `${cellsInBatches(batches)} cells in the fullest`,
    },
    {
      ...{ what: `${what}: largest answer`, value: most(down) / 1000, unit: "KB" },
      goal: { atMost: 5_000 },
    },
  ];
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0);
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
      if (!isTold || name === null || small === undefined || small.value === null) return [];
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
