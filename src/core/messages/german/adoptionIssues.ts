import type { IssueSentence } from "../words";

/** Sentences about reading sheets that people keep: headers, columns, cells. */
export const adoptionIssues = {
  "sheet-not-adopted": ({ sheet, count }) =>
    `„${sheet}“ (${count("filled", "gefüllte Zelle", "gefüllte Zellen")}) wurde nicht übernommen: Nichts darauf lässt auf ein Register schließen.`,
  "nothing-adopted": ({ count }) =>
    `Auf ${count("sheets", "Blatt", "Blättern")} wurde kein Register erkannt. Eine Überschriftenzeile braucht Namen wie Project, Risk, Owner, Status, Budget.`,
  "cells-not-adopted": ({ sheet, count }) =>
    `Neben oder unter der Tabelle auf „${sheet}“, außerhalb ihrer Zeilen und Spalten, ${count("count", "gefüllte Zelle, die nicht übernommen wurde", "gefüllte Zellen, die nicht übernommen wurden")}.`,
  "row-left-out": ({ found, fact, number, count }) => {
    const kinds: Readonly<Record<string, readonly [string, string]>> = {
      total: ["ist eine Summe", "sind Summen"],
      subtotal: ["ist eine Zwischensumme", "sind Zwischensummen"],
      header: ["wiederholt die Überschriften", "wiederholen die Überschriften"],
      instruction: ["ist eine Anleitung", "sind Anleitungen"],
      section: ["ist die Überschrift eines Abschnitts", "sind Überschriften von Abschnitten"],
    };
    const [one, many] = kinds[fact("kind")] ?? ["ist eine Anmerkung", "sind Anmerkungen"];
    return number("count") === 1
      ? `Die Zeile ${found} ${one} und wurde nicht als Datensatz übernommen.`
      : `${count("count", "Zeile", "Zeilen")} (die erste: ${found}) ${many} und wurden nicht als Datensätze übernommen.`;
  },
  "hidden-sheets-adopted": ({ text, count }) =>
    `${count("count", "ausgeblendetes Blatt wurde", "ausgeblendete Blätter wurden")} ebenfalls übernommen: ${text("sheets")}.`,
  "two-columns-one-field": ({ found, expected, fact, quoted }) =>
    fact("other") === fact("header")
      ? `Zwei Spalten namens ${found} passen zu ${expected}. Die mit mehr lesbaren Werten wurde verwendet, die andere bleibt als zusätzliche Spalte erhalten.`
      : `Sowohl ${quoted("other")} als auch ${found} passt zu ${expected}. ${quoted("other")} wurde verwendet; ${found} bleibt als zusätzliche Spalte erhalten.`,
  "column-not-read": ({ found, expected, fact, quoted }) =>
    `Spalte ${quoted("header")} passt zu ${expected}, aber nur ${fact("readable")} von ${fact("filled")} Werten sind so lesbar (Beispiel: ${found}). Sie bleibt als zusätzliche Spalte erhalten.`,
  "key-generated": ({ register, field, expected, count }) =>
    `${count("count", "Datensatz", "Datensätze")} in ${register} ohne ${field}: Neue Kennungen wurden ab ${expected} vergeben.`,
  "key-changed": ({ found, expected, field, count }) =>
    `${count("count", "Kennung", "Kennungen")} in ${field} zu lang oder mit Zeichen, die Formeln falsch lesen: Aus ${found} wurde ${expected}. Die ursprünglichen Kennungen stehen daneben.`,
  "default-filled": ({ register, text, fact, count }) => {
    const profile =
      fact("profile") === "" ? [] : ["Profile = Level mit Ausgangswert (Baseline), sonst Flow"];
    const fields = [text("fields"), ...profile].filter((each) => each !== "").join("; ");
    return `Für ${count("count", "Datensatz", "Datensätze")} in ${register} hat kein Blatt diese Spalten; eingesetzt: ${fields}.`;
  },
  "stage-assumed": ({ text, count }) =>
    `Kein Blatt enthält eine Phase (Stage): ${count("delivery", "Projekt mit gemeldetem Status gilt", "Projekte mit gemeldetem Status gelten")} als In delivery, ${text("proposed")} als Proposed.`,
  "columns-complete-each-other": ({ found, expected, fact, count }) =>
    `Zwei Spalten namens ${found} passen zu ${expected} und widersprechen sich in keiner Zeile: ${count("count", `leere Zelle der Spalte ${fact("first")} wurde`, `leere Zellen der Spalte ${fact("first")} wurden`)} aus Spalte ${fact("second")} ergänzt.`,
  "register-derived": ({ register, found, fact, count }) =>
    `Kein Blatt enthält ${register}: ${count("count", "Datensatz wurde", "Datensätze wurden")} aus den Namen in ${fact("from")} gebildet (${found}).`,
  "money-unit-unknown": ({ expected }) =>
    `Die Blätter nennen keine Geldeinheit; Beträge wurden unverändert übernommen${expected === "" ? "" : ` (${expected})`}. Bei Tausend oder Millionen Money unit auf Blatt Settings umstellen.`,
  "money-unit-assumed": ({ found, expected, quoted, count }) =>
    `${count("count", "Betrag", "Beträge")} in ${quoted("header")} ohne Einheit (Beispiel: ${found}): als einzelne Einheiten gelesen und in ${expected === "million" ? "Millionen" : "Tausend"} umgerechnet.`,
  "percent-of-hundred": ({ quoted }) =>
    `Spalte ${quoted("header")} zählt Prozent bis 100: 65 wurde als 65 % gelesen.`,
  "short-year": ({ found, quoted, count }) =>
    `${count("count", "Datum", "Daten")} in ${quoted("header")} mit zweistelligem Jahr (${found}): 00 bis 79 wurden als 2000 bis 2079 gelesen, 80 bis 99 als 1980 bis 1999.`,
  "rating-of-five-steps": ({ found, expected, quoted, count }) =>
    `${count("count", "Bewertung", "Bewertungen")} in ${quoted("header")} zwischen zwei Farben: ${found} wurde als ${expected} gelesen. Die ursprünglichen Bewertungen stehen daneben.`,
  "ambiguous-number": ({ found, quoted, count }) =>
    `${count("count", "Zahl", "Zahlen")} in ${quoted("header")} mit unklarem Trennzeichen (Tausender oder Dezimal, ${found}): ausgelassen, weil die Spalte beide Schreibweisen enthält.`,
  "other-currency": ({ found, quoted, count }) =>
    `${count("count", "Betrag", "Beträge")} in ${quoted("header")} in einer anderen Währung als das Register (${found}): ausgelassen.`,
  "criteria-found": ({ criteria, count }) => {
    const list = criteria((each) => {
      const better = each.direction === "Cost" ? "weniger ist besser" : "mehr ist besser";
      const weight = each.weight === null ? "" : `, Gewicht ${each.weight}`;
      return `${each.name} (${each.low}–${each.high}, ${better}${weight})`;
    });
    return `${count("count", "Spalte wurde als Kriterium", "Spalten wurden als Kriterien")} übernommen: ${list}. Skala, Richtung und Gewicht lassen sich auf Blatt Criteria ändern.`;
  },
  "starter-model": ({ found, count }) =>
    `Bei den Projekten wurden keine Bewertungen gefunden. Als Ausgangsmodell ${count("count", "Kriterium", "Kriterien")} aus den Registern (${found}). Auf Blatt Criteria durch eigene Kriterien ersetzen.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
