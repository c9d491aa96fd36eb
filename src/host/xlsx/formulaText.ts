import { tokenize, parseStructRef, stringifyStructRef, type Token } from "@borgar/fx/xlsx";
import { stringifyStructRef as showStructRef } from "@borgar/fx";
import { filePrefix } from "./functionPrefixes";

/** Where a formula stands: references to its own table are written without the table's name. */
export interface FormulaPlace {
  readonly table?: string | undefined;
  /** Upper-case names of the add-in's functions. */
  readonly customFunctions: ReadonlySet<string>;
}

const fileOnly = /_xl|\[/i;

/** A formula as a file has it -> as Excel shows it. */
export function shownFormula(text: string, place: FormulaPlace): string {
  if (!fileOnly.test(text)) return text;
  return new FormulaRewriter(text, place).shown();
}

const functionCall = /(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\]*)\(/gu;

/** A formula as Excel shows it -> as a file has it. `dynamic`: it is stored as a dynamic array. */
export function fileFormula(text: string, place: FormulaPlace, dynamic: boolean): string {
  const plain = !/[@#[]/.test(text) && !namesPrefixedFunction(text, place.customFunctions);
  return plain ? text : new FormulaRewriter(text, place).stored(dynamic);
}

function namesPrefixedFunction(text: string, customFunctions: ReadonlySet<string>): boolean {
  for (const [, name = ""] of text.matchAll(functionCall)) {
    if (filePrefix(name) !== "" || customFunctions.has(name.toUpperCase())) return true;
  }
  return false;
}

/** Whether a formula calls a function of the add-in: such a cell is always stored as a dynamic array. */
export function callsCustomFunction(text: string, customFunctions: ReadonlySet<string>): boolean {
  if (customFunctions.size === 0 || !namesCustomFunction(text, customFunctions)) return false;
  return tokenize(text).some(
    (token) => token.type === "func" && customFunctions.has(token.value.toUpperCase()),
  );
}

function namesCustomFunction(text: string, customFunctions: ReadonlySet<string>): boolean {
  for (const [, name = ""] of text.matchAll(functionCall)) {
    if (customFunctions.has(name.toUpperCase())) return true;
  }
  return false;
}

/** "_xldudf_PMO_SCORE" -> "PMO.SCORE": the namespace ends at the first underscore. */
export function customFunctionName(fileName: string): string {
  return fileName
    .replace(/^_xldudf_/i, "")
    .replace("_", ".")
    .toUpperCase();
}

class FormulaRewriter {
  private readonly tokens: Token[];

  constructor(
    text: string,
    private readonly place: FormulaPlace,
  ) {
    this.tokens = tokenize(text, { mergeRefs: true });
  }

  shown(): string {
    return this.showRange(0, this.tokens.length);
  }

  private showRange(from: number, to: number): string {
    let text = "";
    for (let i = from; i < to; i++) {
      const token = this.at(i);
      const value = token.value;
      const wrapper = /^_xlfn\.(SINGLE|ANCHORARRAY)$/i.exec(value)?.[1]?.toUpperCase();
      if (token.type === "func" && wrapper) {
        const close = this.closing(i + 1);
        const inner = this.showRange(i + 2, close);
        text +=
          wrapper === "SINGLE"
            ? `@${this.isOperand(i + 2, close) ? inner : `(${inner})`}`
            : `${inner}#`;
        i = close;
      } else if (token.type === "context" && this.isCustomCall(i + 2)) {
        i++;
      } else {
        text += this.showToken(token);
      }
    }
    return text;
  }

  /** `[2]!_xldudf_...` is a known corruption; the workbook number means nothing. */
  private isCustomCall(i: number): boolean {
    const token = this.at(i);
    return token.type === "func" && /^_xldudf_/i.test(token.value);
  }

  private showToken(token: Token): string {
    if (token.type === "func") {
      if (/^_xldudf_/i.test(token.value)) return customFunctionName(token.value);
      return token.value.replace(/^_xlfn\.(_xlws\.)?/i, "").replace(/^_xlpm\./i, "");
    }
    if (token.type === "range_named") return token.value.replace(/^_xl(pm|fn)\./i, "");
    return token.type === "structured" ? this.showStructured(token.value) : token.value;
  }

  private showStructured(text: string): string {
    const reference = parseStructRef(text);
    if (!reference) return text;
    const thisRow = reference.sections?.includes("this row") ?? false;
    if (!thisRow) return text;
    const own = reference.table?.toLowerCase() === this.place.table?.toLowerCase();
    const { columns = [], sections = [], table = "" } = reference;
    return showStructRef({ context: [], columns, sections, table: own ? "" : table });
  }

  stored(dynamic: boolean): string {
    const parameters = this.declaredNames();
    return this.storeRange(0, this.tokens.length, parameters, dynamic, 0);
  }

  private storeRange(
    from: number,
    to: number,
    parameters: ReadonlySet<string>,
    dynamic: boolean,
    depth: number,
  ): string {
    let text = "";
    let level = depth;
    for (let i = from; i < to; i++) {
      const token = this.at(i);
      if (token.value === "(") level++;
      if (token.value === ")") level--;
      if (token.type === "operator" && token.value === "@") {
        const end = this.operandEnd(i + 1);
        const inner = this.storeRange(i + 1, end, parameters, dynamic, level);
        // Outside of a call an ordinary formula picks the single cell by itself.
        text += dynamic || level > 0 ? `_xlfn.SINGLE(${inner})` : inner;
        i = end - 1;
        continue;
      }
      const end = this.operandEnd(i);
      if (
        end > i + 1 &&
        end <= to &&
        this.at(end - 1).value === "#" &&
        this.at(end - 1).type === "operator"
      ) {
        const inner = this.storeRange(i, end - 1, parameters, dynamic, level);
        text += `_xlfn.ANCHORARRAY(${inner})`;
        i = end - 1;
        continue;
      }
      text += this.storeToken(token, parameters);
    }
    return text;
  }

  private storeToken(token: Token, parameters: ReadonlySet<string>): string {
    const value = token.value;
    if (token.type === "func") {
      if (parameters.has(value.toLowerCase())) return `_xlpm.${value}`;
      if (this.place.customFunctions.has(value.toUpperCase())) {
        return `_xldudf_${value.toUpperCase().replaceAll(".", "_")}`;
      }
      return filePrefix(value) + value;
    }
    if (token.type === "range_named" && parameters.has(value.toLowerCase()))
      return `_xlpm.${value}`;
    return token.type === "structured" ? this.storeStructured(value) : value;
  }

  private storeStructured(text: string): string {
    const reference = parseStructRef(text);
    if (!reference) return text;
    const table = reference.table === "" || !reference.table ? this.place.table : reference.table;
    if (table === undefined) return text;
    return stringifyStructRef({ ...reference, table }, { thisRow: true });
  }

  /** Names that LET and LAMBDA declare anywhere in the formula. */
  private declaredNames(): ReadonlySet<string> {
    const names = new Set<string>();
    this.tokens.forEach((token, i) => {
      const name = token.type === "func" ? token.value.toUpperCase() : "";
      if (name !== "LET" && name !== "LAMBDA") return;
      const starts = this.argumentStarts(i + 1);
      starts.slice(0, -1).forEach((start, n) => {
        if (name === "LET" && n % 2 === 1) return;
        const declared = this.at(this.skipBlank(start));
        if (declared.type === "range_named") names.add(declared.value.toLowerCase());
      });
    });
    return names;
  }

  /** Token indexes at which the arguments of the call begin whose "(" stands at `open`. */
  private argumentStarts(open: number): number[] {
    const close = this.closing(open);
    const starts = [open + 1];
    let depth = 0;
    for (let i = open + 1; i < close; i++) {
      const { type, value } = this.at(i);
      if (type !== "operator") continue;
      if (value === "(" || value === "{") depth++;
      else if (value === ")" || value === "}") depth--;
      else if (value === "," && depth === 0) starts.push(i + 1);
    }
    return starts;
  }

  /** Index of the ")" that belongs to the "(" at `open`. */
  private closing(open: number): number {
    let depth = 0;
    for (let i = open; i < this.tokens.length; i++) {
      const { type, value } = this.at(i);
      if (type !== "operator") continue;
      if (value === "(") depth++;
      if (value === ")" && --depth === 0) return i;
    }
    return this.tokens.length;
  }

  /** Just past the operand that begins at `start`: a reference, a name, a call or a group, with its "#". */
  private operandEnd(start: number): number {
    const first = this.skipBlank(start);
    const { type, value } = this.at(first);
    const reference = type.startsWith("range") || type === "structured";
    let end = first + 1;
    if (type === "func") end = this.closing(first + 1) + 1;
    else if (value === "(" && type === "operator") end = this.closing(first) + 1;
    else if (!reference) return end;
    const next = this.at(end);
    return next.type === "operator" && next.value === "#" ? end + 1 : end;
  }

  private isOperand(from: number, to: number): boolean {
    return this.operandEnd(from) >= to;
  }

  private skipBlank(i: number): number {
    return this.at(i).type === "whitespace" ? i + 1 : i;
  }

  private at(i: number): Token {
    return this.tokens[i] ?? { type: "", value: "" };
  }
}
