import { scaleTable } from "#core/risk/scaleRows";
import { keyOf } from "#core/scoring/registerTable";

/** What a snapshot keeps of a register. */
export interface KeptTable {
  readonly register: string;
  /** Column that identifies a record. */
  readonly key: string;
  /** Column that says in words which record it is. */
  readonly title: string;
  /** Columns that are compared. */
  readonly fields: readonly string[];
  /** Columns that are kept so that the others can be read later, and not compared. */
  readonly context: readonly string[];
}

/**
 * Registers and columns that snapshots keep, in the order in which people ask about them.
 *
 * The title of a record finds it again under another identifier; where it belongs makes roll-ups of
 * earlier days possible; the type of a risk or benefit tells which way is worse.
 */
export const keptTables: readonly KeptTable[] = [
  {
    register: "Projects",
    key: "Project ID",
    title: "Project",
    fields: [
      "Project",
      "Stage",
      "Baseline finish",
      "Forecast finish",
      "Budget",
      "Forecast cost",
      "Complete %",
      "Reported RAG",
      "Derived RAG",
      "NPV",
      "Score",
      "Rank",
      "Decision",
      "Sponsor",
      "Manager",
      "Program ID",
    ],
    context: [],
  },
  {
    register: "Risks",
    key: "Risk ID",
    title: "Risk",
    fields: ["Residual score", "Expected exposure", "Status", "Owner"],
    context: ["Risk", "Relates to", "Type"],
  },
  {
    register: "Issues",
    key: "Issue ID",
    title: "Issue",
    fields: ["Status", "Priority"],
    context: ["Issue", "Relates to"],
  },
  {
    register: "Benefits",
    key: "Benefit ID",
    title: "Benefit",
    fields: ["Completion %", "Outturn money", "Status"],
    context: ["Benefit", "Relates to", "Type"],
  },
  {
    register: "Milestones",
    key: "Milestone ID",
    title: "Milestone",
    fields: ["Forecast date", "Actual date"],
    context: ["Milestone", "Project ID"],
  },
  {
    register: "Decisions",
    key: "Decision ID",
    title: "Decision",
    fields: ["Outcome"],
    context: ["Decision", "Relates to"],
  },
];

/** All columns that are kept of a register. */
export function keptColumns({ fields, context }: KeptTable): readonly string[] {
  return [...fields, ...context];
}

/** Columns that hold the identifier of a project, program or the portfolio. */
export const relations: readonly string[] = ["Relates to", "Project ID", "Program ID"];

/**
 * What is kept of a register by its name, whatever the case; null = nothing is.
 *
 * @example keptTable("risks")?.title; // => "Risk"
 */
export function keptTable(register: string): KeptTable | null {
  return keptTables.find((each) => keyOf(each.register) === keyOf(register)) ?? null;
}

/** The name of a table as registers have it; others stay as they are spelled. */
export function tableName(table: string): string {
  const kept = keptTable(table);
  if (kept !== null) return kept.register;
  return keyOf(table) === keyOf(scaleTable) ? scaleTable : table.trim();
}

/** A column by its standard header; others stay as they are spelled. */
export function fieldName(table: string, field: string): string {
  const kept = keptTable(table);
  const columns = kept === null ? [] : keptColumns(kept);
  return columns.find((each) => keyOf(each) === keyOf(field)) ?? field.trim();
}

/** What the present state is read from: the kept columns of the registers. */
export const stateQueries: readonly {
  readonly register: string;
  readonly columns: readonly string[];
}[] = keptTables.map((kept) => ({
  register: kept.register,
  columns: [kept.key, ...keptColumns(kept).filter((column) => column !== kept.key)],
}));

/** What the snapshots of a workbook are read from. */
export const storeQueries: readonly {
  readonly register: string;
  readonly columns: readonly string[];
}[] = [
  {
    register: "Snapshots",
    columns: [
      "Snapshot ID",
      "Taken on",
      "Status date",
      "Label",
      "Kind",
      "Decision ID",
      "Taken by",
      "Rows",
      "Stamp",
    ],
  },
  {
    register: "SnapshotData",
    columns: ["Snapshot ID", "Table", "Key", "Field", "Value", "Number"],
  },
];
