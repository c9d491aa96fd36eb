import { isClosedOn } from "#core/register/periods";
import { keyOf } from "#core/scoring/registerTable";
import type { Checked, Failed } from "../checkProject";
import type { GovernanceSources } from "../governanceSources";

/** Share by which phased money may differ from the budget, as the check of the register has it. */
const PHASED_WITHIN = 0.005;

function idOf({ sources, row }: Checked): string {
  return sources.text("Projects", row, "Project ID");
}

function missing(register: string): Failed {
  return { failure: { kind: "missing-register", register } };
}

function budgetSet(checked: Checked): Failed | null {
  const { sources, row } = checked;
  const budget = sources.number("Projects", row, "Budget");
  if (budget !== null && budget > 0) return null;
  const place = sources.place("Projects", row, "Project ID", "Budget");
  return { failure: { kind: "blank", fields: ["Budget"] }, place };
}

function datesSet(checked: Checked): Failed | null {
  const { sources, row } = checked;
  const [start, finish] = ["Start", "Baseline finish"].map((field) =>
    sources.number("Projects", row, field),
  );
  const blank = [
    ...(typeof start === "number" ? [] : ["Start"]),
    ...(typeof finish === "number" ? [] : ["Baseline finish"]),
  ];
  if (typeof start !== "number" || typeof finish !== "number") {
    const place = sources.place("Projects", row, "Project ID", blank[0] ?? "Start");
    return { failure: { kind: "blank", fields: blank }, place };
  }
  if (finish >= start) return null;
  const place = sources.place("Projects", row, "Project ID", "Baseline finish");
  return { failure: { kind: "finish-before-start", start, finish }, place };
}

/** Criteria that count: those of weight 0 need no score. */
function countedCriteria(sources: GovernanceSources): readonly string[] {
  return sources
    .rows("Criteria", "Criterion")
    .filter((row) => (sources.number("Criteria", row, "Weight") ?? 0) > 0)
    .map((row) => sources.text("Criteria", row, "Criterion"));
}

/** Criteria without a score of a project; those that the workbook computes need none. */
export function unscoredCriteria(sources: GovernanceSources, id: string): readonly string[] {
  const [row] = sources.rowsOf("Scores", "Project ID", id);
  return countedCriteria(sources).filter(
    (criterion) => row === undefined || sources.number("Scores", row, criterion) === null,
  );
}

function criteriaScored(checked: Checked): Failed | null {
  const { sources } = checked;
  for (const register of ["Criteria", "Scores"]) {
    if (!sources.has(register)) return missing(register);
  }
  const id = idOf(checked);
  const criteria = unscoredCriteria(sources, id);
  const [first] = criteria;
  if (first === undefined) return null;
  const [row] = sources.rowsOf("Scores", "Project ID", id);
  return {
    failure: { kind: "unscored", criteria },
    place:
      row === undefined
        ? { register: "Scores" }
        : sources.place("Scores", row, "Project ID", first),
  };
}

function financialsPhased(checked: Checked): Failed | null {
  const { sources, row } = checked;
  if (!sources.has("Financials")) return missing("Financials");
  const rows = sources.rowsOf("Financials", "Project ID", idOf(checked));
  const [first] = rows;
  if (first === undefined) {
    const failure = { kind: "no-records", register: "Financials" } as const;
    return { failure, place: { register: "Financials" } };
  }
  const budget = sources.number("Projects", row, "Budget") ?? 0;
  const sum = rows.reduce((all, r) => all + (sources.number("Financials", r, "Budget") ?? 0), 0);
  if (Math.abs(sum - budget) <= PHASED_WITHIN * Math.max(1, Math.abs(budget))) return null;
  const place = sources.place("Financials", first, "Project ID", "Budget");
  return { failure: { kind: "sum-differs", sum, budget }, place };
}

/** Hard dependencies either way are agreed or delivered, and none is in conflict. */
function dependenciesAgreed(checked: Checked): Failed | null {
  const { sources } = checked;
  if (!sources.has("Dependencies")) return null;
  const id = idOf(checked);
  const rows = [
    ...new Set(
      ["From project", "To project"].flatMap((header) =>
        sources.rowsOf("Dependencies", header, id),
      ),
    ),
  ].filter((row) => {
    const word = (header: string): string => sources.word("Dependencies", row, header);
    if (word("Strength") === "soft") return false;
    const isSettled = ["agreed", "delivered"].includes(word("Status"));
    return !isSettled || word("Conflict") === "yes";
  });
  const [first] = rows;
  if (first === undefined) return null;
  const records = rows.map((row) => sources.text("Dependencies", row, "Dependency ID"));
  const place = sources.place("Dependencies", first, "Dependency ID", "Status");
  return { failure: { kind: "not-agreed", records }, place };
}

/** What the project asks for fits into what is left in every period; people it has already count as its own. */
function peopleAvailable(checked: Checked): Failed | null {
  const { sources } = checked;
  for (const register of ["Demand", "Capacity"]) {
    if (!sources.has(register)) return missing(register);
  }
  const short = new Map<string, number>();
  for (const row of sources.rowsOf("Demand", "Project ID", idOf(checked))) {
    const fte = sources.number("Demand", row, "FTE") ?? 0;
    const more = sources.number("Demand", row, "Counted") === 1 ? 0 : fte;
    const role = sources.text("Demand", row, "Role");
    const period = sources.word("Demand", row, "Period");
    const capacity = sources
      .rowsOf("Capacity", "Role", role)
      .find((r) => sources.word("Capacity", r, "Period") === period);
    const isShort = capacity !== undefined && sources.shortOf(capacity, more) > 0;
    if (fte > 0 && isShort && isOpen(checked, period)) short.set(role, row);
  }
  const [first] = short.values();
  if (first === undefined) return null;
  const place = sources.place("Demand", first, "Project ID", "FTE");
  return { failure: { kind: "short-of-people", roles: [...short.keys()] }, place };
}

function isOpen({ sources, statusDate }: Checked, period: string): boolean {
  const [row] = sources.rowsOf("Periods", "Period", period);
  const ends = row === undefined ? null : sources.number("Periods", row, "Ends on");
  return !isClosedOn(ends, statusDate);
}

function milestonesBaselined(checked: Checked): Failed | null {
  const { sources } = checked;
  if (!sources.has("Milestones")) return missing("Milestones");
  const rows = sources.rowsOf("Milestones", "Project ID", idOf(checked));
  if (rows.length === 0) {
    const failure = { kind: "no-records", register: "Milestones" } as const;
    return { failure, place: { register: "Milestones" } };
  }
  const blank = rows.filter((row) => sources.number("Milestones", row, "Baseline date") === null);
  const [first] = blank;
  if (first === undefined) return null;
  const records = blank.map((row) => sources.text("Milestones", row, "Milestone ID"));
  return {
    failure: { kind: "records-blank", register: "Milestones", field: "Baseline date", records },
    place: sources.place("Milestones", first, "Milestone ID", "Baseline date"),
  };
}

function statusUpToDate(checked: Checked): Failed | null {
  const { sources, row, statusDate } = checked;
  const updatedOn = sources.number("Projects", row, "Updated on");
  const place = sources.place("Projects", row, "Project ID", "Updated on");
  if (updatedOn === null) return { failure: { kind: "blank", fields: ["Updated on"] }, place };
  const limit = sources.setting("pmo_StaleDays") ?? 0;
  if (statusDate === null || statusDate - updatedOn <= limit) return null;
  return { failure: { kind: "stale", updatedOn, limit }, place };
}

function workComplete(checked: Checked): Failed | null {
  const { sources, row } = checked;
  const complete = sources.number("Projects", row, "Complete %");
  const place = sources.place("Projects", row, "Project ID", "Complete %");
  if (complete === null) return { failure: { kind: "blank", fields: ["Complete %"] }, place };
  return complete >= 1 ? null : { failure: { kind: "not-complete", complete }, place };
}

/** Milestones of the delivery itself: benefits and payments may come later. */
function milestonesReached(checked: Checked): Failed | null {
  const { sources } = checked;
  if (!sources.has("Milestones")) return missing("Milestones");
  const open = sources.rowsOf("Milestones", "Project ID", idOf(checked)).filter((row) => {
    const mayFollow = ["benefit", "payment"].includes(
      keyOf(sources.text("Milestones", row, "Kind")),
    );
    return !mayFollow && sources.number("Milestones", row, "Actual date") === null;
  });
  const [first] = open;
  if (first === undefined) return null;
  const records = open.map((row) => sources.text("Milestones", row, "Milestone ID"));
  const place = sources.place("Milestones", first, "Milestone ID", "Actual date");
  return { failure: { kind: "not-reached", records }, place };
}

/** Checks of the plan: money, dates, scores, people, milestones. */
export const planChecks = {
  "Budget set": budgetSet,
  "Start and finish set": datesSet,
  "Every criterion scored": criteriaScored,
  "Financials phased": financialsPhased,
  "Dependencies agreed": dependenciesAgreed,
  "People available": peopleAvailable,
  "Milestones baselined": milestonesBaselined,
  "Status up to date": statusUpToDate,
  "Work complete": workComplete,
  "Milestones reached": milestonesReached,
} as const;
