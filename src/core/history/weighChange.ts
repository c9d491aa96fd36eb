import { roundTo } from "#core/numeric/rounding";
import { keyOf } from "#core/scoring/registerTable";
import { ragNamed } from "#core/status/ratings";
import type { ChangeKind } from "./change";
import type { ChangeRules } from "./changeRules";
import type { Direction, FieldMeasure } from "./fieldMeasures";
import type { KeptValue } from "./state";

/** What a difference means. */
export interface Weighed {
  readonly kind: ChangeKind;
  /** 0..100. */
  readonly significance: number;
  readonly difference: number | null;
}

/** What a change is weighed by, beside its two values. */
export interface Weighing {
  readonly measure: FieldMeasure;
  /** Less is better where more is better for others: disbenefits, scores of opportunities. */
  readonly isTurnedRound: boolean;
  /** null = none is known. */
  readonly budget: number | null;
  readonly rules: ChangeRules;
}

/** Significance by kind of change, 0..100 [domain 2.9]. */
export const significances = {
  toRed: 90,
  newHighRisk: 80,
  stage: 70,
  removed: 60,
  other: 20,
  cost: { from: 40, byShare: 200, atMost: 90 },
  date: { from: 30, byDay: 0.5, atMost: 85 },
} as const;

/** Places in the ranking from which on a move counts. */
const PLACES = 3;

/**
 * What the difference of two values of a field means; null = it is too small to be listed.
 *
 * Money counts from a share of the budget on, dates from a number of days on, ranks from three places on;
 * ratings, stages, decisions and other words always. Thresholds are tested on values rounded to 6
 * decimals and are inclusive. Without a budget, any change of money counts.
 */
export function weighChange(from: KeptValue, to: KeptValue, by: Weighing): Weighed | null {
  if (from === to || by.measure.by === "nothing") return null;
  if (by.measure.by === "rating") return ofRating(from, to);
  if (by.measure.by === "stage") return plain("Changed", significances.stage);
  if (by.measure.by === "order") return ofOrder(from, to, by.measure.words);
  if (typeof from !== "number" || typeof to !== "number") return appeared(from, to, by);
  const difference = roundTo(to - from, 6);
  switch (by.measure.by) {
    case "cost":
    case "money":
      return ofMoney(difference, by.measure, by);
    case "date":
      return ofDate(difference, by.rules);
    case "share":
      return ofShare(difference, by.measure.growsWithTime, by);
    case "score":
      return ofScore(from, to, by);
    case "rank":
      if (Math.abs(difference) < PLACES) return null;
      return { kind: direction(difference, "up"), significance: significances.other, difference };
    case "word":
      return plain("Changed", significances.other);
  }
}

function plain(kind: ChangeKind, significance: number): Weighed {
  return { kind, significance, difference: null };
}

/** A value where there was none, or none where there was one: no difference can be told. */
function appeared(from: KeptValue, to: KeptValue, by: Weighing): Weighed | null {
  const isQuiet = by.measure.by === "share" && by.measure.growsWithTime;
  if (isQuiet && from === null) return null;
  const isHigh = by.measure.by === "score" && isHighRisk(to, by);
  return plain("Changed", isHigh ? significances.newHighRisk : significances.other);
}

function ofRating(from: KeptValue, to: KeptValue): Weighed {
  const [before, after] = [from, to].map((value) => ragNamed(String(value ?? "")));
  const significance = after === "Red" ? significances.toRed : significances.other;
  const order = ["Red", "Amber", "Green"];
  const [was, is] = [order.indexOf(before ?? ""), order.indexOf(after ?? "")];
  if (was < 0 || is < 0 || was === is) return plain("Changed", significance);
  return plain(is < was ? "Worse" : "Better", significance);
}

function ofOrder(from: KeptValue, to: KeptValue, words: readonly string[]): Weighed {
  const [was = -1, is = -1] = [from, to].map((value) => words.indexOf(keyOf(String(value ?? ""))));
  const kind = was < 0 || is < 0 || was === is ? "Changed" : is < was ? "Worse" : "Better";
  return plain(kind, significances.other);
}

function direction(difference: number, worse: Direction): ChangeKind {
  if (worse === "neither") return "Changed";
  return difference > 0 === (worse === "up") ? "Worse" : "Better";
}

function turned(worse: Direction, { isTurnedRound }: Weighing): Direction {
  if (!isTurnedRound || worse === "neither") return worse;
  return worse === "up" ? "down" : "up";
}

function ofMoney(
  difference: number,
  measure: Extract<FieldMeasure, { worse: Direction }>,
  by: Weighing,
): Weighed | null {
  if (difference === 0) return null;
  const { budget, rules } = by;
  const share = budget === null || budget <= 0 ? null : Math.abs(difference) / budget;
  if (share !== null && roundTo(share, 6) < rules.costShare) return null;
  const { from, byShare, atMost } = significances.cost;
  const ofCost = Math.min(atMost, Math.round(from + byShare * (share ?? 0)));
  const significance = measure.by === "cost" ? ofCost : significances.other;
  // Exposure has its sign already; what is entered positive for disbenefits has not.
  const worse = measure.worse === "up" ? "up" : turned(measure.worse, by);
  return { kind: direction(difference, worse), significance, difference };
}

function ofDate(difference: number, rules: ChangeRules): Weighed | null {
  const days = Math.abs(difference);
  if (days === 0 || days < rules.days) return null;
  const { from, byDay, atMost } = significances.date;
  const significance = Math.min(atMost, Math.round(from + byDay * days));
  return { kind: "Moved", significance, difference };
}

function ofShare(difference: number, growsWithTime: boolean, by: Weighing): Weighed | null {
  if (difference === 0 || Math.abs(difference) < by.rules.costShare) return null;
  if (growsWithTime && difference > 0) return null;
  const kind = direction(difference, turned("down", by));
  return { kind, significance: significances.other, difference };
}

function ofScore(from: number, to: number, by: Weighing): Weighed {
  const becameHigh = isHighRisk(to, by) && !isHighRisk(from, by);
  return {
    kind: direction(to - from, turned("up", by)),
    significance: becameHigh ? significances.newHighRisk : significances.other,
    difference: to - from,
  };
}

/** True for the score of a threat in the band High; a good opportunity is no alarm. */
export function isHighRisk(
  score: KeptValue | undefined,
  { isTurnedRound, rules }: Pick<Weighing, "isTurnedRound" | "rules">,
): boolean {
  return typeof score === "number" && !isTurnedRound && score >= rules.highFrom;
}
