import { roundTo } from "#core/numeric/rounding";
import type { Robustness } from "#core/scoring/sensitivity/robustness";
import type {
  FirstSwitch,
  FundedSwitch,
  WeightSwitch,
} from "#core/scoring/sensitivity/switchPoints";
import type { Driver } from "#core/scoring/sensitivity/tornado";
import type { RankReason } from "#core/scoring/sensitivity/whyRank";
import type { SensitivitySpeech } from "./sensitivityWords";
import type { Words } from "./words";

/**
 * Why a project has its rank: "4th of 23 with 66.8 points: strong in Regulatory urgency (+5.2). 6.8 behind
 * P-005, mostly Customer impact (5.0). 1.1 ahead of P-015, mostly Customer impact (5.0)."
 */
export function whySentence(reason: RankReason, words: Words): string {
  const { why, colon } = words.sensitivity;
  const say = speechOf(words);
  const { strongest, weakest, behind, ahead } = reason;
  const place = why.place(reason, say);
  const hasProfile = strongest !== null || weakest !== null;
  const sentences = [
    hasProfile ? place + colon + why.profile(strongest, weakest, say) : place,
    ...(behind === null ? [] : [why.behind(behind, say)]),
    ...(ahead === null ? [] : [why.ahead(ahead, say)]),
  ];
  return words.speech.spaced(sentences.map((sentence) => `${sentence}.`).join(" "));
}

/**
 * What a change of one weight does: "Strategic fit weighs 30%: above 37.3% P-005 takes the first place from
 * P-001."
 */
export function switchSentence(
  { criterion, weight, below, above }: WeightSwitch,
  words: Words,
): string {
  const { switches, colon } = words.sensitivity;
  const say = speechOf(words);
  const happens = (point: FirstSwitch | FundedSwitch): string =>
    "challenger" in point ? switches.first(point) : switches.funded(point, say);
  const changes = [
    ...(below === null ? [] : [`${switches.below(below.at, say)} ${happens(below)}`]),
    ...(above === null ? [] : [`${switches.above(above.at, say)} ${happens(above)}`]),
  ];
  const said =
    changes.length === 0 ? switches.nothing : changes.join(words.speech.manner.semicolon);
  return words.speech.spaced(`${switches.now(criterion, weight, say)}${colon}${said}.`);
}

/** What a bar of the tornado varies: "Discount rate". */
export function driverName(driver: Driver, words: Words): string {
  return words.sensitivity.drivers[driver];
}

/** One end of a bar: "4.5%", "+20%". */
export function driverEnd(driver: Driver, setting: number, words: Words): string {
  return words.speech.spaced(words.sensitivity.ends[driver](setting, speechOf(words)));
}

/** How safe it is that a project is funded, in a word. */
export function badgeWord(robustness: Robustness, words: Words): string {
  return words.sensitivity.robustness[robustness];
}

function speechOf(words: Words): SensitivitySpeech {
  const { speech } = words;
  return {
    speech,
    points: (points) => oneDigit(points, speech.manner.locale),
    percent: (share) => words.selection.percent(speech.number(roundTo(100 * share, 1))),
  };
}

function oneDigit(points: number, locale: string): string {
  const format = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, format).format(roundTo(points, 1));
}
