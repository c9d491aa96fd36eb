import type { QueueEntry } from "#core/governance/decisionQueue";
import type { StageCount } from "#core/governance/governance";
import type { ProjectGate } from "#core/governance/gateResult";

/** The pending decision that an entry is, or that asks it already; null = nobody has asked yet. */
export function askedDecision({ finding, pending }: QueueEntry): string | null {
  return finding.rule === "decision-pending" ? finding.decision : pending;
}

/** A stage of the funnel with the length of its bar, 0..1 of the fullest. */
export interface FunnelRow extends StageCount {
  readonly length: number;
}

export function funnelRows(funnel: readonly StageCount[]): readonly FunnelRow[] {
  const most = Math.max(1, ...funnel.map(({ projects }) => projects.length));
  return funnel.map((stage) => ({ ...stage, length: stage.projects.length / most }));
}

/** Projects with a gate ahead: those that can pass first, then by the day of the gate. */
export function listedGates(gates: readonly ProjectGate[], search: string): readonly ProjectGate[] {
  const wanted = search.trim().toLowerCase();
  return gates
    .filter(({ project, name, gate }) => {
      return gate !== null && `${project} ${name}`.toLowerCase().includes(wanted);
    })
    .sort((a, b) => order[a.state] - order[b.state] || (a.due ?? Infinity) - (b.due ?? Infinity));
}

const order: Readonly<Record<ProjectGate["state"], number>> = {
  ready: 0,
  decision: 1,
  blocked: 2,
  none: 3,
};

export const outcomes = ["go", "hold", "recycle", "stop"] as const;
export type Outcome = (typeof outcomes)[number];

/** What is typed to pass a gate, as text. */
export interface GateDraft {
  readonly outcome: Outcome;
  readonly rationale: string;
  readonly conditions: string;
  readonly exception: string;
  readonly decidedBy: string;
}

export const emptyGateDraft: GateDraft = {
  outcome: "go",
  rationale: "",
  conditions: "",
  exception: "",
  decidedBy: "",
};

/** Musts fail besides the decision itself: only with a reason for the exception does it go on. */
export function needsException({ state }: ProjectGate, { outcome }: GateDraft): boolean {
  return outcome === "go" && state === "blocked";
}

/** What the action advance-stage takes. */
export function gateSettings(
  { project, gate }: ProjectGate,
  draft: GateDraft,
): Readonly<Record<string, string>> {
  return { project, to: gate?.to ?? "", ...draft };
}
