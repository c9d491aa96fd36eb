import type { Checked, Failed } from "../checkProject";

/** A register whose rows about a project may stop it. */
interface Watched {
  readonly register: string;
  readonly key: string;
  /** Field that is mended. */
  readonly field: string;
}

const issues: Watched = { register: "Issues", key: "Issue ID", field: "Status" };
const risks: Watched = { register: "Risks", key: "Risk ID", field: "Status" };
const decisions: Watched = { register: "Decisions", key: "Decision ID", field: "Outcome" };

type IsFound = (checked: Checked, row: number) => boolean;

const says =
  ({ register }: Watched, header: string, ...words: readonly string[]): IsFound =>
  ({ sources }, row) =>
    words.includes(sources.word(register, row, header));

const isOpenIssue = says(issues, "Status", "open", "escalated");
const isOpenRisk = says(risks, "Status", "open");
const isPending = says(decisions, "Outcome", "pending");

interface Found {
  readonly rows: readonly number[];
  readonly records: readonly string[];
}

function found(checked: Checked, { register, key }: Watched, is: IsFound): Found {
  const { sources, row } = checked;
  const id = sources.text("Projects", row, "Project ID");
  const rows = sources.rowsOf(register, "Relates to", id).filter((r) => is(checked, r));
  return { rows, records: rows.map((r) => sources.text(register, r, key)) };
}

/** No row about the project is of that kind; a register that is not there has none. */
const none =
  (watched: Watched, is: IsFound, kind: "open" | "overdue") =>
  (checked: Checked): Failed | null => {
    const { rows, records } = found(checked, watched, is);
    const [first] = rows;
    if (first === undefined) return null;
    const { register, key, field } = watched;
    return {
      failure: kind === "open" ? { kind, register, records } : { kind, records },
      place: checked.sources.place(register, first, key, field),
    };
  };

function isOverdue(checked: Checked, row: number): boolean {
  const due = checked.sources.number("Issues", row, "Due");
  const { statusDate } = checked;
  return isOpenIssue(checked, row) && due !== null && statusDate !== null && due < statusDate;
}

function riskRecorded(checked: Checked): Failed | null {
  const { sources } = checked;
  if (!sources.has("Risks")) return { failure: { kind: "missing-register", register: "Risks" } };
  if (found(checked, risks, () => true).rows.length > 0) return null;
  return { failure: { kind: "no-records", register: "Risks" }, place: { register: "Risks" } };
}

const riskField =
  (field: string, is: IsFound) =>
  (checked: Checked): Failed | null => {
    const { sources } = checked;
    const isBlank: IsFound = (own, row) => is(own, row) && sources.text("Risks", row, field) === "";
    const { rows, records } = found(checked, risks, isBlank);
    const [first] = rows;
    if (first === undefined) return null;
    return {
      failure: { kind: "records-blank", register: "Risks", field, records },
      place: sources.place("Risks", first, "Risk ID", field),
    };
  };

/** A risk that is accepted or rejected on purpose needs no action. */
function needsAction(checked: Checked, row: number): boolean {
  const { sources } = checked;
  const isHigh = sources.word("Risks", row, "Residual level") === "high";
  const isLeft = ["accept", "reject"].includes(sources.word("Risks", row, "Response"));
  return isOpenRisk(checked, row) && isHigh && !isLeft;
}

/** Nothing is forecast any more in periods that are still open. */
function costsSettled(checked: Checked): Failed | null {
  const { sources, row, statusDate } = checked;
  if (!sources.has("Financials")) {
    return { failure: { kind: "missing-register", register: "Financials" } };
  }
  const id = sources.text("Projects", row, "Project ID");
  const left = sources.rowsOf("Financials", "Project ID", id).filter((r) => {
    const [period] = sources.rowsOf("Periods", "Period", sources.text("Financials", r, "Period"));
    const ends = period === undefined ? null : sources.number("Periods", period, "Ends on");
    const isOpen = ends === null || statusDate === null || ends > statusDate;
    return isOpen && (sources.number("Financials", r, "Forecast") ?? 0) !== 0;
  });
  const [first] = left;
  if (first === undefined) return null;
  const amount = left.reduce(
    (sum, r) => sum + (sources.number("Financials", r, "Forecast") ?? 0),
    0,
  );
  const place = sources.place("Financials", first, "Project ID", "Forecast");
  return { failure: { kind: "money-left", amount }, place };
}

/** Checks of what is still open: risks, issues, changes, decisions, money. */
export const openChecks = {
  "Risk recorded": riskRecorded,
  "Risk owners named": riskField("Owner", isOpenRisk),
  "High risks have responses": riskField("Response action", needsAction),
  "No overdue issue": none({ ...issues, field: "Due" }, isOverdue, "overdue"),
  "No open issue": none(issues, isOpenIssue, "open"),
  "No open risk": none(risks, isOpenRisk, "open"),
  "No pending decision": none(decisions, isPending, "open"),
  "No late change": none(
    issues,
    (checked, row) =>
      isOpenIssue(checked, row) && says(issues, "Type", "request for change")(checked, row),
    "open",
  ),
  "Costs settled": costsSettled,
} as const;
