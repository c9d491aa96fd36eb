import { isError, textToNumber, toText } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { numberToText } from "#host/engine/formula/numberText";
import { fault, Grid, type Operand } from "#host/engine/formula/operand";
import { gridOf } from "#host/engine/formula/reading";
import { formatted } from "#host/engine/text";
import type { CellError, Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";
import { round } from "./math";
import { eachOperand } from "./numbers";
import { hasWildcard, wildcardSource } from "./wildcard";

const longest = 32_767;

function limited(text: string): Scalar {
  return text.length > longest ? fault("#VALUE!") : text;
}

/** All texts of the arguments, ranges row by row. */
function textsOf(cx: Context, operands: readonly Operand[]): string[] | CellError {
  const texts: string[] = [];
  const take = (value: Scalar): CellError | undefined => {
    const text = toText(value);
    if (isError(text)) return text;
    texts.push(text);
    return undefined;
  };
  const error = eachOperand(
    cx,
    operands,
    (grid) => {
      for (const value of grid.data) {
        const failed = take(value);
        if (failed) return failed;
      }
      return undefined;
    },
    take,
  );
  return error ?? texts;
}

function textJoin(cx: Context, delimiter: Operand, skipEmpty: boolean, ...rest: Operand[]): Scalar {
  const delimiters = textsOf(cx, [delimiter]);
  if (isError(delimiters)) return delimiters;
  const texts = textsOf(cx, rest);
  if (isError(texts)) return texts;
  let joined = "";
  let count = 0;
  for (const text of texts) {
    if (skipEmpty && text === "") continue;
    if (count > 0) joined += delimiters[(count - 1) % Math.max(1, delimiters.length)] ?? "";
    joined += text;
    count++;
  }
  return limited(joined);
}

function find(needle: string, text: string, start: number, wildcards: boolean): Scalar {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > text.length) return fault("#VALUE!");
  if (wildcards && hasWildcard(needle)) {
    const found = new RegExp(wildcardSource(needle), "isu").exec(text.slice(from));
    return found ? from + found.index + 1 : fault("#VALUE!");
  }
  const at = wildcards
    ? text.toLowerCase().indexOf(needle.toLowerCase(), from)
    : text.indexOf(needle, from);
  return at < 0 ? fault("#VALUE!") : at + 1;
}

function substitute(text: string, old: string, replacement: string, instance?: number): Scalar {
  if (old === "") return text;
  if (instance === undefined) return limited(text.replaceAll(old, () => replacement));
  const wanted = Math.trunc(instance);
  if (wanted < 1) return fault("#VALUE!");
  let at = -1;
  for (let i = 0; i < wanted; i++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + replacement + text.slice(at + old.length));
}

function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** The characters of codes 128 to 159 in Windows-1252, the ANSI code page of Western Excel. */
const ansi = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromCode(code: number): Scalar {
  const n = Math.trunc(code);
  if (n < 1 || n > 255) return fault("#VALUE!");
  return n >= 128 && n < 160 ? ansi.charAt(n - 128) : String.fromCharCode(n);
}

function codeOf(text: string): Scalar {
  if (text === "") return fault("#VALUE!");
  const code = text.charCodeAt(0);
  if (code < 256 && !(code >= 128 && code < 160)) return code;
  const at = ansi.indexOf(text.charAt(0));
  return at < 0 ? 63 : 128 + at;
}

function textOf(value: Scalar, pattern: string): Scalar {
  if (isError(value)) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    const number = textToNumber(value);
    if (isError(number)) return pattern.includes("@") ? formatted(pattern, value) : value;
    return textOf(number, pattern);
  }
  if (pattern === "") return "";
  if (/^general$/i.test(pattern)) return numberToText(value ?? 0);
  const shown = formatted(pattern, value ?? 0);
  return shown === "########" ? fault("#VALUE!") : shown;
}

function numberValue(text: string, decimal = ".", group = ","): Scalar {
  const bare = text
    .replaceAll(" ", "")
    .split(group || "\u0000")
    .join("")
    .replace(decimal, ".");
  const percents = /%*$/.exec(bare)?.[0].length ?? 0;
  const digits = bare.slice(0, bare.length - percents);
  if (digits === "") return percents > 0 ? fault("#VALUE!") : 0;
  const number = Number(digits);
  return Number.isFinite(number) ? number / 100 ** percents : fault("#VALUE!");
}

function fixed(value: number, decimals: number, commas: boolean): string {
  const places = Math.trunc(decimals);
  const pattern = `${commas ? "#,##0" : "0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`;
  return formatted(pattern, round(value, places));
}

/** The text before or after the n-th delimiter; from the end when n is negative. */
function around(after: boolean) {
  return (
    _: Context,
    text: string,
    delimiter: string,
    instance = 1,
    mode = 0,
    atEnd = 0,
    missing?: Scalar,
  ): Scalar => {
    const n = Math.trunc(instance);
    if (n === 0 || Math.abs(n) > Math.max(1, text.length)) return fault("#VALUE!");
    if (delimiter === "") return after === n > 0 ? text : "";
    const [hay, needle] = mode ? [text.toLowerCase(), delimiter.toLowerCase()] : [text, delimiter];
    const places: number[] = [];
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length))
      places.push(at);
    const at = n > 0 ? places[n - 1] : places[places.length + n];
    if (at !== undefined) return after ? text.slice(at + delimiter.length) : text.slice(0, at);
    if (atEnd && Math.abs(n) === places.length + 1) return after === n > 0 ? "" : text;
    return missing ?? fault("#N/A");
  };
}

function textSplit(
  cx: Context,
  text: string,
  columnDelimiter: Operand,
  rowDelimiter?: Operand,
  skipEmpty = false,
  mode = 0,
  pad?: Scalar,
): Operand {
  const cut = (part: string, delimiter: Operand | undefined): string[] => {
    if (delimiter === undefined || delimiter === null) return [part];
    const delimiters = gridOf(cx, delimiter)
      .data.map((d) => toText(d))
      .filter((d): d is string => typeof d === "string" && d !== "");
    if (delimiters.length === 0) return [part];
    const source = delimiters.map((d) => d.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
    const parts = part.split(new RegExp(source, mode ? "iu" : "u"));
    return skipEmpty ? parts.filter((p) => p !== "") : parts;
  };
  const rows = cut(text, rowDelimiter).map((line) => cut(line, columnDelimiter));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return fault("#CALC!");
  const filler = pad ?? fault("#N/A");
  return Grid.of(
    rows.map((row) => [...row, ...new Array<Scalar>(width - row.length).fill(filler)]),
  );
}

function count(n: number | undefined): number | CellError {
  const whole = Math.trunc(n ?? 1);
  return whole < 0 ? fault("#VALUE!") : whole;
}

export const textFunctions: readonly FunctionDefinition[] = [
  define("LEN", "t", (_, text) => text.length),
  define("LEFT", "t n?", (_, text, n) => {
    const length = count(n);
    return isError(length) ? length : text.slice(0, length);
  }),
  define("RIGHT", "t n?", (_, text, n) => {
    const length = count(n);
    return isError(length) ? length : length === 0 ? "" : text.slice(-length);
  }),
  define("MID", "t n n", (_, text, start, length) => {
    const from = Math.trunc(start) - 1;
    if (from < 0 || length < 0) return fault("#VALUE!");
    return text.slice(from, from + Math.trunc(length));
  }),
  define("FIND", "t t n?", (_, needle, text, start) => find(needle, text, start ?? 1, false)),
  define("SEARCH", "t t n?", (_, needle, text, start) => find(needle, text, start ?? 1, true)),
  define("SUBSTITUTE", "t t t n?", (_, ...args) => substitute(...args)),
  define("REPLACE", "t n n t", (_, text, start, length, replacement) => {
    const from = Math.trunc(start) - 1;
    if (from < 0 || length < 0) return fault("#VALUE!");
    return limited(text.slice(0, from) + replacement + text.slice(from + Math.trunc(length)));
  }),
  define("TRIM", "t", (_, text) => text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ")),
  define("UPPER", "t", (_, text) => text.toUpperCase()),
  define("LOWER", "t", (_, text) => text.toLowerCase()),
  define("PROPER", "t", (_, text) => proper(text)),
  define("REPT", "t n", (_, text, times) => {
    const n = Math.trunc(times);
    return n < 0 || text.length * n > longest ? fault("#VALUE!") : text.repeat(n);
  }),
  define("EXACT", "t t", (_, a, b) => a === b),
  define("CHAR", "n", (_, code) => fromCode(code)),
  define("CODE", "t", (_, text) => codeOf(text)),
  define("UNICHAR", "n", (_, code) => {
    const n = Math.trunc(code);
    return n < 1 || n > 0x10ffff || (n >= 0xd800 && n < 0xe000)
      ? fault("#VALUE!")
      : String.fromCodePoint(n);
  }),
  define("UNICODE", "t", (_, text) => text.codePointAt(0) ?? fault("#VALUE!")),
  define("CLEAN", "t", (_, text) =>
    text.replace(/\p{Cc}/gu, (char) => (char.charCodeAt(0) < 32 ? "" : char)),
  ),
  define("TEXT", "e t", (_, value, pattern) => textOf(value, pattern)),
  define("VALUE", "v", (_, value) => {
    if (typeof value === "string") return textToNumber(value);
    return typeof value === "boolean" ? fault("#VALUE!") : (value ?? 0);
  }),
  define("NUMBERVALUE", "t t? t?", (_, ...args) => numberValue(...args)),
  define("CONCATENATE", "t t*", (_, ...texts) => limited(texts.join(""))),
  define("CONCAT", "x x*", (cx, ...operands) => {
    const texts = textsOf(cx, operands);
    return isError(texts) ? texts : limited(texts.join(""));
  }),
  define("TEXTJOIN", "x b x x*", textJoin),
  define("FIXED", "n n? b?", (_, value, decimals, plain) =>
    fixed(value, decimals ?? 2, plain !== true),
  ),
  define("DOLLAR", "n n?", (_, value, decimals) => {
    const text = `$${fixed(Math.abs(value), decimals ?? 2, true)}`;
    return value < 0 ? `(${text})` : text;
  }),
  define("TEXTBEFORE", "t t n? n? n? v?", around(false)),
  define("TEXTAFTER", "t t n? n? n? v?", around(true)),
  define("TEXTSPLIT", "t x x? b? n? v?", textSplit, { shape: "many" }),
];
