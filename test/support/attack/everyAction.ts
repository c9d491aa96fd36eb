import type { ActionId } from "#actions/action";
import type { ActionOutcome } from "#actions/runAction";
import { act } from "../scoringBook";

interface Step {
  readonly id: ActionId;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Every action that writes, in an order in which each finds something to do in the sample Northmere.
 * What a person types begins with the beginning given.
 */
function steps(name: (text: string) => string): readonly Step[] {
  return [
    { id: "add-pack", settings: { packs: "Risk treatment,Shared risks,Lessons learned" } },
    { id: "rename-criterion", settings: { criterion: "Strategic fit", name: name("Fit") } },
    { id: "add-criterion", settings: { name: name("Calm"), definition: name("Is it calm?") } },
    { id: "move-criterion", settings: { criterion: name("Calm"), place: "1" } },
    { id: "remove-criterion", settings: { criterion: name("Calm"), scores: "remove" } },
    {
      id: "weigh-criteria",
      settings: { method: "roc", answers: `${name("Fit")}: 1; Customer impact: 2` },
    },
    { id: "score-projects", settings: {} },
    { id: "compare-models", settings: {} },
    { id: "test-ranking", settings: { samples: "100" } },
    { id: "take-snapshot", settings: { label: name("Before"), takenBy: name("A. Osei") } },
    { id: "choose-portfolio", settings: { parts: "projects", scenario: name("Board") } },
    {
      id: "set-selection-rule",
      settings: { project: "P-024", rule: "Force out", reason: name("No") },
    },
    { id: "accept-scenario", settings: { reason: name("Why"), stale: "accept" } },
    { id: "simulate-risk", settings: { trials: "1000" } },
    {
      id: "add-risk",
      settings: {
        ...{
          relatesTo: "P-001",
          cause: name("old"),
          event: name("a strike"),
          effect: name("late"),
        },
        ...{ probability: "3", impact: "3", owner: name("T. Hill"), costImpact: "100" },
      },
    },
    { id: "realise-risk", settings: { risk: "R-001", due: "2026-11-30", owner: name("T. Hill") } },
    { id: "set-risk-matrix", settings: { preset: "pmi" } },
    { id: "move-project", settings: { project: "P-003", days: "120" } },
    {
      id: "add-benefit",
      settings: {
        ...{ relatesTo: "P-007", benefit: name("Cost of paper"), class: "Cashable" },
        ...{ owner: name("Ida"), measure: name("Invoices"), unit: "GBP thousand" },
        ...{ objective: "O-3", valuePerUnit: "1", start: "2027-Q1", perYear: "10", periods: "2" },
      },
    },
    { id: "set-objective-shares", settings: { benefit: "B-001", shares: "O-1; 25%" } },
    { id: "set-cost-basis", settings: { basis: "Base + contingency" } },
    {
      id: "add-project",
      settings: {
        ...{ title: name("Portal"), program: "PG-1", objective: "O-1", category: "Growth" },
        ...{ sponsor: name("Ida"), manager: name("Eva"), purpose: name("One place") },
      },
    },
    {
      id: "advance-stage",
      settings: {
        ...{ project: "P-004", decidedBy: name("Board"), conditions: name("Confirm") },
        rationale: name("Pays back"),
      },
    },
    {
      id: "raise-decision",
      settings: { relatesTo: "P-001", decision: name("Go on?"), owner: name("Eva") },
    },
    {
      id: "record-decision",
      settings: { decision: "DC-001", outcome: "Deferred", rationale: name("After") },
    },
    { id: "compare-snapshots", settings: {} },
    { id: "explain-changes", settings: { comments: `Projects\tP-004\tStage\t${name("Board")}` } },
    { id: "log-priorities", settings: {} },
    {
      id: "close-project",
      settings: { project: "P-002", benefits: "All", rationale: name("Over") },
    },
    {
      id: "add-lesson",
      settings: { project: "P-001", lesson: name("Book"), recommendation: name("Early") },
    },
    { id: "check-registers", settings: {} },
    { id: "refresh-reports", settings: {} },
    { id: "make-pack", settings: { title: name("October"), audience: "Executive summary" } },
    { id: "show-view", settings: { view: "Intake" } },
  ];
}

/** Does every action after the other; gives what each has done. */
export async function doEverything(
  name: (text: string) => string,
): Promise<ReadonlyMap<ActionId, ActionOutcome>> {
  const outcomes = new Map<ActionId, ActionOutcome>();
  for (const { id, settings } of steps(name)) outcomes.set(id, await act(id, settings));
  return outcomes;
}
