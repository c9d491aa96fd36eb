import type { Robustness } from "#core/scoring/sensitivity/robustness";
import type { FirstSwitch, FundedSwitch } from "#core/scoring/sensitivity/switchPoints";
import type { Driver } from "#core/scoring/sensitivity/tornado";
import type { CriterionGain, RankGap, RankReason } from "#core/scoring/sensitivity/whyRank";
import type { Speech } from "./speech";

/** What words about the ranking can use besides their facts. */
export interface SensitivitySpeech {
  readonly speech: Speech;
  /** Points of a score with one digit. */
  readonly points: (points: number) => string;
  /** A weight 0..1 in percent with one digit. */
  readonly percent: (share: number) => string;
}

/** How one language speaks of why a project has its rank and what would change it. No full stops. */
export interface SensitivityWords {
  /** Between a heading part and what follows, with its spaces. */
  readonly colon: string;
  readonly why: {
    /** "4th of 23 with 66.8 points", with those that share the rank. */
    readonly place: (reason: RankReason, say: SensitivitySpeech) => string;
    /** Where it gains and loses against the average; one of them may be null. */
    readonly profile: (
      strongest: CriterionGain | null,
      weakest: CriterionGain | null,
      say: SensitivitySpeech,
    ) => string;
    readonly behind: (gap: RankGap, say: SensitivitySpeech) => string;
    readonly ahead: (gap: RankGap, say: SensitivitySpeech) => string;
  };
  readonly switches: {
    /** "Strategic fit weighs 30%", before a colon. */
    readonly now: (criterion: string, weight: number, say: SensitivitySpeech) => string;
    readonly nothing: string;
    readonly below: (at: number, say: SensitivitySpeech) => string;
    readonly above: (at: number, say: SensitivitySpeech) => string;
    /** What happens then, to follow `below` or `above`. */
    readonly first: (change: FirstSwitch) => string;
    readonly funded: (change: FundedSwitch, say: SensitivitySpeech) => string;
  };
  readonly drivers: Readonly<Record<Driver, string>>;
  /** The two ends of a driver, such as "2.5%" and "4.5%" or "-20%" and "+20%". */
  readonly ends: Readonly<Record<Driver, (setting: number, say: SensitivitySpeech) => string>>;
  readonly robustness: Readonly<Record<Robustness, string>>;
}
