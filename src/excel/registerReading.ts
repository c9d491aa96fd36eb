import type { CellValue, RegisterContent } from "#core/register/content";
import { cellValue } from "./cellValue";
import type { RegisterSetting } from "./registerSetting";
import type { WorkbookState } from "./workbookState";

export interface RegisterReading {
  readonly state: WorkbookState;
  /** Registers that exist, in the order asked for. */
  readonly registers: readonly RegisterContent[];
  /** Values of the workbook names asked for; a name that does not exist is missing. */
  readonly settings: ReadonlyMap<string, CellValue>;
}

export interface ReadRegistersOptions {
  /** Workbook names of single cells, such as "pmo_StatusDate". */
  readonly settings?: readonly string[];
  /** What a reading made before has told about table names and sizes. */
  readonly known?: RegisterSetting | null;
  readonly signal?: AbortSignal | undefined;
}

/** Queues the reading of named cells. Requirement set: ExcelApi 1.4. */
export function loadSettings(
  context: Excel.RequestContext,
  names: readonly string[],
): () => ReadonlyMap<string, CellValue> {
  const cells = names.map((name) => ({
    name,
    range: context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values"),
  }));
  return () => {
    const values = new Map<string, CellValue>();
    for (const { name, range } of cells) {
      if (!range.isNullObject) values.set(name, cellValue(range.values[0]?.[0]));
    }
    return values;
  };
}
