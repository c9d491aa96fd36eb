import { mostColumns, mostRows } from "#core/register/sheetSize";
import type { Budget } from "./budget";
import { mostCharacters, mostFormulaCharacters, mostMerges } from "./limits";
import { encoded, readMarkup, type Tag } from "./markup";
import { columnName, parsedAddress } from "./cellAddress";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  /** Characters of each shared string. */
  readonly strings: readonly number[];
  /** Number of cell formats. */
  readonly formats: number;
  readonly budget: Budget;
}

/**
 * A sheet's part with nothing in it but what is read of it: hidden rows and columns, merged areas and cells,
 * each with a place, a kind, a format that is there, a formula and a value. The library that reads it
 * would follow a link over a billion cells. Null when the sheet is larger than the budget of its file.
 */
export function plainSheet(xml: string, context: SheetContext): PlainSheet | null {
  const writer = new SheetWriter(context);
  readMarkup(xml, writer);
  return writer.isTooLarge ? null : { xml: writer.written(), cutTexts: writer.cutTexts };
}

interface PlainSheet {
  readonly xml: string;
  /** Texts that were longer than a cell holds. */
  readonly cutTexts: number;
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: string;
  formula: string | null;
  /** Number of the group that shares a formula; "" is none. */
  group: string;
  value: string;
}

/** Kinds of values that the format has; a cell of another kind is a number or nothing. */
const kinds: ReadonlySet<string> = new Set(["s", "str", "inlineStr", "b", "e", "d", "n"]);
/** Cell metadata, extensions and whatever else a cell may hold is passed over. */
type Inside = "v" | "f" | "t" | null;

class SheetWriter {
  isTooLarge = false;
  cutTexts = 0;
  private readonly rows: string[] = [];
  private readonly columns: string[] = [];
  private readonly merges: string[] = [];
  private row = -1;
  private column = -1;
  private isInData = false;
  private cell: OpenCell | null = null;
  private inside: Inside = null;
  /** In the phonetic guide of a text, which is no part of it. */
  private isInGuide = false;
  /** Length of the formula of each group, by its number. */
  private readonly groups = new Map<string, number>();

  constructor(private readonly context: SheetContext) {}

  open(tag: Tag): void {
    if (this.cell !== null) this.openInCell(tag);
    else if (tag.name === "c" && this.isInData) this.openCell(tag);
    else if (tag.name === "row" && this.isInData) this.openRow(tag);
    else if (tag.name === "sheetData") this.isInData = true;
    else if (tag.name === "col") this.addColumns(tag);
    else if (tag.name === "mergeCell") this.addMerge(tag);
  }

  close(name: string): void {
    if (this.cell !== null) {
      if (name === "c") this.closeCell(this.cell);
      else if (name === this.inside) this.inside = null;
      else if (name === "rPh") this.isInGuide = false;
    } else if (name === "row" && this.isInData) this.rows.push("</row>");
    else if (name === "sheetData") this.isInData = false;
  }

  text(text: string): void {
    const { cell, inside } = this;
    if (cell === null || inside === null || this.isInGuide) return;
    if (inside === "f") {
      cell.formula = ((cell.formula ?? "") + text).slice(0, mostFormulaCharacters + 1);
      return;
    }
    // One character more than a cell holds shows that a text is to be cut.
    cell.value += text.slice(0, Math.max(0, mostCharacters + 1 - cell.value.length));
  }

  written(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? "" : `<${name}>${items.join("")}</${name}>`;
    return `<worksheet>${list("cols", this.columns)}<sheetData>${this.rows.join("")}</sheetData>${list("mergeCells", this.merges)}</worksheet>`;
  }

  private openRow(tag: Tag): void {
    const stated = tag.number("r", mostRows) ?? 0;
    // A row that says no number, or none that there is, comes after the one before it.
    this.row = stated > 0 ? stated - 1 : this.row + 1;
    this.column = -1;
    if (this.row >= mostRows) this.isTooLarge = true;
    this.rows.push(`<row r="${this.row + 1}"${tag.is("hidden") ? ' hidden="1"' : ""}>`);
  }

  private openCell(tag: Tag): void {
    this.column = parsedAddress(tag.get("r") ?? "")?.column ?? this.column + 1;
    const type = tag.get("t") ?? "n";
    const format = tag.number("s", this.context.formats - 1);
    this.cell = {
      column: this.column,
      type: kinds.has(type) ? type : "n",
      format: format === null ? "" : ` s="${format}"`,
      formula: null,
      group: "",
      value: "",
    };
  }

  private openInCell(tag: Tag): void {
    if (tag.name === "v" || tag.name === "f" || tag.name === "t") this.inside = tag.name;
    else if (tag.name === "rPh") this.isInGuide = true;
    if (tag.name !== "f" || this.cell === null) return;
    this.cell.formula = "";
    if (tag.get("t") === "shared") this.cell.group = String(tag.number("si", 9_999_999) ?? "");
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null;
    this.inside = null;
    const { column, type, format } = cell;
    if (cell.value.length > mostCharacters) {
      cell.value = cell.value.slice(0, mostCharacters);
      this.cutTexts += 1;
    }
    if (column >= mostColumns || this.row < 0 || this.row >= mostRows) return;
    const value = this.valueOf(cell);
    const formula = this.formulaOf(cell);
    if (value === "" && formula === "" && format === "") return;
    const { budget } = this.context;
    if (!budget.takeCells(1)) this.isTooLarge = true;
    if (this.isTooLarge) return;
    const kind = value === "" ? "" : ` t="${type}"`;
    this.rows.push(
      `<c r="${columnName(column)}${this.row + 1}"${format}${kind}>${formula}${value}</c>`,
    );
  }

  private valueOf({ type, value }: OpenCell): string {
    if (value === "") return "";
    if (type === "inlineStr") {
      if (!this.context.budget.takeText(value.length)) this.isTooLarge = true;
      return `<is><t xml:space="preserve">${encoded(value)}</t></is>`;
    }
    if (type === "s") {
      const length = /^\d{1,8}$/.test(value) ? this.context.strings[Number(value)] : undefined;
      if (length === undefined) return "";
      if (!this.context.budget.takeText(length)) this.isTooLarge = true;
    } else if (type === "n" && !Number.isFinite(Number(value))) return "";
    else if (type === "str" && !this.context.budget.takeText(value.length)) this.isTooLarge = true;
    return `<v>${encoded(value)}</v>`;
  }

  /** A formula that is too long for Excel, or too much for this file, is left out: its value stays. */
  private formulaOf({ formula, group }: OpenCell): string {
    if (formula === null || formula.length > mostFormulaCharacters) return "";
    if (formula === "" && group === "") return "";
    if (group !== "" && formula !== "") this.groups.set(group, formula.length);
    const length = group === "" ? formula.length : (this.groups.get(group) ?? null);
    if (length === null || !this.context.budget.takeFormula(length)) return "";
    const shared = group === "" ? "" : ` t="shared" si="${group}"`;
    return `<f${shared}>${encoded(formula)}</f>`;
  }

  private addColumns(tag: Tag): void {
    const min = tag.number("min", mostColumns);
    const max = tag.number("max", mostColumns);
    // Widths are not read; each entry would be unfolded to all of its columns.
    if (min === null || max === null || !tag.is("hidden") || this.columns.length > mostColumns)
      return;
    if (min > 0 && min <= max) this.columns.push(`<col min="${min}" max="${max}" hidden="1"/>`);
  }

  private addMerge(tag: Tag): void {
    const [from, to] = (tag.get("ref") ?? "").split(":").map(parsedAddress);
    if (!from || !to || this.merges.length >= mostMerges) return;
    if (from.row > to.row || from.column > to.column) return;
    const name = ({ row, column }: typeof from): string => `${columnName(column)}${row + 1}`;
    this.merges.push(`<mergeCell ref="${name(from)}:${name(to)}"/>`);
  }
}
