import { addInId } from "#host/cli/addInId";
import { calculationOf } from "#host/engine/calculate";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { bookState } from "./bookState";
import { stateDifference } from "./stateDifference";

/** What differs between a workbook and its saved file, read again; empty = nothing was lost on the way. */
export function savedFaults(workbook: Workbook): readonly string[] {
  calculationOf(workbook).recalculate();
  const bytes = writeWorkbook(workbook);
  const again = readWorkbook(bytes, { fileName: "again.xlsx", addInId });
  return stateDifference(bookState(workbook), bookState(again));
}
