import type { PaneDesk } from "./desk";

/** What a part of a page reads of the workbook. */
export interface PageReading {
  /** Something has been read already: it stays on the screen while it is read again. */
  isRead(): boolean;
  /** What is said while it is read for the first time. */
  doing(): string;
  read(signal: AbortSignal | undefined): Promise<void>;
}

/** Reads for a part of a page: the first time with progress and Cancel, later without a word. */
export class PageReader {
  private isReadAgain = false;
  private isReading = false;

  constructor(
    private readonly desk: PaneDesk,
    private readonly reading: PageReading,
  ) {}

  /** The workbook is not as it was read: reads until nothing has changed meanwhile. */
  async refresh(): Promise<void> {
    if (!this.reading.isRead()) {
      await this.first();
      return;
    }
    this.isReadAgain = true;
    if (this.isReading) return;
    this.isReading = true;
    while (this.isReadAgain) {
      this.isReadAgain = false;
      const outcome = await this.desk.quietly((signal) => this.reading.read(signal));
      if (outcome === "overtaken") this.isReadAgain = true;
      if (outcome === "refused") break;
    }
    this.isReading = false;
  }

  /** Reads with progress and Cancel. */
  async first(): Promise<void> {
    await this.desk.work(this.reading.doing(), async ({ signal }) => {
      await this.reading.read(signal);
      return null;
    });
  }
}
