import { maxColumns, maxRows, parseArea } from "./address";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Why a text cannot be the name of a sheet; null when it can. */
export function sheetNameFault(name: string): string | null {
  if (name === "") return "A sheet name cannot be blank.";
  if (name.length > 31) return "A sheet name has at most 31 characters.";
  if (/[:\\/?*[\]\p{Cc}]/u.test(name)) return "A sheet name cannot hold : \\ / ? * [ or ].";
  if (/^'|'$/.test(name)) return "A sheet name cannot begin or end with an apostrophe.";
  if (name.toLowerCase() === "history") return '"History" is a name that Excel reserves.';
  return null;
}

/** Whether a text would be read as a cell (A1 or R1C1) where a name stands. */
function looksLikeCell(name: string): boolean {
  const area = parseArea(name);
  if (area && !name.includes(":")) return true;
  if (/^[rc]$/i.test(name)) return true;
  const r1c1 = /^r(\d*)(?:c(\d*))?$|^c(\d+)$/i.exec(name);
  if (!r1c1) return false;
  const row = Number(r1c1[1] ?? "0");
  const column = Number(r1c1[2] ?? r1c1[3] ?? "0");
  return row <= maxRows && column <= maxColumns;
}

/** Why a text cannot be the name of a table or a defined name; null when it can. */
export function nameFault(name: string): string | null {
  if (name === "" || name.length > 255) return "A name has 1 to 255 characters.";
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) {
    return "A name begins with a letter, _ or \\ and holds only letters, digits, periods and underscores.";
  }
  if (name.includes("\\") && name.length === 1) return "A backslash alone is no name.";
  if (looksLikeCell(name)) return "A name cannot look like a cell.";
  if (/^(true|false)$/i.test(name)) return "TRUE and FALSE cannot be names.";
  return null;
}

/** Whether a table or a workbook-level name has this name already. */
export function isNameTaken(workbook: Workbook, name: string, sheet?: Sheet): boolean {
  const folded = name.toLowerCase();
  if (workbook.sheets.some((s) => s.tables.some((t) => t.name.toLowerCase() === folded)))
    return true;
  return workbook.names.some((n) => n.name.toLowerCase() === folded && n.sheetId === sheet?.id);
}
