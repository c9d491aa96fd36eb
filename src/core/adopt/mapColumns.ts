import { isBlank } from "./values/reading";
import type { IslandDecision } from "./decisions";
import type { HowFound } from "./howFound";
import type { Island } from "./island";
import type { Answers, Question } from "./questions";
import type { HeaderText } from "./headerText";
import { oneLine } from "./headerText";
import type { FieldMatch, MatchKind } from "./synonyms";
import { fieldsNamed } from "./synonyms";
import type { DateOrder } from "./values/dateText";
import { dateEvidence, provenOrder } from "./values/dateText";
import { fieldType } from "./values/fieldKind";
import type { ColumnReading } from "./values/columnReading";
import { rawValue } from "./values/rawText";
import { readColumn } from "./values/readColumn";
import type { SourceCell } from "./values/reading";

/** How a column of a block was understood. */
export interface MappedColumn {
  /** Place in the island, from 0. */
  readonly at: number;
  /** Columns of the island whose cells it holds: itself, or all the columns of marks that it was read from. */
  readonly covers: readonly number[];
  readonly header: HeaderText;
  readonly cells: readonly SourceCell[];
  /** Standard header of the field; null = an extra column. */
  readonly field: string | null;
  readonly match: FieldMatch | null;
  /** The values read as the field's type; null for an extra column. */
  readonly reading: ColumnReading | null;
  /** A second column of the same name that filled blanks of this one; null when there is none. */
  readonly completedBy: Completion | null;
  /** The field that this column might have been but for its values or another column. */
  readonly declined: Declined | null;
  readonly how: HowFound;
  /** 0..1: how sure the field is; for an extra column how sure it is that no field fits. 1 for what a person chose. */
  readonly confidence: number;
  /** Other fields that it may be, likeliest first. */
  readonly candidates: readonly string[];
}

export interface Completion {
  /** Place of the second column in the block. */
  readonly at: number;
  /** Blanks that it filled. */
  readonly count: number;
}

export interface Declined {
  readonly field: string;
  /** "taken": another column got the field. "values": too few cells can be read as its type. */
  readonly why: "taken" | "values";
  /** For "taken": the block column that has the field. */
  readonly by: number | null;
  /** Cells of this column that could be read, and cells that are filled. */
  readonly readable: number;
  readonly filled: number;
}

export interface MappingOptions {
  /** What a person decided, by header as shown. */
  readonly columns?: IslandDecision["columns"];
  readonly answers: Answers;
  readonly dateOrder: DateOrder | null;
  readonly fiveStepRag: "outer" | "amber";
  /** Columns that are taken already: periods. */
  readonly skip: ReadonlySet<number>;
}

export interface Mapping {
  /** One a column of the island that is not skipped; marks under several headers are one. */
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly Question[];
}

/** Cells looked at when a column is tried as a field; the chosen one is then read whole. */
const SAMPLE = 400;
/** Share of the filled cells that must be readable, by how sure the header is. */
const READABLE: Readonly<Record<MatchKind, number>> = { exact: 0.01, name: 0.3, loose: 0.5 };
const STRENGTH: Readonly<Record<MatchKind, number>> = { exact: 3, name: 2, loose: 1 };

interface Trial {
  readonly at: number;
  readonly match: FieldMatch;
  readonly readable: number;
  readonly filled: number;
}

/**
 * Gives each column of a block the field that its header names and its values fit.
 *
 * A header may name several fields ("Status": stage or rating): the first whose type its values fit
 * is taken. Two columns for one field: the surer header, then the one with more readable values,
 * then the one further left gets it; the other stays an extra column and says so.
 */
export function mapColumns(block: Island, register: string, options: MappingOptions): Mapping {
  const columns = block.headers.map((_, at) =>
    block.body.map((row) => row.cells[at] ?? { value: null, format: "General" }),
  );
  const order = blockOrder(columns) ?? options.dateOrder;
  const readAs = (at: number, field: string, cells: readonly SourceCell[]): ColumnReading => {
    const header = block.headers[at] ?? {
      shown: "",
      bands: [],
      keys: [],
      factor: null,
      currency: null,
      scale: null,
    };
    return readColumn(cells, fieldType(register, field), {
      header,
      dateOrder: order,
      fiveStepRag: options.fiveStepRag,
    });
  };
  const trials = columns.map((cells, at) =>
    triedFields(register, block, at, sampleOf(cells), (field, some) => readAs(at, field, some)),
  );
  const { winners, declined } = assign(trials);
  const mapped = columns.map((cells, at): MappedColumn => {
    const won = winners.get(at) ?? null;
    return {
      at,
      covers: [at],
      how: howOf(won?.match ?? null, won === null ? (declined.get(at) ?? null) : null),
      confidence: won === null ? 1 : 0.9,
      candidates: [],
      header: block.headers[at] ?? {
        shown: "",
        bands: [],
        keys: [],
        factor: null,
        currency: null,
        scale: null,
      },
      cells,
      field: won?.match.field ?? null,
      match: won?.match ?? null,
      reading: won === null ? null : readAs(at, won.match.field, cells),
      completedBy: null,
      declined: won === null ? (declined.get(at) ?? null) : null,
    };
  });
  const all = completed(mapped, (at, field) => readAs(at, field, columns[at] ?? []));
  return { columns: all.filter((column) => !options.skip.has(column.at)), questions: [] };
}

function howOf(match: FieldMatch | null, declined: Declined | null): HowFound {
  if (match !== null)
    return match.kind === "exact" ? { kind: "exact" } : { kind: "synonym", synonym: match.synonym };
  if (declined === null) return { kind: "none" };
  const { field, readable, filled } = declined;
  return declined.why === "taken"
    ? { kind: "taken", field }
    : { kind: "unfit", field, readable, filled };
}

/**
 * Fills the blanks of a field from a second column of the same name, where the two never disagree:
 * one rating per project, given by one of two reviewers, each with a column of their own.
 */
function completed(
  columns: readonly MappedColumn[],
  readAs: (at: number, field: string) => ColumnReading,
): readonly MappedColumn[] {
  const result = [...columns];
  for (const second of columns) {
    const by = second.declined?.why === "taken" ? second.declined.by : null;
    const first = by === null ? undefined : result[by];
    if (
      first === undefined ||
      first.reading === null ||
      first.field === null ||
      !neverDisagree(first, second)
    )
      continue;
    const spare = readAs(second.at, first.field).readings;
    const readings = first.reading.readings.map((reading, row) => {
      const other = spare[row];
      return reading.kind === "empty" && other?.kind === "value" ? other : reading;
    });
    const count = readings.filter(
      (reading, row) => reading !== first.reading?.readings[row],
    ).length;
    if (count === 0) continue;
    const reading = { ...first.reading, readings };
    result[first.at] = { ...first, reading, completedBy: { at: second.at, count } };
  }
  return result;
}

/** True when two columns have the same header and no row has different contents in them. */
function neverDisagree(first: MappedColumn, second: MappedColumn): boolean {
  if (first.completedBy !== null || first.header.keys[0] !== second.header.keys[0]) return false;
  return first.cells.every((cell, row) => {
    const other = second.cells[row]?.value ?? null;
    if (isBlank(cell.value) || isBlank(other)) return true;
    return oneLine(String(rawValue(cell.value))) === oneLine(String(rawValue(other)));
  });
}

/** Order of day and month that the columns of a block prove together; null when none or both. */
function blockOrder(columns: readonly (readonly SourceCell[])[]): DateOrder | null {
  const texts = columns
    .flat()
    .map((cell) => cell.value)
    .filter((value) => typeof value === "string" && value.length <= 30 && /^\s*\d/.test(value));
  return provenOrder(dateEvidence(texts.map(String)));
}

function sampleOf(cells: readonly SourceCell[]): readonly SourceCell[] {
  return cells.filter((cell) => !isBlank(cell.value)).slice(0, SAMPLE);
}

interface ColumnTrials {
  readonly fits: readonly Trial[];
  readonly misfits: readonly Trial[];
}

function triedFields(
  register: string,
  block: Island,
  at: number,
  cells: readonly SourceCell[],
  readAs: (field: string, cells: readonly SourceCell[]) => ColumnReading,
): ColumnTrials {
  const fits: Trial[] = [];
  const misfits: Trial[] = [];
  for (const match of fieldsNamed(register, block.headers[at]?.keys ?? [])) {
    const readings = readAs(match.field, cells).readings;
    const readable = readings.filter((reading) => reading.kind === "value").length;
    const trial = { at, match, readable, filled: cells.length };
    const enough =
      cells.length === 0 ? match.kind !== "loose" : readable >= READABLE[match.kind] * cells.length;
    (enough && isPlausible(match, cells) ? fits : misfits).push(trial);
  }
  return { fits, misfits };
}

/** Text fields take any value, so what a shared word stands over must look like the field. */
function isPlausible(match: FieldMatch, cells: readonly SourceCell[]): boolean {
  const texts = cells
    .map((cell) => cell.value)
    .filter((value) => typeof value === "string")
    .map(oneLine);
  if (match.field === "Category" && match.kind !== "exact") {
    return new Set(texts).size <= 30 && texts.every((text) => text.length <= 40);
  }
  if (match.field === "Effect" && match.kind === "loose")
    return texts.some((text) => text.split(" ").length > 3);
  return true;
}

function isBetter(a: Trial, b: Trial): boolean {
  const strength = STRENGTH[a.match.kind] - STRENGTH[b.match.kind];
  if (strength !== 0) return strength > 0;
  return a.readable !== b.readable ? a.readable > b.readable : a.at < b.at;
}

interface Assignment {
  readonly winners: ReadonlyMap<number, Trial>;
  readonly declined: ReadonlyMap<number, Declined>;
}

/** Each column asks for its fields in its own order; a field keeps the better of two, the other asks on. */
function assign(trials: readonly ColumnTrials[]): Assignment {
  const holder = new Map<string, Trial>();
  const next = trials.map(() => 0);
  const queue = trials.map((_, at) => at);
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const wish = trials[at]?.fits[next[at] ?? 0];
    if (wish === undefined) continue;
    const held = holder.get(wish.match.field);
    if (held === undefined || isBetter(wish, held)) {
      holder.set(wish.match.field, wish);
      if (held === undefined) continue;
      next[held.at] = (next[held.at] ?? 0) + 1;
      queue.push(held.at);
    } else {
      next[at] = (next[at] ?? 0) + 1;
      queue.push(at);
    }
  }
  const winners = new Map([...holder.values()].map((trial) => [trial.at, trial]));
  return { winners, declined: declinedFields(trials, holder, winners) };
}

function declinedFields(
  trials: readonly ColumnTrials[],
  holder: ReadonlyMap<string, Trial>,
  winners: ReadonlyMap<number, Trial>,
): ReadonlyMap<number, Declined> {
  const declined = new Map<number, Declined>();
  trials.forEach(({ fits, misfits }, at) => {
    const first = fits[0] ?? misfits[0];
    if (first === undefined || winners.has(at)) return;
    const { field } = first.match;
    const why = fits.length > 0 ? "taken" : "values";
    const by = why === "taken" ? (holder.get(field)?.at ?? null) : null;
    declined.set(at, { field, why, by, readable: first.readable, filled: first.filled });
  });
  return declined;
}
