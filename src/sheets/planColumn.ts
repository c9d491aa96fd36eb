import { registerOf } from "#core/register/schema";
import { renameInFormula } from "#core/register/formulaReferences";
import { keyOf } from "#core/scoring/registerTable";
import { columnWidths } from "./columnWidths";
import { type LaidOutColumn, schemaColumn } from "./layOutRegister";
import type { Block, Edit } from "./plan";
import { columnLooks } from "./planRegisterTable";
import { planValidation } from "./planValidation";
import type { RegisterTable } from "./registerTable";

/** Names of tables by role and of workbook names by standard name, where they differ. */
export type WorkbookNames = Readonly<Record<string, string>>;

/** The place of a column from its header to its last row; null where the table has none. */
export function columnBlock(table: RegisterTable, header: string): Block | null {
  const index = table.columns.findIndex((each) => keyOf(each) === keyOf(header));
  if (index < 0) return null;
  const { sheet, row, rows } = table;
  return { sheet, row, column: table.column + index, rows: rows + 1, columns: 1 };
}

/** The rows below the header. */
export function bodyOf(block: Block): Block {
  return { ...block, row: block.row + 1, rows: block.rows - 1 };
}

/** A table with one more column, and the edit that gives it that column. */
export interface InsertedColumn {
  readonly table: RegisterTable;
  readonly edits: readonly Edit[];
}

/** Puts a column behind another one of the table, or in front of its last one. */
export function insertColumn(
  table: RegisterTable,
  header: string,
  behind: string | undefined,
): InsertedColumn {
  const found = table.columns.findIndex((each) => keyOf(each) === keyOf(behind ?? ""));
  // Behind its last column the sheet's new column would not join the table.
  const last = table.columns.length - 1;
  const index = found < 0 ? last : Math.min(found + 1, last);
  const columns = [...table.columns.slice(0, index), header, ...table.columns.slice(index)];
  const { sheet, row, rows } = table;
  const at = { sheet, row, column: table.column + index, rows: rows + 1, columns: 1 };
  return {
    table: { ...table, columns },
    edits: [{ kind: "addTableColumn", table: table.table, header, at }],
  };
}

/** Formula, looks, validation and width of a column that joins a register; its cells are there already. */
export function planColumn(
  table: RegisterTable,
  column: LaidOutColumn,
  block: Block,
  names: WorkbookNames,
): Edit[] {
  const body = bodyOf(block);
  const looks = columnLooks(table.register, column);
  const [width] = columnWidths({ columns: [column], body: [[null]] });
  const { sheet, column: at } = block;
  return [
    { kind: "formatCells", at: { ...block, rows: 1 }, format: looks.header },
    { kind: "formatCells", at: body, format: looks.body },
    ...(column.formula === null
      ? []
      : [{ kind: "fillFormula", at: body, formula: column.formula } as const]),
    ...validationOf(table, column, body, names),
    {
      kind: "layOutColumns",
      sheet,
      columns: [{ column: at, ...(width === undefined ? {} : { width }), hidden: false }],
    },
  ];
}

/**
 * The validation of a column of a register, as a list of none or one. Rules point at neighbours by their
 * place on this sheet.
 */
export function validationOf(
  table: RegisterTable,
  column: LaidOutColumn,
  at: Block,
  names: WorkbookNames,
): Edit[] {
  const laid = laidColumns(table.register, names);
  const columns = table.columns.map(
    (header) => laid.get(keyOf(header)) ?? { ...column, header: "" },
  );
  const validation = planValidation(column, {
    register: table.register,
    at,
    columns,
    firstColumn: table.column,
    names,
  });
  return validation === null ? [] : [validation];
}

/** The columns of the schema with the names of this workbook, by their folded headers. */
export function laidColumns(
  register: string,
  names: WorkbookNames,
): ReadonlyMap<string, LaidOutColumn> {
  const rename = (formula: string): string => renameInFormula(formula, names);
  return new Map(
    registerOf(register).columns.map((each) => [
      keyOf(each.header),
      schemaColumn(each, { rename }),
    ]),
  );
}
