import type { Issue, Outcome } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import {
  type PortfolioProblem,
  type ProjectGroup,
  type ValueMeasure,
  valueMeasures,
} from "./portfolioProblem";
import type { ProblemOptions } from "./read/problemOptions";
import { readCapacity, readDemand, readPeriods } from "./read/readCalendar";
import { hasValue, liveRows, readCandidates, readCosts, readScoring } from "./read/readCandidates";
import { readLimits, type LimitTargets } from "./read/readLimits";
import { readiness } from "./read/readiness";
import {
  clashesOf,
  readDependencies,
  readExclusiveGroups,
  readSynergies,
  type KnownProjects,
} from "./read/readRules";
import { readSettings } from "./read/readSettings";
import { type SourceTable, sourceTables } from "./read/sourceTable";

/**
 * The problem of choosing a portfolio as the registers put it, with everything that is wrong before it
 * is solved: rules that clash, limits that contradict themselves, values that are missing, names that
 * are not there.
 *
 * Only Projects is needed. Without rows of Financials a project costs what is left of its budget, in no
 * period; without Periods, Capacity, Demand, Dependencies, Limits or Synergies there are none. What `problemQueries` names is read, nothing else.
 *
 * @returns the problem; with a blocking issue it is not the one that was meant and should not be solved.
 */
export function readProblem(
  registers: readonly RegisterContent[],
  options: ProblemOptions,
): Outcome<PortfolioProblem> {
  const issues: Issue[] = [...missingRegisters(registers)];
  const tableOf = sourceTables(registers, issues);
  const settings = readSettings(options, issues);
  const { measure, protects } = settings;
  const projects = tableOf("Projects");
  const rows = liveRows(projects);
  const stages = stagesOf(projects);
  const isProject = (id: string): boolean => stages.has(id);
  const periods = readPeriods(tableOf("Periods"), settings.statusDate);
  const rolesOff = namesOf(options.rolesOff);
  const allRoles = readCapacity(tableOf("Capacity"), periods, settings.capacityTolerance);
  const roles = allRoles.filter(({ role }) => !rolesOff.has(keyOf(role)));
  const demands = readDemand(tableOf("Demand"), { roles, rolesOff, periods, isProject, issues });
  const costs = readCosts(tableOf("Financials"), periods, isProject);
  const isScore = measure === "Score" || measure === "Score x cost";
  const { weights, values: criterionValues } = isScore ? readScoring(registers) : noScoring;
  const locks = { lockIn: namesOf(options.lockIn), lockOut: namesOf(options.lockOut) };
  const sources = { measure, protects, ...locks, periods, costs, demands, criterionValues };
  const candidates = readCandidates(projects, rows, { ...sources, roles: roles.length });
  const known: KnownProjects = {
    candidates: new Map(candidates.map((candidate) => [keyOf(candidate.id), candidate])),
    stages,
  };
  const limitsOff = namesOf(options.limitsOff);
  const isOff = (name: string): boolean => limitsOff.has(name);
  const dependencies = readDependencies(tableOf("Dependencies"), known);
  const exclusive = readExclusiveGroups(projects, rows, isOff);
  const targets: LimitTargets = {
    candidates,
    projectIds: new Set(stages.keys()),
    keys: keysOf(projects),
  };
  const more = options.moreLimits ?? [];
  const balance = readLimits(tableOf("Limits"), more, targets, isOff, issues);
  const { multiplier = 1 } = options;
  const problem: PortfolioProblem = {
    measure,
    moneyUnit: settings.moneyUnit,
    discountRate: settings.discountRate,
    weights,
    projects: candidates,
    periods: periods.periods.map(({ envelope, ...period }) => ({
      ...period,
      envelope: envelope === null ? null : envelope * multiplier,
    })),
    totalBudget: settings.totalBudget === null ? null : settings.totalBudget * multiplier,
    roles,
    dependencies,
    groups: apart(exclusive, balance.groups),
    shares: balance.shares,
    ceilings: balance.ceilings,
    synergies: readSynergies(tableOf("Synergies"), known),
  };
  issues.push(
    ...unknownOptions(
      options,
      stages,
      allRoles.map(({ role }) => role),
    ),
  );
  issues.push(
    ...clashesOf(candidates, dependencies, exclusive),
    ...readiness(problem, measuresWithValues(projects, rows)),
  );
  return { value: problem, issues };
}

/** Measures of which at least one live project has a figure that says something. */
function measuresWithValues(projects: SourceTable, rows: readonly number[]): ValueMeasure[] {
  return valueMeasures.filter((measure) => rows.some((row) => hasValue(projects, row, measure)));
}

const noScoring: ReturnType<typeof readScoring> = { weights: [], values: new Map() };

function missingRegisters(registers: readonly RegisterContent[]): readonly Issue[] {
  if (registers.some(({ register }) => register === "Projects")) return [];
  const place = { register: "Projects" };
  return [{ code: "missing-register", severity: "blocking", place, expected: "Projects" }];
}

/** Stages of all projects in small letters, by ID in small letters. */
function stagesOf(projects: SourceTable): ReadonlyMap<string, string> {
  return new Map(
    projects
      .rowsWith("Project ID")
      .map((row) => [keyOf(projects.text(row, "Project ID")), keyOf(projects.text(row, "Stage"))]),
  );
}

function keysOf(projects: SourceTable): LimitTargets["keys"] {
  const rows = projects.rowsWith("Project ID");
  const of = (header: string): ReadonlySet<string> =>
    new Set(rows.map((row) => keyOf(projects.text(row, header))));
  return {
    program: of("Program ID"),
    objective: of("Objective ID"),
    category: of("Category"),
  };
}

function namesOf(names: readonly string[] = []): ReadonlySet<string> {
  return new Set(names.map(keyOf));
}

/** Projects and roles that the options name and that are not there; projects locked both ways. */
function unknownOptions(
  { lockIn = [], lockOut = [], rolesOff = [] }: ProblemOptions,
  stages: ReadonlyMap<string, string>,
  roles: readonly string[],
): readonly Issue[] {
  const blocking = { severity: "blocking", place: {} } as const;
  const unknownLocks = (ids: readonly string[], way: "in" | "out"): Issue[] =>
    ids
      .filter((id) => !stages.has(keyOf(id)))
      .map((found) => ({ code: "lock-unknown", ...blocking, found, facts: { way } }));
  const out = namesOf(lockOut);
  const known = namesOf(roles);
  return [
    ...unknownLocks(lockIn, "in"),
    ...unknownLocks(lockOut, "out"),
    ...lockIn
      .filter((id) => out.has(keyOf(id)))
      .map((found): Issue => ({ code: "lock-both-ways", ...blocking, found })),
    ...rolesOff
      .filter((role) => !known.has(keyOf(role)))
      .map((found): Issue => ({ code: "role-unknown", ...blocking, found })),
  ];
}

/** All groups under names that tell them apart: an exclusive group may be called like a limit. */
function apart(
  exclusive: readonly ProjectGroup[],
  others: readonly ProjectGroup[],
): readonly ProjectGroup[] {
  const taken = namesOf(exclusive.map(({ name }) => name));
  return [
    ...exclusive,
    ...others.map((group) =>
      taken.has(keyOf(group.name)) ? { ...group, name: `${group.name} (Limits)` } : group,
    ),
  ];
}
