import { shortFte } from "#core/capacity/load";
import { storeQueries } from "#core/history/keptFields";
import type { Place } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { settingNumber, type Settings } from "#core/register/settingValue";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";

/** Registers that stage gates and the queue of decisions look at; all but Projects may be missing. */
export const governanceQueries: readonly {
  readonly register: string;
  readonly columns?: readonly string[];
}[] = [
  {
    register: "Projects",
    columns: [
      "Project ID",
      "Project",
      "Program ID",
      "Objective ID",
      "Category",
      "Sponsor",
      "Manager",
      "Stage",
      "Start",
      "Baseline finish",
      "Forecast finish",
      "Budget",
      "Complete %",
      "Reported RAG",
      "Status note",
      "Updated on",
      "Exclusive group",
      "Selection rule",
      "Forecast cost",
      "Risk exposure",
      "Risk adjusted NPV",
      "Contingency",
      "Decision",
      "Purpose",
    ],
  },
  { register: "Programs" },
  { register: "Objectives", columns: ["Objective ID", "Objective"] },
  { register: "Criteria" },
  { register: "Scores" },
  { register: "Periods", columns: ["Period", "Starts on", "Ends on", "Envelope"] },
  { register: "Financials", columns: ["Project ID", "Period", "Budget", "Actual", "Forecast"] },
  {
    register: "Benefits",
    columns: [
      "Benefit ID",
      "Relates to",
      "Benefit",
      "Type",
      "Class",
      "Owner",
      "Measure",
      "Status",
      "Status note",
      "Benefit RAG",
      "Planned money",
      "Outturn money",
      "Review on",
    ],
  },
  { register: "BenefitPeriods", columns: ["Benefit ID", "Period"] },
  {
    register: "Risks",
    columns: [
      "Risk ID",
      "Relates to",
      "Risk",
      "Type",
      "Category",
      "Owner",
      "Response",
      "Response action",
      "Response due",
      "Status",
      "Residual score",
      "Residual level",
      "Above appetite",
      "Expected exposure",
      "Own exposure",
    ],
  },
  {
    register: "Issues",
    columns: [
      "Issue ID",
      "Relates to",
      "Type",
      "Issue",
      "Owner",
      "Severity",
      "Due",
      "Status",
      "Cost impact",
      "Change decision",
      "Decision ID",
    ],
  },
  {
    register: "Milestones",
    columns: [
      "Milestone ID",
      "Project ID",
      "Milestone",
      "Kind",
      "Baseline date",
      "Forecast date",
      "Actual date",
    ],
  },
  {
    register: "Dependencies",
    columns: ["Dependency ID", "From project", "To project", "Strength", "Status", "Conflict"],
  },
  { register: "Capacity", columns: ["Role", "Period", "FTE", "Demand", "Gap"] },
  { register: "Demand", columns: ["Project ID", "Role", "Period", "FTE", "Counted"] },
  { register: "Decisions" },
  { register: "Scenarios", columns: ["Scenario ID", "Name", "Accepted", "Stale"] },
  ...storeQueries,
  { register: "Gates" },
];

/** Settings that governance reads besides those of status, by standard name. */
export const governanceSettings: readonly string[] = ["pmo_Contingency", "pmo_CapacityTolerance"];

/** The registers of a workbook, with their rows found by what stands in a column. */
export class GovernanceSources {
  private readonly tables = new Map<string, RegisterTable>();
  private readonly indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(
    registers: readonly RegisterContent[],
    private readonly settings: Settings,
  ) {
    for (const content of registers) {
      this.tables.set(content.register, new RegisterTable(content));
    }
  }

  table(register: string): RegisterTable | null {
    return this.tables.get(register) ?? null;
  }

  /** All rows with something in a column, in the order of the register. */
  rows(register: string, header: string): readonly number[] {
    const table = this.table(register);
    if (table === null) return [];
    return Array.from({ length: table.rowCount }, (_, row) => row).filter(
      (row) => table.text(row, header) !== "",
    );
  }

  /** Rows in which a column says this, whatever the case. */
  rowsOf(register: string, header: string, value: string): readonly number[] {
    const name = `${register}\u0000${header}`;
    let index = this.indexes.get(name);
    if (index === undefined) {
      const found = new Map<string, number[]>();
      for (const row of this.rows(register, header)) {
        const key = keyOf(this.text(register, row, header));
        const rows = found.get(key);
        if (rows === undefined) found.set(key, [row]);
        else rows.push(row);
      }
      index = found;
      this.indexes.set(name, index);
    }
    return index.get(keyOf(value)) ?? [];
  }

  text(register: string, row: number, header: string): string {
    return this.table(register)?.text(row, header) ?? "";
  }

  /** A word in small letters, to compare with. */
  word(register: string, row: number, header: string): string {
    return keyOf(this.text(register, row, header));
  }

  number(register: string, row: number, header: string): number | null {
    return this.table(register)?.number(row, header) ?? null;
  }

  has(register: string, header?: string): boolean {
    const table = this.table(register);
    return table !== null && (header === undefined || table.has(header));
  }

  place(register: string, row: number, key: string, field: string): Place {
    const record = this.text(register, row, key);
    return this.table(register)?.place(row, record, field) ?? { register, record, field };
  }

  /** FTE that a row of Capacity lacks, with what `more` would ask for; 0 = enough. By its column Gap. */
  shortOf(row: number, more = 0): number {
    const gap = this.number("Capacity", row, "Gap");
    if (gap === null) return 0;
    const fte = this.number("Capacity", row, "FTE") ?? 0;
    return shortFte(fte - gap + more, fte, this.setting("pmo_CapacityTolerance") ?? 0);
  }

  setting(name: string): number | null {
    return settingNumber(this.settings, name);
  }
}
