import { columnRuns } from "./columnRuns";
import { columnWidths } from "./columnWidths";
import { TABLE_STYLE } from "./houseStyle";
import type { InPlaceTable } from "./inPlace";
import { literal } from "./literal";
import type { Edit } from "./plan";
import type { PlanPhases } from "./planPhases";
import { block, planColumns, type SheetRequest } from "./planRegisterTable";

/**
 * Makes a register of a range of somebody's sheet: an Excel table without bands and filter buttons, and
 * the missing columns on its right. No cell, format or width of the columns that stay is touched, but
 * for headers that a standard column needs.
 */
export function planTableInPlace(
  request: SheetRequest,
  table: InPlaceTable,
  phases: PlanPhases,
): void {
  const { laid, place } = request;
  const own = table.columns.length;
  phases.cells.push(...renames(request, table));
  planColumns(request, own, phases);
  const at = block(place, place.row, place.rows + 1, 0, laid.columns.length);
  phases.tables.push(
    table.table === null
      ? {
          kind: "addTable",
          name: place.table,
          at,
          style: TABLE_STYLE,
          bandedRows: false,
          filterButton: false,
        }
      : { kind: "resizeTable", name: table.table, at },
  );
  const widths = columnWidths(laid);
  phases.layout.push({
    kind: "layOutColumns",
    sheet: place.sheet,
    columns: columnRuns(widths, (width, index) => (index < own ? null : width)).map((run) => ({
      column: place.column + run.from,
      count: run.count,
      width: run.like,
    })),
  });
}

/** In a table Excel changes the header in every formula that uses the column; elsewhere it is a cell. */
function renames({ place }: SheetRequest, table: InPlaceTable): Edit[] {
  return table.columns.flatMap(({ found, header }, index): Edit[] => {
    if (found === header) return [];
    const at = block(place, place.row, 1, index, 1);
    return [
      table.table === null
        ? { kind: "writeCells", at, cells: [[literal(header)]] }
        : { kind: "renameTableColumn", table: table.table, header: found, name: header, at },
    ];
  });
}
