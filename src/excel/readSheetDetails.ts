import type { Area } from "#core/register/content";
import type { Doing } from "#core/messages/doing";
import { asExcelFailure } from "./excelFailure";
import type { Rectangle, SheetOutline } from "./readOutlines";
import { queueAll } from "./queueAll";
import { throwIfStopped } from "./runExcel";

/** What a sheet looks like beside its contents. */
export interface SheetDetails {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** No cell of the used range has a fill, as far as is known. */
  readonly isPlain: boolean;
}

/** A sheet that has cells. */
export interface UsedSheet {
  readonly outline: SheetOutline;
  readonly used: Rectangle;
}

const during: Doing = "reading the sheets";

/** Rows of a sheet that are asked for being hidden: about 24 bytes of answer each. */
const mostLines = 100_000;

const none: SheetDetails = { merges: [], hiddenRows: [], hiddenColumns: [], isPlain: true };

/**
 * Merged areas, hidden rows and columns, and whether there are fills at all. Excel before ExcelApi
 * 1.13 tells no merged areas: there are none then.
 * Requests: 1, and 1 more where some lines of a sheet are hidden and others are not; a few more where a
 * sheet has more than 512 merged areas, which Excel refuses to list at once.
 * Requirement set: ExcelApi 1.9.
 */
export async function readSheetDetails(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<SheetOutline, SheetDetails>> {
  const listsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const queueLooks = (): Promise<readonly Excel.Range[]> =>
    queueAll(context, sheets, (sheet) =>
      rangeOf(context, sheet).load("rowHidden,columnHidden,format/fill/color"),
    );
  let looks = await queueLooks();
  let merges: readonly (readonly Area[])[] | null = sheets.map(() => []);
  if (listsMerges) merges = await mergesAtOnce(context, sheets);
  else await context.sync();
  if (merges === null) {
    // The looks went with the request that was refused.
    looks = await queueLooks();
    await context.sync();
    merges = await mergesOneByOne(context, sheets, signal);
  }
  const lines = await hiddenLines(context, sheets, looks);
  const areas = merges;
  return new Map(
    sheets.map((sheet, at) => {
      const color = looks[at]?.format.fill.color;
      const details: SheetDetails = {
        ...none,
        ...lines[at],
        merges: areas[at] ?? [],
        // One colour on every cell of a sheet tells nothing; differing colours answer "" or null.
        isPlain: typeof color === "string" && color !== "",
      };
      return [sheet.outline, details] as const;
    }),
  );
}

export function rangeOf(context: Excel.RequestContext, { outline, used }: UsedSheet): Excel.Range {
  return context.workbook.worksheets
    .getItem(outline.sheet.name)
    .getRangeByIndexes(used.row, used.column, used.rows, used.columns);
}

/** Sends what is queued, too. Null = refused: Excel lists at most 512 areas. */
async function mergesAtOnce(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<readonly (readonly Area[])[] | null> {
  try {
    const takes = await queueAll(context, sheets, (sheet) => loadMerges(context, sheet));
    await context.sync();
    return takes.map((take) => take());
  } catch (error) {
    if (!refusesMany(error)) throw error;
    return null;
  }
}

async function mergesOneByOne(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  signal: AbortSignal | undefined,
): Promise<readonly (readonly Area[])[]> {
  const found: (readonly Area[])[] = [];
  for (const sheet of sheets) found.push(await mergesInParts(context, sheet, signal));
  return found;
}

/** The merged areas of one sheet. A row that has more than 512 of them alone is passed over. */
async function mergesInParts(
  context: Excel.RequestContext,
  { outline, used }: UsedSheet,
  signal: AbortSignal | undefined,
): Promise<readonly Area[]> {
  throwIfStopped(during, signal);
  try {
    const take = loadMerges(context, { outline, used });
    await context.sync();
    return take();
  } catch (error) {
    if (!refusesMany(error)) throw error;
    if (used.rows <= 1) return [];
    const rows = Math.floor(used.rows / 2);
    const upper = { outline, used: { ...used, rows } };
    const lower = { outline, used: { ...used, row: used.row + rows, rows: used.rows - rows } };
    return [
      ...(await mergesInParts(context, upper, signal)),
      ...(await mergesInParts(context, lower, signal)),
    ];
  }
}

/** Excel lists the merged areas whose top left cell lies in the range. */
function loadMerges(context: Excel.RequestContext, sheet: UsedSheet): () => Area[] {
  const merged = rangeOf(context, sheet).getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          row: rowIndex,
          column: columnIndex,
          rows: rowCount,
          columns: columnCount,
        }));
}

/** With which code Excel refuses more than 512 areas is not documented: only what cannot be it is excluded. */
function refusesMany(error: unknown): boolean {
  const failure = asExcelFailure(error, during);
  const others = [
    "InvalidOperationInCellEditMode",
    "AccessDenied",
    "ActivityLimitReached",
    "Stopped",
  ];
  return failure !== undefined && !others.includes(failure.code);
}

type Lines = Pick<SheetDetails, "hiddenRows" | "hiddenColumns">;

async function hiddenLines(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  looks: readonly Excel.Range[],
): Promise<readonly Lines[]> {
  const takes = await queueAll(context, [...sheets.entries()], ([at, sheet]) =>
    loadLines(context, sheet, looks[at]),
  );
  if (takes.some(({ asks }) => asks)) await context.sync();
  return takes.map(({ take }) => take());
}

function loadLines(
  context: Excel.RequestContext,
  sheet: UsedSheet,
  look: Excel.Range | undefined,
): { readonly asks: boolean; readonly take: () => Lines } {
  const { used } = sheet;
  const range = rangeOf(context, sheet);
  // Excel answers null where some are hidden and others are not.
  const someRows = (look?.rowHidden as boolean | null) === null && used.rows <= mostLines;
  const someColumns = (look?.columnHidden as boolean | null) === null;
  const rows = someRows ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = someColumns ? range.getColumnProperties({ columnHidden: true }) : null;
  return {
    asks: someRows || someColumns,
    take: () => ({
      hiddenRows:
        look?.rowHidden === true
          ? all(used.row, used.rows)
          : placesOf(rows?.value.map((each) => each.rowHidden) ?? [], used.row),
      hiddenColumns:
        look?.columnHidden === true
          ? all(used.column, used.columns)
          : placesOf(columns?.value.map((each) => each.columnHidden) ?? [], used.column),
    }),
  };
}

function all(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}

function placesOf(hidden: readonly (boolean | undefined)[], first: number): number[] {
  return hidden.flatMap((isHidden, at) => (isHidden === true ? [first + at] : []));
}
