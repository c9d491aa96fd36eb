/** Facts of messages about the steering pack, the executive copy and functions in cells. */
export interface PublishingFacts {
  /** `prints`: printed pages of the whole pack. */
  readonly "makes-pack": { readonly pages: string; readonly prints: number };
  readonly "makes-no-pack": None;
  readonly "exports-pdf": { readonly sheets: number };
  readonly "makes-copy": Cells;
  readonly "restores-functions": Cells;
  readonly "repairs-functions": Cells;

  readonly "made-pack": { readonly title: string };
  readonly "made-no-pack": None;
  readonly "exported-pdf": { readonly sheets: number };
  readonly "made-copy": Cells;
  readonly "restored-functions": Cells;
  readonly "repaired-functions": Cells;
}

/** Cells with formulas; 0 = nothing is to be done. */
interface Cells {
  readonly cells: number;
}

type None = Readonly<Record<string, never>>;
