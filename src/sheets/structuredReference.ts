/** A formula column of a table: one formula text for every row. */
export interface CalculatedColumn {
  readonly header: string;
  readonly formula: string;
  readonly numberFormat: string;
}

/** The cell of a column in the row of the formula: `[@Budget]`, `[@[Forecast cost]]`. */
export function thisRow(header: string): string {
  return isPlain(header) ? `[@${header}]` : `[@[${escaped(header)}]]`;
}

/** A whole column, from inside its table: `[Weight]`. */
export function ownColumn(header: string): string {
  return `[${escaped(header)}]`;
}

/** The body of a column: `Projects[Forecast cost]`. */
export function columnOf(table: string, header: string): string {
  return `${table}[${escaped(header)}]`;
}

/** Neighbouring columns, first and last included: `Scores[[Fit]:[Urgency]]`. */
export function columnsOf(table: string, first: string, last: string): string {
  return `${table}[[${escaped(first)}]:[${escaped(last)}]]`;
}

/** Neighbouring cells in the row of the formula: `Scores[@[Fit]:[Urgency]]`. */
export function thisRowOf(table: string, first: string, last: string): string {
  return first === last
    ? `${table}${thisRow(first)}`
    : `${table}[@[${escaped(first)}]:[${escaped(last)}]]`;
}

/** A header cell: `Scores[[#Headers],[Fit]]`. */
export function headerOf(table: string, header: string): string {
  return `${table}[[#Headers],[${escaped(header)}]]`;
}

/** Neighbouring header cells: `Scores[[#Headers],[Fit]:[Urgency]]`. */
export function headersOf(table: string, first: string, last: string): string {
  return first === last
    ? headerOf(table, first)
    : `${table}[[#Headers],[${escaped(first)}]:[${escaped(last)}]]`;
}

function isPlain(header: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(header);
}

/** In a column specifier an apostrophe goes before the characters that mean something there. */
function escaped(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}
