import type { registerDeclarations } from "../../registers/declarations";
import type { GroupWords } from "../words";

const net = {
  ids: "ID jedes Eintrags, jede nur einmal.",
  starts: "Start jedes Eintrags.",
  finishes: "Ende jedes Eintrags.",
  from: "ID des Eintrags, der zuerst enden muss, eine je Verbindung.",
  to: "ID des Eintrags, der auf ihn wartet.",
  lags: "Kalendertage zwischen Ende und Start, je Verbindung oder einmal für alle; ohne Angabe 0.",
};

export const registers: GroupWords<typeof registerDeclarations> = {
  CYCLES: {
    summary:
      "Findet, was auf sich selbst wartet: Abhängigkeiten im Kreis. Außerhalb von Tabellen eingeben.",
    parameters: {
      from: "ID des Eintrags, der liefert, eine je Verbindung.",
      to: "ID des Eintrags, der auf ihn wartet.",
    },
    result: 'Ein Kreis je Zeile, etwa "A → B → A"; "none", wenn es keinen gibt.',
    method:
      "Einträge, die einander alle erreichen, sind eine Gruppe; von jeder wird einer der kürzesten Kreise gezeigt.",
    notes: [
      "Groß- und Kleinschreibung der IDs ist gleich. Eine Verbindung ohne beide Enden zählt nicht.",
      "Ein Eintrag, der auf sich selbst wartet, ist A → A.",
    ],
    errors: { lengths: "{name} hat {count} Werte; {first} hat {rows}." },
  },
  RIPPLE: {
    summary:
      "Schiebt Termine entlang von Ende-Start-Verbindungen nach rechts. Außerhalb von Tabellen eingeben.",
    parameters: net,
    result:
      "Neuer Start, neues Ende und Tage der Verschiebung je Eintrag; geben Sie zwei Spalten ein Datumsformat.",
    method:
      "Ein Eintrag beginnt frühestens, wenn alles geendet hat, worauf er wartet, und so viele Tage später. Dauern bleiben, nichts rückt nach links.",
    notes: [
      "Daten sind für Excel Zahlen von Tagen: 46023 ist der 1.1.2026.",
      "Verbindungen zu IDs, die nicht in der Liste stehen, zählen nicht, ebenso die eines Eintrags ohne Termine.",
      "Einträge im Kreis zeigen ihn und behalten ihre Termine für die, die auf sie warten.",
      "Was-wäre-wenn mit Übergabe-Meilensteinen, weichen Verbindungen und begonnenen Projekten: im Bereich, Seite Umsetzung.",
    ],
    errors: {
      lengths: "{name} hat {count} Werte; {first} hat {rows}.",
      repeated: "Die ID {id} steht mehr als einmal.",
      cycle: "Kreis: {cycle}",
      "no-id": "Die Zeile hat keine ID.",
      "no-start": "Die Zeile hat keinen Start.",
      "no-finish": "Die Zeile hat kein Ende.",
      "finish-before-start": "Das Ende liegt vor dem Start.",
    },
  },
  DRIVINGPATH: {
    summary:
      "Die Kette von Einträgen, die das späteste Ende bestimmt, der erste zuerst. Außerhalb von Tabellen eingeben.",
    parameters: net,
    result: "Eine ID je Zeile.",
    method:
      "Termine werden wie von PMO.RIPPLE geschoben; vom spätesten Ende zurück hängt jeder Eintrag an dem, dessen Ende ihm keinen Tag lässt. Von mehreren Ketten ist es die, die zuerst beginnt.",
    notes: [
      "Menschen spielen dabei keine Rolle: Es ist keine kritische Kette.",
      "Einträge ohne Termine gehören nicht dazu.",
    ],
    errors: {
      lengths: "{name} hat {count} Werte; {first} hat {rows}.",
      repeated: "Die ID {id} steht mehr als einmal.",
      cycle: "Kreis: {cycle}",
      "no-dates": "Kein Eintrag hat Start und Ende.",
    },
  },
  PERIOD: {
    summary: "Die Berichtsperiode jedes Datums, etwa 2026-Q3.",
    parameters: {
      date: "Daten; ein leeres bleibt leer.",
      grain: '"quarter" (Quartal, Vorgabe), "month" oder "year".',
      fiscalStart: "Monat, in dem das Geschäftsjahr beginnt, 1 (Vorgabe) bis 12.",
    },
    result: "2026-Q3, 2026-07 oder 2026-FY, eine je Datum.",
    method: "Monate zählen ab dem Beginn des Geschäftsjahrs; das Jahr ist das, in dem es beginnt.",
    notes: ["Die Schlüssel sind die des Registers Periods."],
    errors: {},
  },
  COMPARE: {
    summary:
      "Was sich zwischen zwei Bereichen mit Überschriften geändert hat. Außerhalb von Tabellen eingeben.",
    parameters: {
      old: "Der frühere Bereich, mit Kopfzeile.",
      new: "Der spätere Bereich, mit Kopfzeile.",
      keyColumn:
        "Überschrift der Spalte, die Datensätze unterscheidet; ohne Angabe die erste Spalte.",
    },
    result: "Eine Kopfzeile, dann Key, Field, From, To und Difference jeder Änderung.",
    method:
      "Datensätze werden nach Schlüssel und Spalten nach Überschrift zugeordnet, in beliebiger Reihenfolge. (record) New oder Removed ist eine ganze Zeile, (column) New oder Removed eine Spalte. Zahlen sind gleich, wenn neun Stellen übereinstimmen.",
    notes: [
      "Sortieren oder Einfügen ist keine Änderung. Zeilen ohne Schlüssel und Spalten ohne Überschrift zählen nicht.",
      "Eine leere Zelle zählt neben einer Zahl als 0 und neben einem Text als leer.",
      "Höchstens 2.000 Zeilen mit 60 Spalten.",
    ],
    errors: {
      "no-key-column": 'Schlüsselspalte nicht gefunden: {range} hat keine Überschrift "{header}".',
      "repeated-keys": "Schlüssel stehen in {range} mehr als einmal: {keys}",
    },
  },
  ASOF: {
    summary:
      "Was ein Feld eines Datensatzes an einem Tag enthielt, laut letzter Momentaufnahme bis dahin; mit einem zweiten Tag beide und die Differenz.",
    parameters: {
      id: "ID des Datensatzes, etwa P-001; eine Spalte von IDs läuft über.",
      field: "Spalte, wie das Register sie nennt, etwa Forecast cost oder Reported RAG.",
      date: "Der Tag, nach dem gefragt ist: Stand zum.",
      compareTo: "Ein früherer Tag zum Vergleich; er bringt zwei weitere Spalten.",
    },
    result: "Der Wert; mit compare_to drei Spalten: Stand zum, verglichen mit, Differenz.",
    method:
      "Es antwortet die Momentaufnahme mit dem spätesten Stichtag bis zu dem Tag, von mehreren eines Tages die letzte. Die Differenz ist der erste Wert weniger den zweiten; bei Ampeln Worse oder Better, bei anderen Wörtern Changed, leer, wenn sie gleich sind.",
    notes: [
      "Momentaufnahmen entstehen im Bereich (Seite Bericht). Ein Feld, das sie nicht festhalten, wird mit der Liste derer abgelehnt, die sie festhalten.",
      "Wer Momentaufnahmen macht, ausdünnt oder IDs darin ändert, lässt diese Zellen neu rechnen. Nach einer Änderung von Hand drücken Sie Strg+Alt+F9.",
      "In einer Tabelle geben Sie eine ID und kein compare_to.",
    ],
    errors: {
      unread:
        "Die Arbeitsmappe konnte nicht gelesen werden. Beenden Sie die Eingabe in der Zelle und rechnen Sie neu (Strg+Alt+F9).",
      "no-snapshots":
        "Diese Arbeitsmappe hat keine Momentaufnahmen: Machen Sie im Bereich, Seite Bericht, eine.",
      "no-snapshot": "Keine Momentaufnahme bis zum {day}; die erste ist vom {first}.",
      "no-field": 'Momentaufnahmen halten "{field}" nicht fest. Sie enthalten: {kept}.',
      "no-record": "Keine Momentaufnahme enthält {id}.",
      "not-there": "{id} steht nicht in der Momentaufnahme {snapshot}.",
      "no-id": "Die Zeile hat keine ID.",
    },
  },
};
