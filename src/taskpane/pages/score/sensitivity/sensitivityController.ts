import type { SampleOptions } from "#core/scoring/sensitivity/acceptability";
import type { PlausibleWeights } from "#core/scoring/sensitivity/plausibleWeights";
import { PageReader } from "../../../pageReader";
import type { PaneStore } from "../../../store";
import type { Noise, SensitivityState, WorldsKind, WorldsWish } from "./sensitivityState";

/** Weights may be this share more or less than they are. */
const usualSpread = 0.5;

/** Places that are counted one by one. */
const countedPlaces = 30;

const noiseOf: Readonly<Record<Noise, number>> = { none: 0, little: 0.1, much: 0.25 };

/** What can be asked of the part Sensitivity. Worlds are drawn beside the pane's other work. */
export class SensitivityController {
  private readonly reader: PageReader;
  private running: AbortController | null = null;

  constructor(private readonly store: PaneStore) {
    this.reader = new PageReader(store.desk, {
      isRead: () => this.state.reading !== null,
      doing: () => store.texts.score.reading,
      read: (signal) => this.read(signal),
    });
  }

  /** The workbook is not as it was read: what it says now is worked out anew. */
  async refresh(): Promise<void> {
    await this.reader.refresh();
    await this.run();
  }

  /** The part leaves the screen: what is still being worked out is given up. */
  close(): void {
    this.running?.abort();
  }

  show(change: Partial<SensitivityState>): void {
    this.store.desk.tell({ type: "score/sensitivity changed", change });
  }

  wish(change: Partial<WorldsWish>): void {
    this.show({ wish: { ...this.state.wish, ...change } });
  }

  /** Keeps what is known by now. */
  cancel(): void {
    this.running?.abort();
  }

  /** Draws worlds as they were wished for; newer ones overtake older ones. */
  async run(): Promise<void> {
    const { reading, wish } = this.state;
    const problem = reading?.problem ?? null;
    if (problem === null) return;
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    const isCurrent = (): boolean => this.running === running;
    const tell = (sampling: Partial<SensitivityState["sampling"]>): void => {
      if (isCurrent()) this.show({ sampling: { ...this.state.sampling, ...sampling } });
    };
    tell({ status: "running", asked: wish, known: null, reason: "" });
    try {
      const known = await this.store.computing.sample(problem, sampleOptions(wish), {
        signal: running.signal,
        onProgress: (sofar) => {
          if (!running.signal.aborted) tell({ known: sofar });
        },
      });
      tell({ status: running.signal.aborted ? "stopped" : "done", known });
    } catch (error) {
      if (running.signal.aborted) tell({ status: "stopped" });
      else tell({ status: "failed", reason: error instanceof Error ? error.message : "" });
    }
  }

  /** Shows what writing the sheet of these worlds would do; nothing is done yet. */
  async write(): Promise<void> {
    const { kind, noise, samples, seed } = this.state.sampling.asked ?? this.state.wish;
    await this.store.open("test-ranking", {
      plausible: kind,
      spread: String(usualSpread),
      noise: String(noiseOf[noise]),
      samples: String(samples),
      seed: String(seed),
    });
  }

  private get state(): SensitivityState {
    return this.store.getState().score.sensitivity;
  }

  private async read(signal: AbortSignal | undefined): Promise<void> {
    const { readSensitivity } = await import("#actions/sensitivity/readSensitivity");
    this.show({ reading: await readSensitivity(signal) });
  }
}

/** Wishes as the sampling takes them. */
export function sampleOptions({ kind, noise, samples, seed }: WorldsWish): SampleOptions {
  return {
    weights: plausible(kind),
    samples,
    seed,
    scoreNoise: noiseOf[noise],
    places: countedPlaces,
  };
}

function plausible(kind: WorldsKind): PlausibleWeights {
  return kind === "around" ? { kind, spread: usualSpread } : { kind };
}
