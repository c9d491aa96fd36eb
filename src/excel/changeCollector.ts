/** What has happened to the workbook since it was last told. */
export interface WorkbookChange {
  /** Sheets whose cells changed, by the id that stays when a sheet is renamed. */
  readonly sheetIds: ReadonlySet<string>;
  /** Sheets or tables were added, deleted, renamed or protected. */
  readonly isStructural: boolean;
  /** Another author took part. */
  readonly isRemote: boolean;
}

/** Milliseconds of quiet before changes are told, and the longest that they wait when it never is. */
const quiet = 250;
const longest = 700;

/** Collects what Excel tells one by one, such as each cell of a fill, and tells it together. */
export class ChangeCollector {
  private sheetIds = new Set<string>();
  private isStructural = false;
  private isRemote = false;
  private first: number | null = null;
  private isClosed = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly tell: (change: WorkbookChange) => void) {}

  cellsChanged(sheetId: string, isRemote: boolean): void {
    this.sheetIds.add(sheetId);
    this.wait(isRemote);
  }

  structureChanged(isRemote: boolean): void {
    this.isStructural = true;
    this.wait(isRemote);
  }

  /** What has been collected and what still comes is not told any more. */
  close(): void {
    this.isClosed = true;
    this.clear();
  }

  private clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.first = null;
    this.sheetIds = new Set();
    this.isStructural = false;
    this.isRemote = false;
  }

  private wait(isRemote: boolean): void {
    if (this.isClosed) return;
    this.isRemote ||= isRemote;
    const now = performance.now();
    this.first ??= now;
    if (this.timer !== null) clearTimeout(this.timer);
    const left = Math.max(0, this.first + longest - now);
    this.timer = setTimeout(
      () => {
        const { sheetIds, isStructural, isRemote: remote } = this;
        this.clear();
        this.tell({ sheetIds, isStructural, isRemote: remote });
      },
      Math.min(quiet, left),
    );
  }
}
