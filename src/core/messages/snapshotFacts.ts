/** Facts of messages about snapshots and what changed since. */
export interface SnapshotFacts {
  readonly "takes-snapshot": {
    readonly snapshot: string;
    readonly kind: "Snapshot" | "Baseline";
    /** Records that it holds, and values that had to be kept of them. */
    readonly records: number;
    readonly values: number;
    /** Differences to the snapshot before; null = there is none. */
    readonly changes: number | null;
  };
  readonly "compares-snapshots": Compared & {
    /** Changes that are over tolerance. */
    readonly explain: number;
  };
  readonly "explains-changes": { readonly changes: number };
  /** History goes on under the first new identifier; the others begin anew. */
  readonly "accepts-rename": Renamed & { readonly snapshots: number };
  readonly "thins-snapshots": {
    readonly gone: number;
    readonly kept: number;
    /** Values kept before and after. */
    readonly before: number;
    readonly after: number;
  };
  readonly "removes-snapshot": { readonly snapshot: string };
  readonly "history-stays": None;

  readonly "took-snapshot": { readonly snapshot: string; readonly kind: "Snapshot" | "Baseline" };
  readonly "compared-snapshots": Compared;
  readonly "explained-changes": { readonly changes: number };
  readonly "accepted-rename": Renamed;
  readonly "thinned-snapshots": { readonly gone: number };
  readonly "removed-snapshot": { readonly snapshot: string };
  readonly "left-history": None;
}

interface Compared {
  readonly since: string;
  /** null = the workbook as it is now. */
  readonly until: string | null;
  readonly changes: number;
}

interface Renamed {
  /** Identifiers, with commas. */
  readonly from: string;
  readonly to: string;
}

type None = Readonly<Record<string, never>>;
