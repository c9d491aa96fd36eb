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
    },
  },
  NORMALIZE: {
    summary: "Bringt eine Spalte von Zahlen auf 0..1. Außerhalb von Tabellen eingeben.",
    parameters: {
      values: "Zahlen eines Kriteriums. Leer bleibt leer.",
      direction:
        '"benefit" (Vorgabe), wo mehr besser ist, "cost", wo weniger; 1 und -1 stehen dafür.',
      method:
        '"minmax" (Vorgabe: kleinste 0, größte 1), "scale" (Vorgabe mit low und high: zwischen festen Enden), "max" (Anteil an der größten) oder "vector" (durch die Wurzel der Quadratsumme).',
      low: 'Kleinste mögliche Zahl, für "scale".',
      high: 'Größte mögliche Zahl, für "scale".',
    },
    result: "Zahlen von 0 bis 1, angeordnet wie die Werte.",
    method:
      "minmax: (Wert - kleinster) / (größter - kleinster); sind alle gleich, 1. scale: ebenso zwischen low und high, jenseits 0 oder 1. max: Wert / größter, negative 0. vector: Wert / Wurzel der Quadratsumme. Mit cost sind minmax, scale und max umgedreht.",
    notes: [
      "Nur scale lässt die anderen Zeilen unverändert, wenn eine Zeile dazukommt; sonst können sich Ränge umkehren.",
      "Excel am Desktop übergibt eine leere Zelle als 0, und sie zählt als die Zahl 0.",
    ],
    errors: {
      ends: "Geben Sie low und high an oder keines von beiden.",
      scale: "Low liegt nicht unter high.",
      "scale-ends": 'Die Methode "scale" braucht low und high.',
      "no-ends": 'Low und high gehören zur Methode "scale", nicht zu "{method}".',
      "vector-cost": 'Die Methode "vector" hat keine Richtung: Lassen Sie "cost" weg.',
      "no-maximum": "Kein Wert liegt über 0.",
      text: '"{value}" ist keine Zahl.',
    },
  },
  TOPSIS: {
    summary: "Wie nah jede Zeile am Ideal ist, 0 bis 1 (TOPSIS). Außerhalb von Tabellen eingeben.",
    parameters: {
      scores: "Eine Zeile je Alternative, eine Spalte je Kriterium, in beliebigen Einheiten.",
      weights:
        "Gewicht jedes Kriteriums, in beliebiger Einheit (ab 0); ein Wert gewichtet alle gleich.",
      directions: '1 oder "benefit", wo mehr besser ist (Vorgabe), -1 oder "cost", wo weniger.',
    },
    result: "Eine Nähe je Zeile: 1 ist in allem am besten, 0 in allem am schlechtesten.",
    method:
      "Noten werden durch die Wurzel der Quadratsumme ihrer Spalte geteilt und gewichtet; die Nähe ist der Abstand zum Schlechtesten durch die Summe der Abstände zum Besten und zum Schlechtesten.",
    notes: [
      "Eine Zeile mit fehlender Note ist ein Fehler und zählt für die anderen nicht.",
      "Ränge können sich umkehren, wenn Zeilen dazukommen: Bestes und Schlechtestes kommen aus den Zeilen.",
      "Excel am Desktop übergibt eine leere Zelle als 0, und sie zählt als die Note 0.",
    ],
    errors: {
      widths: "{name} hat {count} Werte; die Noten haben {columns} Spalten, eine je Kriterium.",
      negative: "Gewichte können nicht negativ sein.",
      zero: "Alle Gewichte sind null.",
      alike: "TOPSIS braucht mindestens zwei verschiedene Alternativen.",
      text: '"{value}" ist keine Zahl.',
      missing: "In der Zeile fehlt eine Note.",
    },
  },
  WSJF: {
    summary:
      "Weighted Shortest Job First: Verzögerungskosten durch Größe, Zeile für Zeile. In einer Tabelle nur eine Zeile geben.",
    parameters: {
      userValue: "Wert für Nutzer und Geschäft, in relativen Punkten.",
      timeCriticality: "Wie schnell der Wert verfällt, in relativen Punkten.",
      riskReduction: "Verringertes Risiko oder eröffnete Chance, in relativen Punkten.",
      jobSize: "Größe der Arbeit in relativen Punkten, über 0.",
    },
    result: "Eine Zahl je Zeile; die größte kommt zuerst.",
    method: "(user_value + time_criticality + risk_reduction) / job_size.",
    notes: [
      "Punkte sind relativ: nur innerhalb einer Runde vergleichen. Üblich sind 1, 2, 3, 5, 8, 13, 20, mit einer 1 in jeder Spalte.",
      "Excel am Desktop übergibt eine leere Zelle als 0: Ein leerer Teil zählt als 0, eine leere Größe ist ein Fehler.",
    ],
    errors: {
      part: "Ein Teil fehlt.",
      size: "Die Größe muss über 0 liegen.",
      range: "Ein Teil ist negativ.",
    },
  },
  RICE: {
    summary:
      "RICE-Wert: Reichweite mal Wirkung mal Sicherheit durch Aufwand, Zeile für Zeile. In einer Tabelle nur eine Zeile geben.",
    parameters: {
      reach: "Erreichte Personen oder Ereignisse in einem Zeitraum.",
      impact: "Wirkung auf jede: 3, 2, 1, 0,5 oder 0,25.",
      confidence: "Sicherheit der Schätzungen, 0 bis 1 (80 % sind 0,8).",
      effort: "Aufwand in Personenmonaten, über 0.",
    },
    result: "Ein Wert je Zeile; der größte kommt zuerst.",
    method: "reach * impact * confidence / effort.",
    notes: [
      "Excel am Desktop übergibt eine leere Zelle als 0: Ein leerer Teil macht den Wert 0, ein leerer Aufwand ist ein Fehler.",
    ],
    errors: {
      part: "Ein Teil fehlt.",
      size: "Der Aufwand muss über 0 liegen.",
      range: "Die Sicherheit liegt außerhalb von 0..1, oder ein Teil ist negativ.",
    },
  },
  SWITCHPOINT: {
    summary:
      "Wie weit sich jedes Gewicht bewegen darf, bis eine andere Zeile die erste wird. Außerhalb von Tabellen eingeben.",
    parameters: {
      scores:
        "Eine Zeile je Projekt, eine Spalte je Kriterium. Eine Zeile mit fehlender Note zählt nicht.",
      weights:
        "Gewicht jedes Kriteriums, in beliebiger Einheit (ab 0); ein Wert gewichtet alle gleich.",
      directions: '1 oder "benefit", wo mehr besser ist (Vorgabe), -1 oder "cost", wo weniger.',
      low: "Kleinste mögliche Note, eine für alle oder eine je Kriterium; ohne low und high gelten die kleinste und größte Note.",
      high: "Größte mögliche Note, eine für alle oder eine je Kriterium.",
    },
    result:
      "Eine Zeile je Kriterium: sein Gewicht jetzt, das Gewicht, unter dem, und das, über dem Rang 1 wechselt, und die Zeile, die ihn am näheren der beiden übernimmt. Leer, wo er nie wechselt.",
    method:
      "Ein Gewicht geht von 0 bis 1, die anderen behalten ihre Verhältnisse; wo sich die Bewertungen der ersten und einer anderen Zeile kreuzen, wechselt Rang 1.",
    notes: [
      "Zeilen zählen ab 1, wie sie in den Noten stehen.",
      "Ein Gleichstand am Ende des Wegs ist kein Wechsel.",
      "Ein Kriterium mit Gewicht 0 zeigt keinen Wechsel.",
    ],
    errors: {
      widths: "{name} hat {count} Werte; die Noten haben {columns} Spalten, eine je Kriterium.",
      negative: "Gewichte können nicht negativ sein.",
      zero: "Alle Gewichte sind null.",
      ends: "Geben Sie low und high an oder keines von beiden.",
      scale: "Low liegt nicht unter high.",
      "too-few": "Weniger als zwei Zeilen haben alle Noten.",
    },
  },
  SMAA: {
    summary:
      "Anteil der plausiblen Gewichte, mit denen jede Zeile jeden Rang erreicht (SMAA). Außerhalb von Tabellen eingeben.",
    parameters: {
      scores: "Eine Zeile je Projekt, eine Spalte je Kriterium.",
      weights:
        "Gewichte, wie sie sind, in beliebiger Einheit; weggelassen sind alle Gewichte plausibel.",
      spread: "Anteil, um den jedes Gewicht größer oder kleiner sein darf, 0 bis 1.",
      output:
        '"ranks" (Vorgabe): Anteil jedes Rangs; "first": Anteil von Rang 1; "central": mittlere Gewichte, mit denen die Zeile die erste ist.',
      directions: '1 oder "benefit", wo mehr besser ist (Vorgabe), -1 oder "cost", wo weniger.',
      iterations: "Wie viele Gewichte gezogen werden, 100 bis 200000.",
      seed: "Ganze Zahl; gleicher Anfang ergibt gleiche Zahlen.",
      low: "Kleinste mögliche Note, eine für alle oder eine je Kriterium; ohne low und high gelten die kleinste und größte Note.",
      high: "Größte mögliche Note, eine für alle oder eine je Kriterium.",
    },
    result:
      '"ranks": eine Zeile je Projekt, eine Spalte je Rang. "first": ein Anteil je Zeile. "central": ein Gewicht je Kriterium, leer, wo die Zeile nie die erste ist.',
    method:
      "Gewichte werden gleichmäßig gezogen (ohne weights: aus allen mit Summe 1; mit weights: jedes um höchstens spread mehr oder weniger, dann auf Summe 1 gebracht), die Zeilen mit jedem gereiht und die Ränge gezählt. Gleiche Bewertungen teilen sich den besseren Rang.",
    notes: [
      "Dieselben Züge wie Rangliste testen im Bereich: Mit gleichen Noten, Enden, Gewichten, spread, iterations und seed ergeben sich dieselben Anteile.",
      "Bei 10.000 Zügen stimmt ein Anteil von einem halben in 95 von 100 Läufen auf 0,01.",
      "Mit weights bleibt ein Kriterium mit Gewicht 0 ohne Gewicht.",
    ],
    errors: {
      widths: "{name} hat {count} Werte; die Noten haben {columns} Spalten, eine je Kriterium.",
      negative: "Gewichte können nicht negativ sein.",
      zero: "Alle Gewichte sind null.",
      ends: "Geben Sie low und high an oder keines von beiden.",
      scale: "Low liegt nicht unter high.",
      iterations: "Iterations muss eine ganze Zahl von 100 bis 200000 sein.",
      "too-few": "Keine Zeile hat alle Noten.",
      text: '"{value}" ist keine Zahl.',
      missing: "In der Zeile fehlt eine Note.",
    },
  },
  WHY: {
    summary:
      "Der Satz hinter Bewertung und Rang jeder Zeile: was sie hebt, was sie drückt und was sie von ihren Nachbarn trennt. Außerhalb von Tabellen eingeben.",
    parameters: {
      scores: "Eine Zeile je Projekt, eine Spalte je Kriterium. Leer ist eine fehlende Note.",
      weights:
        "Gewicht jedes Kriteriums, in beliebiger Einheit (ab 0); ein Wert gewichtet alle gleich.",
      names: "Name jedes Kriteriums, wie in seiner Überschrift.",
      directions: '1 oder "benefit", wo mehr besser ist (Vorgabe), -1 oder "cost", wo weniger.',
      low: "Kleinste mögliche Note, eine für alle oder eine je Kriterium; ohne low und high gelten die kleinste und größte Note.",
      high: "Größte mögliche Note, eine für alle oder eine je Kriterium.",
      missing:
        'Was eine fehlende Note bedeutet: "exclude" ohne Bewertung (Vorgabe), "renormalise" die übrigen Gewichte zählen, "lowest" die schlechteste Note.',
      ids: "Kennung jeder Zeile für die Sätze; ohne sie ist von Zeilen die Rede.",
      output:
        '"sentence" (Vorgabe) oder "contributions": die Punkte aus jedem Kriterium, deren Summe die Bewertung ist.',
    },
    result: "Ein Satz je Zeile, in der Sprache von Excel; oder eine Zeile mit Punkten.",
    method:
      "Die Bewertung ist die von PMO.SCORE. Der Satz nennt die Kriterien, in denen die Zeile gegen den Durchschnitt der gereihten Zeilen am meisten gewinnt und verliert, und woher der Abstand zu den Zeilen direkt davor und dahinter vor allem kommt.",
    notes: [
      "Der erste Abstand zeigt, was die Zeile heben würde: Dort steht das Kriterium, in dem die Zeile davor am meisten gewinnt.",
    ],
    errors: {
      widths: "{name} hat {count} Werte; die Noten haben {columns} Spalten, eine je Kriterium.",
      negative: "Gewichte können nicht negativ sein.",
      zero: "Alle Gewichte sind null.",
      ends: "Geben Sie low und high an oder keines von beiden.",
      scale: "Low liegt nicht unter high.",
      lengths: "{name} hat {count} Werte; die Noten haben {rows} Zeilen.",
      text: '"{value}" ist keine Zahl.',
      missing: "In der Zeile fehlt eine Note.",
    },
  },
  ROLLUP: {
    summary:
      "Fasst Zahlen oder Ampeln von Mitgliedern nach Gruppen zusammen: eine Zeile je Gruppe, mit ihrem Namen. Außerhalb von Tabellen eingeben.",
    parameters: {
      level:
        "Die Gruppe jedes Mitglieds, etwa eine Spalte von Programmen; oder ein Text für das Ganze.",
      metric:
        "Zahlen der Mitglieder oder ihre Ampeln Red, Amber und Green; leer ist nicht beurteilt.",
      rule: 'Für Zahlen "sum", "average", "weighted", "min", "max" oder "count"; für Ampeln "weighted", "worst", "best" oder "count".',
      weights: "Gewicht jedes Mitglieds, etwa sein Budget; ohne Angabe wiegen alle gleich.",
      red: "Für gewichtete Ampeln: Rot (Red) ab diesem Anteil von Rot.",
      amber: "Für gewichtete Ampeln: Gelb (Amber) ab diesem Anteil von Rot und Gelb.",
    },
    result:
      "Eine Zeile je Gruppe, in der Reihenfolge der ersten Nennung: ihr Name und ihre Zahl oder Ampel. Mitglieder ohne Gruppe kommen zuletzt, mit leerem Namen.",
    method:
      "weighted ist das gewichtete Mittel; bei Ampeln Rot, wo Rote mindestens den Anteil red der Gewichte halten, Gelb, wo Rote und Gelbe mindestens den Anteil amber halten. count zählt Zahlen; bei Ampeln geben zwei Rote Rot, ein Roter oder drei Gelbe Gelb. Das sind die Regeln der Register.",
    notes: [
      "Großschreibung und Leerzeichen um den Namen einer Gruppe zählen nicht.",
      "Nicht beurteilte Mitglieder zählen bei den Gewichten mit, wie im Register Programs; eine Gruppe ohne Ampel bleibt leer.",
      "Excel am Desktop übergibt eine leere Zelle als 0: Eine leere Zahl zählt als 0, eine leere Ampel als nicht beurteilt.",
    ],
    errors: {
      lengths: "{name} hat {count} Werte; metric hat {rows}.",
      negative: "Gewichte können nicht negativ sein.",
      "rule-of-ratings":
        'Die Regel "{rule}" gehört zu Red, Amber und Green; für Zahlen nehmen Sie "min" oder "max".',
      "rule-of-figures":
        'Die Regel "{rule}" gehört zu Zahlen; für Ampeln nehmen Sie "weighted", "worst", "best" oder "count".',
      "unknown-word": '"{value}" ist nicht Red, Amber oder Green.',
      text: '"{value}" ist keine Zahl.',
      nothing: "Die Gruppe hat keine Zahl dafür.",
      "no-weight": "Die Gewichte der Gruppe sind null.",
    },
  },
};
