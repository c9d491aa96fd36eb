import type { CellValue } from "#core/register/content";
import { calendarDate, isoDate } from "#core/time/serialDate";
import type { HeaderText } from "../headerText";
import type { ColumnNote, ColumnReading, ReadingOptions } from "./columnReading";
import { oneLine } from "../headerText";
import type { DateOrder } from "./dateText";
import { dateEvidence, dateText, provenOrder } from "./dateText";
import type { FieldType } from "./fieldKind";
import { hasFiveSteps, levelText } from "./levels";
import { currencyOfFormat, isDateFormat, isPercentFormat, paddedNumber } from "./numberFormat";
import type { DecimalSign } from "./numberText";
import { decimalSign, isAmbiguousNumber, numberText } from "./numberText";
import type { FiveStepRag } from "./rag";
import { ragText } from "./rag";
import type { Reading, SourceCell } from "./reading";
import { EMPTY, isBlank, isErrorValue, read, unread } from "./reading";
import { wordText } from "./words";

type CellReader = (value: Exclude<CellValue, null>, format: string) => Reading;

const EARLIEST = 25569; // 1970-01-01
const LATEST = 109574; // 2199-12-31

/**
 * Reads the cells of one column as the type of its field.
 *
 * What one cell leaves open, the column decides: order of day and month, decimal sign, percent of 1
 * or of 100, three or five levels. Cells that stay open or say something else are unread.
 */
export function readColumn(
  cells: readonly SourceCell[],
  type: FieldType,
  options: ReadingOptions,
): ColumnReading {
  const texts = cells.map((cell) => cell.value).filter((value) => typeof value === "string");
  const notes: ColumnNote[] = [];
  const reader = cellReader(cells, texts, type, options, notes);
  const readings = cells.map(({ value, format }): Reading => {
    if (isBlank(value) || value === null) return EMPTY;
    if (isErrorValue(value)) return unread("error-value");
    return reader(value, format);
  });
  return { readings, notes, doubts: [] };
}

function cellReader(
  cells: readonly SourceCell[],
  texts: readonly string[],
  type: FieldType,
  options: ReadingOptions,
  notes: ColumnNote[],
): CellReader {
  switch (type.kind) {
    case "id":
    case "reference":
      return readKey(type.kind === "id" ? "not-an-id" : "not-a-reference");
    case "text":
      return (value, format) => read(asText(value, format));
    case "word":
      return (value, format) => readWord(value, format, type);
    case "own-word":
      return (value, format) => {
        const text = asText(value, format);
        const found = wordText(text, type.list, type.words);
        return read(found?.literal === true ? found.word : text);
      };
    case "rag":
      return (value) => readRag(value, options.fiveStepRag);
    case "level":
      return readLevel(hasFiveSteps(texts));
    case "date":
      return dateReader(texts, options.dateOrder, notes);
    case "percent":
      return percentReader(cells, numberSign(texts, notes), notes);
    case "money":
      return moneyReader(numberSign(texts, notes), options.header);
    case "number":
    case "whole":
      return numberReader(numberSign(texts, notes), type.kind === "whole");
  }
}

/** The text of a cell as a person would type it: a date as year-month-day, a number without its format. */
export function asText(value: Exclude<CellValue, null>, format: string): string {
  if (typeof value === "number")
    return isDateFormat(format) && value >= 1 ? isoDate(value) : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isErrorValue(value) ? value.error : value.trim();
}

function readKey(reason: "not-an-id" | "not-a-reference"): CellReader {
  return (value, format) => {
    if (typeof value === "boolean") return unread(reason);
    if (typeof value === "number") {
      if (isDateFormat(format)) return unread(reason);
      return read(paddedNumber(value, format));
    }
    return read(asText(value, format));
  };
}

function readWord(value: CellValue, format: string, type: FieldType): Reading {
  if (value === null) return EMPTY;
  const found = wordText(asText(value, format), type.list, type.words);
  return found === null ? unread("not-in-list") : read(found.word, !found.literal);
}

function readRag(value: CellValue, fiveStep: FiveStepRag): Reading {
  const found = typeof value === "string" ? ragText(value, fiveStep) : null;
  return found === null ? unread("not-a-rating") : read(found.rag, found.between);
}

function readLevel(five: boolean): CellReader {
  return (value, format) => {
    if (typeof value === "number") {
      const fits = Number.isInteger(value) && value >= 1 && value <= 5 && !isPercentFormat(format);
      return fits ? read(value) : unread("not-a-level");
    }
    const level = typeof value === "string" ? levelText(value, five) : null;
    return level === null ? unread("not-a-level") : read(level);
  };
}

/** Decimal sign of the column; numbers that nothing decides are noted. */
function numberSign(texts: readonly string[], notes: ColumnNote[]): DecimalSign {
  const sign = decimalSign(texts);
  const open = texts.filter((text) => text.includes(".") && isAmbiguousNumber(text));
  if (open.length > 0 && sign === "unknown") {
    notes.push({
      code: "ambiguous-number",
      severity: "warning",
      at: null,
      count: open.length,
      found: oneLine(open[0] ?? ""),
    });
  }
  return sign;
}

function numberReader(sign: DecimalSign, whole: boolean): CellReader {
  const wholeOrNot = (value: number): Reading =>
    whole && !Number.isInteger(value) ? unread("not-a-whole-number") : read(value);
  return (value, format) => {
    if (typeof value === "number") {
      return isDateFormat(format) ? unread("not-a-number") : wholeOrNot(value);
    }
    if (typeof value !== "string") return unread("not-a-number");
    if (sign === "mixed" && isAmbiguousNumber(value)) return unread("ambiguous-number");
    const found = numberText(value.replace(/\s*(?:calendar |working )?days?\s*$/i, ""), sign);
    if (found === null || found.currency !== null) return unread("not-a-number");
    const amount = found.amount * (found.factor ?? 1);
    return wholeOrNot(found.percent ? amount / 100 : amount);
  };
}

function moneyReader(sign: DecimalSign, header: HeaderText): CellReader {
  return (value, format) => {
    if (typeof value === "number") {
      if (isDateFormat(format) || isPercentFormat(format)) return unread("not-an-amount");
      const currency = currencyOfFormat(format) ?? header.currency;
      return { kind: "value", value, lossy: false, factor: header.factor, currency };
    }
    if (typeof value !== "string") return unread("not-an-amount");
    if (sign === "mixed" && isAmbiguousNumber(value)) return unread("ambiguous-number");
    const found = numberText(value, sign);
    if (found === null || found.percent) return unread("not-an-amount");
    return {
      kind: "value",
      value: found.amount,
      lossy: false,
      factor: found.factor ?? header.factor,
      currency: found.currency ?? header.currency,
    };
  };
}

/** Above this the plain numbers of a percentage column are percents of 100; up to it they are shares (1.2 = 120 %). */
const LARGEST_SHARE = 1.5;

function percentReader(
  cells: readonly SourceCell[],
  sign: DecimalSign,
  notes: ColumnNote[],
): CellReader {
  const plain = (value: CellValue, format: string): number | null => {
    if (typeof value === "number")
      return isPercentFormat(format) || isDateFormat(format) ? null : value;
    const found = typeof value === "string" ? numberText(value, sign) : null;
    return found === null || found.percent ? null : found.amount;
  };
  const ofHundred = cells.some(
    ({ value, format }) => Math.abs(plain(value, format) ?? 0) > LARGEST_SHARE,
  );
  if (ofHundred)
    notes.push({
      code: "percent-of-hundred",
      severity: "hint",
      at: null,
      count: cells.length,
      found: "",
    });
  return (value, format) => {
    if (typeof value === "number") {
      if (isDateFormat(format)) return unread("not-a-percentage");
      return read(ofHundred && !isPercentFormat(format) ? value / 100 : value);
    }
    const found = typeof value === "string" ? numberText(value, sign) : null;
    if (found === null || found.currency !== null || found.factor !== null)
      return unread("not-a-percentage");
    return read(found.percent || ofHundred ? found.amount / 100 : found.amount);
  };
}

function dateReader(
  texts: readonly string[],
  known: DateOrder | null,
  notes: ColumnNote[],
): CellReader {
  const evidence = dateEvidence(texts);
  const contradictory = evidence.dayFirst > 0 && evidence.monthFirst > 0;
  const order = contradictory ? null : (provenOrder(evidence) ?? known);
  noteShortYears(texts, order, notes);
  return (value, format) => {
    if (typeof value === "number") {
      const dated = value >= EARLIEST && value < LATEST + 1;
      if (!dated || isPercentFormat(format)) return unread("not-a-date");
      return read(Math.floor(value), !Number.isInteger(value));
    }
    if (typeof value !== "string") return unread("not-a-date");
    const found = dateText(value, order);
    if (found.kind === "ambiguous") return unread("ambiguous-date");
    if (found.kind === "impossible") return unread("impossible-date");
    if (found.kind === "other") return unread("not-a-date");
    return read(found.serial, found.hasTime);
  };
}

/** Years such as "40" or "97" that could be of this or the last century are told once a column. */
function noteShortYears(
  texts: readonly string[],
  order: DateOrder | null,
  notes: ColumnNote[],
): void {
  const doubtful = texts.filter((text) => {
    const found = dateText(text, order);
    if (found.kind !== "date" || !found.shortYear) return false;
    const { year } = calendarDate(found.serial);
    return year >= 2050 || year < 2000;
  });
  if (doubtful.length > 0) {
    notes.push({
      code: "short-year",
      severity: "hint",
      at: null,
      count: doubtful.length,
      found: oneLine(doubtful[0] ?? ""),
    });
  }
}
