import type { Say } from "../../../texts/say";
import { amount } from "../../tradeOff/amounts";
import { niceSteps } from "../../tradeOff/frontierView";

/** What the S-curve is drawn of. */
export interface CurveData {
  /** P0 ... P100, 101 amounts. */
  readonly curve: readonly number[];
  /** The curve while something is tried; null = nothing is. */
  readonly tried: readonly number[] | null;
  /** 0..1 with its amount. */
  readonly need: { readonly level: number; readonly value: number };
  readonly approved: number | null;
}

export interface CurveTick {
  readonly at: number;
  readonly label: string;
}

/** The S-curve in units of the drawing. */
export interface CurveDrawing {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: readonly CurveTick[];
  readonly up: readonly CurveTick[];
  readonly path: string;
  readonly triedPath: string | null;
  readonly need: { readonly x: number; readonly y: number };
  readonly approvedX: number | null;
}

const frame = { width: 300, height: 190, left: 38, right: 288, top: 10, bottom: 162 };
const shares = [0, 0.25, 0.5, 0.75, 1];
/** The last trial in a hundred on either side would press all others together. */
const [firstDrawn, lastDrawn] = [1, 99];

/** The S-curve as a drawing, P1 to P99: amounts across, the share of trials at or below them up. */
export function curveDrawing({ curve, tried, need, approved }: CurveData, say: Say): CurveDrawing {
  const drawn = [...drawnOf(curve), ...drawnOf(tried ?? [])].map(({ value }) => value);
  const ends = [...drawn, need.value, ...(approved === null ? [] : [approved])];
  const steps = fewSteps(niceSteps(Math.min(...ends), Math.max(...ends)));
  const [low = 0, high = 1] = [steps[0], steps.at(-1)];
  const { left, right, top, bottom } = frame;
  const x = (value: number): number =>
    rounded(left + ((value - low) / (high - low || 1)) * (right - left));
  const y = (share: number): number => rounded(bottom - share * (bottom - top));
  const pathOf = (points: readonly number[]): string =>
    drawnOf(points)
      .map(({ value, share }, at) => `${at === 0 ? "M" : "L"}${x(value)} ${y(share)}`)
      .join("");
  return {
    ...frame,
    across: steps.map((step) => ({ at: x(step), label: amount(step, say) })),
    up: shares.map((share) => ({ at: y(share), label: say.percent(share) })),
    path: pathOf(curve),
    triedPath: tried === null ? null : pathOf(tried),
    need: { x: x(need.value), y: y(need.level) },
    approvedX: approved === null ? null : x(approved),
  };
}

function drawnOf(
  curve: readonly number[],
): readonly { readonly value: number; readonly share: number }[] {
  return curve
    .map((value, at) => ({ value, share: at / (curve.length - 1) }))
    .slice(firstDrawn, lastDrawn + 1);
}

/** At most five labels stand side by side. */
function fewSteps(steps: readonly number[]): readonly number[] {
  if (steps.length <= 5) return steps;
  const kept = steps.filter((_, at) => at % 2 === 0);
  const [last = 0, before = 0] = [kept.at(-1), kept.at(-2)];
  const end = steps.at(-1) ?? last;
  return last < end ? [...kept, last + (last - before)] : kept;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The curve in ten steps, for who cannot see it. */
export function curveRows(
  curve: readonly number[],
  say: Say,
): readonly { readonly share: string; readonly value: string }[] {
  const last = curve.length - 1;
  return Array.from({ length: 21 }, (_, at) => at / 20).map((share) => ({
    share: say.percent(share),
    value: amount(curve[Math.round(share * last)] ?? 0, say),
  }));
}
