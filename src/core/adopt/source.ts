import { cellAddress } from "#core/register/cellAddress";
import type { Place } from "#core/issues";
import type { Block } from "./block";
import type { CriterionColumn } from "./findCriteria";
import type { MappedColumn } from "./mapColumns";

/** A block with everything that was understood of it. */
export interface Source {
  readonly block: Block;
  readonly columns: readonly MappedColumn[];
  readonly criteria: readonly CriterionColumn[];
}

/** Where a cell of a block stands: body row and column counted within the block. */
export function placeOf(source: Source, bodyRow: number, at: number, field?: string): Place {
  const { block } = source;
  const row = block.body[bodyRow]?.row ?? block.row;
  const place = {
    sheet: block.sheet,
    address: cellAddress(row, block.column + at),
    register: block.register,
  };
  return field === undefined ? place : { ...place, field };
}

/** Where the header of a column stands. */
export function headerPlace(source: Source, at: number, field?: string): Place {
  const { block } = source;
  const place = {
    sheet: block.sheet,
    address: cellAddress(block.row, block.column + at),
    register: block.register,
  };
  return field === undefined ? place : { ...place, field };
}
