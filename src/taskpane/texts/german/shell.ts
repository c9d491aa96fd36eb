import type { TextTable } from "../texts";

export const shell: TextTable["shell"] = {
  product: "Sightline",
  pages: {
    label: "Seiten",
    start: "Start",
    data: "Daten",
    score: "Bewertung",
    "trade-off": "Abwägung",
    delivery: "Umsetzung",
    risk: "Risiken",
    benefits: "Nutzen",
    report: "Bericht",
  },
  undo: "Rückgängig",
  undoOf: "Rückgängig: {what}",
  nothingToUndo: "Nichts rückgängig zu machen",
  refresh: "Aktualisieren",
  refreshMeaning: "Arbeitsmappe neu lesen",
  cancel: "Abbrechen",
  registers: "Register",
  register: "Register",
  rows: { one: "{count} Zeile", other: "{count} Zeilen" },
  goToSheet: "Zum Blatt {sheet}",
  actions: "Aktionen",
  loading: "Wird geladen",
  reading: "Arbeitsmappe wird gelesen",
  close: "Schließen",
  tryAgain: "Erneut versuchen",
  pageNotLoaded: "Diese Seite konnte nicht geladen werden. Verbindung prüfen und erneut versuchen.",
  strip: {
    label: "Zustand der Arbeitsmappe",
    statusDate: "Stichtag {date}",
    noStatusDate: "Kein Stichtag",
    goToStatusDate: "Zum Stichtag auf Blatt {sheet}",
    checking: "Register werden geprüft",
    blocking: { one: "{count} blockierend", other: "{count} blockierend" },
    warnings: { one: "{count} Warnung", other: "{count} Warnungen" },
    noFindings: "Keine Befunde",
    showFindings: "Befunde anzeigen",
    stale: { one: "{count} Ergebnis ist veraltet", other: "{count} Ergebnisse sind veraltet" },
    last: "Zuletzt: {what}",
  },
  stale: {
    checks:
      "Die Liste auf Blatt Checks ist älter als die Daten: {listed} aufgeführt, jetzt {found}.",
    ranking:
      "Die Rangliste wurde für andere Kriterien oder Projekte erstellt, als jetzt vorhanden sind.",
    run: "{what} ({run}): Die Grundlagen der Berechnung haben sich geändert.",
    manual:
      "Die Berechnung ist manuell: Zahlen können älter sein als die Zellen, aus denen sie stammen.",
    recalculate: "Neu berechnen",
  },
  notices: {
    cellEdited:
      "Eine Zelle wird bearbeitet. EINGABE oder ESC im Blatt drücken; danach geht es von selbst weiter.",
    notFollowing:
      "Diese Version von Excel meldet keine Änderungen. Der Bereich liest die Arbeitsmappe neu, sobald er wieder aufgerufen wird.",
  },
  goToProtected: "Zu {sheet}",
  mistake: {
    title: "In Sightline ist ein Fehler aufgetreten",
    words:
      "Der Fehler liegt im Add-In, nicht in den Daten. Eine laufende Aktion wurde zurückgenommen; Eingaben im Bereich bleiben erhalten.",
    reload: "Bereich neu laden",
    details: "Einzelheiten für die Entwickler, ohne Daten der Arbeitsmappe",
    copy: "Einzelheiten kopieren",
    copied: "Kopiert",
  },
  rowsHeading: "Zeilen",
  groups: {
    Register: "Register",
    Prioritize: "Priorisieren",
    "Risk and benefits": "Risiken und Nutzen",
    Report: "Bericht",
  },
  unfinished: {
    found: "„{what}“ wurde nicht beendet ({when}).",
    undoing: "Das Rückgängigmachen von „{what}“ wurde nicht beendet ({when}).",
    writing: "Eine andere Sitzung schreibt in diese Arbeitsmappe ({when}): {what}",
    cells: {
      one: "Zurücksetzen stellt {count} Zelle wieder her.",
      other: "Zurücksetzen stellt {count} Zellen wieder her.",
    },
    sheets: {
      one: "{count} Blatt geht oder kommt zurück.",
      other: "{count} Blätter gehen oder kommen zurück.",
    },
    lost: "Das Journal dazu fehlt: Zurücksetzen ist nicht möglich.",
    rollBack: "Zurücksetzen",
    keep: "So behalten",
    kept: "So behalten: {what}.",
  },
  renamed: {
    found: "Die Tabelle des Registers {register} fehlt, aber {table} hat ihre Spalten.",
    use: "Diese verwenden",
    linking: "Register werden mit ihren Tabellen verknüpft",
    linked: "Unter neuem Namen verknüpft: {registers}.",
  },
};
