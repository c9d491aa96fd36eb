import type { SelectionRule } from "#actions/choice/choiceParameters";
import type { ChoiceReading } from "#actions/choice/choiceReading";
import type { Choice } from "#core/selection/selection";
import { InvariantError } from "#core/invariant";
import type { PaneStore } from "../../store";
import { tradeOffLanguage } from "../../texts/tradeOffTexts";
import { settingsOf, withLock, type ChoiceSettings } from "./choiceWish";
import {
  noWish,
  type Answer,
  type ChoiceWish,
  type Lock,
  type TradeOffState,
  type Trouble,
} from "./tradeOffState";

const controllers = new WeakMap<PaneStore, TradeOffController>();

/** The controller of a pane: one for all openings of the page, so that the solver goes on behind other pages. */
export function tradeOffControllerOf(store: PaneStore): TradeOffController {
  let controller = controllers.get(store);
  if (controller === undefined) {
    controller = new TradeOffController(store);
    controllers.set(store, controller);
  }
  return controller;
}

/**
 * What can be asked of the page Trade off. The solver runs beside the pane's other work: it needs no
 * Excel, and a newer question overtakes an older one.
 */
export class TradeOffController {
  private running: AbortController | null = null;
  private isReadAgain = false;
  private isReading = false;

  constructor(private readonly store: PaneStore) {}

  /** The page is on the screen: the solver is fetched while somebody looks at the limits. */
  open(): void {
    // One that does not come is told when something is to be solved.
    void this.store.computing.warmUp().catch(() => undefined);
  }

  /** Changes what is shown, not what is solved. */
  show(change: Partial<TradeOffState>): void {
    this.store.desk.tell({ type: "tradeOff/changed", change });
  }

  /** The workbook is not as it was read. */
  async refresh(): Promise<void> {
    if (this.state.reading !== null) {
      await this.readAgain();
      return;
    }
    const { desk } = this.store;
    const texts = await tradeOffLanguage.wordsIn(desk.texts().language).load();
    await desk.work(texts.trade.reading, async ({ signal }) => {
      await this.read(signal);
      return null;
    });
  }

  /** Changes what is tried; nothing is solved before somebody asks for it. */
  async wish(change: Partial<ChoiceWish>): Promise<void> {
    this.show({ wish: { ...this.state.wish, ...change } });
    await this.readAgain();
  }

  async reset(): Promise<void> {
    await this.wish({ ...noWish, locks: this.state.wish.locks });
  }

  /** Tries it with a project in or out, and tells the difference to before. */
  async lock(id: string, how: Lock | null): Promise<void> {
    await this.solveWith(withLock(this.state.wish, id, how));
  }

  async freeAll(): Promise<void> {
    await this.solveWith({ ...this.state.wish, locks: {} });
  }

  /** Changes what is tried, and solves it at once. */
  async solveWith(wish: ChoiceWish): Promise<void> {
    this.show({ wish });
    await this.solve();
  }

  /** Shows the portfolio before again, with its limits; it need not be solved anew. */
  async takeBack(): Promise<void> {
    const { before } = this.state;
    if (before === null) return;
    this.running?.abort();
    this.running = null;
    this.show({ wish: before.wish, answer: before, before: null, solving: null, trouble: null });
    await this.readAgain();
  }

  /** Chooses the best portfolio within the limits, as the workbook is now. */
  async solve(): Promise<void> {
    this.running?.abort();
    const stopper = new AbortController();
    this.running = stopper;
    const isLatest = (): boolean => this.running === stopper;
    this.show({ solving: { progress: null }, trouble: null });
    const { wish } = this.state;
    const reading = await this.readForSolving();
    if (!isLatest()) return;
    const isBlocked = reading !== null && reading.problem === null;
    if (reading === null || isBlocked || stopper.signal.aborted) {
      this.running = null;
      this.show({ solving: null, ...(isBlocked ? { part: "limits" } : {}) });
      return;
    }
    await this.choose(reading, wish, stopper);
    if (!isLatest()) return;
    this.running = null;
    this.show({ solving: null });
  }

  /** Stops the solver; what it has found until then stays. */
  cancel(): void {
    this.running?.abort();
  }

  /** Goes to a project's row in the register. */
  async showProject(id: string): Promise<void> {
    const { desk } = this.store;
    const { trade } = await tradeOffLanguage.wordsIn(desk.texts().language).load();
    const { say } = desk.texts();
    await desk.work(say.fill(trade.selecting, { id }), async () => {
      const { showRecord } = await import("#actions/selection");
      return (await showRecord("Projects", "Project ID", id))
        ? null
        : say.fill(trade.notFound, { id });
    });
  }

  /** Shows what keeping the chosen portfolio under a name would write. */
  async save(): Promise<void> {
    const { draft, answer, wish } = this.state;
    await this.store.open("choose-portfolio", {
      ...unset,
      ...settingsOf(answer?.wish ?? wish),
      scenario: draft.trim(),
    });
  }

  async accept(scenario: string): Promise<void> {
    await this.store.open("accept-scenario", { scenario, reason: "", stale: "refuse" });
  }

  async remove(scenario: string): Promise<void> {
    await this.store.open("remove-scenario", { scenario });
  }

  /** Shows what forcing a project in or out would write into the register. */
  async keepRule(project: string, rule: SelectionRule, reason: string): Promise<void> {
    await this.store.open("set-selection-rule", { project, rule, reason });
  }

  private get state(): TradeOffState {
    return this.store.getState().tradeOff;
  }

  private async choose(
    reading: ChoiceReading,
    wish: ChoiceWish,
    stopper: AbortController,
  ): Promise<void> {
    const { answer: former } = this.state;
    const show = (choice: Choice): void => {
      if (this.running === stopper && reading.problem !== null) {
        const answer: Answer = { problem: reading.problem, choice, wish, key: reading.key };
        this.show({ answer, before: former?.key === answer.key ? this.state.before : former });
      }
    };
    try {
      const { solveChoice } = await import("#actions/choice/readChoice");
      const choice = await solveChoice(reading, {
        computing: this.store.computing,
        signal: stopper.signal,
        onProgress: ({ choice, ...progress }) => {
          if (this.running !== stopper) return;
          this.show({ solving: { progress } });
          if (choice !== null) show(choice);
        },
      });
      show(choice);
    } catch (error) {
      if (this.running !== stopper) return;
      this.show({ trouble: this.troubleOf(error) });
    }
  }

  private troubleOf(error: unknown): Trouble | null {
    const { name = "", code = "" } = error as { readonly name?: string; readonly code?: unknown };
    if (code === "Stopped") return { kind: "cancelled" };
    if (name === "ChunkLoadError") return { kind: "not-started" };
    if (name === "ComputingFailure") return { kind: code === "load" ? "not-started" : "broken" };
    const bug = error instanceof Error ? error : new InvariantError(String(error));
    this.store.desk.tell({ type: "crashed", error: bug });
    return null;
  }

  /** Reads with progress; null when Excel refused, which the message says. */
  private async readForSolving(): Promise<ChoiceReading | null> {
    const { desk } = this.store;
    const { trade } = await tradeOffLanguage.wordsIn(desk.texts().language).load();
    let found: ChoiceReading | null = null;
    await desk.work(trade.reading, async ({ signal }) => {
      found = await this.read(signal);
      return null;
    });
    return found;
  }

  private async read(signal: AbortSignal | undefined): Promise<ChoiceReading> {
    const [{ readChoice }, { readScenarios }] = await Promise.all([
      import("#actions/choice/readChoice"),
      import("#actions/choice/readScenarios"),
    ]);
    const reading = await readChoice(settingsOf(this.state.wish), signal);
    const scenarios = await readScenarios(signal);
    this.show({ reading, scenarios });
    return reading;
  }

  /** Reads until nothing has changed meanwhile. */
  private async readAgain(): Promise<void> {
    this.isReadAgain = true;
    if (this.isReading) return;
    this.isReading = true;
    while (this.isReadAgain) {
      this.isReadAgain = false;
      const outcome = await this.store.desk.quietly(async (signal) => {
        await this.read(signal);
      });
      if (outcome === "overtaken") this.isReadAgain = true;
      if (outcome === "refused") break;
    }
    this.isReading = false;
  }
}

/** The action keeps what was chosen on its page before: here only what is tried counts. */
const unset: ChoiceSettings = {
  measure: "",
  protect: "",
  budget: "1",
  totalBudget: "",
  rolesOff: "",
  limitsOff: "",
  lockIn: "",
  lockOut: "",
};
