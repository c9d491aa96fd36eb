import { headerKey, oneLine } from "../headerText";
import type { Choice, Chosen, ColumnCells, ColumnReader, FilledCell } from "./columnReader";
import { answerFor, NONE } from "./columnReader";
import { firstNote } from "./columnNotes";
import type { ColumnNote, ReadingOptions } from "./columnReading";
import { fillMeaning } from "./fillColour";
import type { FiveStepRag, Rag } from "./rag";
import { isUnrated, ragText } from "./rag";
import type { Reading, SourceCell } from "./reading";
import { EMPTY, read, SAID_EMPTY, unread } from "./reading";

const fiveSteps: readonly FiveStepRag[] = ["outer", "amber", "better"];
const rags: readonly Rag[] = ["Green", "Amber", "Red"];

/** Ratings of a scale beside the table: by code, label or "#RRGGBB". */
function legendOf(options: ReadingOptions): ReadonlyMap<string, Rag> {
  const entries = (options.scale ?? []).flatMap(({ code, label }) => {
    const rag = ragText(label, "outer") ?? ragText(code, "outer");
    if (rag === null || rag.between) return [];
    return [[headerKey(code), rag.rag] as const, [headerKey(label), rag.rag] as const];
  });
  return new Map(entries.filter(([key]) => key !== ""));
}

const isNumber = (cell: FilledCell): boolean => /^[1-5]$/.test(String(cell.value).trim());

/** Ratings by figures: which end is red must be said by a scale or a person. */
function numberChoice(column: ColumnCells, legend: ReadonlyMap<string, Rag>): readonly Choice[] {
  const numbers = column.filled.filter(
    (cell) => isNumber(cell) && !legend.has(String(cell.value).trim()),
  );
  if (numbers.length === 0 || numbers.some((cell) => Number(cell.value) > 3)) return [];
  const coloured = numbers.flatMap((cell) => {
    const meaning = fillMeaning(cell.fill);
    return meaning === "none" || meaning === "other"
      ? []
      : [{ number: Number(cell.value), meaning }];
  });
  const fits = (redest: number): boolean =>
    coloured.every(
      ({ number, meaning }) => rags[redest === 3 ? number - 1 : 3 - number] === meaning,
    );
  const told = coloured.length > 0 && fits(3) !== fits(1) ? (fits(3) ? "1-3" : "3-1") : null;
  return [{ kind: "scale", options: [{ value: "1-3" }, { value: "3-1" }], assumed: told }];
}

/** Blank cells with a fill, where the column has fills of ratings. */
function blankFills(cells: readonly SourceCell[]): readonly string[] {
  return cells.flatMap(({ fill }) =>
    fillMeaning(fill) === "none" ? [] : [(fill ?? "").toUpperCase()],
  );
}

/**
 * Colours whose meaning is to be asked: those that are neither red, amber nor green beside some that are, and one
 * colour in all cells, which may be a look and no rating.
 */
function askedColours(column: ColumnCells, fills: readonly string[]): ReadonlySet<string> {
  const isOdd = (fill: string): boolean => fillMeaning(fill) === "other";
  if (new Set(fills).size === 1 && fills.length > 1 && column.filled.length === 0)
    return new Set(fills.filter((fill) => !isOdd(fill)));
  return new Set(fills.every(isOdd) ? [] : fills.filter(isOdd));
}

function colourChoice(asked: ReadonlySet<string>): readonly Choice[] {
  if (asked.size === 0) return [];
  const options = [...rags, NONE].map((value) => ({ value }));
  const isOne = [...asked].every((fill) => fillMeaning(fill) !== "other");
  return [
    {
      kind: "colour-meaning",
      options,
      assumed: isOne ? NONE : null,
      free: true,
      samples: asked.size,
    },
  ];
}

/** False where cells with a rating in words have other fills or none: fills mean something else there. */
function fillsAreRatings(column: ColumnCells): boolean {
  if (column.filled.every((cell) => fillMeaning(cell.fill) === "none") && column.filled.length > 0)
    return !column.texts.some((text) => ragText(text, "outer")?.between === false);
  const rated = column.filled.flatMap((cell) => {
    const found = ragText(String(cell.value), "outer");
    return found === null || found.between
      ? []
      : [{ rag: found.rag, fill: fillMeaning(cell.fill) }];
  });
  return rated.length === 0 || rated.some(({ rag, fill }) => rag === fill);
}

function fiveStepChoice(column: ColumnCells, options: ReadingOptions): readonly Choice[] {
  const texts = [...new Set(column.texts)];
  if (!texts.some((text) => ragText(text, "outer")?.between === true)) return [];
  const steps = fiveSteps.map((value) => ({ value }));
  return [{ kind: "five-step-rating", options: steps, assumed: options.fiveStepRag }];
}

function readFill(
  fill: string | null | undefined,
  chosen: Chosen,
  asked: ReadonlySet<string>,
): Reading {
  const meaning = fillMeaning(fill);
  const colour = (fill ?? "").toUpperCase();
  if (meaning === "none" || (meaning === "other" && !asked.has(colour))) return EMPTY;
  if (meaning !== "other" && !asked.has(colour)) return read(meaning, true);
  const told = answerFor(chosen("colour-meaning"), colour, (key) => key.toUpperCase());
  if (told === null) return unread("not-a-rating");
  if (told === NONE && meaning !== "other") return EMPTY;
  return rags.some((rag) => rag === told) ? read(told, true) : SAID_EMPTY;
}

function readText(
  cell: FilledCell,
  chosen: Chosen,
  legend: ReadonlyMap<string, Rag>,
  asked: ReadonlySet<string>,
  options: ReadingOptions,
): Reading {
  const text = String(cell.value);
  const listed = legend.get(headerKey(text));
  if (listed !== undefined) return read(listed);
  if (isNumber(cell)) {
    const way = chosen("scale");
    const at = way === "1-3" ? Number(text) - 1 : way === "3-1" ? 3 - Number(text) : -1;
    const rag = rags[at];
    return rag === undefined ? unread("not-a-rating") : read(rag, true);
  }
  if (typeof cell.value !== "string") return unread("not-a-rating");
  const step = fiveSteps.find((value) => value === chosen("five-step-rating")) ?? "outer";
  const isAmpel = options.header.keys.some((key) => key.includes("ampel"));
  // Grün and gelb begin with the same letter.
  if (isAmpel && /^g$/i.test(text)) return unread("not-a-rating");
  const found = ragText(text, step);
  if (found !== null) return read(found.rag, found.between || found.more);
  if (isUnrated(text)) return SAID_EMPTY;
  const isMark = /^[\s●■⬤◼█•oO.xX\u25a0-\u25ff*]{1,3}$/u.test(oneLine(text));
  const marked = isMark ? readFill(cell.fill, chosen, asked) : EMPTY;
  return marked.kind === "empty" ? unread("not-a-rating") : marked;
}

/** Ratings Green, Amber and Red from words, letters, emoji, figures and the fill of cells without a text. */
export function ragReader(
  column: ColumnCells,
  cells: readonly SourceCell[],
  options: ReadingOptions,
): ColumnReader {
  const legend = legendOf(options);
  const blanks = cells.filter((_, at) => column.at[at] === null);
  const readsFills = fillsAreRatings(column);
  const fills = readsFills ? blankFills(blanks) : [];
  const asked = askedColours(column, [...fills, ...blankFills(column.filled)]);
  return {
    choices: [
      ...fiveStepChoice(column, options),
      ...numberChoice(column, legend),
      ...colourChoice(asked),
    ],
    read: (cell, chosen) => readText(cell, chosen, legend, asked, options),
    readBlank: (cell, chosen) => (readsFills ? readFill(cell.fill, chosen, asked) : EMPTY),
    notes(readings): readonly ColumnNote[] {
      return [
        ...firstNote("rating-of-five-steps", "hint", cells, readings, (reading, at) => {
          const value = column.at[at]?.value;
          const found = typeof value === "string" ? ragText(value, "outer") : null;
          return reading.kind === "value" && found?.between === true;
        }),
        ...firstNote(
          "rating-by-colour",
          "hint",
          cells,
          readings,
          (reading, at) => reading.kind === "value" && column.at[at] === null,
        ),
        ...firstNote("rating-against-colour", "warning", cells, readings, (reading, at) => {
          const meaning = fillMeaning(cells[at]?.fill);
          const isShown = rags.some((rag) => rag === meaning);
          const between = ragText(String(column.at[at]?.value ?? ""), "outer")?.between === true;
          return (
            isShown &&
            reading.kind === "value" &&
            reading.value !== meaning &&
            column.at[at] !== null &&
            !between
          );
        }),
      ];
    },
  };
}
