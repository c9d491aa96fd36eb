import type { Issue } from "#core/issues";
import { scorePortfolio } from "#core/scoring/scorePortfolio";
import type { MissingPolicy } from "#core/scoring/weightedScore";
import { allRoles } from "#excel/allRoles";
import { readRegisters } from "#excel/readRegisters";
import { registerSetting, registerSettingKey, storedRegisterSetting } from "#excel/registerSetting";
import type { RegisterQuery } from "#excel/registerContent";
import type { RegisterReading } from "#excel/registerReading";
import { takenNames, type WorkbookState } from "#excel/workbookState";
import type { Edit } from "#sheets/plan";
import { planPrioritization } from "#sheets/planPrioritization";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { positionAfter } from "./newRegisters";
import {
  type PageRecord,
  pageRecord,
  type PageRecords,
  storedPages,
  storePages,
  withoutNames,
} from "./pages";

export const scoreProjects: ActionWork = { propose };

const projectColumns = ["Project ID", "Project", "Stage", "Risk adjusted NPV", "Budget"];
const missingPolicies: readonly MissingPolicy[] = ["Exclude", "Renormalise", "Lowest"];

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForScoring(context);
  if (reading.registers.length === 0) return noRegisters(reading.state);
  context.progress(0.4, "scoring");
  const policy = reading.settings.get("pmo_MissingScore");
  const { value: ranking, issues } = scorePortfolio(
    reading.registers,
    missingPolicies.find((each) => each === policy) ?? "Exclude",
  );
  const scored = ranking.projects.filter((project) => project.score !== null);
  const edits = planRankedList(
    reading,
    ranking.criteria.map((criterion) => criterion.name),
  );
  const best = scored[0];
  const found = best
    ? `Ranks ${scored.length} of ${ranking.projects.length} live projects by ${ranking.criteria.length} criteria; first is ${best.name}.`
    : "There is nothing to rank.";
  const isUnchanged = edits.length === 0 && best !== undefined;
  return {
    sentence: isUnchanged ? `${found} The ranked list needs no change.` : found,
    plan: { title: `Scored ${scored.length} projects`, edits },
    issues: [...calculationIssues(reading.state), ...issues],
    ranking: ranking.projects.map(({ id, name, score, rank }) => ({ id, name, score, rank })),
    state: reading.state,
  };
}

/** In a workbook that calculates by hand the scores read may be those of yesterday. */
function calculationIssues({ calculationMode }: WorkbookState): Issue[] {
  return calculationMode === "Manual"
    ? [{ code: "manual-calculation", severity: "warning", place: {} }]
    : [];
}

function noRegisters(state: WorkbookState): Proposal {
  return {
    sentence: "The workbook holds no registers: there is nothing to rank.",
    plan: { title: "Scored nothing", edits: [] },
    issues: [{ code: "missing-register", severity: "hint", place: {}, expected: "Projects" }],
    ranking: [],
    state,
  };
}

/**
 * Only the columns that scoring uses. The criteria columns of Scores are told by the setting that was
 * stored with the registers; when Criteria says otherwise, Scores is read whole.
 */
async function readForScoring(context: ActionContext): Promise<RegisterReading> {
  const hint = (await storedRegisterSetting())?.criteria;
  const reading = await readRegisters(queries(hint), options(context));
  if (hint === undefined) return reading;
  const criteria = reading.registers.find((content) => content.register === "Criteria");
  const column = criteria?.headers.indexOf("Criterion") ?? -1;
  const names = criteria?.rows.map((row) => row[column]).filter((name) => name !== null) ?? [];
  const isRight = names.every((name) => typeof name === "string" && hint.includes(name));
  return isRight ? reading : readRegisters(queries(undefined), options(context));
}

function options(context: ActionContext): Parameters<typeof readRegisters>[1] {
  return { settings: ["pmo_MissingScore"], signal: context.signal };
}

function queries(criteria: readonly string[] | undefined): RegisterQuery[] {
  return allRoles.map((register): RegisterQuery => {
    if (register === "Projects") return { register, columns: projectColumns };
    if (register === "Criteria") return { register };
    if (register !== "Scores") return { register, columns: [] };
    return criteria ? { register, columns: ["Project ID", ...criteria] } : { register };
  });
}

/** The ranked list as edits; none when the one in the workbook was made by the same plan. */
function planRankedList(reading: RegisterReading, criteria: readonly string[]): Edit[] {
  const { state, tables } = reading;
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
