import type { Block, CellContent, Edit } from "#sheets/plan";

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** Texts that Excel would turn into a number, a date, a truth value, an error or a formula when typed. */
const convertible = [
  // What begins a formula, also behind blanks and as the full-width signs of East Asian keyboards.
  /^\s*[=@+\-'＝＠＋－]/,
  // Numbers, percentages, money, fractions, times and numeric dates, with spaces Excel ignores.
  /^[\s(]*(?:[$£€¥]\s*)?[\d.]/,
  /^[$£€¥%]/,
  new RegExp(`^(${months})[a-z]*[\\s.,/-]*\\d`, "i"),
  /^(true|false)$/i,
  /^#/,
];

/** true when Excel would not keep a typed text as it is. */
export function isConvertible(text: string): boolean {
  return convertible.some((pattern) => pattern.test(text));
}

/** A text as `Range.formulas` takes it, kept a text: a header, a name. */
export function textInput(text: string): string {
  return isConvertible(text) ? `'${text}` : text;
}

/**
 * A cell's content as `Range.formulas` takes it. An apostrophe in front keeps a text a text; in a cell
 * formatted as text nothing is converted and none is wanted.
 */
export function cellInput(content: CellContent, isTextCell: boolean): number | string | boolean {
  if (content === null) return "";
  if (typeof content === "object") return isTextCell ? content.text : `'${content.text}`;
  if (typeof content !== "string" || content.startsWith("=")) return content;
  return !isTextCell && isConvertible(content) ? `'${content}` : content;
}

/** Knows which cells a plan formats as text before it writes them. */
export class TextCells {
  private readonly blocks: Block[] = [];

  add(edit: Edit): void {
    if (edit.kind === "formatCells" && edit.format.numberFormat !== undefined) {
      if (edit.format.numberFormat === "@") this.blocks.push(edit.at);
    }
  }

  /** For each column of a block: whether the whole of it is formatted as text. */
  columnsOf(at: Block): boolean[] {
    const sameRows = this.blocks.filter(
      (block) =>
        block.sheet === at.sheet &&
        block.row <= at.row &&
        block.row + block.rows >= at.row + at.rows,
    );
    return Array.from({ length: at.columns }, (_, c) =>
      sameRows.some(
        (block) => at.column + c >= block.column && at.column + c < block.column + block.columns,
      ),
    );
  }
}
