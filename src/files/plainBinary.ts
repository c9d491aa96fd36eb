import { mostColumns } from "#core/register/sheetSize";
import { strToU8, zipSync } from "fflate";
import { areSoundTokens } from "./formulaTokens";
import { mostUnpackedBytes } from "./limits";
import { encoded, readMarkup } from "./markup";
import { Unread } from "./unread";
import type { ZipParts } from "./zipParts";

/** A link over a range and a formula over an area: a few bytes in the file, billions of cells in the library. */
const links = 0x01ee;
const arrays = 0x01aa;
const columns = 0x003c;

/** What rows, cells, looks and areas have at least, in bytes: the library reads on in shorter ones. */
const shortest: ReadonlyMap<number, number> = new Map([
  ...([17, 8, 12, 9, 9, 16, 12, 12, 12, 18, 11, 11] as const).map(
    (bytes, kind): [number, number] => [kind, bytes],
  ),
  ...([4, 8, 5, 5, 12, 8, 8, 5] as const).map((bytes, k): [number, number] => [0x0c + k, bytes]),
  [0x2b, 25],
  [0x2c, 6],
  [0x2f, 16],
  [0x94, 16],
  [0xb0, 16],
]);
/** Where records have a text behind its length of four bytes: cells, shared texts, names, fonts, formats. */
const textsAt: ReadonlyMap<number, number> = new Map([
  [0x06, 8],
  [0x08, 8],
  [0x11, 4],
  [0x13, 1],
  [0x27, 9],
  [0x2b, 21],
  [0x2c, 2],
  [0x3e, 9],
  [0x93, 19],
  [0x99, 8],
  [0x9c, 8],
]);
/** The first text of a sheet's record may be none, and its name follows. */
const sheetRecord = 0x9c;
const noText = 0xffff_ffff;
/** Sheets that formulas speak of: their number, and 12 bytes each. */
const sheetList = 0x016a;
/** Texts of cells with looks: bits in front say what follows. */
const richRecords: ReadonlySet<number> = new Set([0x13, 0x3e]);
/** Where records have a formula: shared ones, those of numbers, of truth values and of errors. */
const formulasAt: ReadonlyMap<number, number> = new Map([
  [0x01ab, 16],
  [0x09, 18],
  [0x0a, 11],
  [0x0b, 11],
]);
/** A text that a formula gives, with flags between, and a name: their formulas follow their texts. */
const textFormula = 0x08;
const nameRecord = 0x27;

/** Parts that are read of a binary workbook: what leads to the cells, the cells, the texts and the styles. */
const readParts =
  /^(?:\[content_types\]\.xml|(?:xl\/)?_rels\/[^/]*\.rels|xl\/(?:workbook|styles|sharedstrings|worksheets\/[^/]*)\.bin)$/;

/** An .xlsb workbook with the parts that are read and, in its sheets, without the records that unfold. */
export function plainBinary(parts: ZipParts): Uint8Array {
  const files: [string, Uint8Array][] = [];
  const paths = parts.paths.filter((path) => readParts.test(path));
  const kept = new Set(paths);
  let bytes = 0;
  for (const path of paths) {
    const content = parts.bytes(path) ?? new Uint8Array();
    bytes += content.length;
    if (bytes > mostUnpackedBytes) throw new Unread("too-large");
    files.push([
      path,
      path.endsWith(".bin") ? plainRecords(content) : list(parts.text(path), kept),
    ]);
  }
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** A list of parts written anew, without those that were left behind. */
function list(xml: string | null, kept: ReadonlySet<string>): Uint8Array {
  const pieces: string[] = [];
  readMarkup(xml ?? "", {
    open(tag) {
      const part = tag.get("PartName");
      const isGone = part !== null && !kept.has(part.slice(1).toLowerCase());
      const attributes = isGone ? [] : tag.attributes();
      const written = attributes.map(([name, value]) => ` ${name}="${encoded(value)}"`).join("");
      pieces.push(`<${tag.name}${written}>`);
    },
    close(name) {
      pieces.push(`</${name}>`);
    },
  });
  return strToU8(pieces.join(""));
}

/** Whether the texts and lists of a record end inside it: the library reads as many as they say. */
function fits(kind: number, view: DataView, start: number, end: number): boolean {
  if (kind === sheetList) {
    return start + 4 <= end && start + 4 + 12 * view.getUint32(start, true) <= end;
  }
  const first = textsAt.get(kind);
  if (first === undefined || start + first >= end) return true;
  let at = start + first;
  const take = (bytesEach: number): boolean => {
    if (at + 4 > end) return false;
    const count = view.getUint32(at, true);
    at += 4 + (count === noText && kind === sheetRecord ? 0 : count * bytesEach);
    return at <= end;
  };
  if (!take(2)) return false;
  if (kind === sheetRecord) return take(2);
  if (!richRecords.has(kind)) return true;
  const looks = view.getUint8(start + first - 1);
  return ((looks & 1) === 0 || take(4)) && ((looks & 2) === 0 || take(2));
}

/** A formula that is not sound, or is only a name's, becomes none: its cell keeps its value. */
function dropFormula(kind: number, view: DataView, start: number, end: number): void {
  const isBehindText = kind === textFormula || kind === nameRecord;
  const first = isBehindText ? (textsAt.get(kind) ?? 0) : formulasAt.get(kind);
  if (first === undefined) return;
  let at = start + first;
  if (isBehindText && at + 4 <= end) {
    at += 4 + 2 * view.getUint32(at, true) + (kind === textFormula ? 2 : 0);
  }
  if (at + 8 > end) throw new Unread("damaged");
  const tokens = at + 4 + view.getUint32(at, true);
  const isSound =
    tokens + 4 <= end &&
    kind !== nameRecord &&
    view.getUint32(tokens, true) <= end - tokens - 4 &&
    areSoundTokens(view, at + 4, tokens, 2);
  if (isSound) return;
  view.setUint32(at, 0, true);
  view.setUint32(at + 4, 0, true);
}

/**
 * The records of a part ([MS-XLSB] 2.1.4) without links, arrays and columns that no sheet has. One that
 * reaches beyond the part is damage in any part: the library reads on behind the end, without an end.
 */
function plainRecords(content: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  for (let at = 0; at < content.length;) {
    const start = at;
    const low = content[at++] ?? 0;
    const kind = low & 0x80 ? (low & 0x7f) | (((content[at++] ?? 0) & 0x7f) << 7) : low;
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = content[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    const end = at + size;
    const isShort = size < (shortest.get(kind) ?? 0);
    if (end > content.length || isShort || !fits(kind, view, at, end)) throw new Unread("damaged");
    const isBeyond = kind === columns && (size < 8 || view.getUint32(at + 4, true) >= mostColumns);
    dropFormula(kind, view, at, end);
    if (kind !== links && kind !== arrays && !isBeyond) kept.push(content.subarray(start, end));
    at = end;
  }
  const plain = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const record of kept) {
    plain.set(record, to);
    to += record.length;
  }
  return plain;
}
