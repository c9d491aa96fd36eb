import { storedPages } from "#excel/pageRecords";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { WorkbookState } from "#excel/workbookState";
import { planPrioritization } from "#sheets/planPrioritization";
import type { RegisterTables } from "#sheets/registerTable";
import { positionAfter } from "./newRegisters";
import { type DrawnPage, drawPage } from "./pages";

/** Registers as they stand, or will stand, in a workbook. */
export interface RankedListRequest {
  readonly state: WorkbookState;
  readonly tables: RegisterTables;
}

/** The ranked list drawn anew; null when the one in the workbook was made by the same plan. */
export function drawRankedList(
  { state, tables }: RankedListRequest,
  criteria: readonly string[],
): DrawnPage | null {
  return drawPage("Prioritization", state, (taken, kept) =>
    planPrioritization({
      tables,
      criteria,
      names: registerSetting(state.settings.get(registerSettingKey))?.names ?? {},
      taken,
      ...positionAfter(tables["Scores"]?.sheet, kept, []),
    }),
  );
}

/** Whether the sheet with the ranked list is what scoring would make now. */
export type RankedListState = "none" | "current" | "old";

export function rankedListState(
  request: RankedListRequest,
  criteria: readonly string[],
): RankedListState {
  if (storedPages(request.state).Prioritization === undefined) return "none";
  return drawRankedList(request, criteria) === null ? "current" : "old";
}
