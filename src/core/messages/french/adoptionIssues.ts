import type { IssueSentence } from "../words";

/** Sentences about reading sheets that people keep: headers, columns, cells. */
export const adoptionIssues = {
  "sheet-not-adopted": ({ sheet, count }) =>
    `« ${sheet} » (${count("filled", "cellule remplie", "cellules remplies")}) n’a pas été adoptée : rien n’y indique un registre.`,
  "nothing-adopted": ({ count }) =>
    `Aucun registre n’a été reconnu sur ${count("sheets", "feuille", "feuilles")}. Il faut une ligne d’en-têtes avec des noms comme Project, Risk, Owner, Status, Budget.`,
  "cells-not-adopted": ({ sheet, count }) =>
    `À côté ou au-dessous du tableau de « ${sheet} », ${count("count", "cellule remplie n’a pas été adoptée", "cellules remplies n’ont pas été adoptées")} : hors de ses lignes et colonnes.`,
  "row-left-out": ({ found, fact, number, count }) => {
    const kinds: Readonly<Record<string, readonly [string, string]>> = {
      total: ["est un total", "sont des totaux"],
      subtotal: ["est un sous-total", "sont des sous-totaux"],
      header: ["répète les en-têtes", "répètent les en-têtes"],
      instruction: ["est une consigne", "sont des consignes"],
      section: ["est le titre d’une section", "sont des titres de sections"],
    };
    const [one, many] = kinds[fact("kind")] ?? ["est une remarque", "sont des remarques"];
    return number("count") === 1
      ? `La ligne ${found} ${one} et n’a pas été reprise parmi les enregistrements.`
      : `${count("count", "ligne", "lignes")} (la première : ${found}) ${many} et n’ont pas été reprises parmi les enregistrements.`;
  },
  "hidden-sheets-adopted": ({ text, count }) =>
    `${count("count", "feuille masquée a aussi été adoptée", "feuilles masquées ont aussi été adoptées")} : ${text("sheets")}.`,
  "two-columns-one-field": ({ found, expected, fact, quoted }) =>
    fact("other") === fact("header")
      ? `Deux colonnes nommées ${found} correspondent à ${expected}. Celle qui a le plus de valeurs lisibles a été retenue ; l’autre reste une colonne supplémentaire.`
      : `${quoted("other")} et ${found} correspondent à ${expected}. ${quoted("other")} a été retenue ; ${found} reste une colonne supplémentaire.`,
  "column-not-read": ({ found, expected, fact, quoted, count }) =>
    `La colonne ${quoted("header")} correspond à ${expected}, mais ${count("readable", "valeur seulement se lit", "valeurs seulement se lisent")} ainsi sur ${fact("filled")} (exemple : ${found}). Elle reste une colonne supplémentaire.`,
  "key-generated": ({ register, field, expected, count }) =>
    `${count("count", "enregistrement", "enregistrements")} de ${register} sans ${field} : de nouveaux identifiants ont été créés à partir de ${expected}.`,
  "key-changed": ({ found, expected, field, count }) =>
    `${count("count", "identifiant", "identifiants")} de ${field} à corriger (longueur, ou caractères mal lus par les formules) : ${found} est devenu ${expected}. Les identifiants d’origine sont conservés à côté.`,
  "default-filled": ({ register, text, fact, count }) => {
    const profile =
      fact("profile") === ""
        ? []
        : ["Profile = Level s’il y a une valeur de référence (Baseline), sinon Flow"];
    const fields = [text("fields"), ...profile].filter((each) => each !== "").join(" ; ");
    return `Pour ${count("count", "enregistrement", "enregistrements")} de ${register}, aucune feuille n’a ces colonnes ; valeurs mises : ${fields}.`;
  },
  "stage-assumed": ({ text, count }) =>
    `Aucune feuille n’indique de phase (Stage) : ${count("delivery", "projet avec un état signalé est considéré", "projets avec un état signalé sont considérés")} comme In delivery, ${text("proposed")} comme Proposed.`,
  "columns-complete-each-other": ({ found, expected, fact, count }) =>
    `Deux colonnes nommées ${found} correspondent à ${expected} sans jamais se contredire : ${count("count", `cellule vide de la colonne ${fact("first")} a été complétée`, `cellules vides de la colonne ${fact("first")} ont été complétées`)} par la colonne ${fact("second")}.`,
  "register-derived": ({ register, found, fact, count }) =>
    `Aucune feuille ne contient ${register} : ${count("count", "enregistrement créé", "enregistrements créés")} à partir des noms de ${fact("from")} (${found}).`,
  "money-unit-unknown": ({ expected }) =>
    `Les feuilles n’indiquent pas l’unité monétaire ; les montants ont été repris tels quels${expected === "" ? "" : ` (${expected})`}. Modifiez Money unit sur la feuille Settings s’il s’agit de milliers ou de millions.`,
  "money-unit-assumed": ({ found, expected, quoted, count }) =>
    `${count("count", "montant", "montants")} de ${quoted("header")} sans unité (exemple : ${found}) : lecture à l’unité, conversion en ${expected === "million" ? "millions" : "milliers"}.`,
  "percent-of-hundred": ({ quoted }) =>
    `La colonne ${quoted("header")} compte les pourcentages jusqu’à 100 : 65 a été lu comme 65 %.`,
  "short-year": ({ found, quoted, count }) =>
    `${count("count", "date", "dates")} de ${quoted("header")} avec une année à deux chiffres (${found}) : 00 à 79 lus comme 2000 à 2079, 80 à 99 comme 1980 à 1999.`,
  "rating-of-five-steps": ({ found, expected, quoted, count }) =>
    `${count("count", "évaluation", "évaluations")} de ${quoted("header")} entre deux couleurs : ${found} a été lu comme ${expected}. Les évaluations d’origine sont conservées à côté.`,
  "ambiguous-number": ({ found, quoted, count }) =>
    `${count("count", "nombre", "nombres")} de ${quoted("header")} au séparateur ambigu (milliers ou décimales, ${found}) : non repris, car la colonne mélange les deux notations.`,
  "other-currency": ({ found, quoted, count }) =>
    `${count("count", "montant", "montants")} de ${quoted("header")} dans une autre devise que le registre (${found}) : non repris.`,
  "criteria-found": ({ criteria, count }) => {
    const list = criteria((each) => {
      const better = each.direction === "Cost" ? "moins vaut mieux" : "plus vaut mieux";
      const weight = each.weight === null ? "" : `, poids ${each.weight}`;
      return `${each.name} (${each.low}–${each.high}, ${better}${weight})`;
    });
    return `${count("count", "colonne reprise comme critère", "colonnes reprises comme critères")} : ${list}. Échelle, sens et poids se modifient sur la feuille Criteria.`;
  },
  "starter-model": ({ found, count }) =>
    `Aucune note n’a été trouvée avec les projets. Modèle de départ : ${count("count", "critère", "critères")} issus des registres (${found}). Remplacez-les par vos critères sur la feuille Criteria.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
