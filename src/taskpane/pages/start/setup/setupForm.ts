import { createParameters } from "#actions/actionParameters";
import { dateSerial, settingProblems } from "#actions/parameters";
import type { Issue } from "#core/issues";
import { issueSentence, messageSentence } from "#core/messages/sentences";
import type { Words } from "#core/messages/words";
import type { Size } from "#core/register/choices";
import { registers } from "#core/register/schema";
import { registersOf, writtenRegisters } from "#core/register/sizes";
import {
  objectivesOf,
  objectivesText,
  readObjectives,
  type TypedObjective,
  weightSum,
} from "#core/setup/readObjectives";
import { pastedLines } from "#core/setup/pastedLines";
import { readPeriods } from "#core/setup/readPeriods";
import {
  type PeriodGrain,
  type ReportingPeriod,
  reportingPeriods,
} from "#core/time/reportingPeriods";
import { calendarDate, serialDate } from "#core/time/serialDate";

/** What is typed in the flow: the settings of the action, by parameter. */
export type Entries = Readonly<Record<string, string>>;

export const stepNames = ["size", "facts", "objectives", "preview"] as const;
export type StepName = (typeof stepNames)[number];

/** The value of an entry, or what it begins with. */
export function entryOf(entries: Entries, name: string): string {
  return entries[name] ?? createParameters.find((each) => each.name === name)?.initial ?? "";
}

/** Packs that are switched on. */
export function chosenPacks(entries: Entries): readonly string[] {
  return entryOf(entries, "packs")
    .split(",")
    .map((pack) => pack.trim())
    .filter((pack) => pack !== "");
}

/** Registers that people see, and that a size makes beyond the smaller one. */
export function registersAddedBy(size: Size): readonly string[] {
  const smaller = { register: null, portfolio: "register", full: "portfolio" } as const;
  const base = smaller[size];
  const before = new Set(base === null ? [] : registersOf(base, []).map(({ name }) => name));
  return registersOf(size, [])
    .filter(({ name, sheet }) => !before.has(name) && sheet !== "Settings")
    .map(({ name }) => name)
    .filter(
      (name) =>
        name !== "SnapshotData" && (name === "Scenarios" || !writtenRegisters.includes(name)),
    );
}

/** Columns that a pack adds, by register; a register of its own with all its columns. */
export function columnsOfPack(
  pack: string,
): readonly { readonly register: string; readonly headers: readonly string[] }[] {
  return registers.flatMap((register) => {
    const columns = register.columns.filter(
      (column) => column.pack === pack || (register.pack === pack && column.pack === "core"),
    );
    if (columns.length === 0) return [];
    return [{ register: register.name, headers: columns.map(({ header }) => header) }];
  });
}

/** What is wrong with single entries, by parameter, in words. */
export function entryProblems(entries: Entries, words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(
    settingProblems({ parameters: createParameters }, entries).map(({ parameter, problem }) => [
      parameter.name,
      messageSentence(problem, words),
    ]),
  );
}

/** Issues of periods that were pasted. */
export function pastedPeriodIssues(entries: Entries, words: Words): readonly string[] {
  return readPeriods(entryOf(entries, "periodRows")).issues.map((issue) =>
    issueSentence(issue, words),
  );
}

/** The reporting periods as they would be made; none while an entry cannot be used. */
export function calendarOf(entries: Entries, today: number): readonly ReportingPeriod[] {
  const pasted = readPeriods(entryOf(entries, "periodRows"));
  if (pasted.value.length > 0) return pasted.value;
  if (settingProblems({ parameters: createParameters }, entries).length > 0) return [];
  const status = dateSerial(entryOf(entries, "statusDate")) ?? today;
  const newYear = serialDate(calendarDate(status).year, 1, 1) ?? status;
  const base = dateSerial(entryOf(entries, "baseDate")) ?? newYear;
  const number = (name: string): number => Number(entryOf(entries, name) || initialOf(name));
  return reportingPeriods({
    from: dateSerial(entryOf(entries, "firstPeriod")) ?? base,
    grain: grainOf(entryOf(entries, "grain")),
    count: number("periods"),
    tailYears: number("tailYears"),
    fiscalStartMonth: number("fiscalStart"),
  });
}

function initialOf(name: string): string {
  return entryOf({}, name);
}

function grainOf(text: string): PeriodGrain {
  return text === "Month" || text === "Year" ? text : "Quarter";
}

/** A row of the grid of objectives, as typed. */
export type ObjectiveRow = Omit<TypedObjective, "line">;

const blankRow: ObjectiveRow = { id: "", name: "", weight: "", owner: "" };

/** Rows of the grid: what was typed, and one row to go on. */
export function objectiveRowsOf(entries: Entries): readonly ObjectiveRow[] {
  const rows = readTypedRows(entryOf(entries, "objectives"));
  return [...rows, blankRow];
}

/** Rows as the grid wrote them; rows from the command line are read as they are understood. */
function readTypedRows(text: string): readonly ObjectiveRow[] {
  const [head, ...body] = pastedLines(text);
  if (head?.fields[0] === "Objective ID") {
    return body.map(({ fields: [id = "", name = "", weight = "", owner = ""] }) => {
      return { id, name, weight, owner };
    });
  }
  return readObjectives(text).value.map(({ id, name, weight, owner }) => {
    return { id, name, weight: String(weight), owner };
  });
}

/** The rows as the action takes them. */
export function objectivesEntry(rows: readonly ObjectiveRow[]): string {
  return objectivesText(rows.filter(isFilled));
}

function isFilled({ id, name, weight, owner }: ObjectiveRow): boolean {
  return [id, name, weight, owner].some((text) => text.trim() !== "");
}

/** Rows after something was pasted into one: the pasted ones take its place. Null = plain text. */
export function withPasted(
  rows: readonly ObjectiveRow[],
  at: number,
  text: string,
): { readonly rows: readonly ObjectiveRow[]; readonly count: number } | null {
  if (!/[\t\r\n]/.test(text.trim())) return null;
  const read = readObjectives(text);
  // A weight that cannot be read stays as it was pasted: it can be mended in its cell.
  const pasted = read.issues.some(({ severity }) => severity === "blocking")
    ? pastedLines(text).map(({ fields: [name = "", weight = "", owner = ""] }) => {
        return { id: "", name, weight, owner };
      })
    : read.value.map(({ id, name, weight, owner }) => {
        return { id: /^O-\d+$/.test(id) ? "" : id, name, weight: String(weight), owner };
      });
  if (pasted.length === 0) return null;
  const kept = [...rows.slice(0, at), ...pasted, ...rows.slice(at + 1)].filter(isFilled);
  return { rows: [...kept, blankRow], count: pasted.length };
}

/** Rows after one was changed: there is always a blank one to go on. */
export function withRow(
  rows: readonly ObjectiveRow[],
  at: number,
  change: Partial<ObjectiveRow>,
): readonly ObjectiveRow[] {
  const changed = rows.map((row, i) => (i === at ? { ...row, ...change } : row));
  const last = changed.at(-1);
  return last === undefined || isFilled(last) ? [...changed, blankRow] : changed;
}

export function withoutRow(rows: readonly ObjectiveRow[], at: number): readonly ObjectiveRow[] {
  const kept = rows.filter((_, i) => i !== at);
  return kept.length === 0 ? [blankRow] : kept;
}

/** The objectives with their shares, and what is wrong by row of the grid. */
export interface CheckedObjectives {
  readonly sum: number;
  /** Share of each row of the grid; null where it has none. */
  readonly shares: readonly (number | null)[];
  /** Issues of each row. */
  readonly problems: readonly (readonly Issue[])[];
  /** Issues of the list as a whole. */
  readonly others: readonly Issue[];
  readonly count: number;
}

export function checkedObjectives(rows: readonly ObjectiveRow[]): CheckedObjectives {
  const typed = rows.flatMap((row, i) => (isFilled(row) ? [{ line: i + 1, ...trimmed(row) }] : []));
  const { value, issues } = objectivesOf(typed);
  const sum = weightSum(value);
  const lineOf = (issue: Issue): number => Number(issue.facts?.["line"] ?? 0);
  return {
    sum,
    shares: rows.map((row) => {
      const found = value.find(({ name }) => name !== "" && name === row.name.trim());
      return found === undefined || sum === 0 ? null : found.weight / sum;
    }),
    problems: rows.map((_, i) => issues.filter((issue) => lineOf(issue) === i + 1)),
    others: issues.filter((issue) => lineOf(issue) === 0),
    count: value.length,
  };
}

function trimmed({ id, name, weight, owner }: ObjectiveRow): ObjectiveRow {
  return { id: id.trim(), name: name.trim(), weight: weight.trim(), owner: owner.trim() };
}

/** Names of entries that a step asks for and that cannot be used yet. */
export function openProblems(step: StepName, entries: Entries, words: Words): readonly string[] {
  if (step === "facts") {
    const periods = pastedPeriodIssues(entries, words).length > 0 ? ["periodRows"] : [];
    return [...Object.keys(entryProblems(entries, words)), ...periods];
  }
  if (step !== "objectives") return [];
  const { issues } = readObjectives(entryOf(entries, "objectives"));
  return issues.filter(({ severity }) => severity === "blocking").map(() => "objectives");
}

/** "3.5" or "3,5" as the share that the action takes: "0.035". What is no number stays as it is typed. */
export function shareOfPercent(typed: string): string {
  const text = typed.trim().replace(",", ".");
  const number = Number(text);
  if (text === "" || !Number.isFinite(number)) return typed.trim();
  return String(Math.round(number * 1e8) / 1e10);
}

/** "0.035" as people type it: "3.5". */
export function percentOfShare(share: string): string {
  const number = Number(share);
  if (share.trim() === "" || !Number.isFinite(number)) return share;
  return String(Math.round(number * 1e10) / 1e8);
}
