import type { IssueSentence } from "../words";

/** Sentences about records of which several lists or files tell. */
export const collectIssues = {
  "key-repeated": ({ found, expected, field, count }) =>
    `${count("count", "enregistrement répète", "enregistrements répètent")} un identifiant dans ${field} : ${found} est devenu ${expected}. Les identifiants trouvés sont conservés à côté.`,
  "sources-disagree": ({ found, expected, field, quoted, count }) =>
    `${count("count", "valeur", "valeurs")} dans ${quoted("header")} : une autre liste dit autre chose du même enregistrement (${found}, là-bas ${expected}). ${field} garde la valeur de l’autre liste ; celle-ci est conservée à côté.`,
  "records-completed": ({ sheet, quoted, text, count }) =>
    `${count("count", "ligne", "lignes")} de « ${sheet} » et de ${quoted("other")}${text("workbook") === "" ? "" : ` dans ${text("workbook")}`} sont les mêmes enregistrements : chacun est devenu un seul enregistrement avec les colonnes des deux listes.`,
  "lines-joined": ({ sheet, count }) =>
    `${count("count", "ligne", "lignes")} de « ${sheet} » sous une cellule fusionnée : suite de l’enregistrement du dessus. Les textes en sont devenus d’autres lignes, les autres valeurs sont conservées à côté.`,
  "name-of-several": ({ found, field, text, count }) =>
    `${count("count", "renvoi", "renvois")} dans ${field} par un nom que portent plusieurs enregistrements de ${text("targets")} (${found}) : laissé tel quel. Écrivez plutôt l’identifiant.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
