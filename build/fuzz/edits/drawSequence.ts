import type { ActionId } from "#actions/action";
import { actionById } from "#actions/registry";
import { Chance } from "./chance";
import { deedWeights } from "./deedWeights";
import { drawSettings } from "./drawSettings";
import type { Afterwards, BookName, PersonEdit, Sequence, Step } from "./sequence";
import { typedText } from "./texts";

const bookWeights: Readonly<Record<BookName, number>> = {
  register: 34,
  empty: 12,
  adopted: 16,
  german: 14,
  foreign: 10,
  portfolio: 8,
  full: 4,
  sample: 2,
};

/** How often an action is drawn: every one, the daily ones more often, those that draw many pages rarely. */
const actionWeights: Readonly<Record<ActionId, number>> = {
  "create-registers": 3,
  "add-sample": 1,
  "adopt-sheets": 10,
  "check-registers": 16,
  "fix-findings": 8,
  "waive-findings": 4,
  "accept-linkages": 3,
  "reject-linkages": 2,
  "score-projects": 16,
  "add-criterion": 4,
  "rename-criterion": 3,
  "move-criterion": 2,
  "remove-criterion": 3,
  "weigh-criteria": 4,
  "compare-models": 4,
  "test-ranking": 3,
  "choose-portfolio": 3,
  "accept-scenario": 2,
  "remove-scenario": 2,
  "set-selection-rule": 3,
  "simulate-risk": 4,
  "set-risk-matrix": 3,
  "add-risk": 5,
  "derive-residuals": 3,
  "realise-risk": 3,
  "move-project": 4,
  "add-benefit": 4,
  "phase-benefit": 3,
  "enter-benefit-periods": 2,
  "set-objective-shares": 2,
  "set-cost-basis": 3,
  "add-project": 5,
  "advance-stage": 4,
  "raise-decision": 3,
  "record-decision": 3,
  "add-pack": 4,
  "refresh-reports": 3,
  "take-snapshot": 3,
  "compare-snapshots": 2,
  "explain-changes": 2,
  "accept-rename": 1,
  "thin-snapshots": 1,
  "remove-snapshot": 1,
  rebaseline: 2,
  "close-project": 2,
  "reopen-project": 1,
  "log-priorities": 2,
  "add-lesson": 2,
  "make-pack": 1,
  "export-pdf": 1,
  "executive-copy": 2,
  "restore-functions": 1,
  "repair-functions": 2,
  "show-view": 3,
  recalculate: 2,
  undo: 6,
};

/** Actions that compute: asked for again at once they change nothing. */
const computing: ReadonlySet<ActionId> = new Set<ActionId>([
  "check-registers",
  "score-projects",
  "compare-models",
  "test-ranking",
  "simulate-risk",
  "derive-residuals",
  "set-cost-basis",
  "refresh-reports",
  "repair-functions",
  "show-view",
  "recalculate",
]);

/** The sequence of a seed: 3 to 8 edits with 1 to 3 actions between and after them. */
export function drawSequence(seed: number): Sequence {
  const chance = new Chance(seed);
  const book = chance.weighted(bookWeights);
  const isLarge = book === "sample" || book === "full";
  const edits = 3 + chance.below(6);
  const actions = 1 + chance.below(isLarge ? 1 : 3);
  const steps: Step[] = [];
  for (let i = 0; i < edits; i++) {
    steps.push({ kind: "edit", edit: drawEdit(chance, i) });
  }
  for (let i = 0; i < actions; i++) {
    const at = i === 0 ? steps.length : chance.below(steps.length + 1);
    steps.splice(at, 0, drawAction(chance, i));
  }
  return { seed, book, steps };
}

function drawEdit(chance: Chance, serial: number): PersonEdit {
  return {
    does: chance.weighted(deedWeights),
    on: chance.share(),
    row: chance.share(),
    column: chance.share(),
    text: typedText(chance, serial),
  };
}

function drawAction(chance: Chance, serial: number): Step {
  const id = chance.weighted(actionWeights);
  const settings = drawSettings(actionById(id), chance, serial);
  return { kind: "action", id, settings, then: afterwards(id, chance) };
}

function afterwards(id: ActionId, chance: Chance): Afterwards {
  if (id === "undo") return "keep";
  const isComputing = computing.has(id);
  if (chance.percent(isComputing ? 40 : 55)) return "undo";
  const isAgain = isComputing && chance.percent(70);
  // Each simulation is noted in register Runs: two leave two records.
  return isAgain && id !== "simulate-risk" ? "again" : "keep";
}
