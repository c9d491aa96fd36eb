import { cellAddress } from "#core/register/cellAddress";
import type { HeaderText } from "../headerText";
import { fullHeader, headerText } from "../headerText";
import type { Island } from "../island";
import type { MappingOptions } from "../mapColumns";
import type { Question, QuestionKind } from "../questions";
import { questionId } from "../questions";
import { headerCell } from "../source";
import type { ColumnReading, ReadingOptions } from "../values/columnReading";
import type { DateOrder } from "../values/dateText";
import type { FieldKind } from "../values/fieldKind";
import { fieldType } from "../values/fieldKind";
import { intervalOrder } from "../values/intervalOrder";
import { namesAmounts, withMagnitudes } from "../values/magnitudes";
import { statedUnit } from "../values/moneyWords";
import { decimalSign } from "../values/numberText";
import { readColumn } from "../values/readColumn";
import type { SourceCell } from "../values/reading";
import type { Completable } from "./completion";
import type { Decided } from "./decided";
import { otherCandidates } from "./decided";

interface ReadColumns {
  readonly columns: readonly Completable[];
  /** Doubts about values. */
  readonly questions: readonly Question[];
}

/** Reads the cells of every column as its field, and turns what is doubtful about them into questions. */
export function readMapped(
  island: Island,
  register: string,
  decided: readonly Decided[],
  options: MappingOptions,
): ReadColumns {
  const known = {
    ...options,
    dateOrder: options.dateOrder ?? orderOfSpans(decided),
    numberSign: islandSign(decided),
    levels: decided.filter(
      ({ field }) => field !== null && fieldType(register, field).kind === "level",
    ),
  };
  const readings = decided.map((each) =>
    each.field === null ? null : readAs(island, register, each, each.field, known),
  );
  const weighed = weighAmounts(island, register, decided, readings, known);
  const columns = decided.map((each, at): Completable => {
    const { view, key, field, how, confidence, declined } = each;
    const lost = declined?.why === "taken" ? declined.field : null;
    return {
      key,
      field,
      how,
      confidence,
      declined,
      at: view.at,
      covers: view.covers,
      header: view.header.text,
      cells: view.cells,
      candidates: otherCandidates(each),
      reading: weighed[at] ?? null,
      completedBy: null,
      spare: lost === null ? null : readAs(island, register, each, lost, known),
    };
  });
  const questions = decided.flatMap((each, at) =>
    (weighed[at]?.doubts ?? []).map((doubt): Question => {
      const { row, column } = headerCell(island, each.view.at);
      const place = {
        sheet: island.sheet,
        address: cellAddress(row, column),
        register,
        ...(each.field === null ? {} : { field: each.field }),
        ...(island.workbook === null ? {} : { workbook: island.workbook }),
      };
      const header = fullHeader(each.view.header.text);
      return { ...doubt, id: idOf(island, each, doubt.kind), place, header };
    }),
  );
  return { columns, questions };
}

const starts: ReadonlySet<string> = new Set(["Start", "Raised on"]);
const finishes: ReadonlySet<string> = new Set([
  "Baseline finish",
  "Forecast finish",
  "Due",
  "Response due",
]);

/** The order of day and month in which nothing ends before it begins; null when both do or neither. */
function orderOfSpans(decided: readonly Decided[]): DateOrder | null {
  const of = (fields: ReadonlySet<string>): readonly Decided[] =>
    decided.filter(({ field }) => field !== null && fields.has(field));
  return intervalOrder(
    of(starts).flatMap((start) =>
      of(finishes).map((finish) => ({ starts: start.view.cells, finishes: finish.view.cells })),
    ),
  );
}

interface Known extends MappingOptions {
  readonly numberSign: "point" | "comma" | null;
  /** Columns of levels: they go by one scale. */
  readonly levels: readonly Decided[];
}

/** Decimal sign that all numbers of the island prove together; null when none or both. */
function islandSign(decided: readonly Decided[]): "point" | "comma" | null {
  const texts = decided
    .flatMap(({ view }) => view.cells)
    .map((cell) => cell.value)
    .filter((value) => typeof value === "string" && value.length <= 30 && /\d/.test(value));
  const sign = decimalSign(texts.map(String));
  return sign === "point" || sign === "comma" ? sign : null;
}

/** The first month of the financial year is one for all sheets. */
function idOf(island: Island, each: Decided, kind: QuestionKind): string {
  return kind === "fiscal-year"
    ? questionId("", "", kind)
    : questionId(island.sheet, each.key, kind);
}

function answerFor(
  island: Island,
  each: Decided,
  options: MappingOptions,
): NonNullable<ReadingOptions["answer"]> {
  return (kind) => options.answers[idOf(island, each, kind)] ?? null;
}

/** A header with the unit of money that its bands or a title above the table state, where it is silent itself. */
function withStatedUnit(island: Island, header: HeaderText): HeaderText {
  const texts = island.above.flat().map(({ value }) => (typeof value === "string" ? value : ""));
  const stated = [
    ...[...header.bands].reverse().map((band) => headerText(band)),
    ...[...texts].reverse().flatMap((text) => statedUnit(text) ?? []),
  ];
  const factor = header.factor ?? stated.find((unit) => unit.factor !== null)?.factor ?? null;
  const currency = header.currency ?? stated.find((unit) => unit.currency !== null)?.currency;
  return { ...header, factor, currency: currency ?? null };
}

function readAs(
  island: Island,
  register: string,
  each: Decided,
  field: string,
  known: Known,
): ColumnReading {
  const type = fieldType(register, field);
  const { text } = each.view.header;
  const others: readonly (readonly SourceCell[])[] =
    type.kind === "level"
      ? known.levels.filter((other) => other !== each).map(({ view }) => view.cells)
      : [];
  return readColumn(each.view.cells, type, {
    header: headerFor(type.kind, island, text, known),
    dateOrder: known.dateOrder,
    numberSign: known.numberSign,
    sameScale: others,
    fiveStepRag: known.fiveStepRag,
    answer: answerFor(island, each, known),
    fiscalStart: known.fiscalStart ?? null,
    scale: each.view.levels ?? (type.kind === "level" ? (known.scale ?? null) : null),
  });
}

/** A header with what is said for it elsewhere: the unit of money above the table, the scale of its neighbours. */
function headerFor(kind: FieldKind, island: Island, text: HeaderText, known: Known): HeaderText {
  if (kind === "money") return withStatedUnit(island, text);
  if (kind !== "level" || text.scale !== null) return text;
  const scales = known.levels.flatMap(({ view }) => {
    const { scale } = view.header.text;
    return scale === null ? [] : [scale];
  });
  const [scale] = scales;
  const isOne = scales.every(([low, high]) => low === scale?.[0] && high === scale[1]);
  return scale === undefined || !isOne ? text : { ...text, scale };
}

/** Amounts are compared with each other: what is a thousand times its neighbours is doubtful. */
function weighAmounts(
  island: Island,
  register: string,
  decided: readonly Decided[],
  readings: readonly (ColumnReading | null)[],
  known: Known,
): readonly (ColumnReading | null)[] {
  const amounts = decided.flatMap((each, at) => {
    const reading = readings[at] ?? amountsBeside(island, each, known);
    if (reading === null) return [];
    if (each.field !== null && fieldType(register, each.field).kind !== "money") return [];
    return [{ at, cells: each.view.cells, reading, answer: answerFor(island, each, known) }];
  });
  const weighed = withMagnitudes(amounts);
  const byColumn = new Map(amounts.map(({ at }, place) => [at, weighed[place]]));
  return readings.map((reading, at) => (reading === null ? null : (byColumn.get(at) ?? reading)));
}

/** An extra column that holds amounts by its header and values: what those of fields are compared with. */
function amountsBeside(island: Island, each: Decided, known: Known): ColumnReading | null {
  const { text } = each.view.header;
  if (each.field !== null || !namesAmounts(text)) return null;
  const reading = readAs(island, "Financials", each, "Forecast", known);
  const filled = reading.readings.filter(({ kind }) => kind !== "empty");
  const amounts = filled.filter(({ kind }) => kind === "value");
  return amounts.length > 0 && amounts.length === filled.length ? reading : null;
}
