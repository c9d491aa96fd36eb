import type { Validation } from "./features";
import { parseFormula } from "./formula/parse";
import { refuseArgument } from "./guards";

/** Longest list of values that a validation can hold itself; a longer one must stand in cells. */
export const longestInlineList = 255;

/** Refuses a validation that Excel refuses. Formulas are without "=", an inline list is in quotes. */
export function checkValidation(validation: Validation): void {
  const { type, operator, formula1, formula2 } = validation;
  if (type === "none") return;
  if (formula1 === "") refuseArgument("A validation needs a value, a list or a formula.");
  for (const text of [formula1, formula2]) {
    if (text !== "" && "complaint" in parseFormula(text)) {
      refuseArgument(`"${text}" is not a formula.`);
    }
  }
  if (type === "list") checkList(formula1);
  const between = operator === "between" || operator === "notBetween";
  if (between && type !== "list" && type !== "custom") {
    if (formula2 === "") refuseArgument("A validation between two limits needs both.");
    const [low, high] = [Number(formula1), Number(formula2)];
    if (low > high) refuseArgument("The minimum of a validation must not lie above its maximum.");
  }
  if (validation.errorTitle.length > 32 || validation.promptTitle.length > 32) {
    refuseArgument("The title of a validation message has at most 32 characters.");
  }
  if (validation.errorMessage.length > 255 || validation.promptMessage.length > 255) {
    refuseArgument("A validation message has at most 255 characters.");
  }
}

function checkList(source: string): void {
  const inline = /^"((?:[^"]|"")*)"$/.exec(source);
  if (!inline) return;
  const list = (inline[1] ?? "").replaceAll('""', '"');
  if (list.length > longestInlineList) {
    refuseArgument(
      `A list of values has at most ${longestInlineList} characters; this one has ${list.length}.`,
    );
  }
}
