import { CFB } from "@e965/xlsx";
import { Unread } from "./unread";

/** The file system of old Office files ([MS-CFB]), which the library gives no types. */
interface CompoundFiles {
  readonly read: (bytes: Uint8Array, options: { readonly type: "buffer" }) => unknown;
  readonly find: (file: unknown, path: string) => { readonly content: Uint8Array } | null;
  readonly write: (file: unknown, options: { readonly type: "buffer" }) => Uint8Array;
}

/** A record of a workbook stream: two bytes of kind, two bytes of length, content ([MS-XLS] 2.1.4). */
const headerBytes = 4;
/** A link over a range of cells, and its tip; the library follows it into every cell of the range. */
const linkRecords: ReadonlySet<number> = new Set([0x01b8, 0x0800]);
/** Formulas over areas; each is compared with every cell. */
const arrayRecord = 0x0221;
const mostArrays = 1_000;
/** Where a person has selected cells: readers of cells pass over it. */
const noRecord = 0x001d;

/**
 * An .xls workbook whose links are made records that are passed over: a link over every cell is a few bytes
 * in the file and four billion cells in the library that reads it. Macros are left where they are; nobody
 * reads them.
 */
export function plainOld(bytes: Uint8Array): Uint8Array {
  const { read, find, write } = CFB as CompoundFiles;
  const file = read(bytes, { type: "buffer" });
  const content = (find(file, "/Workbook") ?? find(file, "/Book"))?.content;
  if (!content) throw new Unread("damaged");
  let arrays = 0;
  for (let at = 0; at + headerBytes <= content.length;) {
    const kind = (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8);
    if (linkRecords.has(kind) || (kind === arrayRecord && ++arrays > mostArrays)) {
      content[at] = noRecord & 0xff;
      content[at + 1] = noRecord >> 8;
    }
    at += headerBytes + ((content[at + 2] ?? 0) | ((content[at + 3] ?? 0) << 8));
  }
  return Uint8Array.from(write(file, { type: "buffer" }));
}
