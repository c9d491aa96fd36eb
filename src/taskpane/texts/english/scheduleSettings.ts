/** Labels, meanings and choices of settings of actions about the schedule. */
export const scheduleSettings = {
  parameters: {
    "move-project.project": { label: "Project ID", meaning: "Project that moves" },
    "move-project.days": { label: "Days later", meaning: "Calendar days; below 0 is earlier" },
    "move-project.start": {
      label: "New start",
      meaning: "Instead of days: the day on which it starts",
    },
    "move-project.moves": {
      label: "Several moves",
      meaning: 'Instead of one project: "P-003:60, P-007:-10, P-012:cut"; cut cancels a project',
    },
    dependents: {
      label: "Push dependents",
      meaning: "Receivers of hard dependencies make way when their float is used up",
    },
    mend: {
      label: "Mend conflicts",
      meaning: "Hard conflicts that are there already are mended too",
    },
    "move-project.milestones": {
      label: "Move milestones",
      meaning: "Milestones that are not reached move along",
    },
    "move-project.money": {
      label: "Move cost",
      meaning: "Forecasts of open periods in Financials move along",
    },
    "move-project.demand": {
      label: "Move people",
      meaning: "FTE of open periods in Demand move along",
    },
    "move-project.benefits": {
      label: "Move benefits",
      meaning: "Forecasts of open periods in BenefitPeriods move with the date they are tied to",
    },
  },
};
