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
  /** Days by project: "P-003 +60, P-007 -10"; "" = none moves. */
  readonly shifts: string;
  /** Projects that are cancelled, with commas between them; "" = none. */
  readonly cuts: string;
}

type None = Readonly<Record<string, never>>;
