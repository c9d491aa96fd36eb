import { Refusal } from "./refusal";
import type { DefinedName, Workbook } from "./workbook";

export function addName(
  workbook: Workbook,
  name: string,
  formula: string,
  options: { sheetId?: string; comment?: string; visible?: boolean } = {},
): DefinedName {
  const taken = workbook.names.some(
    (n) => n.name.toLowerCase() === name.toLowerCase() && n.sheetId === options.sheetId,
  );
  if (taken || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    throw new Refusal(
      "InvalidArgument",
      "The argument is invalid or missing or has an incorrect format.",
    );
  }
  const made: DefinedName = {
    name,
    formula: formula.replace(/^=/, ""),
    visible: options.visible ?? true,
    comment: options.comment ?? "",
    ...(options.sheetId === undefined ? {} : { sheetId: options.sheetId }),
  };
  workbook.names.push(made);
  workbook.changedNames = true;
  workbook.structureChanged();
  return made;
}

export function changeName(workbook: Workbook, name: DefinedName, formula: string): void {
  name.formula = formula.replace(/^=/, "");
  workbook.changedNames = true;
  workbook.structureChanged();
}

export function deleteName(workbook: Workbook, name: DefinedName): void {
  workbook.names = workbook.names.filter((n) => n !== name);
  workbook.changedNames = true;
  workbook.structureChanged();
}
