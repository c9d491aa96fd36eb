import type { snapshotActions as english } from "../english/snapshotActions";

/** Titel und Kurzbeschreibungen von Aktionen rund um Momentaufnahmen. */
export const snapshotActions: typeof english = {
  cards: {
    "take-snapshot": {
      title: "Momentaufnahme machen",
      summary: "Hält das Portfolio fest und listet, was sich seit der letzten geändert hat.",
    },
    "compare-snapshots": {
      title: "Momentaufnahmen vergleichen",
      summary: "Listet, was sich zwischen zwei Ständen oder seit einem geändert hat.",
    },
    "explain-changes": {
      title: "Änderungen erklären",
      summary: "Schreibt Erklärungen neben die Änderungen, die eine brauchen.",
    },
    "accept-rename": {
      title: "Neue ID übernehmen",
      summary: "Führt die Geschichte eines Datensatzes unter seiner jetzigen ID weiter.",
    },
    "thin-snapshots": {
      title: "Momentaufnahmen ausdünnen",
      summary: "Behält die letzten, Monatsenden und Basispläne; entfernt die übrigen.",
    },
    "remove-snapshot": {
      title: "Momentaufnahme entfernen",
      summary: "Entfernt eine Momentaufnahme; alle anderen behalten ihren Inhalt.",
    },
  },
};
