import type { Area } from "./address";
import type { AreaMove } from "./areas";
import type { CustomFunctions } from "./customFunctions";
import { Sheet } from "./sheet";
import { Styles } from "./style";
import type { Table } from "./table";
import { officeTheme } from "./themeColors";
import type { Scalar } from "./values";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface DefinedName {
  name: string;
  /** Formula without "=", e.g. `Settings!$B$4`. */
  formula: string;
  /** Sheet id for a sheet-level name; undefined for the workbook. */
  sheetId?: string;
  visible: boolean;
  comment: string;
}

export interface CustomXmlPart {
  id: string;
  namespaceUri: string;
  xml: string;
}

/** The parts of a workbook beside its sheets. */
type WorkbookPart = "settings" | "names" | "customXml" | "properties";

/** What listens to edits: the recalculation of calculate.ts, the events of the protocol. */
export interface WorkbookListener {
  cellChanged?(sheet: Sheet, row: number, column: number): void;
  /** Sheets, tables, names or their places changed: every reference may mean something else now. */
  structureChanged?(change: StructureChange): void;
  /**
   * Cells of a sheet were shifted: `map` tells where an area lies now, null when it was deleted;
   * `back` is the opposite shift.
   */
  cellsMoved?(sheet: Sheet, map: AreaMove, band: Area, back: AreaMove): void;
}

/** Keeps what an edit changes, so that the edit can be taken back. */
export interface RowJournal {
  /** The cells of a row are about to change. */
  beforeRow(sheet: Sheet, row: number): void;
}

/** "added": something new, and all that was there before means what it meant. */
export type StructureChange = "added" | "changed";

/** A workbook in memory: what the xlsx layer reads and writes and the protocol serves. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly styles = new Styles();
  /** Colours that table styles are made of. */
  theme: readonly string[] = officeTheme;
  /** Id of the add-in that the document settings belong to, as its manifest has it; "" = not known. */
  addInId = "";
  /** In the order of the file. */
  names: DefinedName[] = [];
  /** Office.context.document.settings: key -> JSON text. */
  readonly settings = new Map<string, string>();
  customXmlParts: CustomXmlPart[] = [];
  /** Core and custom document properties by Excel's names ("title", "author" ...). */
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, string | number | boolean>();
  date1904 = false;
  calculationMode: CalculationMode = "Automatic";
  structureProtected = false;
  activeSheetId = "";
  customFunctions: CustomFunctions | undefined;
  readonly listeners = new Set<WorkbookListener>();
  /** Present while an edit is recorded. */
  journal: RowJournal | null = null;
  /** File name shown to the add-in. */
  fileName = "Book1.xlsx";
  /** The package it was read from; owned by the xlsx layer, opaque to everybody else. */
  source: unknown;
  /** What has changed since the file was read, beside the sheets. */
  readonly changedParts = new Set<WorkbookPart>();
  /** Grows with every change that a file would keep; looking around in a sheet does not count. */
  revision = 0;

  private nextSheet = 1;
  private nextId = 1;

  touch(part: WorkbookPart): void {
    this.changedParts.add(part);
    this.revision++;
  }

  cellChanged(sheet: Sheet, row: number, column: number): void {
    for (const listener of this.listeners) listener.cellChanged?.(sheet, row, column);
  }

  structureChanged(change: StructureChange = "changed"): void {
    this.revision++;
    for (const listener of this.listeners) listener.structureChanged?.(change);
  }

  /** `band`: the cells that were shifted, where they lay before and where they lie now. */
  cellsMoved(sheet: Sheet, map: AreaMove, band: Area, back: AreaMove): void {
    for (const listener of this.listeners) listener.cellsMoved?.(sheet, map, band, back);
  }

  /** Makes and appends (or inserts) a sheet without asking whether Excel would allow the name. */
  appendSheet(name: string, position = this.sheets.length): Sheet {
    const serial = String(this.nextSheet++).padStart(8, "0");
    const sheet = new Sheet(this, `{${serial}-0001-0000-0000-000000000000}`, name);
    this.sheets.splice(position, 0, sheet);
    if (!this.activeSheetId) this.activeSheetId = sheet.id;
    this.structureChanged("added");
    return sheet;
  }

  /** A new identifier for tables, charts, conditional formats. */
  newId(prefix = ""): string {
    return `${prefix}{${String(this.nextId++).padStart(8, "0")}-0002-0000-0000-000000000000}`;
  }

  /** An identifier that came from a file and was once made here is not given out again. */
  reserveId(id: string): void {
    const serial = /^\{(\d{8})-0002-0000-0000-000000000000\}$/.exec(id)?.[1];
    if (serial !== undefined) this.nextId = Math.max(this.nextId, Number(serial) + 1);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** By name, case folded as Excel does. */
  sheetByName(name: string): Sheet | undefined {
    const folded = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  tableByName(name: string): { sheet: Sheet; table: Table } | undefined {
    const folded = name.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((t) => t.name.toLowerCase() === folded || t.id === name);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  /** A sheet-level name of `sheetId` wins over a workbook name. */
  definedName(name: string, sheetId?: string): DefinedName | undefined {
    const folded = name.toLowerCase();
    const matches = this.names.filter((n) => n.name.toLowerCase() === folded);
    return matches.find((n) => sheetId && n.sheetId === sheetId) ?? matches.find((n) => !n.sheetId);
  }

  valueAt(sheetName: string, row: number, column: number): Scalar {
    return this.sheetByName(sheetName)?.valueAt(row, column) ?? null;
  }
}
