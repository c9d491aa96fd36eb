import { keyOf } from "#core/scoring/registerTable";

/**
 * What a stage gate can ask of a project. The names are the words of register Gates, column Check; the
 * registers answer each of them without a person's judgement.
 */
export const gateCheckNames = [
  "Objective set",
  "Category set",
  "Sponsor named",
  "Manager named",
  "Budget set",
  "Start and finish set",
  "Every criterion scored",
  "Benefit recorded",
  "Benefit owners named",
  "Benefit measures set",
  "Benefits phased",
  "Risk recorded",
  "Risk owners named",
  "High risks have responses",
  "Financials phased",
  "Dependencies agreed",
  "People available",
  "Milestones baselined",
  "Status up to date",
  "Work complete",
  "Milestones reached",
  "No overdue issue",
  "No open issue",
  "No open risk",
  "No pending decision",
  "Costs settled",
  "Benefits handed over",
  "No late change",
  "Gate decision approved",
] as const;

export type GateCheckName = (typeof gateCheckNames)[number];

/** "must" keeps the gate shut while it fails, "should" is told and may be accepted. */
export type GateCheckKind = "must" | "should";

/** One row of the policy: a check at a gate. */
export interface GateRow {
  /** "G-02". */
  readonly id: string;
  /** "Approval". */
  readonly gate: string;
  readonly from: string;
  readonly to: string;
  readonly check: GateCheckName;
  readonly kind: GateCheckKind;
}

/**
 * A check by its name, in any case; null when there is none of that name.
 *
 * @example gateCheckOf(" sponsor named"); // => "Sponsor named"
 */
export function gateCheckOf(name: string): GateCheckName | null {
  return gateCheckNames.find((each) => keyOf(each) === keyOf(name)) ?? null;
}
