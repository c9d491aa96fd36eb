import type { statusDeclarations } from "../../status/declarations";
import type { GroupWords } from "../words";

export const status: GroupWords<typeof statusDeclarations> = {
  RAG: {
    summary:
      "Rot, Gelb oder Grün jedes Werts aus zwei Schwellen, beide einschließlich. In einer Tabelle nur einen Wert geben.",
    parameters: {
      value:
        "Werte wie Kostenabweichungen; ein leerer Text bleibt leer, eine leere Zelle zählt als 0.",
      amber: "Wo Gelb (Amber) beginnt.",
      red: "Wo Rot (Red) beginnt.",
      lowerIsWorse:
        "WAHR, wo kleinere Werte schlechter sind; ohne Angabe, wenn amber über red liegt.",
    },
    result: "Green, Amber oder Red, eines je Wert.",
    method:
      "Ab red Rot, ab amber Gelb, sonst Grün; Werte und Schwellen werden auf 6 Stellen gerundet verglichen.",
    notes: ["Excel am Desktop übergibt eine leere Zelle als 0, und so wird sie beurteilt."],
    errors: {
      equal: "Amber und red sind gleich.",
      "lower-worse": "Wo kleiner schlechter ist, muss amber über red liegen.",
      "higher-worse": "Wo größer schlechter ist, muss amber unter red liegen.",
    },
  },
};
