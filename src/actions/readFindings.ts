import { bySeverity, type IssueCode, severities, type Severity } from "#core/issues";
import type { CheckPolicy } from "#core/register/checkPolicy";
import type { Finding } from "#core/register/checks/finding";
import type { Quality } from "#core/register/quality";
import { checkWorkbook } from "./checking";

/** The findings of one rule. */
export interface FindingGroup {
  readonly rule: IssueCode;
  /** The worst among the open ones; of the waived ones where none is open. */
  readonly severity: Severity;
  /** Open findings: those that are not waived. */
  readonly open: readonly Finding[];
  readonly waived: readonly Finding[];
  /** Open findings with a fix that is certain. */
  readonly fixable: number;
}

/** What an owner is told: their open findings, the worst first. */
export interface OwnerMail {
  /** As written in the workbook; "" = records that name nobody. */
  readonly owner: string;
  readonly findings: readonly Finding[];
}

/** Everything that the pane shows of the checks. */
export interface Findings {
  readonly policy: CheckPolicy;
  /** Blocking groups first, then by the number of open findings. */
  readonly groups: readonly FindingGroup[];
  readonly blocking: number;
  readonly warnings: number;
  readonly hints: number;
  readonly waived: number;
  readonly fixable: number;
  readonly quality: Quality;
  /** The owner with the most findings first; the last may be "". */
  readonly mails: readonly OwnerMail[];
  /** Sheet that lists the findings; null = the workbook has none. */
  readonly sheet: string | null;
}

/**
 * Reads and checks the registers for the pane; writes nothing.
 * Requests: those of reading the registers and 1 more.
 */
export async function readFindings({
  signal,
}: { readonly signal?: AbortSignal } = {}): Promise<Findings> {
  const { findings, quality, setting, checks } = await checkWorkbook({ signal });
  return {
    ...findingsShown(findings),
    quality,
    policy: setting.policy,
    sheet: checks?.place.sheet ?? null,
  };
}

/** Findings in groups and by owner, with their counts. */
export function findingsShown(
  findings: readonly Finding[],
): Omit<Findings, "quality" | "policy" | "sheet"> {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    groups: groupsOf(findings),
    blocking: count("blocking"),
    warnings: count("warning"),
    hints: count("hint"),
    waived: findings.length - open.length,
    fixable: open.filter(({ fix }) => fix !== undefined).length,
    mails: mailsOf(open),
  };
}

function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<IssueCode, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.rule);
    if (known === undefined) groups.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return [...groups]
    .map(([rule, all]): FindingGroup => {
      const open = all.filter(({ waiver }) => waiver === undefined);
      const counted = open.length > 0 ? open : all;
      return {
        rule,
        severity:
          severities.find((each) => counted.some(({ severity }) => severity === each)) ?? "hint",
        open,
        waived: all.filter(({ waiver }) => waiver !== undefined),
        fixable: open.filter(({ fix }) => fix !== undefined).length,
      };
    })
    .sort(byWeight);
}

/** Groups with open findings first, the worst and largest of them in front. */
function byWeight(a: FindingGroup, b: FindingGroup): number {
  const isDone = (group: FindingGroup): number => (group.open.length === 0 ? 1 : 0);
  return isDone(a) - isDone(b) || bySeverity(a, b) || b.open.length - a.open.length;
}

/** Open findings by owner; one about several records goes to each of their owners, with their records only. */
function mailsOf(open: readonly Finding[]): readonly OwnerMail[] {
  const byOwner = new Map<string, Finding[]>();
  const add = (owner: string, finding: Finding): void => {
    const known = byOwner.get(owner);
    if (known === undefined) byOwner.set(owner, [finding]);
    else known.push(finding);
  };
  for (const severity of severities) {
    for (const finding of open.filter((each) => each.severity === severity)) {
      const { parts } = finding;
      if (parts === undefined) add(finding.owner, finding);
      else {
        for (const owner of new Set(parts.map((part) => part.owner))) {
          add(owner, { ...finding, parts: parts.filter((part) => part.owner === owner) });
        }
      }
    }
  }
  return [...byOwner]
    .map(([owner, findings]) => ({ owner, findings }))
    .sort(
      (a, b) =>
        Number(a.owner === "") - Number(b.owner === "") || b.findings.length - a.findings.length,
    );
}
