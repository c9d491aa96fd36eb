import { area, contains, parseArea, type Area } from "#host/engine/address";
import type { Cell, Formula } from "#host/engine/cell";
import { CellError, isErrorCode, type Scalar } from "#host/engine/values";
import type { RawCell, RawFormula } from "./cellScanner";
import { customFunctionName, shownFormula } from "./formulaText";
import { richText, type SharedString } from "./sharedStrings";
import { maxFormulaLength } from "./limits";
import type { ReadBudget } from "./readBudget";
import { SharedFormula } from "./sharedFormula";
import type { SharedGroup } from "./source";
import { parseXml } from "./xmlElement";
import { decodeString } from "./xmlText";

/** What a cell's text refers to. */
export interface CellContext {
  readonly strings: readonly SharedString[];
  readonly styleOfXf: readonly number[];
  readonly dynamicMetadata: readonly number[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly date1904: boolean;
  /** Grows by the functions that formulas call with the prefix of an add-in's functions. */
  readonly customFunctions: Set<string>;
  readonly budget: ReadBudget;
}

/** Turns raw cells of one sheet into cells of the model. */
export class CellReader {
  readonly shared: Map<string, SharedGroup>;
  private readonly expanders = new Map<string, SharedFormula>();
  private readonly shown = new Map<string, string>();
  private readonly noCustomFunctions: ReadonlySet<string> = new Set();

  /** `known`: shared formulas of the sheet, for reading some of its rows a second time. */
  constructor(
    private readonly context: CellContext,
    known: ReadonlyMap<string, SharedGroup> = new Map(),
  ) {
    this.shared = new Map(known);
  }

  read(raw: RawCell): Cell {
    const cell: Cell = {
      value: this.value(raw),
      style: this.context.styleOfXf[raw.style] ?? 0,
    };
    if (raw.type === "s" && raw.value !== null && this.context.strings[Number(raw.value)]?.rich) {
      cell.richString = Number(raw.value);
    }
    const formula = raw.formula && this.formula(raw, raw.formula);
    if (formula) cell.formula = formula;
    return cell;
  }

  private value(raw: RawCell): Scalar {
    if (raw.inline !== null && raw.type === "inlineStr")
      return richText(parseXml(`<is>${raw.inline}</is>`));
    const text = raw.value;
    if (text === null || (text === "" && raw.type !== "str")) return null;
    switch (raw.type) {
      case "s":
        return this.context.strings[Number(text)]?.text ?? "";
      case "str":
      case "inlineStr":
        return decodeString(text);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return new CellError(isErrorCode(text) ? text : "#UNKNOWN!");
      case "d":
        return dateSerial(text, this.context.date1904);
      default: {
        const number = Number(text);
        return Number.isNaN(number) ? decodeString(text) : number;
      }
    }
  }

  private formula(raw: RawCell, formula: RawFormula): Formula | null {
    if (formula.text.length > maxFormulaLength) {
      return { text: formula.text, kind: "plain", state: "kept", reason: "too long for Excel" };
    }
    switch (formula.kind) {
      case "shared":
        return this.sharedFormula(raw, formula);
      case "array": {
        const dynamic = this.context.dynamicMetadata.includes(raw.metadata);
        const ref = parseArea(formula.ref) ?? area(raw.row, raw.column);
        const text = this.show(formula.text, raw);
        return { text, kind: dynamic ? "dynamic" : "array", ref, state: "live" };
      }
      case "dataTable": {
        const ref = parseArea(formula.ref) ?? area(raw.row, raw.column);
        return { text: "TABLE()", kind: "array", ref, state: "kept", reason: "data table" };
      }
      default:
        if (formula.text === "") return null;
        return { text: this.show(formula.text, raw), kind: "plain", state: "live" };
    }
  }

  private sharedFormula(raw: RawCell, formula: RawFormula): Formula | null {
    const known = this.shared.get(formula.shared);
    if (formula.text !== "") {
      if (!known) {
        const { row, column } = raw;
        this.shared.set(formula.shared, { text: formula.text, row, column, rows: new Set([row]) });
      }
      return { text: this.show(formula.text, raw), kind: "plain", state: "live" };
    }
    if (!known) return null;
    known.rows.add(raw.row);
    let expander = this.expanders.get(formula.shared);
    if (!expander) this.expanders.set(formula.shared, (expander = new SharedFormula(known.text)));
    const text = expander.at(raw.row - known.row, raw.column - known.column);
    this.context.budget.takeSharedText(text.length);
    return { text: this.show(text, raw), kind: "plain", state: "live" };
  }

  private show(text: string, raw: RawCell): string {
    if (!/_xl|\[/i.test(text)) return text;
    const table = this.context.tables.find((t) => contains(t.area, raw.row, raw.column))?.name;
    const key = `${table ?? ""}\n${text}`;
    const known = this.shown.get(key);
    if (known !== undefined) return known;
    for (const [name] of text.matchAll(/_xldudf_[\p{L}\p{N}_.]+/giu)) {
      this.context.customFunctions.add(customFunctionName(name));
    }
    const shown = shownFormula(text, { table, customFunctions: this.noCustomFunctions });
    this.shown.set(key, shown);
    return shown;
  }
}

const dayMilliseconds = 86_400_000;

/** An ISO date and time as a serial number. */
function dateSerial(text: string, date1904: boolean): Scalar {
  const iso = /Z$|[+-]\d\d:?\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return decodeString(text);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (time - epoch) / dayMilliseconds;
}
