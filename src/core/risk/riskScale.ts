import type { RiskMatrix } from "#core/register/defaults";
import { keyOf } from "#core/scoring/registerTable";
import { fingerprint } from "#core/text/fingerprint";
import type { Levels, Rating } from "./risk";
import { type RiskPreset, riskPresets } from "./riskPresetNames";
import { presetMatrix } from "./riskPresets";

export const riskLevels = ["Low", "Moderate", "High"] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** A band of probability: what a level of probability means. */
export interface ProbabilityBand {
  /** 1 is the lowest. */
  readonly level: number;
  /** "Very low". */
  readonly label: string;
  /** Shares, 0..1. */
  readonly from: number;
  readonly to: number;
}

/** From which score on a threat is beyond appetite. */
export interface AppetiteLimit {
  readonly category: string;
  readonly limit: number;
}

/** What a scale is made of. */
export interface ScaleParts extends RiskMatrix {
  readonly bands: readonly ProbabilityBand[];
  /** Score limit of categories that `appetite` does not list. */
  readonly usualAppetite: number;
  readonly appetite: readonly AppetiteLimit[];
}

/**
 * What scores of risks mean: the matrix (probability levels in rows, impact levels in columns, both from
 * 1, as many of one as of the other, 3..7), the limits of its levels, the bands of probability and the
 * appetite. Scores of one scale cannot be compared with those of another, so a snapshot keeps its scale.
 */
export interface RiskScale extends ScaleParts {
  /** Preset that the matrix with its limits is; "custom" = none of them. */
  readonly method: RiskPreset | "custom";
  /** The same for equal scales only: "1f0zk9d0x4rq2". */
  readonly mark: string;
}

/** A scale with its mark and the name of its preset. */
export function riskScale(parts: ScaleParts): RiskScale {
  const { scores, moderateFrom, highFrom, bands, usualAppetite, appetite } = parts;
  const ordered = [...appetite].sort((a, b) => (keyOf(a.category) < keyOf(b.category) ? -1 : 1));
  const limits = ordered.map(({ category, limit }) => [keyOf(category), limit]);
  const said = bands.map(({ level, from, to }) => [level, from, to]);
  const text = JSON.stringify([scores, moderateFrom, highFrom, said, usualAppetite, limits]);
  const method = riskPresets.find((preset) => isSame(presetMatrix(preset), parts)) ?? "custom";
  return {
    ...{ scores, moderateFrom, highFrom, bands, usualAppetite, appetite },
    method,
    mark: fingerprint(text),
  };
}

function isSame(one: RiskMatrix, other: RiskMatrix): boolean {
  const text = ({ scores, moderateFrom, highFrom }: RiskMatrix): string =>
    JSON.stringify([
      scores.map((row) => row.map((score) => Math.round(score * 1e6))),
      moderateFrom,
      highFrom,
    ]);
  return text(one) === text(other);
}

/**
 * Score of a pair of levels, as INDEX(pmo_RiskMatrix, probability, impact) has it; null where a level is
 * missing or not on the scale. Levels are whole numbers from 1.
 */
export function scoreOf(
  { scores }: Pick<RiskScale, "scores">,
  { probability, impact }: Levels,
): number | null {
  if (probability === null || impact === null) return null;
  return scores[probability - 1]?.[impact - 1] ?? null;
}

/**
 * Level of a score: High and Moderate from their limits on, tested on six decimals. null = no score.
 *
 * @example levelOf({ moderateFrom: 6, highFrom: 15 }, 12); // => "Moderate"
 */
export function levelOf(
  { moderateFrom, highFrom }: Pick<RiskScale, "moderateFrom" | "highFrom">,
  score: number | null,
): RiskLevel | null {
  if (score === null) return null;
  if (isAtLeast(score, highFrom)) return "High";
  return isAtLeast(score, moderateFrom) ? "Moderate" : "Low";
}

/** Levels with their score and what it is called. */
export function ratingOf(scale: RiskScale, levels: Levels): Rating {
  const score = scoreOf(scale, levels);
  return { ...levels, score, level: levelOf(scale, score) };
}

/** Score limit of a category: its own, else the usual one. */
export function appetiteOf(
  { appetite, usualAppetite }: Pick<RiskScale, "appetite" | "usualAppetite">,
  category: string,
): number {
  const key = keyOf(category);
  return appetite.find((each) => keyOf(each.category) === key)?.limit ?? usualAppetite;
}

/** Middle of the band of a probability level, a share; null where the scale has no such band. */
export function bandMiddle(
  { bands }: Pick<RiskScale, "bands">,
  level: number | null,
): number | null {
  const band = bands.find((each) => each.level === level);
  return band === undefined ? null : (band.from + band.to) / 2;
}

/** Thresholds hold on values of six decimals, at or above. */
export function isAtLeast(value: number, limit: number): boolean {
  return Math.round(value * 1e6) >= Math.round(limit * 1e6);
}
