import { calculationOf } from "#host/engine/calculate";
import { writeCells } from "#host/engine/edit";
import { insertCells } from "#host/engine/shift";
import type { Sheet } from "#host/engine/sheet";
import { sortCells } from "#host/engine/sort";
import { deleteSheet, renameSheet } from "#host/engine/structure";
import { Refusal } from "#host/engine/refusal";
import { tableBody, type Table } from "#host/engine/table";
import {
  addTableRows,
  convertToRange,
  deleteTable,
  deleteTableColumn,
  renameTable,
} from "#host/engine/tables";
import type { Workbook } from "#host/engine/workbook";

/** What another author does. */
export interface OthersEdit {
  readonly what: string;
  readonly act: (target: Target) => void;
}

/** Where the other author works: on a sheet that the action writes to. */
interface Target {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly table: Table;
}

const typed = "Typed by Ben";
const lastColumn = 16_383;

export const othersEdits: readonly OthersEdit[] = [
  {
    what: "types into a cell beside the table",
    act: ({ sheet, table }) => {
      sheet.put(table.area.top + 1, table.area.right + 3, typed);
    },
  },
  {
    what: "types into a cell of the table",
    act: ({ sheet, table }) => {
      const { bottom, left, right } = tableBody(table);
      const cell = {
        top: bottom,
        left: Math.min(left + 1, right),
        bottom,
        right: Math.min(left + 1, right),
      };
      writeCells(sheet, cell, [[typed]], "values");
    },
  },
  {
    what: "sorts the table",
    act: ({ sheet, table }) => {
      sortCells(sheet, tableBody(table), [{ offset: 1, ascending: false }], {
        matchCase: false,
        byColumns: false,
      });
    },
  },
  {
    what: "adds a row to the table",
    act: ({ sheet, table }) => {
      const { top, left } = addTableRows(sheet, table, undefined, 1);
      sheet.put(top, left, typed);
    },
  },
  {
    what: "inserts rows above the table",
    act: ({ sheet, table }) => {
      const { top } = table.area;
      insertCells(sheet, { top, left: 0, bottom: top + 1, right: lastColumn }, "Down");
      sheet.put(top, 0, typed);
    },
  },
  {
    what: "renames the table",
    act: ({ workbook, table }) => {
      renameTable(workbook, table, "Bens_table");
    },
  },
  {
    what: "renames the sheet",
    act: ({ sheet }) => {
      renameSheet(sheet, "Ben's sheet");
    },
  },
  {
    what: "deletes a column of the table",
    act: ({ sheet, table }) => {
      const [, second] = table.columns;
      if (second !== undefined) deleteTableColumn(sheet, table, second);
    },
  },
  {
    what: "deletes the table",
    act: ({ sheet, table }) => {
      deleteTable(sheet, table);
    },
  },
  {
    what: "converts the table to a range",
    act: ({ sheet, table }) => {
      convertToRange(sheet, table);
    },
  },
  {
    what: "deletes the sheet",
    act: ({ sheet }) => {
      deleteSheet(sheet);
    },
  },
  {
    what: "protects the sheet",
    act: ({ sheet }) => {
      sheet.protection = { protected: true, options: {} };
      sheet.workbook.structureChanged();
    },
  },
];

/** The other author acts; nothing where the table is gone or Excel does not let them. */
export function othersAct({ act }: OthersEdit, workbook: Workbook, table: string): void {
  const found = workbook.tableByName(table);
  if (found === undefined) return;
  try {
    act({ workbook, ...found });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  calculationOf(workbook).recalculateAfterEdits();
}
