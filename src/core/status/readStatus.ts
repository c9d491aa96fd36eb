import type { CellValue, RegisterContent } from "#core/register/content";
import { roundTo } from "#core/numeric/rounding";
import { isBeforeDelivery } from "#core/register/stages";
import { keyOf, type RegisterTable } from "#core/scoring/registerTable";
import { type EarnedValueInput, sumEarnedValue, type EarnedValueSum } from "./earnedValue";
import { optimismOf } from "./optimism";
import type { PortfolioStatus, ProgramStatus, ProjectStatus } from "./portfolioStatus";
import { ragCheck, ragNamed, type StatusDimension } from "./ratings";
import { readHistory } from "./readHistory";
import { readProjects } from "./readProjects";
import { rollUp, type RollUp } from "./rollUp";
import { filledRows, registerTable } from "./statusSources";
import { type StatusRules, statusRules } from "./statusRules";

/**
 * Status of a portfolio as its registers tell it: reported and derived ratings with their reasons, rolled
 * up by the declared rule, earned value, and how reports compared with the rules over time.
 *
 * Only Projects is needed; what other registers would tell stays blank without them. Earned value needs
 * no pack: it follows from Budget, Complete % and Financials.
 *
 * @param settings values of `statusSettings`; a name that is missing has its default.
 */
export function readStatus(
  registers: readonly RegisterContent[],
  settings: ReadonlyMap<string, CellValue>,
): PortfolioStatus {
  const rules = statusRules(settings);
  const all = readProjects(registers, rules);
  const live = all.filter(({ isLive }) => isLive);
  return {
    projects: live,
    programs: programsOf(registerTable(registers, "Programs"), live, rules),
    ...rolled(live, rules),
    earned: earnedOf(all.filter(({ stage }) => keyOf(stage) !== "cancelled")),
    budget: sumOf(live, ({ budget }) => budget),
    forecast: sumOf(live, ({ forecast }) => forecast),
    rules,
    optimism: optimismOf(readHistory(registers, all, rules.statusDate)),
  };
}

function programsOf(
  table: RegisterTable | null,
  live: readonly ProjectStatus[],
  rules: StatusRules,
): readonly ProgramStatus[] {
  const groups = new Map<string, ProjectStatus[]>();
  for (const project of live) {
    const group = groups.get(keyOf(project.program));
    if (group === undefined) groups.set(keyOf(project.program), [project]);
    else group.push(project);
  }
  const known = filledRows(table, "Program ID").map((row) => {
    const text = (header: string): string => table?.text(row, header) ?? "";
    const members = groups.get(keyOf(text("Program ID"))) ?? [];
    groups.delete(keyOf(text("Program ID")));
    const about = {
      id: text("Program ID"),
      name: text("Program"),
      manager: text("Manager"),
      note: text("Status note"),
    };
    return programOf({ ...about, reported: text("Reported RAG") }, members, rules);
  });
  const unknown = [...groups.values()].map((members) => {
    const id = members[0]?.program ?? "";
    return programOf({ id, name: "", manager: "", note: "", reported: "" }, members, rules);
  });
  // Projects without a program come last.
  return [...known, ...unknown.sort((a, b) => Number(a.id === "") - Number(b.id === ""))];
}

interface AboutProgram {
  readonly id: string;
  readonly name: string;
  readonly manager: string;
  readonly note: string;
  readonly reported: string;
}

function programOf(
  about: AboutProgram,
  members: readonly ProjectStatus[],
  rules: StatusRules,
): ProgramStatus {
  const budget = sumOf(members, (project) => project.budget);
  const forecast = sumOf(members, (project) => project.forecast);
  const reported = ragNamed(about.reported);
  const rolledUp = rolled(members, rules);
  return {
    ...about,
    reported,
    projects: members.map(({ id }) => id),
    ...rolledUp,
    check: ragCheck(reported, rolledUp.rollUp.level),
    budget,
    forecast,
    costVariance: budget > 0 ? roundTo(forecast / budget - 1, 6) : null,
    exposure: sumOf(members, ({ exposure }) => exposure),
    earned: earnedOf(members),
  };
}

function rolled(
  members: readonly ProjectStatus[],
  rules: StatusRules,
): Pick<ProgramStatus, "rollUp" | "dimensions"> {
  const of = (levelOf: (project: ProjectStatus) => RollUp["level"]): RollUp =>
    rollUp(
      members.map((project) => ({
        level: levelOf(project),
        budget: project.budget ?? 0,
        isMandatory: keyOf(project.category) === "mandatory",
      })),
      rules,
    );
  // A plan that is not approved is not rated, in no dimension.
  const dimension = (name: StatusDimension): RollUp =>
    of(({ derived, ratings }) => (derived.why === "stage" ? null : ratings[name].level));
  return {
    rollUp: of(({ derived }) => derived.level),
    dimensions: {
      cost: dimension("cost"),
      schedule: dimension("schedule"),
      benefit: dimension("benefit"),
      risk: dimension("risk"),
    },
  };
}

/** Projects that have begun, and those of which the progress is not known though they should have. */
function earnedOf(members: readonly ProjectStatus[]): EarnedValueSum {
  const inputs = members.flatMap((project): EarnedValueInput[] => {
    const { earned, budget, forecast } = project;
    if (earned !== null) {
      const { bac, pv, ev, ac, eac } = earned;
      return [{ bac, pv, ev, ac, forecast: eac.bottomUp }];
    }
    const isKnown = project.complete !== null || isBeforeDelivery(project.stage);
    const bac = budget ?? 0;
    return [{ bac, pv: 0, ev: isKnown ? 0 : null, ac: 0, forecast }];
  });
  return sumEarnedValue(inputs);
}

function sumOf(
  projects: readonly ProjectStatus[],
  of: (project: ProjectStatus) => number | null,
): number {
  return projects.reduce((sum, project) => sum + (of(project) ?? 0), 0);
}
