import { tokenize } from "@borgar/fx";
import { parseFormula } from "#host/engine/formula/parse";
import { invalidArgument } from "#host/protocol/failure";

/**
 * A formula of a validation or a conditional format, without "=". Excel takes no structured
 * references and no array constants there: they have to go through a defined name.
 */
export function ruleFormula(text: string): string {
  if (text.trim() === "" || "complaint" in parseFormula(text)) throw invalidArgument();
  const tokens = tokenize(text, { mergeRefs: true });
  if (tokens.some(({ type, value }) => type === "structured" || value === "{")) {
    throw invalidArgument();
  }
  return text;
}
