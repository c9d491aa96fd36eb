import { roundTo } from "#core/numeric/rounding";
import type { ForecastDoubt } from "#core/status/forecastCheck";
import type { Rag } from "#core/status/rag";
import type { DerivedRating, Rating, RatingReason } from "#core/status/ratings";
import type { RollUp } from "#core/status/rollUp";
import { isoDate } from "#core/time/serialDate";
import { speechOf } from "./selectionSentences";
import type { StatusSpeech } from "./statusWords";
import type { Words } from "./words";

/** A rating with its reason: "Red: the forecast is 12% above the budget, from 10% on it is Red." */
export function ratingSentence({ level, reason }: Rating, words: Words): string {
  const why = reasonText(reason.kind, reason, words);
  return sentence(`${levelName(level, words)}${words.selection.colon}${why}.`, words);
}

/** The derived rating with its reason: "Red: the worst of cost and schedule." */
export function derivedSentence({ level, by, why }: DerivedRating, words: Words): string {
  const { derived, dimension } = words.status;
  const say = statusSpeech(words);
  const reason =
    why === "worst-of"
      ? derived.worst(
          by.map((name) => dimension[name]),
          say,
        )
      : derived.notRated[why];
  return sentence(`${levelName(level, words)}${words.selection.colon}${reason}.`, words);
}

/** The rule of a roll-up with its thresholds, as every page with ratings prints it. */
export function rollRuleSentence(rolled: RollUp, words: Words): string {
  return sentence(`${words.status.rule[rolled.rule](rolled, statusSpeech(words))}.`, words);
}

/** A rolled-up rating with what it counted: "Amber: 1 Red (18% of the budget), 3 Amber (33.3%), 0 Green." */
export function rollUpSentence(rolled: RollUp, words: Words): string {
  const counted = words.status.counted(rolled, statusSpeech(words));
  return sentence(`${levelName(rolled.level, words)}${words.selection.colon}${counted}.`, words);
}

/** What a colour means, paraphrased from the definitions of the IPA. */
export function ragMeaning(level: Rag, words: Words): string {
  return sentence(words.status.meaning[level], words);
}

/** Why a forecast is hard to believe. */
export function doubtSentence(doubt: ForecastDoubt, words: Words): string {
  return sentence(`${doubtText(doubt.kind, doubt, words)}.`, words);
}

/** Red, Amber, Green or not rated, in the language. */
export function levelName(level: Rag | null, words: Words): string {
  return level === null ? words.status.unrated : words.status.level[level];
}

/** What sentences about status say besides plain words, in a language. */
export function statusSpeech(words: Words): StatusSpeech {
  const { speech } = words;
  const { amount, list } = speechOf(words);
  const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return {
    speech,
    amount,
    list,
    percent: (share) => words.selection.percent(speech.number(roundTo(share * 100, 1))),
    index: (value) =>
      new Intl.NumberFormat(speech.manner.locale, twoDigits).format(roundTo(value, 2)),
    day: (serial) => speech.day(isoDate(serial)),
  };
}

function reasonText<Kind extends RatingReason["kind"]>(
  kind: Kind,
  reason: Extract<RatingReason, { kind: Kind }>,
  words: Words,
): string {
  return words.status.rating[kind](reason, statusSpeech(words));
}

function doubtText<Kind extends ForecastDoubt["kind"]>(
  kind: Kind,
  doubt: Extract<ForecastDoubt, { kind: Kind }>,
  words: Words,
): string {
  return words.status.doubt[kind](doubt, statusSpeech(words));
}

function sentence(text: string, words: Words): string {
  return words.speech.spaced(text);
}
