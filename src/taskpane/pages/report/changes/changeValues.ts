import type { ChangeLine, ValueFormat } from "#actions/history/readHistory";
import { levelName } from "#core/messages/statusSentences";
import type { Rag } from "#core/status/rag";
import { serialDate } from "#core/time/serialDate";
import { amount, signedAmount } from "../../tradeOff/amounts";
import type { ReportWords } from "../useReport";

const rags: readonly string[] = ["Green", "Amber", "Red"] satisfies readonly Rag[];

/** A value of a change as people read it in their language: a day as a day, money with separators. */
export function valueWords(
  { field, format }: Pick<ChangeLine, "field" | "format">,
  value: ChangeLine["from"],
  { report, say, words }: ReportWords,
): string {
  if (value === null) return report.changes.blank;
  if (typeof value === "number") return format === "money" ? amount(value, say) : say.number(value);
  if (field.endsWith("RAG") && isRag(value)) return levelName(value, words);
  const day = format === "date" ? listedDay(value) : null;
  if (day !== null) return say.date(day);
  const share = format === "share" ? Number(/^(-?[\d.]+)%$/.exec(value)?.[1]) : NaN;
  return Number.isNaN(share) ? value : say.percent(share / 100, 1);
}

/** The day that a text such as "2026-10-31" names; null = it names none. */
function listedDay(text: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return serialDate(year, month, day);
}

/** By how much a value moved, with its sign; "" where that is no number. */
export function differenceWords(
  { format, difference }: Pick<ChangeLine, "format" | "difference">,
  { report, say }: ReportWords,
): string {
  if (difference === null || difference === 0) return "";
  const sign = difference > 0 ? "+" : "−";
  const size = Math.abs(difference);
  const wordsOf: Readonly<Record<ValueFormat, () => string>> = {
    date: () => sign + say.counted(report.changes.days, size),
    share: () => say.fill(report.changes.points, { points: sign + say.number(size, 1) }),
    money: () => signedAmount(difference, say),
    number: () => sign + say.number(size, 2),
    text: () => sign + say.number(size, 2),
  };
  return wordsOf[format]();
}

function isRag(value: string): value is Rag {
  return rags.includes(value);
}
