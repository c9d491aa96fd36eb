/** Where a formula stands that is copied into a register. */
export interface FormulaPlace {
  readonly sheet: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Header of the register's column that holds what stands in a column of the sheet in this row; null = none. */
  readonly headerOf: (letters: string) => string | null;
}

/** Functions whose result hangs on the cell that the formula stands in, or on an address in a text. */
const bound = /(?<![\w.])(?:ROW|COLUMN|INDIRECT|CELL|ADDRESS|SUBTOTAL|AGGREGATE|SHEET)\(/i;
/** References to the formula's own row or own table. */
const ownTable = /\[\s*@|\[#This Row\]|(?<![\w.\]'])\[/i;
/** Texts, names of sheets and what follows them, brackets, then cells and whole lines (the group), words. */
const token =
  /(?<!")"(?:[^"]|"")*"|(?:(?<!')'(?:[^']|'')+'|[A-Za-z_][\w.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?:(?<!')'(?:[^']|'')+'|[A-Za-z_][\w.]*)![\w$:.]+|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(.])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(])|\$?\d+:\$?\d+)|[A-Za-z_\\][\w.]*/g;

/**
 * A formula of a sheet as it reads in a register: cells of its own row become columns of the register,
 * all other cells stay where they are, with their sheet named. null where its result would change.
 *
 * @example sheetFormula("=C5*$B$1", { sheet: "Plan", row: 5, headerOf: () => "Cost" }); // => "=[@Cost]*Plan!$B$1"
 */
export function sheetFormula(formula: string, place: FormulaPlace): string | null {
  const bare = formula.replace(/(?<!")"(?:[^"]|"")*"/g, '""');
  if (bound.test(bare) || ownTable.test(bare)) return null;
  return formula.replace(token, (part: string, cells: string | undefined) => {
    if (cells === undefined) return part;
    const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(cells) ?? [];
    const isOwn = letters !== undefined && Number(row) === place.row;
    const header = isOwn ? place.headerOf(letters) : null;
    return header === null ? `${quoted(place.sheet)}!${cells}` : thisRow(header);
  });
}

function quoted(sheet: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** In a column specifier an apostrophe goes before the characters that mean something there. */
function thisRow(header: string): string {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(header)
    ? `[@${header}]`
    : `[@[${header.replace(/['[\]#@]/g, "'$&")}]]`;
}
