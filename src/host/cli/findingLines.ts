import type { FindingReport } from "#actions/report";

const order = { blocking: 0, warning: 1, hint: 2 } as const;

/** The first findings, the gravest before the others, and how many more there are. */
export function findingLines(findings: readonly FindingReport[], limit = 12): string[] {
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  const lines = sorted.slice(0, limit).map((finding) => {
    const place = finding.sheet === "" ? "" : ` ${finding.sheet}!${finding.address}`;
    return `  ${finding.severity}${place}: ${finding.message}`;
  });
  const more = findings.length - lines.length;
  return more > 0 ? [...lines, `  ... and ${more} more; --report lists them all.`] : lines;
}
