import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf, columnsOf, headersOf } from "./structuredReference";

/** A criterion of the prioritisation model and its column in Scores. */
export interface Criterion {
  /** Name as it was given. */
  readonly name: string;
  /** Header in Scores; Criteria[Criterion] is written like it. */
  readonly header: string;
  /** "Typed", or the figure of Projects that fills the column. */
  readonly feed: string;
  /** Ends of the typed scale; null where the data set them. */
  readonly low: number | null;
  readonly high: number | null;
  readonly definition: string;
}

/**
 * The criteria of the model, in the order of their rows.
 *
 * A criterion becomes a column header, so its name must be unique there: `reserved` are the other
 * headers of Scores. A name that is taken gets " criterion" behind it (and is to be written so in
 * Criteria too).
 */
export function criteriaOf(rows: RegisterRows, reserved: readonly string[]): readonly Criterion[] {
  const taken = new Set(reserved.map((header) => header.toLowerCase()));
  const field = (row: readonly FieldValue[], header: string): FieldValue =>
    row[rows.columns.indexOf(header)] ?? null;
  return rows.rows.flatMap((row) => {
    const name = textOf(field(row, "Criterion"));
    if (name === "") return [];
    const isScale = textOf(field(row, "Normalise by")) !== "Min-max";
    return {
      name,
      header: freeHeader(name, taken),
      feed: textOf(field(row, "Feeds from")) || "Typed",
      low: isScale ? numberOf(field(row, "Scale low")) : null,
      high: isScale ? numberOf(field(row, "Scale high")) : null,
      definition: textOf(field(row, "Definition")),
    };
  });
}

/** Rows of Scores with the headers that the criteria have in the sheet. */
export function namedScores(rows: RegisterRows, criteria: readonly Criterion[]): RegisterRows {
  const renamed = new Map(criteria.map((criterion) => [criterion.name, criterion.header]));
  return { ...rows, columns: rows.columns.map((header) => renamed.get(header) ?? header) };
}

/** The rows of Criteria with the names that their columns in Scores have; rows without a name go. */
export function namedCriteria(rows: RegisterRows, criteria: readonly Criterion[]): RegisterRows {
  const at = rows.columns.indexOf("Criterion");
  const named = rows.rows.filter((row) => textOf(row[at] ?? null) !== "");
  return {
    ...rows,
    rows: named.map((row, index) =>
      row.map((value, column) => (column === at ? (criteria[index]?.header ?? value) : value)),
    ),
  };
}

/**
 * The formula of a criterion column that reads Projects; null where people type the scores.
 *
 * A reported RAG counts 5 for Green, 3 for Amber and 1 for Red. A project that has no figure gets "".
 */
export function feedFormula(feed: string): string | null {
  const row = "MATCH([@[Project ID]],Projects[Project ID],0)";
  const figure = `INDEX(Projects[${feed}],${row})`;
  switch (feed) {
    case "NPV":
    case "Risk adjusted NPV":
    case "BCR":
    case "Exposure %":
      return `=IFERROR(${figure},"")`;
    case "Budget":
      // INDEX reads an empty cell as 0, but a blank budget is missing.
      return `=IFERROR(IF(${figure}="","",${figure}),"")`;
    case "Reported RAG":
      return `=IFERROR(INDEX({5,3,1},MATCH(${figure},{"Green","Amber","Red"},0)),"")`;
    default:
      return null;
  }
}

/** Puts the first and last criterion of the model in the place of c1 and cn of the schema's formulas. */
export function withCriteria(formula: string, criteria: readonly Criterion[]): string {
  const first = criteria[0]?.header;
  const last = criteria.at(-1)?.header;
  if (first === undefined || last === undefined) return formula;
  const body = first === last ? columnOf("Scores", first) : columnsOf("Scores", first, last);
  return formula
    .replaceAll("Scores[[c1]:[cn]]", () => body)
    .replaceAll("Scores[[#Headers],[c1]:[cn]]", () => headersOf("Scores", first, last));
}

function freeHeader(name: string, taken: Set<string>): string {
  const clean = name.replaceAll(/\s+/g, " ").trim();
  let header = clean;
  for (let turn = 1; taken.has(header.toLowerCase()); turn += 1) {
    header = turn === 1 ? `${clean} criterion` : `${clean} criterion ${turn}`;
  }
  taken.add(header.toLowerCase());
  return header;
}

function textOf(value: FieldValue): string {
  return value === null ? "" : String(value).trim();
}

function numberOf(value: FieldValue): number | null {
  return typeof value === "number" ? value : null;
}
