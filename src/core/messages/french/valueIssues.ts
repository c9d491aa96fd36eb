import type { IssueSentence } from "../words";

/** Sentences about what the cells of a column were read as. */
export const valueIssues = {
  "amount-with-remark": ({ found, expected, quoted, count }) =>
    `${count("count", "montant", "montants")} de ${quoted("header")} avec une remarque ou une approximation : ${found} a été lu comme ${expected}. Le texte est conservé à côté.`,
  "magnitude-unlikely": ({ found, fact, quoted, count }) =>
    `${count("count", "montant", "montants")} de ${quoted("header")}, ${fact("times")} fois la taille des voisins (${found} ; cellules ${fact("cells")}) : une unité manque peut-être.`,
  "unit-of-neighbours": ({ found, expected, quoted, count }) =>
    `${count("count", "montant", "montants")} de ${quoted("header")} sans unité (${found}) : lus en ${expected === "thousand" ? "milliers" : "millions"}, comme les autres montants des mêmes enregistrements.`,
  "range-midpoint": ({ found, expected, quoted, count }) =>
    `${count("count", "fourchette", "fourchettes")} de ${quoted("header")} : ${found} a été lu comme son milieu, ${expected}. Les fourchettes sont conservées à côté.`,
  "period-as-first-day": ({ found, expected, quoted, count }) =>
    `${count("count", "période", "périodes")} au lieu d’un jour dans ${quoted("header")} : ${found} a été lu comme son premier jour, ${expected}. Le texte est conservé à côté.`,
  "period-as-last-day": ({ found, expected, quoted, count }) =>
    `${count("count", "période", "périodes")} au lieu d’un jour dans ${quoted("header")} : ${found} a été lu comme son dernier jour, ${expected}. Le texte est conservé à côté.`,
  "level-of-percentage": ({ found, expected, quoted, count }) =>
    `${count("count", "pourcentage", "pourcentages")} de ${quoted("header")} converti en niveau selon Scales : ${found} est devenu ${expected}. Les pourcentages sont conservés à côté.`,
  "level-of-other-scale": ({ found, expected, quoted, count }) =>
    `${count("count", "niveau", "niveaux")} de ${quoted("header")} sur une autre échelle que 1 à 5 : ${found} est devenu ${expected}. Les niveaux d’origine sont conservés à côté.`,
  "rating-by-colour": ({ found, expected, quoted, count }) =>
    `${count("count", "cellule", "cellules")} de ${quoted("header")} sans texte, évaluation d’après la couleur de fond : ${found} a été lu comme ${expected}.`,
  "rating-against-colour": ({ found, quoted, count }) =>
    `${count("count", "évaluation", "évaluations")} de ${quoted("header")} sur un fond d’une autre couleur : pour ${found}, le texte a été retenu.`,
  "first-of-several-people": ({ found, expected, quoted, count }) =>
    `${count("count", "cellule", "cellules")} de ${quoted("header")} avec plusieurs personnes : de ${found}, ${expected} a été retenu. Tous les noms sont conservés à côté.`,
  "identifier-restored": ({ found, expected, quoted, count }) =>
    `${count("count", "identifiant", "identifiants")} de ${quoted("header")} changé par Excel en nombre ou en date : ${found} est redevenu ${expected}, comme ses voisins.`,
  "word-misspelt": ({ found, expected, quoted, count }) =>
    `${count("count", "mot", "mots")} de ${quoted("header")}, peut-être mal orthographié : ${found} a été lu comme ${expected}. Le texte est conservé à côté.`,
  "missing-by-word": ({ found, quoted, count }) =>
    `${count("count", "cellule", "cellules")} de ${quoted("header")} sans valeur pour l’instant (${found}) : laissé vide, le texte est conservé à côté.`,
  "mojibake-mended": ({ found, expected, quoted, count }) =>
    `${count("count", "texte", "textes")} de ${quoted("header")} aux caractères abîmés : ${found} est devenu ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
