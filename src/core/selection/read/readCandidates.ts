import type { RegisterContent } from "#core/register/content";
import { isRunning } from "#core/register/stages";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import { scorePortfolio } from "#core/scoring/scorePortfolio";
import { naturalOrder } from "#core/text/naturalOrder";
import type { CandidateProject, ProjectRule, ValueMeasure } from "../portfolioProblem";
import { sum } from "../projectStart";
import type { Demands, OpenPeriods } from "./readCalendar";
import { reportUnknownPeriod, reportUnknownProject } from "./readCalendar";
import type { SourceTable } from "./sourceTable";

/** Everything about projects that comes from elsewhere than their own row. */
export interface CandidateSources {
  readonly measure: ValueMeasure;
  readonly protects: boolean;
  /** In small letters. */
  readonly lockIn: ReadonlySet<string>;
  readonly lockOut: ReadonlySet<string>;
  readonly periods: OpenPeriods;
  readonly costs: ProjectCosts;
  readonly demands: Demands;
  readonly roles: number;
  /** Values by criterion, by project in small letters. */
  readonly criterionValues: ReadonlyMap<string, readonly number[]>;
}

/** Live rows of Projects, in natural order of their IDs; of two rows with one ID the first counts. */
export function liveRows(projects: SourceTable): readonly number[] {
  const rows = projects.rowsWith("Project ID");
  return [...projects.uniqueRows(rows, ["Project ID"], "blocking").values()]
    .filter((row) => isLive(projects.text(row, "Project ID"), projects.text(row, "Stage")))
    .sort((a, b) => naturalOrder(projects.text(a, "Project ID"), projects.text(b, "Project ID")));
}

/** Money of projects in register Financials, by project in small letters. */
export interface ProjectCosts {
  /** By open period; no entry = nothing in open periods. */
  readonly of: ReadonlyMap<string, readonly number[]>;
  /** Projects that have a row, in whatever period. */
  readonly phased: ReadonlySet<string>;
}

/** Cost of projects by open period: column Outturn, or the forecast where there is no such column. */
export function readCosts(
  table: SourceTable,
  { periods, at, known }: OpenPeriods,
  isProject: (id: string) => boolean,
): ProjectCosts {
  const costs = new Map<string, number[]>();
  const phased = new Set<string>();
  for (const row of table.rowsWith("Project ID")) {
    const project = table.text(row, "Project ID");
    if (!isProject(keyOf(project))) {
      reportUnknownProject(table, row, "Project ID", project);
      continue;
    }
    phased.add(keyOf(project));
    const period = keyOf(table.text(row, "Period"));
    if (!known.has(period)) reportUnknownPeriod(table, row, project);
    const t = at.get(period);
    if (t === undefined) continue;
    const forecast = table.number(row, "Forecast", project, "blocking");
    const amount = (table.has("Outturn") ? table.computed(row, "Outturn") : forecast) ?? 0;
    const cost = costs.get(keyOf(project)) ?? periods.map(() => 0);
    costs.set(keyOf(project), cost);
    cost[t] = (cost[t] ?? 0) + amount;
  }
  return { of: costs, phased };
}

/**
 * Weights of the criteria, and the value 0..1 of each project for each of them: what a score is made of.
 * A missing rating counts as the lowest.
 */
export function readScoring(registers: readonly RegisterContent[]): {
  readonly weights: readonly number[];
  readonly values: ReadonlyMap<string, readonly number[]>;
} {
  const { criteria, projects } = scorePortfolio(registers, "Lowest").value;
  const weights = criteria.map(({ weight }) => weight);
  const values = projects.map(({ id, contributions }) => {
    const byCriterion = weights.map((weight, j) =>
      weight > 0 ? (contributions[j] ?? 0) / (100 * weight) : 0,
    );
    return [keyOf(id), byCriterion] as const;
  });
  return { weights, values: new Map(values) };
}

/** Live projects as candidates, with what is odd about their own rows. */
export function readCandidates(
  projects: SourceTable,
  rows: readonly number[],
  sources: CandidateSources,
): readonly CandidateProject[] {
  return rows.map((row) => readCandidate(projects, row, sources));
}

function readCandidate(
  table: SourceTable,
  row: number,
  sources: CandidateSources,
): CandidateProject {
  const id = table.text(row, "Project ID");
  const key = keyOf(id);
  const { periods } = sources.periods;
  const cost = sources.costs.of.get(key) ?? periods.map(() => 0);
  const unphasedCost = sources.costs.phased.has(key) ? 0 : readUnphasedCost(table, row, id);
  const stage = table.text(row, "Stage");
  return {
    id,
    name: table.text(row, "Project"),
    stage,
    program: table.text(row, "Program ID"),
    objective: table.text(row, "Objective ID"),
    category: table.text(row, "Category"),
    ...readValue(table, row, sources.measure, { phased: sum(cost), unphased: unphasedCost }),
    criterionValues: sources.criterionValues.get(key) ?? [],
    cost,
    unphasedCost,
    demand:
      sources.demands.of.get(key) ??
      Array.from({ length: sources.roles }, () => periods.map(() => 0)),
    exposure: table.computed(row, "Risk exposure") ?? 0,
    score: table.computed(row, "Score"),
    rank: table.computed(row, "Rank"),
    rule: readRule(table, row, sources),
    latestShift: Math.min(readShift(table, row, id, stage), periods.length),
    minimumShare: readShare(table, row, id),
  };
}

/** What is still to be spent by the project's own row: its forecast, else its budget, less what is spent. */
function readUnphasedCost(table: SourceTable, row: number, id: string): number {
  const budget = table.number(row, "Budget", id, "blocking");
  const forecast = table.computed(row, "Forecast cost") ?? budget ?? 0;
  return Math.max(0, forecast - (table.computed(row, "Actual cost") ?? 0));
}

type ValueParts = Pick<CandidateProject, "value" | "knownValue" | "timedValue" | "benefitValue">;

/** Whether the register says what a project is worth by a measure. */
export function hasValue(table: SourceTable, row: number, measure: ValueMeasure): boolean {
  if (measure === "Score" || measure === "Score x cost")
    return table.computed(row, "Score") !== null;
  return table.computed(row, measure) !== null && (table.computed(row, "Benefit PV") ?? 0) !== 0;
}

/** Worth of a project. Without benefits or without a figure it is not known, and its cost alone counts. */
function readValue(
  table: SourceTable,
  row: number,
  measure: ValueMeasure,
  { phased, unphased }: { readonly phased: number; readonly unphased: number },
): ValueParts {
  if (measure === "Score" || measure === "Score x cost") {
    const score = table.computed(row, "Score");
    const value =
      score === null ? null : measure === "Score" ? score : (score / 100) * (phased + unphased);
    return { value, knownValue: value ?? 0, timedValue: 0, benefitValue: 0 };
  }
  const figure = table.computed(row, measure);
  const exposure =
    measure === "Risk adjusted NPV" ? (table.computed(row, "Risk exposure") ?? 0) : 0;
  const isKnown = hasValue(table, row, measure);
  // The figure holds the cost by period, and no other.
  const knownValue =
    isKnown && figure !== null ? figure : (figure ?? -phased - exposure) - unphased;
  const timedValue = knownValue + exposure;
  const costPv = table.computed(row, "Cost PV") ?? phased;
  const benefitValue = isKnown ? timedValue + costPv : 0;
  return { value: isKnown ? figure : null, knownValue, timedValue, benefitValue };
}

/** Locks of the analyst come first, then the rule of the row, then protection. */
function readRule(table: SourceTable, row: number, sources: CandidateSources): ProjectRule {
  const key = keyOf(table.text(row, "Project ID"));
  const reason = table.text(row, "Selection reason");
  const rule = keyOf(table.text(row, "Selection rule"));
  if (sources.lockIn.has(key)) return { kind: "force-in", reason: "" };
  if (sources.lockOut.has(key)) return { kind: "force-out", reason: "" };
  if (rule === "force in" || rule === "force out") {
    const way = rule === "force in" ? "in" : "out";
    if (reason === "") {
      const issue = { code: "force-reason-missing", severity: "warning", facts: { way } } as const;
      table.report(issue, row, table.text(row, "Project ID"), "Selection reason");
    }
    return { kind: `force-${way}`, reason };
  }
  const isProtected = sources.protects && keyOf(table.text(row, "Stage")) === "in delivery";
  return { kind: isProtected ? "protected" : "free" };
}

/** Whole periods from 0; what has started cannot start later. */
function readShift(table: SourceTable, row: number, id: string, stage: string): number {
  const shift = table.number(row, "Latest shift", id, "blocking") ?? 0;
  const found = String(shift);
  const field = "Latest shift";
  if (shift < 0) {
    table.report(
      { code: "below-minimum", severity: "warning", found, expected: "0" },
      row,
      id,
      field,
    );
    return 0;
  }
  if (shift > 0 && isRunning(stage)) {
    const facts = { stage };
    table.report({ code: "shift-of-started", severity: "hint", found, facts }, row, id, field);
    return 0;
  }
  if (!Number.isInteger(shift)) {
    table.report({ code: "number-not-whole", severity: "warning", found }, row, id, field);
  }
  return Math.floor(shift);
}

/** Above 0 to 1; blank = all or nothing. */
function readShare(table: SourceTable, row: number, id: string): number {
  const field = "Minimum share";
  const share = table.number(row, field, id, "blocking");
  if (share === null) return 1;
  if (share <= 0) {
    const found = String(share);
    table.report(
      { code: "below-minimum", severity: "warning", found, expected: "0.01" },
      row,
      id,
      field,
    );
    return 1;
  }
  if (share <= 1) return share;
  const [found, expected] = [String(share), percentMeant(share)];
  table.report({ code: "percent-above-one", severity: "warning", found, expected }, row, id, field);
  return 1;
}

/** 8 where 8 % was meant: "0.08". */
export function percentMeant(share: number): string {
  return String(Number((share / 100).toPrecision(6)));
}
