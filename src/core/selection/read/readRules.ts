import type { Issue, Severity } from "#core/issues";
import { cyclesOf } from "#core/schedule/cycles";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { CandidateProject, HardDependency, ProjectGroup, Synergy } from "../portfolioProblem";
import { reportUnknownProject } from "./readCalendar";
import type { SourceTable } from "./sourceTable";

/** Candidates and stages of all projects, by ID in small letters. */
export interface KnownProjects {
  readonly candidates: ReadonlyMap<string, CandidateProject>;
  readonly stages: ReadonlyMap<string, string>;
}

/**
 * Hard dependencies between live projects. A giver that is closed has given and binds nobody; one that
 * is cancelled or unknown will never give. Soft ones, and those of a project with itself, do not count.
 */
export function readDependencies(
  table: SourceTable,
  { candidates, stages }: KnownProjects,
): readonly HardDependency[] {
  const rows = table.rowsWith("From project", "To project");
  const counts = countedRows(table, rows, "Dependency ID", "warning");
  const found = rows.flatMap((row): HardDependency[] => {
    const id = table.text(row, "Dependency ID");
    const [from, to] = [table.text(row, "From project"), table.text(row, "To project")];
    if (!counts.has(row)) return [];
    if (from === "" || to === "" || keyOf(table.text(row, "Strength")) === "soft") return [];
    if (keyOf(from) === keyOf(to)) {
      table.report(
        { code: "self-reference", severity: "warning", found: to },
        row,
        id,
        "To project",
      );
      return [];
    }
    if (!stages.has(keyOf(to))) {
      reportUnknownProject(table, row, "To project", id);
      return [];
    }
    const receiver = candidates.get(keyOf(to));
    const stage = stages.get(keyOf(from));
    if (stage === undefined) reportUnknownProject(table, row, "From project", id);
    if (receiver === undefined || stage === "closed") return [];
    const giver = candidates.get(keyOf(from));
    return [{ id, from: giver?.id ?? from, to: receiver.id, giverIsGone: giver === undefined }];
  });
  return found
    .map((each) => ({ ...each, id: each.id || `${each.from} → ${each.to}` }))
    .sort((a, b) => naturalOrder(a.id, b.id));
}

/** Rows without an ID, and of those with the same one the first. */
export function countedRows(
  table: SourceTable,
  rows: readonly number[],
  key: string,
  severity: Severity,
): ReadonlySet<number> {
  const named = rows.filter((row) => table.text(row, key) !== "");
  const first = table.uniqueRows(named, [key], severity).values();
  return new Set([...first, ...rows.filter((row) => table.text(row, key) === "")]);
}

/** Groups of which at most one may be chosen: live projects with the same Exclusive group. */
export function readExclusiveGroups(
  table: SourceTable,
  rows: readonly number[],
  isOff: (name: string) => boolean,
): readonly ProjectGroup[] {
  const groups = new Map<string, { name: string; members: string[] }>();
  for (const row of rows) {
    const name = table.text(row, "Exclusive group");
    if (name === "" || isOff(keyOf(name))) continue;
    const group = groups.get(keyOf(name)) ?? { name, members: [] };
    groups.set(keyOf(name), group);
    group.members.push(table.text(row, "Project ID"));
  }
  return [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => naturalOrder(a.name, b.name))
    .map((group) => ({ ...group, kind: "exclusive" }));
}

/** What two live projects add to or take from each other. */
export function readSynergies(
  table: SourceTable,
  { candidates, stages }: KnownProjects,
): readonly Synergy[] {
  const rows = table.rowsWith("First project", "Second project");
  const counts = countedRows(table, rows, "Synergy ID", "warning");
  const found = rows.flatMap((row): Synergy[] => {
    const id = table.text(row, "Synergy ID");
    if (!counts.has(row)) return [];
    const value = table.number(row, "Value change", id, "blocking");
    const [first, second] = ["First project", "Second project"].map((field) => {
      const project = table.text(row, field);
      if (!stages.has(keyOf(project))) reportUnknownProject(table, row, field, id);
      return candidates.get(keyOf(project));
    });
    if (first === undefined || second === undefined || value === null) return [];
    if (first === second) {
      const found = first.id;
      const field = "Second project";
      table.report({ code: "synergy-with-itself", severity: "warning", found }, row, id, field);
      return [];
    }
    const name = id || `${first.id} + ${second.id}`;
    return [{ id: name, first: first.id, second: second.id, value }];
  });
  return found.sort((a, b) => naturalOrder(a.id, b.id));
}

/** Rules that contradict each other, before anything is solved. */
export function clashesOf(
  candidates: readonly CandidateProject[],
  dependencies: readonly HardDependency[],
  groups: readonly ProjectGroup[],
): readonly Issue[] {
  const ruleOf = new Map(candidates.map(({ id, rule }) => [id, rule.kind]));
  return [
    ...groups.flatMap((group): Issue[] => {
      if (group.kind !== "exclusive") return [];
      const forced = group.members.filter((id) => ruleOf.get(id) === "force-in");
      const [, record] = forced;
      if (record === undefined) return [];
      const place = { register: "Projects", record, field: "Selection rule" };
      const facts = { projects: forced.join(", ") };
      return [{ code: "exclusive-clash", severity: "blocking", place, found: group.name, facts }];
    }),
    ...dependencies.flatMap(({ id, from, to, giverIsGone }): Issue[] => {
      if (ruleOf.get(to) !== "force-in") return [];
      const isOut = ruleOf.get(from) === "force-out";
      if (!isOut && !giverIsGone) return [];
      const code = isOut ? "forced-needs-forced-out" : "forced-needs-missing";
      const place = { register: "Projects", record: to, field: "Selection rule" };
      return [{ code, severity: "blocking", place, found: from, facts: { dependency: id } }];
    }),
    ...circlesOf(dependencies),
  ];
}

/** Projects that need each other in a circle: all of them or none. */
function circlesOf(dependencies: readonly HardDependency[]): readonly Issue[] {
  const links = dependencies.filter(({ giverIsGone }) => !giverIsGone);
  return cyclesOf(links).map((circle): Issue => {
    const names = circle.map(({ from }) => from);
    const path = [...names, names[0] ?? ""].join(" → ");
    const ids = circle.map(({ id }) => id).join(", ");
    return {
      code: "projects-need-each-other",
      severity: "warning",
      place: { register: "Dependencies", record: circle[0]?.id ?? "" },
      found: names.join(", "),
      facts: { path, dependencies: ids },
    };
  });
}
