import type { IssueSentence } from "../words";

/** Sentences about criteria, weights, scores and the ranking, and about the workbook as a whole. */
export const scoringIssues = {
  "criterion-without-column": ({ found, fact }) =>
    fact("adopted") === ""
      ? `Criteria contient ${found}, mais Scores n’a pas cette colonne : ajoutez-la ou supprimez le critère.`
      : `La liste des critères contient ${found}, mais aucune colonne ne le note : son poids a été mis à 0, le poids d’origine est conservé à côté.`,
  "column-without-criterion": ({ found, expected, speech }) =>
    expected === ""
      ? `La colonne ${found} de Scores n’est pas dans Criteria ; son poids est 0. Ajoutez-la à Criteria ou supprimez-la.`
      : `La colonne ${found} de Scores n’est pas dans Criteria ; son poids est 0. La renommer en ${speech.quoted(expected)} ?`,
  "criterion-all-equal": ({ found, record, count }) =>
    `${record} vaut ${found} pour ${count("projects", "projet", "projets")} : ce critère ne les distingue pas.`,
  "criterion-one-project": ({ record }) => `Un seul projet : ${record} ne peut rien départager.`,
  "criteria-correlated": ({ fact }) =>
    fact("direction") === "same"
      ? `${fact("first")} et ${fact("second")} classent les projets de la même façon ; la même chose compte peut-être deux fois.`
      : `${fact("first")} et ${fact("second")} classent les projets en sens inverse ; leurs effets s’annulent peut-être.`,
  "out-of-scale": ({ record, field, found, expected }) =>
    `${record} a ${found} pour ${field}, hors de l’échelle ${expected} ; la borne la plus proche est comptée.`,
  "weights-all-zero": () => "Tous les poids sont nuls. Donnez un poids à au moins un critère.",
  "negative-weight": ({ record, found, expected }) =>
    `Le poids de ${record} est ${found} ; valeur autorisée : ${expected === "" ? "0 ou plus" : expected}.`,
  "scale-without-width": ({ record, found }) =>
    `L’échelle de ${record} commence et finit à ${found} : tous les projets obtiennent la même valeur.`,
  "missing-score": ({ record, fact }) =>
    `${record} n’a pas de note pour ${fact("criteria")}${fact("ranked") === "no" ? ` et n’est pas classé (règle ${fact("policy")})` : ""}.`,
  "tie-at-rank-one": ({ fact, text, speech }) =>
    `${speech.list(text("projects").split(", "))} sont à égalité avec ${fact("score")}. Ordre affiché : VAN ajustée du risque la plus élevée d’abord.`,
  "nothing-to-rank": () =>
    "Aucun projet ne peut être classé : aucun projet en cours n’a de note pour chaque critère pondéré.",
  "manual-calculation": () =>
    "Le calcul est manuel : les résultats sont peut-être anciens. « Recalculer » les met à jour.",
  "criterion-not-named": () =>
    "Un critère doit avoir un nom : il devient l’en-tête de sa colonne dans Scores.",
  "criterion-exists": ({ found }) =>
    `Un critère ou une colonne de Scores nommé ${found} existe déjà. Choisissez un autre nom.`,
  "criterion-unknown": ({ found, expected }) =>
    `Criteria n’a pas de critère ${found}. Existants : ${expected}.`,
  "last-criterion": ({ found }) =>
    `${found} est le seul critère, et un modèle en demande un. Ajoutez-en d’abord un autre ou renommez-le.`,
  "no-room-below": ({ register, sheet }) =>
    `Les cellules sous le tableau ${register} de la feuille ${sheet} ne sont pas vides : déplacez-les et réessayez.`,
  "formula-loses-column": ({ sheet, count }) =>
    `Sur la feuille ${sheet}, ${count("cells", "formule affichera", "formules afficheront")} #REF! : la colonne utilisée disparaît. « Annuler » la rétablit.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
