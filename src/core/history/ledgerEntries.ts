import type { RegisterContent } from "#core/register/content";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";

/** An entry of the priority log. */
export interface PriorityEntry {
  readonly id: string;
  /** Serial day; null = not known. */
  readonly day: number | null;
  readonly project: string;
  readonly title: string;
  /** Ranks; null = not ranked. */
  readonly before: number | null;
  readonly after: number | null;
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  /** As the register says it, in English. */
  readonly cause: string;
  readonly comment: string;
  /** Body row of register PriorityLog, from 0. */
  readonly row: number;
}

/** A decision with the scenario that it adopts. */
export interface DecisionEntry {
  readonly id: string;
  readonly day: number | null;
  readonly relatesTo: string;
  readonly decision: string;
  readonly outcome: string;
  readonly rationale: string;
  /** null: it names none. */
  readonly scenario: DecidedScenario | null;
}

export interface DecidedScenario {
  readonly id: string;
  readonly name: string;
  /** Day on which it was accepted, as it stands; "" = it was not. */
  readonly accepted: string;
  /** "stale": its inputs have changed since it was solved. "gone": Scenarios does not know it any more. */
  readonly state: "current" | "stale" | "gone";
  /** Projects that stand otherwise now than the scenario says: another decision, or not live any more. */
  readonly changed: readonly string[];
}

export interface LessonEntry {
  readonly id: string;
  readonly project: string;
  readonly day: number | null;
  readonly category: string;
  readonly kind: string;
  readonly lesson: string;
  readonly recommendation: string;
  readonly owner: string;
  readonly status: string;
}

/** A project with rows in the archive. */
export interface ArchivedEntry {
  readonly project: string;
  readonly title: string;
  /** Serial day; null = not known. */
  readonly on: number | null;
  /** Values that the archive holds of it. */
  readonly values: number;
}

type Registers = readonly RegisterContent[];

/** Entries of the priority log, the newest first: of one day the one that was written last. */
export function priorityEntries(registers: Registers): readonly PriorityEntry[] {
  return rowsOf(registers, "PriorityLog", "Project ID", (table, row) => ({
    id: table.text(row, "Entry ID"),
    day: table.number(row, "Logged on"),
    project: table.text(row, "Project ID"),
    title: table.text(row, "Project"),
    before: table.number(row, "Old rank"),
    after: table.number(row, "New rank"),
    scoreBefore: table.number(row, "Old score"),
    scoreAfter: table.number(row, "New score"),
    cause: table.text(row, "Cause"),
    comment: table.text(row, "Comment"),
    row,
  }))
    .reverse()
    .sort(newestFirst);
}

/** Decisions with their scenarios, the newest first; those without a date, which are pending, before. */
export function decisionEntries(registers: Registers): readonly DecisionEntry[] {
  const scenarioOf = scenarios(registers);
  return rowsOf(registers, "Decisions", "Decision ID", (table, row) => ({
    id: table.text(row, "Decision ID"),
    day: table.number(row, "Date"),
    relatesTo: table.text(row, "Relates to"),
    decision: table.text(row, "Decision"),
    outcome: table.text(row, "Outcome"),
    rationale: table.text(row, "Rationale"),
    scenario: scenarioOf(table.text(row, "Scenario ID")),
  })).sort(newestFirst);
}

/** Lessons, the newest first. */
export function lessonEntries(registers: Registers): readonly LessonEntry[] {
  return rowsOf(registers, "Lessons", "Lesson", (table, row) => ({
    id: table.text(row, "Lesson ID"),
    project: table.text(row, "Project ID"),
    day: table.number(row, "Date"),
    category: table.text(row, "Category"),
    kind: table.text(row, "Kind"),
    lesson: table.text(row, "Lesson"),
    recommendation: table.text(row, "Recommendation"),
    owner: table.text(row, "Owner"),
    status: table.text(row, "Status"),
  })).sort(newestFirst);
}

/** Projects with rows in the archive, in the order of their IDs. */
export function archivedEntries(registers: Registers): readonly ArchivedEntry[] {
  const titles = new Map<string, string>();
  rowsOf(registers, "Projects", "Project ID", (table, row) =>
    titles.set(keyOf(table.text(row, "Project ID")), table.text(row, "Project")),
  );
  const found = new Map<string, ArchivedEntry>();
  rowsOf(registers, "Archive", "Project ID", (table, row) => {
    const project = table.text(row, "Project ID");
    const known = found.get(keyOf(project));
    const on = table.number(row, "Archived on") ?? known?.on ?? null;
    const title = titles.get(keyOf(project)) ?? "";
    found.set(keyOf(project), { project, title, on, values: (known?.values ?? 0) + 1 });
  });
  return [...found.values()].sort((a, b) => naturalOrder(a.project, b.project));
}

/** Outturn of archived projects over all periods, by ID in small letters. */
export function archivedOutturns(registers: Registers): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  rowsOf(registers, "ArchiveTotals", "Project ID", (table, row) => {
    const key = keyOf(table.text(row, "Project ID"));
    sums.set(key, (sums.get(key) ?? 0) + (table.number(row, "Outturn") ?? 0));
  });
  return sums;
}

function newestFirst(
  a: { readonly day: number | null },
  b: { readonly day: number | null },
): number {
  const [first, second] = [a.day ?? Infinity, b.day ?? Infinity];
  return first === second ? 0 : second - first;
}

function rowsOf<T>(
  registers: Registers,
  register: string,
  needed: string,
  read: (table: RegisterTable, row: number) => T,
): T[] {
  const content = registers.find((each) => each.register === register);
  if (content === undefined) return [];
  const table = new RegisterTable(content);
  return content.rows.flatMap((_, row) =>
    table.text(row, needed) === "" ? [] : [read(table, row)],
  );
}

/** What is known of a scenario by its ID, and where projects have left it. */
function scenarios(registers: Registers): (id: string) => DecidedScenario | null {
  const known = new Map<string, DecidedScenario>();
  rowsOf(registers, "Scenarios", "Scenario ID", (table, row) => {
    const id = table.text(row, "Scenario ID");
    known.set(keyOf(id), {
      id,
      name: table.text(row, "Name"),
      accepted: table.text(row, "Accepted"),
      state: keyOf(table.text(row, "Stale")) === "stale" ? "stale" : "current",
      changed: [],
    });
  });
  const now = new Map<string, { readonly decision: string; readonly isLive: boolean }>();
  rowsOf(registers, "Projects", "Project ID", (table, row) => {
    const id = table.text(row, "Project ID");
    const live = isLive(id, table.text(row, "Stage"));
    now.set(keyOf(id), { decision: keyOf(table.text(row, "Decision")), isLive: live });
  });
  const moved = new Map<string, string[]>();
  rowsOf(registers, "ScenarioProjects", "Project ID", (table, row) => {
    const [scenario, id] = [table.text(row, "Scenario ID"), table.text(row, "Project ID")];
    const project = now.get(keyOf(id));
    const isSame =
      project?.isLive === true && project.decision === keyOf(table.text(row, "Result"));
    if (!isSame) moved.set(keyOf(scenario), [...(moved.get(keyOf(scenario)) ?? []), id]);
  });
  return (id) => {
    if (id === "") return null;
    const scenario = known.get(keyOf(id));
    if (scenario === undefined) return { id, name: "", accepted: "", state: "gone", changed: [] };
    // One that nobody accepted was never written into Projects.
    const changed = scenario.accepted === "" ? [] : (moved.get(keyOf(id)) ?? []);
    return { ...scenario, changed: [...changed].sort(naturalOrder) };
  };
}
