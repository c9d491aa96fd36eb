import { isBlank } from "#core/register/content";
import { moneyReader, numberReader } from "./amounts";
import { cleanText } from "./cellText";
import type { Choice, Chosen, ColumnCells, ColumnReader, FilledCell } from "./columnReader";
import { chosenOf, doubtOf } from "./columnReader";
import { firstNote } from "./columnNotes";
import type { ColumnNote, ColumnReading, ReadingOptions } from "./columnReading";
import { dateReader } from "./dates";
import type { FieldType } from "./fieldKind";
import { keyReader } from "./keyColumn";
import { levelReader } from "./levelColumn";
import { isMissingWord } from "./missing";
import { repairMojibake } from "./mojibake";
import { percentReader } from "./percents";
import { personReader } from "./people";
import { ragReader } from "./ragColumn";
import type { Reading, SourceCell } from "./reading";
import { EMPTY, isErrorValue, SAID_EMPTY, unread } from "./reading";
import { textReader } from "./texts";
import { ownWordReader, wordReader } from "./wordColumn";

/**
 * Reads the cells of one column as the type of its field.
 *
 * What one cell leaves open, the column decides: order of day and month, decimal sign, percent of 1
 * or of 100, the levels of a scale. What the column leaves open is a doubt with what is assumed. Cells that
 * stay open or say something else are unread; words such as "tbc" are missing.
 */
export function readColumn(
  cells: readonly SourceCell[],
  type: FieldType,
  options: ReadingOptions,
): ColumnReading {
  const column = columnCells(cells);
  const reader = readerOf(cells, column, type, options);
  const chosen = chosenOf(reader.choices, options.answer);
  const readings = readAll(cells, column, reader, chosen);
  const doubts = reader.choices.flatMap(
    (choice) =>
      doubtOf(
        choice,
        cells,
        (option) => readAll(cells, column, reader, withOption(chosen, choice, option)),
        type.kind === "date",
      ) ?? [],
  );
  const notes = [
    ...(reader.notes?.(readings, chosen) ?? []),
    ...missingNote(cells, readings),
    ...mojibakeNote(cells, column, readings),
  ];
  return { readings, notes, doubts };
}

/** The cells with their texts cleaned and mended. */
function columnCells(cells: readonly SourceCell[]): ColumnCells {
  const at = cells.map((cell): FilledCell | null => {
    const { value } = cell;
    if (value === null || isBlank(value) || isErrorValue(value)) return null;
    return typeof value === "string"
      ? { ...cell, value: cleanText(repairMojibake(value)) }
      : { ...cell, value };
  });
  const filled = at.filter((cell) => cell !== null);
  const texts = filled.map(({ value }) => value).filter((value) => typeof value === "string");
  return { at, filled, texts };
}

function readerOf(
  cells: readonly SourceCell[],
  column: ColumnCells,
  type: FieldType,
  options: ReadingOptions,
): ColumnReader {
  switch (type.kind) {
    case "id":
    case "reference":
      return keyReader(column, type.kind === "id" ? "not-an-id" : "not-a-reference");
    case "text":
      return textReader();
    case "person":
      return personReader(column);
    case "word":
      return wordReader(column, type);
    case "own-word":
      return ownWordReader(type);
    case "rag":
      return ragReader(column, cells, options);
    case "level":
      return levelReader(column, type, options);
    case "date":
      return dateReader(column, type, options);
    case "percent":
      return percentReader(column, type, options);
    case "money":
      return moneyReader(column, options);
    case "number":
    case "whole":
      return numberReader(column, options, type.kind === "whole");
  }
}

function withOption(chosen: Chosen, choice: Choice, option: string): Chosen {
  return (kind) => (kind === choice.kind ? option : chosen(kind));
}

function readAll(
  cells: readonly SourceCell[],
  column: ColumnCells,
  reader: ColumnReader,
  chosen: Chosen,
): readonly Reading[] {
  return cells.map((cell, at): Reading => {
    const filled = column.at[at] ?? null;
    if (filled === null) {
      if (isErrorValue(cell.value)) return unread("error-value");
      return reader.readBlank?.(cell, chosen) ?? EMPTY;
    }
    const reading = reader.read(filled, chosen, at);
    const { value } = filled;
    const isMissing =
      reading.kind === "unread" && typeof value === "string" && isMissingWord(value);
    return isMissing ? SAID_EMPTY : reading;
  });
}

function missingNote(
  cells: readonly SourceCell[],
  readings: readonly Reading[],
): readonly ColumnNote[] {
  return firstNote(
    "missing-by-word",
    "hint",
    cells,
    readings,
    (reading) => reading.kind === "empty" && reading.said === true,
  );
}

function mojibakeNote(
  cells: readonly SourceCell[],
  column: ColumnCells,
  readings: readonly Reading[],
): readonly ColumnNote[] {
  const isMended = (_: Reading, at: number): boolean => {
    const value = cells[at]?.value;
    return typeof value === "string" && column.at[at] !== null && repairMojibake(value) !== value;
  };
  const [note] = firstNote("mojibake-mended", "hint", cells, readings, isMended);
  if (note === undefined) return [];
  return [{ ...note, expected: String(column.at[note.at ?? 0]?.value ?? "") }];
}
