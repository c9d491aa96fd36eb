/** Titles and settings of actions about risks. */
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
  parameters: {
    scope: {
      label: "Scope",
      meaning: "PORTFOLIO, the ID of a program, project or scenario, or joint: all of them",
    },
    trials: { label: "Iterations", meaning: "How many trials are drawn; empty = as in Settings" },
    confidence: {
      label: "Confidence level",
      meaning: "Percentile that sets contingency, 0.8 is P80; empty = as in Settings",
    },
    corrAll: {
      label: "Correlation all",
      meaning: "Luck that all risks share; empty = as in Settings",
    },
    corrCategory: {
      label: "Correlation category",
      meaning: "Further luck that risks of one category share; empty = as in Settings",
    },
    responses: {
      label: "What responses buy",
      meaning: "The contingency without each response is worked out as well",
    },
    preset: { label: "Matrix", meaning: "How probability and impact make a score" },
    "set-risk-matrix.size": {
      label: "Levels",
      meaning: "Of a matrix of one's own without cells: 3 to 7",
    },
    matrix: { label: "Cells", meaning: "One line for each level of probability, the lowest first" },
    moderateFrom: { label: "Moderate from", meaning: "Score; empty = that of the matrix" },
    highFrom: { label: "High from", meaning: "Score; empty = that of the matrix" },
    limits: { label: "Appetite and escalation", meaning: "What becomes of their score limits" },
    "add-risk.relatesTo": {
      label: "Relates to",
      meaning: "ID of a project or program, or PORTFOLIO",
    },
    "add-risk.type": { label: "Type", meaning: "A threat costs, an opportunity gains" },
    category: { label: "Category", meaning: "Risk breakdown structure, level 1" },
    subcategory: { label: "Subcategory", meaning: "Level 2, where the workbook has it" },
    cause: { label: "Because of", meaning: "What is a fact today" },
    event: { label: "may happen", meaning: "What may come" },
    effect: { label: "leading to", meaning: "What it would do to the objectives" },
    "add-risk.risk": { label: "Risk in own words", meaning: "Instead of cause, event and effect" },
    "add-risk.owner": { label: "Owner", meaning: "The one person who answers for it" },
    probability: { label: "Probability", meaning: "Level on the scale, 1 is the lowest" },
    impact: { label: "Impact", meaning: "Level on the scale, 1 is the lowest" },
    residualProbability: {
      label: "Residual probability",
      meaning: "Level after the response; empty = as before it",
    },
    residualImpact: {
      label: "Residual impact",
      meaning: "Level after the response; empty = as before it",
    },
    proximity: {
      label: "Proximity",
      meaning: "Imminent, Within stage, Within project, Beyond project",
    },
    response: { label: "Response", meaning: "One that suits the type; empty = Reduce or Enhance" },
    responseAction: { label: "Response action", meaning: "What is being done, by whom" },
    responseDue: { label: "Response due", meaning: "A day such as 2026-12-31" },
    costImpact: { label: "Cost impact", meaning: "Most likely, if it happens" },
    "add-risk.low": { label: "Impact low", meaning: "Best case" },
    "add-risk.high": { label: "Impact high", meaning: "Worst case" },
    "add-risk.reviewOn": { label: "Review on", meaning: "A day such as 2026-12-31" },
    risks: { label: "Risks", meaning: "Risk IDs with commas between them, or all" },
    way: { label: "Residual levels", meaning: "What stands in their cells" },
    "realise-risk.risk": { label: "Risk", meaning: "Its ID in register Risks" },
    text: { label: "What happened", meaning: "Text of the issue; empty = that of the risk" },
    "realise-risk.owner": {
      label: "Owner",
      meaning: "Who deals with the issue; empty = the owner of the risk",
    },
    priority: { label: "Priority", meaning: "Of the issue; empty = by the level of the risk" },
    "realise-risk.day": { label: "Day", meaning: "When it came true; empty = the status date" },
    "realise-risk.due": { label: "Due", meaning: "When the issue shall be resolved" },
    "simulate-risk.seed": {
      label: "Seed",
      meaning: "The same seed gives the same figures; empty = as in Settings",
    },
  },
  choices: {
    preset: {
      product: "Level times level, 6 and 15",
      pmi: "PMI x100, 6 and 18",
      bands: "Level times level, 9 and 16",
      additive: "Added levels, 3 x 3",
      custom: "One of its own",
    },
    limits: { move: "Go to the same place", keep: "Stay as they are" },
    way: { derive: "Follow the responses", typed: "Values of today" },
    priority: { "": "By the level of the risk", High: "High", Medium: "Medium", Low: "Low" },
  },
  /** Words of a choice that other actions have as well. */
  types: { Threat: "Threat", Opportunity: "Opportunity" },
};
