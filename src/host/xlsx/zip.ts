import { deflateSync, inflateSync } from "fflate";
import {
  maxCompressionRatio,
  maxFileBytes,
  maxPartBytes,
  maxParts,
  maxTotalBytes,
  ratioCheckedFromBytes,
} from "./limits";
import { tooLarge, UnreadableFile } from "./unreadableFile";

/** One file of an archive, still compressed, so that it can be written back as it is. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** Time and date in the archive's own form. */
  readonly modified: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64Size = 0xffffffff;
const utf8Flag = 0x0800;
const encryptedFlag = 0x0001;
const stored = 0;
const deflated = 8;

/** 1 January 1980, which is also what Excel writes. */
const earliestTime = 0x00210000;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length > maxFileBytes) throw tooLarge("it is too large");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: Span[] = [];
  let total = 0;
  if (count > maxParts) throw tooLarge(`it holds ${count} parts, too many`);
  for (let i = 0; i < count; i++) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== centralSignature) {
      throw truncated();
    }
    const { entry, next, span } = readEntry(bytes, view, position);
    position = next;
    if (entry.name.endsWith("/")) continue;
    checkName(entry.name, names);
    checkSize(entry);
    total += entry.size;
    if (total > maxTotalBytes) throw tooLarge("its parts together are too large");
    entries.push(entry);
    spans.push(span);
  }
  checkSpans(spans);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw truncated();
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; next: number; span: Span } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraStart = at + 46 + nameLength;
  const next = extraStart + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw truncated();
  const name = new TextDecoder().decode(bytes.subarray(at + 46, extraStart)).replaceAll("\\", "/");
  if (flags & encryptedFlag) {
    throw new UnreadableFile(
      "Encrypted",
      "The file is protected by a password; open it in Excel, remove the password and save it again.",
    );
  }
  const sizes = readSizes(view, at, extraStart, extraLength);
  if (sizes.offset + 30 > bytes.length || view.getUint32(sizes.offset, true) !== localSignature) {
    throw truncated();
  }
  const data =
    sizes.offset +
    30 +
    view.getUint16(sizes.offset + 26, true) +
    view.getUint16(sizes.offset + 28, true);
  if (data + sizes.packed > bytes.length) throw truncated();
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: bytes.subarray(data, data + sizes.packed),
    modified: view.getUint32(at + 12, true),
  };
  return { entry, next, span: [sizes.offset, data + sizes.packed] };
}

/** Sizes and place; writers that stream put them into the 64-bit extra field even when they are small. */
function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
): { packed: number; size: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let extra = extraStart;
  while (extra + 4 <= extraStart + extraLength) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      const fieldsEnd = Math.min(extra + 4 + length, extraStart + extraLength);
      const take = (): number => {
        if (field + 8 > fieldsEnd) throw truncated();
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      if (size === zip64Size) size = take();
      if (packed === zip64Size) packed = take();
      if (offset === zip64Size) offset = take();
    }
    extra += 4 + length;
  }
  return { packed, size, offset };
}

function checkName(name: string, names: Set<string>): void {
  const folded = name.toLowerCase();
  const unsafe =
    name === "" ||
    name.startsWith("/") ||
    /^[a-z]:/i.test(name) ||
    name.includes("\0") ||
    name.split("/").includes("..");
  if (unsafe) {
    throw new UnreadableFile(
      "Unsafe",
      "The file is refused: it holds a part whose name points outside the file.",
    );
  }
  if (names.has(folded)) {
    throw new UnreadableFile("Unsafe", `The file is refused: it holds the part ${name} twice.`);
  }
  names.add(folded);
}

/** First byte of an entry in the archive and the one behind its last. */
type Span = readonly [from: number, to: number];

/** Entries that share their bytes are how a small file unpacks to terabytes. */
function checkSpans(spans: Span[]): void {
  let last = 0;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (from < last) {
      throw new UnreadableFile("Unsafe", "The file is refused: its parts share the same bytes.");
    }
    last = to;
  }
}

function checkSize(entry: ZipEntry): void {
  if (entry.method !== stored && entry.method !== deflated) {
    throw new UnreadableFile(
      "Damaged",
      `The file is damaged: its part ${entry.name} is compressed in a way that Excel does not use.`,
    );
  }
  if (entry.size > maxPartBytes) throw tooLarge(`its part ${entry.name} is too large`);
  if (
    entry.size > ratioCheckedFromBytes &&
    entry.size > maxCompressionRatio * entry.packed.length
  ) {
    throw tooLarge(
      `its part ${entry.name} is compressed more than ${maxCompressionRatio} times, too much`,
    );
  }
}

/** Unpacks an entry and checks that it is what the archive's directory promised. */
export function unpack(entry: ZipEntry): Uint8Array {
  let content: Uint8Array;
  try {
    // One byte more than was promised: what is longer shows without being unpacked to its end.
    content =
      entry.method === stored
        ? entry.packed
        : inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw damaged(entry.name);
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(entry.name);
  return content;
}

export function packEntry(name: string, content: Uint8Array): ZipEntry {
  return {
    name,
    method: deflated,
    crc: crc32(content),
    size: content.length,
    packed: deflateSync(content, { level: 6 }),
    modified: earliestTime,
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const dataBytes = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const bytes = new Uint8Array(dataBytes + 2 * nameBytes + entries.length * (30 + 46) + 22);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    writeHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that the local and the central header share, from "version needed" on. */
function writeHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, /^[\x20-\x7e]*$/.test(entry.name) ? 0 : utf8Flag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** Four tables, so that four bytes are taken at a time: sheets are many megabytes long. */
const crcTables = makeCrcTables();

function makeCrcTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const next = (table: Int32Array): Int32Array =>
    table.map((c) => (c >>> 8) ^ (first[c & 0xff] ?? 0));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTables;
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (t3[crc & 0xff] ?? 0) ^
      (t2[(crc >>> 8) & 0xff] ?? 0) ^
      (t1[(crc >>> 16) & 0xff] ?? 0) ^
      (t0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) {
    crc = (t0[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function truncated(): UnreadableFile {
  return new UnreadableFile(
    "Truncated",
    "The file is incomplete: its end is missing, so it was probably not saved or copied to the end.",
  );
}

function damaged(part: string): UnreadableFile {
  return new UnreadableFile("Damaged", `The file is damaged: its part ${part} cannot be unpacked.`);
}
