import type { ActionId } from "#actions/action";
import { actions } from "#actions/registry";
import type { Workbook } from "#host/engine/workbook";
import { type Lookup, lookupIn } from "./lookup";
import { paneCases } from "./paneCases";
import { act } from "./standing";

/** Something that is done while faults are injected. */
export interface Case {
  /** Id of the action, with what is special after it; "pane: ..." where no action stands behind it. */
  readonly name: string;
  /** On the workbook as its office keeps it, or with registers, snapshots and scenarios in it. */
  readonly stage: "raw" | "standing";
  /** Done before, without faults. */
  readonly first?: (() => Promise<unknown>) | undefined;
  readonly run: (workbook: Workbook) => Promise<unknown>;
}

type Settings = Readonly<Record<string, string>>;

const quick = { trials: "1000", responses: "no" };
const risk = {
  ...{ cause: "Old pipes", event: "a burst", effect: "a stop of supply", category: "Technical" },
  ...{
    owner: "Tom Hill",
    probability: "4",
    impact: "4",
    costImpact: "100",
    low: "50",
    high: "200",
  },
  ...{ residualProbability: "2", responseAction: "Replace them", responseDue: "2026-12-31" },
};
const benefit = {
  ...{ benefit: "Reduced cost of paper", class: "Cashable", owner: "S. Idowu" },
  ...{ measure: "Paper invoices", perYear: "400", ramp: "1" },
};

/** What each action is told, from what stands in the workbook; an action without an entry takes its defaults. */
const settingsOf: Partial<Record<ActionId, (find: Lookup) => Settings>> = {
  "create-registers": () => ({ size: "full" }),
  "adopt-sheets": () => ({ size: "full" }),
  "check-registers": () => ({ policy: "directive" }),
  "waive-findings": () => ({ rule: "text-not-number", reason: "Known" }),
  "add-criterion": () => ({ library: "own", name: "Safety", weight: "5", low: "1", high: "5" }),
  "rename-criterion": ({ criterion }) => ({ criterion, name: "Fits better" }),
  "move-criterion": ({ criterion }) => ({ criterion, place: "2" }),
  "remove-criterion": ({ criterion }) => ({ criterion, scores: "remove" }),
  "weigh-criteria": ({ criteria }) => ({
    method: "direct",
    answers: `Ann | ${criteria.map((name, i) => `${name}: ${10 + 7 * i}`).join("; ")}`,
  }),
  "test-ranking": () => ({ samples: "200" }),
  "choose-portfolio": () => ({ parts: "projects,limits", scenario: "Another" }),
  "accept-scenario": () => ({ scenario: "Base", reason: "Board paper 12", stale: "accept" }),
  "remove-scenario": () => ({ scenario: "Base" }),
  "set-selection-rule": ({ project }) => ({ project, rule: "Force in", reason: "Law" }),
  "simulate-risk": () => quick,
  "set-risk-matrix": () => ({ preset: "bands" }),
  "add-risk": ({ project }) => ({ ...risk, relatesTo: project }),
  "derive-residuals": () => ({ risks: "all" }),
  "realise-risk": ({ risk: id }) => ({ risk: id, due: "2026-11-30" }),
  "move-project": ({ project }) => ({ project, days: "30" }),
  "add-benefit": ({ project }) => ({ ...benefit, relatesTo: project }),
  "phase-benefit": ({ benefit: id }) => ({ benefit: id, perYear: "100", periods: "2" }),
  "enter-benefit-periods": ({ benefit: id, period }) => ({
    values: `${id}; ${period}; Planned; 10\n${id}; ${period}; Actual; 8.5`,
  }),
  "set-objective-shares": ({ benefit: id, objective }) => ({
    benefit: id,
    shares: `${objective}; 60%`,
  }),
  "set-cost-basis": () => ({ basis: "Base + contingency" }),
  "add-project": () => ({ title: "Portal", purpose: "One place for customers", budget: "80" }),
  "advance-stage": ({ project }) => ({ project, decidedBy: "Board", rationale: "Pays back" }),
  "raise-decision": ({ project }) => ({
    ...{ relatesTo: project, decision: "Move the review to May", neededBy: "2026-12-01" },
  }),
  "record-decision": ({ decision }) => ({ decision, outcome: "Deferred", rationale: "Later" }),
  "take-snapshot": () => ({ label: "Third", takenBy: "A. Osei" }),
  "explain-changes": ({ project }) => ({
    comments: `Projects\t${project}\tSponsor\tThe board asked for it`,
  }),
  "accept-rename": ({ renamed }) => ({ from: renamed.from, to: renamed.to }),
  "thin-snapshots": () => ({ keep: "1" }),
  "remove-snapshot": () => ({ snapshot: "SN-001" }),
  rebaseline: ({ approved }) => ({ decision: approved }),
  "close-project": ({ cancelled }) => ({ project: cancelled, benefits: "All" }),
  "reopen-project": ({ archived }) => ({ project: archived }),
  "add-lesson": ({ project }) => ({ project, lesson: "Book the crane early" }),
  "make-pack": () => ({ pages: "Status, Home, Money", meeting: "2026-10-20" }),
  "add-pack": () => ({ packs: "Earned value" }),
  "show-view": () => ({ view: "Delivery" }),
};

/** What has to be done before an action has anything to do. */
const firstOf: Partial<Record<ActionId, () => Promise<unknown>>> = {
  "score-projects": () => act("weigh-criteria", { method: "direct" }),
  "restore-functions": () => act("executive-copy"),
  undo: () => act("show-view", { view: "Delivery" }),
};

const beginnings: readonly ActionId[] = ["create-registers", "add-sample", "adopt-sheets"];

function caseOf(id: ActionId, stage: Case["stage"], note = ""): Case {
  return {
    name: `${id}${note}`,
    stage,
    first: firstOf[id],
    run: (workbook) => act(id, settingsOf[id]?.(lookupIn(workbook)) ?? {}),
  };
}

/** Every action of the registry, adopting a second time, and what the pane asks of Excel itself. */
export const cases: readonly Case[] = [
  ...beginnings.map((id) => caseOf(id, "raw")),
  caseOf("adopt-sheets", "standing", " again"),
  ...actions.filter(({ id }) => !beginnings.includes(id)).map(({ id }) => caseOf(id, "standing")),
  ...paneCases,
];
