import type { Area } from "./address";
import { calculationOf } from "./calculate";
import { serialOf } from "./conditionalTests";
import { filterTest, shownAt, type FilterCriterion, type FilterTest } from "./filterCriteria";
import { refuseArgument } from "./guards";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { sortCells } from "./sort";
import { tableBody, type Table } from "./table";
import type { Scalar } from "./values";

/** What is filtered: a table, or with `table` null the sheet's own filter. */
export interface Filtered {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

/** The rows that a filter hides or shows, with its columns; null when there is no filter. */
export function filteredArea({ sheet, table }: Filtered): Area | null {
  if (table) return tableBody(table);
  const area = sheet.autoFilter;
  return area && { ...area, top: area.top + 1 };
}

/** The criteria by column, counted from 0 within the filter. */
export function criteriaOf({ sheet, table }: Filtered): ReadonlyMap<number, FilterCriterion> {
  if (!table) return sheet.filters;
  const criteria = new Map<number, FilterCriterion>();
  table.columns.forEach(({ filter }, i) => {
    if (filter) criteria.set(i, filter);
  });
  return criteria;
}

function checkAllowed({ protection }: Sheet): void {
  if (protection.protected && protection.options["allowAutoFilter"] !== true) {
    throw new Refusal("AccessDenied", "The sheet is protected: its rows can't be filtered.");
  }
}

/** Sets or clears (null) what one column lets through, and hides and shows the rows accordingly. */
export function filterColumn(
  target: Filtered,
  column: number,
  criterion: FilterCriterion | null,
): void {
  const { sheet, table } = target;
  checkAllowed(sheet);
  const area = filteredArea(target);
  if (!area || column < 0 || column > area.right - area.left || !Number.isInteger(column)) {
    refuseArgument("The filter has no such column.");
  }
  // Rows that somebody hid by hand stay hidden while nothing is filtered.
  if (!criterion && !criteriaOf(target).has(column)) return;
  if (table && !table.showFilterButton) table.showFilterButton = true;
  put(target, column, criterion);
  applyFilters(target);
}

/** Clears all criteria; every row of the filter is shown again. */
export function clearFilters(target: Filtered): void {
  checkAllowed(target.sheet);
  const columns = [...criteriaOf(target).keys()];
  if (columns.length === 0) return;
  for (const column of columns) put(target, column, null);
  applyFilters(target);
}

function put({ sheet, table }: Filtered, column: number, criterion: FilterCriterion | null): void {
  if (!table) {
    if (criterion) sheet.filters.set(column, criterion);
    else sheet.filters.delete(column);
    sheet.touch("autoFilter");
    return;
  }
  const changed = table.columns[column];
  if (!changed) return;
  if (criterion) changed.filter = criterion;
  else delete changed.filter;
  table.changed = true;
  sheet.touch("tables");
}

/** Hides the rows that a criterion keeps back and shows all others, as Excel does when a filter is reapplied. */
export function applyFilters(target: Filtered): void {
  const { sheet } = target;
  const area = filteredArea(target);
  if (!area) return;
  const tests = testsOf(target, area);
  // A filter by colour or icon is not worked out here: which rows it hides stays as it is.
  if (tests === null) return;
  let changed = false;
  for (let row = area.top; row <= area.bottom; row++) {
    const hidden = !passes(sheet, row, tests);
    if ((sheet.rows.get(row)?.hidden ?? false) === hidden) continue;
    hideRow(sheet, row, hidden);
    changed = true;
  }
  if (!changed) return;
  sheet.touch("rows");
  // SUBTOTAL and AGGREGATE look at hidden rows: whoever reads the columns has to look again.
  for (let column = area.left; column <= area.right; column++) {
    sheet.workbook.cellChanged(sheet, area.top, column);
  }
}

function hideRow(sheet: Sheet, row: number, hidden: boolean): void {
  const layout = sheet.rows.get(row);
  if (layout) layout.hidden = hidden;
  else sheet.rows.set(row, { hidden, outlineLevel: 0, collapsed: false });
  sheet.touchRow(row);
}

type ColumnTest = readonly [column: number, test: FilterTest];

/** Tests by column of the sheet; null when one of the criteria cannot be worked out. */
function testsOf(target: Filtered, area: Area, without = -1): ColumnTest[] | null {
  const { sheet } = target;
  const tests: ColumnTest[] = [];
  for (const [offset, criterion] of criteriaOf(target)) {
    if (offset === without) continue;
    const column = area.left + offset;
    const values = sheet.readArea({ ...area, left: column, right: column });
    const numbers = values.filter((value) => typeof value === "number");
    const today = serialOf(calculationOf(sheet.workbook).now());
    const test = filterTest(criterion, { sheet, numbers, today });
    if (!test) return null;
    tests.push([column, test]);
  }
  return tests;
}

function passes(sheet: Sheet, row: number, tests: readonly ColumnTest[]): boolean {
  return tests.every(([column, test]) =>
    test(sheet.valueAt(row, column), shownAt(sheet, row, column)),
  );
}

/** A value of a column, as a checklist offers it. */
export interface FilterChoice {
  /** What the cells show; "" for empty cells. */
  readonly text: string;
  readonly count: number;
  /** Whether the column's present criterion lets it through. */
  readonly isChecked: boolean;
}

/** The distinct values of a column in the rows that the other columns let through, sorted. */
export function filterChoices(target: Filtered, column: number): FilterChoice[] {
  const { sheet } = target;
  const area = filteredArea(target);
  if (!area) return [];
  const others = testsOf(target, area, column) ?? [];
  const own = criteriaOf(target).get(column);
  const at = area.left + column;
  const numbers = sheet
    .readArea({ ...area, left: at, right: at })
    .filter((value) => typeof value === "number");
  const today = serialOf(calculationOf(sheet.workbook).now());
  const test = own ? filterTest(own, { sheet, numbers, today }) : null;
  const found = new Map<string, { value: Scalar; text: string; count: number; checked: boolean }>();
  for (let row = area.top; row <= area.bottom; row++) {
    if (!passes(sheet, row, others)) continue;
    const value = sheet.valueAt(row, at);
    const text = shownAt(sheet, row, at);
    const blank = text.trim() === "";
    const key = blank ? "" : text.toLowerCase();
    const known = found.get(key);
    const checked = test ? test(value, text) : true;
    if (known) {
      known.count++;
      known.checked ||= checked;
    } else found.set(key, { value, text: blank ? "" : text, count: 1, checked });
  }
  return [...found.values()]
    .sort((a, b) => orderOf(a, b))
    .map(({ text, count, checked }) => ({ text, count, isChecked: checked }));
}

interface Listed {
  readonly value: Scalar;
  readonly text: string;
}

/** Numbers by size, then texts by the alphabet, empty cells at the end. */
function orderOf(a: Listed, b: Listed): number {
  const rank = ({ value, text }: Listed): number =>
    text === "" ? 2 : typeof value === "number" ? 0 : 1;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a.value === "number" && typeof b.value === "number") return a.value - b.value;
  return a.text.localeCompare(b.text, "en");
}

/** Sorts the rows of a filter by one of its columns; hidden rows stay where they are. */
export function sortFiltered(target: Filtered, column: number, ascending: boolean): void {
  const area = filteredArea(target);
  if (!area) refuseArgument("There is nothing to sort.");
  sortCells(target.sheet, area, [{ offset: column, ascending }], {
    matchCase: false,
    byColumns: false,
  });
}
