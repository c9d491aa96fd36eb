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

/** The syntax tree of a formula without "=", or the parser's complaint. */
export function parseFormula(text: string): Node | { readonly complaint: string } {
  try {
    const shown = asShown(text).replace(
      /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu,
      "#REF!",
    );
    const tokens = tokenize(shown, { mergeRefs: true, withLocation: false });
    return parse(tokens, { looseRefCalls: true });
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

function outsideStrings(text: string, change: (part: string) => string): string {
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join("");
}
