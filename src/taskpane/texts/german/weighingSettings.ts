import type { weighingSettings as english } from "../english/weighingSettings";

/** Labels, meanings and choices of settings of actions about weights and models. */
export const weighingSettings: typeof english = {
  parameters: {
    method: { label: "Verfahren", meaning: "Wie die Gewichte gefunden werden" },
    answers: {
      label: "Antworten",
      meaning:
        "Je Person eine Zeile: Ann | Strategic fit: 30; Urgency: 20, im Paarvergleich Ann | Strategic fit > Urgency: 3; leer = die der Arbeitsmappe",
    },
    levels: { label: "Stufen", meaning: "Was gegen was gewichtet wird" },
    randomIndex: { label: "Zufallsindex", meaning: "Maßstab für Widersprüche" },
    keep: { label: "Widersprüche behalten", meaning: "Auch über der Konsistenzgrenze" },
    write: {
      label: "Gewichte schreiben",
      meaning: "Sonst werden die Antworten nur aufbewahrt, um später weiterzumachen",
    },
    models: {
      label: "Modelle",
      meaning: "Nebeneinander, das erste führt; leer = die üblichen",
    },
    vikorV: {
      label: "VIKOR: Gewicht der Mehrheit",
      meaning: "1 = nur die Gruppe zählt, 0 = nur das schlechteste Kriterium; leer = 0,5",
    },
    indifference: {
      label: "PROMETHEE: gleichgültig bis",
      meaning: "Unterschied der Werte, 0 bis 1, der niemandem wichtig ist",
    },
    preference: {
      label: "PROMETHEE: vorgezogen ab",
      meaning: "Unterschied der Werte, 0 bis 1, der voll zählt; leer = jeder Unterschied",
    },
    plausible: {
      label: "Plausible Gewichte",
      meaning: "Welche Gewichte ebenso richtig sein können",
    },
    spread: {
      label: "Spanne",
      meaning: "Um die Gewichte: Anteil, um den ein Gewicht höher oder niedriger sein kann",
    },
    noise: {
      label: "Bewertungen daneben um",
      meaning: "Anteil der Skala, um den Bewertungen höher oder niedriger sein können",
    },
    samples: { label: "Welten", meaning: "Wie viele gezogen werden" },
  },
  choices: {
    plausible: {
      around: "Um die heutigen Gewichte",
      any: "Beliebige Gewichte",
      ordered: "Beliebige in ihrer Rangfolge",
    },
    method: {
      "": "Wie in der Arbeitsmappe",
      direct: "Direkte Gewichte",
      points: "100 Punkte",
      roc: "Ränge: Rangzentroide",
      ranksum: "Ränge: Rangsummen",
      reciprocal: "Ränge: reziprok",
      swing: "Swing-Gewichte",
      entropy: "Entropie der Bewertungen",
      pairwise: "Paarvergleich (AHP)",
    },
    levels: {
      "": "Wie in der Arbeitsmappe",
      flat: "Alle Kriterien gegeneinander",
      groups: "Nach Gruppen, dann je Gruppe",
    },
    randomIndex: {
      "": "Wie in der Arbeitsmappe",
      "Alonso-Lamata": "Alonso und Lamata 2006",
      Saaty: "Saaty 1980",
    },
    models: {
      weighted: "Gewichtete Bewertung",
      "min-max": "Min-Max-Skalierung",
      max: "Skalierung am größten Wert",
      sum: "Skalierung an der Summe",
      vector: "Vektorskalierung",
      "two-axis": "Attraktivität und Machbarkeit",
      topsis: "TOPSIS",
      vikor: "VIKOR",
      promethee: "PROMETHEE II",
      wsjf: "WSJF",
      rice: "RICE",
      "value-per-cost": "Wert je Kosten",
    },
  },
};
