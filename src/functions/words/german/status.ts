import type { statusDeclarations } from "../../status/declarations";
import type { GroupWords } from "../words";

const bac = "Budget bei Fertigstellung: das ganze Budget.";
const ev = "Earned Value: das Budget der Arbeit, die getan ist.";
const ac = "Istkosten bis heute.";

export const status: GroupWords<typeof statusDeclarations> = {
  EVM: {
    summary:
      "Earned Value jeder Zeile: Abweichungen, Indizes, Schätzungen und die Effizienz, die der Rest braucht.",
    parameters: {
      bac,
      pv: "Planned Value: das Budget der Arbeit, die bis jetzt getan sein sollte.",
      ev,
      ac,
      output:
        '"all" (Vorgabe) oder eines von "CV", "SV", "CPI", "SPI", "EAC", "ETC", "VAC", "TCPI", "complete". In Tabellen eines wählen.',
    },
    result:
      "Neun Spalten: CV, SV, CPI, SPI, EAC, ETC, VAC, TCPI und complete (ein Anteil); oder die gewünschte.",
    method:
      "CV = EV - AC, SV = EV - PV, CPI = EV / AC, SPI = EV / PV, EAC = BAC / CPI, ETC = EAC - AC, VAC = BAC - EAC, TCPI = (BAC - EV) / (BAC - AC), complete = EV / BAC.",
    notes: [
      "Eine Zelle ist leer, wo ihr Teiler 0 ist: kein CPI vor den ersten Kosten, kein EAC vor der ersten Leistung.",
      "Für ein Programm geben Sie die Summen seiner Projekte, nie das Mittel ihrer Indizes.",
      "Eine leere Zelle zählt als 0.",
    ],
    errors: {},
  },
  EAC: {
    summary: "Schätzung bei Fertigstellung je Zeile: was die Arbeit am Ende gekostet haben wird.",
    parameters: {
      bac,
      ev,
      ac,
      pv: 'Planned Value; nur "combined" braucht ihn.',
      method:
        '"typical" (Vorgabe): Der Rest läuft wie bisher. "atypical": Der Rest läuft wie geplant. "combined": Er leidet unter Kosten und Terminen.',
    },
    result: "Geld, eines je Zeile.",
    method: "typical BAC / CPI; atypical AC + (BAC - EV); combined AC + (BAC - EV) / (CPI x SPI).",
    notes: [
      "Die eigene Prognose der Projektleitung ist eine vierte Schätzung: Vergleichen Sie, bevor Sie eine verwenden.",
    ],
    errors: {
      "no-pv": 'Die Methode "combined" braucht pv.',
      "not-earned": "Noch nichts geleistet.",
      "not-spent": "Noch nichts ausgegeben.",
      "not-planned": "Noch nichts geplant.",
    },
  },
  TCPI: {
    summary: "To-Complete Performance Index: was jede noch auszugebende Geldeinheit leisten muss.",
    parameters: {
      bac,
      ev,
      ac,
      eac: "Die Kosten, die statt des Budgets gehalten werden sollen; leer oder 0 ist das Budget.",
    },
    result:
      "Ein Verhältnis je Zeile: Über 1 muss der Rest besser laufen als geplant; 0, wenn alles geleistet ist.",
    method: "(BAC - EV) / (BAC - AC) oder (BAC - EV) / (EAC - AC).",
    notes: ["Über 1,10 gilt eine Erholung selten als glaubhaft."],
    errors: {
      "budget-spent": "Das Budget ist schon ausgegeben.",
      "estimate-spent": "Die Schätzung bei Fertigstellung ist schon ausgegeben.",
    },
  },
  EARNEDSCHEDULE: {
    summary: "Wo die Arbeit in der Zeit steht: Earned Schedule, seine Abweichung und sein Index.",
    parameters: {
      pvCumulative:
        "Planned Value am Ende jeder Periode, kumuliert. Eine 0 als erster Wert ist der Anfang der ersten Periode.",
      ev,
      actualPeriods: "Vergangene Perioden; Bruchteile sind erlaubt.",
    },
    result:
      "Eine Zeile: ES in Perioden, SV(t) = ES - vergangene Perioden, SPI(t) = ES / vergangene Perioden.",
    method:
      "ES ist das Ende der letzten Periode, deren Plan geleistet ist, und der geleistete Anteil der nächsten; höchstens die geplante Dauer.",
    notes: [
      "Der SPI kehrt bei jedem verspäteten Projekt am Ende zu 1 zurück, SPI(t) nicht.",
      "Die zu erwartende Dauer ist die geplante Dauer / SPI(t).",
    ],
    errors: {
      falls: "Der kumulierte Planned Value fällt beim Wert {place}.",
      "no-plan": "Es ist nichts geplant.",
      "no-time": "Noch keine Periode ist vergangen.",
    },
  },
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
  RAGROLLUP: {
    summary: "Rot, Gelb oder Grün einer Gruppe aus denen ihrer Mitglieder, nach erklärter Regel.",
    parameters: {
      statuses: "Green, Amber oder Red jedes Mitglieds oder ihr Anfang; leer ist nicht bewertet.",
      weights: "Gewicht jedes Mitglieds, etwa sein Budget; ohne Angabe zählen alle gleich.",
      rule: '"weighted" (Vorgabe): nach Anteil am Gewicht. "worst": das schlechteste Mitglied. "count": Red ab zwei Red, Amber ab einem Red oder drei Amber.',
      red: "Anteil am Gewicht in Red, ab dem die Gruppe Red ist; ohne Angabe 25 %.",
      amber: "Anteil am Gewicht in Red oder Amber, ab dem die Gruppe Amber ist; ohne Angabe 30 %.",
    },
    result: "Green, Amber oder Red; leer, wenn kein Mitglied bewertet ist.",
    method:
      "Anteile am ganzen Gewicht, auch dem nicht bewerteter Mitglieder, wie im Register Programs; auf 6 Stellen gerundet, Schwellen einschließlich.",
    notes: [
      "Nennen Sie die Regel neben der Farbe: Neun Grüne können ein Rot verdecken.",
      'In den Registern ist die Regel "count" auch bei einem roten Projekt der Kategorie Mandatory Red; eine Zelle kennt die Kategorie nicht.',
    ],
    errors: {
      lengths: "{name} hat {count} Werte; {first} hat {rows}.",
      "no-weight": "Alle Gewichte sind null.",
    },
  },
};
