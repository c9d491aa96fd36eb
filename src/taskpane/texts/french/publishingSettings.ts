/** Réglages des actions qui font ce que d’autres lisent. */
export const publishingSettings = {
  parameters: {
    "make-pack.title": {
      label: "Titre",
      meaning: "Mots au-dessus de la première page ; vide = Steering pack",
    },
    "make-pack.audience": {
      label: "Lecteurs",
      meaning: "Qui lit le dossier : décide des pages habituelles et de leur ordre",
    },
    "make-pack.pages": {
      label: "Pages",
      meaning:
        "Pages derrière la première, dans leur ordre ; aucune : celles habituelles pour les lecteurs",
    },
    "make-pack.meeting": {
      label: "Réunion",
      meaning: "Jour de la réunion ; les décisions qui n’aident plus d’ici là sont marquées",
    },
    "make-pack.since": {
      label: "Changé depuis",
      meaning:
        "Instantané depuis lequel on demande les changements, par son ID ; vide = comme comparés",
    },
    "make-pack.paper": { label: "Papier", meaning: "Papier de tout le dossier" },
    "executive-copy.comments": {
      label: "Formules en commentaires",
      meaning:
        "Garde chaque formule en commentaire de sa cellule ; le classeur les garde de toute façon",
    },
  },
  choices: {
    audience: {
      "Portfolio board": "Comité du portefeuille",
      "Program board": "Comité du programme",
      "Executive summary": "Synthèse pour la direction",
      PMO: "PMO",
    },
    paper: { A4: "A4", Letter: "Letter" },
  },
};
