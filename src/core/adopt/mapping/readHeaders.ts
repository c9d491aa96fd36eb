import type { Island } from "../island";
import { headerKey, headerText } from "../headerText";
import type { HeaderText } from "../headerText";
import type { ReadHeader } from "./fieldMatches";
import { readHeader } from "./fieldMatches";
import type { Concept } from "./lexicon/concepts";

/** Judgements that registers give twice: before and after the response. */
const judged: readonly Concept[] = ["probability", "impact", "severity"];
const first: readonly Concept[] = ["before", "original"];
const stated: readonly Concept[] = ["before", "after", "remaining", "target", "revised"];

/**
 * Reads the headers of an island together: a word that stands before most of them says nothing about one,
 * and the second "Impact" after the first is the one after the response.
 */
export function readHeaders(island: Pick<Island, "headers">): readonly ReadHeader[] {
  const shared = sharedStart(island.headers);
  const headers = island.headers.map((text): ReadHeader => {
    const plain = shared === null ? text : withoutStart(text, shared);
    const read = readHeader(unnumbered(plain, island.headers));
    return { ...read, text: { ...text, keys: read.text.keys } };
  });
  return withCurrent(withRepeats(headers));
}

/** A first word without a meaning that at least three headers and half of them begin with: "Helios Budget". */
function sharedStart(headers: readonly HeaderText[]): string | null {
  const counts = new Map<string, number>();
  for (const { shown } of headers) {
    const [first = "", second] = shown.split(/[\s_.:-]+/);
    if (second !== undefined && second !== "") counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const named = headers.filter(({ shown }) => shown !== "").length;
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 3 || best[1] * 2 < named) return null;
  return readHeader(headerText(best[0])).bare.concepts.length === 0 ? best[0] : null;
}

function withoutStart(text: HeaderText, start: string): HeaderText {
  if (!text.shown.startsWith(start)) return text;
  const rest = text.shown.slice(start.length).replace(/^[\s_.:-]+/, "");
  return rest === "" ? text : headerText(rest, text.bands);
}

/** "Impact2" beside "Impact": Excel numbers the second of two equal headers of a table. */
function unnumbered(text: HeaderText, all: readonly HeaderText[]): HeaderText {
  const [, base] = /^(.*\p{L})[ _]?[2-9]$/u.exec(text.shown) ?? [];
  if (base === undefined) return text;
  const key = headerKey(base);
  if (!all.some((other) => headerKey(other.shown) === key)) return text;
  return headerText(base, text.bands);
}

/** Beside "Likelihood (initial)" the current likelihood is the one with the controls in place. */
function withCurrent(headers: readonly ReadHeader[]): readonly ReadHeader[] {
  const meant = (header: ReadHeader): readonly Concept[] => [
    ...header.bare.concepts,
    ...header.context,
  ];
  const has = (header: ReadHeader, concepts: readonly Concept[]): boolean =>
    concepts.some((concept) => meant(header).includes(concept));
  return headers.map((header) => {
    const isCurrent = has(header, judged) && has(header, ["current"]);
    if (!isCurrent || has(header, [...first, ...stated])) return header;
    const isLater = headers.some((other) => has(other, judged) && has(other, first));
    return isLater ? { ...header, context: [...header.context, "after" as const] } : header;
  });
}

/** The second of two equal judgements is the one after the response, where neither says so itself. */
function withRepeats(headers: readonly ReadHeader[]): readonly ReadHeader[] {
  const seen = new Set<string>();
  return headers.map((header) => {
    const meant = [...header.bare.concepts, ...header.context];
    const isJudged = judged.some((concept) => header.bare.concepts.includes(concept));
    if (!isJudged || stated.some((concept) => meant.includes(concept))) return header;
    const key = header.text.keys[0] ?? "";
    if (!seen.has(key)) {
      seen.add(key);
      return header;
    }
    return { ...header, context: [...header.context, "after" as const], repeated: true };
  });
}
