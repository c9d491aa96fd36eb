import { deltaRows } from "#core/history/deltaRows";
import { asOf } from "#core/history/asOf";
import { changeRules } from "#core/history/changeRules";
import { compareStates } from "#core/history/compareStates";
import { readSnapshotStore } from "#core/history/snapshotStore";
import { emptyState, type PortfolioState, recordCount } from "#core/history/state";
import type { StoredRow } from "#core/history/storedRow";
import type { CellValue, RegisterContent } from "#core/register/content";
import { runAction } from "#actions/runAction";
import { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { writeWorkbook } from "#host/xlsx/write";
import { GrowingPortfolio } from "./bench/growingPortfolio";

/**
 * What history costs: `npm run bench:history [-- months projects]`, 24 and 500 unless given.
 *
 * Prints the bytes that the snapshots add to a saved workbook (the goal is 3 MB for 24 months of 500
 * projects with 1,000 risks, 500 issues, 750 benefits and 1,500 milestones), and the processor time of
 * reading, taking, comparing and asking. How much changes in a month stands in `bench/growingPortfolio.ts`.
 */
const [months = 24, projects = 500] = process.argv.slice(2).map(Number);
const firstDay = 45_688;

/** Milliseconds of processor time. */
function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  console.log(`${what}: ${((user + system) / 1000).toFixed(1)} ms of processor time`);
  return result;
}

function content(
  register: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): RegisterContent {
  const place = { table: register, sheet: register, row: 3, column: 0 };
  return {
    register,
    place: { ...place, rows: rows.length + 1, columns: headers.length },
    headers,
    rows,
  };
}

const dataHeaders = ["Snapshot ID", "Table", "Key", "Field", "Value", "Number"];

function dataCells({ snapshot, table, key, field, value }: StoredRow): CellValue[] {
  return [
    ...[snapshot, table, key === "" ? null : key, field],
    typeof value === "string" ? value : null,
    typeof value === "number" ? value : null,
  ];
}

/** Months of a portfolio as rows of SnapshotData; the last month is also given as it is. */
function history(): { rows: StoredRow[]; last: PortfolioState } {
  const portfolio = new GrowingPortfolio(projects);
  const rows: StoredRow[] = [];
  let before = emptyState;
  for (let month = 0; month < months; month++) {
    if (month > 0) portfolio.passMonth();
    const state = portfolio.state();
    const snapshot = idOf(month);
    const own = deltaRows(before, state).map((delta) => ({ snapshot, ...delta }));
    rows.push(...own);
    if (month < 2 || month === months - 1) {
      console.log(`${snapshot}: ${recordCount(state)} records, ${own.length} rows`);
    }
    before = state;
  }
  return { rows, last: before };
}

function idOf(month: number): string {
  return `SN-${String(month + 1).padStart(3, "0")}`;
}

/** A saved workbook with these rows in the table SnapshotData. */
async function saved(rows: readonly StoredRow[]): Promise<number> {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  await openOffice(workbook);
  const settings = { size: "full" };
  await runAction("create-registers", { settings, today: firstDay, progress: () => undefined });
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find(({ name }) => name === "SnapshotData");
    if (table === undefined || rows.length === 0) continue;
    const { top, left } = table.area;
    rows.forEach((row, r) => {
      dataCells(row).forEach((value, c) => {
        if (typeof value === "string" || typeof value === "number") {
          sheet.put(top + 1 + r, left + c, value);
        }
      });
    });
    table.area = { ...table.area, bottom: top + rows.length };
  }
  return writeWorkbook(workbook).length;
}

async function main(): Promise<void> {
  const { rows, last } = history();
  const heads = Array.from({ length: months }, (_, month): CellValue[] => {
    const day = firstDay + Math.round(30.4 * month);
    return [idOf(month), day, day, null, "Snapshot", null];
  });
  const registers = [
    content(
      "Snapshots",
      ["Snapshot ID", "Taken on", "Status date", "Label", "Kind", "Stamp"],
      heads,
    ),
    content("SnapshotData", dataHeaders, rows.map(dataCells)),
  ];
  const store = timed(`reading ${rows.length} rows`, () => readSnapshotStore(registers));
  timed("checking the marks", () => store.issues);
  timed("taking one more", () => deltaRows(store.latest(), last));
  const rules = changeRules(new Map());
  const { changes } = timed("comparing the last two", () =>
    compareStates(store.at(idOf(months - 2)), store.at(idOf(months - 1)), rules),
  );
  console.log(`  ${changes.length} changes`);
  timed("asking 10,000 times what a value was", () => {
    for (let i = 0; i < 10_000; i++) {
      const key = `P-${String((i % projects) + 1).padStart(3, "0")}`;
      asOf(store, { key, field: "Forecast cost", day: firstDay + (i % 700) });
    }
  });
  const [without, withAll] = [await saved([]), await saved(rows)];
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(
    `saved: ${megabytes(without)} without, ${megabytes(withAll)} with history: ${megabytes(withAll - without)} more`,
  );
}

void main();
