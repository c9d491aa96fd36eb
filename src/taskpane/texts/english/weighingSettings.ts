/** Labels, meanings and choices of settings of actions about weights and models. */
export const weighingSettings = {
  parameters: {
    method: { label: "Method", meaning: "How the weights are found" },
    answers: {
      label: "Answers",
      meaning:
        "One person a line: Ann | Strategic fit: 30; Urgency: 20, or in pairs Ann | Strategic fit > Urgency: 3; empty = those that the workbook keeps",
    },
    levels: { label: "Levels", meaning: "What is weighed against what" },
    randomIndex: { label: "Random index", meaning: "What inconsistency is held against" },
    keep: { label: "Keep inconsistent judgements", meaning: "Also above the consistency limit" },
    write: {
      label: "Write the weights",
      meaning: "Otherwise the answers are only kept, to go on later",
    },
    models: { label: "Models", meaning: "Side by side, the first leads; empty = the usual ones" },
    vikorV: {
      label: "VIKOR: weight of the majority",
      meaning: "1 = only the group counts, 0 = only the worst criterion; empty = 0.5",
    },
    indifference: {
      label: "PROMETHEE: indifferent up to",
      meaning: "Difference of values, 0 to 1, that nobody cares about",
    },
    preference: {
      label: "PROMETHEE: preferred from",
      meaning: "Difference of values, 0 to 1, that counts in full; empty = any difference",
    },
    plausible: { label: "Plausible weights", meaning: "Which weights may be right as well" },
    spread: { label: "Spread", meaning: "Around: share by which a weight may be more or less" },
    noise: {
      label: "Scores off by",
      meaning: "Share of their scale by which scores may be more or less",
    },
    samples: { label: "Worlds", meaning: "How many are drawn" },
  },
  choices: {
    plausible: {
      around: "Around the weights as they are",
      any: "Any weights",
      ordered: "Any in their order of importance",
    },
    method: {
      "": "As the workbook has it",
      direct: "Direct weights",
      points: "100 points",
      roc: "Ranks: rank-order centroid",
      ranksum: "Ranks: rank sum",
      reciprocal: "Ranks: reciprocal",
      swing: "Swing weights",
      entropy: "Entropy of the scores",
      pairwise: "Comparison in pairs (AHP)",
    },
    levels: {
      "": "As the workbook has it",
      flat: "All criteria against each other",
      groups: "By group, then inside each group",
    },
    randomIndex: {
      "": "As the workbook has it",
      "Alonso-Lamata": "Alonso and Lamata 2006",
      Saaty: "Saaty 1980",
    },
    models: {
      weighted: "Weighted score",
      "min-max": "Min-max scaling",
      max: "Scaling by the largest",
      sum: "Scaling by the sum",
      vector: "Vector scaling",
      "two-axis": "Attractiveness and achievability",
      topsis: "TOPSIS",
      vikor: "VIKOR",
      promethee: "PROMETHEE II",
      wsjf: "WSJF",
      rice: "RICE",
      "value-per-cost": "Value per cost",
    },
  },
};
