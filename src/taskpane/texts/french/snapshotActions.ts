import type { snapshotActions as english } from "../english/snapshotActions";

/** Titres et résumés des actions sur les instantanés. */
export const snapshotActions: typeof english = {
  cards: {
    "take-snapshot": {
      title: "Prendre un instantané",
      summary: "Garde le portefeuille tel quel et liste ce qui a changé depuis le dernier.",
    },
    "compare-snapshots": {
      title: "Comparer des instantanés",
      summary: "Liste ce qui a changé entre deux instantanés, ou depuis un.",
    },
    "explain-changes": {
      title: "Expliquer les changements",
      summary: "Écrit les explications à côté des changements qui en demandent.",
    },
    "accept-rename": {
      title: "Accepter le nouvel ID",
      summary: "Poursuit l'historique d'un enregistrement sous son ID actuel.",
    },
    "thin-snapshots": {
      title: "Alléger les instantanés",
      summary: "Garde les derniers, fins de mois et références ; retire les autres.",
    },
    "remove-snapshot": {
      title: "Retirer l'instantané",
      summary: "Retire un instantané ; les autres gardent leur contenu.",
    },
  },
};
