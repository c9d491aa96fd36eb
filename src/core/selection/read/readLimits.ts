import type { Issue } from "#core/issues";
import { roundTo } from "#core/numeric/rounding";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { CandidateProject, Ceiling, ProjectGroup, SpendShare } from "../portfolioProblem";
import type { LimitRow } from "./problemOptions";
import { percentMeant } from "./readCandidates";
import { countedRows } from "./readRules";
import type { SourceTable } from "./sourceTable";

/** Balance, coverage, ceilings and groups of a problem. */
export interface Balance {
  readonly groups: readonly ProjectGroup[];
  readonly shares: readonly SpendShare[];
  readonly ceilings: readonly Ceiling[];
}

const kinds = ["share of spend", "spend", "exposure", "projects", "all or none"] as const;
type Kind = (typeof kinds)[number];
const scopes = ["portfolio", "program", "objective", "category", "projects"] as const;
type Scope = (typeof scopes)[number];

/** A limit as read, before it is one of the problem. */
interface ReadLimit {
  readonly row: LimitRow;
  readonly kind: Kind;
  readonly members: readonly string[];
}

/** Says something about a limit, in its field. */
type Report = (issue: Omit<Issue, "place">, field: string) => void;

/** What a limit may name: candidates, and every ID of Projects, live or not, in small letters. */
export interface LimitTargets {
  readonly candidates: readonly CandidateProject[];
  readonly projectIds: ReadonlySet<string>;
  /** Keys of programs, objectives and categories that any project has, in small letters. */
  readonly keys: Readonly<Record<"program" | "objective" | "category", ReadonlySet<string>>>;
}

/**
 * Rows of register Limits that apply, as limits of the problem, and limits from elsewhere after them.
 *
 * @param isOff whether a limit does not count, by its ID or name in small letters.
 */
export function readLimits(
  table: SourceTable | null,
  more: readonly LimitRow[],
  targets: LimitTargets,
  isOff: (idOrName: string) => boolean,
  issues: Issue[],
): Balance {
  const found: ReadLimit[] = [];
  if (table !== null) {
    const rows = appliedRows(table).map((row) => ({ row, limit: limitRow(table, row) }));
    // Whatever the order of the rows, the problem is the same.
    rows.sort((a, b) => naturalOrder(a.limit.id, b.limit.id));
    for (const { row, limit } of rows) {
      if (isOff(keyOf(limit.id)) || isOff(keyOf(limit.name))) continue;
      const report: Report = (issue, field) => {
        table.report(issue, row, limit.id, field);
      };
      found.push(...readLimit(limit, targets, report));
    }
  }
  for (const limit of more) {
    const report: Report = (issue, field) => {
      issues.push({ ...issue, place: { register: "Limits", record: limit.id, field } });
    };
    found.push(...readLimit(limit, targets, report));
  }
  return balanceOf(found);
}

function appliedRows(table: SourceTable): readonly number[] {
  const rows = table.rowsWith("Limit ID", "Limit", "Kind");
  const counts = countedRows(table, rows, "Limit ID", "blocking");
  return rows.filter((row) => counts.has(row) && keyOf(table.text(row, "Applies")) !== "no");
}

function limitRow(table: SourceTable, row: number): LimitRow {
  const id = table.text(row, "Limit ID");
  return {
    id,
    name: table.text(row, "Limit") || id,
    kind: table.text(row, "Kind"),
    of: table.text(row, "Of"),
    which: table.text(row, "Which"),
    atLeast: table.number(row, "At least", id, "blocking"),
    atMost: table.number(row, "At most", id, "blocking"),
  };
}

function readLimit(row: LimitRow, targets: LimitTargets, report: Report): ReadLimit[] {
  const kind = kinds.find((each) => each === keyOf(row.kind || "Share of spend"));
  const scope = scopes.find((each) => each === keyOf(row.of || "Portfolio"));
  if (kind === undefined || scope === undefined) {
    const isKind = kind === undefined;
    const found = isKind ? row.kind : row.of;
    report({ code: "word-not-in-list", severity: "blocking", found }, isKind ? "Kind" : "Of");
    return [];
  }
  if (!isSound(row, kind, report)) return [];
  const members = membersOf(scope, row.which, targets, report);
  return members === null ? [] : [{ row, kind, members }];
}

/** Whether the amounts of a limit can be meant; says what is wrong with them. */
function isSound(row: LimitRow, kind: Kind, report: Report): boolean {
  if (kind === "all or none") return true;
  const { atLeast, atMost } = row;
  if (atLeast === null && atMost === null) {
    report({ code: "limit-without-bound", severity: "warning" }, "At most");
    return false;
  }
  let sound = true;
  for (const [field, amount] of [
    ["At least", atLeast],
    ["At most", atMost],
  ] as const) {
    if (amount === null) continue;
    const found = String(amount);
    if (amount < 0 && kind !== "exposure") {
      report({ code: "below-minimum", severity: "blocking", found, expected: "0" }, field);
      sound = false;
    }
    if (kind === "share of spend" && amount > 1) {
      const expected = percentMeant(amount);
      report({ code: "percent-above-one", severity: "blocking", found, expected }, field);
      sound = false;
    }
  }
  if (sound && atLeast !== null && atMost !== null && atLeast > atMost) {
    const [found = "", expected = ""] = [atLeast, atMost].map((amount) =>
      kind === "share of spend" ? `${roundTo(100 * amount, 6)}%` : String(amount),
    );
    report({ code: "limit-contradicts-itself", severity: "blocking", found, expected }, "At least");
    sound = false;
  }
  return sound;
}

/** IDs of the candidates that a limit counts; null when it names what does not exist. */
function membersOf(
  scope: Scope,
  which: string,
  { candidates, projectIds, keys }: LimitTargets,
  report: Report,
): readonly string[] | null {
  if (scope === "portfolio") return candidates.map(({ id }) => id);
  if (scope === "projects") {
    const named = which.split(/[,;\s]+/).filter((id) => id !== "");
    const unknown = named.filter((id) => !projectIds.has(keyOf(id)));
    if (named.length === 0 || unknown.length > 0) {
      reportUnknown(report, unknown.join(", "), "Projects");
      return null;
    }
    const isNamed = new Set(named.map(keyOf));
    return candidates.filter(({ id }) => isNamed.has(keyOf(id))).map(({ id }) => id);
  }
  if (!keys[scope].has(keyOf(which)) || which === "") {
    const targets = {
      program: "Programs",
      objective: "Objectives",
      category: "Projects[Category]",
    };
    reportUnknown(report, which, targets[scope]);
    return null;
  }
  return candidates
    .filter((candidate) => keyOf(candidate[scope]) === keyOf(which))
    .map(({ id }) => id);
}

function reportUnknown(report: Report, found: string, targets: string): void {
  report({ code: "orphan-reference", severity: "blocking", found, facts: { targets } }, "Which");
}

function balanceOf(limits: readonly ReadLimit[]): Balance {
  const groups: ProjectGroup[] = [];
  const shares: SpendShare[] = [];
  const ceilings: Ceiling[] = [];
  const nameOf = uniqueNames(limits.map(({ row }) => row));
  limits.forEach(({ row, kind, members }, at) => {
    const { atLeast, atMost } = row;
    const name = nameOf[at] ?? row.name;
    const bounds = { name, members, atLeast, atMost };
    if (kind === "share of spend") shares.push(bounds);
    else if (kind === "spend") ceilings.push({ ...bounds, of: "cost" });
    else if (kind === "exposure") ceilings.push({ ...bounds, of: "exposure" });
    else if (kind === "projects") groups.push({ ...bounds, kind: "count" });
    else groups.push({ kind: "joint", name, members });
  });
  return { groups, shares, ceilings };
}

/** Names of limits, with the ID behind a name that occurs more than once. */
function uniqueNames(rows: readonly LimitRow[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { name } of rows) times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);
  return rows.map(({ id, name }) => {
    const isUnique = times.get(keyOf(name)) === 1 || id === "" || id === name;
    return isUnique ? name : `${name} (${id})`;
  });
}
