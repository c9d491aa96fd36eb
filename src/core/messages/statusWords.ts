import type { ForecastDoubt } from "#core/status/forecastCheck";
import type { Rag } from "#core/status/rag";
import type { DerivedRating, RagCheck, RatingReason, StatusDimension } from "#core/status/ratings";
import type { RollUp } from "#core/status/rollUp";
import type { RollRule } from "#core/status/statusRules";
import type { Speech } from "./speech";

/** What words about status can use besides their facts. */
export interface StatusSpeech {
  readonly speech: Speech;
  /** A share in percent with at most one digit. */
  readonly percent: (share: number) => string;
  /** Money: whole from 100 on, with one digit below. */
  readonly amount: (value: number) => string;
  /** An index with two digits. */
  readonly index: (value: number) => string;
  /** A serial day. */
  readonly day: (serial: number) => string;
  /** Names, at most four of them and how many more. */
  readonly list: (names: readonly string[]) => string;
}

type ByKind<Union extends { readonly kind: string }> = {
  readonly [K in Union["kind"]]: (fact: Extract<Union, { kind: K }>, say: StatusSpeech) => string;
};

/** How one language speaks of ratings and forecasts. Without full stops, but for `meaning`. */
export interface StatusWords {
  readonly level: Readonly<Record<Rag, string>>;
  /** Not rated: blank, which is not Green. */
  readonly unrated: string;
  readonly check: Readonly<Record<RagCheck, string>>;
  readonly dimension: Readonly<Record<StatusDimension, string>>;
  /** Why a rating is what it is, to follow the level and a colon. */
  readonly rating: ByKind<RatingReason>;
  readonly derived: {
    readonly worst: (dimensions: readonly string[], say: StatusSpeech) => string;
    readonly notRated: Readonly<Record<Exclude<DerivedRating["why"], "worst-of">, string>>;
  };
  /** The rule with its thresholds. */
  readonly rule: Readonly<Record<RollRule, (rolled: RollUp, say: StatusSpeech) => string>>;
  /** What a roll-up counted. */
  readonly counted: (rolled: RollUp, say: StatusSpeech) => string;
  /** What each colour means, in full sentences. */
  readonly meaning: Readonly<Record<Rag, string>>;
  readonly doubt: ByKind<ForecastDoubt>;
  /** What the comparison over time is and is not, in full sentences. */
  readonly optimismLabel: string;
  readonly noHistory: string;
}
