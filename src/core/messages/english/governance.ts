import type { GovernanceWords } from "../governanceWords";

/** Stage gates, and the queue of what needs a decision. */
export const governance: GovernanceWords = {
  portfolio: "the portfolio",
  kind: { must: "Must", should: "Should" },
  check: {
    "Objective set": "Objective set",
    "Category set": "Category set",
    "Sponsor named": "Sponsor named",
    "Manager named": "Manager named",
    "Budget set": "Budget set",
    "Start and finish set": "Start and finish set",
    "Every criterion scored": "Every criterion scored",
    "Benefit recorded": "Benefit recorded",
    "Benefit owners named": "Benefit owners named",
    "Benefit measures set": "Benefit measures set",
    "Benefits phased": "Benefits phased",
    "Risk recorded": "Risk recorded",
    "Risk owners named": "Risk owners named",
    "High risks have responses": "High risks have responses",
    "Financials phased": "Financials phased",
    "Dependencies agreed": "Dependencies agreed",
    "People available": "People available",
    "Milestones baselined": "Milestones baselined",
    "Status up to date": "Status up to date",
    "Work complete": "Work complete",
    "Milestones reached": "Milestones reached",
    "No overdue issue": "No overdue issue",
    "No open issue": "No open issue",
    "No open risk": "No open risk",
    "No pending decision": "No pending decision",
    "Costs settled": "Costs settled",
    "Benefits handed over": "Benefits handed over",
    "No late change": "No late change",
    "Gate decision approved": "Gate decision approved",
  },
  failure: {
    blank: ({ fields }, { speech }) =>
      `${speech.list(fields)} ${fields.length === 1 ? "is" : "are"} blank`,
    "missing-register": ({ register }) => `the workbook has no register ${register}`,
    "no-records": ({ register }) => `no row of ${register} is about the project`,
    "records-blank": ({ field, records }, { list }) => `${field} is blank for ${list(records)}`,
    unscored: ({ criteria }, { list }) => `there is no score for ${list(criteria)}`,
    "finish-before-start": ({ start, finish }, { day }) =>
      `the finish ${day(finish)} is before the start ${day(start)}`,
    "sum-differs": ({ sum, budget }, { amount }) =>
      `the periods add up to ${amount(sum)}, the budget is ${amount(budget)}`,
    "not-phased": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "has" : "have"} no values by period`,
    "not-agreed": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "is" : "are"} not agreed or in conflict`,
    "short-of-people": ({ roles }, { list }) => `there are not enough people for ${list(roles)}`,
    stale: ({ updatedOn, limit }, { day, speech }) =>
      `the row was updated on ${day(updatedOn)}, more than ${speech.counted(limit, "day", "days")} ago`,
    "not-complete": ({ complete }, { percent }) => `${percent(complete)} is done`,
    "not-reached": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "has" : "have"} no actual date`,
    open: ({ records }, { list }) => `${list(records)} ${records.length === 1 ? "is" : "are"} open`,
    overdue: ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "is" : "are"} overdue`,
    "money-left": ({ amount: left }, { amount }) =>
      `${amount(left)} is still forecast in open periods`,
    "not-handed-over": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "is" : "are"} not in realisation with an owner and a day of review`,
    "no-decision": () => "no approved decision names the gate or the stage",
  },
  question: {
    "decision-pending": ({ decision }, { brief }) => brief(decision),
    "gate-ready": ({ gate, to }, { subject }) =>
      `Decide whether ${subject} passes gate ${gate} to stage ${to}.`,
    "gate-overdue": ({ gate, to }, { subject }) =>
      `Decide how ${subject} gets through gate ${gate} to stage ${to}: an exception, another date, or stop.`,
    "red-without-path": (_, { subject }) =>
      `Decide how ${subject} gets back to Green: re-plan, change its scope, or stop.`,
    "forecast-doubted": (_, { subject }) =>
      `Decide whether ${subject} is re-baselined: its forecast does not follow from its progress.`,
    "benefit-at-risk": ({ benefit, text }, { subject, brief }) =>
      `Decide what is done for benefit ${benefit} of ${subject}: ${brief(text)}`,
    "exposure-above-contingency": (_, { subject }) =>
      `Decide whether the contingency of ${subject} is raised or its risks are reduced.`,
    "envelope-exceeded": ({ period }) =>
      `Decide what is moved out of ${period}, or whether its envelope is raised.`,
    "people-short": ({ role }) =>
      `Decide what waits for role ${role}, or whether people are added.`,
    "scenario-stale": ({ scenario, name }) =>
      `Decide whether scenario ${scenario} ${name} still holds: solve it again and accept it anew.`,
    "group-unresolved": ({ group, projects }, { speech }) =>
      `Decide which project of group ${group} goes on: ${speech.listOr(projects)}.`,
    "change-pending": ({ issue, text }, { subject, brief }) =>
      `Decide on request for change ${issue} of ${subject}: ${brief(text)}`,
    "risk-above-appetite": ({ risk, text }, { subject, brief }) =>
      `Decide on the response to risk ${risk} of ${subject}: ${brief(text)}`,
    "tolerance-exceeded": ({ issue, text }, { subject, brief }) =>
      `Decide on issue ${issue} of ${subject}, which is beyond its tolerance: ${brief(text)}`,
  },
  why: {
    "decision-pending": ({ overdue }, { speech }) =>
      overdue > 0
        ? `It has been pending ${speech.counted(overdue, "day", "days")} longer than it may.`
        : "It is pending in register Decisions.",
    "gate-ready": ({ open }, { checks }) =>
      `Every must of the gate is met but for the decision${open.length === 0 ? "" : `; not met, and not a must: ${checks(open)}`}.`,
    "gate-overdue": ({ days, failed }, { speech, checks }) =>
      `The gate was planned ${speech.counted(days, "day", "days")} ago and these musts are not met: ${checks(failed)}.`,
    "red-without-path": ({ reported, by, note }, { speech, dimensions }) =>
      `It is ${reported === "Red" ? "reported Red" : "Red by the rules"}${by.length === 0 ? "" : ` (${speech.list(by.map((one) => dimensions[one]))})`} and its status note ${note === "none" ? "is blank" : "is out of date"}: no way back to Green is known.`,
    "forecast-doubted": (_, { doubts }) => doubts,
    "benefit-at-risk": ({ planned, forecast }, { amount }) =>
      planned > 0
        ? `It is at risk: ${amount(forecast)} of ${amount(planned)} is forecast.`
        : "It is said to be at risk.",
    "exposure-above-contingency": ({ exposure, contingency }, { amount }) =>
      `The expected exposure of ${amount(exposure)} is above the approved contingency of ${amount(contingency)}.`,
    "envelope-exceeded": ({ period, need, envelope }, { amount }) =>
      `Promised projects need ${amount(need)} in ${period}; the envelope is ${amount(envelope)} (short ${amount(need - envelope)}).`,
    "people-short": ({ role, period, short, periods }, { amount, speech }) =>
      `${role} is short by ${amount(short)} FTE in ${period}${periods > 1 ? ` and short in ${speech.counted(periods, "period", "periods")} in all` : ""}.`,
    "scenario-stale": () => "It was accepted, and its inputs have changed since it was solved.",
    "group-unresolved": ({ projects }, { speech }) =>
      `At most one of the group can be chosen, and ${speech.number(projects.length)} are still going on.`,
    "change-pending": ({ cost }, { amount }) =>
      cost === null
        ? "The request is open and nobody has decided it."
        : `The request is open and nobody has decided it; its cost is ${amount(cost)}.`,
    "risk-above-appetite": ({ score, response }, { speech }) =>
      `Its residual score of ${speech.number(score)} is above the appetite and ${response === "none" ? "no response action is recorded" : response === "overdue" ? "its response is overdue" : "it is simply accepted"}.`,
    "tolerance-exceeded": ({ severity }) =>
      `Severity "${severity}": those who run the work may not decide it themselves.`,
  },
  otherwise: {
    "decision-pending": ({ overdue }) =>
      overdue > 0
        ? "The day on which it would have helped has passed: what waits for it runs late."
        : "What waits for it cannot go on.",
    "gate-ready": ({ to }) => `The work waits although it could go on to stage ${to}.`,
    "gate-overdue": () => "The work goes on without the gate, or stands still unnoticed.",
    "red-without-path": () => "It stays Red and goes on spending.",
    "forecast-doubted": () => "The overrun shows later, when less can be done about it.",
    "benefit-at-risk": ({ planned, forecast }, { amount }) =>
      planned > forecast
        ? `${amount(planned - forecast)} of the benefit is lost.`
        : "The benefit may be lost unnoticed.",
    "exposure-above-contingency": ({ exposure, contingency }, { amount }) =>
      `On average ${amount(exposure - contingency)} is not covered.`,
    "envelope-exceeded": ({ need, envelope, period }, { amount }) =>
      `Bills of ${amount(need - envelope)} in ${period} have no money.`,
    "people-short": () => "Projects wait for each other's people, and all of them slip.",
    "scenario-stale": () => "Projects go on by a choice that may not be the best any more.",
    "group-unresolved": () => "Money is planned for work that excludes each other.",
    "change-pending": () => "The change is made without approval, or comes too late.",
    "risk-above-appetite": () => "The risk is carried although nobody has agreed to carry it.",
    "tolerance-exceeded": () => "The limits of the project are exceeded without a decision.",
  },
};
