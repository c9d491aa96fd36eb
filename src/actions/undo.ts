import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { Journal } from "#excel/journal/journal";
import { readRegisters } from "#excel/readRegisters";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { keepUnfinished, readLastAction, stepsBack, undoAction } from "#excel/undoLast";
import type { WorkbookState } from "#excel/workbookState";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { presentRegisters } from "./presentRegisters";
import { enteredRecords } from "./registerReports";

export { keepUnfinished };

export const undo: ActionWork = { propose, perform };

const nothing = { title: message("took-back-nothing"), edits: [] };

async function propose(context: ActionContext): Promise<Proposal> {
  const last = await readLastAction(context.signal);
  if (last.kind === "none") {
    return {
      sentence: message("nothing-to-take-back"),
      plan: nothing,
      issues: [{ code: "nothing-to-undo", severity: "hint", place: {} }],
    };
  }
  if (last.kind !== "found") {
    return {
      sentence: message("cannot-take-back", { last: last.last }),
      plan: nothing,
      issues: [
        {
          code: last.kind === "lost" ? "journal-lost" : "journal-newer",
          severity: "blocking",
          place: {},
        },
      ],
    };
  }
  const takesBack = { ...last.journal, steps: stepsBack(last) };
  return {
    sentence: message("takes-back", { last: last.journal }),
    plan: { title: message("took-back", { last: last.journal }), edits: [] },
    issues: await lostRecords(takesBack, last.state, context.signal),
    state: last.state,
    takesBack,
  };
}

async function perform(context: ActionContext): Promise<void> {
  const last = await readLastAction(context.signal);
  if (last.kind === "found") await undoAction(last, { signal: context.signal });
}

/** Records in registers whose sheets go: when people have added some since, they go with them. */
async function lostRecords(
  { steps }: Journal,
  state: WorkbookState,
  signal: AbortSignal | undefined,
): Promise<readonly Issue[]> {
  const going = new Set(
    steps.filter((step) => step.kind === "removeAddedSheet").map((step) => step.sheet),
  );
  const present = presentRegisters(state).filter(([, table]) =>
    state.tables.some(({ name, sheet }) => name === table && going.has(sheet)),
  );
  if (present.length === 0) return [];
  const { registers } = await readRegisters(
    present.map(([register]) => ({ register })),
    { signal },
  );
  const atFirst = registerSetting(state.settings.get(registerSettingKey))?.rows ?? {};
  const hasGrown = registers.some(
    (content) => enteredRecords([content]) > (atFirst[content.register] ?? 0),
  );
  const rows = enteredRecords(registers);
  return !hasGrown
    ? []
    : [{ code: "undo-removes-records", severity: "warning", place: {}, facts: { rows } }];
}
