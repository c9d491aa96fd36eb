import { readOutlines } from "#excel/readOutlines";
import { journalPointer } from "#excel/journal/journal";
import { asidePrefix } from "#excel/journal/scope";
import type { RegisterReport } from "./report";
import { storedPages } from "./pages";
import { presentRegisters } from "./presentRegisters";

/** What the workbook holds, for the first screen of the pane and `inspect`. */
export interface Overview {
  /** `rows` counts body rows of the table; the single empty row of a new register counts nothing. */
  readonly registers: readonly RegisterReport[];
  /** Sheets with something on them that are not ours. */
  readonly otherSheets: readonly SheetExtent[];
  /** What undo would take back; null = nothing. */
  readonly undoTitle: string | null;
  readonly calculationMode: string;
}

export interface SheetExtent {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** Requests: 2. */
export async function readOverview(signal?: AbortSignal): Promise<Overview> {
  const { state, outlines } = await readOutlines(signal);
  const places = outlines.flatMap((outline) => outline.tables);
  const registers = presentRegisters(state).flatMap(([register, table]): RegisterReport[] => {
    const place = places.find((each) => each.table === table);
    if (!place) return [];
    const { sheet, rows, columns } = place;
    const isEmpty = outlines.some(({ emptyTables }) => emptyTables.includes(table));
    return [{ register, sheet, table, rows: isEmpty ? 0 : rows - 1, columns }];
  });
  const own = new Set([
    ...registers.map((register) => register.sheet),
    ...Object.values(storedPages(state)).flatMap((page) => page.sheets),
  ]);
  return {
    registers,
    otherSheets: outlines.flatMap(({ sheet, used }): SheetExtent[] =>
      used === null || own.has(sheet.name) || sheet.name.startsWith(asidePrefix)
        ? []
        : [{ sheet: sheet.name, rows: used.rows, columns: used.columns }],
    ),
    undoTitle: journalPointer(state)?.title ?? null,
    calculationMode: state.calculationMode,
  };
}
