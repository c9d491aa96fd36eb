import { inflateSync } from "fflate";
import { harmlessBytes, mostParts, mostRatio, mostUnpackedBytes } from "./limits";
import { Unread } from "./unread";

/** A part of a package, not yet unpacked. */
interface Entry {
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** Bytes unpacked, as the directory says. */
  readonly size: number;
  /** Checksum of the unpacked bytes, as the directory says. */
  readonly sum: number;
}

/** The parts of a package by their path in lower case; each is unpacked when it is asked for. */
export class ZipParts {
  private constructor(private readonly entries: ReadonlyMap<string, Entry>) {}

  /**
   * Follows the directory at the end of the file (APPNOTE 4.3.12). Throws `Unread` where it leads nowhere,
   * names a part twice or outside the file, shares bytes between parts or unpacks to too much.
   */
  static open(bytes: Uint8Array): ZipParts {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endOfDirectory(view);
    if (end < 0) throw new Unread("damaged");
    const count = view.getUint16(end + 10, true);
    if (count > mostParts) throw new Unread("too-large");
    const entries = new Map<string, Entry>();
    const spans: (readonly [from: number, to: number])[] = [];
    let unpacked = 0;
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      const { path, entry, next, span } = entryAt(bytes, view, at);
      at = next;
      if (path.endsWith("/")) continue;
      if (isUnsafe(path) || entries.has(path)) throw new Unread("unsafe");
      entries.set(path, entry);
      spans.push(span);
      unpacked += entry.size;
    }
    checkSpans(spans);
    if (unpacked > harmlessBytes && unpacked > bytes.length * mostRatio)
      throw new Unread("too-large");
    return new ZipParts(entries);
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** The unpacked bytes; null when there is no such part. Throws `Unread` where a part is not as large as it says. */
  bytes(path: string): Uint8Array | null {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined) return null;
    if (entry.size > mostUnpackedBytes) throw new Unread("too-large");
    const content = entry.isDeflated ? inflated(entry) : entry.packed;
    if (content.length !== entry.size || checksum(content) !== entry.sum)
      throw new Unread("damaged");
    return content;
  }

  /** The text of a part, by its mark or as UTF-8; null when there is no such part. */
  text(path: string): string | null {
    const content = this.bytes(path);
    if (content === null) return null;
    const [first, second] = content;
    const wide =
      first === 0xff && second === 0xfe
        ? "utf-16le"
        : first === 0xfe && second === 0xff
          ? "utf-16be"
          : null;
    return new TextDecoder(wide ?? "utf-8").decode(content);
  }
}

const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSignature = 0x06054b50;
/** Stands where a number of 64 bits follows in the extra field. */
const longNumber = 0xffffffff;

function endOfDirectory(view: DataView): number {
  const longestComment = 65_535;
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

interface Found {
  readonly path: string;
  readonly entry: Entry;
  readonly next: number;
  readonly span: readonly [from: number, to: number];
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Found {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
    throw new Unread("damaged");
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new Unread("encrypted");
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length || (method !== 0 && method !== 8)) throw new Unread("damaged");
  const { packed, size, offset } = numbersOf(view, at, nameEnd, extraEnd);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature)
    throw new Unread("damaged");
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw new Unread("damaged");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  return {
    path: name.replaceAll("\\", "/").toLowerCase(),
    entry: {
      packed: bytes.subarray(from, from + packed),
      isDeflated: method === 8,
      size,
      sum: view.getUint32(at + 16, true),
    },
    next,
    span: [offset, from + packed],
  };
}

/** Writers that stream put the numbers into a field of 64 bits even when they are small. */
function numbersOf(view: DataView, at: number, extra: number, extraEnd: number) {
  const numbers = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  for (let field = extra; field + 4 <= extraEnd;) {
    const end = Math.min(field + 4 + view.getUint16(field + 2, true), extraEnd);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      numbers.forEach((number, i) => {
        if (number !== longNumber || value + 8 > end) return;
        numbers[i] = Number(view.getBigUint64(value, true));
        value += 8;
      });
    }
    field = Math.max(end, field + 4);
  }
  const [size = 0, packed = 0, offset = 0] = numbers;
  return { size, packed, offset };
}

function inflated({ packed, size }: Entry): Uint8Array {
  try {
    // One byte more than was promised: what is longer shows without being unpacked to its end.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw new Unread("damaged");
  }
}

const sums = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** CRC-32, as zip files have it. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (sums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

function isUnsafe(path: string): boolean {
  return (
    path === "" ||
    path.startsWith("/") ||
    /^[a-z]:/.test(path) ||
    path.includes("\0") ||
    path.split("/").includes("..")
  );
}

/** Parts that share their bytes are how a small file unpacks to terabytes. */
function checkSpans(spans: (readonly [from: number, to: number])[]): void {
  let last = 0;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (from < last) throw new Unread("unsafe");
    last = to;
  }
}
