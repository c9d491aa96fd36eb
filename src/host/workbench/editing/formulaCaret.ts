import { scanFormula } from "#host/engine/formula/scan";

/** A stretch of the edited text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function isFormula(text: string): boolean {
  return text.startsWith("=") || /^[+-]./.test(text);
}

/** Whether a caret stands inside a text in quotation marks. */
function inString(text: string, caret: number): boolean {
  return (text.slice(0, caret).match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Whether a click on a cell would put a reference at the caret: after "=", an operator, a bracket, a comma. */
export function canPoint(text: string, caret: number): boolean {
  if (!text.startsWith("=") && !/^[+-]/.test(text)) return false;
  if (caret === 0 || inString(text, caret)) return false;
  const before = text.slice(0, caret).trimEnd();
  const after = text.charAt(caret);
  return /[=(,+\-*/^&<>:;{@]$/.test(before) && !/[\p{L}\p{N}_$]/u.test(after);
}

/** The word that is being typed at the caret and could be completed; null when there is none. */
export function wordAtCaret(
  text: string,
  caret: number,
): (Span & { readonly word: string }) | null {
  if (!isFormula(text) || inString(text, caret)) return null;
  const found = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const start = found.index;
  const before = text.charAt(start - 1);
  // Part of a reference ($A1), of a sheet name, or of a number (1E5).
  if (/[$'!\]\p{N}#]/u.test(before) || /[\p{L}\p{N}_.!([]/u.test(text.charAt(caret))) return null;
  return { start, end: caret, word: found[0] };
}

/** The column name that is being typed inside brackets, and the table before them ("" inside the table itself). */
export function columnAtCaret(
  text: string,
  caret: number,
): (Span & { readonly word: string; readonly table: string; readonly thisRow: boolean }) | null {
  if (!isFormula(text) || inString(text, caret)) return null;
  const found =
    /([\p{L}_\\][\p{L}\p{N}_.\\]*)?(?:\[|\[@|\[\[|\[@\[|\[\[[^\]]*\],\s*\[)([^[\]@#,]*)$/u.exec(
      text.slice(0, caret),
    );
  if (!found) return null;
  const word = found[2] ?? "";
  const opener = found[0].slice((found[1] ?? "").length, found[0].length - word.length);
  return {
    start: caret - word.length,
    end: caret,
    word,
    table: found[1] ?? "",
    thisRow: opener.startsWith("[@"),
  };
}

/** The innermost call around the caret. */
export interface Call {
  readonly name: string;
  /** Which argument the caret stands in, from 0. */
  readonly argument: number;
}

export function callAtCaret(text: string, caret: number): Call | null {
  if (!isFormula(text)) return null;
  const stack: { name: string; argument: number }[] = [];
  let name = "";
  for (let at = 1; at < caret; at++) {
    const char = text.charAt(at);
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      if (close < 0 || close >= caret) return stack.findLast((call) => call.name !== "") ?? null;
      at = close;
      name = "";
    } else if (char === "[") {
      at = closingBracket(text, at);
    } else if (char === "(" || char === "{") {
      stack.push({ name: char === "(" ? name : "", argument: 0 });
      name = "";
    } else if (char === ")" || char === "}") {
      stack.pop();
      name = "";
    } else if (char === ",") {
      const call = stack.at(-1);
      if (call) call.argument++;
      name = "";
    } else name = /[\p{L}\p{N}_.]/u.test(char) ? name + char : "";
  }
  return stack.findLast((call) => call.name !== "") ?? null;
}

function closingBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text.charAt(i) === "'") i++;
    else if (text.charAt(i) === "[") depth++;
    else if (text.charAt(i) === "]" && --depth === 0) return i;
  }
  return text.length;
}

/** The A1 references of a formula with their places in the text. */
export interface PlacedReference extends Span {
  readonly text: string;
  /** "Sheet1!" or "". */
  readonly prefix: string;
}

export function referencesIn(text: string): PlacedReference[] {
  if (!text.startsWith("=")) return [];
  const found: PlacedReference[] = [];
  let at = 1;
  for (const piece of scanFormula(text.slice(1))) {
    if (piece.kind === "reference") {
      found.push({
        start: at,
        end: at + piece.text.length,
        text: piece.text,
        prefix: piece.prefix,
      });
    }
    at += piece.text.length;
  }
  return found;
}

/** F4: the reference at the caret goes from A1 to $A$1, A$1, $A1 and back. */
export function toggleReference(
  text: string,
  caret: number,
): { readonly text: string; readonly start: number; readonly end: number } | null {
  const reference = referencesIn(text).find(({ start, end }) => caret >= start && caret <= end);
  if (!reference) return null;
  const ends = reference.text.slice(reference.prefix.length).split(":");
  const next = ends.map(toggledEnd).join(":");
  const changed = reference.prefix + next;
  return {
    text: text.slice(0, reference.start) + changed + text.slice(reference.end),
    start: reference.start,
    end: reference.start + changed.length,
  };
}

function toggledEnd(end: string): string {
  const found = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end);
  if (!found) return end;
  const [, dollarColumn = "", column = "", dollarRow = "", row = ""] = found;
  if (column === "") return dollarColumn || dollarRow ? row : `$${row}`;
  if (row === "") return dollarColumn ? column : `$${column}`;
  if (dollarColumn && dollarRow) return `${column}$${row}`;
  if (dollarRow) return `$${column}${row}`;
  return dollarColumn ? `${column}${row}` : `$${column}$${row}`;
}
