import type { Register } from "#core/register/schema";

/** What a reader sees above a register: a title, and one line that says what a row is. */
export interface RegisterTitle {
  readonly title: string;
  readonly subtitle: string;
}

const TITLES: Readonly<Record<string, readonly [title: string, subtitle: string]>> = {
  Criteria: ["Prioritization model", "one row a criterion: weight, direction and scale"],
  Objectives: ["Strategic objectives", "one row an objective; weight against share of spend"],
  Periods: ["Reporting calendar", "one row a period; the first ones may be closed"],
  Programs: ["Programs", "one row a program; figures roll up from its live projects"],
  Projects: ["Project register", "one row a project; grey columns are calculated"],
  Scores: ["Scores", "one row a project, one column a criterion; points add up to the score"],
  Financials: ["Cost by period", "one row a project and period"],
  Risks: ["Risk register", "one row a threat or opportunity"],
  Responses: ["Responses to risks", "one row an action: owner, day and stated effect"],
  SharedRisks: ["Shared risks", "one row a risk and a project that bears a share of it"],
  Issues: ["Issues and change requests", "one row an issue"],
  Benefits: ["Benefits register", "one row a benefit or disbenefit"],
  BenefitPeriods: ["Benefits by period", "one row a benefit and period, in the benefit's unit"],
  BenefitShares: ["Shares of benefits", "one row a benefit and an objective that it also serves"],
  Milestones: ["Key milestones", "three to eight a project"],
  Dependencies: ["Dependencies between projects", "one row a hand-over from giver to receiver"],
  Capacity: ["Capacity of roles", "one row a role and period, full-time equivalents"],
  Demand: ["Demand for roles", "one row a project, role and period, full-time equivalents"],
  Decisions: ["Decision log", "one row a decision asked or taken"],
  Gates: ["Stage gates", "one row a gate and a check that it makes"],
  Limits: ["Limits of the portfolio", "one row a limit that a chosen portfolio keeps"],
  Synergies: ["Synergies", "one row a pair that is worth more, or less, together"],
  Scenarios: ["Saved scenarios", "one row a what-if, written by the add-in"],
  ScenarioProjects: ["Projects by scenario", "written by the add-in"],
  Snapshots: ["Status snapshots", "one row a snapshot, written by the add-in"],
  SnapshotData: ["Snapshot store", "written by the add-in; not for reading"],
  Changes: ["What changed", "differences between two snapshots, written by the add-in"],
  PriorityLog: ["Priority log", "who moved in the ranking and why, written by the add-in"],
  Archive: ["Archived rows", "of closed projects, value by value; not for reading"],
  ArchiveTotals: ["Totals of archived projects", "one row a project and period"],
  Lessons: ["Lessons learned", "one row a lesson"],
  Checks: ["Data quality findings", "written by the add-in; a finding can be waived"],
  Runs: ["Runs", "one row a calculation, written by the add-in"],
  Scales: ["Probability and impact scale", ""],
  Appetite: ["Risk appetite", ""],
  OptimismBias: ["Optimism bias bounds", ""],
  Roles: ["Roles", ""],
  Stakeholders: ["Stakeholder register", "one row a stakeholder"],
};

export function registerTitle(register: Register): RegisterTitle {
  const [title, subtitle] = TITLES[register.name] ?? [register.name, register.purpose];
  return { title, subtitle };
}
