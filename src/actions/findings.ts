import type { Issue } from "#core/issues";
import { issueSentence } from "#core/messages";
import type { FindingReport } from "./report";

/** Issues as the report lists them. */
export function findingReports(issues: readonly Issue[]): FindingReport[] {
  return issues.map((issue) => ({
    rule: issue.code,
    severity: issue.severity,
    sheet: issue.place.sheet ?? "",
    address: issue.place.address ?? "",
    message: issueSentence(issue),
  }));
}
