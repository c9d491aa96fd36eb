import type { valueDeclarations } from "../../value/declarations";
import type { GroupWords } from "../words";

const rate = "Zinssatz eines Jahres als Anteil: 3,5% oder 0,035. Über -100 %.";
const timing =
  'Wann Geld in seiner Periode fällig ist: "start" (Vorgabe; die erste Zahlung wird nicht abgezinst), "mid" (Mitte) oder "end".';
const periodsPerYear = "Perioden je Jahr: 1 (Vorgabe), 4 für Quartale, 12 für Monate.";

export const value: GroupWords<typeof valueDeclarations> = {
  NPV: {
    summary: "Kapitalwert der Zahlungen gleich langer Perioden, beginnend mit Jahr 0.",
    parameters: {
      rate,
      flows:
        "Geld jeder Periode der Reihe nach, Einnahmen positiv, Ausgaben negativ. Eine leere Zelle ist eine Periode ohne Geld.",
      timing,
      periodsPerYear,
    },
    result: "Geld mit seinem Wert am ersten Tag der ersten Periode.",
    method:
      "Die Summe aus Zahlung / (1 + rate) ^ Jahre, mit Jahren ab dem ersten Tag der ersten Periode: 0, 1, 2 ... am Anfang, 0,5, 1,5 ... in der Mitte, 1, 2, 3 ... am Ende jährlicher Perioden.",
    notes: [
      'Die Excel-Funktion NBW zinst die erste Zahlung um eine Periode ab, wie hier timing "end". Für Zahlungen an beliebigen Tagen nehmen Sie XKAPITALWERT.',
      "Die Register datieren jede Periode nach ihren Kalendertagen und ein Jahr mit 365,25 Tagen; gleich lange Perioden weichen davon um wenige Promille ab.",
    ],
    errors: {},
  },
  BCR: {
    summary:
      "Nutzen-Kosten-Verhältnis: was eine ausgegebene Geldeinheit bringt, beides als Barwert.",
    parameters: {
      rate,
      benefits:
        "Nutzen jeder Periode der Reihe nach, Nachteile negativ. Eine leere Zelle ist eine Periode ohne Nutzen.",
      costs:
        "Kosten jeder Periode der Reihe nach, positiv eingegeben. Eine leere Zelle ist eine Periode ohne Kosten.",
      timing,
      periodsPerYear,
    },
    result: "Ein Verhältnis: Über 1 kommt mehr herein, als ausgegeben wird.",
    method: "Barwert des Nutzens durch Barwert der Kosten, beide wie PMO.NPV.",
    notes: [
      'Ohne vergangene Kosten hat ein fast fertiges Projekt ein sehr hohes Verhältnis: Schreiben Sie "ab jetzt" daneben.',
    ],
    errors: {
      "no-cost": "Die abgezinsten Kosten sind null.",
      "negative-cost":
        "Die abgezinsten Kosten liegen unter null: Geben Sie Kosten als positive Beträge ein.",
    },
  },
  PAYBACK: {
    summary:
      "Perioden, bis das Ausgegebene zurückgeflossen ist; mit Zinssatz die dynamische Amortisation.",
    parameters: {
      flows:
        "Geld jeder Periode der Reihe nach, Einnahmen positiv, Ausgaben negativ. Eine leere Zelle ist eine Periode ohne Geld.",
      rate: "Zinssatz einer Periode als Anteil; ohne Angabe wird nicht abgezinst.",
      timing,
    },
    result:
      "Perioden ab dem Anfang der ersten, mit Bruchteil; 0, wenn die Summe nie unter null liegt.",
    method:
      'Der erste Zeitpunkt, an dem die laufende Summe, nachdem sie unter null lag, wieder null erreicht; innerhalb einer Periode kommt das Geld gleichmäßig. Mit "start" kommt eine Zahlung seit der vorigen, sonst innerhalb ihrer Periode.',
    notes: ["Fällt die Summe später wieder unter null, wird trotzdem der erste Zeitpunkt gezeigt."],
    errors: {
      never: "Innerhalb des Zeitraums nicht zurückgeflossen.",
      "no-flows": "Alle Zahlungen sind null.",
    },
  },
  OPTIMISM: {
    summary:
      "Zuschlag für Optimismus nach Projektart, als Anteil, der zu Kosten oder Dauer hinzukommt.",
    parameters: {
      projectType:
        "Standard building, Non-standard building, Standard civil, Non-standard civil, Equipment or development oder Outsourcing. Leer heißt: kein Zuschlag.",
      measure: '"cost" (Investitionskosten, Vorgabe) oder "duration" (Dauer).',
      mitigation: "Anteil der Ursachen, die nachweislich behandelt sind: 0 (Vorgabe) bis 1.",
    },
    result: "Ein Anteil: 0,44 schlägt 44 % auf.",
    method:
      "Die veröffentlichte Obergrenze mal (1 - mitigation), aber nie unter der veröffentlichten Untergrenze.",
    notes: [
      "Nehmen Sie ihn allein: Erwartete Risikokosten und Reserve decken dieselbe Unsicherheit ab.",
      "Die Grenzen sind die veröffentlichten; Ihre eigenen stehen im Register OptimismBias, mit dem die Spalte Optimism bias % rechnet.",
      "Bei gemischten Vorhaben gewichten Sie die Zuschläge mit dem Anteil am Investitionswert.",
    ],
    errors: {
      unknown: '"{value}" ist keine Projektart. Nehmen Sie eine von: {types}.',
      "no-bounds": "Für {type} ist keine Grenze der Dauer veröffentlicht.",
    },
  },
  REALISED: {
    summary:
      "Anteil eines geplanten Nutzens, der gekommen ist. Mit baseline: der geplanten Änderung eines Werts.",
    parameters: {
      planned: "Was bis heute geplant war, oder der geplante Wert.",
      actual: "Was bis heute gekommen ist, oder der abgelesene Wert.",
      baseline:
        "Der Wert vor der Änderung; nur für Größen mit einem Stand, etwa Minuten oder Prozent. Leer oder 0 bei laufenden Beträgen.",
    },
    result: "Ein Anteil je Zeile: 1 ist wie geplant; leer, wo nichts geplant war.",
    method: "(actual - baseline) / (planned - baseline); ohne baseline actual / planned.",
    notes: [
      "Gilt auch für fallende Ziele: Von 60 zum Ziel 30 ist ein Stand von 45 die Hälfte.",
      "Ein leeres actual zählt als 0: So übergibt Excel am Desktop eine leere Zelle.",
    ],
    errors: {},
  },
  PHASE: {
    summary:
      "Verteilt einen Betrag nach rechts auf Perioden; die Teile ergeben ihn wieder. Außerhalb von Tabellen eingeben.",
    parameters: {
      total: "Betrag, der verteilt wird; darf negativ sein.",
      periods: "Anzahl der Perioden, 1 bis 500.",
      shape:
        '"s" (langsam, schnell, langsam; Vorgabe), "even" (gleich), "front" (viel am Anfang), "back" (viel am Ende) oder ein Gewicht je Periode.',
    },
    result: "Eine Zeile mit einem Betrag je Periode; die Summe ist der Betrag.",
    method:
      "Jeder Teil ist die Differenz zweier erreichter Anteile am Betrag beim Anteil x der Zeit: s 3x² - 2x³, even x, front 2x - x², back x².",
    notes: ["Für eine Spalte schreiben Sie =MTRANS(PMO.PHASE(...))."],
    errors: {
      weights: "Shape hat {count} Gewichte; es sind {periods} Perioden.",
      negative: "Gewichte können nicht negativ sein.",
      "no-weight": "Alle Gewichte sind null.",
    },
  },
};
