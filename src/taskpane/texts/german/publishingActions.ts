/** Titel und Zusammenfassungen der Aktionen, die etwas für Leser erstellen. */
export const publishingActions = {
  cards: {
    "make-pack": {
      title: "Paket erstellen",
      summary:
        "Zeichnet die erste Seite für einen Ausschuss und stellt die gewählten Seiten druckfertig dahinter.",
    },
    "export-pdf": {
      title: "PDF ausgeben",
      summary: "Gibt das Paket für den Ausschuss als ein PDF aus, von Excel erstellt.",
    },
    "executive-copy": {
      title: "Fassung für die Leitung",
      summary: "Setzt Werte an die Stelle von PMO-Funktionen, für Leser ohne Add-in.",
    },
    "restore-functions": {
      title: "Funktionen zurückholen",
      summary: "Holt die Formeln zurück, die die Fassung für die Leitung durch Werte ersetzt hat.",
    },
    "repair-functions": {
      title: "Funktionen reparieren",
      summary: "Gibt PMO-Funktionen neu ein, die auf #NAME? stehen.",
    },
  },
};
