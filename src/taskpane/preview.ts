import type { Proposal } from "#actions/action";
import { planSummary, type SheetChanges } from "#actions/planSummary";
import type { Issue, Severity } from "#core/issues";
import { issueSentence, messageSentence } from "#core/messages/sentences";
import type { Words } from "#core/messages/words";
import { counted } from "#core/text/counted";

/** A proposal as the pane shows it. */
export interface Preview {
  readonly sentence: string;
  /** False when applying would write nothing. */
  readonly writes: boolean;
  readonly sheets: readonly SheetChanges[];
  readonly findings: Findings;
  readonly adopted: readonly AdoptedLine[];
  readonly ranking: readonly RankingLine[];
}

export interface Findings {
  readonly lines: readonly FindingLine[];
  /** How many more there are than `lines` shows. */
  readonly more: number;
  /** "2 blocking, 14 warnings" */
  readonly count: string;
}

export interface FindingLine {
  readonly severity: Severity;
  readonly sentence: string;
  /** "Projects!D12", or "" when the finding has no cell. */
  readonly place: string;
  readonly sheet: string | null;
  readonly address: string | null;
}

export interface AdoptedLine {
  readonly title: string;
  readonly detail: string;
}

export interface RankingLine {
  readonly rank: string;
  readonly name: string;
  readonly score: string;
}

/** A list longer than this is no longer read in a pane; sheet Checks and the report hold all. */
const shown = { findings: 100, ranking: 10 };
const order: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, hint: 2 };

export function previewOf(proposal: Proposal, words: Words): Preview {
  return {
    sentence: messageSentence(proposal.sentence, words),
    writes: proposal.plan.edits.length > 0,
    sheets: planSummary(proposal.plan),
    findings: findingsOf(proposal.issues, words),
    adopted: (proposal.adopted ?? []).map((adopted) => ({
      title: `${adopted.sheet} → ${adopted.register}`,
      detail: `${counted(adopted.rows, "row")}, ${counted(adopted.columns.filter(({ field }) => field !== null).length, "column")} recognised of ${adopted.columns.length}, ${counted(adopted.unread.length, "cell")} not read`,
    })),
    ranking: (proposal.ranking ?? [])
      .filter(({ rank }) => rank !== null)
      .slice(0, shown.ranking)
      .map(({ rank, name, score }) => ({
        rank: String(rank),
        name,
        score: score === null ? "" : score.toFixed(1),
      })),
  };
}

/** The worst first; within a severity in the order of the check. */
export function findingsOf(issues: readonly Issue[], words: Words): Findings {
  const sorted = [...issues].sort((a, b) => order[a.severity] - order[b.severity]);
  return {
    lines: sorted.slice(0, shown.findings).map((issue) => ({
      severity: issue.severity,
      sentence: issueSentence(issue, words),
      place: placeOf(issue),
      sheet: issue.place.sheet ?? null,
      address: issue.place.address ?? null,
    })),
    more: Math.max(0, sorted.length - shown.findings),
    count: (["blocking", "warning", "hint"] as const)
      .map((severity) => [issues.filter((issue) => issue.severity === severity).length, severity])
      .flatMap(([n, severity]) => (n === 0 ? [] : [countOf(Number(n), String(severity))]))
      .join(", "),
  };
}

function placeOf({ place }: Issue): string {
  if (place.sheet === undefined) return "";
  return place.address === undefined ? place.sheet : `${place.sheet}!${place.address}`;
}

const countOf = (n: number, severity: string) =>
  severity === "blocking" ? `${n} blocking` : counted(n, severity);
