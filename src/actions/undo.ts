import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { readRegisters } from "#excel/readRegisters";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { Since } from "#excel/journal/since";
import { keepUnfinished, readLastAction, readSinceAction, undoAction } from "#excel/undoLast";
import type { UndoStep } from "#excel/journal/undoStep";
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
  const overTyped = takesTyped(context);
  const since = await readSinceAction(last, { signal: context.signal });
  const takesBack = { ...last.journal, steps: overTyped ? since.overTyped : since.steps };
  return {
    sentence: message("takes-back", { last: last.journal }),
    plan: { title: message("took-back", { last: last.journal }), edits: [] },
    issues: [
      ...typedSince(since, overTyped),
      ...(await lostRecords(takesBack.steps, last.state, context.signal)),
    ],
    state: last.state,
    takesBack,
  };
}

async function perform(context: ActionContext): Promise<void> {
  const last = await readLastAction(context.signal);
  if (last.kind !== "found") return;
  await undoAction(last, { signal: context.signal, overTyped: takesTyped(context) });
}

function takesTyped({ settings }: ActionContext): boolean {
  return settings["overtyped"] === "yes";
}

/** A list of more cells is not read in a sentence. */
const cellsNamed = 5;

/** What undoing does with what people have typed since. */
function typedSince({ typed, going, grown }: Since, overTyped: boolean): readonly Issue[] {
  const named = typed.slice(0, cellsNamed).map(({ sheet, address }) => `${sheet}!${address}`);
  const cells = [...named, ...(typed.length > cellsNamed ? ["…"] : [])].join(", ");
  const warning = { severity: "warning", place: {} } as const;
  return [
    ...(typed.length === 0
      ? []
      : [
          {
            ...warning,
            code: overTyped ? ("undo-overwrites-typed" as const) : ("undo-leaves-typed" as const),
            facts: { count: typed.length, cells },
          },
        ]),
    ...(going === 0
      ? []
      : [{ ...warning, code: "undo-removes-typed" as const, facts: { count: going } }]),
    ...(grown.length === 0
      ? []
      : [{ ...warning, code: "undo-keeps-rows" as const, facts: { registers: grown.join(", ") } }]),
  ];
}

/** Records in registers whose sheets go: when people have added some since, they go with them. */
async function lostRecords(
  steps: readonly UndoStep[],
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
