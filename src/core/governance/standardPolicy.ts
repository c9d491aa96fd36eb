import type { FieldValue } from "#core/register/rows";
import type { GateCheckName, GateRow } from "./gateChecks";

interface StandardGate {
  readonly id: string;
  readonly gate: string;
  readonly from: string;
  readonly to: string;
  readonly must: readonly GateCheckName[];
  readonly should: readonly GateCheckName[];
}

const standardGates: readonly StandardGate[] = [
  {
    id: "G-01",
    gate: "Screening",
    from: "Idea",
    to: "Proposed",
    must: ["Objective set", "Category set", "Sponsor named"],
    should: ["Budget set", "Start and finish set"],
  },
  {
    id: "G-02",
    gate: "Approval",
    from: "Proposed",
    to: "Approved",
    must: [
      "Objective set",
      "Sponsor named",
      "Manager named",
      "Budget set",
      "Start and finish set",
      "Every criterion scored",
      "Benefit recorded",
      "Risk recorded",
      "Gate decision approved",
    ],
    should: [
      "Benefit owners named",
      "Benefit measures set",
      "Benefits phased",
      "Financials phased",
      "High risks have responses",
      "Dependencies agreed",
    ],
  },
  {
    id: "G-03",
    gate: "Start",
    from: "Approved",
    to: "In delivery",
    must: [
      "Manager named",
      "Start and finish set",
      "Milestones baselined",
      "Financials phased",
      "Risk owners named",
      "High risks have responses",
      "Gate decision approved",
    ],
    should: ["Dependencies agreed", "People available", "Benefit owners named", "Benefits phased"],
  },
  {
    id: "G-04",
    gate: "Completion",
    from: "In delivery",
    to: "Closing",
    must: ["Work complete", "Milestones reached", "No overdue issue"],
    should: ["Status up to date", "No late change", "No pending decision"],
  },
  {
    id: "G-05",
    gate: "Closure",
    from: "Closing",
    to: "Closed",
    must: [
      "Work complete",
      "No open issue",
      "No open risk",
      "No pending decision",
      "Benefits handed over",
      "Gate decision approved",
    ],
    should: ["Costs settled", "Benefit owners named", "Benefit measures set"],
  },
  {
    id: "G-06",
    gate: "Resumption",
    from: "On hold",
    to: "In delivery",
    must: ["Manager named", "Start and finish set", "Gate decision approved"],
    should: ["High risks have responses", "Financials phased", "Status up to date"],
  },
];

/** The policy of a workbook that has none of its own: six gates from Idea to Closed. */
export const standardPolicy: readonly GateRow[] = standardGates.flatMap(
  ({ must, should, ...gate }) => [
    ...must.map((check): GateRow => ({ ...gate, check, kind: "must" })),
    ...should.map((check): GateRow => ({ ...gate, check, kind: "should" })),
  ],
);

/**
 * The same as rows of register Gates: Gate ID, Gate, From stage, To stage, Check, Kind, Applies.
 *
 * @example standardPolicyRows()[0]; // => ["G-01", "Screening", "Idea", "Proposed", "Objective set", "Must", "Yes"]
 */
export function standardPolicyRows(): readonly (readonly FieldValue[])[] {
  return standardPolicy.map(({ id, gate, from, to, check, kind }) => [
    id,
    gate,
    from,
    to,
    check,
    kind === "must" ? "Must" : "Should",
    "Yes",
  ]);
}
