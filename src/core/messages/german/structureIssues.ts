import type { IssueSentence } from "../words";

const files: Readonly<Record<string, string>> = {
  excel: "eine Excel-Arbeitsmappe und keine Textdatei",
  "old-excel": "eine Arbeitsmappe eines alten Excel und keine Textdatei",
  markup: "eine Webseite und keine Textdatei",
  empty: "leer",
  encrypted: "mit einem Kennwort geschützt",
  word: "ein Word-Dokument",
  powerpoint: "eine Präsentation",
  pdf: "ein PDF-Dokument",
  picture: "ein Bild",
  archive: "ein Archiv mit anderen Dateien",
  "too-large": "zu groß",
  damaged: "beschädigt",
  unsafe: "nicht sicher zu öffnen",
};

/** Sätze über Dateien, Formulare und Spalten mit Zeiträumen. */
export const structureIssues = {
  "file-not-read": ({ found, fact }) =>
    `Die Datei ${found} wurde nicht gelesen: Sie ist ${files[fact("kind")] ?? "keine Textdatei"}.`,
  "sheet-too-large": ({ sheet, found }) =>
    `Das Blatt „${sheet}“${found === "" ? "" : ` der Datei ${found}`} wurde nicht gelesen: Es hat zu viele Zellen oder eine, die weit entfernt von den anderen steht.`,
  "texts-cut": ({ found, count }) =>
    `In ${found} ${count("count", "Text war", "Texte waren")} länger, als eine Zelle von Excel fasst (32.767 Zeichen): Der Rest wurde abgeschnitten.`,
  "encodings-mixed": ({ sheet, count }) =>
    `„${sheet}“ besteht aus Dateien mit verschiedenen Zeichensätzen: ${count("count", "Zeile wurde", "Zeilen wurden")} als Windows-Text gelesen, die übrigen als UTF-8.`,
  "encoding-repaired": ({ sheet, count }) =>
    `In „${sheet}“ hatte ein früheres Programm in ${count("count", "Zelle", "Zellen")} Zeichen verdorben (Ã¼ statt ü); sie wurden wiederhergestellt.`,
  "quotes-unbalanced": ({ sheet }) =>
    `In „${sheet}“ beginnt ein Anführungszeichen und endet nie: Anführungszeichen wurden als gewöhnliche Zeichen genommen. Sehen Sie die Zeilen mit Anführungszeichen durch.`,
  "lines-too-wide": ({ sheet, fact, count }) =>
    `„${sheet}“: ${count("count", "Zeile hat", "Zeilen haben")} mehr Zellen als die Überschriften, die erste ist Zeile ${fact("row")}: Ein Trennzeichen in einem Text kann die Zellen danach verschoben haben.`,
  "form-changed": ({ sheet, found, expected, field }) =>
    `„${sheet}“ ist nicht wie die anderen Formulare aufgebaut: Neben der Zelle für ${field} sollte „${expected}“ stehen und nicht ${found}. Die Zelle wurde ausgelassen.`,
  "period-sum-differs": ({ found, expected, record, quoted, fact, count }) =>
    `Die Zeiträume ergeben ${expected}, Spalte ${quoted("header")} sagt aber ${found}${record === "" ? "" : ` für ${record}`} (Zeile ${fact("row")}). ${count("count", "Zeile weicht", "Zeilen weichen")} ab. Übernommen wurden die Beträge der Zeiträume.`,
  "period-open-ended": ({ quoted, expected, fact }) =>
    fact("end") === "before"
      ? `Spalte ${quoted("header")} hat keinen ersten Tag: Ihre Beträge stehen im Zeitraum ${expected}, der das Jahr vor den anderen erhält.`
      : `Spalte ${quoted("header")} hat keinen letzten Tag: Ihre Beträge stehen im Zeitraum ${expected}, der das Jahr nach den anderen erhält.`,
  "period-column-kept": ({ quoted, fact, text }) => {
    const why = fact("why");
    const reason =
      why === "no-period"
        ? "gehört zu keinem Zeitraum"
        : why === "no-first-period"
          ? "es ist nicht bekannt, wann sie beginnt"
          : why === "other-sheet"
            ? "ein anderes Blatt führt dieselben Beträge nach kürzeren Zeiträumen"
            : "sie wiederholt Zeit, die andere Spalten haben";
    return `Spalte ${quoted("header")} (zusammen ${text("sum")}) enthält Beträge, aber ${reason}: Sie bleibt als zusätzliche Spalte erhalten und zählt in keinem Zeitraum.`;
  },
  "periods-spread": ({ quoted, fact, count }) => {
    const how = fact("how");
    if (how === "joined")
      return `${count("count", "Spalte", "Spalten")} mit kürzeren Zeiträumen als der Kalender der Arbeitsmappe (die erste ist ${quoted("header")}): Die Beträge wurden addiert.`;
    const done =
      how === "spread"
        ? "Die Beträge wurden gleichmäßig auf die kürzeren verteilt"
        : how === "last"
          ? "Die Beträge stehen im letzten der kürzeren"
          : "In jedem der kürzeren steht dieselbe Zahl";
    return `${count("count", "Spalte", "Spalten")} mit längeren Zeiträumen als andere Blätter (die erste ist ${quoted("header")}): ${done}.`;
  },
  "total-differs": ({ found, expected, quoted, fact }) =>
    `Die Summe in Zeile ${fact("row")} von ${quoted("header")} lautet ${found}; die Datensätze darüber ergeben ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
