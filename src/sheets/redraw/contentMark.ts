import { fingerprint } from "#core/text/fingerprint";

/** Content of a cell as Excel answers it. */
export type LiveContent = number | string | boolean;

/**
 * A short mark of what stands in a cell, by which one tells whether it is still what was drawn: "" for
 * nothing, else a letter for its kind and four characters. Of a formula only its build counts, for
 * Excel renames sheets, tables and columns in it and moves its references.
 */
export function contentMark(content: LiveContent, isFormula: boolean): string {
  if (content === "") return "";
  if (typeof content === "boolean") return content ? "b1" : "b0";
  if (typeof content === "number") return `n${short(content.toPrecision(12))}`;
  return isFormula ? `f${short(formulaBuild(content))}` : `t${short(content)}`;
}

/** A mark of so long a formula or text that nobody types the same by chance. */
export function isTelling(content: LiveContent, isFormula: boolean): boolean {
  return (
    typeof content === "string" &&
    (isFormula ? formulaBuild(content) : content).length >= LONG_ENOUGH
  );
}

const LONG_ENOUGH = 10;

function short(text: string): string {
  return fingerprint(text).slice(0, 4);
}

/** A text in quotes, a sheet in quotes, brackets, a function, a reference that is gone, another word or reference, a number. */
const TOKEN =
  /((?<!")"(?:[^"]|"")*")|(?<!')'(?:[^']|'')*'!?|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|([A-Za-z_\\][\w.]*)(?=\()|#REF!|[$A-Za-z_\\][\w.$]*!?|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|[\s@]+/g;

const builds = new Map<string, string>();
/** Formulas that are remembered at most: those of one large page. */
const REMEMBERED = 5_000;

/** Functions, operators, texts and numbers of a formula; whatever it refers to is one sign. */
function formulaBuild(formula: string): string {
  const known = builds.get(formula);
  if (known !== undefined) return known;
  const build = formula
    .replace(TOKEN, (token: string, text?: string, name?: string, digits?: string) => {
      if (text !== undefined) return text;
      if (name !== undefined) return name.toUpperCase();
      if (digits !== undefined) return String(Number(digits));
      return /^[\s@]/.test(token) ? "" : "·";
    })
    .replace(/·+/g, "·");
  if (builds.size >= REMEMBERED) builds.clear();
  builds.set(formula, build);
  return build;
}
