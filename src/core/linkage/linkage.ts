import type { Message } from "#core/messages/message";

/** Codes of the reasons for which two projects may be linked. */
export type LinkageReason =
  "shares-value" | "shares-person" | "shares-week" | "shares-terms" | "similar-texts";

/** Two projects that have something in common which their managers may not see. */
export interface Linkage {
  /** Both keys, in their natural order: "P-003~P-011". */
  readonly id: string;
  readonly first: LinkedProject;
  readonly second: LinkedProject;
  /** 0..1: how much speaks for it. What few projects share weighs more than what many do. */
  readonly strength: number;
  /** Strongest first. */
  readonly evidence: readonly LinkageEvidence[];
}

export interface LinkedProject {
  readonly key: string;
  readonly name: string;
  /** Forecast finish, else baseline finish, as a serial number; null = none. */
  readonly finish: number | null;
}

export interface LinkageEvidence {
  /** 0..1 */
  readonly weight: number;
  readonly reason: Message<LinkageReason>;
}

/** The id of a pair, whichever is named first. */
export function linkageId(first: string, second: string): string {
  return `${first}~${second}`;
}
