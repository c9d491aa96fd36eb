import type { Action, ActionContext, ActionId } from "#actions/action";
import type { ActionOutcome } from "#actions/runAction";
import { settingProblems } from "#actions/parameters";
import { InvariantError } from "#core/invariant";
import { messageSentence, refusalSentence } from "#core/messages/sentences";
import type { Words } from "#core/messages/words";
import type { PaneDesk, RegisterChange, Task, Tell, WorkOptions } from "./desk";
import type { PageId } from "./pageIds";
import { previewOf, resultOf } from "./preview";
import { initialState, reducer, type NoticeId, type PaneEvent, type PaneState } from "./reducer";
import type { PaneServices } from "./services";
import { actionsIn } from "./texts/actionTexts";
import { englishTexts, type Texts } from "./texts/texts";
import { WorkbookFollower } from "./workbookFollower";
import { WorkQueue } from "./workQueue";

/** Under this key stands whether somebody has put the introduction away. */
const welcomeKey = "sightline.welcome";

/** Codes that mean: an action is not finished. */
const unsettled = ["NotRolledBack", "Unfinished", "BeingWritten"];

/** What the user has typed cannot be used; the message says why. */
class SettingsRefused extends Error {}

/**
 * The state of the pane and what can be asked of it. It has no React in it: ribbon buttons share the
 * runtime and ask the same store, so that their results appear in the pane.
 */
export class PaneStore {
  private state: PaneState = initialState;
  private words: Words | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly changeListeners = new Set<(change: RegisterChange) => void>();
  private readonly queue = new WorkQueue({
    tell: (event) => {
      this.dispatch(event);
    },
    context: (signal, progress) => ({
      settings: this.chosenSettings(),
      ...this.decidedAdoption(),
      today: this.services.today(),
      computing: this.services.computing,
      receive: (received) => {
        this.dispatch({ type: "report/changed", change: { received } });
      },
      progress,
      signal,
    }),
    refusal: async (error) => {
      if (error instanceof SettingsRefused) {
        return { sentence: error.message, isProtection: false, canRetry: false };
      }
      const refusal = this.services.refusalOf(error);
      if (refusal === null) return null;
      const sentence = refusalSentence(refusal, await this.services.words());
      return {
        sentence,
        isProtection: this.services.isProtection(error),
        canRetry: refusal.code !== "Stopped" && refusal.code !== "NotRolledBack",
      };
    },
    doing: (step) => (this.words === null ? step : capitalised(this.words.doing[step])),
  });
  private readonly follower: WorkbookFollower;
  /** What a user can ask for, in the language of the pane. */
  readonly actions: readonly Action[];

  constructor(
    private readonly services: PaneServices,
    readonly texts: Texts = englishTexts,
  ) {
    this.actions = actionsIn(texts, services.actions);
    if (services.remembered(welcomeKey) === "away") {
      this.state = { ...initialState, start: { ...initialState.start, isPutAway: true } };
    }
    this.follower = new WorkbookFollower({
      services,
      getState: this.getState,
      tell: (event) => {
        this.dispatch(event);
      },
      quietly: (task) => this.queue.quietly(task),
      changed: (change) => {
        for (const listener of this.changeListeners) listener(change);
      },
    });
  }

  /** What the controllers of pages work with: the state, the queue of work, the texts. */
  readonly desk: PaneDesk = {
    texts: () => this.texts,
    getState: () => this.state,
    tell: (event) => {
      this.dispatch(event);
    },
    work: (doing, task, options) => this.work(doing, task, options),
    quietly: (task) => this.queue.quietly(task),
    onChange: (listener) => {
      this.changeListeners.add(listener);
      return () => this.changeListeners.delete(listener);
    },
    readOverview: (tell, signal) => this.readOverview(tell, signal),
  };

  /** Where long computations run. */
  get computing(): PaneServices["computing"] {
    return this.services.computing;
  }

  /** Today as an Excel serial number. */
  today(): number {
    return this.services.today();
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what the workbook holds. */
  refresh(): Promise<void> {
    return this.work(this.texts.shell.reading, async ({ signal }, tell) => {
      await this.readOverview(tell, signal);
      return null;
    });
  }

  /** Opens the page of an action, with values for some of its settings, and previews it. */
  async open(id: ActionId, settings: Readonly<Record<string, string>> = {}): Promise<void> {
    this.dispatch({ type: "action opened", id, settings });
    await this.preview(id);
  }

  /** Chooses the tab of a page. */
  showPage(page: PageId): void {
    this.queue.stopReading();
    this.dispatch({ type: "page opened", page });
  }

  /** Goes to what the checks have found. */
  showFindings(): void {
    this.showPage("data");
    this.dispatch({ type: "data/part opened", part: "findings" });
  }

  /** Back from an action to its page. */
  closeAction(): void {
    this.stop();
    this.dispatch({ type: "action closed" });
  }

  async choose(id: ActionId, name: string, value: string): Promise<void> {
    this.fill(id, { [name]: value });
    await this.preview(id);
  }

  /** Keeps what is typed, without looking yet at what it would do. */
  fill(id: ActionId, settings: Readonly<Record<string, string>>): void {
    this.dispatch({ type: "settings chosen", id, settings });
  }

  /**
   * Does what the open page previews. The workbook may have changed since: it is read and decided anew,
   * and when something else would be done than was shown, that is shown instead of done.
   */
  async apply(id: ActionId): Promise<void> {
    const { opened, preview } = this.state;
    await this.carryOut(id, opened === id ? preview?.outcome : undefined);
  }

  /** Does an action at once, without opening its page; with settings of its own or those chosen. */
  async applyNow(id: ActionId, settings?: Readonly<Record<string, string>>): Promise<void> {
    if (settings === undefined) await this.apply(id);
    else await this.carryOut(id, undefined, settings);
  }

  private async carryOut(
    id: ActionId,
    previewed: ActionOutcome | undefined,
    settings?: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { title } = this.actionOf(id);
    await this.work(
      this.texts.say.fill(this.texts.preview.reading, { title }),
      async (chosen, tell) => {
        const context = settings === undefined ? chosen : { ...chosen, settings };
        const outcome = await this.run(id, context, {
          dryRun: false,
          ...(previewed ? { previewed } : {}),
        });
        const words = await this.services.words();
        if (outcome.applied) {
          tell({ type: "action applied", result: resultOf(id, outcome, words, this.texts) });
        } else tell({ type: "preview made", preview: previewOf(outcome, words, this.texts) });
        await this.readOverview(tell);
        return outcome.changed === null ? told(outcome, words, this.texts) : null;
      },
      { writes: true },
    );
  }

  /** Takes the last action back at once, unless records typed since would be lost: that is previewed first. */
  async undo(): Promise<void> {
    // What rolling back would put back is always shown first.
    if (this.state.overview?.unfinished) return this.open("undo");
    await this.work(
      this.texts.preview.undoing,
      async (context, tell) => {
        const words = await this.services.words();
        const seen = await this.run("undo", context, { dryRun: true });
        if (seen.proposal.issues.some(({ severity }) => severity === "warning")) {
          tell({ type: "action opened", id: "undo" });
          tell({ type: "preview made", preview: previewOf(seen, words, this.texts) });
          return null;
        }
        const outcome = await this.run("undo", context, { dryRun: false });
        tell({ type: "action closed" });
        await this.readOverview(tell);
        return told(outcome, words, this.texts);
      },
      { writes: true },
    );
  }

  /** Tries the work again that Excel has refused. */
  async retry(): Promise<void> {
    await this.queue.retry();
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
    await this.work(
      this.texts.say.fill(this.texts.preview.going, { place }),
      async (_context, tell) => {
        if (await this.services.goTo(place)) return null;
        tell({ type: "action closed" });
        await this.services.showPane();
        return this.texts.say.fill(this.texts.preview.noPlace, { place });
      },
    );
  }

  async showCell(sheet: string, address: string): Promise<void> {
    await this.work(
      this.texts.say.fill(this.texts.preview.going, { place: `${sheet}!${address}` }),
      async () => {
        await this.services.showCell(sheet, address);
        return null;
      },
    );
  }

  /** Cancels the running work; an action that was being applied is rolled back. */
  stop(): void {
    this.queue.stop();
  }

  /** Takes the message about the last work off the screen. */
  closeMessage(): void {
    this.dispatch({ type: "message closed" });
  }

  /** Puts the introduction away, or brings it back; remembered where the browser lets us. */
  putWelcomeAway(isPutAway: boolean): void {
    this.dispatch({ type: "start/put away", isPutAway });
    this.services.remember(welcomeKey, isPutAway ? "away" : "");
  }

  /** Opens a step of the flow for a new workbook. */
  openStep(step: number): void {
    this.dispatch({ type: "start/step opened", step });
  }

  /** Takes tables with new names as the registers that they seem to be. */
  async linkRenamed(): Promise<void> {
    const { renamed } = this.state;
    const { shell, say } = this.texts;
    await this.work(
      shell.renamed.linking,
      async ({ signal }, tell) => {
        await this.services.linkRenamed(renamed);
        await this.readOverview(tell, signal);
        return say.fill(shell.renamed.linked, {
          registers: say.list(renamed.map(({ register }) => register)),
        });
      },
      { writes: true },
    );
  }

  /** Leaves an action that was not finished as it is; undo takes it back then. */
  async keepUnfinished(what: string): Promise<void> {
    const { shell, say } = this.texts;
    await this.work(
      shell.reading,
      async ({ signal }, tell) => {
        await this.services.keepUnfinished();
        await this.readOverview(tell, signal);
        return say.fill(shell.unfinished.kept, { what });
      },
      { writes: true },
    );
  }

  putAway(notice: NoticeId): void {
    this.dispatch({ type: "notice put away", notice });
  }

  /** After a bug of ours: the pane goes on with everything that had been typed and chosen. */
  forgetCrash(): void {
    this.dispatch({ type: "crash forgotten" });
  }

  /** From now on the pane follows what people do in the workbook. */
  async follow(): Promise<void> {
    await this.follower.start();
  }

  async unfollow(): Promise<void> {
    await this.follower.stop();
  }

  /** The pane has come to the front. */
  cameToFront(): void {
    this.follower.cameToFront();
  }

  /** Previews an action with the settings chosen so far. */
  preview(id: ActionId): Promise<void> {
    return this.work(
      this.texts.say.fill(this.texts.preview.looking, { title: this.actionOf(id).title }),
      async (context, tell) => {
        const outcome = await this.run(id, context, { dryRun: true });
        const preview = previewOf(outcome, await this.services.words(), this.texts);
        tell({ type: "preview made", preview });
        return null;
      },
    );
  }

  private async run(
    id: ActionId,
    context: ActionContext,
    options: Parameters<PaneServices["run"]>[2],
  ): Promise<ActionOutcome> {
    const words = await this.services.words();
    this.words = words;
    const problems = settingProblems(this.actionOf(id), context.settings).map(
      ({ parameter, problem }) => `${parameter.label}: ${messageSentence(problem, words)}`,
    );
    if (problems.length > 0) throw new SettingsRefused(problems.join(" "));
    return this.services.run(id, context, options);
  }

  /** What could not be taken back after a refusal is offered above the page. */
  private work(doing: string, task: Task, options?: WorkOptions): Promise<void> {
    return this.queue.work(
      doing,
      async (context, tell) => {
        try {
          return await task(context, tell);
        } catch (error) {
          if (unsettled.includes(this.services.refusalOf(error)?.code ?? "")) {
            void this.queue.quietly((signal, tell) => this.readOverview(tell, signal));
          }
          throw error;
        }
      },
      options,
    );
  }

  /** Findings and stale results are looked at again, too, as soon as there is time. */
  private async readOverview(tell: Tell, signal?: AbortSignal): Promise<void> {
    tell({ type: "overview read", overview: await this.services.readOverview(signal) });
    this.follower.checkSoon();
  }

  private actionOf(id: ActionId): Action {
    const action = this.actions.find((candidate) => candidate.id === id);
    if (action === undefined) throw new InvariantError(`No action ${id} in the registry`);
    return action;
  }

  private chosenSettings(): Readonly<Record<string, string>> {
    const { opened, settings } = this.state;
    return (opened === null ? undefined : settings[opened]) ?? {};
  }

  /** What was decided about sheets on the page Data, and the workbooks chosen there. */
  private decidedAdoption(): Pick<ActionContext, "adoption"> {
    const { opened, data } = this.state;
    if (opened !== "adopt-sheets") return {};
    const { decisions, files } = data.adopt;
    return { adoption: { ...(decisions === null ? {} : { decisions }), files } };
  }

  private dispatch(event: PaneEvent): void {
    this.state = reducer(this.state, event);
    for (const listener of this.listeners) listener();
  }
}

/** What was done; says so when there was nothing to write or a finding forbade it. */
function told({ proposal, applied }: ActionOutcome, words: Words, { preview }: Texts): string {
  if (applied) return `${messageSentence(proposal.plan.title, words)}.`;
  return `${messageSentence(proposal.sentence, words)} ${preview.nothingWritten}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
