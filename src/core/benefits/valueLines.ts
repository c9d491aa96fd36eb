import type { Issue, Outcome } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import { type Benefit, type PeriodLayer, periodLayers } from "./benefit";
import type { BenefitBook } from "./benefitBook";

/** A benefit as far as writing its values goes. */
export type ValuedBenefit = Pick<Benefit, "id" | "profile" | "values">;

/** A value of a benefit in a period, as somebody has typed it. */
export interface PeriodEntry {
  readonly benefit: ValuedBenefit;
  /** Place of the period in the calendar. */
  readonly period: number;
  readonly layer: PeriodLayer;
  /** null clears the cell. */
  readonly value: number | null;
}

/** Cells of a typed line: commas are decimals only where a point cannot be meant. */
function fieldsOf(line: string): readonly string[] {
  return line.split(line.includes("\t") ? "\t" : ";").map((field) => field.trim());
}

/** Lines of a text with something in them, in fields, with their numbers. */
export function typedLines(text: string): readonly { line: number; fields: readonly string[] }[] {
  return text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, fields: fieldsOf(line) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
}

/** A line that cannot be used: what was found, and what would be right. */
export function unreadLine(line: number, found: string, expected: string): Issue {
  const facts = { line };
  return { code: "benefit-line-unread", severity: "blocking", place: {}, found, expected, facts };
}

/** "1200.5" as a number, "60%" as a share; undefined = neither. */
export function typedNumber(text: string): number | undefined {
  const [, figures = "", percent] =
    /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i.exec(text) ?? [];
  const number = figures === "" ? Number.NaN : Number(figures);
  if (!Number.isFinite(number)) return undefined;
  return percent === "%" ? number / 100 : number;
}

/**
 * Reads values by period from lines: benefit, period, layer and number, with tabs or semicolons between
 * them. A line without a number clears its cell; of two lines for one cell the last counts.
 *
 * Actuals are taken in closed periods only, forecasts in open ones: anything else, and what cannot be
 * read, is a blocking issue with its line.
 *
 * @example
 * readValueLines("B-1; 2026-Q1; Actual; 5", { benefits: [], periods: [], statusDate: null }).issues[0]?.code; // => "benefit-line-unread"
 */
export function readValueLines(
  text: string,
  book: Pick<BenefitBook, "benefits" | "periods" | "statusDate">,
): Outcome<readonly PeriodEntry[]> {
  const issues: Issue[] = [];
  const entries = new Map<string, PeriodEntry>();
  const benefits = new Map(book.benefits.map((benefit) => [keyOf(benefit.id), benefit]));
  const places = new Map(book.periods.map(({ key }, at) => [keyOf(key), at]));
  for (const { line, fields } of typedLines(text)) {
    const [id = "", key = "", word = "", figure = ""] = fields;
    const benefit = benefits.get(keyOf(id));
    const period = places.get(keyOf(key));
    const layer = periodLayers.find((each) => keyOf(each) === keyOf(word));
    const value = figure === "" ? null : typedNumber(figure);
    if (benefit === undefined) issues.push(unreadLine(line, id, "a benefit of Benefits"));
    else if (period === undefined) issues.push(unreadLine(line, key, "a period of Periods"));
    else if (layer === undefined) issues.push(unreadLine(line, word, periodLayers.join(", ")));
    else if (value === undefined) issues.push(unreadLine(line, figure, "a number"));
    else {
      const refusal = value === null ? null : closedRefusal(benefit, layer, period, book);
      if (refusal !== null) issues.push(refusal);
      else entries.set(`${keyOf(id)}\n${period}\n${layer}`, { benefit, period, layer, value });
    }
  }
  return { value: [...entries.values()], issues };
}

/** Only closed periods take actuals, only open ones forecasts. */
function closedRefusal(
  { id }: Benefit,
  layer: PeriodLayer,
  at: number,
  { periods, statusDate }: Pick<BenefitBook, "periods" | "statusDate">,
): Issue | null {
  const period = periods[at];
  if (period === undefined || period.open.includes(layer)) return null;
  const place = { register: "BenefitPeriods", record: id, field: layer };
  const day = statusDate === null ? "" : isoDate(statusDate);
  return layer === "Actual"
    ? {
        code: "actual-in-open-period",
        severity: "blocking",
        place,
        found: layer,
        expected: day,
        facts: { period: period.key },
      }
    : {
        code: "forecast-in-closed-period",
        severity: "blocking",
        place,
        found: period.key,
        expected: day,
      };
}
