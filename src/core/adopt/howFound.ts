import type { CriterionColumn } from "./findCriteria";
import type { MappedColumn } from "./mapColumns";

/** How a column was understood, in a few words for the report. */
export function howFound(column: MappedColumn, criterion: CriterionColumn | null): string {
  if (criterion !== null) {
    const better = criterion.kind.direction === "Cost" ? "less" : "more";
    return `criterion, scale ${criterion.low}-${criterion.high}, ${better} is better`;
  }
  const { match, declined } = column;
  if (match !== null) return match.kind === "exact" ? "exact header" : `synonym '${match.synonym}'`;
  if (declined === null) return "no match";
  if (declined.why === "taken")
    return `also looks like ${declined.field}, which another column has`;
  return `looks like ${declined.field}, but ${declined.readable} of ${declined.filled} values can be read as such`;
}
