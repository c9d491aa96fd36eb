import { registerOf } from "#core/register/schema";
import { oneLine } from "./headerText";

/** Field that names a record in words, for registers that other registers point at. */
export const nameField: Readonly<Record<string, string>> = {
  Projects: "Project",
  Programs: "Program",
  Objectives: "Objective",
  Risks: "Risk",
  Benefits: "Benefit",
  Milestones: "Milestone",
  Decisions: "Decision",
};

/** Field that tells two records without an identifier apart, beside those that others point at. */
const tellingField: Readonly<Record<string, string>> = {
  ...nameField,
  Issues: "Issue",
  Dependencies: "Deliverable",
  Stakeholders: "Stakeholder",
  Criteria: "Criterion",
};

/** The field that says in words which record it is; null for registers that are known by their key only. */
export function telling(register: string): string | null {
  return tellingField[register] ?? null;
}

/** Registers whose records are known by their names across all lists of an office. */
export const knownByName: ReadonlySet<string> = new Set(["Projects", "Programs", "Objectives"]);

/** The one identifying column of a register; null for those with a key of several columns. */
export function keyField(register: string): string | null {
  const { key } = registerOf(register);
  const [field] = key;
  return key.length === 1 && field?.endsWith(" ID") === true && register !== "Scores"
    ? field
    : null;
}

/** The form in which names and identifiers are compared: one line, small letters. */
export function foldName(text: string): string {
  return oneLine(text).toLowerCase();
}
