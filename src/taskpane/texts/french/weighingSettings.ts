import type { weighingSettings as english } from "../english/weighingSettings";

/** Labels, meanings and choices of settings of actions about weights and models. */
export const weighingSettings: typeof english = {
  parameters: {
    method: { label: "Méthode", meaning: "Comment les poids sont trouvés" },
    answers: {
      label: "Réponses",
      meaning:
        "Une personne par ligne : Ann | Strategic fit: 30; Urgency: 20, ou par paires Ann | Strategic fit > Urgency: 3 ; vide = celles du classeur",
    },
    levels: { label: "Niveaux", meaning: "Ce qui est pondéré par rapport à quoi" },
    randomIndex: { label: "Indice aléatoire", meaning: "Mesure des contradictions" },
    keep: {
      label: "Garder les jugements incohérents",
      meaning: "Même au-delà de la limite de cohérence",
    },
    write: {
      label: "Écrire les poids",
      meaning: "Sinon les réponses sont seulement conservées, pour continuer plus tard",
    },
    models: {
      label: "Modèles",
      meaning: "Côte à côte, le premier mène ; vide = les modèles usuels",
    },
    vikorV: {
      label: "VIKOR : poids de la majorité",
      meaning: "1 = seul le groupe compte, 0 = seul le plus mauvais critère ; vide = 0,5",
    },
    indifference: {
      label: "PROMETHEE : indifférent jusqu’à",
      meaning: "Écart de valeurs, de 0 à 1, sans importance",
    },
    preference: {
      label: "PROMETHEE : préféré à partir de",
      meaning: "Écart de valeurs, de 0 à 1, qui compte en entier ; vide = tout écart",
    },
    plausible: { label: "Poids plausibles", meaning: "Quels poids peuvent être aussi justes" },
    spread: {
      label: "Écart",
      meaning: "Autour : part dont un poids peut être plus haut ou plus bas",
    },
    noise: {
      label: "Notes fausses de",
      meaning: "Part de l’échelle dont les notes peuvent être plus hautes ou plus basses",
    },
    samples: { label: "Mondes", meaning: "Combien sont tirés" },
  },
  choices: {
    plausible: {
      around: "Autour des poids actuels",
      any: "Des poids quelconques",
      ordered: "Quelconques, dans leur ordre",
    },
    method: {
      "": "Comme dans le classeur",
      direct: "Poids directs",
      points: "100 points",
      roc: "Rangs : centroïde",
      ranksum: "Rangs : somme",
      reciprocal: "Rangs : inverse",
      swing: "Poids par bascule",
      entropy: "Entropie des notes",
      pairwise: "Comparaison par paires (AHP)",
    },
    levels: {
      "": "Comme dans le classeur",
      flat: "Tous les critères entre eux",
      groups: "Par groupe, puis dans le groupe",
    },
    randomIndex: {
      "": "Comme dans le classeur",
      "Alonso-Lamata": "Alonso et Lamata 2006",
      Saaty: "Saaty 1980",
    },
    models: {
      weighted: "Score pondéré",
      "min-max": "Échelle min-max",
      max: "Échelle du maximum",
      sum: "Échelle de la somme",
      vector: "Échelle vectorielle",
      "two-axis": "Attractivité et faisabilité",
      topsis: "TOPSIS",
      vikor: "VIKOR",
      promethee: "PROMETHEE II",
      wsjf: "WSJF",
      rice: "RICE",
      "value-per-cost": "Valeur par coût",
    },
  },
};
