import type { ExtraFormulas } from "#core/adopt/keptFormulas";
import { chooseColumns, type ChosenRegister } from "#core/register/chooseColumns";
import type { TakenNames } from "#core/register/content";
import type { Size } from "#core/register/choices";
import { type RiskMatrix, riskMatrices } from "#core/register/defaults";
import { renameInFormula } from "#core/register/formulaReferences";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { registerOf, registers as allRegisters, settings } from "#core/register/schema";
import { registersOf } from "#core/register/sizes";
import type { PeriodCalendar } from "#core/time/reportingPeriods";
import { calendarDate } from "#core/time/serialDate";
import { type Criterion, criteriaOf, namedCriteria, namedScores, withCriteria } from "./criteria";
import { FreeNames } from "./freeNames";
import { HEADER_ROW } from "./houseStyle";
import { type InPlaceTable, layOutInPlace } from "./inPlace";
import { type LaidOutRegister, layOutRegister } from "./layOutRegister";
import { listNames } from "./listNames";
import { settingsPlaces } from "./settingsPlaces";
import { packsOfRows, type RowsByRegister, startingRows } from "./registerRows";
import type { RegisterTable, RegisterTables } from "./registerTable";
import { type SettingValue, settingValues } from "./settingValues";
import { type Stamp, stampsFor, withoutMissingStamps } from "./stamps";

export interface RegistersRequest {
  readonly size: Size;
  /** Packs to switch on; packs whose columns the rows fill are switched on anyway. */
  readonly packs: readonly string[];
  /** Names that the workbook has already; new ones avoid them. */
  readonly taken: TakenNames;
  readonly rows: readonly RegisterRows[];
  /** Values of settings by label or workbook name; the others keep their defaults. */
  readonly settings: Readonly<Record<string, FieldValue>>;
  readonly riskMatrix?: RiskMatrix;
  /** Saved view that a register with rows starts with; omitted = all columns. */
  readonly views?: Readonly<Record<string, string>>;
  /** Formulas of extra columns: by register, by header, one a row. */
  readonly extraFormulas?: ExtraFormulas;
  /** Registers that stand on sheets of the workbook, by role; the others get sheets of their own. */
  readonly inPlace?: Readonly<Record<string, InPlaceTable>>;
  /** Reporting calendar, used when no rows of Periods are given. */
  readonly calendar?: PeriodCalendar;
}

/** Everything that is decided about the registers before the first edit is written. */
export interface RegistersLayout {
  readonly rows: RowsByRegister;
  readonly criteria: readonly Criterion[];
  readonly laid: Readonly<Record<string, LaidOutRegister>>;
  readonly tables: RegisterTables;
  readonly names: Readonly<Record<string, string>>;
  readonly settingsSheet: string;
  readonly values: readonly SettingValue[];
  readonly matrix: RiskMatrix;
  readonly stamps: readonly Stamp[];
}

/**
 * Decides which registers, columns, rows and names the workbook gets.
 *
 * Throws InvariantError for an unknown pack, setting, register or column.
 */
export function layOutRegisters(request: RegistersRequest): RegistersLayout {
  const matrix = request.riskMatrix ?? riskMatrices.product;
  const values = settingValues(request.settings, matrix);
  const packs = [...new Set([...request.packs, ...packsOfRows(request.rows)])];
  const needed = new Set(registersOf(request.size, packs).map((register) => register.name));
  for (const each of request.rows) needed.add(registerOf(each.register).name);
  if (needed.has("Scores")) needed.add("Criteria");
  const registers = allRegisters.filter((register) => needed.has(register.name));
  const given = startingRows(request.rows, registers, request.calendar ?? calendarOf(values));
  const chosen = chooseColumns(registers, packs);
  const { rows, criteria } = nameCriteria(given, chosen);
  const free = new FreeNames(request.taken);
  const inPlace = request.inPlace ?? {};
  const tableNames = Object.fromEntries(
    registers.map(({ name }) => [name, inPlace[name]?.table ?? free.table(name)]),
  );
  const names = workbookNames(
    free,
    registers.map((register) => register.name),
  );
  const renamed = { ...tableNames, ...names };
  const rename = (formula: string): string => renameInFormula(formula, renamed);
  const schemaColumns = Object.fromEntries(
    chosen.map(({ register, columns }) => [register.name, columns.map((each) => each.header)]),
  );
  const stamps = stampsFor(schemaColumns, rename);
  const laid = Object.fromEntries(
    chosen.map((each) => {
      const { name } = each.register;
      const own = layOutRegister({
        chosen: each,
        rows: rows[name] ?? null,
        criteria,
        bends: schemaColumns["Criteria"]?.includes("Value 50") ?? false,
        tables: tableNames,
        ...(request.extraFormulas?.[name] ? { formulas: request.extraFormulas[name] } : {}),
        rename: (formula) => rename(withCriteria(withoutMissingStamps(formula, stamps), criteria)),
      });
      const place = inPlace[name];
      return [name, place === undefined ? own : layOutInPlace(own, place)];
    }),
  );
  const { tables, settingsSheet } = placeTables({ chosen, laid, tableNames, inPlace }, free);
  return { rows, criteria, laid, tables, names, settingsSheet, values, matrix, stamps };
}

/** Eight quarters and four years from the beginning of the base year, unless stated otherwise. */
function calendarOf(values: readonly SettingValue[]): PeriodCalendar {
  const base = values.find(({ setting }) => setting.name === "pmo_BaseDate")?.value;
  const from = typeof base === "number" ? base : 0;
  return {
    from,
    grain: "Quarter",
    count: 8,
    tailYears: 4,
    fiscalStartMonth: calendarDate(from).month,
  };
}

function nameCriteria(
  given: RowsByRegister,
  chosen: readonly ChosenRegister[],
): { readonly rows: RowsByRegister; readonly criteria: readonly Criterion[] } {
  const scores = chosen.find(({ register }) => register.takesCriteria);
  const model = given["Criteria"];
  if (scores === undefined || model === undefined) return { rows: given, criteria: [] };
  const reserved = [...scores.columns.map((column) => column.header), "Coverage"];
  const criteria = criteriaOf(model, reserved);
  const rows = { ...given, Criteria: namedCriteria(model, criteria) };
  const scored = given["Scores"];
  return {
    rows: scored === undefined ? rows : { ...rows, Scores: namedScores(scored, criteria) },
    criteria,
  };
}

/** Every workbook name of Sightline, with the name that is free for it. */
function workbookNames(
  free: FreeNames,
  registers: readonly string[],
): Readonly<Record<string, string>> {
  const lists = listNames.filter((list) => registers.includes(list.register));
  const wanted = [
    ...settings.map((setting) => setting.name),
    "pmo_StatusLine",
    "pmo_RiskMatrix",
    "pmo_StampScore",
    "pmo_StampSelect",
    "pmo_StampRisk",
    ...lists.map((list) => list.name),
  ];
  return Object.fromEntries(wanted.map((name) => [name, free.name(name)]));
}

interface Placing {
  readonly chosen: readonly ChosenRegister[];
  readonly laid: Readonly<Record<string, LaidOutRegister>>;
  readonly tableNames: Readonly<Record<string, string>>;
  readonly inPlace: Readonly<Record<string, InPlaceTable>>;
}

function placeTables(
  { chosen, laid, tableNames, inPlace }: Placing,
  free: FreeNames,
): { readonly tables: RegisterTables; readonly settingsSheet: string } {
  const settingsSheet = free.sheet("Settings");
  const tables: Record<string, RegisterTable> = {};
  for (const { register } of chosen) {
    const layout = laid[register.name];
    if (layout === undefined) continue;
    const onSettings = settingsPlaces[register.name];
    const place = inPlace[register.name] ?? onSettings;
    tables[register.name] = {
      register: register.name,
      table: tableNames[register.name] ?? register.name,
      sheet:
        inPlace[register.name]?.sheet ??
        (onSettings === undefined ? free.sheet(register.sheet) : settingsSheet),
      row: place?.row ?? HEADER_ROW,
      column: place?.column ?? 0,
      rows: layout.body.length,
      columns: layout.columns.map((column) => column.header),
    };
  }
  return { tables, settingsSheet };
}
