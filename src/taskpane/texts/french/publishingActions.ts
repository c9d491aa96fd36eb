/** Titres et résumés des actions qui font ce que d’autres lisent. */
export const publishingActions = {
  cards: {
    "make-pack": {
      title: "Créer le dossier",
      summary:
        "Dessine la première page pour un comité et place derrière elle les pages choisies, prêtes à imprimer.",
    },
    "export-pdf": {
      title: "Exporter en PDF",
      summary: "Donne le dossier du comité en un seul PDF, fait par Excel.",
    },
    "executive-copy": {
      title: "Copie pour la direction",
      summary:
        "Met des valeurs à la place des fonctions PMO, pour les lecteurs sans le complément.",
    },
    "restore-functions": {
      title: "Rétablir les fonctions",
      summary: "Ramène les formules qu’une copie pour la direction a remplacées par des valeurs.",
    },
    "repair-functions": {
      title: "Réparer les fonctions",
      summary: "Saisit à nouveau les fonctions PMO bloquées sur #NAME?.",
    },
  },
};
