import type { CellValue, TablePlace, TakenNames } from "#core/register/content";
import type { LivePages } from "./pageRecords";
import { runExcel } from "./runExcel";

/** Namespace of the custom XML parts that hold the journal of the last action. */
export const journalNamespace = "urn:sightline:journal";

/** What a workbook is made of, without its cells: what a planner must avoid and what undo must know. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly activeSheet: string;
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** Names of the workbook; sheet-level names are not touched by Sightline. */
  readonly names: readonly NameState[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly journalParts: readonly string[];
  readonly calculationMode: string;
  /** No sheet can be added, renamed, moved or deleted. */
  readonly isStructureProtected: boolean;
  /** Pages as they stand, where they were asked for. */
  readonly pages?: LivePages;
  /** Registers as they stood when they were read with the state. */
  readonly registers?: readonly ReadPlace[];
}

/** Where a register stood when it was read, and by what its records are known. */
export interface ReadPlace extends TablePlace {
  /** Those of its key columns that were read. */
  readonly keys: readonly KeyColumn[];
}

export interface KeyColumn {
  /** Column of the sheet. */
  readonly column: number;
  /** Values of the body rows. */
  readonly values: readonly CellValue[];
}

export interface SheetState {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly position: number;
  readonly isProtected: boolean;
  /** "#107C41"; "" = none. */
  readonly tabColor: string;
}

export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/**
 * Queues the reading of a workbook's state; call the result after the request.
 * Requirement set: ExcelApi 1.7; no request of its own.
 */
export function loadState(context: Excel.RequestContext): () => WorkbookState {
  const { workbook } = context;
  workbook.application.load("calculationMode");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/position,items/tabColor,items/protection/protected",
  );
  const active = workbook.worksheets.getActiveWorksheet().load("name");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula,items/comment,items/visible");
  const settings = workbook.settings.load("items/key,items/value");
  const parts = workbook.customXmlParts.getByNamespace(journalNamespace).load("items/id");
  return () => ({
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      position: sheet.position,
      isProtected: sheet.protection.protected,
      tabColor: sheet.tabColor,
    })),
    activeSheet: active.name,
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
    })),
    names: names.items.map((item) => ({
      name: item.name,
      formula: String(item.formula),
      comment: item.comment,
      visible: item.visible,
    })),
    settings: new Map(settings.items.map((item) => [item.key, item.value as unknown])),
    journalParts: parts.items.map((part) => part.id),
    calculationMode: workbook.application.calculationMode,
    isStructureProtected: workbook.protection.protected,
  });
}

/** Reads the state. Requests: 1. */
export async function readState(signal?: AbortSignal): Promise<WorkbookState> {
  return runExcel(
    "reading the workbook",
    async (context) => {
      const take = loadState(context);
      await context.sync();
      return take();
    },
    { repeatable: true, signal },
  );
}

/** A workbook as Excel makes a new one: a single sheet with nothing on it. */
export interface Start {
  readonly state: WorkbookState;
  readonly isBlank: boolean;
}

/** Reads the state and whether the workbook is blank. Requests: 1. Requirement set: ExcelApi 1.7. */
export async function readStart(signal?: AbortSignal): Promise<Start> {
  return runExcel(
    "reading the workbook",
    async (context) => {
      const take = loadState(context);
      const active = context.workbook.worksheets.getActiveWorksheet();
      const used = active.getUsedRangeOrNullObject(false).load("address");
      const charts = active.charts.load("items/name");
      await context.sync();
      const state = take();
      const isBlank =
        state.sheets.length === 1 &&
        used.isNullObject &&
        charts.items.length === 0 &&
        state.tables.length === 0;
      return { state, isBlank };
    },
    { repeatable: true, signal },
  );
}

/** Names that new sheets, tables and names must avoid. */
export function takenNames(state: WorkbookState): TakenNames {
  return {
    sheets: state.sheets.map((sheet) => sheet.name),
    tables: state.tables.map((table) => table.name),
    names: state.names.map((item) => item.name),
  };
}

/** Journal parts that are there now and were not before. */
export function newJournalParts(now: WorkbookState, before: WorkbookState): string[] {
  return now.journalParts.filter((id) => !before.journalParts.includes(id));
}
