import { keyOf } from "#core/scoring/registerTable";
import { readRegisters } from "#excel/readRegisters";
import { selectCells } from "#excel/show";
import { watchSelection, type StopListening } from "#excel/selection";
import { blockAddress } from "#core/register/cellAddress";

/** Where the rows of a register's records stand: sheet, sheet row of the first record, keys in their order. */
export interface RecordRows {
  readonly sheet: string;
  readonly firstRow: number;
  readonly keys: readonly string[];
}

/**
 * Selects the row of a record in the sheet of its register, or its cell of one field; false when the
 * register or the record is not there any more. A field that the register has not means the row.
 * Requests: 2.
 */
export async function showRecord(
  register: string,
  key: string,
  id: string,
  field?: string,
): Promise<boolean> {
  const { registers, tables } = await readRegisters([{ register, columns: [key] }]);
  const content = registers.find((each) => each.register === register);
  const table = tables[register];
  const row =
    content?.rows.findIndex(
      ([value = null]) => typeof value !== "object" && keyOf(String(value)) === keyOf(id),
    ) ?? -1;
  if (table === undefined || row < 0) return false;
  const { sheet, column, columns } = table;
  const at = field === undefined ? -1 : columns.indexOf(field);
  const cells = at < 0 ? { from: column, count: columns.length } : { from: column + at, count: 1 };
  await selectCells(sheet, blockAddress(table.row + 1 + row, cells.from, 1, cells.count));
  return true;
}

/** Tells the record whose row somebody selects on the sheet of a register; null for any other place. */
export async function watchRecords(
  places: () => readonly RecordRows[],
  tell: (key: string | null) => void,
): Promise<StopListening | null> {
  return watchSelection(({ sheet, row }) => {
    const place = places().find((each) => each.sheet === sheet);
    if (place !== undefined) tell(place.keys[row - place.firstRow] ?? null);
  });
}
