import { spawnSync } from "node:child_process";
import metadata from "../../src/functions/functions.json";
import { calculationOf } from "#host/engine/calculate";
import { Workbook } from "#host/engine/workbook";
import { addInFunctions } from "#host/runtime/customFunctions";
import { openOffice } from "#host/runtime/node";
import { writeCells } from "#host/engine/edit";
import { compared, cpuMs, type Measure, median, type Part } from "./measure";

const rows = 10_000;

/**
 * Recalculation of the stand-in: 10,000 calls of PMO.SCORE over one row each after the first call has fetched
 * its code, and 10,000 rows of ordinary formulas with a chain through all of them, beside IronCalc.
 */
export const recalculation: Part = {
  runs: () => ["functions", "formulas"],
  measure: (run, { quick }) => (run === "functions" ? functionCalls(quick) : formulas(quick)),
};

/** Median of whole recalculations after a first one. */
function recalculated(workbook: Workbook, quick: boolean): number {
  const calculation = calculationOf(workbook);
  const times = Array.from({ length: quick ? 2 : 6 }, () =>
    cpuMs(() => {
      calculation.recalculateAll();
    }),
  );
  return median(times.slice(1));
}

async function functionCalls(quick: boolean): Promise<readonly Measure[]> {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  const session = await openOffice(workbook);
  await import("#functions/associate");
  workbook.customFunctions = addInFunctions("PMO", metadata);

  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:F1").values = [[30, 20, 15, 15, 10, 10]];
    sheet.getRange(`A2:F${rows + 1}`).values = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: 6 }, (_, c) => 1 + ((r * 7 + c * 3) % 5)),
    );
    sheet.getRange(`G2:G${rows + 1}`).formulas = Array.from({ length: rows }, (_, r) => [
      `=PMO.SCORE(A${r + 2}:F${r + 2},$A$1:$F$1,,1,5)`,
    ]);
    await context.sync();
  });
  await session.host.settle();

  const value = recalculated(workbook, quick);
  session.close();
  const what = `${rows} calls of PMO.SCORE over a row each`;
  return [{ what, value, unit: "ms CPU", goal: { atMost: 1_000 } }];
}

interface IronCalc {
  readonly version: string;
  readonly ms: number;
  /** The last cell of the chain. */
  readonly last: number;
}

function ironCalc(rounds: number): IronCalc | null {
  const args = ["build/bench/ironcalc.mjs", String(rows), String(rounds)];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return status === 0 ? (JSON.parse(stdout) as IronCalc) : null;
}

function formulas(quick: boolean): Promise<readonly Measure[]> {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Sheet1");
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 3; column++)
      sheet.put(row, column, 1 + ((row * 7 + column) % 50));
    const n = row + 1;
    const chain = row === 0 ? "=A1" : `=E${row}+A${n}`;
    const formulas = [[`=SUMPRODUCT(A${n}:C${n},$A$1:$C$1)`, chain]];
    writeCells(sheet, { top: row, left: 3, bottom: row, right: 4 }, formulas, "formulas");
  }
  const value = recalculated(workbook, quick);
  const what = `${rows} rows of SUMPRODUCT and a chain of ${rows} cells`;
  const other = ironCalc(quick ? 1 : 5);
  if (other === null) {
    const note = "IronCalc did not start: nothing to compare with";
    return Promise.resolve([{ what, value, unit: "ms CPU", note }]);
  }
  const theirs = { name: `IronCalc ${other.version}`, value: other.ms };
  const isSame = sheet.valueAt(rows - 1, 4) === other.last;
  const note = isSame ? "the same result" : "OTHER RESULT";
  return Promise.resolve([{ ...compared(what, "ms CPU", value, theirs), note }]);
}
