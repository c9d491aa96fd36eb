import type { FindingReport } from "#actions/report/report";
import { bySeverity } from "#core/issues";

/** The first findings, the gravest before the others, and how many more there are. */
export function findingLines(findings: readonly FindingReport[], limit = 12): string[] {
  const sorted = [...findings].sort(bySeverity);
  const lines = sorted.slice(0, limit).map((finding) => {
    const place = finding.sheet === "" ? "" : ` ${finding.sheet}!${finding.address}`;
    return `  ${finding.severity}${place}: ${finding.message}`;
  });
  const more = findings.length - lines.length;
  return more > 0 ? [...lines, `  ... and ${more} more; --report lists them all.`] : lines;
}
