import type { Action, ActionContext, ActionId } from "#actions/action";
import type { ActionOutcome } from "#actions/runAction";
import { settingProblems } from "#actions/parameters";
import { InvariantError } from "#core/invariant";
import type { PaneDesk, Task, Tell, WorkOptions } from "./desk";
import type { PageId } from "./pageIds";
import { previewOf } from "./preview";
import { initialState, reducer, type PaneEvent, type PaneState } from "./reducer";
import type { PaneServices } from "./services";
import { englishTexts, type Texts } from "./texts/texts";

/** What the user has typed cannot be used; the message says why. */
class SettingsRefused extends Error {}

/** One piece of work under way or waiting for its turn. */
interface Job {
  readonly stopper: AbortController;
  readonly writes: boolean;
  ended: Promise<void>;
}

/**
 * The state of the pane and what can be asked of it. It has no React in it: ribbon buttons share the
 * runtime and ask the same store, so that their results appear in the pane.
 */
export class PaneStore {
  private state: PaneState = initialState;
  private readonly listeners = new Set<() => void>();
  private latest: Job | null = null;

  constructor(
    private readonly services: PaneServices,
    readonly texts: Texts = englishTexts,
  ) {}

  /** What the controllers of pages work with: the state, the queue of work, the texts. */
  readonly desk: PaneDesk = {
    texts: () => this.texts,
    getState: () => this.state,
    tell: (event) => {
      this.dispatch(event);
    },
    work: (doing, task, options) => this.work(doing, task, options),
    readOverview: (tell) => this.readOverview(tell),
  };

  get actions(): readonly Action[] {
    return this.services.actions;
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what the workbook holds. */
  refresh(): Promise<void> {
    return this.work("Reading the workbook", async (_context, tell) => {
      await this.readOverview(tell);
      return null;
    });
  }

  /** Opens the page of an action and previews it with the settings chosen so far. */
  async open(id: ActionId): Promise<void> {
    this.dispatch({ type: "action opened", id });
    await this.preview(id);
  }

  /** Chooses the tab of a page. */
  showPage(page: PageId): void {
    this.stopReading();
    this.dispatch({ type: "page opened", page });
  }

  /** Back from an action to its page. */
  closeAction(): void {
    this.stop();
    this.dispatch({ type: "action closed" });
  }

  async choose(id: ActionId, name: string, value: string): Promise<void> {
    this.dispatch({ type: "setting chosen", id, name, value });
    await this.preview(id);
  }

  /** Does what the open page previews. The workbook may have changed since, so it is read and decided anew. */
  async apply(id: ActionId): Promise<void> {
    const { title } = this.actionOf(id);
    await this.work(
      `${title}: reading the workbook`,
      async (context, tell) => {
        const outcome = await this.run(id, context, false);
        tell({ type: "preview made", preview: previewOf(outcome.proposal) });
        await this.readOverview(tell);
        return told(outcome);
      },
      { writes: true },
    );
  }

  async undo(): Promise<void> {
    await this.work(
      "Undoing the last action",
      async (context, tell) => {
        const outcome = await this.run("undo", context, false);
        tell({ type: "action closed" });
        await this.readOverview(tell);
        return told(outcome);
      },
      { writes: true },
    );
  }

  /** A ribbon button: an action with choices opens for preview, one without is done at once. */
  async start(id: ActionId): Promise<void> {
    await this.services.showPane();
    if (id === "undo") {
      await this.undo();
      return;
    }
    this.dispatch({ type: "action opened", id });
    await (this.actionOf(id).parameters.length > 0 ? this.preview(id) : this.apply(id));
  }

  /** Shows the sheet of a register or Home; says so when there is none. */
  async goTo(place: string): Promise<void> {
    await this.work(`Going to ${place}`, async (_context, tell) => {
      if (await this.services.goTo(place)) return null;
      tell({ type: "action closed" });
      await this.services.showPane();
      return `This workbook has no ${place} sheet of Sightline yet. "Create registers" makes one.`;
    });
  }

  async showCell(sheet: string, address: string): Promise<void> {
    await this.work(`Going to ${sheet}!${address}`, async () => {
      await this.services.showCell(sheet, address);
      return null;
    });
  }

  /** Cancels the running work; an action that was being applied is rolled back. */
  stop(): void {
    this.latest?.stopper.abort();
  }

  /** A preview that nobody waits for any more is given up; what is being written goes on. */
  private stopReading(): void {
    if (this.latest?.writes === false) this.latest.stopper.abort();
  }

  private preview(id: ActionId): Promise<void> {
    return this.work(
      `${this.actionOf(id).title}: looking at what it would do`,
      async (context, tell) => {
        const outcome = await this.run(id, context, true);
        tell({ type: "preview made", preview: previewOf(outcome.proposal) });
        return null;
      },
    );
  }

  private run(id: ActionId, context: ActionContext, dryRun: boolean): Promise<ActionOutcome> {
    const problems = settingProblems(this.actionOf(id), context.settings);
    if (problems.length > 0) throw new SettingsRefused(problems.join(" "));
    return this.services.run(id, context, { dryRun });
  }

  private async readOverview(tell: Tell): Promise<void> {
    tell({ type: "overview read", overview: await this.services.readOverview() });
  }

  private actionOf(id: ActionId): Action {
    const action = this.services.actions.find((candidate) => candidate.id === id);
    if (action === undefined) throw new InvariantError(`No action ${id} in the registry`);
    return action;
  }

  /**
   * Takes one piece of work in hand, with progress and cancel. Work never overlaps: it waits for what
   * is under way, and stops that first if it only reads. Work that only reads and has been overtaken
   * by newer work is dropped.
   */
  private work(doing: string, task: Task, { writes = false }: WorkOptions = {}): Promise<void> {
    const before = this.latest;
    if (before?.writes === false) before.stopper.abort();
    const job: Job = { stopper: new AbortController(), writes, ended: Promise.resolve() };
    this.latest = job;
    job.ended = (before?.ended ?? Promise.resolve()).then(async () => {
      if (writes || this.latest === job) await this.perform(job, doing, task);
    });
    return job.ended;
  }

  /** Does the work of a job. What it returns is told to the user; null says nothing. Never rejects. */
  private async perform(job: Job, doing: string, task: Task): Promise<void> {
    // A reading that newer work has overtaken has nothing to say any more.
    const tell: Tell = (event) => {
      if (job.writes || this.latest === job) this.dispatch(event);
    };
    this.dispatch({ type: "work started", doing });
    try {
      const context: ActionContext = {
        settings: this.chosenSettings(),
        today: this.services.today(),
        progress: (share, step) => {
          tell({ type: "work went on", share, doing: step });
        },
        signal: job.stopper.signal,
      };
      const sentence = await task(context, tell);
      tell(sentence === null ? { type: "work ended" } : { type: "work done", sentence });
    } catch (error) {
      const sentence =
        error instanceof SettingsRefused ? error.message : this.services.refusalSentence(error);
      if (sentence !== null) tell({ type: "work failed", sentence });
      else this.dispatch({ type: "crashed", error: asError(error) });
    }
  }

  private chosenSettings(): Readonly<Record<string, string>> {
    const { opened, settings } = this.state;
    return (opened === null ? undefined : settings[opened]) ?? {};
  }

  private dispatch(event: PaneEvent): void {
    this.state = reducer(this.state, event);
    for (const listener of this.listeners) listener();
  }
}

/** What was done; says so when there was nothing to write or a finding forbade it. */
function told({ proposal, applied }: ActionOutcome): string {
  return applied ? `${proposal.plan.title}.` : `${proposal.sentence} Nothing was written.`;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
