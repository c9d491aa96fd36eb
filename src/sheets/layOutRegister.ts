import { ownValue } from "#core/ownValue";
import { wouldTurn } from "#core/adopt/values/typedText";
import { type ChosenRegister } from "#core/register/chooseColumns";
import type { ExtraColumn, FieldValue, RegisterRows } from "#core/register/rows";
import type { ColumnType, RegisterColumn } from "#core/register/schema";
import { type Criterion, feedFormula } from "./criteria";
import { literal } from "./literal";
import type { CellContent } from "./plan";
import { rankOrderColumns, scoreColumns } from "./scoreColumns";

/** What fills a column: people, the workbook's own formulas, or the add-in. */
export type ColumnRole = "input" | "extra" | "criterion" | "formula" | "written";

/** A column as it will stand on the sheet. */
export interface LaidOutColumn {
  readonly header: string;
  readonly role: ColumnRole;
  readonly type: ColumnType;
  readonly numberFormat: string;
  /** Formula with the names of this workbook; null for typed and written columns. */
  readonly formula: string | null;
  /** Definition in the schema; null for extra and criterion columns. */
  readonly schema: RegisterColumn | null;
  readonly criterion: Criterion | null;
}

export interface LaidOutRegister {
  readonly columns: readonly LaidOutColumn[];
  /** `body[r][c]` belongs to `columns[c]`; null where a formula or nothing stands. One row or more. */
  readonly body: readonly (readonly CellContent[])[];
}

export interface LayOutRequest {
  readonly chosen: ChosenRegister;
  readonly rows: RegisterRows | null;
  /** Formulas of extra columns, by header, one a row; null = the row's value. */
  readonly formulas?: Readonly<Record<string, readonly (string | null)[]>>;
  /** Criteria of the model: columns of Scores. */
  readonly criteria: readonly Criterion[];
  /** Criteria has the columns of the pack "Value functions"; omitted = no. */
  readonly bends?: boolean;
  /** Table names by role. */
  readonly tables: Readonly<Record<string, string>>;
  /** Rewrites a formula of the schema to the names of this workbook. */
  readonly rename: (formula: string) => string;
}

/**
 * Puts the columns of a register in the order of the sheet: inputs of the schema, inputs of packs, extra
 * columns, then calculated and written ones. In Scores the criteria follow the project's name.
 */
export function layOutRegister(request: LayOutRequest): LaidOutRegister {
  const { chosen, rows, formulas = {} } = request;
  const lead = leadingColumns(chosen);
  const packInputs = chosen.columns.filter(
    (column) => column.kind === "input" && !lead.includes(column),
  );
  const rest = chosen.columns.filter(
    (column) => !lead.includes(column) && !packInputs.includes(column),
  );
  const criteria = chosen.register.takesCriteria
    ? request.criteria.map((criterion) => criterionColumn(criterion, request.rename))
    : [];
  const columns = [
    ...lead.map((column) => schemaColumn(column, request)),
    ...criteria,
    ...packInputs.map((column) => schemaColumn(column, request)),
    ...(rows?.extras ?? []).map((extra) =>
      extraColumn(extra, Object.hasOwn(formulas, extra.header)),
    ),
    ...calculatedColumns(rest, request),
  ];
  return { columns, body: bodyOf(columns, rows, formulas) };
}

/** The columns of the schema up to its last core input, in its own order. */
function leadingColumns({ register, columns }: ChosenRegister): readonly RegisterColumn[] {
  const isCoreInput = (column: RegisterColumn): boolean =>
    column.kind === "input" && (column.pack === "core" || column.pack === register.pack);
  const last = columns.findLastIndex(isCoreInput);
  // Scores: the project's name is a formula that people need beside the ID while they score.
  const end = register.takesCriteria ? Math.max(last, 1) : last;
  return columns.slice(0, end + 1);
}

function calculatedColumns(
  rest: readonly RegisterColumn[],
  request: LayOutRequest,
): readonly LaidOutColumn[] {
  const { register } = request.chosen;
  if (register.takesCriteria) return calculatedScores(rest, request);
  const columns = rest.map((column) => schemaColumn(column, request));
  const rank = columns.findIndex((column) => column.header === "Rank");
  if (register.name !== "Projects" || rank < 0) return columns;
  const headers = request.chosen.columns.map((column) => column.header);
  const order = rankOrderColumns({ columns: headers }).map(nativeColumn);
  return [...columns.slice(0, rank + 1), ...order, ...columns.slice(rank + 1)];
}

/** Scores: readable helper columns take the place of the schema's one long formula. */
function calculatedScores(
  rest: readonly RegisterColumn[],
  request: LayOutRequest,
): readonly LaidOutColumn[] {
  const replaced = ["Missing", "Score", "Score rank"];
  const others = rest.filter((column) => !replaced.includes(column.header));
  const taken = request.chosen.columns.map((column) => column.header);
  const scores = scoreColumns({
    criteria: request.criteria.map((criterion) => criterion.header),
    tables: { Scores: tableOf(request, "Scores"), Criteria: tableOf(request, "Criteria") },
    taken: [...taken, ...(request.rows?.extras ?? []).map((extra) => extra.header)],
    bends: request.bends ?? false,
  });
  return [...scores.map(nativeColumn), ...others.map((column) => schemaColumn(column, request))];
}

function tableOf(request: LayOutRequest, register: string): string {
  return request.tables[register] ?? register;
}

/** A column of the schema; `rename` gives its formula the names of this workbook. */
export function schemaColumn(
  column: RegisterColumn,
  { rename }: Pick<LayOutRequest, "rename">,
): LaidOutColumn {
  return {
    header: column.header,
    role: column.kind,
    type: column.type,
    numberFormat: numberFormatOf(column),
    formula: column.formula === null ? null : rename(column.formula),
    schema: column,
    criterion: null,
  };
}

/** A column that the schema does not spell out: one of `scoreColumns`. */
export function nativeColumn(column: {
  readonly header: string;
  readonly formula: string;
  readonly numberFormat: string;
}): LaidOutColumn {
  return { ...column, role: "formula", type: "number", schema: null, criterion: null };
}

/** The column of a criterion in Scores; `rename` gives formulas the names of this workbook. */
export function criterionColumn(
  criterion: Criterion,
  rename: (formula: string) => string,
): LaidOutColumn {
  const feed = feedFormula(criterion.feed);
  return {
    header: criterion.header,
    role: "criterion",
    type: "number",
    numberFormat: criterion.feed === "Exposure %" ? "0.0%" : feed === null ? "General" : "#,##0.0",
    formula: feed === null ? null : rename(feed),
    schema: null,
    criterion,
  };
}

/** In a cell of texts a formula would show itself. */
function extraColumn(extra: ExtraColumn, hasFormulas: boolean): LaidOutColumn {
  return {
    header: extra.header,
    role: "extra",
    type: "text",
    numberFormat: hasFormulas && extra.numberFormat === "@" ? "General" : extra.numberFormat,
    formula: null,
    schema: null,
    criterion: null,
  };
}

/**
 * A cell formatted as text shows a formula instead of its result, and long notes should wrap as normal
 * text, so only short typed texts keep the text format.
 */
function numberFormatOf(column: RegisterColumn): string {
  if (column.format !== "@") return column.format;
  return column.kind === "formula" || isLongText(column) ? "General" : "@";
}

/** Notes and descriptions: shown wide and wrapped. */
export function isLongText(column: RegisterColumn): boolean {
  return column.type === "text" && LONG_TEXTS.has(column.header);
}

const LONG_TEXTS: ReadonlySet<string> = new Set([
  "Status note",
  "Selection reason",
  "Decision reason",
  "Definition",
  "Risk",
  "Response action",
  "Cause",
  "Event",
  "Effect",
  "Issue",
  "Resolution",
  "Measure",
  "Observable outcome",
  "Enabling outputs",
  "Deliverable",
  "Decision",
  "Rationale",
  "Note",
  "Comment",
  "Reason",
  "Message",
  "Interest",
  "Waiver reason",
  "Fix",
  "Parameters",
]);

function bodyOf(
  columns: readonly LaidOutColumn[],
  rows: RegisterRows | null,
  formulas: Readonly<Record<string, readonly (string | null)[]>>,
): readonly (readonly CellContent[])[] {
  if (rows === null || rows.rows.length === 0) return [columns.map(() => null)];
  const headers = [...rows.columns, ...rows.extras.map((extra) => extra.header)];
  const from = columns.map((column) =>
    column.formula === null ? headers.indexOf(column.header) : -1,
  );
  return rows.rows.map((row, r) =>
    from.map((index, at) => {
      const formula = ownValue(formulas, columns[at]?.header ?? "")?.[r] ?? null;
      return formula ?? cellContent(row[index] ?? null, columns[at]?.numberFormat ?? "General");
    }),
  );
}

/**
 * A value as a cell takes it: a text that looks like a formula stays a text; where the column has not
 * the text format, also one that Excel would turn into something else ("+5 days", "001", "1/2").
 */
export function cellContent(value: FieldValue, numberFormat: string): CellContent {
  if (typeof value !== "string") return value;
  const turns = numberFormat !== "@" && (/^[+\-@']/.test(value) || wouldTurn(value));
  return turns ? { text: value } : literal(value);
}
