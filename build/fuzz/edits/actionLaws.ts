import type { ActionId } from "#actions/action";
import { type ActionOutcome, runAction } from "#actions/runAction";
import { ExcelFailure } from "#excel/excelFailure";
import type { OpenBook } from "./benches";
import { type BookState, bookState } from "./bookState";
import { lostCells } from "./lostCells";
import { failureFault, outcomeFaults } from "./sentences";
import type { Step } from "./sequence";
import { contextOf } from "./startBooks";
import { stateDifference } from "./stateDifference";

/** How an action ended: "applied", "nothing to do", or the code with which it was refused; its processor time. */
export interface ActionEnd {
  readonly id: ActionId;
  readonly end: string;
  readonly ms: number;
}

interface Fault {
  readonly law: string;
  readonly what: string;
}

/** The workbook as the person has left it. */
interface LeftBook extends OpenBook {
  /** The contents that the person has typed. */
  readonly typed: ReadonlySet<string>;
  /** The action is run though its preview found nothing to do. */
  readonly insists: boolean;
}

type ActionStep = Extract<Step, { kind: "action" }>;

/** An action that takes more milliseconds of a processor counts as hanging. */
const longestAction = 10_000;

/** Runs an action as the pane does, preview first, and tells which laws it broke. */
export async function actionFaults(
  book: LeftBook,
  step: ActionStep,
): Promise<{ readonly end: ActionEnd; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const started = process.cpuUsage();
  const before = bookState(book.workbook);
  const end = await attempted(book, step, before, faults);
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  if (ms > longestAction)
    faults.push({ law: "slow", what: `${step.id} took ${Math.round(ms)} ms` });
  return { end: { id: step.id, end, ms }, faults };
}

async function attempted(
  book: LeftBook,
  step: ActionStep,
  before: BookState,
  faults: Fault[],
): Promise<string> {
  const context = contextOf(step.settings);
  const isSame = (law: string, comparing = {}): void => {
    const found = stateDifference(before, bookState(book.workbook), comparing);
    if (found.length > 0) faults.push({ law, what: found.join("\n") });
  };
  const stage = { doing: "preview" };
  const { revision } = book.workbook;
  try {
    const preview = await runAction(step.id, context, { dryRun: true });
    faults.push(...wordFaults(preview));
    if (book.workbook.revision !== revision) isSame("preview changes nothing");
    if (!preview.canApply && !book.insists) return "nothing to do";
    stage.doing = "run";
    const outcome = await runAction(step.id, context, { previewed: preview });
    await book.session.host.settle();
    if (outcome.changed !== null) {
      const what = JSON.stringify(outcome.changed).slice(0, 500);
      faults.push({ law: "previewed is what is done", what });
    }
    if (!outcome.applied) {
      if (book.workbook.revision !== revision) isSame("not applied changes nothing");
      return "nothing to do";
    }
    const after = bookState(book.workbook);
    faults.push(...lostFaults(before, after, preview, book.typed));
    stage.doing = step.then;
    if (step.then === "undo" && outcome.journal !== null) {
      await undone(book, faults);
      isSame("undo", { withoutJournal: true });
    }
    if (step.then === "again") await again(book, step, after, faults);
    return "applied";
  } catch (error) {
    const fault = failureFault(error);
    if (fault !== null) faults.push({ law: `${stage.doing} ends in words`, what: fault });
    if (stage.doing === "run" || stage.doing === "preview") isSame("refused changes nothing");
    else if (error instanceof ExcelFailure) {
      faults.push({ law: `${stage.doing} is not refused`, what: String(error) });
    }
    return error instanceof ExcelFailure ? error.code : "error";
  }
}

function wordFaults(outcome: ActionOutcome): readonly Fault[] {
  return outcomeFaults(outcome).map((what) => ({ law: "sentence", what }));
}

function lostFaults(
  before: BookState,
  after: BookState,
  preview: ActionOutcome,
  typed: ReadonlySet<string>,
): readonly Fault[] {
  // Taking back may lose what was typed since; it names those cells, and records in sheets that go.
  const lost = lostCells(before, after, preview, typed);
  if (lost.length === 0) return [];
  const text = lost
    .slice(0, 4)
    .map(({ sheet, address, value }) => `${sheet}!${address} ${JSON.stringify(value)}`);
  return [{ law: "no lost cell", what: `${lost.length} lost: ${text.join("; ")}`.slice(0, 800) }];
}

async function undone(book: OpenBook, faults: Fault[]): Promise<void> {
  const outcome = await runAction("undo", contextOf({}));
  await book.session.host.settle();
  faults.push(...wordFaults(outcome));
  if (!outcome.applied) {
    const codes = outcome.proposal.issues.map(({ code }) => code).join(", ");
    faults.push({ law: "undo is offered", what: codes });
  }
}

async function again(
  book: OpenBook,
  step: ActionStep,
  after: BookState,
  faults: Fault[],
): Promise<void> {
  await runAction(step.id, contextOf(step.settings));
  await book.session.host.settle();
  const found = stateDifference(after, bookState(book.workbook), {
    withoutJournal: true,
    withoutActive: true,
  });
  if (found.length > 0) faults.push({ law: "again changes nothing", what: found.join("\n") });
}
