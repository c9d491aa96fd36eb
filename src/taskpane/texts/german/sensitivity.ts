import type { SensitivityTexts } from "../scoreTexts";

export const sensitivity: SensitivityTexts = {
  heading: "Wie fest ist die Rangliste?",
  nothing: "Noch hat kein Projekt einen Rang: Es gibt nichts zu verändern.",
  why: "Warum dieser Rang",
  ranges: {
    one: "{count} Projekt mit fehlenden Bewertungen",
    other: "{count} Projekte mit fehlenden Bewertungen",
  },
  rangeOf: "{project}: {sentence}",
  coverage: "{scored} des Gewichts sind bewertet.",
  range: "Je nach den fehlenden Bewertungen: {low} bis {high}, Rang {bestRank} bis {worstRank}.",

  switches: {
    heading: "Wo sich die Reihenfolge dreht",
    about: "Bezogen auf",
    rankOne: "den ersten Platz",
    funded: "die Budgetgrenze",
    scale: "Die Balken reichen von 0 % bis 100 % des Gewichts.",
  },

  criteria: {
    heading: "Welche Kriterien entscheiden",
    criterion: "Kriterium",
    weight: "Gewicht",
    share: "Anteil am Unterschied",
    moved: "Ränge, die es ändert",
    hint: "Ein Kriterium, in dem alle Projekte gleich sind, entscheidet nichts, wie viel es auch wiegt.",
  },

  worlds: {
    heading: "In plausiblen Welten",
    weights: "Welche Gewichte plausibel sind",
    kinds: {
      any: "beliebige Gewichte",
      around: "die Hälfte bis das Anderthalbfache jedes Gewichts",
      ordered: "alle, die die Reihenfolge der Wichtigkeit wahren",
    },
    noise: "Bewertungen können falsch sein um",
    noises: {
      none: "nichts",
      little: "ein Zehntel der Skala",
      much: "ein Viertel der Skala",
    },
    samples: "Welten",
    seed: "Startwert",
    run: "Berechnen",
    again: "Neu berechnen",
    write: "Blatt Robustness schreiben",
    cancel: "Abbrechen",
    doing: "{done} von {of} Welten",
    done: "{done} Welten, Startwert {seed}; Anteile stimmen in 95 von 100 Läufen auf ±{halfWidth}.",
    stopped:
      "Abgebrochen nach {done} von {of} Welten; Anteile stimmen in 95 von 100 Läufen auf ±{halfWidth}.",
    failed: "Die Welten konnten nicht berechnet werden: {reason}",
    table: "Projekte in plausiblen Welten",
    first: "Vorn in",
    place: "mittlerer Rang",
    funded: "Geld in",
    noBudget:
      "Die Arbeitsmappe hat keine Budgetgrenze: Wie oft ein Projekt Geld bekommt, wird nicht gesagt.",
    details: "Plätze von {project}",
    placesOf: "Anteil der Welten je Platz",
    atPlace: "Platz {place}: {share}",
    later: "dahinter: {share}",
    central: "Gewichte, mit denen {project} vorn ist, im Mittel",
    neverFirst: "{project} ist in keiner der Welten vorn.",
    confidence:
      "Mit diesen Gewichten ist es in {share} der Welten mit unsicheren Bewertungen vorn.",
    more: { one: "{count} weiteres Projekt zeigen", other: "{count} weitere Projekte zeigen" },
    summary: "{project} ist in {share} der Welten vorn.",
    summaryFunded:
      "Bei {core} von {count} Projekten hängt das Geld nicht an den Gewichten; bei {borderline} hängt es daran.",
  },

  tornado: {
    heading: "Was den Wert des Portfolios bewegt",
    hint: "Jede Annahme an ihrem unteren und ihrem oberen Ende, die anderen bleiben, wie sie sind.",
    value: {
      one: "Wert des Projekts, das Geld bekommt: {value}",
      other: "Wert der {count} Projekte, die Geld bekommen: {value}",
    },
    end: "{setting}: {value}",
    none: "Es gibt keine Nutzen und Kosten je Periode, aus denen sich ein Wert ergäbe.",
  },
};
