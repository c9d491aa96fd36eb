import type { governanceActions as english } from "../english/governanceActions";

/** Titles and summaries of actions about governance. */
export const governanceActions: typeof english = {
  cards: {
    "add-project": {
      title: "Ajouter un projet",
      summary: "Accueille un projet avec ses notes ; ce qui n'est pas noté le reste.",
    },
    "advance-stage": {
      title: "Faire avancer l'étape",
      summary: "Contrôle le prochain passage d'un projet et consigne son issue et ses conditions.",
    },
    "raise-decision": {
      title: "Demander une décision",
      summary: "Inscrit ce qui est à décider, avec le dernier jour utile.",
    },
    "record-decision": {
      title: "Consigner une décision",
      summary: "Écrit le résultat d'une décision en attente avec sa raison.",
    },
  },
};
