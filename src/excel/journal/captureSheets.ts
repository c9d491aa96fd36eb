import type { AddSheet, LayOutColumns, LayOutRows, RemoveSheet, SetUpSheet } from "#sheets/plan";
import { InvariantError } from "#core/invariant";
import type { SheetState, WorkbookState } from "../workbookState";
import { inGroups } from "./captureInTurn";
import { captureRuns } from "./captureRedraw";
import { type Captured, folded, type Scope } from "./scope";
import { widthInPoints } from "../write/writeSheets";
import type { RecreateSheet, ReturnSheet } from "./undoStep";

/** The sheet whose place it takes may be asked still whether it is empty. */
export function captureAddSheet({ sheet }: AddSheet, scope: Scope): Captured {
  scope.addsSheet(sheet);
  const isThere = scope.state.sheets.some(({ name }) => folded(name) === folded(sheet));
  const step = (): Captured => {
    const former = scope.removals.get(folded(sheet));
    // Nothing takes the sheet of this name away: Excel refuses another one, and rolling back must not take it.
    if (isThere && former === undefined) return [];
    const aside = former?.kind === "returnSheet" ? { aside: former.aside } : {};
    return [{ kind: "removeAddedSheet", sheet, ...aside }];
  };
  return isThere && !scope.removals.has(folded(sheet)) ? step : step();
}

/**
 * An empty sheet is made anew on undo; another one is set aside. Whether a sheet without tables is empty
 * must be asked for. Requirement set: ExcelApi 1.4.
 */
export function captureRemoveSheet(edit: RemoveSheet, scope: Scope): Captured {
  const sheet = scope.state.sheets.find((item) => folded(item.name) === folded(edit.sheet));
  if (!sheet) throw new InvariantError(`There is no sheet "${edit.sheet}" to remove.`);
  const tables = scope.state.tables.filter((table) => folded(table.sheet) === folded(edit.sheet));
  if (tables.length > 0) return setAside(sheet, tables, scope);
  const object = scope.book.sheet(edit.sheet);
  const used = object.getUsedRangeOrNullObject(false).load("address");
  const charts = object.charts.load("items/name");
  return () => {
    if (!used.isNullObject || charts.items.length > 0) return setAside(sheet, [], scope);
    const { visibility, position } = sheet;
    const step: RecreateSheet = {
      kind: "recreateSheet",
      sheet: sheet.name,
      visibility,
      position,
    };
    scope.removesSheet(step);
    return [step];
  };
}

function setAside(
  sheet: SheetState,
  tables: WorkbookState["tables"],
  scope: Scope,
): readonly ReturnSheet[] {
  const step: ReturnSheet = {
    kind: "returnSheet",
    sheet: sheet.name,
    aside: scope.nextAside(),
    visibility: sheet.visibility,
    position: sheet.position,
    tables: tables.map(({ name }) => ({ name, aside: `${name}_aside${scope.run}` })),
  };
  scope.removesSheet(step);
  return [step];
}

/** Requirement set: ExcelApi 1.7. */
export function captureSetUpSheet(edit: SetUpSheet, scope: Scope): Captured {
  if (scope.isAdded(edit.sheet)) return [];
  const sheet = scope.book.sheet(edit.sheet).load("visibility");
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
  return () => [
    {
      kind: "restoreSheetLook",
      sheet: edit.sheet,
      visibility: sheet.visibility,
      frozen: frozen.isNullObject ? null : withoutSheet(frozen.address),
    },
  ];
}

/** Requirement set: ExcelApi 1.2. */
export function captureColumns(edit: LayOutColumns, scope: Scope): Captured {
  if (scope.isAdded(edit.sheet)) return [];
  if (edit.columns.some((column) => column.grouped)) {
    throw new InvariantError(`Columns of the old sheet "${edit.sheet}" cannot be grouped.`);
  }
  const resizes = edit.columns.some((column) => column.width !== undefined);
  const columns = edit.columns
    .flatMap(({ column, count = 1, former }) =>
      Array.from({ length: count }, (_, i) => ({ column: column + i, former })),
    )
    .flatMap((each) => asBefore(edit.sheet, each, scope));
  return inGroups(columns, (some) => {
    const ranges = some.map(({ column, former }) => {
      const range = scope.book.range({ sheet: edit.sheet, row: 0, column, rows: 1, columns: 1 });
      range.load("columnHidden");
      range.format.load("columnWidth,useStandardWidth");
      return { column, former, range };
    });
    return () => [
      {
        kind: "restoreColumns",
        sheet: edit.sheet,
        columns: ranges.map(({ column, former, range }) => ({
          column,
          ...(resizes ? widthOf(range, former) : {}),
          hidden: range.columnHidden,
        })),
      },
    ];
  });
}

/**
 * Excel answers 0 for a hidden column: only the planner can know how wide it was. Given back as a width, 0
 * would leave a column that nobody can show any more.
 */
function widthOf(
  { columnHidden, format }: Excel.Range,
  former: number | undefined,
): { readonly width?: number | null } {
  if (columnHidden) return former === undefined ? {} : { width: widthInPoints(former) };
  return { width: format.useStandardWidth ? null : format.columnWidth };
}

interface FormerColumn {
  readonly column: number;
  readonly former: number | undefined;
}

/** Only a sheet that is drawn anew gets columns before its widths are set. */
function asBefore(sheet: string, each: FormerColumn, scope: Scope): readonly FormerColumn[] {
  if (!scope.isCopied(sheet)) return [each];
  const at = scope.before({ sheet, row: 0, column: each.column, rows: 1, columns: 1 });
  return at === null ? [] : [{ ...each, column: at.column }];
}

/** Requirement set: ExcelApi 1.2. */
export function captureRows(edit: LayOutRows, scope: Scope): Captured {
  if (scope.isAdded(edit.sheet)) return [];
  if (scope.isCopied(edit.sheet)) return captureRuns(edit, scope);
  const rows = each(edit.rows, ({ row, count = 1 }) => ({ first: row, count }));
  return inGroups(rows, (some) => {
    const ranges = some.map((row) => {
      const range = scope.book.range({ sheet: edit.sheet, row, column: 0, rows: 1, columns: 1 });
      range.load("rowHidden");
      range.format.load("rowHeight,useStandardHeight");
      return { row, range };
    });
    return () => [
      {
        kind: "restoreRows",
        sheet: edit.sheet,
        rows: ranges.map(({ row, range }) => ({
          row,
          height: range.format.useStandardHeight ? null : range.format.rowHeight,
          hidden: range.rowHidden,
        })),
      },
    ];
  });
}

/** "Sheet1!A1:B3" -> "A1:B3". */
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

function each<T>(
  items: readonly T[],
  span: (item: T) => { readonly first: number; readonly count: number },
): number[] {
  return items.flatMap((item) => {
    const { first, count } = span(item);
    return Array.from({ length: count }, (_, i) => first + i);
  });
}
