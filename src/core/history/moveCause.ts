import type { ScaleEnds } from "#core/scoring/scale";
import type { MissingPolicy, ScoreCell } from "#core/scoring/weightedScore";

/** Why a project changed its place. */
export type MoveCause =
  /** It was not there before, or is not live any more. */
  | { readonly kind: "new" | "removed" }
  /** Weights changed; the criterion whose weight alone moves it most. */
  | {
      readonly kind: "weights";
      readonly criterion: string;
      readonly from: number;
      readonly to: number;
    }
  /** Its own scores changed; the criterion whose score alone moves it most. */
  | {
      readonly kind: "own-scores";
      readonly criterion: string;
      readonly from: ScoreCell;
      readonly to: ScoreCell;
    }
  /** The ends of a scale moved: typed anew, or the lowest and highest score of a Min-max criterion. */
  | {
      readonly kind: "scale";
      readonly criterion: string;
      readonly from: ScaleEnds;
      readonly to: ScaleEnds;
    }
  /** What a missing score counts. */
  | { readonly kind: "policy"; readonly from: MissingPolicy; readonly to: MissingPolicy }
  /** Projects came or went. */
  | { readonly kind: "membership"; readonly added: number; readonly removed: number }
  /** Others were scored anew; the one among them that passed it by most. */
  | { readonly kind: "others"; readonly project: string; readonly count: number }
  /** No single change moves it there. */
  | { readonly kind: "together" };
