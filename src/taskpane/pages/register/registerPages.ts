import type { Action, ActionGroup, ActionId } from "#actions/action";
import type { Overview } from "#actions/overview";
import type { RegisterReport } from "#actions/report";
import type { PageId } from "../../pageIds";

/** Which registers and actions a page is about; Start is about the workbook as a whole. */
interface PageMatter {
  /** null = all registers of the workbook. */
  readonly registers: readonly string[] | null;
  /** null = all actions. */
  readonly actions: readonly ActionId[] | null;
}

const matters: Readonly<Record<PageId, PageMatter>> = {
  start: { registers: null, actions: null },
  data: {
    registers: null,
    actions: ["adopt-sheets", "check-registers", "create-registers", "show-view"],
  },
  score: { registers: ["Criteria", "Objectives", "Scores"], actions: ["score-projects"] },
  "trade-off": {
    registers: ["Projects", "Scenarios", "ScenarioProjects", "Dependencies", "Decisions"],
    actions: ["score-projects", "show-view"],
  },
  delivery: {
    registers: ["Projects", "Milestones", "Dependencies", "Capacity", "Demand", "Decisions"],
    actions: ["check-registers", "show-view"],
  },
  risk: { registers: ["Risks", "Issues", "Appetite"], actions: ["check-registers"] },
  benefits: {
    registers: ["Benefits", "BenefitPeriods", "Objectives"],
    actions: ["check-registers"],
  },
  report: {
    registers: ["Checks", "Snapshots", "Changes", "Runs"],
    actions: ["check-registers", "show-view", "recalculate"],
  },
};

/** The registers of the workbook that belong to a page, in the page's order. */
export function registersOf(page: PageId, overview: Overview): readonly RegisterReport[] {
  const wanted = matters[page].registers;
  if (wanted === null) return overview.registers;
  return wanted.flatMap((name) => overview.registers.filter(({ register }) => register === name));
}

/** Registers of a page that the workbook has not. */
export function missingRegisters(page: PageId, overview: Overview): readonly string[] {
  const there = new Set(overview.registers.map(({ register }) => register));
  return (matters[page].registers ?? []).filter((name) => !there.has(name));
}

/** The ways to registers, for a page whose registers are not there. */
const waysToRegisters: readonly ActionId[] = ["create-registers", "add-sample", "adopt-sheets"];

/**
 * The actions of a page under the headings of the ribbon. Undo is not among them: the strip has it.
 */
export function actionGroupsOf(
  page: PageId,
  actions: readonly Action[],
  hasRegisters: boolean,
): readonly { readonly group: ActionGroup; readonly actions: readonly Action[] }[] {
  const own = matters[page].actions;
  const wanted = own === null || hasRegisters ? own : waysToRegisters;
  const listed = actions.filter(({ id }) => id !== "undo" && (wanted?.includes(id) ?? true));
  return [...new Set(listed.map(({ group }) => group))].map((group) => ({
    group,
    actions: listed.filter((action) => action.group === group),
  }));
}
