/** Titres et résumés des actions sur les références, la clôture, les priorités et les enseignements. */
export const ledgerActions = {
  cards: {
    rebaseline: {
      title: "Nouvelle référence",
      summary: "Fixe budget et fin de référence à la prévision, par décision approuvée.",
    },
    "close-project": {
      title: "Clôturer un projet",
      summary:
        "Passe le dernier jalon et archive les lignes du projet ; les totaux par date restent.",
    },
    "reopen-project": {
      title: "Rouvrir un projet",
      summary: "Rétablit les lignes d’un projet clôturé depuis l’archive.",
    },
    "log-priorities": {
      title: "Consigner les priorités",
      summary: "Note qui a changé de rang depuis la dernière entrée, et pourquoi.",
    },
    "add-lesson": {
      title: "Ajouter un enseignement",
      summary: "Note ce qu’un projet a appris et ce que d’autres devraient faire.",
    },
  },
};
