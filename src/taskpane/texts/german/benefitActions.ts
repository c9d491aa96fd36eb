import type { benefitActions as english } from "../english/benefitActions";

/** Titles and summaries of actions about benefits. */
export const benefitActions: typeof english = {
  cards: {
    "add-benefit": {
      title: "Nutzen hinzufügen",
      summary: "Nimmt einen Nutzen mit Profil und Plan nach Perioden in die Register auf.",
    },
    "phase-benefit": {
      title: "Nutzen planen",
      summary: "Plant einen Nutzen nach Perioden neu oder verschiebt die Prognose mit dem Projekt.",
    },
    "enter-benefit-periods": {
      title: "Nutzenwerte eintragen",
      summary: "Schreibt Plan, Prognose und Istwerte von Nutzen nach Perioden.",
    },
    "set-objective-shares": {
      title: "Zielanteile setzen",
      summary: "Sagt, welchen Zielen ein Nutzen dient und mit welchem Anteil.",
    },
    "set-cost-basis": {
      title: "Kostenbasis setzen",
      summary: "Wählt den einen Zuschlag, mit dem Projektkosten bewertet werden.",
    },
  },
};
