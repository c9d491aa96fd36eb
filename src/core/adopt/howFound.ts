import type { CriterionColumn } from "./findCriteria";
import type { MappedColumn } from "./mapColumns";

/** How a column was understood, in a few words for the report. */
export function howFound(column: MappedColumn, criterion: CriterionColumn | null): string {
  if (criterion !== null) {
    const better = criterion.kind.direction === "Cost" ? "less" : "more";
    return `criterion, scale ${criterion.low}-${criterion.high}, ${better} is better`;
  }
  const { match, declined, completedBy } = column;
  if (match !== null) {
    const found = match.kind === "exact" ? "exact header" : `synonym '${match.synonym}'`;
    const blanks = completedBy?.count ?? 0;
    return blanks === 0
      ? found
      : `${found}; ${blanks} ${blanks === 1 ? "blank" : "blanks"} filled from the second column of that name`;
  }
  if (declined === null) return "no match";
  if (declined.why === "taken")
    return `also looks like ${declined.field}, which another column has`;
  return `looks like ${declined.field}, but ${declined.readable} of ${declined.filled} values can be read as such`;
}
