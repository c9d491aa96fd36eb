import { InvariantError } from "#core/invariant";
import type { PaneStore } from "../../../store";
import type {
  RiskState,
  SimulationAsked,
  SimulationState,
  SimulationWish,
  WhatIfKind,
} from "../riskState";
import { askedOf, prepared, quickForm, simulateSettings, type Prepared } from "./simulationWish";

/**
 * What can be asked of the part Simulate. It runs beside the pane's other work: it needs no Excel, and
 * a newer question overtakes an older one.
 */
export class RiskSimulating {
  private running: AbortController | null = null;
  private trying: AbortController | null = null;

  constructor(private readonly store: PaneStore) {}

  /** The part is on the screen: the kernel is fetched while somebody looks at the settings. */
  open(): void {
    // One that does not come is told when something is to be simulated.
    void this.store.computing.warmUp().catch(() => undefined);
  }

  show(change: Partial<SimulationState>): void {
    const { risk } = this.store.getState();
    this.store.desk.tell({
      type: "risk/changed",
      change: { simulation: { ...risk.simulation, ...change } },
    });
  }

  wish(change: Partial<SimulationWish>): void {
    this.show({ wish: { ...this.state.wish, ...change } });
  }

  /** Simulates as it was wished for. */
  async run(): Promise<void> {
    const { reading } = this.page;
    if (reading === null) return;
    const asked = askedOf(this.state.wish, reading);
    const { simulation } = prepared(reading, asked);
    if (simulation === null) return;
    this.running?.abort();
    this.stopTrying();
    const running = new AbortController();
    this.running = running;
    this.show({ running: { done: 0 }, trouble: null });
    const change = await this.simulate(simulation, asked, running);
    if (this.running !== running) return;
    this.running = null;
    this.show({ running: null, ...change });
  }

  cancel(): void {
    this.running?.abort();
  }

  /** The register has changed: what a slider shows was made from other risks. */
  inputsChanged(): void {
    if (this.state.whatIf.value !== null) this.resetWhatIf();
  }

  chooseWhatIf(kind: WhatIfKind): void {
    this.stopTrying();
    this.show({ whatIf: { kind, value: null, effect: null } });
  }

  resetWhatIf(): void {
    this.stopTrying();
    this.show({ whatIf: { ...this.state.whatIf, value: null, effect: null } });
  }

  /**
   * Moves the assumption and shows its effect: one simulation at a time, always for the value that was
   * asked for last.
   */
  async tryWhatIf(value: number): Promise<void> {
    this.show({ whatIf: { ...this.state.whatIf, value } });
    if (this.trying !== null) return;
    const trying = new AbortController();
    this.trying = trying;
    try {
      while (await this.tryOnce(trying));
    } catch (error) {
      if (this.trying === trying) this.show({ trouble: this.troubleOf(error, trying) });
    }
    if (this.trying === trying) this.trying = null;
  }

  /** Draws the sheet Contingency with the settings of the result that is shown: the same digits. */
  async write(): Promise<void> {
    const { reading } = this.page;
    const { answer, wish } = this.state;
    if (reading === null) return;
    const asked = answer?.asked ?? askedOf(wish, reading);
    await this.store.open("simulate-risk", simulateSettings(asked));
  }

  private get page(): RiskState {
    return this.store.getState().risk;
  }

  private get state(): SimulationState {
    return this.page.simulation;
  }

  private async simulate(
    { problem, options, key }: NonNullable<Prepared["simulation"]>,
    asked: SimulationAsked,
    running: AbortController,
  ): Promise<Partial<SimulationState>> {
    try {
      const simulation = await this.store.computing.simulate(problem, options, {
        signal: running.signal,
        onProgress: ({ done }) => {
          if (this.running === running) this.show({ running: { done } });
        },
      });
      const whatIf = { ...this.state.whatIf, value: null, effect: null };
      return { answer: { asked, key, simulation }, whatIf };
    } catch (error) {
      return { trouble: this.troubleOf(error, running) };
    }
  }

  /** true = another value has been asked for meanwhile. */
  private async tryOnce(trying: AbortController): Promise<boolean> {
    const { reading } = this.page;
    const { answer, whatIf } = this.state;
    const { kind, value } = whatIf;
    if (value === null || answer === null || reading === null) return false;
    const quick = quickForm(reading, answer.asked, kind, value);
    if (quick === null) return false;
    const { problem, options } = quick;
    const { scopes, confidence } = await this.store.computing.simulate(problem, options, {
      signal: trying.signal,
    });
    const [scope] = scopes;
    if (this.trying !== trying || scope === undefined) return false;
    const now = this.state.whatIf;
    this.show({ whatIf: { ...now, effect: { value, confidence, scope } } });
    return now.value !== value;
  }

  private stopTrying(): void {
    this.trying?.abort();
    this.trying = null;
  }

  private troubleOf(error: unknown, { signal }: AbortController): SimulationState["trouble"] {
    if (signal.aborted) return "cancelled";
    const { name = "", code = "" } = error as { readonly name?: string; readonly code?: unknown };
    if (name === "ChunkLoadError") return "not-started";
    if (name === "ComputingFailure") return code === "load" ? "not-started" : "broken";
    const bug = error instanceof Error ? error : new InvariantError(String(error));
    this.store.desk.tell({ type: "crashed", error: bug });
    return null;
  }
}
