import type { RegisterContent } from "#core/register/content";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";

/** Which benefits of a closed project go into the archive: those that nobody realises any more, or all. */
export const archivedBenefits = ["Realised", "All"] as const;
export type ArchivedBenefits = (typeof archivedBenefits)[number];

/** Registers whose rows belong to a project, with the columns that name it. */
const ownRows: readonly (readonly [register: string, header: string])[] = [
  ["Financials", "Project ID"],
  ["Scores", "Project ID"],
  ["Risks", "Relates to"],
  ["Issues", "Relates to"],
  ["Milestones", "Project ID"],
  ["Demand", "Project ID"],
];

/** Rows that go with a row of another register, which a column of theirs names. */
const rowsOfRows: readonly (readonly [
  register: string,
  header: string,
  of: string,
  key: string,
])[] = [
  ["Responses", "Risk ID", "Risks", "Risk ID"],
  ["SharedRisks", "Risk ID", "Risks", "Risk ID"],
  ["BenefitPeriods", "Benefit ID", "Benefits", "Benefit ID"],
  ["BenefitShares", "Benefit ID", "Benefits", "Benefit ID"],
];

/** Columns of rows that stay, which may name a row that would go. */
const references: readonly (readonly [
  register: string,
  header: string,
  of: string,
  key: string,
])[] = [
  ["Issues", "Risk ID", "Risks", "Risk ID"],
  ["Dependencies", "Milestone ID", "Milestones", "Milestone ID"],
];

/** Registers that closing a project takes rows out of, in the order of the archive. */
export const archivedRegisters: readonly string[] = [
  "Financials",
  "Scores",
  "Risks",
  "Responses",
  "SharedRisks",
  "Issues",
  "Milestones",
  "Dependencies",
  "Demand",
  "Benefits",
  "BenefitPeriods",
  "BenefitShares",
];

/** Rows that go into the archive, and what stays although it belongs to the project. */
export interface ArchivedRows {
  /** Body rows by register, ascending; registers without any are missing. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** Benefits that are still being realised. */
  readonly benefitsKept: readonly string[];
  /** Keys of rows that live projects still look at. */
  readonly linksKept: readonly string[];
}

/**
 * The rows of a project that closing it takes out of the registers.
 *
 * The row in Projects stays, with decisions, lessons, scenarios and snapshots: they say what was decided.
 * A benefit stays while it is being realised, because somebody still reports on it: unless it is Realised
 * or Withdrawn, or all its periods are closed. A dependency stays while the project at its other end is live and
 * the deliverable has not been handed over. A row that a row which stays names, stays as well.
 *
 * @param benefits "All": benefits go whatever is still to come.
 * @param isOpen whether a period is still open.
 */
export function archivedRows(
  registers: readonly RegisterContent[],
  project: string,
  benefits: ArchivedBenefits,
  isOpen: (period: string) => boolean,
): ArchivedRows {
  const tables = new Map(registers.map((each) => [each.register, new RegisterTable(each)]));
  const found = new Map<string, Set<number>>();
  for (const [register, header] of ownRows) {
    found.set(register, rowsNaming(tables.get(register), header, new Set([keyOf(project)])));
  }
  const links = dependencyRows(tables, project);
  found.set("Dependencies", links.gone);
  const own = rowsNaming(tables.get("Benefits"), "Relates to", new Set([keyOf(project)]));
  const kept = benefits === "All" ? new Set<number>() : benefitsInUse(tables, own, isOpen);
  found.set("Benefits", new Set([...own].filter((row) => !kept.has(row))));
  const linksKept = [...links.kept, ...keepNamed(tables, found)];
  for (const [register, header, of, key] of rowsOfRows) {
    const keys = keysIn(tables.get(of), key, found.get(of) ?? new Set());
    found.set(register, rowsNaming(tables.get(register), header, keys));
  }
  const rows = archivedRegisters.flatMap((register) => {
    const sorted = [...(found.get(register) ?? [])].sort((a, b) => a - b);
    return sorted.length === 0 ? [] : [[register, sorted] as const];
  });
  const table = tables.get("Benefits");
  return {
    rows: new Map(rows),
    benefitsKept: [...kept].map((row) => table?.text(row, "Benefit ID") ?? ""),
    linksKept,
  };
}

type Tables = ReadonlyMap<string, RegisterTable>;

function rowsNaming(
  table: RegisterTable | undefined,
  header: string,
  keys: ReadonlySet<string>,
): Set<number> {
  const rows = new Set<number>();
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const key = keyOf(table?.text(row, header) ?? "");
    if (key !== "" && keys.has(key)) rows.add(row);
  }
  return rows;
}

function keysIn(
  table: RegisterTable | undefined,
  header: string,
  rows: ReadonlySet<number>,
): ReadonlySet<string> {
  return new Set([...rows].map((row) => keyOf(table?.text(row, header) ?? "")));
}

/** A hand-over is over when it was delivered or when the other project is not live. */
function dependencyRows(
  tables: Tables,
  project: string,
): { readonly gone: Set<number>; readonly kept: readonly string[] } {
  const [table, projects] = [tables.get("Dependencies"), tables.get("Projects")];
  const live = new Set<string>();
  for (let row = 0; row < (projects?.rowCount ?? 0); row++) {
    const id = projects?.text(row, "Project ID") ?? "";
    if (isLive(id, projects?.text(row, "Stage") ?? "")) live.add(keyOf(id));
  }
  live.delete(keyOf(project));
  const gone = new Set<number>();
  const kept: string[] = [];
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const text = (header: string): string => keyOf(table?.text(row, header) ?? "");
    const [from, to] = [text("From project"), text("To project")];
    if (from !== keyOf(project) && to !== keyOf(project)) continue;
    const other = from === keyOf(project) ? to : from;
    if (text("Status") === "delivered" || !live.has(other)) gone.add(row);
    else kept.push(table?.text(row, "Dependency ID") ?? "");
  }
  return { gone, kept };
}

function benefitsInUse(
  tables: Tables,
  rows: ReadonlySet<number>,
  isOpen: (period: string) => boolean,
): Set<number> {
  const [table, periods] = [tables.get("Benefits"), tables.get("BenefitPeriods")];
  const isRunning = new Map<string, boolean>();
  for (let row = 0; row < (periods?.rowCount ?? 0); row++) {
    const key = keyOf(periods?.text(row, "Benefit ID") ?? "");
    const open = isOpen(periods?.text(row, "Period") ?? "");
    isRunning.set(key, open || isRunning.get(key) === true);
  }
  return new Set(
    [...rows].filter((row) => {
      const status = keyOf(table?.text(row, "Status") ?? "");
      if (status === "realised" || status === "withdrawn") return false;
      return isRunning.get(keyOf(table?.text(row, "Benefit ID") ?? "")) !== false;
    }),
  );
}

/** Takes back what rows that stay still name, and says what. */
function keepNamed(tables: Tables, found: Map<string, Set<number>>): string[] {
  return references.flatMap(([register, header, of, key]) => {
    const [table, named] = [tables.get(register), tables.get(of)];
    const gone = found.get(of) ?? new Set<number>();
    const used = new Set<string>();
    for (let row = 0; row < (table?.rowCount ?? 0); row++) {
      const isGoing = found.get(register)?.has(row) === true;
      if (!isGoing) used.add(keyOf(table?.text(row, header) ?? ""));
    }
    const kept = [...gone].filter((row) => used.has(keyOf(named?.text(row, key) ?? "")));
    for (const row of kept) gone.delete(row);
    return kept.map((row) => named?.text(row, key) ?? "");
  });
}
