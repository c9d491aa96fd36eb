import type { SheetContent, TakenNames } from "#core/register/content";
import { formulaColumns } from "#core/register/formulaReferences";
import type { Block, WriteCells } from "./plan";
import type { RegisterTable } from "./registerTable";

/** Columns of a table that formulas may use. */
export interface UsedColumns {
  readonly table: string;
  /** Sheet of the table: only there may a formula leave its name out. */
  readonly sheet: string;
  readonly headers: readonly string[];
}

/**
 * Cells whose formulas name one of the columns, as blocks of neighbours below each other.
 *
 * Found are structured references, also those from inside the table that leave its name out; a plain
 * address such as Scores!D5 is not recognised.
 */
export function formulaUsers(
  sheets: readonly SheetContent[],
  { table, sheet, headers }: UsedColumns,
): readonly Block[] {
  const wanted = new Set(headers.map((header) => header.toLowerCase()));
  return sheets.flatMap((content) => {
    const isHome = content.sheet === sheet;
    const uses = cached((formula: string) =>
      formulaColumns(formula).some(
        (reference) =>
          (reference.table === null ? isHome : isTable(reference.table, table)) &&
          wanted.has(reference.column.toLowerCase()),
      ),
    );
    const width = content.formulas.reduce((most, row) => Math.max(most, row.length), 0);
    return Array.from({ length: width }, (_, c) => c).flatMap((c) =>
      runsOf(content.formulas.map((row) => uses(row[c] ?? ""))).map(([from, rows]) => ({
        sheet: content.sheet,
        row: content.row + from,
        column: content.column + c,
        rows,
        columns: 1,
      })),
    );
  });
}

/**
 * Formulas of other sheets that name what gives way to new registers, as edits that enter them anew: Excel
 * lets them follow the old tables and names aside, though the new ones are called the same.
 *
 * A formula that only seems to name one is entered as it was, which changes nothing.
 */
export function reenteredFormulas(
  sheets: readonly SheetContent[],
  goes: TakenNames,
): readonly WriteCells[] {
  const own = new Set(goes.sheets.map((name) => name.toLowerCase()));
  const places = goes.sheets.flatMap((name) => [`${name}!`, `${name.replaceAll("'", "''")}'!`]);
  const words = [...goes.tables, ...goes.names, ...places].map((name) => name.toLowerCase());
  if (words.length === 0) return [];
  const names = cached((formula: string) => {
    const text = formula.toLowerCase();
    return words.some((word) => text.includes(word));
  });
  return sheets
    .filter(({ sheet, workbook }) => workbook === undefined && !own.has(sheet.toLowerCase()))
    .flatMap(({ sheet, row, column, formulas }) => {
      const width = formulas.reduce((most, line) => Math.max(most, line.length), 0);
      return Array.from({ length: width }, (_, c) => c).flatMap((c) =>
        runsOf(formulas.map((line) => names(line[c] ?? ""))).map(([from, rows]): WriteCells => ({
          kind: "writeCells",
          at: { sheet, row: row + from, column: column + c, rows, columns: 1 },
          cells: formulas.slice(from, from + rows).map((line) => [line[c] ?? null]),
        })),
      );
    });
}

function isTable(named: string, table: string): boolean {
  return named.toLowerCase() === table.toLowerCase();
}

/** First place and length of each run of trues. */
function runsOf(flags: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  flags.forEach((flag, index) => {
    const last = runs.at(-1);
    if (!flag) return;
    if (last !== undefined && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  });
  return runs;
}

/** A column of a table holds one formula a thousand times. */
function cached(decide: (formula: string) => boolean): (formula: string) => boolean {
  const known = new Map<string, boolean>([["", false]]);
  return (formula) => {
    const answer = known.get(formula) ?? decide(formula);
    known.set(formula, answer);
    return answer;
  };
}

/** Formulas of a register or of a page that Sightline makes: the plan writes them anew. */
export function isOwnFormula(
  block: Block,
  registers: readonly RegisterTable[],
  pages: readonly string[],
): boolean {
  if (pages.includes(block.sheet)) return true;
  return registers.some(
    ({ sheet, row, column, rows, columns }) =>
      sheet === block.sheet &&
      block.row > row &&
      block.row <= row + rows &&
      block.column >= column &&
      block.column < column + columns.length,
  );
}
