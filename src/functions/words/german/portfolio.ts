import type { portfolioDeclarations } from "../../portfolio/declarations";
import type { GroupWords } from "../words";

const rules = '"in", wo die Zeile drin sein muss, "out", wo sie draußen sein muss, leer ist frei.';
const lengths = "{name} hat {count} Werte; {first} hat {rows}.";
const tooManySets =
  "Mehr als {limit} Auswahlen sind effizient. Runden Sie die Kosten oder nehmen Sie den Bereich.";

export const portfolio: GroupWords<typeof portfolioDeclarations> = {
  PORTFOLIO: {
    summary:
      "Beste Auswahl von Projekten innerhalb von Budgets: 1 für jede Zeile, die drin ist, 0 für die anderen. Außerhalb von Tabellen eingeben.",
    parameters: {
      values: "Was jedes Projekt wert ist, eines je Zeile; höchstens 60. Leer ist 0.",
      costs: "Kosten jedes Projekts, eine Zeile je Projekt, eine Spalte je Budget. Leer ist 0.",
      budgets:
        "Ein Budget für jede Spalte der Kosten, höchstens 24. Leer ist 0: Für keine Grenze eine große Zahl eingeben.",
      rules,
      groups: "Name der Gruppe jeder Zeile; von einer Gruppe ist höchstens eine Zeile drin.",
      ids: "ID jeder Zeile, für needs.",
      needs: "IDs der Zeilen, ohne die eine Zeile nicht drin sein kann, mit Kommas dazwischen.",
    },
    result: "Eine Zeile je Projekt: 1 ist drin, 0 ist draußen.",
    method:
      "Die Summe der Werte wird am größten, während die Kosten dessen, was drin ist, jedes Budget einhalten. Dass es nichts Besseres gibt, ist bewiesen. Von gleich wertvollen Auswahlen gilt die billigste, von diesen die mit der ersten Zeile, in der sie sich unterscheiden.",
    notes: [
      "Eine Zeile ohne Wert und ohne Kosten, die keine andere braucht, ist draußen: Sie ist leer.",
      "Ein negativer Wert ist erlaubt; so eine Zeile ist nur drin, wenn sie es sein muss oder eine andere sie braucht.",
      "Personen, Anteile am Budget und Gründe stehen im Bereich: Abwägen. Mit Budgets allein findet er dieselben Projekte.",
    ],
    errors: {
      lengths,
      "costs-shape": "Costs muss für jeden der {rows} Werte eine Zeile haben.",
      "budgets-differ": "Budgets hat {count} Werte; costs hat {columns} Spalten.",
      "too-many-budgets": "Nehmen Sie für {columns} Budgets den Bereich (Grenze {limit}).",
      "ids-missing": "Geben Sie auch ids an: needs nennt sie.",
      "id-twice": 'Ids enthält "{id}" zweimal.',
      "unknown-need": 'Zeile {row} braucht "{id}"; das steht nicht in ids.',
      "over-budget":
        "Keine Auswahl möglich: Zeilen mit in kosten {cost} in Spalte {column}, Budget {budget}.",
      "over-budget-with-needs":
        "Keine Auswahl möglich: Zeilen mit in und was sie brauchen kosten {cost} in Spalte {column}, Budget {budget}.",
      "group-clash":
        "Keine Auswahl möglich: Die Zeilen {rows} müssen drin sein; Gruppe {group} lässt eine Zeile zu.",
      "needs-clash":
        "Keine Auswahl möglich: Zeile {rows} muss drin sein und braucht Zeile {out}, die draußen sein muss.",
      "several-clash":
        "Keine Auswahl möglich: Regeln, Gruppen, needs und Budgets schließen einander aus.",
      "not-proven":
        "Die beste Auswahl ist nach {seconds} Sekunden nicht bewiesen. Runden Sie die Beträge oder nehmen Sie den Bereich.",
    },
  },
  FRONTIER: {
    summary:
      "Bester Wert zu jedem Budget, von 0 bis zu den Kosten aller Zeilen. Außerhalb von Tabellen eingeben.",
    parameters: {
      values: "Was jedes Projekt wert ist, eines je Zeile; höchstens 60. Leer ist 0.",
      costs: "Kosten jedes Projekts. Leer ist 0.",
      points: "Zahl der Schritte, 2 bis 100; ohne Angabe 20.",
      rules,
    },
    result:
      "Eine Zeile mehr als points, ohne Überschriften: Budget, bester Wert dazu, Zahl der Projekte darin.",
    method:
      "Zu jedem der gleichen Schritte des Budgets die beste Auswahl, wie PMO.PORTFOLIO sie zu einem Budget findet, aus der Liste aller Auswahlen, die keine andere übertrifft.",
    notes: [
      "Ein Budget unter den Kosten dessen, was drin sein muss, zeigt #NV; ein Diagramm lässt es aus.",
      "Das letzte Budget sind die Kosten aller Zeilen, die nicht ausgeschlossen sind.",
    ],
    errors: {
      points: "Points muss eine ganze Zahl von 2 bis 100 sein.",
      lengths,
      "over-budget": "Keine Auswahl möglich: Zeilen mit in kosten {cost}, Budget {budget}.",
      "too-many-sets": tooManySets,
    },
  },
  ENTRYBUDGET: {
    summary:
      "Zusätzliches Budget, mit dem jede Zeile zuerst in die beste Auswahl kommt; 0, wenn sie drin ist. Außerhalb von Tabellen eingeben.",
    parameters: {
      values: "Was jedes Projekt wert ist, eines je Zeile; höchstens 60. Leer ist 0.",
      costs: "Kosten jedes Projekts. Leer ist 0.",
      budget: "Das Budget, wie es ist.",
      rules,
    },
    result: "Ein Betrag je Zeile: 0 = schon drin, leer = bei keinem Budget.",
    method:
      "Die besten Auswahlen aller größeren Budgets werden durchgegangen, das kleinste Budget zuerst, bis die Zeile in einer davon ist.",
    notes: [
      "Eine Zeile kann wieder herausfallen: Noch mehr Geld kauft vielleicht etwas Besseres.",
      "Sofort hinein bringt eine Zeile die Regel in, nicht der Betrag.",
    ],
    errors: {
      lengths,
      "over-budget": "Keine Auswahl möglich: Zeilen mit in kosten {cost}, Budget {budget}.",
      "too-many-sets": tooManySets,
    },
  },
};
