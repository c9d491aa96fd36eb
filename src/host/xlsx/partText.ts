import {
  localName,
  MalformedXml,
  nextTag,
  parseXml,
  readAttributes,
  type Tag,
  type XmlElement,
} from "./xmlElement";
import { encodeAttribute } from "./xmlText";

interface PartChild {
  /** Local name; an mc:AlternateContent goes by the name of what it offers, so that it keeps its place. */
  readonly name: string;
  readonly xml: string;
}

/**
 * A part cut into the children of its root, each as it stands in the file, so that one child can be
 * replaced while every other byte stays.
 */
export class PartText {
  private changed = false;

  private constructor(
    /** Everything up to and including the root's start tag. */
    private head: string,
    private readonly tail: string,
    private readonly rootTag: string,
    private readonly prefix: string,
    private items: PartChild[],
  ) {}

  static from(text: string): PartText {
    const root = nextTag(text, 0);
    if (!root || root.kind === "close") throw new MalformedXml("no root element");
    const prefix = root.name.slice(0, root.name.length - localName(root.name).length);
    if (root.kind === "empty") {
      const open = `${text.slice(0, root.end - 2)}>`;
      return new PartText(open, `</${root.name}>`, root.name, prefix, []);
    }
    const items: PartChild[] = [];
    let position = root.end;
    for (;;) {
      const tag = nextTag(text, position);
      if (!tag) throw new MalformedXml("root element that does not end");
      if (tag.kind === "close") {
        const head = text.slice(0, root.end);
        return new PartText(head, text.slice(position), root.name, prefix, items);
      }
      const end = elementEnd(text, tag);
      const xml = text.slice(position, end);
      const name = localName(tag.name);
      items.push({ name: name === "AlternateContent" ? offeredName(xml) : name, xml });
      position = end;
    }
  }

  /** Prefix of the part's own elements with its colon; mostly "". */
  get elementPrefix(): string {
    return this.prefix;
  }

  /** Whether a child was replaced by something else; attributes of the root do not count. */
  get isChanged(): boolean {
    return this.changed;
  }

  get children(): readonly PartChild[] {
    return this.items;
  }

  rootAttributes(): Map<string, string> {
    const start = this.head.lastIndexOf(`<${this.rootTag}`);
    return readAttributes(this.head, start + this.rootTag.length + 1, this.head.length);
  }

  setRootAttribute(name: string, value: string | null): void {
    const start = this.head.lastIndexOf(`<${this.rootTag}`);
    this.head = this.head.slice(0, start) + withAttribute(this.head.slice(start), name, value);
  }

  /** Makes sure that the root declares a prefix. */
  declare(prefix: string, namespace: string): void {
    if (!this.rootAttributes().has(`xmlns:${prefix}`)) {
      this.setRootAttribute(`xmlns:${prefix}`, namespace);
    }
  }

  /** First child of that name, parsed. */
  element(name: string): XmlElement | undefined {
    const child = this.items.find((item) => item.name === name);
    return child && parseXml(child.xml);
  }

  elements(name: string): XmlElement[] {
    return this.items.filter((item) => item.name === name).map((item) => parseXml(item.xml));
  }

  /**
   * Puts `xml` where children of that name stand, or where the schema's `order` wants them; the empty
   * text removes them.
   */
  replace(name: string, xml: string, order: readonly string[]): void {
    const added = xml === "" ? [] : this.fragments(xml);
    const before = this.items.filter((item) => item.name === name);
    const same =
      before.length === added.length && added.every((text, i) => text === before[i]?.xml);
    if (same) return;
    this.changed = true;
    const at = this.items.findIndex((item) => item.name === name);
    const rest = this.items.filter((item) => item.name !== name);
    const rank = order.indexOf(name);
    const place = at >= 0 ? at : rest.findIndex((item) => order.indexOf(item.name) > rank);
    const items = added.map((text) => ({ name, xml: text }));
    rest.splice(place < 0 ? rest.length : place, 0, ...items);
    this.items = rest;
  }

  /** Replaces all children by elements, each a text of its own. */
  setChildren(elements: readonly string[]): void {
    this.changed = true;
    this.items = elements.map((xml) => ({ name: "", xml }));
  }

  /** Puts elements, each a text of its own, behind the children of that name. */
  append(name: string, elements: readonly string[]): void {
    this.changed = true;
    const after = this.items.findLastIndex((item) => item.name === name);
    const added = elements.map((xml) => ({ name, xml: this.fragments(xml).join("") }));
    this.items = [...this.items.slice(0, after + 1), ...added, ...this.items.slice(after + 1)];
  }

  /** The elements of a fragment one by one; in a part whose elements are prefixed, ours become so too. */
  private fragments(xml: string): string[] {
    const own = this.prefix === "" || xml.includes(' xmlns="') ? xml : prefixed(xml, this.prefix);
    const found: string[] = [];
    let position = 0;
    for (let tag = nextTag(own, 0); tag; tag = nextTag(own, position)) {
      const end = elementEnd(own, tag);
      found.push(own.slice(position, end));
      position = end;
    }
    return found;
  }

  toString(): string {
    const head = this.head.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
    return head + this.items.map((item) => item.xml).join("") + this.tail;
  }
}

/** Sheet data is searched for its end tag only: it can be many megabytes long. */
function elementEnd(text: string, tag: Tag): number {
  if (tag.kind === "empty") return tag.end;
  if (localName(tag.name) === "sheetData") {
    const closing = `</${tag.name}>`;
    const at = text.indexOf(closing, tag.end);
    if (at < 0) throw new MalformedXml("sheetData that does not end");
    return at + closing.length;
  }
  let depth = 1;
  let position = tag.end;
  while (depth > 0) {
    const next = nextTag(text, position);
    if (!next) throw new MalformedXml(`${tag.name} that does not end`);
    if (next.kind === "open") depth++;
    else if (next.kind === "close") depth--;
    position = next.end;
  }
  return position;
}

function offeredName(xml: string): string {
  const choice = parseXml(xml).child("Choice");
  return choice?.children[0]?.name ?? "AlternateContent";
}

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z0-9]+[\s/>])/g, `<$1${prefix}`);
}

/** A start tag with one attribute set, replaced or (null) removed. */
export function withAttribute(startTag: string, name: string, value: string | null): string {
  const pattern = new RegExp(`\\s${name.replace(/[.:]/g, "\\$&")}\\s*=\\s*("[^"]*"|'[^']*')`);
  const attribute = value === null ? "" : ` ${name}="${encodeAttribute(value)}"`;
  if (pattern.test(startTag)) return startTag.replace(pattern, () => attribute);
  if (value === null) return startTag;
  return startTag.replace(/(?<!\s)\s*(\/?)>$/, (_, slash: string) => `${attribute}${slash}>`);
}

/** An element (as text) with one attribute of its start tag changed. */
export function elementWithAttribute(xml: string, name: string, value: string | null): string {
  const tag = nextTag(xml, 0);
  if (!tag) return xml;
  const startTag = withAttribute(xml.slice(tag.start, tag.end), name, value);
  return xml.slice(0, tag.start) + startTag + xml.slice(tag.end);
}

export type AttributeValue = string | number | boolean | null | undefined;

/** ` name="value"` for each value that is not null or undefined; booleans as 1 and 0. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const written = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    text += ` ${name}="${encodeAttribute(written)}"`;
  }
  return text;
}

/** `<name ...>inner</name>`, or the short form when there is nothing inside. */
export function element(
  name: string,
  values: Readonly<Record<string, AttributeValue>>,
  inner = "",
): string {
  return inner === ""
    ? `<${name}${attributes(values)}/>`
    : `<${name}${attributes(values)}>${inner}</${name}>`;
}
