import type { IssueCode } from "#core/issues";
import type { Finding } from "./finding";

/** A waiver as a workbook keeps it: the finding by its id, and what it was about, should its record be renamed. */
export interface StoredWaiver {
  readonly id: string;
  readonly rule: IssueCode;
  readonly register: string;
  readonly field: string;
  readonly found: string;
  /** Name of the record; "" = none. */
  readonly title: string;
  readonly reason: string;
  /** Day on which it was waived, as a serial number; null = not known. */
  readonly on: number | null;
}

/** The waiver of a finding with a reason. */
export function waiverOf(finding: Finding, reason: string, on: number | null): StoredWaiver {
  const { id, rule, place, found, title } = finding;
  return {
    id,
    rule,
    register: place.register ?? place.sheet ?? "",
    field: place.field ?? "",
    found: found ?? "",
    title,
    reason,
    on,
  };
}

/** Waivers of records that are gone are kept for a while: this many in all. */
const KEPT_AT_MOST = 2000;

/**
 * The waivers brought up to date: a waiver whose record has got another key goes on with the one finding
 * of the same rule, field and content whose record has the same name. Those whose finding is not there
 * any more are kept, the newest first to stay: what was accepted once may come back.
 */
export function currentWaivers(
  findings: readonly Finding[],
  waivers: readonly StoredWaiver[],
): readonly StoredWaiver[] {
  if (waivers.length === 0) return [];
  const known = new Set(waivers.map(({ id }) => id));
  const present = new Set(findings.map(({ id }) => id));
  const renamed = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.title === "" || known.has(finding.id)) continue;
    const mark = likeness(waiverOf(finding, "", null));
    renamed.set(mark, [...(renamed.get(mark) ?? []), finding]);
  }
  const moved = waivers.map((waiver) => {
    if (present.has(waiver.id) || waiver.title === "") return waiver;
    const [only, ...more] = renamed.get(likeness(waiver)) ?? [];
    return only === undefined || more.length > 0 ? waiver : { ...waiver, id: only.id };
  });
  const lost = moved.filter(({ id }) => !present.has(id));
  const spare = new Set(lost.slice(0, Math.max(0, moved.length - KEPT_AT_MOST)));
  return moved.filter((waiver) => !spare.has(waiver));
}

/** Findings with their waivers. */
export function withWaivers(
  findings: readonly Finding[],
  waivers: readonly StoredWaiver[],
): readonly Finding[] {
  if (waivers.length === 0) return findings;
  const byId = new Map(waivers.map((waiver) => [waiver.id, waiver]));
  return findings.map((finding) => {
    const waiver = byId.get(finding.id);
    return waiver === undefined
      ? finding
      : { ...finding, waiver: { reason: waiver.reason, on: waiver.on } };
  });
}

function likeness({ rule, register, field, found, title }: StoredWaiver): string {
  return JSON.stringify([rule, register, field, found, title]);
}
