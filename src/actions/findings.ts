import type { Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import { issueSentence } from "#core/messages/sentences";
import type { FindingReport } from "./report";

/** Issues as the report lists them. */
export function findingReports(issues: readonly Issue[]): FindingReport[] {
  return issues.map((issue) => ({
    rule: issue.code,
    severity: issue.severity,
    sheet: issue.place.sheet ?? "",
    address: issue.place.address ?? "",
    message: issueSentence(issue, english),
  }));
}
