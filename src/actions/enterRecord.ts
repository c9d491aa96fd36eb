import { message } from "#core/messages/message";
import type { CellValue } from "#core/register/content";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { applyPlan } from "#excel/applyPlan";
import type { Journal } from "#excel/journal/journal";
import { readRegisters } from "#excel/readRegisters";
import { bodyCell } from "#sheets/planBody";
import type { Edit } from "#sheets/plan";

/** One record of a register. */
export interface RecordPlace {
  readonly register: string;
  /** Field of its key. */
  readonly key: string;
  readonly id: string;
}

/** A value for one field of a record, with what stood there when somebody began to type. */
export interface FieldEntry {
  readonly field: string;
  readonly value: number | string | null;
  readonly before: number | string | null;
}

export interface RecordOutcome {
  /** Fields that were written. */
  readonly written: readonly string[];
  /** Fields in which something else stands than their writer had seen. */
  readonly conflicts: readonly { readonly field: string; readonly found: string }[];
  /** Fields that the register has no column for; null = the record itself is gone. */
  readonly lost: readonly (string | null)[];
  /** null when nothing was written. */
  readonly journal: Journal | null;
}

/**
 * Writes fields of one record into the row that it has now, so that sorting, filtering and other authors
 * do no harm; all of them are taken back together. Requests: 1 that reads, 2 that write.
 */
export async function enterRecord(
  { register, key, id }: RecordPlace,
  entries: readonly FieldEntry[],
  signal?: AbortSignal,
): Promise<RecordOutcome> {
  const { registers, tables, state } = await readRegisters([{ register }], { signal });
  const content = registers.find((each) => each.register === register);
  const place = tables[register];
  const table = content === undefined ? null : new RegisterTable(content);
  const row =
    content?.rows.findIndex((_, r) => keyOf(table?.text(r, key) ?? "") === keyOf(id)) ?? -1;
  if (table === null || place === undefined || row < 0) {
    return { written: [], conflicts: [], lost: [null], journal: null };
  }
  const there = entries.filter(({ field }) => table.has(field));
  const lost = entries.filter(({ field }) => !table.has(field)).map(({ field }) => field);
  const conflicts = there.flatMap(({ field, before }) => {
    const found = table.cell(row, field);
    return isSame(found, before) ? [] : [{ field, found: textOf(found) }];
  });
  const good = there.filter(({ field }) => conflicts.every((each) => each.field !== field));
  const edits = good.map(({ field, value }): Edit => {
    const column = place.column + (table.at(field) ?? 0);
    const at = { sheet: place.sheet, row: place.row + 1 + row, column, rows: 1, columns: 1 };
    return { kind: "writeCells", at, cells: [[bodyCell(register, field, value)]] };
  });
  const written = good.map(({ field }) => field);
  const journal =
    edits.length === 0
      ? null
      : await applyPlan(
          { title: message("entered-record", { record: id, cells: edits.length }), edits },
          { state, signal },
        );
  return { written, conflicts, lost, journal };
}

function isSame(found: CellValue, before: number | string | null): boolean {
  return typeof found === "object" && found !== null ? false : (found ?? "") === (before ?? "");
}

function textOf(value: CellValue): string {
  return typeof value === "object" && value !== null ? value.error : String(value ?? "");
}
