import { utf16WithoutMark } from "./fileKind";

export type Encoding =
  "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh" | "shift_jis" | "mixed";

/** Bytes that are turned into signs at a time. */
const CHUNK = 8192;

export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
  /** For "mixed": the lines that are not UTF-8. */
  readonly otherLines: number;
}

/** The text of the bytes in an encoding; null when they are none. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes of the UTF-8 character that begins here; 0 when none does. */
function lengthOfCharacter(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead > 0xf4) return 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

interface Runs {
  /** Places where the encoding changes: UTF-8 up to the first, then others, then UTF-8 ... */
  readonly bounds: readonly number[];
  readonly characters: number;
  readonly others: number;
}

/** Cuts bytes into runs of UTF-8 and runs of single bytes. */
function runsOf(bytes: Uint8Array): Runs {
  const bounds: number[] = [];
  let isUtf8 = true;
  let characters = 0;
  let others = 0;
  for (let at = 0; at < bytes.length;) {
    const length = lengthOfCharacter(bytes, at);
    if (length === 0) others += 1;
    else if (length > 1) characters += 1;
    if (length > 0 !== isUtf8) {
      bounds.push(at);
      isUtf8 = !isUtf8;
    }
    at += Math.max(1, length);
  }
  return { bounds, characters, others };
}

/** Letters with accents of the languages that offices here write in. */
const letters = /[àâäæçéèêëîïôœöùûüÿñáíóúßåøìòãõÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜÑÁÍÓÚÅØÌÒÃÕ]/;

/** How many signs beyond ASCII stand where a writer would put them: few when the encoding is the wrong one. */
function plausibility(text: string): number {
  const beside = text.match(/(?<=[A-Za-z])[^\0-\x7f]|[^\0-\x7f](?=[a-z])/g) ?? [];
  const marks = text.match(/(?<=[A-Za-z])’(?=[a-z])|(?<= )[–—•](?= )|[£€](?=\d)|(?<= )[“‘]/g) ?? [];
  return beside.filter((letter) => letters.test(letter)).length + marks.length;
}

/** Japanese text in the encoding of Excel for Windows; null when the bytes are something else. */
function japanese(bytes: Uint8Array): string | null {
  const text = strictly(bytes, "shift_jis");
  if (text === null) return null;
  const foreign = text.match(/[^\0-\x7f]/g) ?? [];
  const kana = foreign.filter((sign) => /[\u3041-\u30ff]/.test(sign)).length;
  const kanji = foreign.filter((sign) => /[\u4e00-\u9fff]/.test(sign)).length;
  const half = foreign.filter((sign) => /[\uff61-\uff9f]/.test(sign)).length;
  const isJapanese = kana + kanji > half * 2 && kana + kanji >= foreign.length * 0.7;
  return isJapanese && (kana > 0 || plausibility(singleBytes(bytes)) === 0) ? text : null;
}

/** Signs of cp1252 at 0x80..0x9F: some hosts read it as Latin 1, which has none there. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function singleBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)));
  }
  return parts.join("").replace(/[\x80-\x9f]/g, (sign) => high[sign.charCodeAt(0) - 0x80] ?? sign);
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, "");
}

/** UTF-8 where the bytes are, cp1252 between: a file that was glued together from two exports. */
function mixed(bytes: Uint8Array, bounds: readonly number[]): FileText {
  const parts: string[] = [];
  let otherLines = 0;
  let lastLine = -1;
  let line = 0;
  [0, ...bounds].forEach((from, run) => {
    const part = bytes.subarray(from, bounds[run] ?? bytes.length);
    const isUtf8 = run % 2 === 0;
    const text = isUtf8 ? (strictly(part, "utf-8") ?? singleBytes(part)) : singleBytes(part);
    if (!isUtf8 && line !== lastLine) {
      otherLines += 1;
      lastLine = line;
    }
    line += text.split("\n").length - 1;
    parts.push(text);
  });
  return { text: withoutMark(parts.join("")), encoding: "mixed", otherLines };
}

/**
 * The text of a file: by its mark, else UTF-16 when every second byte is zero, else UTF-8 when the bytes are
 * that, else what Excel of Windows or of the Mac saves. Never fails: a byte that fits nothing is read as cp1252.
 */
export function fileText(bytes: Uint8Array): FileText {
  const decoded = (text: string, encoding: Encoding): FileText => ({
    text: withoutMark(text),
    encoding,
    otherLines: 0,
  });
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : utf16WithoutMark(bytes);
  if (wide !== null) return decoded(new TextDecoder(wide).decode(bytes), wide);
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null) return decoded(utf8, "utf-8");
  const { bounds, characters, others } = runsOf(bytes);
  const text = japanese(bytes);
  if (text !== null) return decoded(text, "shift_jis");
  if (characters > 0 && others > 0) return mixed(bytes, bounds);
  const windows = singleBytes(bytes);
  const mac = new TextDecoder("macintosh").decode(bytes);
  return plausibility(mac) > 2 * plausibility(windows)
    ? decoded(mac, "macintosh")
    : decoded(windows, "windows-1252");
}
