import type { IssueSentence } from "../words";

/** Sentences about criteria, weights, scores and the ranking, and about the workbook as a whole. */
export const scoringIssues = {
  "criterion-without-column": ({ found, fact }) =>
    fact("adopted") === ""
      ? `Criteria enthält ${found}, aber Scores hat keine solche Spalte: Spalte hinzufügen oder Kriterium entfernen.`
      : `Die Kriterienliste enthält ${found}, aber keine Spalte bewertet es: Das Gewicht wurde auf 0 gesetzt, das ursprüngliche steht daneben.`,
  "column-without-criterion": ({ found, expected, speech }) =>
    expected === ""
      ? `Spalte ${found} in Scores fehlt in Criteria; ihr Gewicht ist 0. In Criteria hinzufügen oder entfernen.`
      : `Spalte ${found} in Scores fehlt in Criteria; ihr Gewicht ist 0. In ${speech.quoted(expected)} umbenennen?`,
  "criterion-all-equal": ({ found, record, count }) =>
    `${record} ist für ${count("projects", "Projekt", "Projekte")} gleich ${found}: Das Kriterium unterscheidet sie nicht.`,
  "criterion-one-project": ({ record }) => `Nur ein Projekt: ${record} kann nichts unterscheiden.`,
  "criteria-correlated": ({ fact }) =>
    fact("direction") === "same"
      ? `${fact("first")} und ${fact("second")} ordnen die Projekte gleich; möglicherweise zählt dasselbe doppelt.`
      : `${fact("first")} und ${fact("second")} ordnen die Projekte gegensätzlich; möglicherweise heben sie sich auf.`,
  "out-of-scale": ({ record, field, found, expected }) =>
    `${record} hat für ${field} ${found}, außerhalb der Skala ${expected}; gezählt wird das nächste Ende.`,
  "weights-all-zero": () =>
    "Alle Gewichte sind null. Mindestens ein Kriterium braucht ein Gewicht.",
  "negative-weight": ({ record, found, expected }) =>
    `Das Gewicht von ${record} ist ${found}; erlaubt: ${expected === "" ? "0 oder mehr" : expected}.`,
  "scale-without-width": ({ record, found }) =>
    `Die Skala von ${record} beginnt und endet bei ${found}: Alle Projekte erhalten denselben Wert.`,
  "missing-score": ({ record, fact }) =>
    `${record} hat keine Bewertung für ${fact("criteria")}${fact("ranked") === "no" ? ` und erhält keinen Rang (Regel ${fact("policy")})` : ""}.`,
  "tie-at-rank-one": ({ fact, text, speech }) =>
    `${speech.list(text("projects").split(", "))} liegen mit ${fact("score")} gleichauf. Reihenfolge: höherer risikobereinigter Kapitalwert zuerst.`,
  "nothing-to-rank": () =>
    "Keine Rangfolge möglich: Kein laufendes Projekt hat für jedes gewichtete Kriterium eine Bewertung.",
  "manual-calculation": () =>
    "Die Berechnung ist manuell: Ergebnisse sind möglicherweise veraltet. „Neu berechnen“ aktualisiert sie.",
  "criterion-not-named": () =>
    "Ein Kriterium braucht einen Namen: Er wird zur Überschrift seiner Spalte in Scores.",
  "criterion-exists": ({ found }) =>
    `Ein Kriterium oder eine Spalte in Scores namens ${found} ist bereits vorhanden. Bitte einen anderen Namen wählen.`,
  "criterion-unknown": ({ found, expected }) =>
    `Criteria enthält kein Kriterium ${found}. Vorhanden: ${expected}.`,
  "last-criterion": ({ found }) =>
    `${found} ist das einzige Kriterium, und ein Modell braucht eines. Zuerst ein weiteres hinzufügen oder dieses umbenennen.`,
  "no-room-below": ({ register, sheet }) =>
    `Die Zellen unter der Tabelle ${register} auf Blatt ${sheet} sind nicht leer: verschieben und erneut versuchen.`,
  "formula-loses-column": ({ sheet, count }) =>
    `${count("cells", "Formel", "Formeln")} auf Blatt ${sheet} ergeben dann #BEZUG!: Die verwendete Spalte entfällt. „Rückgängig“ stellt sie wieder her.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
