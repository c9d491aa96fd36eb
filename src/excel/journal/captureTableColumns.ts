import type { AddTableColumn, RemoveTableColumn, RenameTableColumn } from "#sheets/tablePlan";
import { captureCells, loadLooks } from "./captureCells";
import { captureValidation } from "./captureRules";
import { type Captured, joined, type Scope } from "./scope";
import type { UndoStep } from "./undoStep";

export function captureAddColumn({ table, header, at }: AddTableColumn, scope: Scope): Captured {
  scope.movesColumns(at, 1);
  return [{ kind: "removeAddedColumn", table, header }];
}

/** The column's contents, looks, rules and width, and the formulas that will lose it. */
export function captureRemoveColumn(edit: RemoveTableColumn, scope: Scope): Captured {
  const { table, header } = edit;
  const at = scope.before(edit.at);
  const users = edit.users.flatMap((block) => scope.before(block) ?? []);
  scope.movesColumns(edit.at, -1);
  const back: UndoStep = { kind: "returnColumn", table, header, at: { ...edit.at, rows: 1 } };
  if (at === null) return [back];
  const body = { ...at, row: at.row + 1, rows: at.rows - 1 };
  const takeLooks = loadLooks(at, scope);
  const width = scope.book.range({ ...at, rows: 1 }).load("format/columnWidth,columnHidden");
  const parts = [
    captureCells(at, scope),
    captureValidation({ kind: "addValidation", at: body, rule: anyRule }, scope),
    ...users.map((block) => captureCells(block, scope)),
  ];
  return () =>
    joined(parts, [
      back,
      takeLooks(),
      {
        kind: "restoreColumns",
        sheet: at.sheet,
        columns: [
          width.columnHidden
            ? { column: at.column, hidden: true }
            : { column: at.column, width: width.format.columnWidth, hidden: false },
        ],
      },
    ]);
}

export function captureRenameColumn({ table, header, name }: RenameTableColumn): Captured {
  return [{ kind: "renameColumnBack", table, from: name, to: header }];
}

/** Only the place of a validation is looked at when it is captured. */
const anyRule = { kind: "custom", formula: "=TRUE" } as const;
