import type { Issue, Outcome } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";
import { typedLines } from "#core/text/typedLines";
import { decimalOf, typedNumber } from "#core/text/typedNumber";
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

/** A line that cannot be used: what was found, and what would be right. */
export function unreadLine(line: number, found: string, expected: string): Issue {
  const facts = { line };
  return { code: "benefit-line-unread", severity: "blocking", place: {}, found, expected, facts };
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
  const lines = typedLines(text);
  const decimal = decimalOf(lines.map(({ fields }) => fields[3] ?? ""));
  for (const { line, fields } of lines) {
    const [id = "", key = "", word = "", figure = ""] = fields;
    const benefit = benefits.get(keyOf(id));
    const period = places.get(keyOf(key));
    const layer = periodLayers.find((each) => keyOf(each) === keyOf(word));
    const value = typedNumber(figure, decimal);
    if (benefit === undefined) issues.push(unreadLine(line, id, "a benefit of Benefits"));
    else if (period === undefined) issues.push(unreadLine(line, key, "a period of Periods"));
    else if (layer === undefined) issues.push(unreadLine(line, word, periodLayers.join(", ")));
    else if (value === "unclear") issues.push(unreadLine(line, figure, "a number"));
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
