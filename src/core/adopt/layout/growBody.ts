import { oneLine } from "../headerText";
import type { LeftOutKind } from "../island";
import type { CellKind } from "./cellKind";
import { isTyped } from "./cellKind";
import { isHeader, readHeader } from "./findHeader";
import type { Header } from "./findHeader";
import type { Grid, Span } from "./grid";
import { isNote, isStatisticWord, totalWord } from "./lineWords";
import { isHeading } from "./vocabulary";

/** A line below a header: a record, or left out for a reason; "single" is decided once all are known. */
export interface BodyLine {
  readonly at: number;
  readonly places: readonly number[];
  readonly kind: LeftOutKind | "record" | "single";
  /** Blank lines above it. */
  readonly gap: number;
}

/** The form in which a header line that is repeated has the same texts. */
const plain = (text: string): string => text.trim().toLowerCase();

/** Blank lines between a header and its first record that do not part them. */
const HEADER_GAP = 3;

/** The lines of a table below its header, down to where something else begins. */
export function growBody(grid: Grid, header: Header, span: Span, limit: number | null): BodyLine[] {
  return new BodyGrower(grid, header, span, limit).grow();
}

class BodyGrower {
  readonly #grid: Grid;
  readonly #header: Header;
  readonly #span: Span;
  /** Last line of an Excel table: everything down to it belongs to the table. */
  readonly #limit: number | null;
  readonly #lines: BodyLine[] = [];
  /** Lines that may be the table's or begin what comes after it. */
  #held: BodyLine[] = [];
  readonly #kinds = new Map<number, Map<CellKind, number>>();
  readonly #headerKeys: ReadonlySet<string>;
  #records = 0;
  #filled = 0;

  constructor(grid: Grid, header: Header, span: Span, limit: number | null) {
    this.#grid = grid;
    this.#header = header;
    this.#span = span;
    this.#limit = limit;
    const leaves = [...header.block.leaves.values()];
    this.#headerKeys = new Set(
      leaves.flatMap(({ text, bands }) => [text, ...bands].map(plain)).filter((key) => key !== ""),
    );
  }

  grow(): BodyLine[] {
    let last = this.#header.block.bottom;
    for (const at of this.#candidates()) {
      if (this.#limit !== null && at > this.#limit) break;
      const places = this.#grid.open(at, this.#span);
      if (places.length === 0) continue;
      const gap = Math.max(0, at - last - 1);
      const kind = this.#kindOf({ at, places, gap, kind: "record" });
      if (kind === null) break;
      this.#add({ at, places, gap, kind });
      last = this.#lastOf(at, places);
    }
    this.#finish();
    return this.#lines;
  }

  *#candidates(): Generator<number> {
    const { lines } = this.#grid;
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.at ?? 0) <= this.#header.block.bottom) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < lines.length; i += 1) yield lines[i]?.at ?? 0;
  }

  /** The last line that a line's cells reach, merged areas included. */
  #lastOf(at: number, places: readonly number[]): number {
    return Math.max(...places.map((place) => at + (this.#grid.merge(at, place)?.lines ?? 1) - 1));
  }

  /** What a line is; null = the table ended above it. */
  #kindOf(line: BodyLine): BodyLine["kind"] | null {
    const { gap } = line;
    if (this.#limit !== null) return this.#kindInside(line);
    const begins = this.#records === 0;
    if (gap > (begins ? HEADER_GAP : 1) && !this.#resembles(line)) return null;
    if (this.#isRepeatedHeader(line)) return gap > 1 ? null : "header";
    if (this.#isNewHeader(line)) return null;
    const kind = this.#kindInside(line);
    if (kind !== "record" || begins || gap === 0) return kind;
    return this.#resembles(line) || (gap === 1 && this.#fits(line)) ? "record" : null;
  }

  #kindInside(line: BodyLine): BodyLine["kind"] {
    if (this.#isRepeatedHeader(line)) return "header";
    const total = this.#totalOf(line);
    if (total !== null) return total;
    const few = line.places.length === 1 || this.#isMergedAcross(line);
    return few && this.#header.typical >= 2 && this.#header.count > 2 ? "single" : "record";
  }

  #isMergedAcross({ at, places }: BodyLine): boolean {
    const [place] = places;
    if (places.length > 1 || place === undefined) return false;
    return (this.#grid.merge(at, place)?.places ?? 1) > 1;
  }

  #isRepeatedHeader({ at: line, places }: BodyLine): boolean {
    if (places.length < Math.min(2, this.#header.count)) return false;
    let same = 0;
    for (const [at, place] of places.entries()) {
      if (this.#headerKeys.has(plain(this.#grid.text(line, place)))) same += 1;
      if (at + 1 - same > places.length * 0.2) return false;
    }
    return same >= 2;
  }

  /** The line begins another table: known headers that are not this table's, or a new one after a blank line. */
  #isNewHeader(line: BodyLine): boolean {
    const { places, at, gap } = line;
    if (places.length < 2 || (this.#records === 0 && gap === 0)) return false;
    const words = places.filter((place) => {
      const kind = this.#grid.kind(at, place);
      return kind === "word" || kind === "period";
    });
    if (words.length < 2 || words.length < places.length * 0.8) return false;
    if (gap === 0 && this.#held.length === 0 && !this.#readsAsHeadings(at, words)) return false;
    const weights = words.map((place) => this.#grid.headerWeight(this.#grid.text(at, place)));
    const known = words.filter((_, index) => (weights[index] ?? 0) >= 0.5);
    const isParted = gap > 0 || this.#held.length > 0;
    if (known.length < 2 && !(isParted && this.#misses(line) >= 2)) return false;
    const header = readHeader(this.#grid, at, this.#span);
    if (header === null || !isHeader(this.#grid, header)) return false;
    const share = header.known / header.count;
    if (header.known >= 3 && share >= 0.7 && this.#misses(line) > 0) return true;
    // Right below a record, words that records may hold as well are not enough.
    const sure = weights.filter((weight) => weight >= 0.7).length;
    if (!isParted) return header.known >= 3 && share >= 0.75 && sure >= 3;
    return share >= 0.5 || (header.contrast >= 2 && this.#misses(line) >= 2);
  }

  /** Two of the first four words are headings: a quick look before the thorough one. */
  #readsAsHeadings(at: number, words: readonly number[]): boolean {
    const first = words.slice(0, 4).map((place) => this.#grid.text(at, place));
    return first.filter((text) => text.length <= 60 && isHeading(text)).length >= 2;
  }

  #totalOf({ at, places }: BodyLine): "total" | "subtotal" | "note" | null {
    const texts = places.filter((place) => {
      const kind = this.#grid.kind(at, place);
      return kind === "word" || kind === "prose";
    });
    const label = texts[0] === undefined ? "" : this.#grid.text(at, texts[0]);
    const sums = places.filter((place) => sumsLines(this.#grid.formula(at, place))).length;
    const numbers = places.filter((place) => this.#grid.kind(at, place) === "number").length;
    const word = totalWord(label);
    const hasCode = places.some((place) => this.#grid.kind(at, place) === "code");
    if (word !== null && !hasCode && texts.length <= 2) {
      if (word !== "named") return numbers > 0 || places.length <= 2 ? word : null;
      if (texts.length === 1 && sums > 0) return "subtotal";
      return null;
    }
    if (texts.length === 1 && numbers > 0 && !hasCode && isStatisticWord(label)) return "note";
    return texts.length === 0 && sums > 0 && sums * 2 >= numbers ? "total" : null;
  }

  /** Typed columns that hold a text in this line. */
  #misses(line: BodyLine): number {
    return this.#fit(line).misses;
  }

  #fit({ at, places }: BodyLine): { readonly hits: number; readonly misses: number } {
    let hits = 0;
    let misses = 0;
    for (const place of places) {
      const kinds = this.#kinds.get(place);
      const kind = this.#grid.kind(at, place);
      const total = kinds === undefined ? 0 : [...kinds.values()].reduce((a, b) => a + b, 0);
      const typed = [...(kinds ?? [])].filter(([known]) => isTyped(known));
      const share = typed.reduce((sum, [, count]) => sum + count, 0);
      if (total < 2) continue;
      if (share >= total * 0.8) {
        if (isTyped(kind)) hits += 1;
        else misses += 1;
      } else if (share === 0) {
        if (isTyped(kind)) misses += 1;
        else hits += 1;
      }
    }
    return { hits, misses };
  }

  #fits(line: BodyLine): boolean {
    const { hits, misses } = this.#fit(line);
    return hits >= misses * 2;
  }

  /** Filled like the records above, with the same kinds of values in the same columns. */
  #resembles(line: BodyLine): boolean {
    if (this.#records === 0) return true;
    const usual = this.#filled / this.#records;
    if (line.places.length < Math.max(usual >= 2 ? 2 : 1, usual * 0.4)) return false;
    const { hits, misses } = this.#fit(line);
    return hits > misses * 2 || (hits + misses === 0 && line.places.length >= usual * 0.6);
  }

  #add(line: BodyLine): void {
    if (line.kind === "single") {
      this.#held.push(line);
      return;
    }
    for (const held of this.#held) this.#lines.push(held);
    this.#lines.push(line);
    this.#held = [];
    if (line.kind !== "record") return;
    this.#records += 1;
    this.#filled += line.places.length;
    for (const place of line.places) {
      const kinds = this.#kinds.get(place) ?? new Map<CellKind, number>();
      const kind = this.#grid.kind(line.at, place);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      this.#kinds.set(place, kinds);
    }
  }

  /** Single cells at the end: records or notes while nothing parts them from the table. */
  #finish(): void {
    for (const line of this.#held) {
      const [place] = line.places;
      const text = oneLine(this.#grid.text(line.at, place ?? 0));
      if (this.#limit === null && line.gap > 0 && !(line.gap === 1 && isNote(text))) break;
      this.#lines.push({ ...line, kind: isNote(text) ? "note" : "record" });
    }
    this.#held = [];
  }
}

/** True for a formula that sums cells above it: SUM(D5:D9), SUBTOTAL(109,[Budget]). */
export function sumsLines(formula: string | null): boolean {
  if (formula === null) return false;
  const call = /^=[+-]?(?:SUM|SUBTOTAL|AGGREGATE)\((.*)\)$/i.exec(formula.replace(/\s/g, ""));
  if (call?.[1] === undefined) return false;
  const area = /\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/i.exec(call[1]);
  if (area === null) return /^(?:\d+,)+\w*\[[^\],:@]+\]$/.test(call[1]);
  return area[1]?.toUpperCase() === area[3]?.toUpperCase() && area[2] !== area[4];
}
