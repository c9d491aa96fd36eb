import { InvariantError } from "../invariant";
import { type Allowed, parseAllowed } from "./allowed";
import schemaJson from "./schema.json";

/** "input" is typed by people, "formula" is a native formula, "written" is filled in by the add-in. */
export type ColumnKind = "input" | "formula" | "written";

export type ColumnType = "text" | "list" | "date" | "integer" | "number" | "percent" | "money";

export interface RegisterColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly type: ColumnType;
  /** Excel number format code. */
  readonly format: string;
  readonly allowed: Allowed;
  readonly required: "required" | "conditional" | "optional";
  /** Stated default as text: a word, a number, a rule such as "= Baseline finish"; "" = none. */
  readonly initial: string;
  /** The validation rule in words, as the schema states it. */
  readonly rule: string;
  /** Meaning of an input or a written column; "" for formulas. */
  readonly meaning: string;
  /** Native formula of a formula column, with "="; null otherwise. */
  readonly formula: string | null;
  /** Pack that adds the column; "core" = always there. */
  readonly pack: string;
}

export interface Register {
  /** Role, and the table's name where it is free: "Projects". */
  readonly name: string;
  /** Sheet that the table stands on; four small tables share sheet Settings. */
  readonly sheet: string;
  readonly pack: string;
  /** Headers that identify a record: one or several. */
  readonly key: readonly string[];
  readonly purpose: string;
  readonly columns: readonly RegisterColumn[];
  /** true for Scores: one further input column for each criterion stands after `criteriaAfter`. */
  readonly takesCriteria: boolean;
}

export interface Setting {
  readonly label: string;
  /** Workbook name of the value cell: "pmo_StatusDate". */
  readonly name: string;
  /** Default; a date is a text such as "2026-09-30". */
  readonly value: number | string;
  readonly allowed: string;
  readonly meaning: string;
}

/** Placeholder of the schema for the criterion columns of Scores. */
const CRITERIA_PLACEHOLDER = "<criterion 1..n>";

type RawTable = (typeof schemaJson.tables)[number];
type RawColumn = RawTable["columns"][number];

const FORMAT_OF_TYPE: Readonly<Record<ColumnType, string>> = {
  text: "@",
  list: "@",
  date: "yyyy-mm-dd",
  integer: "0",
  number: "#,##0.00",
  percent: "0%",
  money: "#,##0",
};

/** Types of the columns that the add-in writes: the schema leaves them open. */
const TYPE_OF_WRITTEN: Readonly<Record<string, ColumnType>> = {
  "Created on": "date",
  "Taken on": "date",
  "Run on": "date",
  "Status date": "date",
  Value: "number",
  Cost: "money",
  "Projects in": "integer",
  "Gap %": "percent",
  "Inputs stamp": "number",
  "Value change if reversed": "money",
  "Budget to enter": "percent",
  "Robustness %": "percent",
  Rows: "integer",
  Stamp: "text",
  Number: "number",
  Significance: "number",
  Difference: "number",
  Seed: "integer",
  "Duration ms": "integer",
};

/** Registers in the order of the schema. */
export const registers: readonly Register[] = schemaJson.tables.map(readRegister);

/** Settings in the order of sheet Settings. */
export const settings: readonly Setting[] = schemaJson.settings.map((raw) => ({
  label: raw.setting,
  name: raw.name,
  value: raw.value,
  allowed: raw.allowed,
  meaning: raw.meaning,
}));

const byName = new Map(registers.map((register) => [register.name, register]));

export function isRegister(name: string): boolean {
  return byName.has(name);
}

/**
 * The definition of a register by its name.
 *
 * Throws InvariantError when the schema has no such register.
 * @example registerOf("Projects").key; // => ["Project ID"]
 */
export function registerOf(name: string): Register {
  const found = byName.get(name);
  if (found === undefined) throw new InvariantError(`The schema has no register "${name}".`);
  return found;
}

/**
 * A column of a register by its header, or null.
 *
 * @example columnOf("Projects", "Budget")?.type; // => "money"
 */
export function columnOf(register: string, header: string): RegisterColumn | null {
  return registerOf(register).columns.find((column) => column.header === header) ?? null;
}

/**
 * A setting by its label or its workbook name, or null.
 *
 * @example settingOf("Status date")?.name; // => "pmo_StatusDate"
 */
export function settingOf(labelOrName: string): Setting | null {
  const wanted = labelOrName.toLowerCase();
  const matches = (setting: Setting): boolean =>
    setting.label.toLowerCase() === wanted || setting.name.toLowerCase() === wanted;
  return settings.find(matches) ?? null;
}

function readRegister(raw: RawTable): Register {
  return {
    name: raw.name,
    sheet: raw.sheet,
    pack: raw.pack.startsWith("core") ? "core" : raw.pack,
    key: raw.key.split(" + "),
    purpose: raw.purpose,
    columns: raw.columns
      .filter((column) => column.header !== CRITERIA_PLACEHOLDER)
      .map((column) => readColumn(raw.name, column)),
    takesCriteria: raw.columns.some((column) => column.header === CRITERIA_PLACEHOLDER),
  };
}

function readColumn(register: string, raw: RawColumn): RegisterColumn {
  const kind = readKind(raw.kind);
  const type = readType(raw.type, raw.header);
  const isFormula = kind === "formula";
  return {
    header: raw.header,
    kind,
    type,
    format: raw.format === "" ? FORMAT_OF_TYPE[type] : raw.format,
    allowed: parseAllowed(raw.allowed),
    required: raw.required === "R" ? "required" : raw.required === "C" ? "conditional" : "optional",
    initial: raw.default,
    rule: raw.validation,
    meaning: isFormula ? "" : raw.expr,
    formula: isFormula ? (raw.expr === "" ? formulaByStamp(register, raw.header) : raw.expr) : null,
    pack: raw.pack,
  };
}

function readKind(text: string): ColumnKind {
  if (text === "input" || text === "formula" || text === "written") return text;
  throw new InvariantError(`The schema has a column of kind "${text}".`);
}

function readType(text: string, header: string): ColumnType {
  if (text === "") return TYPE_OF_WRITTEN[header] ?? "text";
  if (text in FORMAT_OF_TYPE) return text as ColumnType;
  throw new InvariantError(`The schema has a column of type "${text}".`);
}

/** Runs[Stale] compares the stamp kept with a run with the stamp that the workbook shows now. */
function formulaByStamp(register: string, header: string): string {
  if (register === "Runs" && header === "Stale") {
    return '=IF([@[Inputs stamp]]="","",IF(ABS([@[Inputs stamp]]-IF([@What]="Select",pmo_StampSelect,IF([@What]="Risk",pmo_StampRisk,pmo_StampScore)))>0.01,"Stale","Current"))';
  }
  throw new InvariantError(`The schema has no formula for ${register}[${header}].`);
}
