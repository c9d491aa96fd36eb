import { parseArea } from "#host/engine/address";
import { scanFormula } from "#host/engine/formula/scan";
import { prefixSheet } from "#host/engine/formula/rewrite";
import type { Sheet } from "#host/engine/sheet";

/** Functions whose result has the format of what they are given. */
const transparent = new Set([
  "SUM",
  "MIN",
  "MAX",
  "AVERAGE",
  "MEDIAN",
  "IF",
  "IFERROR",
  "SUMIFS",
  "SUMIF",
]);
const dates = new Set(["TODAY", "DATE", "EDATE", "EOMONTH", "WORKDAY"]);

/**
 * The number format that a General cell takes on from its formula: that of the first cell it refers to
 * when the formula adds or passes on, m/d/yyyy for dates; null when Excel leaves the cell alone.
 */
export function formatFromFormula(text: string, sheet: Sheet): string | null {
  const pieces = scanFormula(text);
  for (const piece of pieces) {
    if (piece.kind !== "function") continue;
    const name = piece.text.toUpperCase();
    if (dates.has(name)) return "m/d/yyyy";
    if (name === "NOW") return "m/d/yyyy h:mm";
    if (!transparent.has(name)) return null;
  }
  if (pieces.some((piece) => piece.kind === "other" && /[*/^&=<>"]/.test(piece.text))) return null;
  const first = pieces.find((piece) => piece.kind === "reference");
  if (!first) return null;
  const named = prefixSheet(first.prefix);
  const source =
    named === "" ? sheet : named === null ? undefined : sheet.workbook.sheetByName(named);
  const area = parseArea(first.text.slice(first.prefix.length));
  if (!source || !area) return null;
  const { numberFormat } = sheet.workbook.styles.get(source.styleAt(area.top, area.left));
  return numberFormat === "General" || numberFormat === "@" ? null : numberFormat;
}
