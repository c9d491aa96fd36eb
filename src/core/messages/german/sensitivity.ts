import type { CriterionGain } from "#core/scoring/sensitivity/whyRank";
import type { SensitivitySpeech, SensitivityWords } from "../sensitivityWords";

const mostly = (gain: CriterionGain | null, { points }: SensitivitySpeech): string =>
  gain === null ? "" : `, vor allem durch ${gain.criterion} (${points(gain.points)})`;

const signed = (setting: number, shown: string): string =>
  setting < 0 ? `-${shown}` : `+${shown}`;

/** Warum ein Projekt seinen Rang hat und was ihn ändern würde. */
export const sensitivity: SensitivityWords = {
  colon: ": ",
  why: {
    place: ({ rank, of, score, tied }, { speech, points }) =>
      `${rank}. von ${speech.number(of)} mit ${points(score)} Punkten` +
      (tied.length === 0 ? "" : `, gleichauf mit ${speech.list(tied)}`),
    profile: (strongest, weakest, { points }) =>
      "gegenüber dem Durchschnitt " +
      [
        strongest && `stark bei ${strongest.criterion} (+${points(strongest.points)})`,
        weakest && `schwach bei ${weakest.criterion} (-${points(weakest.points)})`,
      ]
        .filter((part) => part !== null)
        .join(", "),
    behind: ({ id, gap, mostly: most }, say) =>
      `${say.points(gap)} hinter ${id}${mostly(most, say)}`,
    ahead: ({ id, gap, mostly: most }, say) => `${say.points(gap)} vor ${id}${mostly(most, say)}`,
  },
  switches: {
    now: (criterion, weight, { percent }) => `${criterion} wiegt ${percent(weight)}`,
    nothing: "kein anderes Gewicht ändert daran etwas",
    below: (at, { percent }) => `unter ${percent(at)}`,
    above: (at, { percent }) => `über ${percent(at)}`,
    first: ({ challenger, holder }) => `nimmt ${challenger} den ersten Platz von ${holder} ein`,
    funded: ({ enters, leaves }, { speech }) => {
      const are = (ids: readonly string[]): string => (ids.length === 1 ? "wird" : "werden");
      if (enters.length === 0) return `${are(leaves)} ${speech.list(leaves)} nicht mehr finanziert`;
      const entering = `${are(enters)} ${speech.list(enters)} finanziert`;
      return leaves.length === 0 ? entering : `${entering} und ${speech.list(leaves)} nicht mehr`;
    },
  },
  drivers: {
    "discount-rate": "Diskontsatz",
    benefits: "Nutzen",
    cost: "Kosten",
    delay: "Nutzen später",
    confidence: "Sicherheit des Nutzens",
    exposure: "Risikowert",
  },
  ends: {
    "discount-rate": (rate, { percent }) => percent(rate),
    benefits: (change, { percent }) => signed(change, percent(Math.abs(change))),
    cost: (change, { percent }) => signed(change, percent(Math.abs(change))),
    delay: (periods, { speech }) => speech.counted(periods, "Periode", "Perioden"),
    confidence: (change, { speech }) =>
      signed(change, speech.counted(Math.abs(100 * change), "Punkt", "Punkte")),
    exposure: (change, { percent }) => signed(change, percent(Math.abs(change))),
  },
  robustness: { core: "sicher", borderline: "Grenzfall", exterior: "nie" },
};
