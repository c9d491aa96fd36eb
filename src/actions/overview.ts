import { storedPages } from "#excel/pageRecords";
import type { StoredTitle } from "#core/messages/message";
import { type NamedCell, readOutlines } from "#excel/readOutlines";
import { journalPointer } from "#excel/journal/journal";
import { isBeingWritten, writeAs } from "#excel/journal/openMark";
import { asidePrefix } from "#excel/journal/scope";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { WorkbookState } from "#excel/workbookState";
import type { RegisterReport } from "./report/report";
import { presentRegisters } from "./presentRegisters";

export { writeAs };

/** What the workbook holds, for the first screen of the pane and `inspect`. */
export interface Overview {
  /** `rows` counts body rows of the table; the single empty row of a new register counts nothing. */
  readonly registers: readonly RegisterReport[];
  /** Sheets with something on them that are not ours. */
  readonly otherSheets: readonly SheetExtent[];
  /** What undo would take back; null = nothing, or something that was not finished. */
  readonly undoTitle: string | null;
  /** An action, or its undoing, that was not finished; nothing else is done before it is settled. */
  readonly unfinished: Unfinished | null;
  readonly calculationMode: string;
  /** The day of all figures to date; null when the workbook has no such setting. */
  readonly statusDate: StatusDate | null;
  /** Names of sheets by the ids that events tell. */
  readonly sheetNames: Readonly<Record<string, string>>;
  /** Sheets that Excel lets nobody change. */
  readonly protectedSheets: readonly string[];
  /** Registers whose tables are gone, with tables that could be them under another name; null = none. */
  readonly lost: LostRegisters | null;
}

export interface Unfinished {
  readonly title: string;
  /** When its last request was made, in milliseconds since 1970. */
  readonly at: number;
  /** Cells that rolling back puts back, and sheets that it takes away or brings back. */
  readonly cells: number;
  readonly sheets: number;
  /** The action was complete, its undoing is not. */
  readonly isUndoing: boolean;
  /** Another author's pane may be writing still. */
  readonly isBeingWritten: boolean;
  /** There is no journal to roll back by. */
  readonly isLost: boolean;
}

export interface LostRegisters {
  readonly registers: readonly string[];
  /** Tables that are no register. */
  readonly tables: readonly string[];
}

export interface StatusDate {
  /** Excel's serial number; null when the cell holds no date. */
  readonly serial: number | null;
  readonly sheet: string;
  readonly address: string;
}

export interface SheetExtent {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** `titleOf` says what undo would take back; in English words unless told otherwise. Requests: 2. */
export async function readOverview(
  signal?: AbortSignal,
  titleOf: (stored: StoredTitle) => string | Promise<string> = ({ title }) => title,
): Promise<Overview> {
  const { state, outlines, cells } = await readOutlines(signal, {
    cells: [statusDateName],
    withoutExtent: ownSheets,
  });
  const places = outlines.flatMap((outline) => outline.tables);
  const last = journalPointer(state);
  const title = last === null ? null : await titleOf(last);
  const registers = presentRegisters(state).flatMap(([register, table]): RegisterReport[] => {
    const place = places.find((each) => each.table === table);
    if (!place) return [];
    const { sheet, rows, columns } = place;
    const isEmpty = outlines.some(({ emptyTables }) => emptyTables.includes(table));
    return [{ register, sheet, table, rows: isEmpty ? 0 : rows - 1, columns }];
  });
  return {
    registers,
    otherSheets: outlines.flatMap(({ sheet, used }): SheetExtent[] =>
      used === null || sheet.name.startsWith(asidePrefix)
        ? []
        : [{ sheet: sheet.name, rows: used.rows, columns: used.columns }],
    ),
    undoTitle: last?.open === undefined ? title : null,
    unfinished: title === null ? null : unfinishedOf(state, title),
    calculationMode: state.calculationMode,
    statusDate: statusDateOf(cells.get(statusDateName)),
    sheetNames: Object.fromEntries(state.sheets.map(({ id, name }) => [id, name])),
    protectedSheets: state.sheets.filter((sheet) => sheet.isProtected).map(({ name }) => name),
    lost: lostRegisters(state),
  };
}

function unfinishedOf(state: WorkbookState, title: string): Unfinished | null {
  const open = journalPointer(state)?.open;
  if (open === undefined) return null;
  const { at, cells, sheets, undoing = false } = open;
  return {
    ...{ title, at, cells, sheets },
    isUndoing: undoing,
    isBeingWritten: isBeingWritten(open),
    isLost: state.journalParts.length === 0,
  };
}

function lostRegisters(state: WorkbookState): LostRegisters | null {
  const linked = registerSetting(state.settings.get(registerSettingKey))?.tables ?? {};
  const present = new Set(state.tables.map(({ name }) => name));
  const known = new Set([
    ...Object.values(linked),
    ...Object.values(storedPages(state)).flatMap((page) => page.tables),
  ]);
  const registers = Object.keys(linked).filter((register) => !present.has(linked[register] ?? ""));
  const tables = [...present].filter((table) => !known.has(table));
  return registers.length > 0 && tables.length > 0 ? { registers, tables } : null;
}

/** Sheets of registers and the pages that we have made. */
function ownSheets(state: WorkbookState): ReadonlySet<string> {
  const tables = new Set(presentRegisters(state).map(([, table]) => table));
  return new Set([
    ...state.tables.filter(({ name }) => tables.has(name)).map(({ sheet }) => sheet),
    ...Object.values(storedPages(state)).flatMap((page) => page.sheets),
  ]);
}

const statusDateName = "pmo_StatusDate";

function statusDateOf(cell: NamedCell | undefined): StatusDate | null {
  if (cell === undefined) return null;
  const [, quoted, address] = /^(.*)!([^!]+)$/.exec(cell.address) ?? [];
  if (quoted === undefined || address === undefined) return null;
  return {
    serial: typeof cell.value === "number" ? cell.value : null,
    sheet: quoted.replace(/^'(.*)'$/, "$1").replaceAll("''", "'"),
    address,
  };
}
