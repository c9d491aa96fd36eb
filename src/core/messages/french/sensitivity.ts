import type { CriterionGain } from "#core/scoring/sensitivity/whyRank";
import type { SensitivitySpeech, SensitivityWords } from "../sensitivityWords";

const mostly = (gain: CriterionGain | null, { points }: SensitivitySpeech): string =>
  gain === null ? "" : `, surtout par ${gain.criterion} (${points(gain.points)})`;

const signed = (setting: number, shown: string): string =>
  setting < 0 ? `-${shown}` : `+${shown}`;

/** Pourquoi un projet a son rang, et ce qui le changerait. */
export const sensitivity: SensitivityWords = {
  colon: " : ",
  why: {
    place: ({ rank, of, score, tied }, { speech, points }) =>
      `${rank}${rank === 1 ? "er" : "e"} sur ${speech.number(of)} avec ${points(score)} points` +
      (tied.length === 0 ? "" : `, à égalité avec ${speech.list(tied)}`),
    profile: (strongest, weakest, { points }) =>
      "par rapport à la moyenne, " +
      [
        strongest && `fort en ${strongest.criterion} (+${points(strongest.points)})`,
        weakest && `faible en ${weakest.criterion} (-${points(weakest.points)})`,
      ]
        .filter((part) => part !== null)
        .join(", "),
    behind: ({ id, gap, mostly: most }, say) =>
      `${say.points(gap)} derrière ${id}${mostly(most, say)}`,
    ahead: ({ id, gap, mostly: most }, say) =>
      `${say.points(gap)} devant ${id}${mostly(most, say)}`,
  },
  switches: {
    now: (criterion, weight, { percent }) => `${criterion} pèse ${percent(weight)}`,
    nothing: "aucun autre poids n'y change rien",
    below: (at, { percent }) => `au-dessous de ${percent(at)},`,
    above: (at, { percent }) => `au-dessus de ${percent(at)},`,
    first: ({ challenger, holder }) => `${challenger} prend la première place à ${holder}`,
    funded: ({ enters, leaves }, { speech }) => {
      const are = (ids: readonly string[]): string =>
        ids.length === 1 ? "est financé" : "sont financés";
      const areNoLonger = (ids: readonly string[]): string =>
        ids.length === 1 ? "n'est plus financé" : "ne sont plus financés";
      const entering = `${speech.list(enters)} ${are(enters)}`;
      const leaving = `${speech.list(leaves)} ${areNoLonger(leaves)}`;
      if (enters.length === 0) return leaving;
      return leaves.length === 0 ? entering : `${entering} et ${leaving}`;
    },
  },
  drivers: {
    "discount-rate": "Taux d'actualisation",
    benefits: "Bénéfices",
    cost: "Coûts",
    delay: "Bénéfices plus tard",
    confidence: "Confiance dans les bénéfices",
    exposure: "Exposition aux risques",
  },
  ends: {
    "discount-rate": (rate, { percent }) => percent(rate),
    benefits: (change, { percent }) => signed(change, percent(Math.abs(change))),
    cost: (change, { percent }) => signed(change, percent(Math.abs(change))),
    delay: (periods, { speech }) => speech.counted(periods, "période", "périodes"),
    confidence: (change, { speech }) =>
      signed(change, speech.counted(Math.abs(100 * change), "point", "points")),
    exposure: (change, { percent }) => signed(change, percent(Math.abs(change))),
  },
  robustness: { core: "sûr", borderline: "limite", exterior: "jamais" },
};
