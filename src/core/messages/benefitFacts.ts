/** Facts of messages about benefits and value. */
export interface BenefitFacts {
  readonly "adds-benefit": {
    readonly benefit: string;
    readonly relatesTo: string;
    /** Periods with a plan. */
    readonly periods: number;
  };
  readonly "phases-benefit": {
    readonly benefit: string;
    readonly periods: number;
    /** Sum of the plan before and after, in the unit of the benefit; of a level its last reading. */
    readonly before: number;
    readonly after: number;
    readonly unit: string;
  };
  readonly "moves-benefit": {
    readonly benefit: string;
    readonly days: number;
    /** Period from which it is forecast, before and after; "" = none. */
    readonly before: string;
    readonly after: string;
  };
  readonly "enters-benefit-values": { readonly cells: number; readonly benefits: number };
  readonly "shares-benefit": { readonly benefit: string; readonly objectives: number };
  readonly "unshares-benefit": { readonly benefit: string };
  readonly "sets-cost-basis": { readonly basis: string };
  readonly "changes-no-benefit": None;

  readonly "added-benefit": { readonly benefit: string };
  readonly "phased-benefit": { readonly benefit: string };
  readonly "moved-benefit": { readonly benefit: string; readonly days: number };
  readonly "entered-benefit-values": { readonly cells: number };
  readonly "shared-benefit": { readonly benefit: string };
  readonly "set-cost-basis": { readonly basis: string };
  readonly "changed-no-benefit": None;
}

type None = Readonly<Record<string, never>>;
