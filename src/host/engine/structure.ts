import type { Area } from "./address";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

function checkName(workbook: Workbook, name: string, self?: Sheet): void {
  const other = workbook.sheetByName(name);
  if (other && other !== self)
    throw new Refusal(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
    );
  if (name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) {
    throw new Refusal(
      "InvalidArgument",
      "The argument is invalid or missing or has an incorrect format.",
    );
  }
}

export function addSheet(workbook: Workbook, name?: string, position?: number): Sheet {
  let free = name;
  for (let i = workbook.sheets.length + 1; free === undefined; i++) {
    if (!workbook.sheetByName(`Sheet${i}`)) free = `Sheet${i}`;
  }
  checkName(workbook, free);
  return workbook.appendSheet(free, position);
}

export function renameSheet(sheet: Sheet, name: string): void {
  checkName(sheet.workbook, name, sheet);
  sheet.name = name;
  sheet.touch("properties");
  sheet.workbook.structureChanged();
}

export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  if (!workbook.sheets.some((s) => s !== sheet && s.visibility === "Visible")) {
    throw new Refusal(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet.",
    );
  }
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = workbook.sheets[0]?.id ?? "";
  workbook.structureChanged();
}

export function moveSheet(sheet: Sheet, position: number): void {
  const { sheets } = sheet.workbook;
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  sheet.workbook.structureChanged();
}

export function copySheet(sheet: Sheet, _name: string | undefined, _position: number): Sheet {
  throw new Refusal("NotImplemented", `Copy of ${sheet.name}`);
}

export function insertCells(_sheet: Sheet, _area: Area, _shift: "Down" | "Right"): void {
  throw new Refusal("NotImplemented", "insert");
}

export function deleteCells(_sheet: Sheet, _area: Area, _shift: "Up" | "Left"): void {
  throw new Refusal("NotImplemented", "delete");
}
