import type { RegisterContent } from "#core/register/content";
import { freeRows } from "#core/register/freeRows";
import { nextKeys } from "#core/register/nextKeys";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { bodyCell } from "#sheets/planBody";
import type { CellContent, Edit } from "#sheets/plan";
import { planNewRecords } from "#sheets/planNewRecords";
import { planRecordChange } from "#sheets/planRecordChange";
import type { RegistersToWrite } from "../registersToWrite";

/** A row of register Decisions; null stays blank. */
export interface DecisionRow {
  readonly forum: string;
  readonly relatesTo: string;
  readonly decision: string;
  readonly outcome: string;
  readonly rationale: string;
  /** Serial days. */
  readonly date: number | null;
  readonly neededBy: number | null;
  readonly decidedBy: string;
  readonly owner: string;
}

/** A row that stands in Decisions. */
export interface StandingDecision {
  readonly row: number;
  readonly id: string;
  readonly relatesTo: string;
  readonly decision: string;
  readonly outcome: string;
  readonly date: number | null;
}

/** Decisions with an ID or a text, in the order of the register. */
export function decisionsIn(content: RegisterContent): readonly StandingDecision[] {
  const table = new RegisterTable(content);
  return content.rows.flatMap((_, row): StandingDecision[] => {
    const decision = {
      row,
      id: table.text(row, "Decision ID"),
      relatesTo: table.text(row, "Relates to"),
      decision: table.text(row, "Decision"),
      outcome: table.text(row, "Outcome"),
      date: table.number(row, "Date"),
    };
    return decision.id === "" && decision.decision === "" ? [] : [decision];
  });
}

export function isPending({ outcome }: Pick<StandingDecision, "outcome">): boolean {
  return keyOf(outcome) === "pending";
}

/** The key that the next decision gets. */
export function nextDecision(content: RegisterContent): string {
  return nextKeys(content, "Decision ID", "DC-001")(0);
}

/** A new row below those of Decisions, with the register where the workbook lacks it. */
export function addDecision(writing: RegistersToWrite, row: DecisionRow): Edit[] {
  const content = writing.contentOf("Decisions");
  const table = writing.tables["Decisions"];
  if (table === undefined) return [];
  const cell = (header: string, value: string | number | null): CellContent =>
    bodyCell("Decisions", header, value);
  return planNewRecords(table, freeRows(content), [
    {
      "Decision ID": nextDecision(content),
      Date: cell("Date", row.date),
      Forum: cell("Forum", row.forum),
      "Relates to": cell("Relates to", row.relatesTo),
      Decision: cell("Decision", row.decision),
      Outcome: cell("Outcome", row.outcome),
      Rationale: cell("Rationale", row.rationale),
      "Needed by": cell("Needed by", row.neededBy),
      "Decided by": cell("Decided by", row.decidedBy),
      "Action owner": cell("Action owner", row.owner),
    },
  ]);
}

/** What was decided, in a row that was pending; parts that are empty stay as they are. */
export function decideIn(
  { tables }: RegistersToWrite,
  { row }: StandingDecision,
  decided: Pick<DecisionRow, "outcome" | "rationale" | "date" | "decidedBy" | "owner">,
): Edit[] {
  const table = tables["Decisions"];
  if (table === undefined) return [];
  const { outcome, rationale, date, decidedBy, owner } = decided;
  return planRecordChange(table, row, {
    Outcome: outcome,
    ...(date === null ? {} : { Date: date }),
    ...(rationale === "" ? {} : { Rationale: rationale }),
    ...(decidedBy === "" ? {} : { "Decided by": decidedBy }),
    ...(owner === "" ? {} : { "Action owner": owner }),
  });
}
