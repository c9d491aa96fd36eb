import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** Several cells of a column while adopting, or one cell of a register when checking. */
function cells(words: IssueWords, fault: string): string {
  const { found, expected, field, fact, quoted, count } = words;
  if (fact("header") === "")
    return `${field}: ${found} ist ${fault}${expected === "" ? "" : `; erwartet: ${expected}`}.`;
  return `${count("count", "Zelle", "Zellen")} in ${quoted("header")} nicht als ${expected} lesbar, zum Beispiel ${found}: ${fault}.`;
}

/** Sentences about the records of registers. */
export const recordIssues = {
  "text-not-number": (words) => cells(words, "Text statt einer Zahl"),
  "text-not-date": (words) => cells(words, "kein Datum"),
  "impossible-date": (words) => cells(words, "ein Datum, das es nicht geben kann"),
  "ambiguous-date": (words) =>
    cells(words, "als Datum zweideutig; Tag-Monat oder Monat-Tag wählen"),
  "word-not-in-list": (words) => cells(words, "nicht in der Liste"),
  "error-value": (words) => cells(words, "ein Fehlerwert"),
  "number-not-whole": (words) => cells(words, "keine ganze Zahl"),
  "invalid-key": (words) =>
    cells(
      words,
      "keine gültige Kennung (höchstens 20 Buchstaben, Ziffern, Punkte, Schräg-, Unter- und Bindestriche)",
    ),
  "percent-above-one": ({ field, found, expected }) =>
    `${field} ist ${found}, also mehr als 100 %. Meinten Sie ${expected}?`,
  "missing-register": ({ expected }) =>
    `Das Register ${expected} fehlt. Neu anlegen oder die Tabelle wählen, die es enthält.`,
  "missing-column": ({ register, field, expected, count }) =>
    `${register}: ${field} fehlt in allen Datensätzen (${count("count", "Datensatz", "Datensätze")}); ${expected === "" ? "das Feld ist erforderlich" : expected}.`,
  "formula-overwritten": ({ register, field, found, record }) =>
    `${register}[${field}]${record === "" ? "" : ` von ${record}`} enthält ${found}, wo eine Formel stehen muss. Formel wiederherstellen?`,
  "target-equals-baseline": ({ record, found }) =>
    `${record}: Ziel- und Ausgangswert sind beide ${found}; ein Fortschritt ist nicht messbar.`,
  "required-missing": ({ record, field, expected, records, count }) => {
    const why = expected === "" ? "das Feld ist erforderlich" : expected;
    const named = records(
      (row) => `Zeile ${row}`,
      (more) => `und ${more} weitere`,
    );
    if (named === "") return `${record === "" ? "Ein Datensatz" : record} ohne ${field}; ${why}.`;
    return `${field} fehlt in ${count("count", "Datensatz", "Datensätzen")} (${named}); ${why}.`;
  },
  "duplicate-key": ({ found, expected, fact }) =>
    fact("rows") === ""
      ? `${found} kommt mehrfach vor; dieser Datensatz wurde zu ${expected}.`
      : `${found} kommt ${fact("times")}-mal vor (Zeilen ${fact("rows")}); ${expected}.`,
  "orphan-reference": ({ record, field, found, expected, fact }) =>
    `${record === "" ? "Ein Datensatz" : record}: ${field} ${found} gibt es in ${fact("targets")} nicht.${expected === "" ? "" : ` Meinten Sie ${expected}?`}`,
  "below-minimum": ({ field, found, expected, record }) =>
    `${field}${record === "" ? "" : ` von ${record}`} ist ${found}; Mindestwert: ${expected}.`,
  "above-maximum": ({ field, found, expected, record }) =>
    `${field}${record === "" ? "" : ` von ${record}`} ist ${found}; Höchstwert: ${expected}.`,
  "finish-before-start": ({ field, plainFound, expected, record }) =>
    `${record === "" ? "" : `${record}: `}${field} ${plainFound} liegt vor dem Beginn ${expected}.`,
  "self-reference": ({ record, found }) =>
    `${record} macht ${found} von sich selbst abhängig; die Abhängigkeit wird nicht beachtet.`,
  "reason-missing": ({ record, field, found, expected }) =>
    `${record}: ${field} ist leer, aber ${expected} ist ${found}. Bitte begründen.`,
  "period-gap": ({ plainFound, expected, fact }) =>
    `Lücke zwischen den Perioden: ${fact("before")} endet am ${plainFound}, ${fact("after")} beginnt erst am ${expected}.`,
  "period-overlap": ({ plainFound, expected, fact }) =>
    `Periode ${fact("after")} beginnt am ${expected}, aber ${fact("before")} endet am ${plainFound}.`,
  "actual-in-open-period": ({ record, found, expected, fact }) =>
    `${record} hat einen Istwert von ${found} in ${fact("period")}; diese Periode endet nach dem Stichtag ${expected}. Er wird nicht gezählt.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
