import type { IssueSentence } from "../words";

/** Sentences about what the cells of a column were read as. */
export const valueIssues = {
  "amount-with-remark": ({ found, expected, quoted, count }) =>
    `${count("count", "Betrag", "Beträge")} in ${quoted("header")} mit Zusatz oder als Schätzung: ${found} wurde als ${expected} gelesen. Der Text steht daneben.`,
  "magnitude-unlikely": ({ found, fact, quoted, count }) =>
    `${count("count", "Betrag", "Beträge")} in ${quoted("header")}, ${fact("times")}-mal so groß wie die Nachbarn (${found}; Zellen ${fact("cells")}): vielleicht fehlt eine Einheit.`,
  "unit-of-neighbours": ({ found, expected, quoted, count }) =>
    `${count("count", "Betrag", "Beträge")} in ${quoted("header")} ohne Einheit (${found}): wie die anderen Beträge derselben Datensätze in ${expected === "thousand" ? "Tausend" : "Millionen"} gelesen.`,
  "range-midpoint": ({ found, expected, quoted, count }) =>
    `${count("count", "Spanne", "Spannen")} in ${quoted("header")}: ${found} wurde als Mitte ${expected} gelesen. Die Spannen stehen daneben.`,
  "period-as-first-day": ({ found, expected, quoted, count }) =>
    `${count("count", "Zeitraum", "Zeiträume")} statt eines Tages in ${quoted("header")}: ${found} wurde als erster Tag gelesen, ${expected}. Der Text steht daneben.`,
  "period-as-last-day": ({ found, expected, quoted, count }) =>
    `${count("count", "Zeitraum", "Zeiträume")} statt eines Tages in ${quoted("header")}: ${found} wurde als letzter Tag gelesen, ${expected}. Der Text steht daneben.`,
  "level-of-percentage": ({ found, expected, quoted, count }) =>
    `${count("count", "Prozentwert", "Prozentwerte")} in ${quoted("header")} nach den Bändern in Scales in Stufen umgesetzt: ${found} wurde ${expected}. Die Prozentwerte stehen daneben.`,
  "level-of-other-scale": ({ found, expected, quoted, count }) =>
    `${count("count", "Stufe", "Stufen")} in ${quoted("header")} auf einer anderen Skala als 1 bis 5: ${found} wurde ${expected}. Die ursprünglichen Stufen stehen daneben.`,
  "rating-by-colour": ({ found, expected, quoted, count }) =>
    `${count("count", "Zelle", "Zellen")} in ${quoted("header")} ohne Text, nach der Füllfarbe bewertet: ${found} wurde als ${expected} gelesen.`,
  "rating-against-colour": ({ found, quoted, count }) =>
    `${count("count", "Bewertung", "Bewertungen")} in ${quoted("header")} auf einer Füllung anderer Farbe: für ${found} gilt der Text.`,
  "first-of-several-people": ({ found, expected, quoted, count }) =>
    `${count("count", "Zelle", "Zellen")} in ${quoted("header")} mit mehreren Personen: aus ${found} wurde ${expected} übernommen. Alle Namen stehen daneben.`,
  "identifier-restored": ({ found, expected, quoted, count }) =>
    `${count("count", "Kennung", "Kennungen")} in ${quoted("header")}, von Excel in Zahl oder Datum verwandelt: ${found} wurde wie die Nachbarn wieder ${expected}.`,
  "word-misspelt": ({ found, expected, quoted, count }) =>
    `${count("count", "Wort", "Wörter")} in ${quoted("header")}, vielleicht mit Tippfehler: ${found} wurde als ${expected} gelesen. Der Text steht daneben.`,
  "missing-by-word": ({ found, quoted, count }) =>
    `${count("count", "Zelle", "Zellen")} in ${quoted("header")} noch ohne Wert (${found}): leer gelassen, der Text steht daneben.`,
  "mojibake-mended": ({ found, expected, quoted, count }) =>
    `${count("count", "Text", "Texte")} in ${quoted("header")} mit zerstörten Zeichen: ${found} wurde ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
