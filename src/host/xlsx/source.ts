import type { CustomXmlPart, DefinedName } from "#host/engine/workbook";
import type { Area } from "#host/engine/address";
import type { StyleId } from "#host/engine/style";
import type { Package } from "./package";
import type { SharedString } from "./sharedStrings";
import type { StyleTables } from "./readStyles";

/** What the reader leaves in `Workbook.source` for the writer: the package and where things lie in it. */
export class WorkbookSource {
  /** By the id of the sheet in the model. */
  readonly sheets = new Map<string, SheetSource>();
  /** cellXfs index -> style of the model. */
  styleOfXf: StyleId[] = [];
  /** Names of the add-in's functions that the file's formulas call, upper case. */
  readonly customFunctions = new Set<string>();
  /** Cell metadata numbers (cm) that mark a dynamic array. */
  dynamicMetadata: readonly number[] = [];
  customXml: readonly (CustomXmlPart & { readonly part: string })[] = [];
  names: readonly DefinedName[] = [];
  activeSheetId = "";
  calculationMode = "";
  structureProtected = false;
  /** The part that holds the add-in's settings, if the file has one. */
  settingsPart: string | undefined;
  settings: ReadonlyMap<string, string> = new Map();

  constructor(
    readonly parts: Package,
    /** "xl/workbook.xml" */
    readonly workbookPart: string,
    readonly strings: readonly SharedString[],
    readonly styles: StyleTables,
    /** All `<sheet>` elements in the order of the file; chart sheets have no sheet in the model. */
    readonly entries: readonly SheetEntry[],
  ) {}
}

export interface SheetEntry {
  /** The `<sheet>` element. */
  readonly xml: string;
  readonly name: string;
  readonly relationshipId: string;
  readonly part: string;
  readonly sheetId: number;
  /** In the model; undefined for a chart sheet or dialog sheet. */
  id?: string;
}

export interface RowSpan {
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
}

/** Where a shared formula stands and which rows take part in it. */
export interface SharedGroup {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: Set<number>;
}

export interface SheetSource {
  readonly part: string;
  readonly name: string;
  /** The whole part. */
  readonly text: string;
  /** Prefix of the element names, with its colon. */
  readonly prefix: string;
  readonly rows: ReadonlyMap<number, RowSpan>;
  readonly shared: ReadonlyMap<string, SharedGroup>;
  /** Table areas at the time of reading, for formulas that refer to their own table. */
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly part: string }[];
  readonly charts: readonly ChartPlace[];
}

/** A chart of the model and where it lay when it was read, in points. */
export interface ChartPlace {
  readonly part: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
