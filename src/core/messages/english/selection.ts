import type { ChoicePart } from "#core/selection/selection";
import type { InfeasibleOption, SelectionWords } from "../selectionWords";

const what = (isAdded: boolean): string => (isAdded ? "Adding it" : "Leaving it out");

const things: Readonly<Record<ChoicePart, (reached: string) => string>> = {
  projects: (reached) => `${reached} projects are explained whole, those on the border first`,
  limits: (reached) => `${reached} limits are priced`,
  frontier: (reached) => `the frontier has ${reached} points`,
  swap: (reached) => `${reached} lines are compared`,
  nextBest: (reached) => `${reached} next-best portfolios are found`,
  frequency: (reached) => `${reached} plausible worlds are solved`,
};

const ways: Readonly<Record<InfeasibleOption, string>> = {
  "raise-envelope": "raise the envelope",
  "raise-total": "raise the total budget",
  "add-people": "add people",
  release: "release a forced or protected project",
  "move-cost": "move cost to another period",
  "change-limit": "change the limit",
  "change-dependency": "remove or soften the dependency",
};

/** Why these projects and not others, in the words of a steering committee. */
export const selection: SelectionWords = {
  colon: ": ",
  more: (count) => `${count} more`,
  percent: (number) => `${number}%`,
  result: {
    "Forced in": "Forced in",
    Committed: "Committed",
    Selected: "Selected",
    "Not selected": "Not selected",
    "Forced out": "Forced out",
  },
  limit: {
    envelope: ({ period }) => `the envelope of ${period}`,
    envelopes: () => "all envelopes together",
    total: () => "the total budget",
    capacity: ({ role, period }) => `the capacity of ${role} in ${period}`,
    role: ({ role }) => `the capacity of ${role}`,
    forced: ({ project }) => `the rule that forces ${project}`,
    protected: ({ project }) => `the protection of ${project}`,
    protection: () => "the protection of all projects in delivery",
    dependency: ({ id }) => `the dependency ${id}`,
    group: ({ name }, { speech }) => `the group ${speech.quoted(name)}`,
    share: ({ name }, { speech }) => `the limit ${speech.quoted(name)}`,
    ceiling: ({ name }, { speech }) => `the limit ${speech.quoted(name)}`,
  },
  reason: {
    forced: ({ reason }) => (reason === "" ? "no reason is given" : reason),
    "in-delivery": () => "it is in delivery, and projects in delivery are protected",
    "best-use": () => "it is part of the best use of the money and people there are",
    "needed-by": ({ project }) => `${project} needs it`,
    "for-limit": ({ limit }, say) => `it is there for ${say.limit(limit)}`,
    needs: ({ project }) => `it needs ${project}, which is not selected`,
    "group-has": ({ group, project }, { speech }) =>
      `the group ${speech.quoted(group)} already has ${project}`,
    "no-envelope": ({ period }) => `${period} has no money left for it`,
    "no-total": () => "the total budget has no money left for it",
    "no-capacity": ({ role, period }) => `there is no ${role} left for it in ${period}`,
    "limit-full": ({ limit }, say) => `with it, ${say.limit(limit)} would not be kept`,
    "less-value-per-cost": () => "others make more of what it costs",
    "negative-value": () => "it costs more value than it brings",
  },
  reversal: {
    costs: (isAdded, loss, { amount }) => `${what(isAdded)} would cost ${amount(loss)} of value`,
    costsAtLeast: (isAdded, loss, { amount }) =>
      `${what(isAdded)} would cost ${amount(loss)} of value or more`,
    costsNothing: (isAdded) => `${what(isAdded)} would cost no value`,
    frees: (id, isAdded, gain, { amount }) =>
      isAdded
        ? `Adding ${id} would bring ${amount(gain)} of value`
        : `Stopping ${id} frees ${amount(gain)} of value`,
    impossible: (isAdded, limit, say) =>
      (isAdded ? "It cannot be added" : "It cannot be left out") +
      (limit === null ? "" : ` because of ${say.limit(limit)}`),
    swaps: ({ leave, enter }, { list }) => {
      const leaves = `${list(leave)} ${leave.length === 1 ? "leaves" : "leave"}`;
      const enters = `${list(enter)} ${enter.length === 1 ? "enters" : "enter"}`;
      if (enter.length === 0) return leaves;
      return leave.length === 0 ? enters : `${leaves}, ${enters}`;
    },
  },
  entry: {
    enters: ({ at, staysFrom }, { percent }) => {
      if (at === 1) return "It is part of another portfolio that is as good.";
      const enters = `It would enter at ${percent(at)} of the envelopes`;
      if (staysFrom === null) return `${enters}, but not stay up to ${percent(2)}.`;
      return staysFrom === at ? `${enters}.` : `${enters} and stay from ${percent(staysFrom)} on.`;
    },
    never: ({ percent }) => `It does not enter with up to ${percent(2)} of the envelopes.`,
    leavesLater: (staysFrom, { percent }) =>
      staysFrom === null
        ? "With more money it would leave for others."
        : `With more money it would leave for others; from ${percent(staysFrom)} of the envelopes on it stays.`,
  },
  price: ({ limit, price }, say) =>
    price === 0
      ? `Without ${say.limit(limit)} the portfolio would be worth as much.`
      : `Without ${say.limit(limit)} the portfolio would be worth ${say.amount(price)} more.`,
  swap: ({ order, lineValue, bestValue, drop, take, misses }, say) => {
    const { list, amount, limit } = say;
    const line = order === "rank" ? "Rank line" : "Line by value per cost";
    const figures = `${line} ${amount(lineValue)}, optimum ${amount(bestValue)}`;
    const steps = [
      drop.length === 0 ? "" : `drop ${list(drop)}`,
      take.length === 0 ? "" : `take ${list(take)}`,
    ].filter((step) => step !== "");
    const swap =
      steps.length === 0 ? `${figures}: the same projects.` : `${figures}: ${steps.join(", ")}.`;
    return misses.length === 0
      ? swap
      : `${swap} The line does not keep ${list(misses.map(limit))}.`;
  },
  flat: ({ from, limits }, { list, limit, percent }) =>
    `Beyond ${percent(from)} of the envelopes more money adds nothing: ` +
    (limits.length === 0
      ? "every project that is worth its money is in."
      : `${list(limits.map(limit))} ${limits.length === 1 ? "is the limit" : "are the limits"}.`),
  nextBest: ({ value, loss, leave, enter }, { list, amount }) => {
    const worth =
      loss === 0
        ? `Worth as much (${amount(value)})`
        : `Worth ${amount(loss)} less (${amount(value)})`;
    const moves = [
      leave.length === 0 ? "" : `without ${list(leave)}`,
      enter.length === 0 ? "" : `with ${list(enter)}`,
    ].filter((move) => move !== "");
    return `${worth}: ${moves.join(", ")}.`;
  },
  frequency: (share, worlds, { speech, percent }) => {
    if (share === 1)
      return `In all of ${speech.counted(worlds, "plausible world", "plausible worlds")}: safe.`;
    if (share === 0)
      return `In none of ${speech.counted(worlds, "plausible world", "plausible worlds")}.`;
    return `In ${percent(share)} of ${speech.counted(worlds, "plausible world", "plausible worlds")}: on the border.`;
  },
  infeasible: {
    none: "No portfolio meets all limits.",
    short: ({ limit, needed, allowed, short }, { amount, limit: name }) => {
      if (needed === null || allowed === null)
        return `Short of ${name(limit)} by ${amount(short)}.`;
      const figures = `${amount(allowed)} (short ${amount(short)})`;
      return limit.kind === "envelope"
        ? `Committed and forced projects need ${amount(needed)} in ${limit.period}; the envelope is ${figures}.`
        : `Committed and forced projects need ${amount(needed)} of ${name(limit)}; it is ${figures}.`;
    },
    collide: (limits, { list, limit }) =>
      limits.length === 1
        ? `Not kept is ${list(limits.map(limit))}.`
        : `These collide: ${list(limits.map(limit))}.`,
    options: (options, { speech }) =>
      `Options: ${speech.listOr(options.map((each) => ways[each]))}.`,
  },
  unfinished: ({ part, done, of, why }, { speech }) => {
    const reached = `${speech.number(done)} of ${speech.number(of)}`;
    const end = why === "time" ? "Time was up" : "It was stopped";
    return `${end}: ${things[part](reached)}.`;
  },
};
