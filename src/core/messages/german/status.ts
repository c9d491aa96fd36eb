import type { StatusWords } from "../statusWords";

/** Ampeln, ihre Gründe und wie weit Prognosen zu glauben ist. */
export const status: StatusWords = {
  level: { Red: "Rot", Amber: "Gelb", Green: "Grün" },
  unrated: "Nicht bewertet",
  check: { OK: "OK", Optimistic: "Optimistisch", Pessimistic: "Pessimistisch" },
  dimension: { cost: "Kosten", schedule: "Termin", benefit: "Nutzen", risk: "Risiko" },
  rating: {
    cost: ({ variance, from }, { percent }) =>
      `die Prognose liegt ${percent(Math.abs(variance))} ${variance < 0 ? "unter" : "über"} dem Budget${from === null ? "" : `; diese Stufe beginnt bei ${percent(from)}`}`,
    schedule: ({ days, from }, { speech }) =>
      `das Ende liegt ${days === 0 ? "auf dem Basisplan" : `${speech.counted(Math.abs(days), "Tag", "Tage")} ${days < 0 ? "vor" : "nach"} dem Basisplan`}${from === null ? "" : `; diese Stufe beginnt bei ${speech.counted(from, "Tag", "Tagen")}`}`,
    benefit: ({ share, below }, { percent }) =>
      `${percent(share)} des geplanten Nutzens werden erwartet${below === null ? "" : `; diese Stufe liegt unter ${percent(below)}`}`,
    exposure: ({ share, from }, { percent }) =>
      `die erwartete Risikobelastung beträgt ${percent(share)} des Budgets${from === null ? "" : `; diese Stufe beginnt bei ${percent(from)}`}`,
    breaches: ({ count, from }, { speech }) =>
      `${speech.counted(count, "Bedrohung liegt", "Bedrohungen liegen")} über dem Risikoappetit; diese Stufe beginnt bei ${speech.number(from)}`,
    "no-budget": () => "es gibt kein Budget zum Vergleich",
    "no-dates": () => "Basis- oder Prognoseende fehlt",
    "no-benefit": () => "kein Nutzen in Geld ist erfasst",
    "no-risk": () => "kein Risiko ist erfasst, was nicht Grün ist",
    "not-live": () => "das Projekt ist beendet",
  },
  derived: {
    worst: (dimensions, { speech }) =>
      `die schlechteste von vieren, durch ${speech.list(dimensions)}`,
    notRated: {
      stage: "nicht genehmigte Pläne und beendete Projekte werden nicht bewertet",
      "nothing-rated":
        "weder Kosten noch Termin, Nutzen oder Risiko lassen sich bewerten, was nicht Grün ist",
    },
  },
  rule: {
    Weighted: ({ rollRed, rollAmber }, { percent }) =>
      `Nach Budget gewichtet: Rot ab ${percent(rollRed)} des Budgets in Rot, Gelb ab ${percent(rollAmber)} in Rot oder Gelb`,
    Worst: () => "Das schlechteste Mitglied entscheidet",
    Count: () =>
      "Nach Anzahl: Rot ab zwei roten Mitgliedern oder einem roten Pflichtprojekt, Gelb ab einem roten oder drei gelben",
  },
  counted: ({ red, amber, green, unrated, redShare, amberShare }, { speech, percent }) =>
    `${speech.number(red)} Rot${redShare === null ? "" : ` (${percent(redShare)} des Budgets)`}, ${speech.number(amber)} Gelb${amberShare === null ? "" : ` (${percent(amberShare)})`}, ${speech.number(green)} Grün, ${speech.number(unrated)} nicht bewertet`,
  meaning: {
    Green:
      "Grün: Lieferung in Zeit, Kosten und Qualität ist sehr wahrscheinlich; kein großes offenes Problem bedroht sie.",
    Amber:
      "Gelb: Lieferung ist machbar; es gibt erhebliche Probleme, sie sehen lösbar aus und brauchen Aufmerksamkeit.",
    Red: "Rot: Lieferung scheint ohne Änderung von Umfang, Zeit oder Geld nicht erreichbar; große Probleme sehen nicht beherrschbar aus.",
  },
  doubt: {
    "optimistic-forecast": ({ forecast, byCpi, cpi }, { amount, index }) =>
      `Die Prognose von ${amount(forecast)} ist optimistisch: bei der bisherigen Kosteneffizienz (CPI ${index(cpi)}) wären es ${amount(byCpi)}`,
    "recovery-not-credible": ({ tcpi, cpi }, { index }) =>
      tcpi === "not-achievable"
        ? "Das Budget ist ausgegeben und Arbeit übrig: es ist nicht mehr zu halten"
        : `Um im Budget zu enden, ist ab jetzt eine Kosteneffizienz von ${index(tcpi)} nötig${cpi === null ? "" : `, nach bisher ${index(cpi)}`}: über 1,10 nicht glaubhaft`,
  },
  optimismLabel:
    "Gemeldete gegen abgeleitete Ampeln: eine Frage, keine Note für Menschen. Eine Leitung kann wissen, was die Register nicht wissen, und Schwellen passen nicht auf jedes Projekt.",
  noHistory:
    "In dieser Mappe steht kein früherer Bericht: ein Schnappschuss mit jedem Bericht, und ab dem zweiten zeigt sich der Verlauf.",
};
