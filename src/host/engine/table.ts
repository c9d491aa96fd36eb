import type { Area } from "./address";
import type { FilterCriterion } from "./filterCriteria";

/** An Excel table. `area` includes the header row and, when shown, the total row. */
export interface Table {
  id: string;
  name: string;
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Package part it was read from. */
  part?: string;
  changed: boolean;
}

export interface TableColumn {
  id: number;
  name: string;
  /** Calculated column: formula text without "=" that new rows get; undefined for an input column. */
  formula?: string;
  totalsLabel?: string;
  totalsFunction?: string;
  totalsFormula?: string;
  /** What the table's filter lets through in this column. */
  filter?: FilterCriterion;
}

export function tableBody(table: Table): Area {
  return {
    top: table.area.top + (table.showHeaders ? 1 : 0),
    left: table.area.left,
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
    right: table.area.right,
  };
}
