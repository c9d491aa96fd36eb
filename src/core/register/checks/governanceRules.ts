import { cyclesOf } from "#core/schedule/cycles";
import { keyOf } from "#core/scoring/registerTable";
import { isOver } from "../stages";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import { recordsBy, rowsBy } from "./recordIndex";
import type { Rule, RuleIssue } from "./rule";

/** Programs and objectives that nothing belongs to. */
function unserved(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const projects = workbook.register("Projects");
  if (projects === null || projects.records.length === 0) return [];
  const live = (header: string): ReadonlySet<string> =>
    new Set(
      projects.records
        .filter((row) => !isOver(projects.table.text(row, "Stage")))
        .map((row) => keyOf(projects.table.text(row, header))),
    );
  return [...emptyPrograms(workbook), ...unservedObjectives(workbook, live("Objective ID"))];
}

function emptyPrograms(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const [programs, projects] = [workbook.register("Programs"), workbook.register("Projects")];
  if (programs === null || projects?.table.has("Program ID") !== true) return [];
  const used = rowsBy(projects, "Program ID");
  return programs.records.flatMap((row): RuleIssue[] => {
    const id = programs.table.text(row, "Program ID");
    if (id === "" || used.has(keyOf(id))) return [];
    const place = placeOf(programs, row, "Program ID");
    return [{ code: "program-without-projects", severity: "hint", place }];
  });
}

function unservedObjectives(
  workbook: CheckedWorkbook,
  served: ReadonlySet<string>,
): readonly RuleIssue[] {
  const objectives = workbook.register("Objectives");
  if (objectives === null) return [];
  const benefits = workbook.register("Benefits");
  const byBenefit =
    benefits === null ? new Map<string, number[]>() : rowsBy(benefits, "Objective ID");
  return objectives.records.flatMap((row): RuleIssue[] => {
    const id = keyOf(objectives.table.text(row, "Objective ID"));
    const weight = objectives.table.number(row, "Weight") ?? 1;
    if (id === "" || weight <= 0 || served.has(id) || byBenefit.has(id)) return [];
    const place = placeOf(objectives, row, "Objective ID");
    return [{ code: "objective-without-projects", severity: "warning", place }];
  });
}

/** Projects that wait for each other, one finding for each circle. */
function circles(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Dependencies");
  if (checked === null) return [];
  const { table } = checked;
  const links = checked.records.flatMap((row) => {
    const [from, to] = [table.text(row, "From project"), table.text(row, "To project")];
    const isLink = from !== "" && to !== "" && keyOf(from) !== keyOf(to);
    return isLink ? [{ row, from: keyOf(from), to: keyOf(to), shown: from }] : [];
  });
  return cyclesOf(links).map((cycle): RuleIssue => {
    const names = cycle.map(({ shown }) => shown);
    const isHard = cycle.every(({ row }) => keyOf(table.text(row, "Strength")) !== "soft");
    return {
      code: "dependency-cycle",
      severity: isHard ? "blocking" : "warning",
      place: placeOf(checked, cycle[0]?.row ?? 0, "To project"),
      found: names.join(", "),
      facts: { path: [...names, names[0] ?? ""].join(" → ") },
    };
  });
}

/** The milestone of a hand-over belongs to the project that gives. */
function foreignMilestones(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Dependencies");
  if (checked === null) return [];
  const milestones = recordsBy(workbook, "Milestones", "Milestone ID");
  return checked.records.flatMap((row): RuleIssue[] => {
    const id = checked.table.text(row, "Milestone ID");
    const from = checked.table.text(row, "From project");
    const known = milestones.get(keyOf(id));
    if (known === undefined || from === "") return [];
    const project = known.checked.table.text(known.row, "Project ID");
    if (project === "" || keyOf(project) === keyOf(from)) return [];
    return [
      {
        code: "milestone-of-other-project",
        severity: "warning",
        place: placeOf(checked, row, "Milestone ID"),
        found: id,
        expected: from,
        facts: { project },
      },
    ];
  });
}

/** Exclusive groups of one project, and groups of which several are forced in. */
function exclusiveGroups(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const projects = workbook.register("Projects");
  if (projects === null) return [];
  const { table } = projects;
  return [...rowsBy(projects, "Exclusive group").values()].flatMap((rows): RuleIssue[] => {
    const [first = 0] = rows;
    const found = table.text(first, "Exclusive group");
    if (rows.length === 1) {
      const place = placeOf(projects, first, "Exclusive group");
      return [{ code: "group-of-one", severity: "hint", place, found }];
    }
    const forced = rows.filter((row) => keyOf(table.text(row, "Selection rule")) === "force in");
    if (forced.length < 2) return [];
    const last = forced.at(-1) ?? first;
    return [
      {
        code: "exclusive-clash",
        severity: "blocking",
        place: placeOf(projects, last, "Selection rule"),
        found,
        facts: { projects: forced.map((row) => table.text(row, "Project ID")).join(", ") },
      },
    ];
  });
}

/** Reported against derived ratings, which the workbook's own formulas compare. */
function ratings(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const projects = workbook.register("Projects");
  if (projects === null) return [];
  const { table } = projects;
  return projects.records.flatMap((row): RuleIssue[] => {
    const verdict = keyOf(table.text(row, "RAG check"));
    if (verdict !== "optimistic" && verdict !== "pessimistic") return [];
    const derived = table.text(row, "Derived RAG");
    const why = ["Cost RAG", "Schedule RAG", "Benefit RAG", "Risk RAG"].filter(
      (field) => table.text(row, field) === derived,
    );
    return [
      {
        code: verdict === "optimistic" ? "rag-optimistic" : "rag-pessimistic",
        severity: verdict === "optimistic" ? "warning" : "hint",
        place: placeOf(projects, row, "Reported RAG"),
        found: table.text(row, "Reported RAG"),
        expected: derived,
        facts: { why: why.join(", ") },
      },
    ];
  });
}

export const governanceRules: readonly Rule[] = [
  { codes: ["program-without-projects", "objective-without-projects"], check: unserved },
  { codes: ["dependency-cycle"], check: circles },
  { codes: ["milestone-of-other-project"], check: foreignMilestones },
  { codes: ["group-of-one", "exclusive-clash"], check: exclusiveGroups },
  { codes: ["rag-optimistic", "rag-pessimistic"], check: ratings },
];
