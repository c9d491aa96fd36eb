/** Titles and summaries of actions about benefits. */
export const benefitActions = {
  cards: {
    "add-benefit": {
      title: "Add benefit",
      summary: "Puts a benefit with its profile and its plan by period into the registers.",
    },
    "phase-benefit": {
      title: "Phase benefit",
      summary: "Plans a benefit by period anew, or moves its forecast with its project.",
    },
    "enter-benefit-periods": {
      title: "Enter benefit values",
      summary: "Writes planned, forecast and actual values of benefits by period.",
    },
    "set-objective-shares": {
      title: "Set objective shares",
      summary: "Says which objectives a benefit serves, and with which share of it.",
    },
    "set-cost-basis": {
      title: "Set cost basis",
      summary: "Chooses the one uplift that the cost of projects is valued with.",
    },
  },
};
