/** Facts of messages about a ranking in plausible worlds. */
export interface SensitivityFacts {
  readonly "tests-ranking": InWorlds & { readonly projects: number };
  readonly "tests-nothing": None;
  readonly "tested-ranking": { readonly samples: number };
  readonly "tested-nothing": None;
  /** The finding at the top of the sheet, without a full stop. */
  readonly "first-in-worlds": InWorlds;
  /** What was drawn. */
  readonly "worlds-drawn": {
    readonly samples: number;
    readonly kind: "any" | "around" | "ordered";
    /** Percent; 0 unless around. */
    readonly spread: number;
    /** Percent of the scale by which scores may be off. */
    readonly noise: number;
    readonly seed: string;
  };
}

interface InWorlds {
  readonly samples: number;
  /** Name of the project that is first most often. */
  readonly first: string;
  /** Of the worlds. */
  readonly percent: number;
}

type None = Readonly<Record<string, never>>;
