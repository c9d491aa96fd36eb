import { ownValue } from "#core/ownValue";

/** A column that a formula names: in the table of the formula itself when `table` is null. */
export interface ColumnReference {
  readonly table: string | null;
  readonly column: string;
}

/** A structured reference inside a formula text: the table's name and what stands in the brackets. */
interface ReferenceSpan {
  readonly table: string | null;
  readonly start: number;
  readonly open: number;
  readonly end: number;
}

/**
 * The tables that a formula names, each once, in order of appearance; not the table it stands in
 * unless it is named.
 *
 * @example formulaTables("=SUMIFS(Risks[Cost impact],Risks[Owner],[@Owner])"); // => ["Risks"]
 */
export function formulaTables(formula: string): readonly string[] {
  const tables = spansOf(formula).flatMap((span) => (span.table === null ? [] : [span.table]));
  return [...new Set(tables)];
}

/**
 * The columns that a formula names.
 *
 * @example formulaColumns("=[@Budget]*2"); // => [{ table: null, column: "Budget" }]
 */
export function formulaColumns(formula: string): readonly ColumnReference[] {
  return spansOf(formula).flatMap((span) =>
    columnsInside(formula.slice(span.open + 1, span.end - 1)).map((column) => ({
      table: span.table,
      column,
    })),
  );
}

/**
 * The same formula with tables and workbook names renamed; texts in quotes stay as they are.
 *
 * @example renameInFormula("=SUM(Risks[PV])+pmo_Seed", { Risks: "RisksPMO" }); // => "=SUM(RisksPMO[PV])+pmo_Seed"
 */
export function renameInFormula(
  formula: string,
  renamed: Readonly<Record<string, string>>,
): string {
  return formula.replace(TOKEN, (token: string) => ownValue(renamed, token) ?? token);
}

/** A text in quotes, the inside of brackets or a word: only words can be names. */
const TOKEN = /(?<!")"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[A-Za-z_\\][\w.]*/g;

function spansOf(formula: string): readonly ReferenceSpan[] {
  const spans: ReferenceSpan[] = [];
  let word: { text: string; end: number } | null = null;
  for (const match of formula.matchAll(TOKEN)) {
    const token = match[0];
    const end = match.index + token.length;
    if (token.startsWith("[")) {
      const table = word?.end === match.index ? word.text : null;
      const start = table === null ? match.index : match.index - table.length;
      spans.push({ table, start, open: match.index, end });
    }
    word = /^[A-Za-z_\\]/.test(token) ? { text: token, end } : null;
  }
  return spans;
}

/** Columns named between the outer brackets: "@Budget", "[#Headers],[A]:[B]", "@[A]:[B]", "#Headers". */
function columnsInside(inside: string): readonly string[] {
  const inner = [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((match) => match[1] ?? "");
  const plain = inner.length > 0 ? inner : [inside.replace(/^@/, "")];
  return plain
    .filter((text) => text !== "" && !text.startsWith("#"))
    .map((text) => text.replaceAll(/'(.)/g, "$1"));
}
