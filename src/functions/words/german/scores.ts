import type { scoreDeclarations } from "../../scores/declarations";
import type { GroupWords } from "../words";

export const scores: GroupWords<typeof scoreDeclarations> = {
  WEIGHTS: {
    summary:
      "Macht aus Punkten oder Rängen Gewichte mit der Summe 1. Außerhalb von Tabellen eingeben.",
    parameters: {
      points:
        "Punkte der Kriterien (ab 0) oder ihre Ränge (1 = am wichtigsten). Leer heißt: Kriterium abgeschaltet.",
      method: '"direct" (Punkte, Vorgabe), für Ränge "roc", "ranksum" oder "reciprocal".',
    },
    result: "Gewichte von 0 bis 1, angeordnet wie die Punkte.",
    method:
      "direct: Punkte durch ihre Summe. roc: Mittel von 1/i vom Rang bis zum letzten. ranksum: 2(n + 1 - Rang) / (n(n + 1)). reciprocal: 1/Rang durch die Summe aller 1/Rang. Gleiche Ränge teilen sich das Mittel ihrer Plätze.",
    notes: ["Leer oder 0 heißt: Das Kriterium ist abgeschaltet, sein Gewicht ist 0."],
    errors: {
      zero: "Alle Gewichte sind null.",
      negative: "Gewichte können nicht negativ sein.",
    },
  },
  AHP: {
    summary:
      "Gewichte aus paarweisen Urteilen (AHP) und ihre Widerspruchsfreiheit. Außerhalb von Tabellen eingeben.",
    parameters: {
      matrix:
        "Quadratisch: Wievielmal wichtiger ist die Zeile als die Spalte, 1/9 bis 9? Eine Hälfte genügt; leer ist ein Paar, das niemand beurteilt hat.",
      output:
        '"weights" (Vorgabe), "cr" (Konsistenzverhältnis), "ci" (Konsistenzindex), "lambda" (Eigenwert) oder "worst": Zeile, Spalte und besserer Wert des widersprüchlichsten Urteils.',
    },
    result:
      "Ein Gewicht je Zeile, eine Zahl, oder Zeile, Spalte und Wert des widersprüchlichsten Urteils.",
    method:
      "Die Gewichte sind der Haupteigenvektor der Matrix; nicht beurteilte Paare folgen aus den anderen. Das Konsistenzverhältnis vergleicht den Konsistenzindex mit dem zufälliger Urteile.",
    notes: [
      "Ein Konsistenzverhältnis über 0,10 ist eine Warnung, kein Fehler: Sehen Sie sich das widersprüchlichste Urteil an.",
      "Ein oder zwei Kriterien können sich nicht widersprechen: Ihr Konsistenzverhältnis ist 0.",
    ],
    errors: {
      "not-square": "Die Matrix muss quadratisch sein: so viele Zeilen wie Spalten.",
      "too-many": "Die Matrix darf höchstens {limit} Zeilen haben.",
      "not-positive": "Zelle ({row},{column}) muss über 0 liegen.",
      diagonal: "Zelle ({row},{column}) vergleicht eine Zeile mit sich selbst: Sie muss 1 sein.",
      "not-reciprocal": "Zelle ({row},{column}) und ({column},{row}) sind nicht reziprok.",
      apart: "Kein Urteil verbindet die Zeilen {rows} mit den Zeilen {others}.",
    },
  },
  SCORE: {
    summary: "Gewichtete Bewertung jeder Zeile, 0 bis 100. Außerhalb von Tabellen eingeben.",
    parameters: {
      scores: "Eine Zeile je Projekt, eine Spalte je Kriterium. Leer ist eine fehlende Note.",
      weights:
        "Gewicht jedes Kriteriums, in beliebiger Einheit (ab 0); ein Wert gewichtet alle gleich.",
      directions: '1 oder "benefit", wo mehr besser ist (Vorgabe), -1 oder "cost", wo weniger.',
      low: "Kleinste mögliche Note, eine für alle oder eine je Kriterium; ohne low und high gelten die kleinste und größte Note. Eine Note unter low fehlt, wenn low über 0 liegt.",
      high: "Größte mögliche Note, eine für alle oder eine je Kriterium.",
      missing:
        'Was eine fehlende Note bedeutet: "exclude" ohne Bewertung (Vorgabe), "renormalise" die übrigen Gewichte zählen, "lowest" die schlechteste Note.',
    },
    result: "Eine Bewertung je Zeile, 0 bis 100.",
    method:
      "100-mal die Summe aus Gewicht mal Wert. Der Wert ist die Lage der Note zwischen dem schlechten Ende (0) und dem guten Ende (1) ihres Kriteriums; jenseits zählt sie wie das Ende.",
    notes: [
      "Geben Sie low und high an: Kommen die Enden aus den Noten, kann eine neue Zeile die Reihenfolge der anderen ändern.",
      "Excel am Desktop übergibt eine leere Zelle als 0. Mit low über 0 ist das eine fehlende Note, sonst die Note 0.",
      "Ein Kriterium mit Gewicht 0 zählt nicht, und seine fehlenden Noten stören nicht.",
    ],
    errors: {
      widths: "{name} hat {count} Werte; die Noten haben {columns} Spalten, eine je Kriterium.",
      ends: "Geben Sie low und high an oder keines von beiden.",
      negative: "Gewichte können nicht negativ sein.",
      zero: "Alle Gewichte sind null.",
      scale: "Low liegt nicht unter high.",
      text: '"{value}" ist keine Zahl.',
      missing: "In der Zeile fehlt eine Note.",
      "no-score": "Die Zeile hat keine Note.",
    },
  },
};
