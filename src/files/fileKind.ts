/** What a file is, told by its bytes and not by its extension. */
export type FileKind =
  /** .xlsx, .xlsm, .xlsb, .ods */
  | "excel"
  /** .xls of Excel 97 to 2003 */
  | "old-excel"
  /** An HTML table or an XML spreadsheet, which web sites like to call .xls. */
  | "markup"
  | "text"
  | "empty"
  | "encrypted"
  | "word"
  | "powerpoint"
  | "pdf"
  | "picture"
  | "archive"
  | "binary";

/** Bytes in which the names of the parts of a package are looked for, at each end of the file. */
const ENDS = 65536;
/** Bytes that tell whether a file is text. */
const START = 4096;
/** Share of control characters that a text may have. */
const CONTROLS = 0.02;

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < Math.min(to, bytes.length); at += 1) {
    text += String.fromCharCode(bytes[at] ?? 0);
  }
  return text;
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** The names of the parts stand uncompressed in a package: at its start and in the list at its end. */
function packageKind(bytes: Uint8Array): FileKind {
  const names =
    latin(bytes, 0, ENDS) + latin(bytes, Math.max(0, bytes.length - ENDS), bytes.length);
  if (/xl\/(?:workbook|worksheets)|opendocument\.spreadsheet/.test(names)) return "excel";
  if (names.includes("word/document")) return "word";
  if (names.includes("ppt/presentation")) return "powerpoint";
  return "archive";
}

/** Office 97 files and protected new ones are a file system whose folders are named in UTF-16. */
function oldOfficeKind(bytes: Uint8Array): FileKind {
  const names = latin(bytes, 0, bytes.length).replace(/\0/g, "");
  if (names.includes("EncryptedPackage")) return "encrypted";
  if (names.includes("WordDocument")) return "word";
  if (names.includes("PowerPoint Document")) return "powerpoint";
  return /Workbook|Book/.test(names) ? "old-excel" : "binary";
}

/** True for UTF-16 without a mark: zero bytes stand on one side of the pairs only. */
export function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, START);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || even + odd < end / 40) return null;
  if (odd > even * 20) return "utf-16le";
  return even > odd * 20 ? "utf-16be" : null;
}

function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  if (utf16WithoutMark(bytes) !== null) return true;
  const end = Math.min(bytes.length, START);
  let controls = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  }
  return controls <= end * CONTROLS;
}

/**
 * What a file is by its bytes: "RAID log.xlsx" may be a Word document, "export.csv" a workbook.
 *
 * @example fileKind(new Uint8Array([80, 114, 111, 106, 101, 99, 116])); // => "text"
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return packageKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOfficeKind(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return "picture";
  if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) return "picture";
  if (startsWith(bytes, 0x1f, 0x8b)) return "archive";
  const start = latin(bytes, 0, 400).replace(/\0/g, "").toLowerCase();
  if (
    /^[^<]{0,8}<(?:!doctype html|html|table|meta|\?xml[^>]*>\s*<(?:\?mso|workbook|html|ss:))/.test(
      start,
    )
  )
    return "markup";
  if (start.startsWith("{\\rtf")) return "word";
  return isText(bytes) ? "text" : "binary";
}
