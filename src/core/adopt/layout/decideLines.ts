import { oneLine } from "../headerText";
import { isTyped } from "./cellKind";
import type { Header } from "./findHeader";
import type { Grid } from "./grid";
import type { BodyLine } from "./growBody";
import { isInstruction, isNote, isSample } from "./lineWords";
import { TableSums } from "./sums";

/** Lines under a header that may tell how to fill the columns. */
const INSTRUCTION_LINES = 3;

/** Decides what could not be told line by line: sections, instructions, prepared lines without content. */
export function decideLines(
  grid: Grid,
  header: Header,
  lines: readonly BodyLine[],
): readonly BodyLine[] {
  const told = withInstructions(grid, header, withSections(grid, header, lines));
  return withSums(grid, withoutPrepared(grid, told));
}

/** A single text above records is a section when its place, form or company says so, and else a record. */
function withSections(grid: Grid, header: Header, lines: readonly BodyLine[]): readonly BodyLine[] {
  const places = placesOf(lines);
  const followed = (at: number): boolean => {
    const next = lines.slice(at + 1, at + 4).find((line) => line.kind !== "single");
    return next?.kind === "record";
  };
  const leads = (line: BodyLine, at: number): boolean => {
    const place = line.places[0] ?? 0;
    return line.kind === "single" && followed(at) && places.indexOf(place) <= 1;
  };
  const company = lines.filter(leads).length;
  const records = lines.filter((line) => line.kind === "record").slice(0, 50);
  return lines.map((line, at) => {
    if (line.kind !== "single") return line;
    const place = line.places[0] ?? 0;
    const text = oneLine(grid.text(line.at, place));
    if (isTyped(grid.kind(line.at, place))) return { ...line, kind: "record" };
    const isAlone = isUnusual(grid, records, line, place);
    if (
      followed(at) &&
      text.length <= 80 &&
      (isAlone || (leads(line, at) && (company > 1 || at === 0)))
    )
      return { ...line, kind: at === 0 && isInstruction(text) ? "instruction" : "section" };
    return { ...line, kind: isNote(text) && header.count > 2 ? "note" : "record" };
  });
}

function placesOf(lines: readonly BodyLine[]): readonly number[] {
  const places = new Set<number>();
  for (const line of lines) {
    if (line.kind !== "record") continue;
    for (const place of line.places) places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}

/** Merged over several places, of another kind than its column, in a column that records leave blank, or filled. */
function isUnusual(grid: Grid, lines: readonly BodyLine[], line: BodyLine, place: number): boolean {
  const merge = grid.merge(line.at, place);
  const records = lines.filter((other) => other.kind === "record").slice(0, 50);
  if (records.length === 0) return false;
  if (merge !== null && merge.places > 1) {
    const same = records.filter(
      (other) => grid.merge(other.at, place)?.places === merge.places,
    ).length;
    if (same * 2 < records.length) return true;
  }
  const kinds = records.map((other) => grid.kind(other.at, place));
  const filled = kinds.filter((kind) => kind !== "blank");
  if (filled.length * 5 <= records.length) return true;
  if (filled.filter(isTyped).length * 5 >= filled.length * 4) return true;
  const fill = grid.fill(line.at, place);
  if (fill === undefined || fill === null || fill === "#FFFFFF") return false;
  return records.every((other) => grid.fill(other.at, place) !== fill);
}

/** Lines directly under the headers whose cells tell how to fill the columns, or show a sample. */
function withInstructions(
  grid: Grid,
  header: Header,
  lines: readonly BodyLine[],
): readonly BodyLine[] {
  const records = lines.filter((line) => line.kind === "record");
  return lines.map((line, at) => {
    if (line.kind !== "record" || at >= INSTRUCTION_LINES) return line;
    if (
      lines
        .slice(0, at)
        .some((before) => before.kind === "record" && !tells(grid, header, before, records))
    )
      return line;
    return tells(grid, header, line, records) ? { ...line, kind: "instruction" } : line;
  });
}

function tells(grid: Grid, header: Header, line: BodyLine, records: readonly BodyLine[]): boolean {
  const texts = line.places.map((place) => grid.text(line.at, place)).filter((text) => text !== "");
  const samples = texts.filter(isSample).length;
  if (samples * 2 >= texts.length || isSample(texts[0] ?? "")) return true;
  if (
    line.places.some(
      (place) => isTyped(grid.kind(line.at, place)) && grid.kind(line.at, place) !== "code",
    )
  )
    return false;
  const told = texts.filter(isInstruction).length;
  const prose = texts.filter((text) => oneLine(text).split(" ").length >= 4).length;
  if (told * 5 >= texts.length * 3 || (told > 0 && told + prose >= texts.length)) return true;
  const others = records.filter((other) => other !== line).slice(0, 12);
  const against = line.places.filter((place) => {
    const kinds = others
      .map((other) => grid.kind(other.at, place))
      .filter((kind) => kind !== "blank");
    return kinds.length >= 2 && kinds.every(isTyped);
  }).length;
  return against >= 2 && told > 0 && header.count > 2;
}

/** Lines at the end that only hold formulas and a running number were prepared for records to come. */
function withoutPrepared(grid: Grid, lines: readonly BodyLine[]): readonly BodyLine[] {
  const records = lines.filter((line) => line.kind === "record");
  const typed = (line: BodyLine): number =>
    line.places.filter((place) => grid.formula(line.at, place) === null).length;
  const full = records.filter((line) => typed(line) >= 3).length;
  if (full === 0) return lines;
  const kinds = [...lines];
  for (let at = kinds.length - 1; at >= 0; at -= 1) {
    const line = kinds[at];
    if (line === undefined) break;
    if (line.kind !== "record") continue;
    const own = line.places.filter((place) => grid.formula(line.at, place) === null);
    const formulas = line.places.length - own.length;
    const numbered =
      own.length === 1 && ["number", "code"].includes(grid.kind(line.at, own[0] ?? 0));
    const isPrepared =
      (own.length === 0 && formulas > 0) || (numbered && own[0] === line.places[0]);
    if (!isPrepared) break;
    kinds[at] = { ...line, kind: "prepared" };
  }
  return kinds;
}

/** A line without any text whose figures all are sums of records is a total without a name. */
function withSums(grid: Grid, lines: readonly BodyLine[]): readonly BodyLine[] {
  const places = placesOf(lines);
  const isFigures = (line: BodyLine): boolean =>
    line.kind === "record" &&
    line.places.length < places.length &&
    line.places.every((place) => grid.kind(line.at, place) === "number");
  const figures = lines.filter(isFigures).length;
  if (figures === 0 || figures > Math.max(3, lines.length / 10)) return lines;
  const sums = new TableSums(
    lines.map((line) => ({
      cells: places.map((place) => grid.cell(line.at, place)),
      kind: line.kind === "record" ? "record" : line.kind === "section" ? "part" : "other",
    })),
  );
  return lines.map((line, at) => {
    if (!isFigures(line)) return line;
    const summed = sums.summedBy(at, true);
    const isSum = summed.records.length >= 2 && summed.agree === line.places.length;
    const isZero = line.places.every((place) => grid.value(line.at, place) === 0);
    return isSum && !isZero ? { ...line, kind: "total" } : line;
  });
}
