import type { RegisterRows } from "#core/register/rows";

type Value = RegisterRows["rows"][number][number];

const projectId = /^P-\d{3}$/;

/** Projects of the smallest portfolio: one a stage and rating. */
const few = new Set(["P-001", "P-008", "P-010", "P-012", "P-016"]);

/** Registers with rows of projects, which grow with their number. */
const growing = new Set([
  ...["Projects", "Scores", "Financials", "Demand", "Benefits", "BenefitPeriods", "Risks"],
  ...["Issues", "Milestones", "Dependencies"],
]);

const ownIds = ["Benefit ID", "Risk ID", "Milestone ID", "Dependency ID", "Issue ID"];

/**
 * The sample's registers with about `projects` projects: 5 by leaving out, more by repeating it with other
 * IDs and amounts. Larger portfolios get what real ones have: names of a hundred characters, projects
 * without dates, ratings, managers or money, and projects that are worth less than nothing.
 */
export function galleryRows(rows: readonly RegisterRows[], projects: number): RegisterRows[] {
  if (projects < 24) return fewRows(rows);
  const times = Math.max(1, Math.round(projects / 24));
  return rows.map((register) => {
    const { register: name, columns } = register;
    if (name === "Periods" || name === "Capacity") return multiplied(register, times);
    if (!growing.has(name)) return register;
    const repeated = Array.from({ length: times }, (_, turn) =>
      register.rows.map((row, r) =>
        row.map((value, c) => repeatedValue(value, { header: columns[c] ?? "", turn, r })),
      ),
    );
    return { ...register, rows: repeated.flat() };
  });
}

/** Envelopes and people for a portfolio that is so many times as large. */
function multiplied(register: RegisterRows, times: number): RegisterRows {
  const grows = (c: number): boolean => ["Envelope", "FTE"].includes(register.columns[c] ?? "");
  return {
    ...register,
    rows: register.rows.map((row) =>
      row.map((value, c) => (grows(c) && typeof value === "number" ? value * times : value)),
    ),
  };
}

interface Place {
  readonly header: string;
  readonly turn: number;
  /** Row of the sample's register. */
  readonly r: number;
}

function repeatedValue(value: Value, { header, turn, r }: Place): Value {
  if (turn === 0) return value;
  if (typeof value === "string" && projectId.test(value)) {
    return `P-${String(Number(value.slice(2)) + 24 * turn).padStart(3, "0")}`;
  }
  if (ownIds.includes(header) && value !== null) return `${String(value)}-${turn}`;
  if (header === "Exclusive group" && value) return `${String(value)}${turn}`;
  if (header === "Project") return longName(String(value), turn);
  if (isLeftOut(header, turn, r)) return null;
  if (["Forecast", "Budget"].includes(header) && typeof value === "number") {
    return Math.round(value * (0.85 + 0.07 * ((turn + r) % 7)));
  }
  if (header === "Value per unit" && typeof value === "number" && (turn + r) % 9 === 0) {
    return value / 10;
  }
  return value;
}

function longName(name: string, turn: number): string {
  if (turn % 3 === 1) {
    return `${name} of the northern and the eastern district including the pumping stations, wave ${turn}`;
  }
  return `${name}, wave ${turn}`;
}

/** What people forget to fill in, here and there. */
function isLeftOut(header: string, turn: number, r: number): boolean {
  const every: Readonly<Record<string, number>> = {
    "Reported RAG": 5,
    Manager: 6,
    "Status note": 3,
    "Forecast finish": 11,
    "Program ID": 13,
    "Cost impact": 7,
    Owner: 8,
  };
  const step = every[header];
  return step !== undefined && (turn * 5 + r) % step === 0;
}

function fewRows(rows: readonly RegisterRows[]): RegisterRows[] {
  const benefits = rows.find(({ register }) => register === "Benefits");
  const kept = new Set(
    (benefits?.rows ?? []).filter((row) => few.has(String(row[1]))).map((row) => row[0]),
  );
  const stays = (header: string, value: Value): boolean => {
    if (["Project ID", "From project", "To project"].includes(header)) {
      return typeof value !== "string" || few.has(value);
    }
    if (header === "Relates to") return !projectId.test(String(value)) || few.has(String(value));
    return header !== "Benefit ID" || kept.has(value);
  };
  return rows.map((register) => ({
    ...register,
    rows: register.rows.filter((row) =>
      row.every((value, c) => stays(register.columns[c] ?? "", value)),
    ),
  }));
}
