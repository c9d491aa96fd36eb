import type { FieldValue } from "#core/register/rows";
import type { Records } from "./records";

/** Values that a register needs to calculate, put in where the sheet has no such column. */
const constants: Readonly<Record<string, Readonly<Record<string, FieldValue>>>> = {
  Projects: { "Selection rule": "Free" },
  Risks: { Type: "Threat", Status: "Open", "Relates to": "PORTFOLIO" },
  Issues: { Type: "Problem or concern", Status: "Open", "Relates to": "PORTFOLIO" },
  Benefits: { Type: "Benefit", Status: "Planned" },
  Milestones: { Kind: "Delivery", Key: "No" },
  Dependencies: { Strength: "Hard", "Lag days": 0, Status: "Proposed" },
  Decisions: { "Relates to": "PORTFOLIO", Forum: "Portfolio board" },
  Objectives: { Weight: 1 },
};

/** Fields that take the value of another field where the sheet has no such column. */
const copies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Projects: { Project: "Project ID", "Forecast finish": "Baseline finish" },
  Risks: { "Residual probability": "Inherent probability", "Residual impact": "Inherent impact" },
  Milestones: { "Forecast date": "Baseline date" },
};

/** Fills columns that no sheet has with the schema's defaults and lists each such assumption. Cells that are blank in a column that is there stay blank. */
export function fillDefaults(records: Records): void {
  for (const [register, { builder }] of records.drafts) {
    const assume = (
      field: string,
      expected: string,
      valueOf: (row: number) => FieldValue,
    ): void => {
      if (
        builder.has(field) ||
        records.unreadable.has(`${register}.${field}`) ||
        builder.rows === 0
      )
        return;
      for (let row = 0; row < builder.rows; row += 1) builder.set(row, field, valueOf(row));
      const place = { register, field };
      records.issues.push({
        code: "default-filled",
        severity: "hint",
        place,
        expected,
        facts: { count: builder.rows },
      });
    };
    for (const [field, value] of Object.entries(constants[register] ?? {}))
      assume(field, String(value), () => value);
    for (const [field, from] of Object.entries(copies[register] ?? {})) {
      if (builder.hasValues(from)) assume(field, `= ${from}`, (row) => builder.get(row, from));
    }
    if (register === "Benefits") {
      assume("Profile", "Level where there is a baseline, else Flow", (row) =>
        builder.get(row, "Baseline value") === null ? "Flow" : "Level",
      );
    }
  }
}
