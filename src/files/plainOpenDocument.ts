import { mostColumns, mostRows } from "#core/register/sheetSize";
import { ownValue } from "#core/ownValue";
import { strToU8, zipSync } from "fflate";
import type { Budget } from "./budget";
import { mostFormulaCharacters, mostUnpackedBytes } from "./limits";
import { encoded, readMarkup, type Tag } from "./markup";
import { Unread } from "./unread";
import type { ZipParts } from "./zipParts";

/** Digits and letters that a number format may ask for: the library writes each of them out. */
const mostDigits = 30;

/**
 * An OpenDocument workbook made anew from its cells and its number formats. A cell or a row that is repeated
 * is one element in the file and a million in the sheet: those with content are counted, empty ones are
 * written as one step. Throws `Unread` when they are too many.
 */
export function plainOpenDocument(parts: ZipParts, budget: Budget): Uint8Array {
  const content = parts.text("content.xml");
  const styles = parts.text("styles.xml");
  if (content === null) throw new Unread("damaged");
  if (content.length + (styles?.length ?? 0) > mostUnpackedBytes) throw new Unread("too-large");
  const files: Record<string, string> = {
    "META-INF/manifest.xml": "<manifest/>",
    "content.xml": new OpenDocumentWriter(budget).written(content),
  };
  if (styles !== null) files["styles.xml"] = new OpenDocumentWriter(budget).written(styles);
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

/** Marks of a repeated cell or a matrix; each gets a number that a sheet may have. */
const spans: Readonly<Record<string, number>> = {
  "number-columns-repeated": mostColumns,
  "number-rows-repeated": mostRows,
  "number-columns-spanned": mostColumns,
  "number-rows-spanned": mostRows,
};

class OpenDocumentWriter {
  private readonly pieces: string[] = [];
  private row = { repeated: 1, cells: 0 };
  /** Full names of the elements that are open. */
  private readonly names: string[] = [];
  private isEmpty = false;
  private cell: { readonly repeated: number; isFilled: boolean } | null = null;

  constructor(private readonly budget: Budget) {}

  written(xml: string): string {
    readMarkup(xml, this);
    return this.pieces.join("");
  }

  open(tag: Tag): void {
    const { name } = tag;
    if (name === "table-row") {
      this.row = { repeated: tag.number("number-rows-repeated", mostRows) ?? 1, cells: 0 };
    }
    if (name === "covered-table-cell") {
      // As an empty cell it is one step to the right and not as many as it covers.
      this.pieces.push(`<table:table-cell${this.attributes(tag)}/>`);
      return;
    }
    if (name === "table-cell") {
      const repeated = tag.number("number-columns-repeated", mostColumns) ?? 1;
      this.cell = { repeated, isFilled: tag.get("string-value") !== null };
    }
    this.pieces.push(`<${tag.fullName}${this.attributes(tag)}${tag.isEmpty ? "/" : ""}>`);
    this.names.push(tag.fullName);
    this.isEmpty = tag.isEmpty;
  }

  close(name: string): void {
    if (name === "covered-table-cell") return;
    const full = this.names.pop() ?? name;
    if (!this.isEmpty) this.pieces.push(`</${full}>`);
    this.isEmpty = false;
    if (name === "table-cell" && this.cell !== null) {
      if (this.cell.isFilled) this.row.cells += this.cell.repeated;
      this.cell = null;
    } else if (name === "table-row" && !this.budget.takeCells(this.row.cells * this.row.repeated)) {
      throw new Unread("too-large");
    }
  }

  text(text: string): void {
    if (this.cell !== null && text.trim() !== "") this.cell.isFilled = true;
    if (this.cell !== null && !this.budget.takeText(text.length)) throw new Unread("too-large");
    this.pieces.push(encoded(text));
  }

  private attributes(tag: Tag): string {
    return tag
      .attributes()
      .flatMap(([name, value]) => {
        const local = name.slice(name.indexOf(":") + 1);
        const most = ownValue(spans, local);
        if (!/^[\w:.-]{1,80}$/.test(name) || local.startsWith("number-matrix")) return [];
        if (most !== undefined && !(Number(value) >= 0 && Number(value) <= most))
          throw new Unread("too-large");
        if (/digits|decimal|position/.test(local) && !(Math.abs(Number(value)) <= mostDigits))
          return [];
        if (local === "formula" && value.length > mostFormulaCharacters) return [];
        return [` ${name}="${encoded(value)}"`];
      })
      .join("");
  }
}
