import type { CellContent } from "./plan";

/**
 * What a person or a file has given, as the content of a cell: a text that begins like a formula stays
 * a text. Every name, header, sentence or key that a plan writes passes here, or is `{ text }` already.
 */
export function literal(value: string | number | boolean | null): CellContent {
  return typeof value === "string" && value.startsWith("=") ? { text: value } : value;
}
