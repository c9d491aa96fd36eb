import type { StatusWords } from "../statusWords";

/** Ratings, their reasons and how far forecasts can be believed. */
export const status: StatusWords = {
  level: { Red: "Red", Amber: "Amber", Green: "Green" },
  unrated: "Not rated",
  check: { OK: "OK", Optimistic: "Optimistic", Pessimistic: "Pessimistic" },
  dimension: { cost: "cost", schedule: "schedule", benefit: "benefit", risk: "risk" },
  rating: {
    cost: ({ variance, from }, { percent }) =>
      `the forecast is ${percent(Math.abs(variance))} ${variance < 0 ? "below" : "above"} the budget${from === null ? "" : `; this level begins at ${percent(from)}`}`,
    schedule: ({ days, from }, { speech }) =>
      `the finish is ${days === 0 ? "on the baseline" : `${speech.counted(Math.abs(days), "day", "days")} ${days < 0 ? "earlier than" : "after"} the baseline`}${from === null ? "" : `; this level begins at ${speech.counted(from, "day", "days")}`}`,
    benefit: ({ share, below }, { percent }) =>
      `${percent(share)} of the planned benefit is forecast${below === null ? "" : `; this level is below ${percent(below)}`}`,
    exposure: ({ share, from }, { percent }) =>
      `the expected risk exposure is ${percent(share)} of the budget${from === null ? "" : `; this level begins at ${percent(from)}`}`,
    breaches: ({ count, from }, { speech }) =>
      `${speech.counted(count, "threat is", "threats are")} above the appetite; this level begins at ${speech.number(from)}`,
    "no-budget": () => "there is no budget to compare with",
    "no-dates": () => "the baseline or the forecast finish is missing",
    "no-benefit": () => "no benefit in money is recorded",
    "no-risk": () => "no risk is recorded, which is not Green",
    "not-live": () => "the project is over",
  },
  derived: {
    worst: (dimensions, { speech }) => `the worst of four, by ${speech.list(dimensions)}`,
    notRated: {
      stage: "plans that are not approved and finished projects are not rated",
      "nothing-rated": "none of cost, schedule, benefit and risk can be rated, which is not Green",
    },
  },
  rule: {
    Weighted: ({ rollRed, rollAmber }, { percent }) =>
      `Weighted by budget: Red from ${percent(rollRed)} of the budget Red, Amber from ${percent(rollAmber)} Red or Amber`,
    Worst: () => "The worst member decides",
    Count: () =>
      "By count: Red from two Red members or a mandatory one, Amber from one Red or three Amber",
  },
  counted: ({ red, amber, green, unrated, redShare, amberShare }, { speech, percent }) =>
    `${speech.number(red)} Red${redShare === null ? "" : ` (${percent(redShare)} of the budget)`}, ${speech.number(amber)} Amber${amberShare === null ? "" : ` (${percent(amberShare)})`}, ${speech.number(green)} Green, ${speech.number(unrated)} not rated`,
  meaning: {
    Green:
      "Green: delivery to time, cost and quality is highly likely; no major issue is open that threatens it.",
    Amber:
      "Amber: delivery is feasible; significant issues exist, look resolvable and need attention.",
    Red: "Red: delivery appears unachievable without a change of scope, time or money; major issues do not look manageable.",
  },
  doubt: {
    "optimistic-forecast": ({ forecast, byCpi, cpi }, { amount, index }) =>
      `The forecast of ${amount(forecast)} is optimistic: at the cost efficiency so far (CPI ${index(cpi)}) it would be ${amount(byCpi)}`,
    "recovery-not-credible": ({ tcpi, cpi }, { index }) =>
      tcpi === "not-achievable"
        ? "The budget is spent and work is left: it cannot be kept any more"
        : `Ending on budget needs a cost efficiency of ${index(tcpi)} from now on${cpi === null ? "" : `, after ${index(cpi)} so far`}: not credible above 1.10`,
  },
  optimismLabel:
    "Reported against derived ratings: a question to ask, not a grade of people. A manager may know what the registers do not, and thresholds may not fit a project.",
  noHistory:
    "There is no earlier report in this workbook: take a snapshot with each report, and trends show from the second one on.",
};
