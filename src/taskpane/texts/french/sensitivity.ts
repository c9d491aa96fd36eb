import type { SensitivityTexts } from "../scoreTexts";

export const sensitivity: SensitivityTexts = {
  heading: "Le classement est-il solide ?",
  nothing: "Rien n’est encore classé : il n’y a rien à faire varier.",
  why: "Pourquoi ce rang",
  ranges: {
    one: "{count} projet avec des notes manquantes",
    other: "{count} projets avec des notes manquantes",
  },
  rangeOf: "{project} : {sentence}",
  coverage: "{scored} du poids est noté.",
  range: "Selon les notes manquantes : de {low} à {high}, rang {bestRank} à {worstRank}.",

  switches: {
    heading: "Où l’ordre bascule",
    about: "Au sujet de",
    rankOne: "la première place",
    funded: "la limite de budget",
    scale: "Les barres vont de 0 % à 100 % du poids.",
  },

  criteria: {
    heading: "Quels critères décident",
    criterion: "Critère",
    weight: "Poids",
    share: "Part des différences",
    moved: "Rangs qu’il change",
    hint: "Un critère où tous les projets se valent ne décide rien, quel que soit son poids.",
  },

  worlds: {
    heading: "Dans des mondes plausibles",
    weights: "Quels poids sont plausibles",
    kinds: {
      any: "n’importe quels poids",
      around: "de la moitié à une fois et demie chaque poids",
      ordered: "tous ceux qui gardent l’ordre d’importance",
    },
    noise: "Les notes peuvent être fausses de",
    noises: {
      none: "rien",
      little: "un dixième de l’échelle",
      much: "un quart de l’échelle",
    },
    samples: "Mondes",
    seed: "Graine",
    run: "Calculer",
    again: "Recalculer",
    write: "Écrire la feuille Robustness",
    cancel: "Annuler",
    doing: "{done} mondes sur {of}",
    done: "{done} mondes, graine {seed} ; les parts sont justes à ±{halfWidth} dans 95 cas sur 100.",
    stopped:
      "Arrêté après {done} mondes sur {of} ; les parts sont justes à ±{halfWidth} dans 95 cas sur 100.",
    failed: "Les mondes n’ont pas pu être calculés : {reason}",
    table: "Projets dans des mondes plausibles",
    first: "Premier dans",
    place: "rang moyen",
    funded: "Financé dans",
    noBudget:
      "Le classeur n’a pas de limite de budget : la part des mondes où un projet est financé n’est pas dite.",
    details: "Places de {project}",
    placesOf: "Part des mondes par place",
    atPlace: "Place {place} : {share}",
    later: "au-delà : {share}",
    central: "Poids avec lesquels {project} est premier, en moyenne",
    neverFirst: "{project} n’est premier dans aucun des mondes.",
    confidence: "Avec ces poids il est premier dans {share} des mondes aux notes incertaines.",
    more: { one: "Montrer {count} projet de plus", other: "Montrer {count} projets de plus" },
    summary: "{project} est premier dans {share} des mondes.",
    summaryFunded:
      "Pour {core} projets sur {count}, le financement ne dépend pas des poids ; pour {borderline}, il en dépend.",
  },

  tornado: {
    heading: "Ce qui fait bouger la valeur du portefeuille",
    hint: "Chaque hypothèse à son bas et à son haut, les autres inchangées.",
    value: {
      one: "Valeur du projet financé : {value}",
      other: "Valeur des {count} projets financés : {value}",
    },
    end: "{setting} : {value}",
    none: "Il n’y a pas de bénéfices et de coûts par période dont tirer une valeur.",
  },
};
