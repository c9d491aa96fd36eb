/** Facts of messages about risks, their scale and their simulation. */
export interface RiskFacts {
  readonly "simulates-risk": {
    /** "PORTFOLIO", or the ID of what is simulated. */
    readonly scope: string;
    readonly risks: number;
    readonly trials: number;
    readonly mean: number;
    /** Percentile of the confidence level, such as 0.8, and its amount. */
    readonly level: number;
    readonly amount: number;
  };
  readonly "simulates-nothing": None;
  readonly "sets-matrix": {
    /** "product", "custom". */
    readonly preset: string;
    readonly size: number;
    readonly moderateFrom: number;
    readonly highFrom: number;
    /** Open risks whose level changes. */
    readonly changed: number;
  };
  readonly "sets-no-matrix": None;
  readonly "adds-risk": { readonly risk: string; readonly relatesTo: string };
  readonly "derives-residuals": { readonly risks: number; readonly changed: number };
  readonly "types-residuals": { readonly risks: number };
  readonly "realises-risk": { readonly risk: string; readonly issue: string };
  readonly "changes-no-risk": None;

  readonly "simulated-risk": { readonly scope: string };
  readonly "simulated-nothing": None;
  readonly "set-matrix": { readonly preset: string; readonly size: number };
  readonly "set-no-matrix": None;
  readonly "added-risk": { readonly risk: string };
  readonly "derived-residuals": { readonly risks: number };
  readonly "typed-residuals": { readonly risks: number };
  readonly "realised-risk": { readonly risk: string; readonly issue: string };
  readonly "changed-no-risk": None;
}

type None = Readonly<Record<string, never>>;
