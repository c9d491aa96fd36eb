import type { IssueSentence } from "../words";

const files: Readonly<Record<string, string>> = {
  excel: "un classeur Excel et non un fichier texte",
  "old-excel": "un classeur d’un ancien Excel et non un fichier texte",
  markup: "une page web et non un fichier texte",
  empty: "vide",
  encrypted: "protégé par un mot de passe",
  word: "un document Word",
  powerpoint: "une présentation",
  pdf: "un document PDF",
  picture: "une image",
  archive: "une archive d’autres fichiers",
  "too-large": "trop volumineux",
  damaged: "endommagé",
  unsafe: "dangereux à ouvrir",
};

/** Phrases sur les fichiers, les formulaires et les colonnes de périodes. */
export const structureIssues = {
  "file-not-read": ({ found, fact }) =>
    `Le fichier ${found} n’a pas été lu : il est ${files[fact("kind")] ?? "d’un autre type que le texte"}.`,
  "sheet-too-large": ({ sheet, found }) =>
    `La feuille « ${sheet} »${found === "" ? "" : ` du fichier ${found}`} n’a pas été lue : elle a trop de cellules, ou une qui est loin des autres.`,
  "texts-cut": ({ found, count }) =>
    `Dans ${found}, ${count("count", "texte dépassait", "textes dépassaient")} ce que contient une cellule d’Excel (32 767 caractères) : le reste a été coupé.`,
  "encodings-mixed": ({ sheet, count }) =>
    `« ${sheet} » réunit des fichiers d’encodages différents : ${count("count", "ligne a été lue", "lignes ont été lues")} comme texte Windows, les autres en UTF-8.`,
  "encoding-repaired": ({ sheet, count }) =>
    `Dans « ${sheet} », un programme antérieur avait abîmé les signes de ${count("count", "cellule", "cellules")} (Ã¼ pour ü) ; ils ont été rétablis.`,
  "quotes-unbalanced": ({ sheet }) =>
    `Dans « ${sheet} », un guillemet est ouvert et jamais fermé : les guillemets ont été pris comme des signes ordinaires. Vérifiez les lignes avec des guillemets.`,
  "lines-too-wide": ({ sheet, fact, count }) =>
    `Dans « ${sheet} », ${count("count", "ligne a", "lignes ont")} plus de cellules que les en-têtes, la première est la ligne ${fact("row")} : un séparateur dans un texte a pu décaler les cellules suivantes.`,
  "form-changed": ({ sheet, found, expected, field }) =>
    `« ${sheet} » n’est pas disposée comme les autres fiches : à côté de la cellule pour ${field} devrait se trouver « ${expected} » et non ${found}. La cellule a été laissée de côté.`,
  "period-sum-differs": ({ found, expected, record, quoted, fact, count }) =>
    `Les périodes donnent ${expected}, mais la colonne ${quoted("header")} indique ${found}${record === "" ? "" : ` pour ${record}`} (ligne ${fact("row")}). ${count("count", "ligne diffère", "lignes diffèrent")}. Les montants par période ont été retenus.`,
  "period-open-ended": ({ quoted, expected, fact }) =>
    fact("end") === "before"
      ? `La colonne ${quoted("header")} n’a pas de premier jour : ses montants sont dans la période ${expected}, qui reçoit l’année avant les autres.`
      : `La colonne ${quoted("header")} n’a pas de dernier jour : ses montants sont dans la période ${expected}, qui reçoit l’année après les autres.`,
  "period-column-kept": ({ quoted, fact, text }) => {
    const why = fact("why");
    const reason =
      why === "no-period"
        ? "elle n’appartient à aucune période"
        : why === "no-first-period"
          ? "on ne sait pas quand elle commence"
          : why === "other-sheet"
            ? "une autre feuille tient les mêmes montants par périodes plus courtes"
            : "elle répète un temps que d’autres colonnes couvrent";
    return `La colonne ${quoted("header")} (${text("sum")} en tout) contient des montants, mais ${reason} : elle est gardée comme colonne supplémentaire et ne compte dans aucune période.`;
  },
  "periods-spread": ({ quoted, fact, count }) => {
    const how = fact("how");
    if (how === "joined")
      return `${count("count", "colonne", "colonnes")} de périodes plus courtes que celles du calendrier du classeur (la première est ${quoted("header")}) : les montants ont été additionnés.`;
    const done =
      how === "spread"
        ? "les montants ont été répartis également sur les plus courtes"
        : how === "last"
          ? "les montants sont dans la dernière des plus courtes"
          : "chacune des plus courtes a le même nombre";
    return `${count("count", "colonne", "colonnes")} de périodes plus longues que celles d’autres feuilles (la première est ${quoted("header")}) : ${done}.`;
  },
  "total-differs": ({ found, expected, quoted, fact }) =>
    `Le total à la ligne ${fact("row")} de ${quoted("header")} indique ${found} ; les enregistrements au-dessus donnent ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
