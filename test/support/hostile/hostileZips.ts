import { zipSync } from "fflate";
import { packEntry } from "#host/xlsx/zip";
import { macroWorkbook, smallWorkbook } from "#test/support/xlsxPackage";
import {
  sheetPart,
  sheetXml,
  soundParts,
  soundRows,
  utf8,
  workbookWith,
  type HostileFile,
} from "./hostileFile";

const megabyte = 1024 * 1024;

/** One entry of a zip file that is written byte by byte, so that its fields can lie. */
interface Entry {
  readonly name: string;
  readonly method?: number;
  readonly flags?: number;
  readonly packed: Uint8Array;
  /** What the directory says that it unpacks to. */
  readonly size: number;
  /** Where its local header is; other entries' bytes may be claimed. */
  readonly offset?: number;
}

/** A zip file as its entries say, however wrong. */
export function forgedZip(entries: readonly Entry[], count = entries.length): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  const offsets = entries.map((entry) => {
    if (entry.offset !== undefined) return entry.offset;
    const offset = at;
    push(header(entry, 0x04034b50, 30, 0));
    push(utf8(entry.name));
    push(entry.packed);
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    push(header(entry, 0x02014b50, 46, offsets[i] ?? 0));
    push(utf8(entry.name));
  });
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, at - directory, true);
  end.setUint32(16, directory, true);
  push(new Uint8Array(end.buffer));
  const bytes = new Uint8Array(at);
  let to = 0;
  for (const part of parts) {
    bytes.set(part, to);
    to += part.length;
  }
  return bytes;
}

function header(entry: Entry, signature: number, length: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  const shift = length === 46 ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, entry.flags ?? 0, true);
  view.setUint16(8 + shift, entry.method ?? 8, true);
  view.setUint32(14 + shift, packEntry("", entry.packed).crc, true);
  view.setUint32(18 + shift, entry.packed.length, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, utf8(entry.name).length, true);
  if (length === 46) view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

function zeros(megabytes: number): Uint8Array {
  return new Uint8Array(megabytes * megabyte).fill(0x20);
}

/** A sound workbook whose sheet's entry is replaced by one that lies. */
function withEntry(sheet: Partial<Entry> & { readonly packed: Uint8Array }): Uint8Array {
  const parts = Object.entries(soundParts()).filter(([name]) => name !== sheetPart);
  return forgedZip([
    ...parts.map(([name, packed]) => ({ name, packed, size: packed.length, method: 0 })),
    { name: sheetPart, size: sheet.packed.length, method: 0, ...sheet },
  ]);
}

/** A sound workbook with one part more, whatever it is called. */
function withPart(name: string, packed: Uint8Array): Uint8Array {
  const parts = Object.entries(soundParts());
  return forgedZip(
    [...parts, [name, packed] as const].map(([each, content]) => ({
      name: each,
      packed: content,
      size: content.length,
      method: 0,
    })),
  );
}

/** The bytes of one entry of a zip that fflate wrote, still compressed. */
function deflated(content: Uint8Array): Uint8Array {
  const zip = zipSync({ a: content }, { level: 9 });
  const view = new DataView(zip.buffer);
  return zip.subarray(31, 31 + view.getUint32(18, true));
}

/** 250 entries that all claim the same compressed bytes, as the bombs of David Fifield do. */
function overlapping(): Uint8Array {
  const packed = deflated(zeros(4));
  const parts = Object.entries(soundParts()).map(([name, content]) => ({
    name,
    packed: content,
    size: content.length,
    method: 0,
  }));
  const offset = parts.reduce((sum, part) => sum + 30 + part.name.length + part.packed.length, 0);
  const copies = Array.from({ length: 250 }, (_, i) => ({
    name: `xl/media/${i}.bin`,
    packed,
    size: 4 * megabyte,
    ...(i === 0 ? {} : { offset }),
  }));
  return forgedZip([...parts, ...copies]);
}

function nested(depth: number): Uint8Array {
  let inner: Uint8Array = zeros(10);
  for (let i = 0; i < depth; i++) inner = zipSync({ [`lib ${i}.zip`]: inner }, { level: 9 });
  return workbookWith({ "xl/embeddings/bomb.zip": inner });
}

const names: readonly (readonly [string, string])[] = [
  ["that leads out of the file", "xl/../../../etc/passwd"],
  ["that is absolute", "/etc/passwd"],
  ["with a drive", "C:\\Windows\\win.ini"],
  ["with backslashes that lead out", "xl\\..\\..\\evil.xml"],
  ["with a zero", "xl/work\0sheets/sheet1.xml"],
  ["that is another's in capitals", "XL/WORKSHEETS/SHEET1.XML"],
  ["that is a word of the language", "__proto__"],
  ["that is a name of every object", "constructor"],
];

/** Archives that unpack to more than anybody has, lie about themselves, or lead elsewhere. */
export function hostileZips(): HostileFile[] {
  const whole = smallWorkbook(soundRows);
  return [
    {
      what: "a sheet that unpacks to 400 MB of nothing",
      name: "bomb.xlsx",
      bytes: () => workbookWith({ [sheetPart]: zeros(400) }),
      isHeavy: true,
    },
    {
      what: "a picture that unpacks to 60 MB, a thousand to one",
      name: "picture.xlsx",
      bytes: () => workbookWith({ "xl/media/image1.png": zeros(60) }),
    },
    { what: "entries that share their bytes", name: "overlap.xlsx", bytes: overlapping },
    {
      what: "a part that says 1 kB and unpacks to 100 MB",
      name: "liar.xlsx",
      bytes: () => withEntry({ packed: deflated(zeros(100)), size: 1024, method: 8 }),
    },
    {
      what: "a part that says 2 GB and has 10 bytes",
      name: "empty promise.xlsx",
      bytes: () => withEntry({ packed: utf8("0123456789"), size: 0x7fffffff }),
    },
    {
      what: "a directory of 65,535 entries that is not there",
      name: "entries.xlsx",
      bytes: () => forgedZip([{ name: "xl/workbook.xml", packed: utf8("x"), size: 1 }], 65_535),
    },
    {
      what: "25,000 empty parts",
      name: "parts.xlsx",
      bytes: () =>
        workbookWith(
          Object.fromEntries(Array.from({ length: 25_000 }, (_, i) => [`xl/media/${i}.x`, ""])),
        ),
      isHeavy: true,
    },
    { what: "archives in archives", name: "nested.xlsx", bytes: () => nested(6) },
    {
      what: "an archive that holds its own bytes",
      name: "quine.xlsx",
      bytes: () => workbookWith({ "xl/embeddings/quine.xlsx": whole }),
    },
    {
      what: "an encrypted entry",
      name: "locked.xlsx",
      bytes: () => withEntry({ packed: utf8("secret"), flags: 1 }),
    },
    {
      what: "an unknown way of compressing",
      name: "method.xlsx",
      bytes: () => withEntry({ packed: utf8("secret"), method: 99 }),
    },
    ...[0.2, 0.7, 0.97].map((share) => ({
      what: `the first ${share * 100} % of a workbook`,
      name: "truncated.xlsx",
      bytes: () => whole.slice(0, Math.floor(whole.length * share)),
    })),
    ...names.map(([how, part]) => ({
      what: `a part with a name ${how}`,
      name: "path.xlsx",
      bytes: () => withPart(part, utf8(sheetXml(soundRows))),
    })),
    { what: "macros", name: "macros.xlsm", bytes: macroWorkbook },
  ];
}
