import { isBlank } from "#core/register/content";
import { headerText, type HeaderText } from "../headerText";
import type { Island } from "../island";
import type { Answers, Question } from "../questions";
import { questionId } from "../questions";
import type { ColumnNote, ColumnReading } from "../values/columnReading";
import { fieldType } from "../values/fieldKind";
import { statedUnit } from "../values/moneyWords";
import { currencyOfFormat } from "../values/numberFormat";
import { readColumn } from "../values/readColumn";
import type { Reading, SourceCell } from "../values/reading";
import type { PeriodTarget } from "./periodFinding";
import type { PeriodHeader } from "./periodHeaders";
import type { Measure } from "./periodWords";

/** The field of a target that amounts of a measure go to. */
export function fieldOf(target: PeriodTarget, measure: Measure): string {
  if (target === "Capacity" || target === "Demand") return "FTE";
  return target === "BenefitPeriods" && measure === "Budget" ? "Planned" : measure;
}

/** The cells under headers of periods, read as amounts: all columns together, so that they are read alike. */
export interface Amounts {
  readonly readings: (at: number) => readonly Reading[];
  /** Numbers of a column, one a body row; null where there is none. */
  readonly numbers: (at: number) => readonly (number | null)[];
  /** False for a column whose filled cells are mostly no amounts. */
  readonly isAmount: (at: number) => boolean;
  /** False when the numbers are marks of a bar chart or shares. */
  readonly isSeriesOfAmounts: (headers: readonly PeriodHeader[]) => boolean;
  readonly notes: (headers: readonly PeriodHeader[]) => readonly ColumnNote[];
  readonly questions: (
    headers: readonly PeriodHeader[],
    place: (at: number) => Question["place"],
  ) => readonly Question[];
}

const blank: SourceCell = { value: null, format: "General" };

/** A header with the unit and the currency that its bands or a title above it state, where it is silent itself. */
function withStated(island: Island, header: HeaderText): HeaderText {
  const above = island.above.flat().map(({ value }) => (typeof value === "string" ? value : ""));
  const bands = header.bands.flatMap((band) => [statedUnit(band), headerText(band)]);
  const titles = above.map((text) => statedUnit(text));
  const units = [...bands.reverse(), ...titles.reverse()].filter((unit) => unit !== null);
  return {
    ...header,
    factor: header.factor ?? units.find(({ factor }) => factor !== null)?.factor ?? null,
    currency: header.currency ?? units.find(({ currency }) => currency !== null)?.currency ?? null,
  };
}

interface Group {
  readonly header: HeaderText;
  readonly ats: number[];
}

/** Columns whose headers state the same unit are read together. */
function groupsOf(island: Island, headers: readonly PeriodHeader[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { at } of headers) {
    const own = island.headers[at];
    if (own === undefined) continue;
    const header = withStated(island, own);
    const key = `${header.factor ?? ""}|${header.currency ?? ""}`;
    const group = groups.get(key) ?? { header, ats: [] };
    group.ats.push(at);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const cellsOf = (island: Island, at: number): readonly SourceCell[] =>
  island.body.map(({ cells }) => cells[at] ?? blank);

/** Benefits are money when a unit of money stands above or in their cells, else plain numbers. */
function isMoney(target: PeriodTarget, header: HeaderText, cells: readonly SourceCell[]): boolean {
  if (target !== "BenefitPeriods") return target === "Financials";
  if (header.factor !== null || header.currency !== null) return true;
  return cells.some(
    ({ value, format }) =>
      currencyOfFormat(format) !== null || (typeof value === "string" && /[£€$¥]/.test(value)),
  );
}

interface ReadGroup extends Group {
  readonly reading: ColumnReading;
}

function readGroup(
  island: Island,
  target: PeriodTarget,
  group: Group,
  answers: Answers,
): ReadGroup {
  const cells = group.ats.flatMap((at) => cellsOf(island, at));
  const money = isMoney(target, group.header, cells);
  const type = money
    ? fieldType("Financials", "Budget")
    : fieldType(target, fieldOf(target, "Budget"));
  const reading = readColumn(cells, type, {
    header: group.header,
    dateOrder: null,
    fiveStepRag: "outer",
    answer: (kind) => answers[questionId(island.sheet, group.header.shown, kind)] ?? null,
  });
  return { ...group, reading };
}

/** Reads the cells under headers as amounts of the target. */
export function readAmounts(
  island: Island,
  target: PeriodTarget,
  headers: readonly PeriodHeader[],
  answers: Answers,
): Amounts {
  const groups = groupsOf(island, headers).map((group) =>
    readGroup(island, target, group, answers),
  );
  const rows = island.body.length;
  const byColumn = new Map<number, readonly Reading[]>();
  for (const { ats, reading } of groups) {
    ats.forEach((at, place) => {
      byColumn.set(at, reading.readings.slice(place * rows, (place + 1) * rows));
    });
  }
  const readings = (at: number): readonly Reading[] => byColumn.get(at) ?? [];
  const numbers = (at: number): readonly (number | null)[] => readings(at).map(numberOf);
  return {
    readings,
    numbers,
    isAmount: (at) => isMostlyAmounts(readings(at)),
    isSeriesOfAmounts: (some) => areAmounts(island, some, numbers, groups),
    notes: (some) => groups.flatMap((group) => notesOf(group, some, rows)),
    questions: (some, place) => groups.flatMap((group) => questionsOf(island, group, some, place)),
  };
}

/** The number of a reading in single units; null when it is none. */
export function numberOf(reading: Reading): number | null {
  return reading.kind === "value" && typeof reading.value === "number"
    ? reading.value * (reading.factor ?? 1)
    : null;
}

function isMostlyAmounts(readings: readonly Reading[]): boolean {
  const amounts = readings.filter(({ kind }) => kind === "value").length;
  const others = readings.filter(({ kind }) => kind === "unread").length;
  return others === 0 || amounts > others;
}

/** True when there are amounts, and not only marks (0 and 1) or shares (0.25) without a unit. */
function areAmounts(
  island: Island,
  headers: readonly PeriodHeader[],
  numbers: (at: number) => readonly (number | null)[],
  groups: readonly ReadGroup[],
): boolean {
  const all = headers.flatMap(({ at }) => numbers(at)).filter((number) => number !== null);
  if (all.length === 0) return false;
  if (groups.some(({ header }) => header.factor !== null || header.currency !== null)) return true;
  const isPlain = !headers.some(({ at }) =>
    cellsOf(island, at).some(
      ({ value, format }) => !isBlank(value) && currencyOfFormat(format) !== null,
    ),
  );
  return !isPlain || all.some((number) => Math.abs(number) > 1);
}

/** `at` of a note counts the cells of all columns of the finding; here it is led to the column of its cell. */
function notesOf(
  { ats, reading }: ReadGroup,
  headers: readonly PeriodHeader[],
  rows: number,
): readonly ColumnNote[] {
  const order = headers.map(({ at }) => at);
  return reading.notes.flatMap((note): readonly ColumnNote[] => {
    if (note.at === null) return [note];
    const column = order.indexOf(ats[Math.floor(note.at / rows)] ?? -1);
    return column < 0 ? [] : [{ ...note, at: column * rows + (note.at % rows) }];
  });
}

function questionsOf(
  island: Island,
  { header, ats, reading }: ReadGroup,
  headers: readonly PeriodHeader[],
  place: (at: number) => Question["place"],
): readonly Question[] {
  const [at] = ats;
  if (at === undefined || !headers.some((each) => ats.includes(each.at))) return [];
  return reading.doubts.map((doubt) => ({
    ...doubt,
    id: questionId(island.sheet, header.shown, doubt.kind),
    place: place(at),
    header: header.shown,
  }));
}

/** The numbers of any column of an island in single units, read as money; null where there is none. */
export function readNumbers(island: Island, at: number): readonly (number | null)[] {
  const header = island.headers[at];
  if (header === undefined) return [];
  const group = { header: withStated(island, header), ats: [at] };
  return readGroup(island, "Financials", group, {}).reading.readings.map(numberOf);
}
