import { bySeverity, type Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { RegisterTable, keyOf } from "#core/scoring/registerTable";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import { problemFingerprint } from "#core/selection/problemFingerprint";
import type { ChoiceOptions, ChoicePart } from "#core/selection/selection";
import { problemQueries, problemSettings } from "#core/selection/read/problemOptions";
import { readProblem } from "#core/selection/readProblem";
import type { PageName } from "#excel/pageRecords";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { listOf } from "../parameters";
import { problemParameters } from "./choiceParameters";
import type { ChoiceReading, ListedLimit } from "./choiceReading";
import { choiceOptions, type ChoiceSettings, moneyWords, problemOptions } from "./choiceSettings";

/** The stamp whose value says whether the inputs of a scenario have changed. */
export const stampName = "pmo_StampSelect";

/** Registers that scenarios are kept in; they are read whole, for rows move as a whole. */
export const scenarioRegisters = ["Scenarios", "ScenarioProjects", "Runs"] as const;

/** Registers without which nothing can be chosen; without the others there is less to keep to. */
const needed = ["Projects"];

/**
 * Everything that choosing a portfolio and keeping it as a scenario need: the columns of the problem and
 * the registers of scenarios. Requests: 1 for each 2 MB.
 */
export function readForChoice(
  signal: AbortSignal | undefined,
  pages?: readonly PageName[],
): Promise<RegisterReading> {
  const known = new Set<string>(problemQueries.map(({ register }) => register));
  return readRegisters(
    [
      ...problemQueries,
      ...scenarioRegisters.map((register) => ({ register })),
      // Where they stand is asked, for what is written beside the problem.
      ...["Decisions", "Objectives", "Programs"].filter((name) => !known.has(name)).map(placeOnly),
    ],
    {
      settings: [...problemSettings, "pmo_Seed", stampName],
      signal,
      ...(pages === undefined ? {} : { pages }),
    },
  );
}

function placeOnly(register: string): { readonly register: string; readonly columns: string[] } {
  return { register, columns: [] };
}

/** The registers that a problem is made of, without those that scenarios are kept in. */
export function problemRegisters({ registers }: RegisterReading): readonly RegisterContent[] {
  const names = new Set(problemQueries.map(({ register }) => register));
  return registers.filter(({ register }) => names.has(register));
}

/** The settings that a problem depends on. */
export function settingsOfProblem({ settings }: RegisterReading): ReadonlyMap<string, CellValue> {
  return new Map([...settings].filter(([name]) => problemSettings.includes(name)));
}

/** What choosing would work on, by settings of choose-portfolio. */
export function choiceReading(reading: RegisterReading, settings: ChoiceSettings): ChoiceReading {
  const roles = rolesOf(reading);
  const limitsOff = listOf(problemParameters, { settings }, "limitsOff");
  const workbook = settingsOfProblem(reading);
  const asked = problemOptions(settings, workbook, roles);
  const lacking = needed.filter((register) => reading.tables[register] === undefined);
  const read = lacking.length > 0 ? null : readProblem(problemRegisters(reading), asked.value);
  const issues = [...lacking.map(missingRegister), ...asked.issues, ...(read?.issues ?? [])];
  const problem = read === null ? null : withoutMoneyLimits(read.value, limitsOff);
  const options = withoutEmptyParts(
    choiceOptions(settings, reading.settings, problem?.projects.length ?? 0),
    issues,
  );
  const fingerprint = problem === null ? "" : problemFingerprint(problem);
  return {
    problem: issues.some(({ severity }) => severity === "blocking") ? null : problem,
    issues: sorted(issues),
    lacking,
    effective: {
      measure: problem?.measure ?? "Risk adjusted NPV",
      protects: asked.value.protects ?? workbook.get("pmo_Protect") !== "No",
      budget: asked.value.multiplier ?? 1,
      totalBudget: problem?.totalBudget ?? null,
    },
    roles,
    limits: listedLimits(reading, limitsOff),
    options,
    fingerprint,
    key: `${fingerprint} ${JSON.stringify(options)}`,
    isManual: reading.state.calculationMode === "Manual",
  };
}

/** Where nothing limits the choice, which is said, no limit has a price and no budget another answer. */
function withoutEmptyParts(options: ChoiceOptions, issues: readonly Issue[]): ChoiceOptions {
  if (issues.every(({ code }) => code !== "nothing-limits")) return options;
  return { ...options, parts: options.parts.filter((part) => !partsOfLimits.includes(part)) };
}

const partsOfLimits: readonly ChoicePart[] = ["limits", "swap", "frontier"];

function missingRegister(register: string): Issue {
  return {
    code: "missing-register",
    severity: "blocking",
    place: { register },
    expected: register,
  };
}

/** All envelopes can be switched off by their word; the total budget is known to the problem's reader. */
function withoutMoneyLimits(
  problem: PortfolioProblem,
  limitsOff: readonly string[],
): PortfolioProblem {
  if (!limitsOff.some((limit) => keyOf(limit) === moneyWords.envelopes)) return problem;
  const periods = problem.periods.map((period) => ({ ...period, envelope: null }));
  return { ...problem, periods };
}

function sorted(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(bySeverity);
}

function tableOf(reading: RegisterReading, register: string): RegisterTable | null {
  const content = reading.registers.find((each) => each.register === register);
  return content === undefined ? null : new RegisterTable(content);
}

function rolesOf(reading: RegisterReading): readonly string[] {
  const capacity = tableOf(reading, "Capacity");
  const roles = new Map<string, string>();
  for (let row = 0; row < (capacity?.rowCount ?? 0); row++) {
    const role = capacity?.text(row, "Role") ?? "";
    if (role !== "" && !roles.has(keyOf(role))) roles.set(keyOf(role), role);
  }
  return [...roles.values()];
}

function listedLimits(
  reading: RegisterReading,
  limitsOff: readonly string[],
): readonly ListedLimit[] {
  const table = tableOf(reading, "Limits");
  if (table === null) return [];
  const off = new Set(limitsOff.map(keyOf));
  return Array.from({ length: table.rowCount }, (_, row) => ({
    id: table.text(row, "Limit ID"),
    name: table.text(row, "Limit"),
    applies: keyOf(table.text(row, "Applies")) !== "no",
  }))
    .filter(({ id, name }) => id !== "" || name !== "")
    .map((limit) => ({ ...limit, isOff: off.has(keyOf(limit.id)) || off.has(keyOf(limit.name)) }));
}
