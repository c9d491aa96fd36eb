import { parse, tokenize, type AstExpression } from "@borgar/fx";

export type Node = AstExpression;

const filePrefix = /(?:\[\d+\]!)?_xldudf_([A-Za-z0-9_.]+)\(/g;

/**
 * A formula as Excel shows it: without the prefixes that only its file format uses, and with the
 * dot of a custom function's namespace (`_xldudf_PMO_SCORE(` is `PMO.SCORE(`).
 */
export function asShown(text: string): string {
  if (!text.includes("_xl")) return text;
  return outsideStrings(text, (part) =>
    part
      .replace(filePrefix, (_, name: string) => `${name.replace("_", ".")}(`)
      .replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, ""),
  );
}

/** Excel's limit for the characters of a formula. */
const longest = 8_192;
/** Parts of a formula in one another, a sum of as many terms included: each is a call of the compiler. */
const deepest = 1_000;

/** Looks without calling itself, so that it can tell what those who do could not bear. */
function isTooDeep(tree: Node): boolean {
  let level: unknown[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 2 * deepest) return true;
    level = level
      .flatMap((part): unknown[] =>
        typeof part === "object" && part !== null ? Object.values(part) : [],
      )
      .filter((part) => typeof part === "object" && part !== null);
  }
  return false;
}

/** The syntax tree of a formula without "=", or the parser's complaint. */
export function parseFormula(text: string): Node | { readonly complaint: string } {
  if (text.length > longest) return { complaint: "the formula is longer than Excel allows" };
  try {
    const shown = asShown(text).replace(
      /(?:(?<!')'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu,
      "#REF!",
    );
    const tokens = tokenize(shown, { mergeRefs: true, withLocation: false });
    const tree = parse(tokens, { looseRefCalls: true });
    return isTooDeep(tree) ? { complaint: "the formula is nested too deeply" } : tree;
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

function outsideStrings(text: string, change: (part: string) => string): string {
  return text
    .split(/((?<!")"(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join("");
}
