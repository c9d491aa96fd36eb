/** Titles and summaries of actions about risks. */
export const riskActions = {
  cards: {
    "simulate-risk": {
      title: "Simulate risk",
      summary: "Draws what the open risks may cost together and what contingency covers.",
    },
    "set-risk-matrix": {
      title: "Set risk matrix",
      summary: "Changes the matrix that scores risks; ratings and limits go with it.",
    },
    "add-risk": {
      title: "Add risk",
      summary: "Puts a risk with cause, event and effect into the register.",
    },
    "derive-residuals": {
      title: "Derive residual levels",
      summary:
        "Lets residual levels follow the effects that responses state, or stand on their own.",
    },
    "realise-risk": {
      title: "Realise risk",
      summary: "Turns a risk that came true into an issue that names it.",
    },
  },
};
