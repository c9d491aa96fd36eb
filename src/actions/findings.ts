import type { Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import { issueSentence } from "#core/messages/sentences";
import type { FindingReport } from "./report/report";

/** Issues as the report lists them, each once: checking and scoring look at the same criteria. */
export function findingReports(issues: readonly Issue[]): FindingReport[] {
  return withoutRepeats(issues).map((issue) => ({
    rule: issue.code,
    severity: issue.severity,
    sheet: issue.place.sheet ?? "",
    address: issue.place.address ?? "",
    message: issueSentence(issue, english),
    ...idOf(issue),
  }));
}

/** The id of what the checks have found; other issues have none. */
function idOf(issue: Issue): Pick<FindingReport, "id"> {
  return "id" in issue && typeof issue.id === "string" ? { id: issue.id } : {};
}

/** Of findings of one kind on one cell the first. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, place: { sheet, address } }) => {
    if (sheet === undefined || address === undefined) return true;
    const key = `${code}\n${sheet}\n${address}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
