import { Workbook } from "#host/engine/workbook";
import { addInId } from "#host/cli/addInId";
import { openWithoutAddIn, type OfficeSession } from "#host/runtime/session";
import { Book } from "#host/workbench/book/book";
import { PairedPerson } from "#host/workbench/pane/pairedPerson";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";

let nextId = 1;

/**
 * A workbook that is open on the page: the engine's workbook, how the person sees it, and the session
 * of the pane in front of it. Until a pane has loaded, edits are computed and nobody hears of them.
 */
export class OpenDocument {
  /** Another one for each document of the page. */
  readonly id = nextId++;
  readonly book: Book;
  session: OfficeSession;
  /** Revision of the workbook that a file has. */
  private savedRevision: number;
  private readonly person: PairedPerson;
  /** The file that was read or written last, and the revision that it holds. */
  private file: { readonly revision: number; readonly bytes: Uint8Array } | null = null;

  constructor(
    readonly workbook: Workbook,
    /** The file that it was read from. */
    bytes: Uint8Array | null = null,
  ) {
    this.session = openWithoutAddIn(workbook);
    this.person = new PairedPerson(this.session.person);
    this.book = new Book(workbook, this.person);
    this.savedRevision = workbook.revision;
    if (bytes) this.file = { revision: workbook.revision, bytes };
  }

  /** Puts a freshly loaded pane in front of the workbook. */
  pair(session: OfficeSession): void {
    this.session.close();
    this.person.pair(session.person);
    this.session = session;
    const changed = (): void => {
      this.book.changed();
    };
    session.listen({
      request: ({ writes }) => {
        if (writes) this.book.addInWrote();
        else changed();
      },
      settled: changed,
      ribbonUpdated: changed,
    });
    changed();
  }

  get name(): string {
    return this.workbook.fileName;
  }

  /** Whether there is something that no file has. */
  get hasUnsavedChanges(): boolean {
    return this.workbook.revision !== this.savedRevision;
  }

  /** Notes that a file has the workbook as it was at a revision; -1 when none has it. */
  saved(revision: number): void {
    this.savedRevision = revision;
    this.book.changed();
  }

  /** The workbook as a file. */
  bytes(): Uint8Array {
    const bytes = writeWorkbook(this.workbook);
    this.file = { revision: this.workbook.revision, bytes };
    return bytes;
  }

  /** A file with all changes, though perhaps with another selection: writing a large workbook takes long. */
  recentBytes(): Uint8Array {
    return this.file?.revision === this.workbook.revision ? this.file.bytes : this.bytes();
  }
}

/** Opens a file. Throws `UnreadableFile` when it is no workbook. */
export function openFile(bytes: Uint8Array, fileName: string): OpenDocument {
  return new OpenDocument(readWorkbook(bytes, { fileName, addInId }), bytes);
}

/** A workbook with one empty sheet. */
export function newDocument(): OpenDocument {
  const workbook = new Workbook();
  workbook.addInId = addInId;
  workbook.appendSheet("Sheet1");
  return new OpenDocument(workbook);
}
