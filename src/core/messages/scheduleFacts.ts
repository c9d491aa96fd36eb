/** Facts of messages about moving projects. */
export interface ScheduleFacts {
  readonly "moves-projects": MovedFacts & {
    /** Further projects that make way. */
    readonly pushed: number;
    /** By so many conflicts more. */
    readonly hard: number;
    readonly soft: number;
    /** Change of the net present value; null = not known. */
    readonly npv: number | null;
    /** "GBP thousand". */
    readonly unit: string;
  };
  readonly "moves-nothing": None;

  readonly "moved-projects": MovedFacts;
  readonly "moved-nothing": None;
}

export interface MovedFacts {
  readonly shifts: readonly { readonly project: string; readonly days: number }[];
  /** Projects that are cancelled. */
  readonly cuts: readonly string[];
}

type None = Readonly<Record<string, never>>;
