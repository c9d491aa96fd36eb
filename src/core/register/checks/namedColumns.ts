import type { RegisterColumn } from "../schema";
import { registerOf } from "../schema";
import { plainKey, withoutOddCharacters } from "./cleanText";

/** The field that says what a record is, by register; others have no name of their own. */
const titles: Readonly<Record<string, string>> = {
  Projects: "Project",
  Programs: "Program",
  Objectives: "Objective",
  Risks: "Risk",
  Issues: "Issue",
  Benefits: "Benefit",
  Milestones: "Milestone",
  Dependencies: "Deliverable",
  Decisions: "Decision",
  Stakeholders: "Stakeholder",
};

/** Fields that name a person, one only. */
const people: ReadonlySet<string> = new Set(["Sponsor", "Manager", "Owner", "Action owner"]);

/** The field that says what a record of a register is; null when its key is all there is. */
export function titleField(register: string): string | null {
  return titles[register] ?? null;
}

export function namesPerson(column: RegisterColumn): boolean {
  return people.has(column.header);
}

/** Columns of identifiers, which are typed on a keyboard; other keys are names such as a role. */
function holdsIds({ allowed, header }: RegisterColumn): boolean {
  if (allowed.kind === "relatesTo") return true;
  const target = allowed.kind === "key" ? allowed.header : header;
  return target.endsWith(" ID") || target === "Period";
}

/** A name without what cannot be seen; an identifier also without typographic quotes and dashes. */
export function plainName(column: RegisterColumn, text: string): string {
  return holdsIds(column) ? plainKey(text) : withoutOddCharacters(text).trim();
}

/** What kind of name a column holds, which formulas or people compare; null for free texts, numbers and dates. */
export function nameKind(
  register: string,
  column: RegisterColumn,
): "key" | "word" | "person" | "title" | null {
  const { allowed, header } = column;
  if (registerOf(register).key.includes(header) || allowed.kind === "key") return "key";
  if (allowed.kind === "relatesTo") return "key";
  if (allowed.kind === "words") return "word";
  if (namesPerson(column)) return "person";
  return titles[register] === header && register !== "Risks" ? "title" : null;
}
