import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { takenNames, type WorkbookState } from "#excel/workbookState";
import type { Edit } from "#sheets/plan";
import { planPrioritization } from "#sheets/planPrioritization";
import type { RegisterTables } from "#sheets/registerTable";
import { positionAfter } from "./newRegisters";
import {
  type PageRecord,
  pageRecord,
  type PageRecords,
  storedPages,
  storePages,
  withoutNames,
} from "./pages";

/** Registers as they stand, or will stand, in a workbook. */
export interface RankedListRequest {
  readonly state: WorkbookState;
  readonly tables: RegisterTables;
}

/** The ranked list as edits; none when the one in the workbook was made by the same plan. */
export function planRankedList(
  { state, tables }: RankedListRequest,
  criteria: readonly string[],
): Edit[] {
  const pages = storedPages(state);
  const former = pages.Prioritization;
  const own: PageRecord = former ?? { sheets: [], tables: [], names: [], mark: "" };
  const kept = state.sheets.map((sheet) => sheet.name).filter((name) => !own.sheets.includes(name));
  const plan = planPrioritization({
    tables,
    criteria,
    names: registerSetting(state.settings.get(registerSettingKey))?.names ?? {},
    taken: withoutNames(takenNames(state), own),
    ...positionAfter(tables["Scores"]?.sheet, kept, []),
  });
  const record = pageRecord(plan);
  if (plan.edits.length === 0 || record.mark === former?.mark) return [];
  const records: PageRecords = { ...pages, Prioritization: record };
  return [
    ...own.sheets.map((sheet): Edit => ({ kind: "removeSheet", sheet })),
    ...plan.edits,
    storePages(records),
  ];
}

/** Whether the sheet with the ranked list is what scoring would make now. */
export type RankedListState = "none" | "current" | "old";

export function rankedListState(
  request: RankedListRequest,
  criteria: readonly string[],
): RankedListState {
  if (storedPages(request.state).Prioritization === undefined) return "none";
  return planRankedList(request, criteria).length === 0 ? "current" : "old";
}
