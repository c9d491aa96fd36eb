import { parseFormula } from "./formula/parse";
import { refuseArgument } from "./guards";
import { isNameTaken, nameFault } from "./identifiers";
import { Refusal } from "./refusal";
import type { DefinedName, Workbook } from "./workbook";

export interface NameOptions {
  readonly sheetId?: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

/** The formula of a name without "="; a plain text becomes a text constant. */
function nameFormula(given: string): string {
  if (!given.startsWith("=")) {
    return /^-?\d+(\.\d+)?$/.test(given) ? given : `"${given.replaceAll('"', '""')}"`;
  }
  const text = given.slice(1);
  const parsed = parseFormula(text);
  if (text.trim() === "" || "complaint" in parsed) refuseArgument(`"${given}" is not a formula.`);
  return text;
}

function checkComment(comment: string | undefined): void {
  if (comment !== undefined && comment.length > 255) {
    refuseArgument("The comment of a name has at most 255 characters.");
  }
}

/** Defines a name for the workbook or, with `sheetId`, for one sheet. */
export function addName(
  workbook: Workbook,
  name: string,
  formula: string,
  options: NameOptions = {},
): DefinedName {
  const fault = nameFault(name);
  if (fault !== null) refuseArgument(fault);
  checkComment(options.comment);
  const sheet = options.sheetId === undefined ? undefined : workbook.sheetById(options.sheetId);
  if (isNameTaken(workbook, name, sheet)) {
    throw new Refusal("ItemAlreadyExists", `The name ${name} is already in use.`);
  }
  const made: DefinedName = {
    name,
    formula: nameFormula(formula),
    visible: options.visible ?? true,
    comment: options.comment ?? "",
    ...(options.sheetId === undefined ? {} : { sheetId: options.sheetId }),
  };
  const shadows = workbook.names.some((n) => n.name.toLowerCase() === name.toLowerCase());
  workbook.names.push(made);
  workbook.touch("names");
  workbook.structureChanged(shadows ? "changed" : "added");
  return made;
}

/** Lets a name stand for another formula. */
export function changeName(workbook: Workbook, name: DefinedName, formula: string): void {
  name.formula = nameFormula(formula);
  changed(workbook);
}

export function deleteName(workbook: Workbook, name: DefinedName): void {
  workbook.names = workbook.names.filter((n) => n !== name);
  changed(workbook);
}

function changed(workbook: Workbook): void {
  workbook.touch("names");
  workbook.structureChanged();
}
