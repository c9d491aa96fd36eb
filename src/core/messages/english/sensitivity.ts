import type { CriterionGain } from "#core/scoring/sensitivity/whyRank";
import type { SensitivitySpeech, SensitivityWords } from "../sensitivityWords";

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

const mostly = (gain: CriterionGain | null, { points }: SensitivitySpeech): string =>
  gain === null ? "" : `, mostly ${gain.criterion} (${points(gain.points)})`;

const signed = (setting: number, shown: string): string =>
  setting < 0 ? `-${shown}` : `+${shown}`;

/** Why a project has its rank, and what would change it. */
export const sensitivity: SensitivityWords = {
  colon: ": ",
  why: {
    place: ({ rank, of, score, tied }, { speech, points }) =>
      `${rank}${endings[ordinals.select(rank)] ?? "th"} of ${speech.number(of)} with ${points(score)} points` +
      (tied.length === 0 ? "" : `, level with ${speech.list(tied)}`),
    profile: (strongest, weakest, { points }) =>
      [
        strongest && `strong in ${strongest.criterion} (+${points(strongest.points)})`,
        weakest && `weak in ${weakest.criterion} (-${points(weakest.points)})`,
      ]
        .filter((part) => part !== null)
        .join(", ") + " against the average",
    behind: ({ id, gap, mostly: most }, say) =>
      `${say.points(gap)} behind ${id}${mostly(most, say)}`,
    ahead: ({ id, gap, mostly: most }, say) =>
      `${say.points(gap)} ahead of ${id}${mostly(most, say)}`,
  },
  switches: {
    now: (criterion, weight, { percent }) => `${criterion} weighs ${percent(weight)}`,
    nothing: "no other weight of it changes that",
    below: (at, { percent }) => `below ${percent(at)}`,
    above: (at, { percent }) => `above ${percent(at)}`,
    first: ({ challenger, holder }) => `${challenger} takes the first place from ${holder}`,
    funded: ({ enters, leaves }, { speech }) =>
      [
        enters.length > 0 && `${speech.list(enters)} ${enters.length === 1 ? "is" : "are"} funded`,
        leaves.length > 0 &&
          `${speech.list(leaves)} ${leaves.length === 1 ? "is" : "are"} no longer funded`,
      ]
        .filter((part) => part !== false)
        .join(" and "),
  },
  drivers: {
    "discount-rate": "Discount rate",
    benefits: "Benefits",
    cost: "Cost",
    delay: "Benefits later",
    confidence: "Confidence in benefits",
    exposure: "Risk exposure",
  },
  ends: {
    "discount-rate": (rate, { percent }) => percent(rate),
    benefits: (change, { percent }) => signed(change, percent(Math.abs(change))),
    cost: (change, { percent }) => signed(change, percent(Math.abs(change))),
    delay: (periods, { speech }) => speech.counted(periods, "period", "periods"),
    confidence: (change, { speech }) =>
      signed(change, speech.counted(Math.abs(100 * change), "point", "points")),
    exposure: (change, { percent }) => signed(change, percent(Math.abs(change))),
  },
  robustness: { core: "core", borderline: "borderline", exterior: "exterior" },
};
