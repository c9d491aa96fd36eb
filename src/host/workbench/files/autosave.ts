import type { KeptBook } from "./keptBooks";
import type { OpenDocument } from "./openDocument";

/** Where copies go: the browser's store. */
export interface BookKeeper {
  keep(book: KeptBook): Promise<void>;
}

/** Pause after an edit; a workbook that takes long to write is written more rarely. */
const leastPause = 800;
const pausePerWriting = 10;

/**
 * Keeps a copy of the open workbook in the browser, so that it survives a reload. Every edit restarts
 * a short pause, at whose end the workbook is written.
 */
export class Autosave {
  private document: OpenDocument | null = null;
  private keptRevision = -1;
  private pause = leastPause;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop: () => void = () => undefined;

  constructor(
    private readonly keeper: BookKeeper,
    private readonly place: Pick<KeptBook, "tab" | "asked">,
    /** Tells that the browser does not keep the workbook, once. */
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Looks after another document from now on, and keeps it as it is. */
  follow(document: OpenDocument): void {
    this.stop();
    this.document = document;
    this.keptRevision = -1;
    this.pause = leastPause;
    this.stop = document.book.subscribe(() => {
      this.later();
    });
    this.later();
  }

  /** Keeps the workbook once more although it has not changed: it was saved in the meantime. */
  again(): void {
    this.keptRevision = -1;
    this.later();
  }

  private later(): void {
    if (this.document?.workbook.revision === this.keptRevision) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.flush();
    }, this.pause);
  }

  /** Keeps what has not been kept yet, now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { document } = this;
    if (!document || document.workbook.revision === this.keptRevision) return;
    const started = performance.now();
    this.keptRevision = document.workbook.revision;
    const book: KeptBook = {
      ...this.place,
      fileName: document.name,
      bytes: document.recentBytes(),
      isSaved: !document.hasUnsavedChanges,
      at: Date.now(),
    };
    this.pause = Math.max(leastPause, pausePerWriting * (performance.now() - started));
    try {
      await this.keeper.keep(book);
    } catch (error) {
      this.stop();
      this.failed(error);
    }
  }
}
