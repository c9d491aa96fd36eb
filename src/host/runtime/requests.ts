/** One request of the add-in as it went over the wire. */
export interface RequestRecord {
  /** Counts from 1 since the workbook was opened. */
  readonly number: number;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /**
   * "batch": the add-in's own; "release": gives back the ranges of a finished Excel.run; "service":
   * start-up, ribbon, custom functions.
   */
  readonly kind: "batch" | "release" | "service";
  readonly actions: number;
  /** Size of the JSON in UTF-8. */
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** Time the host took, in milliseconds. */
  readonly ms: number;
  /** Whether a file would keep anything of what it did. */
  readonly writes: boolean;
  /** The JSON that came, while requests are logged. */
  readonly body?: string;
  /** Code and place of the refusal, if there was one. */
  readonly error?: { readonly code: string; readonly location: string; readonly message: string };
}

/** So many requests are remembered; when there are more, the oldest go. */
const mostRecords = 20_000;
/** So many are remembered with their JSON. */
const mostBodies = 500;

/** The requests of a session, the latest last. */
export class RequestList {
  readonly records: RequestRecord[] = [];
  /** Whether the JSON of requests is kept. */
  isLogging = false;
  private count = 0;

  /** Keeps what is known of a request and gives it a number. */
  add(facts: Omit<RequestRecord, "number">): RequestRecord {
    const { body, ...rest } = facts;
    const logged = this.isLogging && body !== undefined;
    const record = { number: ++this.count, ...rest, ...(logged ? { body } : {}) };
    this.records.push(record);
    if (this.records.length > mostRecords) this.records.splice(0, mostRecords / 20);
    const old = this.records.length - 1 - mostBodies;
    const last = this.records[old];
    if (last?.body !== undefined) {
      const kept = { ...last };
      Reflect.deleteProperty(kept, "body");
      this.records[old] = kept;
    }
    return record;
  }

  clear(): void {
    this.records.length = 0;
    this.count = 0;
  }
}

/** Length in UTF-8 without making the bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) length += 1;
    // Each half of a surrogate pair counts two: four bytes for the pair.
    else if (code >= 0xd800 && code <= 0xdfff) length += 1;
    else length += 2;
  }
  return length;
}
