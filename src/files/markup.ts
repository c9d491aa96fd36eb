import { mostDepth } from "./limits";
import { Unread } from "./unread";

/** A start tag; what it says is looked up in its text, so that a tag costs what is asked of it. */
export class Tag {
  constructor(
    private readonly text: string,
    /** Name as it stands in the text, with its prefix. */
    readonly fullName: string,
    /** Place behind the name. */
    private readonly from: number,
    private readonly to: number,
    readonly isEmpty: boolean,
  ) {}

  /** Name without its prefix. */
  get name(): string {
    return localName(this.fullName);
  }

  /** The value of an attribute, whatever its prefix, decoded; null when there is none. */
  get(name: string): string | null {
    return this.attributes((key) => key === name)[0]?.[1] ?? null;
  }

  /** A whole number from 0 to `most`; null when the attribute is none. */
  number(name: string, most: number): number | null {
    const text = this.get(name);
    if (text === null || text.length > 9 || !/^\d+$/.test(text)) return null;
    const value = Number(text);
    return value <= most ? value : null;
  }

  is(name: string): boolean {
    const text = this.get(name);
    return text === "1" || text === "true" || text === "on";
  }

  /** Attributes by their full names, decoded, in the order of the text; with `only`, the first that fits by local name. */
  attributes(only?: (localName: string) => boolean): (readonly [name: string, value: string])[] {
    const { text, to } = this;
    const found: (readonly [string, string])[] = [];
    for (let at = this.from; at < to;) {
      while (at < to && !isNamePart(text.charCodeAt(at))) at++;
      const start = at;
      while (at < to && isNamePart(text.charCodeAt(at))) at++;
      const name = text.slice(start, at);
      while (at < to && text.charCodeAt(at) <= 32) at++;
      if (text.charCodeAt(at) !== 61 || at >= to) continue;
      for (at++; at < to && text.charCodeAt(at) <= 32;) at++;
      const quote = text.charCodeAt(at);
      if (quote !== 34 && quote !== 39) continue;
      const end = text.indexOf(quote === 34 ? '"' : "'", at + 1);
      if (end < 0 || end > to) break;
      if (only === undefined) found.push([name, decoded(text.slice(at + 1, end))]);
      else if (only(localName(name))) return [[name, decoded(text.slice(at + 1, end))]];
      at = end + 1;
    }
    return found;
  }
}

/** What a reader of markup is told, in the order of the text. */
export interface MarkupReader {
  open(tag: Tag): void;
  /** `name` without prefix; also told right after an empty element. */
  close?(name: string): void;
  /** Decoded. */
  text?(text: string): void;
}

/**
 * Reads well-formed XML in one pass: time grows with the length of the text and with nothing else. Comments
 * and instructions are passed over. Throws `Unread` for a document type (entities that unfold, files that
 * are fetched), for elements nested too deep, and for text that is no XML.
 */
export function readMarkup(text: string, reader: MarkupReader): void {
  const open: string[] = [];
  for (let at = 0; ;) {
    const start = text.indexOf("<", at);
    if (start < 0) break;
    if (start > at && open.length > 0) reader.text?.(decoded(text.slice(at, start)));
    const second = text.charCodeAt(start + 1);
    if (second === 33 || second === 63) {
      at = afterSpecial(text, start, open.length > 0 ? reader : {});
      continue;
    }
    at = afterTag(text, start);
    if (second === 47) {
      const name = nameAt(text, start + 2);
      if (open.pop() !== name) throw new Unread("damaged");
      reader.close?.(localName(name));
      continue;
    }
    const name = nameAt(text, start + 1);
    const isEmpty = text.charCodeAt(at - 2) === 47;
    const tag = new Tag(text, name, start + 1 + name.length, at - 1, isEmpty);
    reader.open(tag);
    if (isEmpty) reader.close?.(tag.name);
    else if (open.push(name) > mostDepth) throw new Unread("damaged");
  }
  if (open.length > 0) throw new Unread("damaged");
}

/** Past a comment, an instruction or characters as they stand. */
function afterSpecial(text: string, start: number, reader: Pick<MarkupReader, "text">): number {
  const isLiteral = text.startsWith("<![CDATA[", start);
  const closing = isLiteral
    ? "]]>"
    : text.startsWith("<!--", start)
      ? "-->"
      : text.startsWith("<?", start)
        ? "?>"
        : null;
  // A document type is the only other markup that begins like this, and no workbook needs one.
  if (closing === null) throw new Unread("unsafe");
  const end = text.indexOf(closing, start + 2);
  if (end < 0) throw new Unread("damaged");
  if (isLiteral) reader.text?.(text.slice(start + 9, end));
  return end + closing.length;
}

/** Just past ">"; one inside quotes does not count. */
function afterTag(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw new Unread("damaged");
}

function nameAt(text: string, from: number): string {
  let at = from;
  while (isNamePart(text.charCodeAt(at))) at++;
  if (at === from) throw new Unread("damaged");
  return text.slice(from, at);
}

/** Anything but blanks, "/", "=", ">", "<" and quotes; NaN is the end of the text. */
function isNamePart(code: number): boolean {
  return (
    code > 32 &&
    code !== 47 &&
    code !== 61 &&
    code !== 62 &&
    code !== 60 &&
    code !== 34 &&
    code !== 39
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The characters that a text stands for; an entity that XML itself does not have stays as it is. */
function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities.get(String(name)) ?? whole;
      const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML does not have
const special = /[&<>"\r]|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const written = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\r", "&#13;"],
]);

/** Text as it may stand between tags and inside quotation marks; signs that XML does not have are left out. */
export function encoded(text: string): string {
  return text.replace(special, (sign) => written.get(sign) ?? "");
}
