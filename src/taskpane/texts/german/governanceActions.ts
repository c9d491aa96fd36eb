import type { governanceActions as english } from "../english/governanceActions";

/** Titles and summaries of actions about governance. */
export const governanceActions: typeof english = {
  cards: {
    "add-project": {
      title: "Projekt aufnehmen",
      summary: "Nimmt ein Projekt mit seinen Bewertungen auf; was fehlt, bleibt unbewertet.",
    },
    "advance-stage": {
      title: "Stufe weiterführen",
      summary: "Prüft das nächste Tor eines Projekts und hält den Ausgang mit Bedingungen fest.",
    },
    "raise-decision": {
      title: "Entscheidung erbitten",
      summary: "Trägt ein, was zu entscheiden ist, mit dem letzten Tag, an dem es hilft.",
    },
    "record-decision": {
      title: "Entscheidung festhalten",
      summary: "Schreibt das Ergebnis einer offenen Entscheidung mit seinem Grund.",
    },
  },
};
