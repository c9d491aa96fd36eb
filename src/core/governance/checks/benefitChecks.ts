import type { Checked, Failed } from "../checkProject";

const BENEFITS = "Benefits";
const KEY = "Benefit ID";

/** Benefits of the project that somebody still wants; disbenefits are not among them. */
function benefitRows({ sources, row }: Checked): readonly number[] {
  const id = sources.text("Projects", row, "Project ID");
  return sources
    .rowsOf(BENEFITS, "Relates to", id)
    .filter((r) => sources.word(BENEFITS, r, "Type") !== "disbenefit")
    .filter((r) => sources.word(BENEFITS, r, "Status") !== "withdrawn");
}

function recorded(checked: Checked): Failed | null {
  if (!checked.sources.has(BENEFITS)) {
    return { failure: { kind: "missing-register", register: BENEFITS } };
  }
  if (benefitRows(checked).length > 0) return null;
  const failure = { kind: "no-records", register: BENEFITS } as const;
  return { failure, place: { register: BENEFITS } };
}

const fieldFilled =
  (field: string) =>
  (checked: Checked): Failed | null => {
    const none = recorded(checked);
    if (none !== null) return none;
    const { sources } = checked;
    const blank = benefitRows(checked).filter((row) => sources.text(BENEFITS, row, field) === "");
    const [first] = blank;
    if (first === undefined) return null;
    const records = blank.map((row) => sources.text(BENEFITS, row, KEY));
    return {
      failure: { kind: "records-blank", register: BENEFITS, field, records },
      place: sources.place(BENEFITS, first, KEY, field),
    };
  };

/** Every benefit in money has values by period. */
function phased(checked: Checked): Failed | null {
  const none = recorded(checked);
  if (none !== null) return none;
  const { sources } = checked;
  if (!sources.has("BenefitPeriods")) {
    return { failure: { kind: "missing-register", register: "BenefitPeriods" } };
  }
  const without = benefitRows(checked).filter((row) => {
    const isMoney = ["cashable", "non-cashable"].includes(sources.word(BENEFITS, row, "Class"));
    const id = sources.text(BENEFITS, row, KEY);
    return isMoney && sources.rowsOf("BenefitPeriods", KEY, id).length === 0;
  });
  const [first] = without;
  if (first === undefined) return null;
  const records = without.map((row) => sources.text(BENEFITS, row, KEY));
  return {
    failure: { kind: "not-phased", records },
    place: sources.place(BENEFITS, first, KEY, KEY),
  };
}

/**
 * The business has taken the benefits over: each has an owner and is in realisation, and one that is not
 * realised yet has a day of review where the register keeps one.
 */
function handedOver(checked: Checked): Failed | null {
  const none = recorded(checked);
  if (none !== null) return none;
  const { sources } = checked;
  const open = benefitRows(checked).filter((row) => {
    const status = sources.word(BENEFITS, row, "Status");
    if (status === "realised") return false;
    const isTaken = status === "in realisation" && sources.text(BENEFITS, row, "Owner") !== "";
    const isReviewed =
      !sources.has(BENEFITS, "Review on") || sources.text(BENEFITS, row, "Review on") !== "";
    return !isTaken || !isReviewed;
  });
  const [first] = open;
  if (first === undefined) return null;
  const records = open.map((row) => sources.text(BENEFITS, row, KEY));
  return {
    failure: { kind: "not-handed-over", records },
    place: sources.place(BENEFITS, first, KEY, "Status"),
  };
}

/** Checks of what the project is done for. */
export const benefitChecks = {
  "Benefit recorded": recorded,
  "Benefit owners named": fieldFilled("Owner"),
  "Benefit measures set": fieldFilled("Measure"),
  "Benefits phased": phased,
  "Benefits handed over": handedOver,
} as const;
