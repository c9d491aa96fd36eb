import { InvariantError } from "#core/invariant";
import type { Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import { messageSentence } from "#core/messages/sentences";
import { applyPlan } from "#excel/applyPlan";
import { ExcelFailure, protectedStructureCode } from "#excel/excelFailure";
import { writesOfJournal, writesOfPlan } from "#excel/cellWrites";
import { type Journal, journalLength } from "#excel/journal/journal";
import { noOverwrites, type Overwrites } from "#core/register/overwrites";
import { readOverwrites } from "#excel/readOverwrites";
import type { WorkbookState } from "#excel/workbookState";
import type { ActionContext, ActionId, Proposal, Traffic } from "./action";
import { isBlocked, obstaclesOf } from "./obstacles";
import { settingProblems } from "./parameters";
import { type PlanDifference, planDifference, type Seen } from "./planDifference";
import { planOutline, type SheetOutline } from "./planOutline";
import { presentRegisters } from "./presentRegisters";
import { actionById } from "./registry";
import type { ActionReport } from "./report/report";
import { undoOutline } from "./undoOutline";

export interface RunOptions {
  /** Reads and decides, writes nothing. */
  readonly dryRun?: boolean;
  /** The journal of the action before, when both shall be undone as one. */
  readonly continues?: Journal | null;
  /** The dry run that the user has seen: nothing is written when the action would now do something else. */
  readonly previewed?: ActionOutcome;
}

export interface ActionOutcome {
  readonly proposal: Proposal;
  /** false: a dry run, nothing to write, or blocked by what was found. */
  readonly applied: boolean;
  readonly report: ActionReport;
  /** How to take the action back; null when nothing was written. */
  readonly journal: Journal | null;
  /** What the action would do or has done, sheet by sheet. */
  readonly outline: readonly SheetOutline[];
  /** Cells that hold something else before and after; read by a dry run and where there was one before. */
  readonly overwrites: Overwrites;
  /** Something would be done, and nothing stands in the way that is known. */
  readonly canApply: boolean;
  /** The workbook is no longer as it was when the dry run was shown: nothing was written. */
  readonly changed: PlanDifference | null;
}

const noTraffic: Traffic = { requests: 0, bytesUp: 0, bytesDown: 0 };

/**
 * Does what a user asks for: reads and decides, then writes all of the plan or nothing. Throws
 * `ExcelFailure` when Excel refused (nothing was changed then) or the work was stopped.
 */
export async function runAction(
  id: ActionId,
  context: ActionContext,
  options: RunOptions = {},
): Promise<ActionOutcome> {
  const action = actionById(id);
  const [problem] = settingProblems(action, context.settings);
  if (problem !== undefined)
    throw new InvariantError(`Setting not checked: ${problem.parameter.name}`);
  const before = context.meter?.() ?? noTraffic;
  const start = performance.now();
  const work = await action.load();
  const proposal = withObstacles(await work.propose(context));
  const readsCells = options.dryRun === true || options.previewed !== undefined;
  const seen = await seenOf(proposal, readsCells, context.signal);
  const blocked = isBlocked(proposal.issues);
  // Excel would refuse the first edit: nothing is tried.
  if (blocked && options.dryRun !== true) {
    throw new ExcelFailure(protectedStructureCode, "writing to the workbook");
  }
  const canApply = (proposal.plan.edits.length > 0 && !blocked) || action.performs;
  const { previewed } = options;
  const changed = previewed ? planDifference({ ...previewed.proposal, ...previewed }, seen) : null;
  let journal: Journal | null = null;
  let applied = false;
  if (options.dryRun !== true && canApply && changed === null) {
    if (proposal.plan.edits.length > 0) {
      journal = await applyPlan(proposal.plan, {
        ...(proposal.state ? { state: proposal.state } : {}),
        ...(options.continues ? { continues: options.continues } : {}),
        progress: (share, doing) => {
          context.progress(0.5 + share / 2, doing);
        },
        signal: context.signal,
      });
      applied = true;
    } else if (work.perform) {
      await work.perform(context);
      applied = true;
    }
  }
  const issues = [...proposal.issues, ...largeUndo(journal)];
  if (applied && changesSnapshots(seen.outline, proposal.state)) {
    await (await import("./refreshPast")).refreshPast(proposal.state, context.signal);
  }
  context.progress(1, applied ? "writing to the workbook" : "reading the workbook");
  const after = context.meter?.() ?? noTraffic;
  const report: ActionReport = {
    id,
    sentence: messageSentence(proposal.sentence, english),
    requests: after.requests - before.requests,
    bytesUp: after.bytesUp - before.bytesUp,
    bytesDown: after.bytesDown - before.bytesDown,
    ms: Math.round(performance.now() - start),
  };
  const { outline, overwrites } = seen;
  const told = { ...proposal, issues };
  return { proposal: told, applied, report, journal, outline, overwrites, canApply, changed };
}

/** So many characters of former contents are told: they make the file larger until the next action. */
const toldFrom = 5_000_000;

function largeUndo(journal: Journal | null): readonly Issue[] {
  const length = journal === null ? 0 : journalLength(journal);
  if (length < toldFrom) return [];
  const count = Math.round(length / 1_000_000);
  return [{ code: "undo-is-large", severity: "hint", place: {}, facts: { count } }];
}

/** Whether something is written where snapshots are kept, or their register comes or goes. */
function changesSnapshots(outline: readonly SheetOutline[], state?: WorkbookState): boolean {
  const tables = new Map(state === undefined ? [] : presentRegisters(state));
  const kept = state?.tables.find(({ name }) => name === tables.get("Snapshots"))?.sheet;
  // In a workbook that had no registers yet no cell has asked for the past.
  if (tables.size === 0) return false;
  return outline.some(
    ({ sheet, tables: drawn }) =>
      sheet === kept || drawn.some(({ register }) => register === "Snapshots"),
  );
}

function withObstacles(proposal: Proposal): Proposal {
  const obstacles = obstaclesOf(proposal.plan, proposal.state);
  return obstacles.length === 0
    ? proposal
    : { ...proposal, issues: [...obstacles, ...proposal.issues] };
}

/** What a proposal would do. Requests: 0 without reading cells, else 1 for each 2 MB that is overwritten. */
async function seenOf(
  { plan, registers, takesBack }: Proposal,
  readsCells: boolean,
  signal: AbortSignal | undefined,
): Promise<Seen> {
  const outline = takesBack ? undoOutline(takesBack) : planOutline(plan, registers);
  const writes = takesBack ? writesOfJournal(takesBack) : writesOfPlan(plan);
  const overwrites = readsCells ? await readOverwrites(writes, signal) : noOverwrites;
  return { plan, outline, overwrites };
}
