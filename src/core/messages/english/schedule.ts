import type { ScheduleWords } from "../scheduleWords";

const left = "it is left out of everything that needs an order of dates";

/** Hand-overs, moves and what they change. */
export const schedule: ScheduleWords = {
  skipped: {
    undated: (id) => `${id} lacks a date: ${left}.`,
    "finish-before-start": (id) => `${id} finishes before it starts: ${left}.`,
    "in-cycle": (id) => `${id} waits, by others, for itself: nothing pushes it.`,
    "giver-cancelled": (id) => `${id} waits for a cancelled project: nothing will be handed over.`,
    "receiver-over": (id) => `${id} hands over to a project that is closed or cancelled.`,
    self: (id) => `${id} leads from a project to itself: it is ignored.`,
    "unknown-project": (id) => `${id} names a project that is not in Projects: it is left out.`,
    "unknown-milestone": (id) =>
      `${id} names a milestone that is not in Milestones: it has no float.`,
  },
  note: {
    "not-moved": ({ project, reason }) =>
      ({
        unknown: `Projects has no project ${project}.`,
        over: `${project} is closed or cancelled: it cannot be moved.`,
        undated: `${project} has no start or no finish: it cannot be moved.`,
        "finish-before-start": `${project} finishes before it starts: mend its dates first.`,
      })[reason],
    "in-cycle": ({ project }) =>
      `${project} waits, by others, for itself: it moves as asked, and the others in the circle are not pushed.`,
    "cost-past-calendar": ({ project, amount }, say) =>
      `${say.amount(amount)} of the cost of ${project} comes after the last period; it stays in that period.`,
    "benefit-past-calendar": ({ project, amount }, say) =>
      `${say.amount(amount)} of the benefits of ${project} comes after the last period and counts no more.`,
    "demand-past-calendar": ({ project, fteDays }, say) =>
      `${say.amount(fteDays)} FTE-days of ${project} come after the last period and stand in none.`,
    "demand-unplaced": ({ role, period, fte }, say) =>
      `${say.amount(fte)} FTE ${role} move to ${period}, where Capacity tells nothing.`,
    without: ({ part }) =>
      part === "money"
        ? "Periods, a base date or a discount rate is missing: values are left out."
        : "Demand or Periods is missing: people are left out.",
  },
  measure: {
    "last-finish": "Latest finish",
    "hard-conflicts": "Hard conflicts",
    "soft-conflicts": "Soft conflicts",
    "broken-dependencies": "Hand-overs that will not come",
    "short-promised": "Roles and periods short, promised work",
    "short-live": "Roles and periods short, all live work",
    "cost-pv": "Cost PV",
    "benefit-pv": "Benefit PV",
    npv: "NPV",
    "risk-adjusted-npv": "Risk adjusted NPV",
    exposure: "Risk exposure",
    "objective-projects": "Live projects of",
    "objective-benefits": "Benefit PV of",
    start: "Start of",
    finish: "Finish of",
    float: "Float of",
    milestone: "Milestone",
    "gap-promised": "Gap, promised work:",
    "gap-live": "Gap, all live work:",
    "benefit-start": "Start of benefit",
  },
};
