import { benefitActions } from "./benefitActions";
import { riskActions } from "./riskActions";
import { scheduleActions } from "./scheduleActions";
import { governanceActions } from "./governanceActions";
import { weighingActions } from "./weighingActions";

/** Titles and summaries of actions by their ids; labels, meanings and choices of their settings by name. */
export const actions = {
  all: "All actions",
  cards: {
    "create-registers": {
      title: "Create registers",
      summary: "Makes empty registers for projects, risks, benefits and money, with Home.",
    },
    "add-sample": {
      title: "Add sample portfolio",
      summary: "Fills registers with Northmere, a made-up water utility with 24 projects.",
    },
    "adopt-sheets": {
      title: "Adopt sheets",
      summary: "Turns the sheets you keep into registers; the sheets themselves stay as they are.",
    },
    "check-registers": {
      title: "Check registers",
      summary:
        "Looks for missing, impossible and contradicting entries and lists them on sheet Checks.",
    },
    "fix-findings": {
      title: "Fix findings",
      summary:
        "Mends what is certain: trims, turns texts into numbers and dates, restores formulas.",
    },
    "waive-findings": {
      title: "Waive findings",
      summary: "Accepts findings as they are, with a reason that is kept in the workbook.",
    },
    "score-projects": {
      title: "Score projects",
      summary: "Ranks the projects by the weighted criteria and draws the ranked list.",
    },
    "add-criterion": {
      title: "Add criterion",
      summary: "Adds a criterion of the library, or one of your own, to Criteria and to Scores.",
    },
    "rename-criterion": {
      title: "Rename criterion",
      summary: "Gives a criterion another name in Criteria, in Scores and in every formula.",
    },
    "move-criterion": {
      title: "Move criterion",
      summary: "Puts a criterion at another place of the list.",
    },
    "remove-criterion": {
      title: "Remove criterion",
      summary: "Takes a criterion out of the model; its scores are kept or removed.",
    },
    ...benefitActions.cards,
    ...riskActions.cards,
    ...scheduleActions.cards,
    ...governanceActions.cards,
    ...weighingActions.cards,
    "accept-linkages": {
      title: "Accept linkages",
      summary: "Puts projects that share something into Dependencies, with what they share.",
    },
    "reject-linkages": {
      title: "Reject linkages",
      summary: "Remembers that projects have nothing to do with each other.",
    },
    "choose-portfolio": {
      title: "Choose portfolio",
      summary:
        "Finds the projects that are worth most within all limits and keeps them as a scenario.",
    },
    "accept-scenario": {
      title: "Accept scenario",
      summary: "Writes a scenario into Projects as decisions and asks the board to confirm it.",
    },
    "remove-scenario": {
      title: "Remove scenario",
      summary: "Takes a scenario with its results out of the workbook.",
    },
    "set-selection-rule": {
      title: "Set selection rule",
      summary: "Forces a project in or out in register Projects, with a reason, or frees it.",
    },
    "add-pack": {
      title: "Add pack",
      summary: "Adds optional columns and their registers to the workbook as it is.",
    },
    "refresh-reports": {
      title: "Refresh reports",
      summary: "Draws the report sheets anew: risk, benefits, capacity, roadmap and status.",
    },
    "show-view": {
      title: "Show view",
      summary: "Shows the columns of a saved view of the project register and hides the others.",
    },
    recalculate: {
      title: "Recalculate",
      summary: "Computes every formula of the workbook, PMO functions included.",
    },
    undo: {
      title: "Undo",
      summary: "Takes the last action of Sightline back: cells, formats, names, tables and sheets.",
    },
  },
  parameters: {
    size: {
      label: "Size",
      meaning:
        "Register: projects, risks, benefits, money. Portfolio: also criteria, scores, scenarios. Full: also capacity and demand.",
    },
    packs: { label: "Packs", meaning: "Optional groups of columns" },
    pages: { label: "Pages", meaning: "Sheets to draw; none chosen: all that the registers allow" },
    currency: { label: "Currency", meaning: "Label only; one currency per workbook" },
    moneyUnit: { label: "Money unit", meaning: "Unit of all money columns" },
    statusDate: { label: "Status date", meaning: "Day of all figures to date; empty = today" },
    baseDate: {
      label: "Base date",
      meaning: "Year 0 of discounting; empty = 1 January of the year of the status date",
    },
    discountRate: { label: "Discount rate", meaning: "Per year, as a share: 0.035 is 3.5%" },
    firstPeriod: {
      label: "First period",
      meaning: "Any day in it; empty = the period of the base date",
    },
    grain: {
      label: "Reporting period",
      meaning: "Length of the first periods; whole years follow",
    },
    periods: { label: "Number of periods", meaning: "From the first one on, 1 to 60" },
    tailYears: { label: "Years after them", meaning: "Whole years, 0 to 20" },
    fiscalStart: { label: "Financial year begins in", meaning: "First month of the year" },
    periodRows: {
      label: "Periods of your own",
      meaning:
        "Rows with period, first day, last day and funding limit, copied from Excel; they replace the computed ones",
    },
    objectives: {
      label: "Objectives",
      meaning:
        "Rows with objective, weight and owner, copied from Excel, or typed: Grow safely = 60; Cut cost = 40",
    },
    riskMatrix: { label: "Risk matrix", meaning: "Scores of probability and impact" },
    dateOrder: {
      label: "Order of day and month",
      meaning: "For dates kept as text that could be read both ways (03/04/26)",
    },
    fiveStepRag: {
      label: "Five-step ratings",
      meaning: "How ratings between two colours are read",
    },
    conflicts: {
      label: "Where a register was edited",
      meaning: "Whose value stays when sheets are adopted again and say otherwise",
    },
    policy: { label: "Policy", meaning: "How strict the checks are" },
    findings: { label: "Findings", meaning: "Their ids, with commas between them" },
    rule: { label: "Rule", meaning: "All findings of one rule, by its id on sheet Checks" },
    reason: { label: "Reason", meaning: "Why the findings are accepted; kept in the workbook" },
    unwaive: { label: "Take the waiver back", meaning: "The findings count again" },
    linkages: {
      label: "Linkages",
      meaning: "Their ids, such as P-003~P-011; empty = all that are suggested",
    },
    view: { label: "View", meaning: "Columns to show; nothing is deleted" },
    criterion: { label: "Criterion", meaning: "Name in the register Criteria" },
    library: { label: "Criterion", meaning: "One of the library, or one of your own" },
    name: { label: "Name", meaning: "Where another name is wanted" },
    "rename-criterion.name": { label: "New name", meaning: "Its name from now on" },
    weight: { label: "Weight", meaning: "Points of weight; 0 = switched off" },
    direction: { label: "Direction", meaning: "Which scores are good" },
    low: { label: "Scale low", meaning: "Lowest score" },
    high: { label: "Scale high", meaning: "Highest score" },
    definition: {
      label: "Guidance",
      meaning: "What the scores mean: 1 = no link, 5 = decisive",
    },
    place: { label: "Place", meaning: "Place in the list, 1 = first" },
    scores: { label: "Its scores", meaning: "What happens to the column in Scores" },
    ...benefitActions.parameters,
    ...riskActions.parameters,
    ...scheduleActions.parameters,
    ...governanceActions.parameters,
    ...weighingActions.parameters,
    scenario: { label: "Scenario", meaning: "Its ID or its name: SC-1" },
    "choose-portfolio.scenario": {
      label: "Name of the scenario",
      meaning: "The result is kept under it; the scenario of that name gives way",
    },
    measure: { label: "Value measure", meaning: "What the chosen portfolio has most of" },
    protect: { label: "Projects in delivery", meaning: "Whether they stay in" },
    budget: {
      label: "Budget, as a multiple",
      meaning: "Of all envelopes and of the total budget: 0.9 is 10% less",
    },
    totalBudget: {
      label: "Total budget",
      meaning: "Limit over all open periods; empty = as the workbook has it",
    },
    rolesOff: {
      label: "Roles without limit",
      meaning: "Their names, with commas between them, or all: capacity does not count",
    },
    limitsOff: {
      label: "Limits switched off",
      meaning: "Limit IDs, names of groups, envelopes or total budget, with commas between them",
    },
    moreLimits: {
      label: "Further limits",
      meaning: "One a line, as in register Limits: Share of spend; Objective; O-5; 8%; 20%",
    },
    lockIn: {
      label: "Locked in",
      meaning: "Project IDs, with commas between them: in, whatever it costs",
    },
    lockOut: {
      label: "Locked out",
      meaning: "Project IDs, with commas between them: out, whatever they are worth",
    },
    gap: {
      label: "Gap allowed",
      meaning: "Share by which the answer may fall short; empty = 0, or 0.001 above 300 projects",
    },
    seconds: {
      label: "Seconds at most",
      meaning: "After that the best portfolio found so far is taken",
    },
    seed: {
      label: "Seed",
      meaning: "The same one gives the same perturbed worlds; empty = as the workbook has it",
    },
    parts: { label: "Worked out besides", meaning: "What explains the choice" },
    nextBest: { label: "Next best portfolios", meaning: "How many are looked for" },
    differBy: {
      label: "That differ by",
      meaning: "Projects in which a next best portfolio differs at least",
    },
    worlds: {
      label: "Perturbed worlds",
      meaning: "In how many worlds with other values it is tried whether a project is chosen",
    },
    "accept-scenario.reason": {
      label: "Reason",
      meaning: "Why this scenario: it stands with the decision; may be empty",
    },
    stale: {
      label: "When inputs have changed",
      meaning: "What happens with a scenario that was solved with other inputs",
    },
    project: { label: "Project", meaning: "Its ID in register Projects" },
    "set-selection-rule.rule": {
      label: "Selection rule",
      meaning: "What choosing a portfolio is bound to",
    },
    "set-selection-rule.reason": {
      label: "Reason",
      meaning: "Shown to the board; needed where the rule is not Free",
    },
  },
  choices: {
    size: {
      register: "Register",
      portfolio: "Portfolio",
      full: "Full",
    },
    pages: {
      Risk: "Risk",
      Benefits: "Benefits",
      Capacity: "Capacity",
      Roadmap: "Roadmap",
      Status: "Status",
    },
    packs: {
      "Value functions": "Value functions",
      EVM: "Earned value (EVM)",
      "Funding options": "Funding options",
      "Optimism bias": "Optimism bias",
      Baseline: "Baseline",
      "Change control": "Change control",
      WSJF: "WSJF",
      RICE: "RICE",
      "Cost type": "Cost type",
      "Quantitative risk": "Quantitative risk",
      "Risk description": "Risk description",
      "Risk treatment": "Risk treatment",
      "Shared risks": "Shared risks",
      "Benefit profile": "Benefit profile",
      "Objective shares": "Objective shares",
      Resources: "Resources",
      "Stage gates": "Stage gates",
      Stakeholders: "Stakeholders",
    },
    moneyUnit: { One: "Single units", thousand: "Thousands", million: "Millions" },
    grain: { Month: "Month", Quarter: "Quarter", Year: "Year" },
    fiscalStart: {
      "1": "January",
      "2": "February",
      "3": "March",
      "4": "April",
      "5": "May",
      "6": "June",
      "7": "July",
      "8": "August",
      "9": "September",
      "10": "October",
      "11": "November",
      "12": "December",
    },
    riskMatrix: { product: "Level times level (1 to 25)", pmi: "PMBOK matrix (times 100)" },
    dateOrder: {
      unknown: "Not known: leave them out",
      "day-month": "Day, then month",
      "month-day": "Month, then day",
    },
    fiveStepRag: {
      outer: "Worse colour (Amber/Red = Red)",
      amber: "Always Amber",
    },
    conflicts: { register: "The register keeps its value", sheet: "The sheet is taken" },
    policy: {
      "": "As the workbook has it",
      supportive: "Supportive: the checks advise",
      controlling: "Controlling: the usual severities",
      directive: "Directive: the standard is binding",
    },
    view: { Intake: "Intake", Delivery: "Delivery", Value: "Value", All: "All columns" },
    library: {
      fit: "Strategic fit",
      customer: "Customer impact",
      value: "Financial value",
      urgency: "Urgency",
      deliverability: "Deliverability",
      exposure: "Exposure share",
      own: "One of your own",
    },
    direction: { "": "As in the library", Benefit: "More is better", Cost: "Less is better" },
    scores: { keep: "Keep it, without weight", remove: "Remove it with its scores" },
    ...benefitActions.choices,
    ...riskActions.choices,
    type: { ...benefitActions.types, ...riskActions.types },
    ...governanceActions.choices,
    ...weighingActions.choices,
    measure: {
      "": "As the workbook has it",
      "Risk adjusted NPV": "Risk adjusted NPV",
      NPV: "NPV",
      Score: "Score",
      "Score x cost": "Score times cost",
    },
    protect: { "": "As the workbook has it", Yes: "Stay in", No: "Are chosen like the others" },
    parts: {
      projects: "Why each project is in or out",
      limits: "Price of each limit",
      swap: "What the ranking line misses",
      frontier: "Value by budget",
      nextBest: "Next best portfolios",
      frequency: "How often each is chosen",
    },
    stale: { refuse: "Solve again first", accept: "Accept it as it was solved" },
    rule: { Free: "Free", "Force in": "Force in", "Force out": "Force out" },
  },
};
