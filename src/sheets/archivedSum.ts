import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/**
 * "+SUMIFS(...)": what projects that were archived add to a total of a period, in all or of one program;
 * nothing where the workbook has no register ArchiveTotals. Period and program are criteria: cells or texts of a formula.
 */
export function archivedSum(
  feed: SheetFeed,
  header: string,
  { period, program }: { readonly period: string; readonly program?: string },
): string {
  const totals = feed.register("ArchiveTotals", "Program ID", "Period", header);
  if (totals === null) return "";
  const of = program === undefined ? "" : `,${columnOf(totals.table, "Program ID")},${program}`;
  return `+SUMIFS(${columnOf(totals.table, header)},${columnOf(totals.table, "Period")},${period}${of})`;
}
