import { spawnSync } from "node:child_process";
import type { ActionContext, ActionId } from "#actions/action";
import { mainJob } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { Workbook } from "#host/engine/workbook";
import { openOffice, type OfficeSession } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { projectList } from "./bench/projectList";

/**
 * Measures requests, bytes, time and memory: `npm run bench [-- sizes]`. Each size runs in a process of
 * its own, so that memory is that of this size. The ratios at the end compare sizes on the same
 * machine; times alone say little on a shared one.
 */
const defaultSizes = [24, 1_000, 10_000];

interface Measure {
  readonly what: string;
  readonly requests: number;
  readonly bytesUp: number;
  readonly largestUp: number;
  readonly bytesDown: number;
  readonly largestDown: number;
  readonly ms: number;
}

interface SizeResult {
  readonly projects: number;
  readonly measures: readonly Measure[];
  readonly megabytes: number;
  readonly fileBytes: number;
}

function traffic(session: OfficeSession, from: number): Omit<Measure, "what" | "ms"> {
  const batches = session.requests.slice(from).filter(({ kind }) => kind === "batch");
  const up = batches.map(({ bytesUp }) => bytesUp);
  const down = batches.map(({ bytesDown }) => bytesDown);
  const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);
  return {
    requests: batches.length,
    bytesUp: sum(up),
    largestUp: Math.max(0, ...up),
    bytesDown: sum(down),
    largestDown: Math.max(0, ...down),
  };
}

async function measured(
  what: string,
  session: OfficeSession | null,
  work: () => unknown,
): Promise<Measure> {
  const from = session?.requests.length ?? 0;
  const start = performance.now();
  await work();
  const ms = Math.round(performance.now() - start);
  const none = { requests: 0, bytesUp: 0, largestUp: 0, bytesDown: 0, largestDown: 0 };
  return { what, ms, ...(session ? traffic(session, from) : none) };
}

async function measureSize(projects: number): Promise<SizeResult> {
  const bytes = writeWorkbook(projectList(projects));
  const measures: Measure[] = [];
  let workbook = new Workbook();
  measures.push(
    await measured("open the file", null, () => {
      workbook = readWorkbook(bytes);
    }),
  );
  const session = await openOffice(workbook);
  const context: ActionContext = { settings: {}, today: 46_295, progress: () => undefined };
  const act = (id: ActionId): Promise<Measure> =>
    measured(id, session, () => runAction(id, context));
  for (const id of mainJob) measures.push(await act(id));
  measures.push(await measured("read all registers", session, () => readRegisters(everyRegister)));
  await Excel.run(async (excel) => {
    excel.workbook.tables.getItem("Criteria").rows.getItemAt(0).delete();
    await excel.sync();
  });
  measures.push({ ...(await act("score-projects")), what: "score again, one criterion fewer" });
  let saved: Uint8Array = new Uint8Array();
  measures.push(
    await measured("save the file", null, () => {
      saved = writeWorkbook(workbook);
    }),
  );
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { projects, measures, megabytes, fileBytes: saved.length };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}

function print(result: SizeResult): void {
  const { projects, measures, megabytes, fileBytes } = result;
  console.log(`\n${projects} projects: ${megabytes} MB at most, file ${kilobytes(fileBytes)} KB`);
  console.table(
    Object.fromEntries(
      measures.map((m) => [
        m.what,
        {
          requests: m.requests,
          "KB up": kilobytes(m.bytesUp),
          "largest up": kilobytes(m.largestUp),
          "KB down": kilobytes(m.bytesDown),
          "largest down": kilobytes(m.largestDown),
          ms: m.ms,
        },
      ]),
    ),
  );
}

function printRatios(results: readonly SizeResult[]): void {
  const [small, large] = results.slice(-2);
  if (!small || !large) return;
  const factor = large.projects / small.projects;
  console.log(`\n${large.projects} against ${small.projects} projects (${factor} times the rows)`);
  for (const { what, ms } of large.measures) {
    const before = small.measures.find((m) => m.what === what)?.ms ?? 0;
    console.log(`  ${what}: ${(ms / Math.max(1, before)).toFixed(1)} times the time`);
  }
  console.log(`  memory: ${(large.megabytes / small.megabytes).toFixed(1)} times`);
}

async function main(args: readonly string[]): Promise<void> {
  const [flag, only] = args;
  if (flag === "--one") {
    console.log(JSON.stringify(await measureSize(Number(only))));
    return;
  }
  const sizes = args.length > 0 ? args.map(Number) : defaultSizes;
  const results = sizes.map((size) => {
    const child = spawnSync(
      process.execPath,
      ["--import", "tsx", __filename, "--one", String(size)],
      { encoding: "utf8", maxBuffer: 1e8 },
    );
    if (child.status !== 0) throw new Error(child.stderr);
    const result = JSON.parse(child.stdout.trim().split("\n").at(-1) ?? "") as SizeResult;
    print(result);
    return result;
  });
  printRatios(results);
}

void main(process.argv.slice(2));
