import type { IssueSentence } from "../words";

/** Sentences about setting a workbook up: names that are taken, pasted objectives and periods. */
export const setupIssues = {
  "sheet-name-taken": ({ fact, text }) =>
    fact("count") === "1"
      ? `Une feuille nommée ${text("sheets")} existe. Créer ${text("instead")} à la place, ou adopter l’existante ?`
      : `Des feuilles nommées ${text("sheets")} existent. Créer ${text("instead")} à la place, ou adopter les existantes ?`,
  "structure-protected": () =>
    "Ce classeur est protégé contre l’ajout de feuilles. Ôtez la protection (Révision > Protéger le classeur) et réessayez. Rien n’a été modifié.",
  "sheet-protected": ({ fact, text }) =>
    fact("count") === "1"
      ? `La feuille ${text("sheets")} est protégée. Ôtez d’abord sa protection (Révision > Ôter la protection de la feuille), sinon Excel refusera.`
      : `Les feuilles ${text("sheets")} sont protégées. Ôtez d’abord leur protection (Révision > Ôter la protection de la feuille), sinon Excel refusera.`,
  "objective-not-named": ({ fact }) => `Ligne ${fact("line")} : l’objectif n’a pas de nom.`,
  "objective-weight-unread": ({ fact, found }) =>
    `Ligne ${fact("line")} : le poids ${found} n’est pas un nombre positif ou nul.`,
  "objective-repeated": ({ fact, found }) =>
    `Ligne ${fact("line")} : ${found} figure deux fois dans la liste.`,
  "objective-key-unread": ({ fact, found }) =>
    `Ligne ${fact("line")} : ${found} ne peut pas être un identifiant. Utilisez 20 lettres, chiffres, points, barres obliques, tirets ou traits de soulignement au plus.`,
  "objective-weights-zero": () =>
    "Tous les poids sont nuls. Donnez un poids à au moins un objectif.",
  "objective-weights-sum": ({ number, speech }) =>
    `La somme des poids est ${speech.number(number("sum"))}, et non 100 ; chacun compte selon sa part de la somme.`,
  "period-line-unread": ({ fact, field, found, expected }) =>
    `Ligne ${fact("line")} : ${field} ${found} n’est pas lisible.${expected === "" ? "" : ` Attendu : ${expected}.`}`,
  "period-repeated": ({ fact, found }) =>
    `Ligne ${fact("line")} : la période ${found} figure deux fois dans la liste.`,
  "status-date-outside-periods": ({ plainFound, fact }) =>
    `La date d’arrêté (${plainFound}) est hors des périodes de suivi (du ${fact("from")} au ${fact("to")}).`,
  "objectives-replaced": ({ count }) =>
    `L’exemple apporte ses propres objectifs : ${count("count", "objectif", "objectifs")} de ce classeur disparaîtraient. Annuler les rétablit.`,
  "undo-removes-records": ({ count }) =>
    `Les registres contiennent ${count("rows", "enregistrement", "enregistrements")} ; Annuler les supprime avec leurs feuilles.`,
  "undo-leaves-typed": ({ count, text }) =>
    `Quelqu’un a saisi depuis dans ${count("count", "cellule", "cellules")} (${text("cells")}). Ce qui a été saisi reste ; tout le reste est rétabli.`,
  "undo-overwrites-typed": ({ count, text }) =>
    `Quelqu’un a saisi depuis dans ${count("count", "cellule", "cellules")} (${text("cells")}). Ces cellules sont rétablies aussi : ce qui a été saisi est perdu.`,
  "undo-removes-typed": ({ count }) =>
    `Quelqu’un a saisi dans ${count("count", "cellule", "cellules")} de colonnes qu’Annuler supprime. Ce qui a été saisi est perdu.`,
  "undo-keeps-rows": ({ text }) =>
    `Des lignes ont été ajoutées depuis à la fin de ${text("registers")}. Elles restent ; les lignes que l’action avait ajoutées restent vides.`,
  "undo-is-large": ({ fact }) =>
    `Pour pouvoir annuler, le classeur garde ${fact("count")} Mo d’anciens contenus jusqu’à la prochaine action.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
