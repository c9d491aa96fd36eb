import { message } from "#core/messages/message";
import type { CellChange, ExtendTableFix, Fix } from "#core/register/checks/finding";
import { keyOf } from "#core/scoring/registerTable";
import { literal } from "./literal";
import type { CellContent, Edit, Plan } from "./plan";
import { bodyOf, columnBlock, laidColumns, validationOf } from "./planColumn";
import type { RegisterTables } from "./registerTable";

/** What fixes need to know of the workbook. */
export interface FixContext {
  readonly tables: RegisterTables;
  /** Names of tables and settings in this workbook by their standard names. */
  readonly names: Readonly<Record<string, string>>;
}

/** The edits that mend findings; each cell is written once, the first fix of it counts. */
export function planFixes(fixes: readonly Fix[], context: FixContext): Plan {
  const edits = [
    ...cellEdits(fixes.flatMap((fix) => (fix.kind === "cells" ? fix.changes : []))),
    ...fixes.flatMap((fix) => {
      if (fix.kind === "extend-table") return extendEdits(fix, context.tables);
      return fix.kind === "drop-down" ? dropDownEdits(fix.register, fix.field, context) : [];
    }),
  ];
  return { title: message("fixed-findings", { fixes: fixes.length }), edits };
}

/** A run of cells below each other that get the same number format. */
interface Run {
  readonly first: CellChange;
  readonly contents: CellContent[];
}

function cellEdits(changes: readonly CellChange[]): Edit[] {
  const once = new Map<string, CellChange>();
  for (const change of changes) {
    const key = `${change.sheet}\n${change.column}\n${change.row}`;
    if (!once.has(key)) once.set(key, change);
  }
  const inOrder = [...once.values()].sort(
    (a, b) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column) || a.row - b.row,
  );
  const runs: Run[] = [];
  for (const change of inOrder) {
    const last = runs.at(-1);
    if (last !== undefined && follows(change, last)) last.contents.push(contentOf(change));
    else runs.push({ first: change, contents: [contentOf(change)] });
  }
  return runs.flatMap(({ first, contents }): Edit[] => {
    const { sheet, row, column, numberFormat } = first;
    const at = { sheet, row, column, rows: contents.length, columns: 1 };
    return [
      ...(numberFormat === null
        ? []
        : [{ kind: "formatCells" as const, at, format: { numberFormat } }]),
      { kind: "writeCells", at, cells: contents.map((content) => [content]) },
    ];
  });
}

function follows(change: CellChange, { first, contents }: Run): boolean {
  return (
    change.sheet === first.sheet &&
    change.column === first.column &&
    change.row === first.row + contents.length &&
    change.numberFormat === first.numberFormat
  );
}

function contentOf({ after }: CellChange): CellContent {
  if (typeof after === "object" && after !== null) return after.formula;
  return literal(after);
}

function extendEdits({ register, rows, formulas }: ExtendTableFix, tables: RegisterTables): Edit[] {
  const table = tables[register];
  if (table === undefined) return [];
  const { sheet, row, column, columns } = table;
  const at = { sheet, row, column, rows: table.rows + 1 + rows, columns: columns.length };
  const grown = { kind: "resizeTable", name: table.table, at, takesIn: true } as const;
  return [grown, ...cellEdits(formulas)];
}

/** The drop-down of a column, as it is made with the register. */
function dropDownEdits(register: string, field: string, context: FixContext): Edit[] {
  const table = context.tables[register];
  const block = table === undefined ? null : columnBlock(table, field);
  if (table === undefined || block === null) return [];
  const column = laidColumns(table.register, context.names).get(keyOf(field));
  return column === undefined ? [] : validationOf(table, column, bodyOf(block), context.names);
}
