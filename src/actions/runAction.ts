import { InvariantError } from "#core/invariant";
import { applyPlan } from "#excel/applyPlan";
import type { Journal } from "#excel/journal/journal";
import type { ActionContext, ActionId, Proposal, Traffic } from "./action";
import { settingProblems } from "./parameters";
import { actionById } from "./registry";
import type { ActionReport } from "./report";

export interface RunOptions {
  /** Reads and decides, writes nothing. */
  readonly dryRun?: boolean;
  /** The journal of the action before, when both shall be undone as one. */
  readonly continues?: Journal | null;
}

export interface ActionOutcome {
  readonly proposal: Proposal;
  /** false: a dry run, nothing to write, or blocked by what was found. */
  readonly applied: boolean;
  readonly report: ActionReport;
  /** How to take the action back; null when nothing was written. */
  readonly journal: Journal | null;
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
  if (problem !== undefined) throw new InvariantError(`Setting not checked: ${problem}`);
  const before = context.meter?.() ?? noTraffic;
  const start = performance.now();
  const work = await action.load();
  const proposal = await work.propose(context);
  let journal: Journal | null = null;
  let applied = false;
  if (options.dryRun !== true) {
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
  context.progress(1, proposal.plan.title);
  const after = context.meter?.() ?? noTraffic;
  const report: ActionReport = {
    id,
    sentence: proposal.sentence,
    requests: after.requests - before.requests,
    bytesUp: after.bytesUp - before.bytesUp,
    bytesDown: after.bytesDown - before.bytesDown,
    ms: Math.round(performance.now() - start),
  };
  return { proposal, applied, report, journal };
}
