/** Titel und Beschreibungen der Aktionen zu Basislinien, Abschluss, Prioritäten und Erfahrungen. */
export const ledgerActions = {
  cards: {
    rebaseline: {
      title: "Neue Basislinie",
      summary: "Setzt Budget und Basisende auf die Prognose, nach genehmigter Entscheidung.",
    },
    "close-project": {
      title: "Projekt abschließen",
      summary:
        "Geht durch das letzte Gate und archiviert die Zeilen des Projekts; Summen je Datum bleiben.",
    },
    "reopen-project": {
      title: "Projekt wieder öffnen",
      summary: "Holt die Zeilen eines abgeschlossenen Projekts aus dem Archiv zurück.",
    },
    "log-priorities": {
      title: "Prioritäten protokollieren",
      summary: "Vermerkt, wessen Rang sich seit dem letzten Eintrag geändert hat, und warum.",
    },
    "add-lesson": {
      title: "Erfahrung eintragen",
      summary: "Hält fest, was ein Projekt gelehrt hat und was andere tun sollten.",
    },
  },
};
