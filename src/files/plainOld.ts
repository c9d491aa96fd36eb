import { CFB } from "@e965/xlsx";
import { areSoundTokens, type TokenLayout } from "./formulaTokens";
import { Unread } from "./unread";

/** The file system of old Office files ([MS-CFB]), which the library gives no types. */
interface CompoundFiles {
  readonly read: (bytes: Uint8Array, options: { readonly type: "buffer" }) => unknown;
  readonly find: (file: unknown, path: string) => { content: Uint8Array; size: number } | null;
  readonly write: (file: unknown, options: { readonly type: "buffer" }) => Uint8Array;
}

/** A record of a workbook stream: two bytes of kind, two bytes of length, content ([MS-XLS] 2.1.4). */
const headerBytes = 4;
/** Formulas over areas; each is compared with every cell. */
const arrayRecord = 0x0221;
const mostArrays = 1_000;
/**
 * Records that are read, and the bytes that each has at least: the beginning and end of sheets, their names,
 * cells, texts, formulas and what they speak of, looks, hidden rows and columns, merged cells, passwords. The
 * library reads on in any that is too short, for ever, and in many kinds that nobody needs.
 */
const readRecords: ReadonlyMap<number, number> = new Map([
  ...sized(0, [0x000a, 0x003c]),
  ...sized(2, [0x0017, 0x0022, 0x002f, 0x0042, 0x0081, 0x00e5, 0x0207]),
  ...sized(4, [0x0055, 0x01ae, 0x0809]),
  ...sized(5, [0x0092, 0x041e]),
  ...sized(6, [0x00bd, 0x00be, 0x0201]),
  ...sized(8, [0x0018, 0x0085, 0x00d6, 0x00fc, 0x0204, 0x0205]),
  ...sized(10, [0x007d, 0x00fd, 0x0200, 0x027e, 0x04bc]),
  ...sized(14, [0x0203, 0x0208, 0x0221]),
  ...sized(15, [0x0031, 0x00e0]),
  ...sized(18, [0x023e]),
  ...sized(20, [0x087d]),
  ...sized(22, [0x0006]),
]);
/** Where a person has selected cells: readers of cells pass over it. */
const noRecord = 0x001d;

/** Says which Excel wrote what follows. */
const beginRecord = 0x0809;
const newest = 0x06;
/** Where records have the length of a formula: of cells, of shared formulas, of areas. */
const formulasAt: ReadonlyMap<number, number> = new Map([
  [0x0006, 20],
  [0x04bc, 8],
  [arrayRecord, 12],
]);
/** A name, with the length of its formula; and the length that means none. */
const nameRecord = 0x0018;
const nameLength = 4;
const noFormula = 0xffff;

function sized(bytes: number, kinds: readonly number[]): [number, number][] {
  return kinds.map((kind) => [kind, bytes]);
}

/** A formula that is not sound, or is only a name's, becomes none: its cell keeps its value. */
function dropFormula(
  view: DataView,
  kind: number,
  from: number,
  to: number,
  layout: TokenLayout,
): void {
  if (kind === nameRecord && from + nameLength + 2 <= to)
    view.setUint16(from + nameLength, 0, true);
  const at = from + (formulasAt.get(kind) ?? to);
  if (at + 2 > to) return;
  const end = at + 2 + view.getUint16(at, true);
  if (end <= to && areSoundTokens(view, at + 2, end, layout)) return;
  view.setUint16(at, noFormula, true);
}

/**
 * An .xls workbook with the records that are read; all others become one that is passed over. A link over
 * every cell is a few bytes in the file and four billion cells in the library that reads it, and so are
 * others. Macros are left where they are; nobody reads them.
 */
export function plainOld(bytes: Uint8Array): Uint8Array {
  const { read, find, write } = CFB as CompoundFiles;
  const file = read(bytes, { type: "buffer" });
  const stream = find(file, "/Workbook") ?? find(file, "/Book");
  const content = stream?.content;
  if (!stream || !content) throw new Unread("damaged");
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let [arrays, layout]: [number, TokenLayout] = [0, 1];
  let at = 0;
  while (at + headerBytes <= content.length) {
    const kind = (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8);
    // Nothing follows but what fills the stream up.
    if (kind === 0) break;
    const length = (content[at + 2] ?? 0) | ((content[at + 3] ?? 0) << 8);
    if (
      length < (readRecords.get(kind) ?? Infinity) ||
      (kind === arrayRecord && ++arrays > mostArrays)
    ) {
      view.setUint16(at, noRecord, true);
    }
    const from = at + headerBytes;
    at = from + length;
    // The library reads on behind the end, without an end.
    if (at > content.length) throw new Unread("damaged");
    if (kind === beginRecord) layout = content[from + 1] === newest ? 1 : 0;
    dropFormula(view, kind, from, at, layout);
  }
  // What fills the stream up would be records without content, which the library reads for ever.
  stream.content = content.slice(0, at);
  stream.size = at;
  return Uint8Array.from(write(file, { type: "buffer" }));
}
