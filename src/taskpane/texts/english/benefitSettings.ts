/** Labels, meanings and choices of settings of actions about benefits. */
export const benefitSettings = {
  parameters: {
    "add-benefit.relatesTo": {
      label: "Project or program",
      meaning: "Project ID or Program ID that delivers it",
    },
    "add-benefit.benefit": {
      label: "Benefit",
      meaning: "What changes; begins with a word such as Increased, Reduced or Improved",
    },
    "phase-benefit.benefit": { label: "Benefit", meaning: "Benefit ID" },
    "set-objective-shares.benefit": { label: "Benefit", meaning: "Benefit ID" },
    "add-benefit.type": {
      label: "Type",
      meaning: "Disbenefit: an outcome that is worse; amounts are entered as positive numbers",
    },
    class: {
      label: "Class",
      meaning: "Cashable and Non-cashable benefits are in money, the others are not",
    },
    "add-benefit.objective": {
      label: "Objective",
      meaning: "Objective ID that it contributes to; empty = that of its project",
    },
    "add-benefit.owner": {
      label: "Owner",
      meaning: "One person of the business, who answers for it",
    },
    "add-benefit.measure": {
      label: "Measure",
      meaning: "What is measured and where the figure comes from",
    },
    unit: { label: "Unit", meaning: "Of the measure; empty = the money unit of the workbook" },
    profile: {
      label: "Profile",
      meaning: "Flow: values of periods add up. Level: a reading, such as a share or days",
    },
    rollUp: {
      label: "Roll up",
      meaning: "How readings add up; empty = Sum for a flow, Last for a level",
    },
    valuePerUnit: {
      label: "Value per unit",
      meaning: "Money for one unit; empty = 1 for a flow in money, none for others",
    },
    baseline: {
      label: "Baseline value",
      meaning: "Reading as it is today; needed for a level",
    },
    target: {
      label: "Target value",
      meaning: "Reading that is aimed at; needed for a level",
    },
    "add-benefit.confidence": {
      label: "Confidence",
      meaning: "Share of the value that is believed in, 0 to 1",
    },
    tiedTo: {
      label: "Tied to",
      meaning: "Date of the project that it starts from; it slips with it",
    },
    offsetDays: {
      label: "Days after that date",
      meaning: "From the date of the project to the start of the benefit",
    },
    "add-benefit.start": {
      label: "Starts in",
      meaning: "A period or a day such as 2027-01-15; empty = by the date of the project",
    },
    "phase-benefit.start": {
      label: "Starts in",
      meaning: "A period or a day such as 2027-01-15; empty = by the date of the project",
    },
    perYear: {
      label: "Value a year",
      meaning: "Flow: at full run, in the unit of the benefit; a level runs to its target",
    },
    ramp: {
      label: "Periods to full run",
      meaning: "0 = at full run at once; 1 = half of it in the first period (shape even)",
    },
    shape: { label: "Shape of the ramp", meaning: "How the full run is reached" },
    "add-benefit.periods": {
      label: "Number of periods",
      meaning: "How long it lasts; empty = to the end of the calendar",
    },
    "phase-benefit.periods": {
      label: "Number of periods",
      meaning: "How long it lasts; empty = to the end of the calendar",
    },
    how: { label: "How", meaning: "A new plan, or the forecast moved against the plan" },
    layer: { label: "What is planned", meaning: "Forecast: the plan stays, as the baseline" },
    days: {
      label: "Days to move by",
      meaning: "Later is positive; empty = as far as its project has moved; for moving only",
    },
    values: {
      label: "Values",
      meaning: "Lines of benefit; period; Planned, Forecast or Actual; number. No number clears",
    },
    shares: {
      label: "Shares",
      meaning: "Lines such as O-1; 60%. Empty = all of it for its own objective",
    },
    basis: {
      label: "Cost basis",
      meaning: "Cost that value is worked out with: one uplift at a time, never two",
    },
  },
  choices: {
    class: {
      Cashable: "Cashable",
      "Non-cashable": "Non-cashable",
      Quantifiable: "Quantifiable",
      Qualitative: "Qualitative",
    },
    profile: { Flow: "Flow", Level: "Level" },
    rollUp: {
      "": "By the profile",
      Sum: "Sum",
      Last: "Last",
      Average: "Average",
      Max: "Max",
    },
    tiedTo: {
      "Project finish": "Project finish",
      "Project start": "Project start",
      "Not tied": "Not tied",
    },
    shape: {
      s: "Slow, fast, slow",
      even: "Even",
      front: "Most of it early",
      back: "Most of it late",
    },
    how: { phase: "Plan anew", move: "Move the forecast" },
    layer: { "Planned and forecast": "Plan and forecast", Forecast: "Forecast only" },
    basis: {
      Base: "Base",
      "Base + exposure": "Base + exposure",
      "Base + optimism bias": "Base + optimism bias",
      "Base + contingency": "Base + contingency",
    },
  },
  types: { Benefit: "Benefit", Disbenefit: "Disbenefit" },
};
