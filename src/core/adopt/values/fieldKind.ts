import { columnOf, registerOf } from "#core/register/schema";

/** How the cells of a field are read. */
export type FieldKind =
  | "id"
  | "reference"
  | "text"
  /** A person, a role or a department; of several the first is taken. */
  | "person"
  | "word"
  /** A word of a list that the office may extend: its own words stay. */
  | "own-word"
  | "rag"
  | "level"
  | "whole"
  | "number"
  | "percent"
  | "money"
  | "date";

export interface FieldType {
  readonly kind: FieldKind;
  /** `register.field`, the name of a list of words. */
  readonly list: string;
  readonly words: readonly string[];
}

/** Fields that name one person. */
const people = new Set([
  "Owner",
  "Sponsor",
  "Manager",
  "Actionee",
  "Author",
  "Decided by",
  "Action owner",
]);

/** How the cells of a field of a register are to be read; a field outside the schema is text. */
export function fieldType(register: string, field: string): FieldType {
  const column = columnOf(register, field);
  const list = `${register}.${field}`;
  const plain = (kind: FieldKind): FieldType => ({ kind, list, words: [] });
  if (column === null) return plain("text");
  if (people.has(field)) return plain("person");
  const key = registerOf(register).key;
  if (key.length === 1 && key[0] === field && field.endsWith(" ID")) return plain("id");
  const { allowed } = column;
  if (allowed.kind === "key" || allowed.kind === "relatesTo") return plain("reference");
  if (allowed.kind === "words") {
    const kind = field === "Reported RAG" ? "rag" : list === "Risks.Category" ? "own-word" : "word";
    return { kind, list, words: allowed.words };
  }
  if (column.type === "integer") {
    const isLevel = allowed.kind === "range" && allowed.minimum === 1 && allowed.maximum === 5;
    return plain(isLevel ? "level" : "whole");
  }
  return plain(column.type === "list" ? "text" : column.type);
}
