/** A workbook as the browser keeps it while the page is open. */
export interface KeptBook {
  /** Which tab of the browser it belongs to. */
  readonly tab: string;
  /** What the address of the page asked for when the workbook was opened: see firstDocument.ts. */
  readonly asked: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether a file has all of it. */
  readonly isSaved: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const database = "sightline-workbench";
const books = "books";
/** What has not been touched for so long belongs to a tab that nobody will come back to. */
const keptFor = 14 * 24 * 3600 * 1000;

/** The browser's own store (IndexedDB), in which workbooks survive a reload of the page. */
export class KeptBooks {
  private readonly opened: Promise<IDBDatabase>;

  constructor(factory: IDBFactory = indexedDB) {
    const request = factory.open(database, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(books, { keyPath: "tab" });
    };
    this.opened = answer(request);
  }

  async find(tab: string): Promise<KeptBook | null> {
    const store = (await this.opened).transaction(books).objectStore(books);
    return (await answer(store.get(tab) as IDBRequest<KeptBook | undefined>)) ?? null;
  }

  async keep(book: KeptBook): Promise<void> {
    const transaction = (await this.opened).transaction(books, "readwrite");
    const store = transaction.objectStore(books);
    store.put(book);
    await done(transaction);
  }

  async forgetOld(now: number): Promise<void> {
    const transaction = (await this.opened).transaction(books, "readwrite");
    const store = transaction.objectStore(books);
    for (const book of await answer(store.getAll() as IDBRequest<KeptBook[]>)) {
      if (now - book.at > keptFor) store.delete(book.tab);
    }
    await done(transaction);
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The browser's store gave no reason."));
    };
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error("The browser's store gave no reason."));
    };
    // Without waiting for a next turn: the page may be going away.
    transaction.commit();
  });
}
