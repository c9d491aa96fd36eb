import { parseArea, type Area } from "./address";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Cells of one sheet that a chart refers to. */
export interface ChartCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The cells of a chart's reference: `Calc!$B$5:$B$12`, several in brackets (`(Calc!$B$5,Calc!$B$8)`),
 * or a name that stands for one. Empty when it leads nowhere.
 */
export function chartCells(workbook: Workbook, reference: string): ChartCells[] {
  return parts(reference).flatMap((part) => onePart(workbook, part, true));
}

function onePart(workbook: Workbook, reference: string, followNames: boolean): ChartCells[] {
  const bang = reference.lastIndexOf("!");
  const sheetName = reference
    .slice(0, Math.max(bang, 0))
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const local = reference.slice(bang + 1);
  const sheet = workbook.sheetByName(sheetName);
  const area = parseArea(local);
  if (sheet && area) return [{ sheet, area }];
  const name = followNames ? workbook.definedName(local, sheet?.id) : undefined;
  if (!name) return [];
  return parts(name.formula).flatMap((part) => onePart(workbook, part, false));
}

/** Splits a union at its commas, but not at those of a quoted sheet name. */
function parts(reference: string): string[] {
  const union = /^\((.*)\)$/s.exec(reference)?.[1];
  if (union === undefined) return [reference];
  return (union.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}
