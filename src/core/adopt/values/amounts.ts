import type { HeaderText } from "../headerText";
import type { Choice, ColumnCells, ColumnReader, FilledCell } from "./columnReader";
import type { ColumnNote, ReadingOptions } from "./columnReading";
import { firstNote } from "./columnNotes";
import { currencyOfFormat, isDateFormat, isPercentFormat, unitOfFormat } from "./numberFormat";
import type { DecimalSign } from "./numberText";
import { isAmbiguousNumber, numberText, signEvidence } from "./numberText";
import type { Reading } from "./reading";
import { read, unread } from "./reading";

/** Units and words for amounts in headers of countries that write the decimals after a comma. */
const commaHeader =
  /(?<!\p{L})(?:T€|TEUR|k€|M€|MEUR|kEUR|Tsd|Mio|Mrd|MNOK|TNOK|tkr|mill)(?!\p{L})|(?:kosten|betrag|schaden|aufwand|ausgaben|wert|coût|cout|montant|dépense|engagé|coste|importe|presupuesto|gasto|costo|importo|spesa|custo|valor|orçamento|kostnad|beløp|budsjett|prognose|gesamt)/iu;

/**
 * Which sign parts the decimals in the texts of a column, as a choice where nothing proves it: by what the
 * island proves, then by the words of its units; amounts of money hardly ever have three decimals.
 */
export function signChoice(
  texts: readonly string[],
  options: Pick<ReadingOptions, "header" | "numberSign">,
  isMoney: boolean,
): { readonly sign: DecimalSign; readonly choices: readonly Choice[] } {
  const { point, comma, open, commaWords } = signEvidence(texts);
  if (open === 0) return { sign: point > 0 ? "point" : "unknown", choices: [] };
  const ways = [
    { value: "point", evidence: point },
    { value: "comma", evidence: comma },
  ];
  const choice = (assumed: string | null): Choice => ({
    kind: "number-sign",
    options: ways,
    assumed,
  });
  const isTorn = point > 0 && comma > 0;
  const known = point > 0 ? "point" : comma > 0 ? "comma" : (options.numberSign ?? null);
  const isProved = point > 0 || comma > 0;
  const isSure = known === null || (isProved && !isMoney);
  if (isTorn || (!isSure && hasThreeDecimals(texts, known, options.header)))
    return { sign: "mixed", choices: [choice(null)] };
  if (known !== null) return { sign: known, choices: [] };
  if (commaWords > 0) return { sign: "unknown", choices: [choice("comma")] };
  const points = texts.filter((text) => text.includes(".") && isAmbiguousNumber(text)).length;
  const isComma = commaHeader.test(options.header.shown);
  if (points === 0)
    return isComma && !isMoney
      ? { sign: "unknown", choices: [choice(null)] }
      : { sign: "point", choices: [] };
  if (points === open && isComma) return { sign: "comma", choices: [] };
  const isThousands = isMoney && (options.header.factor ?? 1) < 1e6 && points === open;
  return { sign: "unknown", choices: [choice(isThousands ? "comma" : null)] };
}

/**
 * True where an amount would have three decimals by the sign of its column: "1,200" beside "3,50". Whole
 * currencies hardly ever have, so that it may be a thousand after all; millions may.
 */
function hasThreeDecimals(
  texts: readonly string[],
  sign: "point" | "comma",
  header: HeaderText,
): boolean {
  if (header.factor !== null) return false;
  const mark = sign === "point" ? "." : ",";
  return texts.some(
    (text) =>
      text.includes(mark) && isAmbiguousNumber(text) && numberText(text, sign)?.factor === null,
  );
}

/** Full-time equivalents and the like, behind a number. */
const equivalents =
  /\s*(?:fte|ftes|vzä|vzae|etp|etc|årsverk|人月|人|pt|people|persons?|personen)\s*$/iu;

/** Texts such as "10 days" hold a number of the unit that the field is in. */
const days =
  /\s*(?:(?:calendar |working |business )?days?|d|tage?|arbeitstage?|jours?|d[ií]as?|giorni|giorno|dias?|dager?|日間?|营业日)\s*$/iu;

function chosenSign(chosen: string | null, sign: DecimalSign): DecimalSign {
  return chosen === "point" || chosen === "comma" ? chosen : sign;
}

/** True while nobody said which sign parts the decimals, and somebody has to. */
function isOpen(sign: DecimalSign, choices: readonly Choice[]): boolean {
  return sign === "mixed" || (sign === "unknown" && choices.length > 0);
}

/** Numbers of no unit: days, full-time equivalents, values of a measure. */
export function numberReader(
  column: ColumnCells,
  options: ReadingOptions,
  isWhole: boolean,
): ColumnReader {
  const { sign, choices } = signChoice(column.texts, options, false);
  const fitting = (value: number, lossy: boolean): Reading =>
    isWhole && !Number.isInteger(value) ? unread("not-a-whole-number") : read(value, lossy);
  return {
    choices,
    read({ value, format }: FilledCell, chosen): Reading {
      if (typeof value === "number")
        return isDateFormat(format) ? unread("not-a-number") : fitting(value, false);
      if (typeof value !== "string") return unread("not-a-number");
      const column = chosenSign(chosen("number-sign"), sign);
      const bare = value.replace(isWhole ? days : equivalents, "");
      if (column === "mixed" || (column === "unknown" && choices.length > 0)) {
        if (isAmbiguousNumber(bare)) return unread("ambiguous-number");
      }
      const found = numberText(bare, column);
      if (found === null) return unread("not-a-number");
      if (isWhole && found.currency !== null) return unread("not-a-number");
      if (isWhole && (found.factor !== null || found.percent)) return unread("not-a-number");
      const amount = Number((found.amount * (found.factor ?? 1)).toPrecision(15));
      const isMore = found.remark || found.percent || found.currency !== null;
      return fitting(found.percent ? amount / 100 : amount, isMore);
    },
  };
}

/** Above this the median of plain amounts under a header "(£m)" can hardly be millions. */
const LARGEST_MEDIAN = 2e5;

/** True when the numbers under a header in thousands or millions look like single units of the currency. */
function looksSingle(cells: readonly FilledCell[], header: HeaderText): boolean {
  if (header.factor === null || header.factor < 1e6) return false;
  const sizes = cells
    .flatMap(({ value }) => (typeof value === "number" && value !== 0 ? [Math.abs(value)] : []))
    .sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length / 2)] ?? 0) > LARGEST_MEDIAN;
}

const unitNames: Readonly<Record<number, string>> = { 1e3: "thousand", 1e6: "million" };

/** The unit of plain numbers: what their format or the header says. */
function unitChoice(cells: readonly FilledCell[], header: HeaderText): readonly Choice[] {
  const named = unitNames[header.factor ?? 1];
  if (named === undefined || !looksSingle(cells, header)) return [];
  return [{ kind: "money-unit", options: [{ value: "One" }, { value: named }], assumed: "One" }];
}

/** Amounts of money with the unit and currency that they, their format or their header state. */
export function moneyReader(column: ColumnCells, options: ReadingOptions): ColumnReader {
  const { header } = options;
  const { sign, choices } = signChoice(column.texts, options, true);
  const plainFactor = (chosen: string | null): number | null =>
    chosen === "One" ? 1 : header.factor;
  return {
    choices: [...choices, ...unitChoice(column.filled, header)],
    read({ value, format }: FilledCell, chosen): Reading {
      const stated = plainFactor(chosen("money-unit"));
      if (typeof value === "number") {
        if (isDateFormat(format) || isPercentFormat(format)) return unread("not-an-amount");
        const unit = unitOfFormat(format);
        const shown = unit.shown ?? stated;
        const factor = shown === null ? null : shown / unit.divided;
        const currency = currencyOfFormat(format) ?? header.currency;
        // A format that divides by more than the stated unit shows what the header cannot mean.
        const kept = factor !== null && factor < 1 ? 1 : factor;
        return { kind: "value", value, lossy: false, factor: kept, currency };
      }
      if (typeof value !== "string") return unread("not-an-amount");
      const form = chosenSign(chosen("number-sign"), sign);
      if (isOpen(form, choices) && isAmbiguousNumber(value)) return unread("ambiguous-number");
      if (/^\s*(?:nil|zero)\s*$/i.test(value))
        return { kind: "value", value: 0, lossy: true, factor: stated, currency: header.currency };
      const found = numberText(value, form);
      if (found === null || found.percent) return unread("not-an-amount");
      return {
        kind: "value",
        value: found.amount,
        lossy: found.remark,
        factor: found.factor ?? stated,
        currency: found.currency ?? header.currency,
      };
    },
    notes(readings): readonly ColumnNote[] {
      return firstNote(
        "amount-with-remark",
        "hint",
        column.at,
        readings,
        (reading) => reading.kind === "value" && reading.lossy,
      );
    },
  };
}
