import type { ActionId, Proposal } from "#actions/action";
import type { SheetDifference } from "#actions/planDifference";
import type { ActionOutcome } from "#actions/runAction";
import { bySeverity, type Issue, severities, type Severity } from "#core/issues";
import { issueSentence, messageSentence } from "#core/messages/sentences";
import type { Words } from "#core/messages/words";
import type { Texts } from "./texts/texts";

/** What an action would do, as the pane shows it. */
export interface Preview {
  readonly sentence: string;
  /** False when applying would write nothing, or when something is known to stand in the way. */
  readonly canApply: boolean;
  readonly findings: Findings;
  readonly ranking: readonly RankingLine[];
  /** Names that are taken: new sheets would be called otherwise. */
  readonly taken: TakenNames | null;
  /** What is otherwise than in the preview before; null = this is the first look, or nothing is. */
  readonly differences: Differences | null;
  /** The look itself: applying compares the workbook with it. */
  readonly outcome: ActionOutcome;
}

/** What an action has done. */
export interface Result {
  readonly id: ActionId;
  readonly sentence: string;
  readonly findings: Findings;
  readonly outcome: ActionOutcome;
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

export interface RankingLine {
  readonly rank: string;
  readonly name: string;
  readonly score: string;
}

export interface TakenNames {
  readonly sentence: string;
  /** "'Projects PMO'" */
  readonly instead: string;
}

export interface Differences {
  readonly sheets: readonly SheetDifference[];
  readonly more: number;
  readonly cells: number;
}

/** A list longer than this is no longer read in a pane; sheet Checks and the report hold all. */
const shown = { findings: 100, ranking: 10, differences: 8 };

export function previewOf(outcome: ActionOutcome, words: Words, texts: Texts): Preview {
  const { proposal, canApply } = outcome;
  const taken = proposal.issues.find(({ code }) => code === "sheet-name-taken");
  return {
    sentence: messageSentence(proposal.sentence, words),
    canApply,
    // What is asked as a question is not listed once more.
    findings: findingsOf(
      proposal.issues.filter((issue) => issue !== taken),
      words,
      texts,
    ),
    ranking: rankingLines(proposal, texts),
    taken:
      taken === undefined
        ? null
        : {
            sentence: issueSentence(taken, words),
            instead: insteadOf(taken),
          },
    differences: differencesOf(outcome),
    outcome,
  };
}

export function resultOf(id: ActionId, outcome: ActionOutcome, words: Words, texts: Texts): Result {
  const { proposal } = outcome;
  return {
    id,
    sentence: `${messageSentence(proposal.plan.title, words)}.`,
    findings: findingsOf(proposal.issues, words, texts),
    outcome,
  };
}

/** The worst first; within a severity in the order of the check. */
export function findingsOf(issues: readonly Issue[], words: Words, texts: Texts): Findings {
  const sorted = [...issues].sort(bySeverity);
  return {
    lines: sorted.slice(0, shown.findings).map((issue) => ({
      severity: issue.severity,
      sentence: issueSentence(issue, words),
      place: placeOf(issue),
      sheet: issue.place.sheet ?? null,
      address: issue.place.address ?? null,
    })),
    more: Math.max(0, sorted.length - shown.findings),
    count: countOf(issues, texts),
  };
}

function countOf(issues: readonly Issue[], { preview, say }: Texts): string {
  const forms = {
    blocking: preview.blocking,
    warning: preview.warnings,
    hint: preview.hints,
  } as const;
  return severities
    .flatMap((severity) => {
      const count = issues.filter((issue) => issue.severity === severity).length;
      return count === 0 ? [] : [say.counted(forms[severity], count)];
    })
    .join(", ");
}

function rankingLines({ ranking = [] }: Proposal, { say }: Texts): RankingLine[] {
  return ranking
    .filter(({ rank }) => rank !== null)
    .slice(0, shown.ranking)
    .map(({ rank, name, score }) => ({
      rank: String(rank),
      name,
      score: score === null ? "" : say.number(score, 1, 1),
    }));
}

function differencesOf({ changed }: ActionOutcome): Differences | null {
  if (changed === null) return null;
  const { sheets, cells } = changed;
  const more = Math.max(0, sheets.length - shown.differences);
  return { sheets: sheets.slice(0, shown.differences), more, cells };
}

function insteadOf({ facts }: Issue): string {
  const instead = facts?.["instead"];
  return typeof instead === "string" ? instead : "";
}

function placeOf({ place }: Issue): string {
  if (place.sheet === undefined) return "";
  return place.address === undefined ? place.sheet : `${place.sheet}!${place.address}`;
}
