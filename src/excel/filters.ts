import type { Book } from "./book";
import { folded } from "./journal/scope";
import type { WorkbookState } from "./workbookState";

/** What a filter lets through, so that it can be set again. */
export interface KeptFilter {
  readonly sheet: string;
  /** null: the filter of the sheet itself. */
  readonly table: string | null;
  readonly columns: readonly KeptColumn[];
}

export interface KeptColumn {
  /** Its header in a table; in the filter of a sheet its place from the left, from 0. */
  readonly column: string | number;
  readonly criteria: Excel.FilterCriteria;
}

/** Filters by these can be set again as they were; a colour or an icon cannot be told in every Excel. */
const repeatable: ReadonlySet<string> = new Set([
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "Dynamic",
]);

/**
 * Queues the reading of the filters of sheets (folded names). Excel puts a block of several rows into
 * wrong ones where a filter hides some, or refuses it: before anything is written, such filters are
 * lifted. A filter by colour or icon is left, and Excel may refuse then.
 *
 * @returns what is to be called after the request; null when nothing is filtered and none is needed.
 */
export function loadFilters(
  sheets: ReadonlySet<string>,
  state: WorkbookState,
  book: Book,
): (() => readonly KeptFilter[]) | null {
  const tables = state.tables
    .filter(({ sheet, isFiltered }) => isFiltered && sheets.has(folded(sheet)))
    .map(({ name, sheet }) => {
      const { columns } = book.workbook.tables.getItem(name);
      return { name, sheet, columns: columns.load("items/name,items/filter/criteria") };
    });
  const own = state.sheets
    .filter(({ name, isFiltered }) => isFiltered && sheets.has(folded(name)))
    .map(({ name }) => ({ name, filter: book.sheet(name).autoFilter.load("criteria") }));
  if (tables.length === 0 && own.length === 0) return null;
  return () =>
    [
      ...tables.map(({ name, sheet, columns }) => ({
        sheet,
        table: name,
        columns: columns.items.flatMap((item) => kept(item.name, item.filter.criteria)),
      })),
      ...own.map(({ name, filter }) => ({
        sheet: name,
        table: null,
        columns: filter.criteria.flatMap((criteria, place) => kept(place, criteria)),
      })),
    ].filter(({ columns }) => columns.every(({ criteria }) => repeatable.has(criteria.filterOn)));
}

function kept(column: string | number, criteria: Excel.FilterCriteria | null): KeptColumn[] {
  return criteria === null ? [] : [{ column, criteria }];
}

/** Shows every row that a filter hides. Requirement set: ExcelApi 1.9; no request of its own. */
export function liftFilter({ sheet, table }: KeptFilter, book: Book): void {
  const { autoFilter } = table === null ? book.sheet(sheet) : book.workbook.tables.getItem(table);
  autoFilter.clearCriteria();
}

/** Filters again; a column that has gone meanwhile is left out. Requirement set: ExcelApi 1.9. */
export function setFilter({ sheet, table, columns }: KeptFilter, book: Book): void {
  for (const { column, criteria } of columns) {
    if (typeof column === "string" && table !== null) {
      const { columns: there } = book.workbook.tables.getItem(table);
      there.getItemOrNullObject(column).filter.apply(criteria);
    } else if (typeof column === "number") {
      const { autoFilter } = book.sheet(sheet);
      autoFilter.apply(autoFilter.getRange(), column, criteria);
    }
  }
}
