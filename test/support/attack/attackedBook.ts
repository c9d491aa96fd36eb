import { tableBody } from "#host/engine/table";
import type { Workbook } from "#host/engine/workbook";
import { act, northmereBook } from "../scoringBook";
import { doEverything } from "./everyAction";
import { harmless, hostileBelow, hostileFor, sheetNames } from "./hostileTexts";
import { spoilTexts } from "./spoiltSample";

export interface Attacked {
  readonly workbook: Workbook;
  /** Texts of the registers that got another beginning. */
  readonly texts: number;
  /** Actions that did nothing, with what stopped them. */
  readonly idle: readonly string[];
}

/** The sample with hostile names, or with their harmless twins, after every action. */
export async function attackedBook(isHostile: boolean): Promise<Attacked> {
  const beginning = (text: string): string => (isHostile ? hostileFor(text) : harmless);
  const { workbook } = await northmereBook();
  const texts = spoilTexts(workbook, (header) => (isHostile ? hostileBelow(header) : harmless));
  cancel(workbook, "P-002");
  await Excel.run(async (context) => {
    for (const [sheet, [bad, good]] of Object.entries(sheetNames)) {
      context.workbook.worksheets.getItemOrNullObject(sheet).name = isHostile ? bad : good;
    }
    await context.sync();
  });
  await act("recalculate");
  const outcomes = await doEverything((text) => beginning(text) + text);
  const idle = [...outcomes].flatMap(([id, { applied, proposal }]) =>
    applied ? [] : [`${id}: ${proposal.issues.map(({ code }) => code).join(" ")}`],
  );
  return { workbook, texts, idle };
}

/** Only a project that is over can be closed. */
function cancel(workbook: Workbook, project: string): void {
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables.filter(({ name }) => name === "Projects")) {
      const { top, bottom, left } = tableBody(table);
      const stage = table.columns.findIndex(({ name }) => name === "Stage");
      for (let row = top; row <= bottom; row++) {
        if (sheet.valueAt(row, left) === project) sheet.put(row, left + stage, "Cancelled");
      }
    }
  }
}
