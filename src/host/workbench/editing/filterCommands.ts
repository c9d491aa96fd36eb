import {
  clearFilters,
  criteriaOf,
  filterChoices,
  filterColumn,
  filteredArea,
  sortFiltered,
  type FilterChoice,
  type Filtered,
} from "#host/engine/filter";
import type { Book } from "#host/workbench/book/book";
import { activeTable } from "./cellCommands";
import { dataRegion } from "./moves";
import type { Popup } from "./popups";

/** The filter that a button in a header cell belongs to. */
export interface FilterTarget extends Filtered {
  /** Column within the filter, from 0. */
  readonly column: number;
}

export function filterTarget(book: Book, popup: Extract<Popup, { kind: "filter" }>): FilterTarget {
  const { table, header } = popup;
  const target = { sheet: book.sheet, table };
  const left = table?.area.left ?? book.sheet.autoFilter?.left ?? header.column;
  return { ...target, column: header.column - left };
}

/** What the column is called: the text of its header cell. */
export function filterTitle(book: Book, popup: Extract<Popup, { kind: "filter" }>): string {
  const { row, column } = popup.header;
  return String(book.sheet.valueAt(row, column) ?? "");
}

/** The values of the column, with what is shown at present checked. */
export function choicesOf(target: FilterTarget): FilterChoice[] {
  return filterChoices(target, target.column);
}

export function checkedTexts(choices: readonly FilterChoice[]): ReadonlySet<string> {
  return new Set(choices.flatMap(({ text, isChecked }) => (isChecked ? [text] : [])));
}

export function withChecked(
  checked: ReadonlySet<string>,
  texts: readonly string[],
  isChecked: boolean,
): ReadonlySet<string> {
  const next = new Set(checked);
  for (const text of texts) {
    if (isChecked) next.add(text);
    else next.delete(text);
  }
  return next;
}

export function isFiltered(target: FilterTarget): boolean {
  return criteriaOf(target).has(target.column);
}

/** Whether a text meets what was typed into the search field of the filter. */
export function meetsSearch(text: string, search: string): boolean {
  return text.toLowerCase().includes(search.trim().toLowerCase());
}

/**
 * Shows only rows with the checked values. While something is searched for, values that the search
 * does not show are left out, as Excel does.
 */
export function showOnly(
  book: Book,
  target: FilterTarget,
  choices: readonly FilterChoice[],
  checked: ReadonlySet<string>,
): boolean {
  const all = choices.every(({ text }) => checked.has(text));
  const values = choices.map(({ text }) => text).filter((text) => text !== "" && checked.has(text));
  return book.edit("Filter", () => {
    filterColumn(
      target,
      target.column,
      all ? null : { kind: "values", values, blanks: checked.has(""), dates: [] },
    );
    return [];
  });
}

export function clearColumnFilter(book: Book, target: FilterTarget): boolean {
  return book.edit("Clear filter", () => {
    filterColumn(target, target.column, null);
    return [];
  });
}

export function sortColumn(book: Book, target: FilterTarget, ascending: boolean): boolean {
  return book.edit("Sort", () => {
    sortFiltered(target, target.column, ascending);
    const area = filteredArea(target);
    return area ? [{ sheet: target.sheet, area }] : [];
  });
}

/** Ctrl+Shift+L: filter buttons on the table or the block of data, or none any more. */
export function toggleFilter(book: Book): boolean {
  const { sheet, selection } = book;
  const table = activeTable(book);
  return book.edit("Filter", () => {
    if (table) {
      const target = { sheet, table };
      if (table.showFilterButton) clearFilters(target);
      table.showFilterButton = !table.showFilterButton;
      table.changed = true;
      sheet.touch("tables");
      return [];
    }
    if (sheet.autoFilter) {
      clearFilters({ sheet, table: null });
      sheet.autoFilter = null;
    } else sheet.autoFilter = dataRegion(sheet, selection.active);
    sheet.touch("autoFilter");
    return [];
  });
}

/** Whether the active cell lies in something with filter buttons. */
export function hasFilter(book: Book): boolean {
  const table = activeTable(book);
  return table ? table.showFilterButton : book.sheet.autoFilter !== null;
}

/** Clears every criterion of the filter around the active cell. */
export function clearAllFilters(book: Book): boolean {
  const table = activeTable(book) ?? null;
  if (!table && !book.sheet.autoFilter) return false;
  return book.edit("Clear filter", () => {
    clearFilters({ sheet: book.sheet, table });
    return [];
  });
}
