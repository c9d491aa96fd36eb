import type { AdoptedColumn, AdoptedIsland, Adoption } from "#core/adopt/adoption";
import { adoptSheets } from "#core/adopt/adoptSheets";
import type { Issue } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { columnOf } from "#core/register/schema";
import { isoDate } from "#core/time/serialDate";
import type { ColumnLabel, IslandLabels, ValueLabel, WorkbookLabels } from "./labels";

/** How one workbook was adopted, compared with its labels. */
export interface Judgement {
  readonly name: string;
  readonly columns: number;
  readonly rightColumns: number;
  readonly values: number;
  readonly rightValues: number;
  /** Wrong, and neither asked nor said. */
  readonly silent: number;
  readonly questions: number;
  readonly faults: readonly string[];
}

/** Adopts the sheets of a workbook without any help and compares the outcome with the labels. */
export function judge(
  name: string,
  sheets: readonly SheetContent[],
  labels: WorkbookLabels,
): Judgement {
  const { value: adoption, issues } = adoptSheets(sheets, { ownTables: [] });
  const sum = new Tally(name, adoption, issues);
  for (const island of labels.islands) sum.judgeIsland(island);
  return sum.result();
}

/** Lines and letters of "BC12". */
function partsOf(address: string): { readonly letters: string; readonly line: number } {
  const parts = /^([A-Z]+)(\d+)/.exec(address);
  return { letters: parts?.[1] ?? "", line: Number(parts?.[2] ?? NaN) };
}

class Tally {
  private columns = 0;
  private rightColumns = 0;
  private values = 0;
  private rightValues = 0;
  private silent = 0;
  private readonly faults: string[] = [];

  constructor(
    private readonly name: string,
    private readonly adoption: Adoption,
    private readonly issues: readonly Issue[],
  ) {}

  result(): Judgement {
    const { name, columns, rightColumns, values, rightValues, silent, faults } = this;
    const questions = this.adoption.questions.length;
    return { name, columns, rightColumns, values, rightValues, silent, questions, faults };
  }

  judgeIsland(label: IslandLabels): void {
    const found = this.islandOf(label);
    if (label.register === null) {
      this.columns += 1;
      if (found === null) this.rightColumns += 1;
      else this.fault(label, "", `taken for ${found.register ?? "nothing"}`, !this.isAsked(found));
      return;
    }
    for (const column of label.columns) this.judgeColumn(label, found, column);
    for (const record of label.records) {
      for (const [field, expected] of Object.entries(record.values)) {
        this.judgeValue(label, found, record.at, field, expected);
      }
    }
  }

  /** The adopted island of the sheet that shares most of the labelled columns; null when there is none. */
  private islandOf(label: IslandLabels): AdoptedIsland | null {
    const shared = (island: AdoptedIsland): number =>
      label.columns.filter((column) => columnAt(island, column) !== null).length;
    const records = label.records.map((record) => record.at);
    const adopted = this.adoption.islands.filter(
      (island) =>
        island.sheet === label.sheet && island.register !== null && covers(island, records),
    );
    return adopted.sort((a, b) => shared(b) - shared(a))[0] ?? null;
  }

  private judgeColumn(label: IslandLabels, found: AdoptedIsland | null, column: ColumnLabel): void {
    this.columns += 1;
    const adopted = found === null ? null : columnAt(found, column);
    const isRegister = found?.register === label.register;
    const isRight =
      column.field === "period"
        ? adopted?.how.kind === "period"
        : isRegister && adopted !== null && adopted.field === column.field;
    if (isRight) {
      this.rightColumns += 1;
      return;
    }
    const got =
      found === null
        ? "the table was not found"
        : `${found.register ?? "none"}: ${adopted?.field ?? "extra column"}`;
    // A column that stays an extra one is not wrong in silence: it is shown as such.
    const isWrong = adopted !== null && adopted.field !== null && column.field !== "period";
    const silent = isWrong && !this.isAsked(found, column.header);
    this.fault(label, column.header, `${String(column.field)} expected, ${got}`, silent);
  }

  private judgeValue(
    label: IslandLabels,
    found: AdoptedIsland | null,
    at: number,
    field: string,
    wanted: ValueLabel,
  ): void {
    this.values += 1;
    const doubtful = typeof wanted === "object" && wanted !== null;
    const expected = doubtful ? wanted.doubt : wanted;
    const value = found === null ? null : this.valueOf(label, at, field);
    const plain = this.plain(label.register ?? "", field, value);
    const said = this.isSaid(found, label, at, field);
    const isRight = doubtful
      ? said && (plain === null || expected === null || isSame(plain, expected))
      : isSame(plain, expected);
    if (isRight) {
      this.rightValues += 1;
      return;
    }
    const what = `${field} of line ${at}: ${String(expected)}${doubtful ? " in doubt" : ""} expected, ${String(plain)} read`;
    this.fault(label, field, what, !said && plain !== null);
  }

  private valueOf(label: IslandLabels, at: number, field: string): FieldValue {
    const rows = this.adoption.rows.find((each) => each.register === label.register);
    const column = rows?.columns.indexOf(field) ?? -1;
    const row = rows?.origins.findIndex(
      (origin) => origin?.sheet === label.sheet && origin.row === at,
    );
    if (rows === undefined || column < 0 || row === undefined || row < 0) return null;
    return rows.rows[row]?.[column] ?? null;
  }

  /** Dates as texts, money in single units: as labels have them. */
  private plain(register: string, field: string, value: FieldValue): FieldValue {
    const type = columnOf(register, field)?.type;
    if (typeof value !== "number") return value;
    if (type === "date") return isoDate(value);
    if (type !== "money") return value;
    const unit = this.adoption.settings["Money unit"];
    return value * (unit === "million" ? 1e6 : unit === "thousand" ? 1e3 : 1);
  }

  private isAsked(found: AdoptedIsland | null, header?: string): boolean {
    return this.adoption.questions.some(
      (question) =>
        question.place.sheet === found?.sheet &&
        (header === undefined || question.header === header || question.kind === "register"),
    );
  }

  /** True when people are told that something is doubtful about the cell, its column or all amounts. */
  private isSaid(
    found: AdoptedIsland | null,
    label: IslandLabels,
    at: number,
    field: string,
  ): boolean {
    if (found === null) return false;
    const columns = found.columns.filter((column) => column.field === field);
    const headers = columns.map((column) => column.header);
    const unread = found.unread.some((cell) => {
      const { letters, line } = partsOf(cell.address);
      return found.recordsRun === "across" ? numberOf(letters) === at : line === at;
    });
    const asked = this.adoption.questions.some(
      (question) =>
        question.place.sheet === label.sheet &&
        (headers.includes(question.header) || question.place.field === field),
    );
    const told = this.issues.some(
      ({ place, facts, code }) =>
        (place.sheet === label.sheet &&
          (place.field === field || headers.some((header) => header === facts?.["header"]))) ||
        (code === "money-unit-unknown" && columnOf(found.register ?? "", field)?.type === "money"),
    );
    return unread || asked || told;
  }

  private fault(label: IslandLabels, header: string, what: string, silent: boolean): void {
    if (silent) this.silent += 1;
    this.faults.push(
      `${this.name} / ${label.sheet}${header === "" ? "" : ` / ${header}`}: ${what}${silent ? " (silent)" : ""}`,
    );
  }
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function covers(island: AdoptedIsland, records: readonly number[]): boolean {
  const [first = "", last = first] = island.range.split(":");
  const [from, to] = [partsOf(first), partsOf(last)];
  const bounds =
    island.recordsRun === "across"
      ? [numberOf(from.letters), numberOf(to.letters)]
      : [from.line, to.line];
  return records.some((at) => at >= (bounds[0] ?? 0) && at <= (bounds[1] ?? 0));
}

/**
 * The column of an island that stands where the label says, whichever header row was taken. Columns of
 * marks under one heading ("x" under low, medium or high) are listed once, at the first of them.
 */
function columnAt(island: AdoptedIsland, label: ColumnLabel): AdoptedColumn | null {
  const lineOf = (address: string): number => {
    const { letters, line } = partsOf(address);
    return island.recordsRun === "across" ? line : numberOf(letters);
  };
  const wanted = lineOf(label.address);
  return (
    island.columns.find(({ address, how }) => {
      const marks = how.kind === "marks" ? how.columns.length : 1;
      return wanted >= lineOf(address) && wanted < lineOf(address) + marks;
    }) ?? null
  );
}

function isSame(read: FieldValue, expected: number | string | null): boolean {
  if (expected === null || read === null) return read === expected;
  if (typeof expected === "number") {
    const difference = Math.abs(Number(read) - expected);
    return typeof read === "number" && difference <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  return oneLine(String(read)) === oneLine(expected);
}

function oneLine(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The figures of a whole set. */
export interface Figures {
  readonly workbooks: number;
  readonly columns: number;
  readonly columnAccuracy: number;
  readonly values: number;
  readonly valueAccuracy: number;
  readonly silent: number;
  readonly questions: number;
  readonly questionsPerColumn: number;
}

export function figuresOf(judgements: readonly Judgement[]): Figures {
  const total = (of: (judgement: Judgement) => number): number =>
    judgements.reduce((sum, judgement) => sum + of(judgement), 0);
  const [columns, values] = [total((j) => j.columns), total((j) => j.values)];
  const questions = total((j) => j.questions);
  return {
    workbooks: judgements.length,
    columns,
    columnAccuracy: total((j) => j.rightColumns) / columns,
    values,
    valueAccuracy: values === 0 ? 1 : total((j) => j.rightValues) / values,
    silent: total((j) => j.silent),
    questions,
    questionsPerColumn: questions / columns,
  };
}
