import type { FieldValue, RegisterRows } from "../register/rows";
import { sampleSpend, type SpendInPeriod } from "./sampleFinancials";
import { periodKey, QUARTERS, roundHalfUp } from "./sampleProjects";

interface SampleRole {
  readonly role: string;
  readonly owner: string;
  /** Cost of one full-time equivalent in a quarter, thousand GBP. */
  readonly cost: number;
  /** Available full-time equivalents; some quarters differ. */
  readonly available: number;
  readonly exceptions: Readonly<Record<number, number>>;
  /** Full-time equivalents for 100 thousand GBP spent: in digital and in asset projects. */
  readonly digital: number;
  readonly asset: number;
}

const roles: readonly SampleRole[] = [
  {
    role: "Business analyst",
    owner: "A. Osei",
    cost: 19,
    available: 13,
    exceptions: {},
    digital: 0.45,
    asset: 0.05,
  },
  {
    role: "Developer",
    owner: "R. Banerjee",
    cost: 22,
    available: 24,
    exceptions: { 4: 20, 5: 20 },
    digital: 0.9,
    asset: 0.06,
  },
  {
    role: "Engineer",
    owner: "M. Lindqvist",
    cost: 24,
    available: 18,
    exceptions: { 6: 16 },
    digital: 0,
    asset: 0.5,
  },
  {
    role: "Project manager",
    owner: "A. Osei",
    cost: 25,
    available: 11,
    exceptions: {},
    digital: 0.22,
    asset: 0.18,
  },
];

const DIGITAL_PROGRAMS = ["PG-1", "PG-3"];
const DIGITAL_ALONE = ["P-022", "P-023", "P-024"];

function isDigital({ project }: SpendInPeriod): boolean {
  const inProgram = project.program !== null && DIGITAL_PROGRAMS.includes(project.program);
  return inProgram || DIGITAL_ALONE.includes(project.id);
}

/** Register Roles. */
export function sampleRoles(): RegisterRows {
  return {
    register: "Roles",
    columns: ["Role", "Unit", "Cost per period", "Owner"],
    extras: [],
    rows: roles.map(({ role, cost, owner }) => [role, "FTE", cost, owner]),
  };
}

/** Register Capacity: each role by quarter. */
export function sampleCapacity(): RegisterRows {
  return {
    register: "Capacity",
    columns: ["Role", "Period", "FTE"],
    extras: [],
    rows: roles.flatMap(({ role, available, exceptions }) =>
      Array.from({ length: QUARTERS }, (_, quarter): FieldValue[] => [
        role,
        periodKey(quarter),
        exceptions[quarter] ?? available,
      ]),
    ),
  };
}

/** Register Demand: people follow the money of the quarter. */
export function sampleDemand(): RegisterRows {
  return {
    register: "Demand",
    columns: ["Project ID", "Role", "Period", "FTE"],
    extras: [],
    rows: sampleSpend.flatMap((spend) => {
      if (spend.period >= QUARTERS) return [];
      const money = spend.actual ?? spend.forecast ?? spend.budget;
      return roles.flatMap(({ role, digital, asset }): FieldValue[][] => {
        const people = roundHalfUp((money * (isDigital(spend) ? digital : asset)) / 100, 1);
        return people > 0 ? [[spend.project.id, role, periodKey(spend.period), people]] : [];
      });
    }),
  };
}
