import type { IssueSentence } from "../words";

/** Sätze über Momentaufnahmen und was sich seitdem geändert hat. */
export const snapshotIssues = {
  "snapshot-repeated": ({ found }) =>
    `Snapshots nennt ${found} mehr als einmal; die Zeile mit dem frühesten Stichtag zählt. Die anderen entfernen.`,
  "snapshot-without-date": ({ found }) =>
    `Momentaufnahme ${found} hat keinen Stichtag und lässt sich nicht einordnen: den Tag eintragen, für den sie gilt.`,
  "snapshot-rows-unread": ({ count }) =>
    `SnapshotData: ${count("count", "Zeile sagt", "Zeilen sagen")} nicht, welcher Wert welcher Momentaufnahme gemeint ist; ausgelassen.`,
  "snapshot-unlisted": ({ found, count }) =>
    `SnapshotData enthält ${count("count", "Wert", "Werte")} der Momentaufnahme ${found}, die Snapshots nicht nennt. Spätere bauen darauf auf: ihre Zeile wiederherstellen oder die Momentaufnahmen ausdünnen.`,
  "snapshot-contradicted": ({ found, count }) =>
    `Momentaufnahme ${found} sagt über ${count("count", "Wert", "Werte")} zweierlei: Zeilen von SnapshotData wurden getippt oder eingefügt.`,
  "snapshot-altered": ({ found }) =>
    `Momentaufnahme ${found} ist nicht mehr, wie sie war: Zeilen von SnapshotData wurden seitdem geändert oder gelöscht.`,
  "snapshot-first": () => "Keine frühere Momentaufnahme: Changes bleibt bis zur nächsten leer.",
  "snapshot-none": () => "Es gibt keine Momentaufnahme zum Vergleichen: zuerst eine machen.",
  "snapshots-many": ({ count, fact }) =>
    `Die Momentaufnahmen enthalten ${count("cells", "Zelle", "Zellen")}. Die letzten ${fact("last")} und die Monatsenden behalten?`,
  "snapshot-unknown": ({ found, expected }) =>
    expected === ""
      ? `Es gibt keine Momentaufnahme ${found} und auch keine andere.`
      : `Es gibt keine Momentaufnahme ${found}. Es gibt: ${expected}.`,
  "snapshot-same-day": ({ plainFound, fact }) =>
    `Zum Stichtag ${plainFound} gibt es schon eine Momentaufnahme: diese bekommt den Buchstaben ${fact("letter")}.`,
  "status-date-missing": () =>
    "Die Mappe hat keinen Stichtag: auf dem Blatt Settings den Tag eintragen, für den die Register gelten.",
  "rename-suspected": ({ record, expected, quoted, register }) =>
    `${record} ist verschwunden, ${expected} ${quoted("title")} ist neu. ${register === "Projects" ? "Dasselbe Projekt?" : `Derselbe Datensatz von ${register}?`}`,
  "split-suspected": ({ record, expected, quoted }) =>
    `${record} ${quoted("title")} ist verschwunden; ${expected} sind mit dem Titel neu. Wurde geteilt?`,
  "merge-suspected": ({ record, expected, quoted }) =>
    `${record} sind verschwunden; ${expected} ${quoted("title")} ist mit ihrem Titel neu. Zusammengelegt?`,
  "rename-unknown": ({ found, register, expected }) =>
    expected === ""
      ? `Keine Momentaufnahme enthält ${found} in ${register}: es gibt keine Geschichte, die weitergeht.`
      : `Keine Momentaufnahme enthält ${found} in ${register}. Aus dem Register verschwunden sind: ${expected}.`,
  "rename-of-two": ({ record, expected, fact }) =>
    `${fact("snapshot") === "" ? "Das Register" : `Momentaufnahme ${fact("snapshot")}`} enthält ${record} und ${expected}: es sind zwei Datensätze, nicht einer.`,
  "rename-target-unknown": ({ found, register }) =>
    `${register} hat jetzt keinen Datensatz ${found}: Geschichte geht unter einer ID weiter, die das Register hat.`,
  "rename-incomplete": ({ register }) =>
    `Angeben, welche ID von ${register} sich geändert hat und wie sie jetzt heißt.`,
  "risk-scale-changed": ({ found }) =>
    `In ${found} wurden Risiken nach einer anderen Skala bewertet: Restwerte werden nicht verglichen.`,
  "register-not-compared": ({ register }) =>
    `Die Mappe hat jetzt kein Register ${register}: seine Datensätze werden nicht verglichen.`,
  "explanation-line-unread": ({ fact, found }) =>
    `Zeile ${fact("line")} der Erklärungen: ${found} ist nicht Tabelle, Schlüssel, Feld und Kommentar mit Tabulatoren dazwischen.`,
  "explanation-unmatched": ({ fact, found }) =>
    `Zeile ${fact("line")} der Erklärungen: Changes hat keine Zeile für ${found}.`,
  "changes-unexplained": ({ count }) =>
    `Blatt Changes: ${count("count", "Änderung", "Änderungen")} über der Toleranz ohne Erklärung.`,
  "explanations-left": ({ count }) =>
    `Changes: ${count("count", "Erklärung gehört", "Erklärungen gehören")} zu nicht mehr Gelistetem; Rückgängig holt das zurück.`,
  "findings-blocking": ({ count }) =>
    `Blatt Checks nennt ${count("count", "blockierenden Befund", "blockierende Befunde")}: vor dem Bericht klären.`,
  "results-stale": ({ found }) =>
    `Ergebnisse sind älter als ihre Eingaben: ${found}. Vor dem Bericht neu rechnen.`,
  "projects-not-updated": ({ count, fact }) =>
    `${count("count", "laufendes Projekt wurde", "laufende Projekte wurden")} mehr als ${fact("days")} Tage vor dem Stichtag zuletzt aktualisiert.`,
  "page-lacks-registers": ({ found, expected }) =>
    `Seite ${found} entfällt: Sie braucht ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
