import type { Issue } from "#core/issues";
import { changesStructure, protectedSheets } from "#excel/explained";
import type { WorkbookState } from "#excel/workbookState";
import type { Plan } from "#sheets/plan";

/** What stands in the way of a plan, known before Excel is asked. */
export function obstaclesOf(plan: Plan, state: WorkbookState | undefined): readonly Issue[] {
  if (state === undefined) return [];
  if (state.isStructureProtected && changesStructure(plan)) {
    return [{ code: "structure-protected", severity: "blocking", place: {} }];
  }
  const sheets = protectedSheets(plan, state);
  const [sheet] = sheets;
  if (sheet === undefined) return [];
  // A warning only: what the plan writes may be unlocked.
  return [
    {
      code: "sheet-protected",
      severity: "warning",
      place: { sheet },
      facts: { count: sheets.length, sheets: sheets.join(", ") },
    },
  ];
}

/** Nothing of the plan can be written while this is so. */
export function isBlocked(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === "structure-protected");
}
