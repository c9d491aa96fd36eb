import { parsePattern, type Node } from "./parsePattern";

/** Signs that a pattern is tried with, in the order in which they are preferred. */
const signs = Array.from(
  "a1 A_-.,;:'\"/\\()[]{}<>=+*&%#@!?|~^$`é€ß日\u00a0\n\r\t\u2013\ud83d0ZxgKT\ufeff\u2028µ",
);

/** Texts that no pattern should be slow on, whatever it looks for. */
const common = [
  "a",
  "1",
  " ",
  "a ",
  "1,",
  ".",
  "-",
  "(",
  ")",
  '"',
  "'",
  "<",
  "&",
  "\n",
  "=",
  "[",
  "a1",
  "aA",
  "_",
  "/",
  "1.1 ",
  "a, ",
  "https://",
];

/**
 * Texts on which a pattern with backtracking may be slow: what each of its repeated parts fits, many times, behind
 * what stands before it, and with an end that does not fit; and the common ones.
 */
export function hostileTexts(pattern: RegExp, length: number): readonly string[] {
  const texts = new Set(common.map((part) => part.repeat(length / part.length)));
  for (const { before, pump } of pumpsOf(parsePattern(pattern.source), "", pattern.flags)) {
    if (pump === "") continue;
    const many = pump.repeat(Math.ceil(length / pump.length));
    for (const end of ["\u0001", "!", ""]) texts.add(before + many + end);
    texts.add(many);
    texts.add((before + pump).repeat(Math.ceil(length / (before.length + pump.length))));
  }
  return [...texts];
}

interface Pump {
  readonly before: string;
  readonly pump: string;
}

function pumpsOf(node: Node, before: string, flags: string): Pump[] {
  switch (node.kind) {
    case "sequence": {
      const pumps: Pump[] = [];
      let text = before;
      node.parts.forEach((part, i) => {
        pumps.push(...pumpsOf(part, text, flags));
        const after = node.parts[i + 1];
        // What fits two neighbours is where their border may be moved.
        if (part.kind === "repeat" && after)
          pumps.push({ before: text, pump: sampleOf(after, flags) });
        text += sampleOf(part, flags);
      });
      return pumps;
    }
    case "either":
      return node.options.flatMap((option) => pumpsOf(option, before, flags));
    case "group":
    case "look":
      return pumpsOf(node.of, before, flags);
    case "repeat": {
      const own = node.max > 20 ? samplesOf(node.of, flags).map((pump) => ({ before, pump })) : [];
      return [...own, ...pumpsOf(node.of, before, flags)];
    }
    default:
      return [];
  }
}

function samplesOf(node: Node, flags: string): string[] {
  if (node.kind === "either") return node.options.flatMap((option) => samplesOf(option, flags));
  if (node.kind === "group") return samplesOf(node.of, flags);
  if (node.kind === "character") {
    return signs.filter((sign) => fits(node.source, sign, flags)).slice(0, 3);
  }
  return [sampleOf(node, flags)];
}

/** A short text that a part fits. */
function sampleOf(node: Node, flags: string): string {
  switch (node.kind) {
    case "character":
      return signs.find((sign) => fits(node.source, sign, flags)) ?? "";
    case "sequence":
      return node.parts.map((part) => sampleOf(part, flags)).join("");
    case "either":
      return node.options[0] ? sampleOf(node.options[0], flags) : "";
    case "group":
      return sampleOf(node.of, flags);
    case "repeat":
      return sampleOf(node.of, flags).repeat(Math.min(Math.max(node.min, 1), 4));
    default:
      return "";
  }
}

const known = new Map<string, boolean>();

function fits(source: string, sign: string, flags: string): boolean {
  const key = `${flags} ${sign} ${source}`;
  const found =
    known.get(key) ?? new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, "")).test(sign);
  known.set(key, found);
  return found;
}
