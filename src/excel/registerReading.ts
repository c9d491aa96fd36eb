import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import type { RegisterTable, RegisterTables } from "#sheets/registerTable";
import { cellValue, cellValues } from "./cellValue";
import type { PageName } from "./pageRecords";
import type { RegisterSetting } from "./registerSetting";
import type { KeyColumn, ReadPlace, WorkbookState } from "./workbookState";

export interface RegisterReading {
  readonly state: WorkbookState;
  /** Registers that exist, in the order asked for; those asked for without columns are left out. */
  readonly registers: readonly RegisterContent[];
  /** Where every register that was asked for stands, with all its headers. */
  readonly tables: RegisterTables;
  /** Values of the settings asked for, by standard name; a name that does not exist is missing. */
  readonly settings: ReadonlyMap<string, CellValue>;
  /** Cells of the blocks asked for, by standard name; a name that does not exist is missing. */
  readonly blocks: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
}

export interface ReadRegistersOptions {
  /** Standard names of single cells, such as "pmo_StatusDate". */
  readonly settings?: readonly string[];
  /** Standard names of blocks of cells, such as "pmo_RiskMatrix". */
  readonly blocks?: readonly string[];
  /** Pages that may be drawn anew: what stands on their sheets. */
  readonly pages?: readonly PageName[];
  /** What a reading made before has told about table names and sizes. */
  readonly known?: RegisterSetting | null;
  readonly signal?: AbortSignal | undefined;
}

/** Queues the reading of named cells; `names` gives those that are called otherwise. Requirement set: ExcelApi 1.4. */
export function loadSettings(
  context: Excel.RequestContext,
  wanted: readonly string[],
  names: Readonly<Record<string, string>> = {},
): () => ReadonlyMap<string, CellValue> {
  const cells = wanted.map((name) => ({
    name,
    range: context.workbook.names
      .getItemOrNullObject(names[name] ?? name)
      .getRangeOrNullObject()
      .load("values"),
  }));
  return () => {
    const values = new Map<string, CellValue>();
    for (const { name, range } of cells) {
      if (!range.isNullObject) values.set(name, cellValue(range.values[0]?.[0]));
    }
    return values;
  };
}

/** Queues the reading of named blocks, all their cells. Requirement set: ExcelApi 1.4. */
export function loadBlocks(
  context: Excel.RequestContext,
  wanted: readonly string[],
  names: Readonly<Record<string, string>> = {},
): () => RegisterReading["blocks"] {
  const ranges = wanted.map((name) => ({
    name,
    range: context.workbook.names
      .getItemOrNullObject(names[name] ?? name)
      .getRangeOrNullObject()
      .load("values"),
  }));
  return () =>
    new Map(
      ranges.flatMap(({ name, range }) =>
        range.isNullObject ? [] : [[name, cellValues(range.values)] as const],
      ),
    );
}

/** A register as read: its place with all headers, and the columns asked for. */
export interface LoadedRegister {
  readonly place: RegisterTable;
  readonly content: RegisterContent;
}

export function readingOf(
  state: WorkbookState,
  loaded: readonly LoadedRegister[],
  settings: ReadonlyMap<string, CellValue>,
  blocks: RegisterReading["blocks"],
): RegisterReading {
  return {
    state: { ...state, registers: loaded.map(({ content }) => placeOf(content)) },
    registers: loaded.map(({ content }) => content).filter(({ headers }) => headers.length > 0),
    tables: Object.fromEntries(loaded.map(({ place }) => [place.register, place])),
    settings,
    blocks,
  };
}

function placeOf(content: RegisterContent): ReadPlace {
  const { place, headers, columnsAt, rows } = content;
  const wanted = new Set(registerOf(content.register).key.map((header) => header.toLowerCase()));
  const keys = headers.flatMap((header, c): KeyColumn[] =>
    wanted.has(header.toLowerCase())
      ? [
          {
            column: place.column + (columnsAt?.[c] ?? c),
            values: rows.map((row) => row[c] ?? null),
          },
        ]
      : [],
  );
  return { ...place, keys };
}
