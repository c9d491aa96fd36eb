import type { Action, ActionGroup } from "#actions/action";
import type { Overview } from "#actions/overview";
import type { RegisterReport } from "#actions/report";
import type { PageId } from "../../pageIds";

/** Which registers and actions a page is about; Start is about the workbook as a whole. */
interface PageMatter {
  /** null = all registers of the workbook. */
  readonly registers: readonly string[] | null;
  readonly groups: readonly ActionGroup[];
}

const matters: Readonly<Record<PageId, PageMatter>> = {
  start: { registers: null, groups: ["Register", "Prioritize", "Risk and benefits", "Report"] },
  data: { registers: null, groups: ["Register"] },
  score: { registers: ["Criteria", "Objectives", "Scores"], groups: ["Prioritize"] },
  "trade-off": {
    registers: ["Projects", "Scenarios", "ScenarioProjects", "Dependencies", "Decisions"],
    groups: ["Prioritize"],
  },
  risk: { registers: ["Risks", "Issues", "Appetite"], groups: ["Risk and benefits"] },
  benefits: {
    registers: ["Benefits", "BenefitPeriods", "Objectives"],
    groups: ["Risk and benefits"],
  },
  report: { registers: ["Checks", "Snapshots", "Changes", "Runs"], groups: ["Report"] },
};

/** The registers of the workbook that belong to a page, in the page's order. */
export function registersOf(page: PageId, overview: Overview): readonly RegisterReport[] {
  const wanted = matters[page].registers;
  if (wanted === null) return overview.registers;
  return wanted.flatMap((name) => overview.registers.filter(({ register }) => register === name));
}

/** The actions that belong to a page. Undo is not among them: the strip has it. */
export function actionsOf(page: PageId, actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ id, group }) => id !== "undo" && matters[page].groups.includes(group));
}
