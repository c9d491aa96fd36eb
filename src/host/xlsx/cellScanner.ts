import { columnIndex, maxColumns, maxRows } from "#host/engine/address";
import { MalformedXml, skipMarkup, tagEnd } from "./xmlElement";
import { decodeXml } from "./xmlText";

/** A cell as the file has it; `start` and `end` bound its text. */
export interface RawCell {
  row: number;
  column: number;
  style: number;
  type: string;
  /** Index into the cell metadata, 0 = none. */
  metadata: number;
  formula: RawFormula | null;
  /** Content of `<v>`, not decoded. */
  value: string | null;
  /** Content of `<is>`, not decoded. */
  inline: string | null;
  start: number;
  end: number;
}

export interface RawFormula {
  text: string;
  kind: string;
  ref: string;
  /** Number of the group of a shared formula. */
  shared: string;
  /** Bounds of the element's text. */
  start: number;
  end: number;
}

export interface RawRow {
  row: number;
  start: number;
  /** Just past the start tag. */
  tagEnd: number;
  end: number;
}

interface SheetDataVisitor {
  row(row: RawRow): void;
  /** The object is used again for the next cell. */
  cell(cell: RawCell): void;
}

/**
 * Reads rows and cells without building a tree: sheet data is the one part of a workbook that grows to
 * many megabytes. `prefix` is that of the element names, mostly "".
 */
export function scanSheetData(
  text: string,
  from: number,
  to: number,
  prefix: string,
  visitor: SheetDataVisitor,
): void {
  new SheetDataScanner(text, to, prefix.length, visitor).scan(from);
}

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const letterC = 99;
const letterF = 102;
const letterI = 105;
const letterR = 114;
const letterS = 115;
const letterT = 116;
const letterV = 118;

class SheetDataScanner {
  private at = 0;
  private currentRow = -1;
  private currentColumn = -1;
  private openRow: RawRow | null = null;
  private readonly cell: RawCell = {
    row: 0,
    column: 0,
    style: 0,
    type: "n",
    metadata: 0,
    formula: null,
    value: null,
    inline: null,
    start: 0,
    end: 0,
  };

  constructor(
    private readonly text: string,
    private readonly to: number,
    private readonly prefixLength: number,
    private readonly visitor: SheetDataVisitor,
  ) {}

  scan(from: number): void {
    this.at = from;
    for (;;) {
      const start = this.text.indexOf("<", this.at);
      if (start < 0 || start >= this.to) break;
      const next = this.text.charCodeAt(start + 1);
      if (next === 33 || next === 63) {
        this.at = skipMarkup(this.text, start);
        continue;
      }
      if (next === slash) {
        this.at = tagEnd(this.text, start);
        this.closeRow(this.at);
        continue;
      }
      const name = start + 1 + this.prefixLength;
      const first = this.text.charCodeAt(name);
      if (first === letterC && !isNamePart(this.text.charCodeAt(name + 1))) {
        this.readCell(start, name + 1);
      } else if (first === letterR) {
        this.readRow(start, name + 3);
      } else {
        this.at = tagEnd(this.text, start);
      }
    }
  }

  private closeRow(end: number): void {
    if (!this.openRow) return;
    this.openRow.end = end;
    this.visitor.row(this.openRow);
    this.openRow = null;
  }

  private readRow(start: number, attributesAt: number): void {
    let row = this.currentRow + 1;
    const end = this.eachAttribute(attributesAt, (name, from, to) => {
      if (to - from > 0 && name === "r") row = Number(this.text.slice(from, to)) - 1;
    });
    if (!Number.isInteger(row) || row < 0 || row >= maxRows) {
      throw new MalformedXml("row without a number");
    }
    this.currentRow = row;
    this.currentColumn = -1;
    this.openRow = { row, start, tagEnd: end, end };
    this.at = end;
    if (this.text.charCodeAt(end - 2) === slash) this.closeRow(end);
  }

  private readCell(start: number, attributesAt: number): void {
    const { cell, text } = this;
    cell.start = start;
    cell.row = this.currentRow;
    cell.column = this.currentColumn + 1;
    cell.style = 0;
    cell.type = "n";
    cell.metadata = 0;
    cell.formula = null;
    cell.value = null;
    cell.inline = null;
    const end = this.eachAttribute(attributesAt, this.onCellAttribute);
    if (cell.row < 0 || !(cell.column >= 0 && cell.column < maxColumns)) {
      throw new MalformedXml("cell without a place");
    }
    this.currentColumn = cell.column;
    this.at = end;
    if (text.charCodeAt(end - 2) !== slash) this.readContent();
    cell.end = this.at;
    this.visitor.cell(cell);
  }

  private readonly onCellAttribute = (name: string, from: number, to: number): void => {
    const { cell, text } = this;
    switch (name) {
      case "r":
        this.readAddress(from, to);
        break;
      case "s":
        cell.style = Number(text.slice(from, to));
        break;
      case "t":
        cell.type = text.slice(from, to);
        break;
      case "cm":
        cell.metadata = Number(text.slice(from, to));
        break;
    }
  };

  private readAddress(from: number, to: number): void {
    let digits = from;
    while (digits < to && this.text.charCodeAt(digits) > 57) digits++;
    this.cell.column = columnIndex(this.text.slice(from, digits));
  }

  /** Children of a cell up to and including its end tag. */
  private readContent(): void {
    const { text, cell } = this;
    for (;;) {
      const start = text.indexOf("<", this.at);
      if (start < 0 || start >= this.to) throw new MalformedXml("cell that does not end");
      const next = text.charCodeAt(start + 1);
      if (next === 33 || next === 63) {
        this.at = skipMarkup(text, start);
        continue;
      }
      if (next === slash) {
        this.at = tagEnd(text, start);
        return;
      }
      const name = start + 1 + this.prefixLength;
      const first = text.charCodeAt(name);
      if (first === letterV) cell.value = this.readText(start, "v");
      else if (first === letterF) this.readFormula(start, name + 1);
      else if (first === letterI && text.charCodeAt(name + 1) === letterS) {
        cell.inline = this.readText(start, "is");
      } else this.readText(start, text.slice(name, name + 6));
    }
  }

  /** What stands between a child's tags, as it stands. */
  private readText(start: number, name: string): string {
    const { text } = this;
    const open = tagEnd(text, start);
    this.at = open;
    if (text.charCodeAt(open - 2) === slash) return "";
    const close =
      name === "v" || name === "f"
        ? text.indexOf("</", open)
        : text.indexOf(`</${text.slice(start + 1, start + 1 + this.prefixLength)}${name}`, open);
    if (close < 0 || close >= this.to) throw new MalformedXml(`${name} that does not end`);
    this.at = text.indexOf(">", close) + 1;
    return text.slice(open, close);
  }

  private readFormula(start: number, attributesAt: number): void {
    const formula: RawFormula = { text: "", kind: "normal", ref: "", shared: "", start, end: 0 };
    this.eachAttribute(attributesAt, (name, from, to) => {
      if (name === "t") formula.kind = this.text.slice(from, to);
      else if (name === "ref") formula.ref = this.text.slice(from, to);
      else if (name === "si") formula.shared = this.text.slice(from, to);
    });
    formula.text = decodeXml(this.readText(start, "f"));
    formula.end = this.at;
    this.cell.formula = formula;
  }

  /** Calls back with the place of each attribute's value; answers the place just past ">". */
  private eachAttribute(
    from: number,
    visit: (name: string, from: number, to: number) => void,
  ): number {
    const { text } = this;
    let at = from;
    for (;;) {
      let code = text.charCodeAt(at);
      while (code <= 32 || code === slash) code = text.charCodeAt(++at);
      if (code === greaterThan) return at + 1;
      if (Number.isNaN(code) || code === lessThan) throw new MalformedXml("unfinished tag");
      const equals = text.indexOf("=", at);
      if (equals < 0) throw new MalformedXml("attribute without a value");
      let quote = equals + 1;
      while (text.charCodeAt(quote) <= 32) quote++;
      const mark = text[quote];
      const end = mark === '"' || mark === "'" ? text.indexOf(mark, quote + 1) : -1;
      if (end < 0) throw new MalformedXml("attribute without quotes");
      visit(attributeName(text, at, equals), quote + 1, end);
      at = end + 1;
    }
  }
}

/** The one-letter names are most of them; they need no new string. */
function attributeName(text: string, from: number, to: number): string {
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    if (code === letterR) return "r";
    if (code === letterS) return "s";
    if (code === letterT) return "t";
  }
  return text.slice(from, to).trim();
}

function isNamePart(code: number): boolean {
  return code > 32 && code !== slash && code !== greaterThan;
}
