import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** Several cells of a column while adopting, or one cell of a register when checking. */
function cells(words: IssueWords, fault: string): string {
  const { found, expected, field, fact, quoted, count } = words;
  if (fact("header") === "")
    return `${field} : ${found} est ${fault}${expected === "" ? "" : ` ; attendu : ${expected}`}.`;
  return `${quoted("header")} : ${count("count", "cellule illisible", "cellules illisibles")} comme ${expected}, par exemple ${found} : ${fault}.`;
}

/** Sentences about the records of registers. */
export const recordIssues = {
  "text-not-number": (words) => cells(words, "un texte au lieu d’un nombre"),
  "text-not-date": (words) => cells(words, "une valeur qui n’est pas une date"),
  "impossible-date": (words) => cells(words, "une date qui ne peut pas exister"),
  "ambiguous-date": (words) => cells(words, "une date ambiguë ; choisissez jour-mois ou mois-jour"),
  "word-not-in-list": (words) => cells(words, "absent de la liste"),
  "error-value": (words) => cells(words, "une valeur d’erreur"),
  "number-not-whole": (words) => cells(words, "un nombre non entier"),
  "invalid-key": (words) =>
    cells(
      words,
      "un identifiant non valide (20 lettres, chiffres, points, barres obliques, tirets ou traits de soulignement au plus)",
    ),
  "percent-above-one": ({ field, found, expected }) =>
    `${field} est ${found}, soit plus de 100 %. Vouliez-vous dire ${expected} ?`,
  "missing-register": ({ expected }) =>
    `Le registre ${expected} manque. Recréez-le ou choisissez le tableau qui le contient.`,
  "missing-column": ({ register, field, expected, count }) =>
    `${register} : ${field} manque dans tous les enregistrements (${count("count", "enregistrement", "enregistrements")}) ; ${expected === "" ? "ce champ est obligatoire" : expected}.`,
  "formula-overwritten": ({ register, field, found, record }) =>
    `${register}[${field}]${record === "" ? "" : ` de ${record}`} contient ${found} à la place d’une formule. Rétablir la formule ?`,
  "target-equals-baseline": ({ record, found }) =>
    `${record} : la cible et la référence sont toutes deux ${found} ; le progrès n’est pas mesurable.`,
  "required-missing": ({ record, field, expected, records, count }) => {
    const why = expected === "" ? "ce champ est obligatoire" : expected;
    const named = records(
      (row) => `ligne ${row}`,
      (more) => `et ${more} autres`,
    );
    if (named === "")
      return `${record === "" ? "Un enregistrement" : record} sans ${field} ; ${why}.`;
    return `${field} manque dans ${count("count", "enregistrement", "enregistrements")} (${named}) ; ${why}.`;
  },
  "duplicate-key": ({ found, expected, fact }) =>
    fact("rows") === ""
      ? `${found} existe plusieurs fois ; cet enregistrement est devenu ${expected}.`
      : `${found} existe ${fact("times")} fois (lignes ${fact("rows")}) ; ${expected}.`,
  "orphan-reference": ({ record, field, found, expected, fact }) =>
    `${record === "" ? "Un enregistrement" : record} : ${field} ${found} n’existe pas dans ${fact("targets")}.${expected === "" ? "" : ` Vouliez-vous dire ${expected} ?`}`,
  "below-minimum": ({ field, found, expected, record }) =>
    `${field}${record === "" ? "" : ` de ${record}`} est ${found} ; minimum autorisé : ${expected}.`,
  "above-maximum": ({ field, found, expected, record }) =>
    `${field}${record === "" ? "" : ` de ${record}`} est ${found} ; maximum autorisé : ${expected}.`,
  "finish-before-start": ({ field, plainFound, expected, record }) =>
    `${record === "" ? "" : `${record} : `}${field} (${plainFound}) précède le début (${expected}).`,
  "self-reference": ({ record, found }) =>
    `${record} fait dépendre ${found} de lui-même ; cette dépendance est ignorée.`,
  "reason-missing": ({ record, field, found, expected }) =>
    `${record} : ${field} est vide, mais ${expected} est ${found}. Indiquez la raison.`,
  "period-gap": ({ plainFound, expected, fact }) =>
    `Il y a un vide entre les périodes : ${fact("before")} se termine le ${plainFound}, ${fact("after")} ne commence que le ${expected}.`,
  "period-overlap": ({ plainFound, expected, fact }) =>
    `La période ${fact("after")} commence le ${expected}, mais ${fact("before")} se termine le ${plainFound}.`,
  "actual-in-open-period": ({ record, found, expected, fact }) =>
    `${record} a une valeur réelle de ${found} pour ${fact("period")}, qui se termine après la date d’arrêté (${expected}) ; elle n’est pas comptée.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
