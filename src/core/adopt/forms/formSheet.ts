import { type Area, type CellValue, isBlank, type SheetContent } from "#core/register/content";
import { oneLine } from "../headerText";
import type { CellAt } from "../island";
import type { SourceCell } from "../values/reading";

/** Longest text that can be the label of a cell. */
const LABEL = 80;
/** Empty cells between a label and its value. */
const GAP = 2;

/** Text of a label as it is compared: one line, small letters, no colon at its end. */
export function labelKey(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[\s:*.]+$/, "");
}

/** A sheet that is laid out as a form: cells by their place, merged cells as one. */
export class FormSheet {
  readonly content: SheetContent;
  readonly #merges: ReadonlyMap<string, Area>;

  constructor(content: SheetContent) {
    this.content = content;
    this.#merges = new Map(
      (content.merges ?? []).map((area) => [`${area.row},${area.column}`, area] as const),
    );
  }

  value(at: CellAt): CellValue {
    return this.#of(this.content.values, at) ?? null;
  }

  cell(at: CellAt): SourceCell {
    const { content } = this;
    const fill = content.fills === undefined ? undefined : this.#of(content.fills, at);
    return {
      value: this.value(at),
      format: this.#of(content.numberFormats, at) ?? "General",
      ...(fill === undefined ? {} : { fill }),
      formula: this.#of(content.formulas, at) ?? null,
    };
  }

  #of<T>(lines: readonly (readonly T[])[], { row, column }: CellAt): T | undefined {
    return lines[row - this.content.row]?.[column - this.content.column];
  }

  isBlank(at: CellAt): boolean {
    return isBlank(this.value(at));
  }

  /** The text of a cell that could be a label; "" for anything else. */
  label(at: CellAt): string {
    const value = this.value(at);
    if (typeof value !== "string" || value.length > LABEL) return "";
    return /\p{L}/u.test(value) ? oneLine(value) : "";
  }

  /** The cell to the right of a cell or of the merged area that begins with it. */
  right(at: CellAt): CellAt {
    const width = this.#merges.get(`${at.row},${at.column}`)?.columns ?? 1;
    return { row: at.row, column: at.column + width };
  }

  below(at: CellAt): CellAt {
    const height = this.#merges.get(`${at.row},${at.column}`)?.rows ?? 1;
    return { row: at.row + height, column: at.column };
  }

  /** The first filled cell to the right within reach; the next cell when all of them are empty. */
  firstRight(at: CellAt): CellAt {
    const next = this.right(at);
    let cell = next;
    for (let step = 0; step <= GAP; step += 1) {
      if (!this.isBlank(cell)) return cell;
      cell = this.right(cell);
    }
    return next;
  }

  /** Every filled cell, row by row. */
  filled(): readonly CellAt[] {
    const { row, column, values } = this.content;
    return values.flatMap((line, r) =>
      line.flatMap((value, c) => (isBlank(value) ? [] : [{ row: row + r, column: column + c }])),
    );
  }
}

export function isInside({ row, column }: CellAt, area: Area): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The place of an A1 address; null when the text is none. */
export function placeOfAddress(address: string): CellAt | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address.trim());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const letters = match[1].toUpperCase();
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
