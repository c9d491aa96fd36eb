import type { statusDeclarations } from "../../status/declarations";
import type { GroupWords } from "../words";

const bac = "Budget at completion: the whole budget.";
const ev = "Earned value: the budget of the work that is done.";
const ac = "Actual cost to date.";

export const status: GroupWords<typeof statusDeclarations> = {
  EVM: {
    summary:
      "Earned value of each row: variances, indices, estimates and the efficiency that the rest needs.",
    parameters: {
      bac,
      pv: "Planned value: the budget of the work that should be done by now.",
      ev,
      ac,
      output:
        '"all" (default) or one of "CV", "SV", "CPI", "SPI", "EAC", "ETC", "VAC", "TCPI", "complete". In a table choose one.',
    },
    result:
      "Nine columns: CV, SV, CPI, SPI, EAC, ETC, VAC, TCPI and complete (a share); or the one asked for.",
    method:
      "CV = EV - AC, SV = EV - PV, CPI = EV / AC, SPI = EV / PV, EAC = BAC / CPI, ETC = EAC - AC, VAC = BAC - EAC, TCPI = (BAC - EV) / (BAC - AC), complete = EV / BAC.",
    notes: [
      "A cell is empty where its divisor is 0: no CPI before anything is spent, no EAC before anything is earned.",
      "For a program give the sums of its projects, never the mean of their indices.",
      "An empty cell counts as 0.",
    ],
    errors: {},
  },
  EAC: {
    summary: "Estimate at completion of each row: what the work will have cost in the end.",
    parameters: {
      bac,
      ev,
      ac,
      pv: 'Planned value; only "combined" needs it.',
      method:
        '"typical" (default): the rest goes like what is done. "atypical": the rest goes as planned. "combined": it suffers from cost and schedule.',
    },
    result: "Money, one a row.",
    method: "typical BAC / CPI; atypical AC + (BAC - EV); combined AC + (BAC - EV) / (CPI x SPI).",
    notes: ["A manager's own forecast is a fourth estimate: compare the two before you use one."],
    errors: {
      "no-pv": 'Method "combined" needs pv.',
      "not-earned": "Nothing earned yet.",
      "not-spent": "Nothing spent yet.",
      "not-planned": "Nothing planned yet.",
    },
  },
  TCPI: {
    summary:
      "To-complete performance index: what each unit of money still to be spent has to earn.",
    parameters: {
      bac,
      ev,
      ac,
      eac: "The cost that shall be kept instead of the budget; blank or 0 is the budget.",
    },
    result:
      "A ratio, one a row: above 1 the rest has to go better than planned; 0 when all is earned.",
    method: "(BAC - EV) / (BAC - AC), or (BAC - EV) / (EAC - AC).",
    notes: ["Above 1.10 a recovery is seldom believed."],
    errors: {
      "budget-spent": "Budget is already spent.",
      "estimate-spent": "Estimate at completion is already spent.",
    },
  },
  EARNEDSCHEDULE: {
    summary: "Where the work stands in time: earned schedule, its variance and its index.",
    parameters: {
      pvCumulative:
        "Planned value at the end of each period, cumulative. A first value of 0 is the start of the first period.",
      ev,
      actualPeriods: "Periods that have passed; fractions are allowed.",
    },
    result: "One row: ES in periods, SV(t) = ES - periods passed, SPI(t) = ES / periods passed.",
    method:
      "ES is the end of the last period whose plan is earned, and the earned share of the next one; at most the planned duration.",
    notes: [
      "SPI returns to 1 on every late project once it is finished; SPI(t) does not.",
      "The duration to expect is the planned duration / SPI(t).",
    ],
    errors: {
      falls: "Cumulative planned value falls at value {place}.",
      "no-plan": "Nothing is planned.",
      "no-time": "No period has passed yet.",
    },
  },
  RAG: {
    summary:
      "Red, Amber or Green of each value from two thresholds, both inclusive. In a table give it one value.",
    parameters: {
      value:
        "Values to judge, such as cost variances; an empty text stays empty, an empty cell counts as 0.",
      amber: "Where Amber begins.",
      red: "Where Red begins.",
      lowerIsWorse: "TRUE where lower values are worse; without it, Amber above Red means so.",
    },
    result: "Green, Amber or Red, one a value.",
    method:
      "At or beyond red is Red, at or beyond amber is Amber, the rest is Green; values and thresholds are compared after rounding to 6 decimals.",
    notes: ["Desktop Excel hands an empty cell over as 0, which is judged as 0."],
    errors: {
      equal: "Amber and red are equal.",
      "lower-worse": "Where lower is worse, amber must be above red.",
      "higher-worse": "Where higher is worse, amber must be below red.",
    },
  },
  RAGROLLUP: {
    summary: "The Red, Amber or Green of a group from those of its members, by a declared rule.",
    parameters: {
      statuses: "Green, Amber or Red of each member, or their beginnings; blank is not rated.",
      weights: "Weight of each member, such as its budget; without them all count alike.",
      rule: '"weighted" (default): by share of weight. "worst": the worst member. "count": Red from two Red on, Amber from one Red or three Amber on.',
      red: "Share of weight that is Red from which on the group is Red; 25% when omitted.",
      amber:
        "Share of weight that is Red or Amber from which on the group is Amber; 30% when omitted.",
    },
    result: "Green, Amber or Red; empty when no member is rated.",
    method:
      "Shares are of the whole weight, that of members without a rating included, as in register Programs; they are rounded to 6 decimals, thresholds are inclusive.",
    notes: [
      "Say the rule beside the colour: nine Green can hide one Red.",
      'In the registers, rule "count" is also Red for one Red project of category Mandatory; a cell does not know the category.',
    ],
    errors: {
      lengths: "{name} has {count} values; {first} has {rows}.",
      "no-weight": "All weights are zero.",
    },
  },
};
