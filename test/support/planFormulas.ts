import { formulaColumns } from "#core/register/formulaReferences";
import type { Block, Edit } from "#sheets/plan";
import type { RegisterTables } from "#sheets/registerTable";

/** A formula of a plan and the cells it goes into. */
export interface PlannedFormula {
  readonly formula: string;
  readonly at: Block;
}

export function formulasOf(edits: readonly Edit[]): PlannedFormula[] {
  return edits.flatMap((edit): PlannedFormula[] => {
    if (edit.kind === "fillFormula") return [{ formula: edit.formula, at: edit.at }];
    if (edit.kind !== "writeCells") return [];
    return edit.cells.flatMap((line, r) =>
      line.flatMap((cell, c) =>
        typeof cell === "string" && cell.startsWith("=")
          ? [
              {
                formula: cell,
                at: { ...edit.at, row: edit.at.row + r, column: edit.at.column + c },
              },
            ]
          : [],
      ),
    );
  });
}

/** References of the formulas to tables or columns that do not exist, as "Table[Column]". */
export function danglingReferences(
  formulas: readonly PlannedFormula[],
  tables: RegisterTables,
  own?: { readonly table: string; readonly columns: readonly string[] },
): string[] {
  const columnsOf = new Map(Object.values(tables).map(({ table, columns }) => [table, columns]));
  if (own !== undefined) columnsOf.set(own.table, own.columns);
  return formulas.flatMap(({ formula }) =>
    formulaColumns(formula).flatMap(({ table, column }) => {
      const columns = table === null ? own?.columns : columnsOf.get(table);
      return columns?.includes(column) === true ? [] : [`${table ?? ""}[${column}]`];
    }),
  );
}

/** Names of the functions that the formulas call. */
export function functionsIn(formulas: readonly PlannedFormula[]): Set<string> {
  const withoutTexts = formulas.map(({ formula }) => formula.replace(/"(?:[^"]|"")*"/g, ""));
  return new Set(withoutTexts.flatMap((text) => text.match(/[A-Z][A-Z.]+(?=\()/g) ?? []));
}

/** The functions that native formulas may use: they calculate alike in every spreadsheet since 2010. */
export const nativeFunctions = new Set(
  [
    ...["IF", "AND", "OR", "IFERROR", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "COUNT", "COUNTIF"],
    ...["COUNTIFS", "INDEX", "MATCH", "LOOKUP", "MIN", "MAX", "ROUND", "ABS", "N", "ISNUMBER"],
    ...["ROW", "ROWS", "FIXED", "YEAR", "MONTH", "DAY", "RIGHT", "EXP", "LN", "SUBSTITUTE"],
    ...["ISTEXT", "LEN", "LEFT", "SUBSTITUTE", "CHAR"],
  ].values(),
);
