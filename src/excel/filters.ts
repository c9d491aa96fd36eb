import type { Plan } from "#sheets/plan";
import type { Book } from "./book";
import { ExcelFailure } from "./excelFailure";
import { folded } from "./journal/scope";

/** What a filter lets through, so that it can be set again. */
export interface KeptFilter {
  readonly sheet: string;
  /** null: the filter of the sheet itself. */
  readonly table: string | null;
  /** Address of the filter of a sheet; "" for a table. */
  readonly address: string;
  readonly columns: readonly KeptColumn[];
}

interface KeptColumn {
  /** Its header in a table; in the filter of a sheet its place from the left, from 0. */
  readonly column: string | number;
  readonly criteria: Excel.FilterCriteria;
}

/** Filters by these can always be set again; those by a colour or an icon where Excel tells which. */
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
 * The sheets (folded names) on which a plan writes blocks of so many rows, without those that it adds
 * or takes away. A single row goes where it belongs, whatever is filtered.
 */
export function writtenSheets({ edits }: Plan, leastRows = 1): ReadonlySet<string> {
  const blocks = edits.flatMap((edit) =>
    "at" in edit && edit.at.rows >= leastRows ? [edit.at] : [],
  );
  const written = new Set(blocks.map(({ sheet }) => folded(sheet)));
  for (const edit of edits) {
    if (edit.kind === "addSheet" || edit.kind === "removeSheet") written.delete(folded(edit.sheet));
  }
  return written;
}

/** The names of what is filtered in a workbook. */
interface Filtered {
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** Sheets with a filter of their own, which is none of a table's. */
  readonly sheets: readonly string[];
}

/**
 * Queues which tables and sheets are filtered; call the result after the request. It is looked at when a
 * plan writes: people filter between the reading that it was made from and its writing. Requirement set:
 * ExcelApi 1.9; no request of its own.
 */
export function loadFiltered({ workbook }: Book): () => Filtered {
  const tables = workbook.tables.load(
    "items/name,items/worksheet/name,items/autoFilter/isDataFiltered",
  );
  const sheets = workbook.worksheets.load("items/name,items/autoFilter/isDataFiltered");
  return () => ({
    tables: tables.items
      .filter(({ autoFilter }) => autoFilter.isDataFiltered)
      .map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    sheets: sheets.items
      .filter(({ autoFilter }) => autoFilter.isDataFiltered)
      .map(({ name }) => name),
  });
}

/**
 * The filters of sheets (folded names). Excel puts a block of several rows into wrong ones where a
 * filter hides some, or refuses it: before anything is written, such filters are lifted. Throws
 * `ExcelFailure` "FilteredRangeConflict" when there is one that could not be set again.
 * Requests: 1, 0 when nothing is filtered there. Requirement set: ExcelApi 1.9.
 */
export async function readFilters(
  sheets: ReadonlySet<string>,
  filtered: Filtered,
  book: Book,
): Promise<readonly KeptFilter[]> {
  const tables = filtered.tables
    .filter(({ sheet }) => sheets.has(folded(sheet)))
    .map(({ name, sheet }) => {
      const { columns } = book.workbook.tables.getItem(name);
      return { name, sheet, columns: columns.load("items/name,items/filter/criteria") };
    });
  const own = filtered.sheets
    .filter((name) => sheets.has(folded(name)))
    .map((name) => {
      const filter = book.sheet(name).autoFilter.load("criteria");
      return { name, filter, range: filter.getRange().load("address") };
    });
  if (tables.length === 0 && own.length === 0) return [];
  await book.sync();
  const filters: KeptFilter[] = [
    ...tables.map(({ name, sheet, columns }) => ({
      sheet,
      table: name,
      address: "",
      columns: columns.items.flatMap((item) => kept(item.name, item.filter.criteria)),
    })),
    ...own.map(({ name, filter, range }) => ({
      sheet: name,
      table: null,
      address: range.address.slice(range.address.lastIndexOf("!") + 1),
      columns: filter.criteria.flatMap((criteria, place) => kept(place, criteria)),
    })),
  ];
  if (filters.some(({ columns }) => !columns.every(canBeSetAgain))) {
    throw new ExcelFailure("FilteredRangeConflict", "writing to the workbook");
  }
  return filters;
}

function canBeSetAgain({ criteria }: KeptColumn): boolean {
  const { filterOn, color, icon } = criteria;
  return repeatable.has(filterOn) || color !== undefined || icon !== undefined;
}

function kept(column: string | number, criteria: Excel.FilterCriteria | null): KeptColumn[] {
  return criteria === null ? [] : [{ column, criteria }];
}

/** Shows every row that a filter hides. Requirement set: ExcelApi 1.9; no request of its own. */
export function liftFilter({ sheet, table }: KeptFilter, book: Book): void {
  const { autoFilter } = table === null ? book.sheet(sheet) : book.workbook.tables.getItem(table);
  autoFilter.clearCriteria();
}

/** Filters again; a table or column that has gone meanwhile is left out. Requirement set: ExcelApi 1.9. */
export function setFilter({ sheet, table, address, columns }: KeptFilter, book: Book): void {
  for (const { column, criteria } of columns) {
    if (table === null) {
      const own = book.sheet(sheet);
      own.autoFilter.apply(own.getRange(address), Number(column), criteria);
    } else {
      const { columns: there } = book.workbook.tables.getItemOrNullObject(table);
      there.getItemOrNullObject(column).filter.apply(criteria);
    }
  }
}
