import { parseXml, tagEnd, type XmlElement } from "./xmlElement";
import { decodeString, encodeString } from "./xmlText";

/** One entry of the shared strings: its text, and whether parts of it have formats of their own. */
export interface SharedString {
  readonly text: string;
  readonly rich: boolean;
}

/** Reads the table of strings; only entries with formats inside are parsed as trees. */
export function readSharedStrings(text: string): SharedString[] {
  const strings: SharedString[] = [];
  const prefix = /<(\w+:)?sst[\s>/]/.exec(text)?.[1] ?? "";
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = nextItem(text, open, 0);
  while (at >= 0) {
    const inner = tagEnd(text, at);
    if (text.charCodeAt(inner - 2) === 47) {
      strings.push({ text: "", rich: false });
      at = nextItem(text, open, inner);
      continue;
    }
    const end = text.indexOf(close, inner);
    strings.push(readItem(text, at, inner, end < 0 ? text.length : end, prefix));
    at = end < 0 ? -1 : nextItem(text, open, end);
  }
  return strings;
}

function nextItem(text: string, open: string, from: number): number {
  for (let at = text.indexOf(open, from); at >= 0; at = text.indexOf(open, at + 1)) {
    const after = text.charCodeAt(at + open.length);
    if (after <= 32 || after === 62 || after === 47) return at;
  }
  return -1;
}

function readItem(
  text: string,
  start: number,
  inner: number,
  end: number,
  prefix: string,
): SharedString {
  const simple =
    text.startsWith(`<${prefix}t`, inner) && text.charCodeAt(inner + prefix.length + 2) !== 47;
  if (simple) {
    const from = tagEnd(text, inner);
    const to = text.indexOf("<", from);
    const closing = `</${prefix}t>`;
    if (text.startsWith(closing, to) && to + closing.length === end) {
      return { text: decodeString(text.slice(from, to)), rich: false };
    }
  }
  const element = parseXml(text, start);
  return { text: richText(element), rich: element.child("r") !== undefined };
}

/** The text of an entry or an inline string: its own and that of its runs, without phonetic guides. */
export function richText(element: XmlElement): string {
  const runs = [element.child("t"), ...element.childrenNamed("r").map((run) => run.child("t"))];
  return runs
    .map((t) => (t ? decodeString(t.innerXml.includes("<") ? t.text : t.innerXml) : ""))
    .join("");
}

export function sharedStringXml(text: string): string {
  return `<si>${textElement(text)}</si>`;
}

/** `<t>`; white space at either end is kept only when the element says so. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${encodeString(text)}</t>`;
}
