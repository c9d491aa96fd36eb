import { type Register, type RegisterColumn, registers, settings } from "#core/register/schema";

/** Types of the dataset, in words; a date is a calendar day, an integer has 64 bits. */
export type DatasetType = "text" | "number" | "integer" | "date" | "boolean";

/** What a number counts: the workbook's money unit, a share (0.65 = 65 %), or nothing in particular. */
export type DatasetUnit = "money" | "share" | "";

/** A column of a table of the dataset; every one may be null. */
export interface DatasetColumn {
  /** As every reader takes it: "forecast_cost". Unique in its table. */
  readonly name: string;
  /** Header of the register; "" = the dataset's own column. */
  readonly header: string;
  readonly type: DatasetType;
  readonly unit: DatasetUnit;
  /** "input", "formula" or "written" as in the register; "dataset" = the dataset's own. */
  readonly kind: RegisterColumn["kind"] | "dataset";
  readonly meaning: string;
}

/** A table of the dataset: one folder. */
export interface DatasetTable {
  /** "benefit_periods". */
  readonly name: string;
  /** Register that it holds; "" = the dataset's own table. */
  readonly register: string;
  readonly purpose: string;
  /** Names of the columns that identify a record in one workbook and snapshot. */
  readonly key: readonly string[];
  readonly columns: readonly DatasetColumn[];
}

/** Version of names, types and order of all columns: it rises when one of them changes. */
export const datasetVersion = 1;

/** Value of the partition `snapshot` for what the registers hold now. */
export const presentSnapshot = "present";

const typeOf: Readonly<Record<RegisterColumn["type"], DatasetType>> = {
  text: "text",
  list: "text",
  date: "date",
  integer: "integer",
  number: "number",
  percent: "number",
  money: "number",
};

/** Settings that are numbers although their default is blank. */
const numberSettings: ReadonlySet<string> = new Set(["Total budget", "Portfolio contingency"]);

/** Register whose content is in the dataset as states instead: its rows are only differences. */
const storedAsStates = "SnapshotData";

/** Columns of every register that are the dataset's own. */
const ownColumns: readonly DatasetColumn[] = [
  own(
    "own_columns",
    "text",
    "JSON object with the columns that the schema does not know, by header",
  ),
  own("source_file", "text", "File that the record was collected from; blank: the workbook itself"),
  own("source_sheet", "text", "Sheet that the record stands on"),
  own("source_row", "integer", "Line of that sheet, from 1"),
];

/** Sheet, line and file of records that were collected from other files stand in columns of these names. */
export const sourceHeaders: ReadonlyMap<string, string> = new Map([
  ["source file", "source_file"],
  ["source sheet", "source_sheet"],
  ["source row", "source_row"],
]);

/** One row for each workbook: what it is and its settings. */
export const workbooksTable: DatasetTable = {
  name: "workbooks",
  register: "",
  purpose: "One row for each workbook: its file, its mark and its settings",
  key: ["name"],
  columns: [
    own("name", "text", "File with the folders that tell it from the others, in Unicode form NFC"),
    own("sha256", "text", "Mark of the bytes that were read"),
    own("made", "text", "registers: the workbook's own; adopted: made from its sheets"),
    own(
      "money_factor",
      "integer",
      "Single units of the currency in 1 of the money columns: 1, 1000 or 1000000",
    ),
    ...settings.map(({ label, value, meaning }): DatasetColumn => ({
      name: snake(label),
      header: label,
      type:
        typeof value === "number" || numberSettings.has(label)
          ? "number"
          : isDay(value)
            ? "date"
            : "text",
      unit: "",
      kind: "input",
      meaning,
    })),
  ],
};

/** What did not fit: one row for each cell that is null in the dataset and was not blank. */
export const dataIssuesTable: DatasetTable = {
  name: "data_issues",
  register: "",
  purpose: "One row for each cell that is null in the dataset and was not blank in the workbook",
  key: [],
  columns: [
    own("table_name", "text", "Table of the dataset"),
    own("record", "text", "Key of the record; parts of a key are joined by |"),
    own(
      "column_name",
      "text",
      "Column of the table; own_columns with the header for one of the office's own",
    ),
    own("found", "text", "What stands in the cell"),
    own("reason", "text", "error, not a number, not whole, not a day, not Yes or No"),
    own("source_sheet", "text", "Sheet of the cell"),
    own("source_row", "integer", "Line of that sheet, from 1"),
  ],
};

/** The scale of the risks as snapshots keep it. */
export const scaleHistoryTable: DatasetTable = {
  name: "risk_scale_history",
  register: "",
  purpose: "The scale of the risks in each snapshot, one row for each of its values",
  key: ["record", "field"],
  columns: [
    own("record", "text", "Line of the scale, such as Probability 4"),
    own("field", "text", "Value of that line"),
    own("text", "text", "The value where it is a word"),
    own("number", "number", "The value where it is a number"),
  ],
};

/** All tables: the registers in the order of the schema, then the dataset's own. */
export const datasetTables: readonly DatasetTable[] = [
  ...registers.filter(({ name }) => name !== storedAsStates).map(tableOf),
  workbooksTable,
  dataIssuesTable,
  scaleHistoryTable,
];

const byRegister = new Map(datasetTables.map((table) => [table.register, table]));

/** The table of a register; null for one that has none: the store of snapshots. */
export function datasetTableOf(register: string): DatasetTable | null {
  return register === "" ? null : (byRegister.get(register) ?? null);
}

/**
 * A name that every reader takes without quotes: small letters, digits and underscores.
 *
 * @example snake("Cost variance %"); // => "cost_variance_pct"
 */
export function snake(text: string): string {
  return text
    .replace(/%/g, " pct")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
}

function tableOf(register: Register): DatasetTable {
  return {
    name: snake(register.name),
    register: register.name,
    purpose: register.purpose,
    key: register.key.map(snake),
    columns: [...register.columns.map(columnOf), ...ownColumns],
  };
}

function columnOf({
  header,
  kind,
  type,
  allowed,
  meaning,
  formula,
}: RegisterColumn): DatasetColumn {
  const isYesNo = allowed.kind === "words" && [...allowed.words].sort().join() === "No,Yes";
  return {
    name: snake(header),
    header,
    kind,
    type: isYesNo ? "boolean" : typeOf[type],
    unit: type === "money" ? "money" : type === "percent" ? "share" : "",
    meaning: formula === null ? meaning : `Formula: ${formula}`,
  };
}

function own(name: string, type: DatasetType, meaning: string): DatasetColumn {
  return { name, header: "", type, unit: "", kind: "dataset", meaning };
}

/** Whether a default is a calendar day: "2026-09-30". */
export function isDay(value: number | string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(String(value));
}
