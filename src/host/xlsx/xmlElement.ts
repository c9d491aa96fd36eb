import { maxXmlDepth } from "./limits";
import { decodeXml } from "./xmlText";

/** Thrown for text that is not well-formed XML; `package.ts` adds which part it was. */
export class MalformedXml extends Error {}

/**
 * An element of a part, with its place in the part's text, so that what is not understood can be
 * written back as it stood. Names are without prefix: no part that is read mixes vocabularies with
 * equal names; attributes keep theirs ("r:id").
 */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Character data directly inside, decoded. */
  text = "";
  end = 0;
  innerEnd = 0;

  constructor(
    private readonly document: string,
    readonly name: string,
    readonly attributes: ReadonlyMap<string, string>,
    readonly start: number,
    readonly innerStart: number,
  ) {}

  /** As it stands in the part. */
  get xml(): string {
    return this.document.slice(this.start, this.end);
  }

  get innerXml(): string {
    return this.document.slice(this.innerStart, this.innerEnd);
  }

  /** Name as it stands in the part, with its prefix. */
  get tagName(): string {
    return /^<([^\s/>]+)/.exec(this.startTag)?.[1] ?? this.name;
  }

  get startTag(): string {
    return this.document.slice(this.start, this.innerStart);
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** An attribute of another vocabulary whatever its prefix: "id" finds "r:id". */
  foreignAttribute(name: string): string | undefined {
    for (const [key, value] of this.attributes) if (key.endsWith(`:${name}`)) return value;
    return undefined;
  }

  number(name: string): number | undefined {
    const text = this.attributes.get(name);
    if (text === undefined || text.trim() === "") return undefined;
    const value = Number(text);
    return Number.isNaN(value) ? undefined : value;
  }

  flag(name: string, missing = false): boolean {
    const text = this.attributes.get(name);
    return text === undefined ? missing : isTrue(text);
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Follows a path of first children. */
  path(...names: string[]): XmlElement | undefined {
    return names.reduce<XmlElement | undefined>((at, name) => at?.child(name), this);
  }

  /** All descendants of that name, in document order. */
  descendants(name: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (const child of this.children) {
      if (child.name === name) found.push(child);
      found.push(...child.descendants(name));
    }
    return found;
  }
}

function isTrue(text: string): boolean {
  return text === "1" || text === "true" || text === "on";
}

export interface Tag {
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
  /** With its prefix. */
  readonly name: string;
}

/** The next element tag at or after `from`; comments, instructions and CDATA are passed over. */
export function nextTag(text: string, from: number, to = text.length): Tag | null {
  let start = text.indexOf("<", from);
  while (start >= 0 && start < to) {
    const second = text.charCodeAt(start + 1);
    if (second === 33 || second === 63) {
      start = text.indexOf("<", skipMarkup(text, start));
      continue;
    }
    const end = tagEnd(text, start);
    if (second === 47) return { kind: "close", start, end, name: tagName(text, start + 2) };
    const kind = text.charCodeAt(end - 2) === 47 ? "empty" : "open";
    return { kind, start, end, name: tagName(text, start + 1) };
  }
  return null;
}

/** Past a comment, a CDATA section or an instruction that begins at `start`. */
export function skipMarkup(text: string, start: number): number {
  const closing = text.startsWith("<!--", start)
    ? "-->"
    : text.startsWith("<![CDATA[", start)
      ? "]]>"
      : text.startsWith("<?", start)
        ? "?>"
        : ">";
  const end = text.indexOf(closing, start + 2);
  if (end < 0) throw new MalformedXml("unfinished markup");
  return end + closing.length;
}

/** Just past ">" of the tag that begins at `start`; ">" inside quotes does not count. */
export function tagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw new MalformedXml("unfinished tag");
}

function tagName(text: string, from: number): string {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 47 || code === 62) break;
  }
  if (at === from) throw new MalformedXml("tag without a name");
  return text.slice(from, at);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const attributePattern = /(?<![^\s=/<>"'])([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes of the tag between `start` and `end`, decoded. */
export function readAttributes(text: string, start: number, end: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.slice(start, end).matchAll(attributePattern)) {
    attributes.set(name, decodeXml(double ?? single ?? ""));
  }
  return attributes;
}

/** Reads the first element at or after `from` with everything in it. */
export function parseXml(text: string, from = 0, to = text.length): XmlElement {
  const open: XmlElement[] = [];
  let position = from;
  for (;;) {
    const tag = nextTag(text, position, to);
    if (!tag) throw new MalformedXml("element that does not end");
    const inside = open.at(-1);
    if (inside) inside.text += characterData(text, position, tag.start);
    position = tag.end;
    if (tag.kind === "close") {
      const closed = open.pop();
      if (closed?.name !== localName(tag.name)) throw new MalformedXml(`unexpected </${tag.name}>`);
      closed.innerEnd = tag.start;
      closed.end = tag.end;
      if (open.length === 0) return closed;
      continue;
    }
    const attributes = readAttributes(text, tag.start + 1 + tag.name.length, tag.end);
    const element = new XmlElement(text, localName(tag.name), attributes, tag.start, tag.end);
    inside?.children.push(element);
    if (tag.kind === "open") {
      open.push(element);
      if (open.length > maxXmlDepth) throw new MalformedXml("elements nested too deeply");
    } else {
      element.innerEnd = element.end = tag.end;
      if (!inside) return element;
    }
  }
}

/** Text between two tags, with comments left out and CDATA taken literally. */
function characterData(text: string, from: number, to: number): string {
  if (from === to) return "";
  const raw = text.slice(from, to);
  if (!raw.includes("<")) return decodeXml(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith("<!--") || piece.startsWith("<?") ? "" : decodeXml(piece);
    })
    .join("");
}
