import { mostColumns } from "#core/register/sheetSize";
import { strToU8, zipSync } from "fflate";
import { mostUnpackedBytes } from "./limits";
import { encoded, readMarkup } from "./markup";
import { Unread } from "./unread";
import type { ZipParts } from "./zipParts";

/** A link over a range and a formula over an area: a few bytes in the file, billions of cells in the library. */
const links = 0x01ee;
const arrays = 0x01aa;
const columns = 0x003c;

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
      path.endsWith(".bin") ? records(path, content) : list(parts.text(path), kept),
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

function records(path: string, content: Uint8Array): Uint8Array {
  return path.includes("/worksheets/") ? plainRecords(content) : content;
}

/** The records of a sheet ([MS-XLSB] 2.1.4) without links, arrays and columns that no sheet has. */
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
    if (end > content.length) throw new Unread("damaged");
    const isBeyond = kind === columns && (size < 8 || view.getUint32(at + 4, true) >= mostColumns);
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
