import { deltaRows } from "#core/history/deltaRows";
import { asOf } from "#core/history/asOf";
import { changeRules } from "#core/history/changeRules";
import { compareStates } from "#core/history/compareStates";
import { readSnapshotStore } from "#core/history/snapshotStore";
import { emptyState, type PortfolioState } from "#core/history/state";
import type { StoredRow } from "#core/history/storedRow";
import type { CellValue, RegisterContent } from "#core/register/content";
import { runAction } from "#actions/runAction";
import { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { writeWorkbook } from "#host/xlsx/write";
import { GrowingPortfolio } from "./growingPortfolio";
import { cpuMs, type Measure, type Part } from "./measure";

const projects = 500;
const firstDay = 45_688;

/**
 * What history costs: the bytes that snapshots add to a saved workbook (500 projects with 1,000 risks, 500
 * issues, 750 benefits and 1,500 milestones; how much changes in a month stands in `growingPortfolio.ts`),
 * and the time of reading, taking, comparing and asking.
 */
export const snapshots: Part = {
  runs: ({ quick }) => [quick ? "6" : "24"],
  measure: (run) => measureMonths(Number(run)),
};

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
function history(months: number): { rows: StoredRow[]; last: PortfolioState } {
  const portfolio = new GrowingPortfolio(projects);
  const rows: StoredRow[] = [];
  let before = emptyState;
  for (let month = 0; month < months; month++) {
    if (month > 0) portfolio.passMonth();
    const state = portfolio.state();
    rows.push(...deltaRows(before, state).map((delta) => ({ snapshot: idOf(month), ...delta })));
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

async function measureMonths(months: number): Promise<readonly Measure[]> {
  const { rows, last } = history(months);
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
  const of = `${months} months of ${projects} projects`;
  const store = readSnapshotStore(registers);
  const times: Measure[] = (
    [
      ["read", () => readSnapshotStore(registers).issues],
      ["take one more of", () => deltaRows(store.latest(), last)],
      [
        "compare the last two of",
        () =>
          compareStates(
            store.at(idOf(months - 2)),
            store.at(idOf(months - 1)),
            changeRules(new Map()),
          ),
      ],
      [
        "ask 10000 times in",
        () => {
          askOften(store);
        },
      ],
    ] as const
  ).map(([what, work]) => ({ what: `${what} ${of}`, value: cpuMs(work), unit: "ms CPU" }));
  const more = (await saved(rows)) - (await saved([]));
  return [
    ...times,
    {
      ...{ what: `file of ${of}`, value: more / 1000, unit: "KB" },
      ...(months === 24 ? { goal: { atMost: 3_000 } } : {}),
      note: `${rows.length} rows of history`,
    },
  ];
}

function askOften(store: ReturnType<typeof readSnapshotStore>): void {
  for (let i = 0; i < 10_000; i++) {
    const key = `P-${String((i % projects) + 1).padStart(3, "0")}`;
    asOf(store, { key, field: "Forecast cost", day: firstDay + (i % 700) });
  }
}
