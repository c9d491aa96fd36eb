import type { Action, ActionContext, ActionId, Proposal } from "#actions/action";
import type { Overview } from "#actions/overview";
import type { Health } from "#actions/readHealth";
import { planOutline } from "#actions/planOutline";
import type { ActionOutcome } from "#actions/runAction";
import { noOverwrites } from "#core/register/overwrites";
import type { WorkbookChange } from "#actions/watchWorkbook";
import { inThread } from "#compute/inThread";
import { english } from "#core/messages/english/english";
import type { PaneServices } from "#taskpane/services";
import { plain, said } from "#test/support/english";

/** What the pane asked for, in order. */
export interface Asked {
  readonly what: string;
  readonly context?: ActionContext;
}

export interface TestServices extends PaneServices {
  readonly asked: Asked[];
  /** Answers the next asking of this action with what the function gives, instead of at once. */
  answerNext(answer: (context: ActionContext) => Promise<Proposal>): void;
  overview: Overview;
  /** What the device remembers. */
  readonly memory: Map<string, string>;
  health: Health;
  /** Tells what a person has done, as Excel would; null until somebody listens. */
  personChanged: ((change: WorkbookChange) => void) | null;
}

/** A refusal by Excel as these services throw it. */
export class TestRefusal extends Error {}

const plan: Proposal["plan"] = {
  title: plain("Created 2 registers"),
  edits: [
    { kind: "addSheet", sheet: "Projects" },
    {
      kind: "writeCells",
      at: { sheet: "Projects", row: 0, column: 0, rows: 3, columns: 2 },
      cells: [],
    },
    {
      kind: "addTable",
      name: "Projects",
      at: { sheet: "Projects", row: 0, column: 0, rows: 3, columns: 2 },
      style: "",
      bandedRows: false,
      filterButton: true,
    },
  ],
};

export const createProposal: Proposal = {
  sentence: plain("Would create 2 registers."),
  plan,
  issues: [],
};

export const scoreProposal: Proposal = {
  sentence: plain("Would rank 2 projects."),
  plan,
  issues: [
    { code: "tie-at-rank-one", severity: "hint", place: {} },
    {
      code: "missing-score",
      severity: "blocking",
      place: { sheet: "Scores", address: "C5", register: "Scores", record: "P-002" },
    },
  ],
  ranking: [
    { id: "P-001", name: "Harbour gate", score: 81.25, rank: 1 },
    { id: "P-002", name: "Lock keeper", score: null, rank: null },
  ],
};

const action = (
  id: ActionId,
  title: string,
  group: Action["group"],
  parameters: Action["parameters"],
): Action => ({
  id,
  title,
  summary: `Summary of ${title}`,
  group,
  parameters,
  performs: id === "undo",
  load: () => Promise.reject(new Error("the pane runs actions through its services")),
});

export const testActions: readonly Action[] = [
  action("create-registers", "Create registers", "Register", [
    {
      name: "size",
      label: "Size",
      kind: "choice",
      choices: ["register", "portfolio", "full"],
      initial: "register",
      meaning: "How much the registers hold",
    },
    {
      name: "title",
      label: "Portfolio",
      kind: "text",
      initial: "",
      meaning: "Name of the portfolio",
    },
  ]),
  action("add-sample", "Add sample portfolio", "Register", [
    {
      name: "packs",
      label: "Packs",
      kind: "list",
      choices: ["Value", "Reach", "Quality"],
      initial: "Reach",
      meaning: "Groups of columns",
    },
    { name: "seed", label: "Seed", kind: "number", initial: "1", meaning: "Any number" },
    { name: "notes", label: "Notes", kind: "flag", initial: "no", meaning: "With notes" },
  ]),
  action("adopt-sheets", "Adopt sheets", "Register", []),
  action("score-projects", "Score projects", "Prioritize", []),
  action("undo", "Undo", "Register", []),
];

export const emptyWorkbook: Overview = {
  registers: [],
  otherSheets: [],
  undoTitle: null,
  unfinished: null,
  calculationMode: "Automatic",
  statusDate: null,
  sheetNames: {},
  protectedSheets: [],
  lost: null,
};

export const filledWorkbook: Overview = {
  ...emptyWorkbook,
  statusDate: { serial: 46295, sheet: "Settings", address: "C4" },
  sheetNames: { "{1}": "Projects", "{2}": "Risks" },
  registers: [
    { register: "Projects", sheet: "Projects", table: "Projects", rows: 24, columns: 40 },
    { register: "Risks", sheet: "Risks", table: "Risks", rows: 36, columns: 20 },
  ],
};

/** The pane's services on a workbook in words: an action that is applied fills it, undo empties it. */
export function testServices(overview: Overview = emptyWorkbook): TestServices {
  let nextAnswer: ((context: ActionContext) => Promise<Proposal>) | null = null;
  const services: TestServices = {
    actions: testActions,
    asked: [],
    memory: new Map(),
    overview,
    health: { blocking: 0, warnings: 0, hints: 0, stale: [] },
    personChanged: null,
    answerNext: (answer) => {
      nextAnswer = answer;
    },
    readOverview: () => {
      services.asked.push({ what: "overview" });
      return Promise.resolve(services.overview);
    },
    readHealth: () => {
      services.asked.push({ what: "health" });
      return Promise.resolve(services.health);
    },
    findRenamed: () => Promise.resolve([]),
    linkRenamed: () => Promise.resolve(),
    keepUnfinished: () => {
      services.asked.push({ what: "keep unfinished" });
      services.overview = { ...services.overview, unfinished: null };
      return Promise.resolve();
    },
    watch: (listener) => {
      services.personChanged = listener;
      return Promise.resolve(() => Promise.resolve());
    },
    onCellEditing: () => undefined,
    isPaneShown: () => true,
    computing: inThread(),
    isProtection: () => false,
    run: async (id, context, { dryRun }) => {
      services.asked.push({ what: `${dryRun ? "preview" : "apply"} ${id}`, context });
      const answer = nextAnswer;
      nextAnswer = null;
      const proposal =
        answer === null
          ? id === "score-projects"
            ? scoreProposal
            : createProposal
          : await answer(context);
      if (!dryRun) {
        services.overview =
          id === "undo" ? overview : { ...filledWorkbook, undoTitle: said(proposal.plan.title) };
      }
      return outcomeOf(id, proposal, !dryRun && (proposal.plan.edits.length > 0 || id === "undo"));
    },
    goTo: (place) => {
      services.asked.push({ what: `go to ${place}` });
      return Promise.resolve(services.overview.registers.some((r) => r.register === place));
    },
    showCell: (sheet, address) => {
      services.asked.push({ what: `show ${sheet}!${address}` });
      return Promise.resolve();
    },
    showPane: () => {
      services.asked.push({ what: "show pane" });
      return Promise.resolve();
    },
    refusalOf: (error) =>
      error instanceof TestRefusal
        ? { code: error.message, during: "writing to the workbook", detail: "", facts: {} }
        : null,
    words: () => Promise.resolve(english),
    remembered: (key) => services.memory.get(key) ?? null,
    remember: (key, value) => {
      services.memory.set(key, value);
    },
    today: () => 46295,
  };
  return services;
}

/** What a run of an action gives back. */
export function outcomeOf(id: ActionId, proposal: Proposal, applied: boolean): ActionOutcome {
  return {
    proposal,
    applied,
    report: {
      id,
      sentence: `Done: ${id}.`,
      requests: 1,
      bytesUp: 0,
      bytesDown: 0,
      ms: 0,
    },
    journal: null,
    outline: planOutline(proposal.plan, proposal.registers),
    overwrites: noOverwrites,
    canApply: proposal.plan.edits.length > 0 || id === "undo",
    changed: null,
  };
}
