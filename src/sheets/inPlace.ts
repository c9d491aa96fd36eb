import type { LaidOutColumn, LaidOutRegister } from "./layOutRegister";
import type { CellContent } from "./plan";
import { thisRow } from "./structuredReference";

/**
 * A range of somebody's sheet that becomes a register where it stands: its columns stay, with what is in
 * them, and the columns that the register needs besides are added on their right.
 */
export interface InPlaceTable {
  readonly sheet: string;
  /** Row of the headers, from 0. */
  readonly row: number;
  readonly column: number;
  /** Number of body rows. */
  readonly rows: number;
  /** Name of the Excel table that it is; null = it becomes one. */
  readonly table: string | null;
  /** Its columns from left to right. */
  readonly columns: readonly OwnColumn[];
}

/** A column of the sheet that stays. */
export interface OwnColumn {
  /** Header as it stands. */
  readonly found: string;
  /** Header as it will be: another one only where a standard column needs the name. */
  readonly header: string;
  /** Field of the register that the column is, as it stands; null = it is an extra column. */
  readonly field: string | null;
  /** Field whose values are the cells of this column: its column follows it with a formula. */
  readonly feeds: string | null;
}

/** The columns of a register that stands on somebody's sheet: theirs first, then ours. */
export function layOutInPlace(laid: LaidOutRegister, table: InPlaceTable): LaidOutRegister {
  const used = new Set(table.columns.flatMap(({ field }) => field ?? []));
  const own = table.columns.map((column) => ownColumn(column, laid));
  const added = laid.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !used.has(column.header))
    .map(({ column, index }) => {
      const feed = table.columns.find(({ feeds }) => feeds === column.header);
      return feed === undefined
        ? { column, index }
        : { column: following(column, feed), index: null };
    });
  const blanks = own.map((): CellContent => null);
  return {
    columns: [...own, ...added.map(({ column }) => column)],
    body: laid.body.map((row) => [
      ...blanks,
      ...added.map(({ index }) => (index === null ? null : (row[index] ?? null))),
    ]),
  };
}

function ownColumn({ header, field }: OwnColumn, laid: LaidOutRegister): LaidOutColumn {
  const known = laid.columns.find((column) => column.header === field);
  if (known !== undefined) return known;
  return {
    header,
    role: "extra",
    type: "text",
    numberFormat: "General",
    formula: null,
    schema: null,
    criterion: null,
  };
}

/** A cell that is empty is not 0; a formula in a cell of texts would show itself. */
function following(column: LaidOutColumn, { header }: OwnColumn): LaidOutColumn {
  const cell = thisRow(header);
  return {
    ...column,
    formula: `=IF(${cell}="","",${cell})`,
    numberFormat: column.numberFormat === "@" ? "General" : column.numberFormat,
  };
}
