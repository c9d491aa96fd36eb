import { type Area, type CellValue, isBlank, type SheetContent } from "#core/register/content";
import { isoDate } from "#core/time/serialDate";
import type { CellAt } from "../island";
import { isDateFormat } from "../values/numberFormat";
import type { SourceCell } from "../values/reading";
import type { CellKind } from "./cellKind";
import { cellKind } from "./cellKind";
import { headerWeight } from "./vocabulary";

/** First and last place of something along a line, or of lines. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A merged area in lines and places. */
export interface Merge {
  readonly line: number;
  readonly place: number;
  readonly lines: number;
  readonly places: number;
}

/** A line of the sheet with at least one filled cell. */
interface Line {
  readonly at: number;
  /** Filled places in order. */
  readonly places: readonly number[];
  /** From the first filled place to the last: `BLANK`, `UNSEEN` or the place of the kind in `kinds`. */
  readonly codes: Uint8Array;
}

const kinds: readonly CellKind[] = [
  "blank",
  "word",
  "prose",
  "number",
  "date",
  "code",
  "period",
  "mark",
  "error",
];
const BLANK = 0;
const UNSEEN = 255;

function lineOf(at: number, places: readonly number[]): Line {
  const [first = 0] = places;
  const codes = new Uint8Array((places.at(-1) ?? first) - first + 1);
  for (const place of places) codes[place - first] = UNSEEN;
  return { at, places, codes };
}

/** Which cells are taken, by row and column. */
class Taken {
  readonly #rows = new Map<number, Set<number>>();

  has(row: number, column: number): boolean {
    return this.#rows.get(row)?.has(column) === true;
  }

  add(row: number, column: number): void {
    const columns = this.#rows.get(row);
    if (columns === undefined) this.#rows.set(row, new Set([column]));
    else columns.add(column);
  }
}

const key = (line: number, place: number): number => line * 0x4000 * 0x80 + place;

/**
 * A sheet as filled lines. Where records run down, a line is a row and a place in it a column; where
 * they run across, a line is a column and a place a row, so that everything that finds tables is
 * written once. Only filled lines are kept: blank styled rows cost nothing.
 *
 * Cells that an island has taken are no longer `open`.
 */
export class Grid {
  readonly content: SheetContent;
  readonly across: boolean;
  readonly lines: readonly Line[];
  readonly #byLine: ReadonlyMap<number, Line>;
  /** Cells that islands and asides took; shared with the grid that is turned round. */
  readonly #taken: Taken;
  readonly #weights = new Map<string, number>();
  readonly #merges = new Map<number, Merge>();
  /** Cells covered by a merged area, but not its first: the first one's place. */
  readonly #covered = new Map<number, Merge>();

  constructor(content: SheetContent, across = false, taken = new Taken()) {
    this.content = content;
    this.across = across;
    this.#taken = taken;
    const places = across ? filledColumns(content) : filledRows(content);
    this.lines = Array.from(places, ([at, list]) => lineOf(at, list)).sort((a, b) => a.at - b.at);
    this.#byLine = new Map(this.lines.map((line) => [line.at, line]));
    this.#readMerges();
  }

  #readMerges(): void {
    const lastLine = this.lines.at(-1)?.at ?? -1;
    const lastPlace = this.lines.reduce((last, line) => Math.max(last, line.places.at(-1) ?? 0), 0);
    for (const area of this.content.merges ?? []) {
      const merge = this.across
        ? { line: area.column, place: area.row, lines: area.columns, places: area.rows }
        : { line: area.row, place: area.column, lines: area.rows, places: area.columns };
      if (this.isBlank(merge.line, merge.place)) continue;
      this.#merges.set(key(merge.line, merge.place), merge);
      const bottom = Math.min(lastLine, merge.line + merge.lines - 1);
      const right = Math.min(lastPlace, merge.place + merge.places - 1);
      for (let line = merge.line; line <= bottom; line += 1)
        for (let place = merge.place; place <= right; place += 1)
          if (line > merge.line || place > merge.place) this.#covered.set(key(line, place), merge);
    }
  }

  /** The same sheet with rows and columns exchanged; what one grid takes is taken in the other. */
  turned(): Grid {
    return new Grid(this.content, !this.across, this.#taken);
  }

  line(at: number): Line | undefined {
    return this.#byLine.get(at);
  }

  #isTaken(line: number, place: number): boolean {
    return this.across ? this.#taken.has(place, line) : this.#taken.has(line, place);
  }

  value(line: number, place: number): CellValue {
    const [row, column] = this.across ? [place, line] : [line, place];
    return this.content.values[row - this.content.row]?.[column - this.content.column] ?? null;
  }

  #of<T>(cells: readonly (readonly T[])[] | undefined, line: number, place: number): T | undefined {
    const [row, column] = this.across ? [place, line] : [line, place];
    return cells?.[row - this.content.row]?.[column - this.content.column];
  }

  format(line: number, place: number): string {
    return this.#of(this.content.numberFormats, line, place) ?? "General";
  }

  formula(line: number, place: number): string | null {
    return this.#of(this.content.formulas, line, place) ?? null;
  }

  /** Fill colour; undefined = fills were not read. */
  fill(line: number, place: number): string | null | undefined {
    return this.#of(this.content.fills, line, place);
  }

  kind(line: number, place: number): CellKind {
    const own = this.#byLine.get(line);
    const at = place - (own?.places[0] ?? 0);
    const code = own?.codes[at] ?? BLANK;
    if (own === undefined || code !== UNSEEN) return kinds[code] ?? "blank";
    const kind = cellKind(this.value(line, place), this.format(line, place));
    own.codes[at] = kinds.indexOf(kind);
    return kind;
  }

  isBlank(line: number, place: number): boolean {
    const own = this.#byLine.get(line);
    return (own?.codes[place - (own.places[0] ?? 0)] ?? BLANK) === BLANK;
  }

  /** Filled and not yet part of an island. */
  isOpen(line: number, place: number): boolean {
    return !this.isBlank(line, place) && !this.#isTaken(line, place);
  }

  /** Places of a line that are filled, open and within a span. */
  open(line: number, span: Span): number[] {
    const places = this.#byLine.get(line)?.places ?? [];
    return places.filter(
      (place) => place >= span.first && place <= span.last && !this.#isTaken(line, place),
    );
  }

  /** Marks the open cells of an area as part of an island or an aside. */
  take(area: Area): void {
    this.#eachOpen(area, (line, place) => {
      if (this.across) this.#taken.add(place, line);
      else this.#taken.add(line, place);
    });
  }

  /** The open cells of an area. */
  openCells(area: Area): readonly CellAt[] {
    const cells: CellAt[] = [];
    this.#eachOpen(area, (line, place) => cells.push(this.cellAt(line, place)));
    return cells;
  }

  #eachOpen(area: Area, visit: (line: number, place: number) => void): void {
    const [lines, places] = this.across
      ? [spanOf(area.column, area.columns), spanOf(area.row, area.rows)]
      : [spanOf(area.row, area.rows), spanOf(area.column, area.columns)];
    for (let line = lines.first; line <= lines.last; line += 1) {
      for (const place of this.open(line, places)) visit(line, place);
    }
  }

  /** The text of a cell as a header: dates as year-month-day, errors and logical values as nothing. */
  text(line: number, place: number): string {
    const value = this.value(line, place);
    if (typeof value === "string") return value;
    if (typeof value !== "number") return "";
    return isDateFormat(this.format(line, place)) ? isoDate(value) : String(value);
  }

  /** `headerWeight` of a text, remembered. */
  headerWeight(text: string): number {
    let weight = this.#weights.get(text);
    if (weight === undefined) {
      weight = headerWeight(text);
      this.#weights.set(text, weight);
    }
    return weight;
  }

  /** The merged area that begins at a cell; null when the cell stands alone. */
  merge(line: number, place: number): Merge | null {
    return this.#merges.get(key(line, place)) ?? null;
  }

  /** The merged area that covers a cell without beginning there. */
  covering(line: number, place: number): Merge | null {
    return this.#covered.get(key(line, place)) ?? null;
  }

  cell(line: number, place: number): SourceCell {
    const fill = this.fill(line, place);
    return {
      value: this.value(line, place),
      format: this.format(line, place),
      ...(fill === undefined ? {} : { fill }),
      formula: this.formula(line, place),
    };
  }

  cellAt(line: number, place: number): CellAt {
    return this.across ? { row: place, column: line } : { row: line, column: place };
  }

  areaOf(lines: Span, places: Span): Area {
    const [rows, columns] = this.across ? [places, lines] : [lines, places];
    return {
      row: rows.first,
      column: columns.first,
      rows: rows.last - rows.first + 1,
      columns: columns.last - columns.first + 1,
    };
  }
}

function spanOf(first: number, count: number): Span {
  return { first, last: first + count - 1 };
}

function filledRows({ values, row, column }: SheetContent): Map<number, number[]> {
  const found = new Map<number, number[]>();
  values.forEach((line, r) => {
    let places: number[] | null = null;
    // A used range may have 65,536 rows of 1,000 blank cells: no iterator for each of them.
    for (let c = 0; c < line.length; c += 1) {
      const value = line[c];
      if (value === null || value === undefined || isBlank(value)) continue;
      places ??= [];
      places.push(column + c);
    }
    if (places !== null) found.set(row + r, places);
  });
  return found;
}

function filledColumns(content: SheetContent): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [row, columns] of filledRows(content)) {
    for (const column of columns) {
      const places = found.get(column);
      if (places === undefined) found.set(column, [row]);
      else places.push(row);
    }
  }
  return found;
}
