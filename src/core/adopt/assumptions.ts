import { portfolioId } from "#core/register/relatesTo";
import type { FieldValue } from "#core/register/rows";
import { keyField } from "./recordNames";
import type { Records } from "./records";
import type { RegisterBuilder } from "./registerBuilder";

/** Values that a register needs to calculate, put in where the sheet has no such column. */
const constants: Readonly<Record<string, Readonly<Record<string, FieldValue>>>> = {
  Projects: { "Selection rule": "Free" },
  Risks: { Type: "Threat", Status: "Open", "Relates to": portfolioId },
  Issues: { Type: "Problem or concern", Status: "Open", "Relates to": portfolioId },
  Benefits: { Type: "Benefit", Status: "Planned" },
  Milestones: { Kind: "Delivery", Key: "No" },
  Dependencies: { Strength: "Hard", "Lag days": 0, Status: "Proposed" },
  Decisions: { "Relates to": portfolioId, Forum: "Portfolio board" },
  Objectives: { Weight: 1 },
};

/** Fields that take the value of another field where the sheet has no such column. */
const copies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Projects: { Project: "Project ID", "Forecast finish": "Baseline finish" },
  Risks: { "Residual probability": "Inherent probability", "Residual impact": "Inherent impact" },
  Milestones: { "Forecast date": "Baseline date" },
  Financials: { Forecast: "Budget" },
  BenefitPeriods: { Forecast: "Planned" },
};

/**
 * Fills columns that no sheet has with the schema's defaults and lists these assumptions. Cells that
 * are blank in a column that is there stay blank.
 */
export function fillDefaults(records: Records): void {
  for (const [register, { builder }] of records.drafts) {
    const filled: string[] = [];
    const byRecord: string[] = [];
    /** `shown`: what was put into every record; null = it differs by the record. */
    const assume = (
      field: string,
      shown: string | null,
      valueOf: (row: number) => FieldValue,
    ): void => {
      if (!isOpen(records, builder, field)) return;
      for (let row = 0; row < builder.rows; row += 1) builder.set(row, field, valueOf(row));
      if (shown === null) byRecord.push(field);
      else filled.push(`${field} = ${shown}`);
    };
    for (const [field, value] of Object.entries(constants[register] ?? {})) {
      assume(field, String(value), () => value);
    }
    for (const [field, from] of Object.entries(copies[register] ?? {})) {
      if (builder.hasValues(from) && !mayBeThere(records, register, field, from))
        assume(field, from, (row) => builder.get(row, from));
    }
    if (register === "Benefits") {
      const hasBaseline = (row: number): boolean => builder.get(row, "Baseline value") !== null;
      assume("Profile", null, (row) => (hasBaseline(row) ? "Level" : "Flow"));
    }
    if (filled.length === 0 && byRecord.length === 0) continue;
    const facts = {
      count: builder.rows,
      fields: filled.join("; "),
      ...(byRecord.length > 0 ? { profile: 1 } : {}),
    };
    records.issues.push({ code: "default-filled", severity: "hint", place: { register }, facts });
  }
  assumeStage(records);
}

/**
 * True when an extra column may hold what a field would be copied for: "Likelihood (current)" beside
 * "Likelihood". A field that is then blank is better than one that says what the sheet does not.
 */
function mayBeThere(records: Records, register: string, field: string, from: string): boolean {
  const { lookalikes } = records;
  const isKey = from === keyField(register);
  return (
    lookalikes.has(`${register}.${field}`) || (!isKey && lookalikes.has(`${register}.${from}`))
  );
}

/** True for a field that no sheet has a column for. */
function isOpen(records: Records, builder: RegisterBuilder, field: string): boolean {
  const isUnreadable = records.unreadable.has(`${builder.register}.${field}`);
  return !builder.has(field) && !isUnreadable && builder.rows > 0;
}

/** A list without stages: projects that report a rating are in delivery, the others proposed. */
function assumeStage(records: Records): void {
  const builder = records.drafts.get("Projects")?.builder;
  if (builder === undefined || !isOpen(records, builder, "Stage")) return;
  let delivery = 0;
  for (let row = 0; row < builder.rows; row += 1) {
    const isRated = builder.get(row, "Reported RAG") !== null;
    if (isRated) delivery += 1;
    builder.set(row, "Stage", isRated ? "In delivery" : "Proposed");
  }
  const place = { register: "Projects", field: "Stage" };
  const facts = { delivery, proposed: builder.rows - delivery };
  records.issues.push({ code: "stage-assumed", severity: "hint", place, facts });
}
