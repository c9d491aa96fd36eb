import { emptyRecord } from "#core/ownValue";
import type { Issue } from "#core/issues";
import type { CellValue, SheetContent } from "#core/register/content";
import type { AdoptedColumn, AdoptedIsland, AdoptedRows, Adoption } from "./adoption";
import type { AdoptDecisions } from "./decisions";
import { sheetFormula } from "./sheetFormula";

/** Formulas of extra columns: by register, by header, one a row of the register; null = its value stays. */
export type ExtraFormulas = Readonly<
  Record<string, Readonly<Record<string, readonly (string | null)[]>>>
>;

export interface KeptFormulas {
  readonly formulas: ExtraFormulas;
  /** Formulas that became values. */
  readonly issues: readonly Issue[];
}

/**
 * The formulas of extra columns, as far as a person wants them kept and they can be: those of other files,
 * of records that run across, and those whose result would change in the register become values.
 */
export function keptFormulas(
  adoption: Adoption,
  decisions: AdoptDecisions,
  contents: readonly SheetContent[],
): KeptFormulas {
  const formulas: Record<string, Record<string, readonly (string | null)[]>> = {};
  const issues: Issue[] = [];
  for (const island of adoption.islands) {
    const columns = island.columns.filter(
      ({ extra, formulas: count }) => extra !== null && count > 0,
    );
    const rows = adoption.rows.find(({ register }) => register === island.register);
    if (columns.length === 0 || rows === undefined || island.mode === "in-place") continue;
    const content = contents.find(
      ({ sheet, workbook }) => sheet === island.sheet && (workbook ?? null) === island.workbook,
    );
    const wanted = decisions.islands[island.id]?.formulas === "keep";
    let values = 0;
    for (const column of columns) {
      const kept = wanted ? columnFormulas(island, column, rows, content) : [];
      const count = kept.filter((formula) => formula !== null).length;
      values += column.formulas - count;
      if (count > 0) (formulas[rows.register] ??= emptyRecord())[column.extra ?? ""] = kept;
    }
    if (values > 0) {
      issues.push({
        code: "formulas-as-values",
        severity: "hint",
        place: { sheet: island.sheet, address: island.range },
        facts: { count: values },
      });
    }
  }
  return { formulas, issues };
}

function columnFormulas(
  island: AdoptedIsland,
  column: AdoptedColumn,
  rows: AdoptedRows,
  content: SheetContent | undefined,
): (string | null)[] {
  const isPossible =
    content !== undefined && island.workbook === null && island.recordsRun === "down";
  const letters = lettersOf(column.address);
  return rows.rows.map((_, r) => {
    const origin = rows.origins[r];
    if (!isPossible || origin?.island !== island.id) return null;
    const formula = cellOf(content, content.formulas, origin.row, letters);
    if (formula === null) return null;
    return sheetFormula(formula, {
      sheet: island.sheet,
      row: origin.row,
      headerOf: (other) =>
        sameHeader(island, rows, r, other, cellOf(content, content.values, origin.row, other)),
    });
  });
}

/** The register's column that holds exactly what stands in the cell. */
function sameHeader(
  island: AdoptedIsland,
  rows: AdoptedRows,
  row: number,
  letters: string,
  value: CellValue,
): string | null {
  const column = island.columns.find(({ address }) => lettersOf(address) === letters);
  const header = column?.field ?? column?.extra ?? null;
  if (header === null || value === null) return null;
  const field = rows.columns.indexOf(header);
  const extra = rows.extras.findIndex((each) => each.header === header);
  const at = field >= 0 ? field : extra < 0 ? -1 : rows.columns.length + extra;
  return at >= 0 && rows.rows[row]?.[at] === value ? header : null;
}

function cellOf<T>(
  content: SheetContent,
  cells: readonly (readonly (T | null)[])[],
  row: number,
  letters: string,
): T | null {
  const column = Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  return cells[row - 1 - content.row]?.[column - 1 - content.column] ?? null;
}

function lettersOf(address: string): string {
  return /^[A-Z]+/.exec(address)?.[0] ?? "";
}
