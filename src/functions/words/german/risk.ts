import type { riskDeclarations } from "../../risk/declarations";
import type { GroupWords } from "../words";

const lengths = "{name} hat {count} Werte; {first} hat {rows}.";
const type = '"Threat" (Bedrohung, Vorgabe) oder "Opportunity" (Chance), je Risiko oder für alle.';

/** Parameter beider Simulationen. */
const simulation = {
  probability: "Wahrscheinlichkeit jedes Risikos, 0 bis 1. Leer ist 0: Das Risiko zählt nicht.",
  likely: "Wahrscheinlichster Betrag, wenn das Risiko eintritt, ab 0.",
  low: "Kleinster Betrag, einer je Risiko.",
  high: "Größter Betrag, einer je Risiko; leer oder 0 heißt: Der Betrag ist immer der wahrscheinlichste.",
  type,
  category: "Kategorie jedes Risikos oder eine für alle; leer ist keine.",
  correlation: "Korrelation zweier Risiken einer Kategorie, 0 (Vorgabe) bis unter 1.",
  iterations: "Ziehungen, 1.000 bis 1.000.000; ohne Angabe 10.000.",
  seed: "Ganze Zahl, die die Ziehungen festlegt; ohne Angabe 1. Gleicher Startwert, gleiche Ziffern.",
  ids: "ID jedes Risikos, an der sein Zufall hängt; ohne Angabe R-001, R-002 und so weiter nach der Zeile.",
};

const simulationErrors = {
  lengths,
  negative: "Beträge müssen ab 0 sein: Eine Chance wird mit type gesagt.",
  order: "Low liegt über likely oder likely über high.",
  correlation: "Die Korrelation liegt nicht unter 1.",
  "no-money": "Kein Risiko hat eine Wahrscheinlichkeit und einen Betrag.",
  iterations: "Iterations muss von {least} bis {most} sein.",
  "too-many-draws":
    "Nehmen Sie für {draws} Ziehungen von {risks} Risiken den Bereich (Grenze {limit}).",
};

const simulationMethod =
  "In jeder Ziehung tritt jedes Risiko nach seiner Wahrscheinlichkeit ein oder nicht; was eintritt, kostet einen Betrag aus dem Dreieck von low, likely und high, eine Chance bringt ihn.";

const simulationNotes = [
  "Mit gleichen ids, gleicher Korrelation, gleichen Ziehungen und gleichem Startwert sind es die Ziffern von Risiken simulieren im Bereich.",
  "Nur was in den Zeilen steht, ist im Ergebnis: Die Unsicherheit von Schätzungen ist es nicht.",
  "200.000 Ziehungen von 100 Risiken, oder so viele Ziehungen von weniger Risiken mit demselben Produkt, sind die Grenze in einer Zelle.",
];

export const risk: GroupWords<typeof riskDeclarations> = {
  RISKSCORE: {
    summary: "Punkte der Matrix für jedes Paar von Stufen. In einer Tabelle ein Paar angeben.",
    parameters: {
      probability: "Stufe der Wahrscheinlichkeit, eine ganze Zahl ab 1.",
      impact: "Stufe der Auswirkung, eine ganze Zahl ab 1.",
      matrix:
        "Punkte, die kleinste Wahrscheinlichkeit in der ersten Zeile, die kleinste Auswirkung in der ersten Spalte; ohne Angabe Stufe mal Stufe auf einer Skala von 1 bis 5.",
    },
    result: "Eine Punktzahl je Zeile.",
    method:
      "Die Zelle der Matrix in der Zeile der Wahrscheinlichkeit und der Spalte der Auswirkung.",
    notes: [
      "Eine leere Stufe, die Excel am Desktop als 0 übergibt, zeigt #NV in ihrer Zeile.",
      "Punkte sind eine Ordnung, kein Betrag: Geld mit PMO.EXPOSURE summieren, nie Punkte.",
    ],
    errors: {
      "not-square": "Die Matrix muss quadratisch sein: so viele Zeilen wie Spalten.",
      "blank-cell": "Matrix, Zeile {row}, Spalte {column}: Dort stehen keine Punkte.",
      falling: "Zelle ({row},{column}) ist kleiner als ({otherRow},{otherColumn}).",
      "no-level": "In der Zeile fehlt eine Stufe.",
      "off-scale": "Eine Stufe ist keine ganze Zahl oder nicht auf der Skala.",
    },
  },
  RISKLEVEL: {
    summary: "Low, Moderate oder High zu jeder Punktzahl. In einer Tabelle eine Punktzahl angeben.",
    parameters: {
      score: "Punkte von Risiken; leer oder 0 bleibt leer.",
      moderate: "Punkte, ab denen ein Risiko Moderate ist; ohne Angabe 6.",
      high: "Punkte, ab denen ein Risiko High ist; ohne Angabe 15.",
    },
    result: '"Low", "Moderate" oder "High", eines je Punktzahl.',
    method: "Ab high ist High, ab moderate ist Moderate, der Rest ist Low.",
    notes: ["Punkte und Grenzen werden auf 6 Stellen gerundet verglichen."],
    errors: { limits: "High liegt unter moderate." },
  },
  HEATMAP: {
    summary:
      "Wie viele Risiken in jeder Zelle der Risikomatrix stehen. Außerhalb von Tabellen eingeben.",
    parameters: {
      probability: "Stufe der Wahrscheinlichkeit jedes Risikos.",
      impact: "Stufe der Auswirkung jedes Risikos.",
      include: "WAHR oder 1 für die Risiken, die zählen; ohne Angabe alle.",
      size: "Stufen der Skala, 2 bis 10; ohne Angabe 5.",
    },
    result:
      "So viele Zeilen und Spalten, wie die Skala Stufen hat: die größte Wahrscheinlichkeit in der ersten Zeile, die kleinste Auswirkung in der ersten Spalte.",
    method: "Die Risiken werden nach ihren Stufen gezählt.",
    notes: [
      "Ein Risiko mit einer leeren Stufe steht in keiner Zelle. Risiken, die nicht zählen, werden nicht angesehen.",
    ],
    errors: { lengths, "off-scale": "Eine Stufe ist keine ganze Zahl oder nicht auf der Skala." },
  },
  EXPOSURE: {
    summary: "Erwarteter Betrag von Risiken, netto: Chancen zählen negativ.",
    parameters: {
      probability: "Wahrscheinlichkeit jedes Risikos, 0 bis 1. Leer ist 0.",
      impact: "Betrag, wenn das Risiko eintritt, ab 0. Leer ist 0.",
      type,
    },
    result: "Ein Betrag: Bedrohungen weniger Chancen.",
    method: "Summe aus Wahrscheinlichkeit mal Betrag; eine Chance zählt negativ.",
    notes: ["Eine Nettozahl verdeckt Gegensätze: Zeigen Sie Bedrohungen und Chancen daneben."],
    errors: { lengths, negative: "Beträge müssen ab 0 sein: Eine Chance wird mit type gesagt." },
  },
  CONTINGENCY: {
    summary:
      "Risikoreserve zur gewählten Sicherheit: was die Risiken zusammen nicht überschreiten, simuliert. Mehrere Sicherheiten außerhalb von Tabellen eingeben.",
    parameters: {
      ...simulation,
      confidence: "Sicherheit über 0 bis 1, eine oder ein Bereich; ohne Angabe 0,8.",
    },
    result: "Ein Betrag je Sicherheit, angeordnet wie die Sicherheiten.",
    method: `${simulationMethod} Die Reserve ist das Quantil der Summe, zwischen Ziehungen wie QUANTIL.INKL.`,
    notes: simulationNotes,
    errors: { ...simulationErrors, confidence: "Die Sicherheit liegt nicht über 0 und bis 1." },
  },
  SCURVE: {
    summary:
      "S-Kurve dessen, was die Risiken zusammen kosten: Betrag und Wahrscheinlichkeit, simuliert. Außerhalb von Tabellen eingeben.",
    parameters: { ...simulation, points: "Zeilen der Kurve, 2 bis 500; ohne Angabe 21." },
    result:
      "Eine Zeile je Punkt: Betrag und Anteil der Ziehungen, die ihn nicht überschreiten, von 0 bis 1.",
    method: `${simulationMethod} Die Zeilen sind gleiche Schritte der Wahrscheinlichkeit mit ihren Quantilen der Summe.`,
    notes: simulationNotes,
    errors: { ...simulationErrors, points: "Points muss eine ganze Zahl von 2 bis 500 sein." },
  },
};
