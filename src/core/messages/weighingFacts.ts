import type { ScoreModelId } from "#core/scoring/models/scoreModel";
import type { WeighingMethod } from "#core/scoring/weighing/weighing";

/** Facts of messages about weights and about models side by side. */
export interface WeighingFacts {
  readonly "weighs-criteria": {
    readonly method: WeighingMethod;
    readonly criteria: number;
    /** Consistency ratio "0.03"; "" unless pairwise. */
    readonly ratio: string;
    readonly judges: number;
  };
  /** The weights in the workbook stay as they are. */
  readonly "keeps-answers": { readonly judges: number };
  readonly "weighs-nothing": None;
  readonly "weighed-criteria": { readonly method: WeighingMethod; readonly criteria: number };
  readonly "kept-answers": { readonly judges: number };
  readonly "weighed-nothing": None;
  readonly "compares-models": {
    readonly models: number;
    readonly projects: number;
    /** Name of the project that moves most; "" = all models rank alike. */
    readonly mover: string;
    readonly places: number;
  };
  readonly "compares-nothing": None;
  readonly "compared-models": { readonly models: number };
  readonly "compared-nothing": None;
  /** One figure of the project makes most of the difference between two models. */
  readonly "moves-by-part": Moves & {
    /** Criterion or figure: "Deliverability", "Job size". */
    readonly part: string;
    readonly found: number;
    /** What a middling project has. */
    readonly middling: number;
    readonly bestAfter: number;
    readonly worstAfter: number;
  };
  /** Why was not asked: there are too many projects. */
  readonly "moves-far": Moves;
  /** No single figure makes the difference. */
  readonly "moves-overall": Moves;
}

interface Moves {
  readonly project: string;
  readonly bestModel: ScoreModelId;
  readonly bestRank: number;
  readonly worstModel: ScoreModelId;
  readonly worstRank: number;
}

type None = Readonly<Record<string, never>>;
