import type { SensitivityReading } from "#actions/sensitivity/readSensitivity";
import type { Acceptability } from "#core/scoring/sensitivity/acceptability";

/** What the part Sensitivity shows besides the workbook. */
export interface SensitivityState {
  /** What the ranking depends on; null = not read yet. */
  readonly reading: SensitivityReading | null;
  /** Which order is looked at when one weight moves: the first place, or what the budget reaches. */
  readonly about: "first" | "funded";
  /** Which worlds are plausible, and how many are drawn. */
  readonly wish: WorldsWish;
  readonly sampling: Sampling;
  /** The project whose places are unfolded. */
  readonly project: string | null;
}

export interface WorldsWish {
  readonly kind: WorldsKind;
  readonly noise: Noise;
  readonly samples: number;
  readonly seed: number;
}

export const worldsKinds = ["around", "any", "ordered"] as const;
export type WorldsKind = (typeof worldsKinds)[number];

/** Scores may be wrong by this share of their scale. */
export const noises = ["none", "little", "much"] as const;
export type Noise = (typeof noises)[number];

export const sampleCounts: readonly number[] = [1_000, 10_000, 100_000];

/** Worlds that are being drawn, or were. */
export interface Sampling {
  readonly status: "not yet" | "running" | "done" | "stopped" | "failed";
  /** What was asked for; it may have been changed since. */
  readonly asked: WorldsWish | null;
  /** What is known so far. */
  readonly known: Acceptability | null;
  /** Why it failed. */
  readonly reason: string;
}

export interface SensitivityEvent {
  readonly type: "score/sensitivity changed";
  readonly change: Partial<SensitivityState>;
}

const nothingSampled: Sampling = { status: "not yet", asked: null, known: null, reason: "" };

export const initialSensitivity: SensitivityState = {
  reading: null,
  about: "first",
  wish: { kind: "around", noise: "none", samples: 10_000, seed: 1 },
  sampling: nothingSampled,
  project: null,
};
