/** Einstellungen der Aktionen, die etwas für Leser erstellen. */
export const publishingSettings = {
  parameters: {
    "make-pack.title": {
      label: "Titel",
      meaning: "Worte über der ersten Seite; leer = Steering pack",
    },
    "make-pack.audience": {
      label: "Leserschaft",
      meaning: "Wer das Paket liest: bestimmt die üblichen Seiten und ihre Reihenfolge",
    },
    "make-pack.pages": {
      label: "Seiten",
      meaning:
        "Seiten hinter der ersten, in ihrer Reihenfolge; keine gewählt: die für die Leser üblichen",
    },
    "make-pack.meeting": {
      label: "Sitzung",
      meaning: "Tag der Sitzung; Entscheidungen, die bis dahin nicht mehr helfen, sind markiert",
    },
    "make-pack.since": {
      label: "Verändert seit",
      meaning: "Stand, seit dem Änderungen gefragt sind, mit seiner ID; leer = wie verglichen",
    },
    "make-pack.paper": { label: "Papier", meaning: "Papier des ganzen Pakets" },
    "executive-copy.comments": {
      label: "Formeln als Kommentare",
      meaning:
        "Bewahrt jede Formel als Kommentar ihrer Zelle; die Arbeitsmappe bewahrt sie auf jeden Fall",
    },
  },
  choices: {
    audience: {
      "Portfolio board": "Portfolioausschuss",
      "Program board": "Programmausschuss",
      "Executive summary": "Kurzfassung für die Leitung",
      PMO: "PMO",
    },
    paper: { A4: "A4", Letter: "Letter" },
  },
};
