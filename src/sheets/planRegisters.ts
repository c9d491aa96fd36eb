import { chooseColumns, type ChosenRegister } from "#core/register/chooseColumns";
import type { TakenNames } from "#core/register/content";
import { type RiskMatrix, riskMatrices } from "#core/register/defaults";
import { renameInFormula } from "#core/register/formulaReferences";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { registerOf, registers as allRegisters, settings } from "#core/register/schema";
import { registersOf, type Size, writtenRegisters } from "#core/register/sizes";
import { viewsOf } from "#core/register/views";
import type { PeriodCalendar } from "#core/time/reportingPeriods";
import { calendarDate } from "#core/time/serialDate";
import { type Criterion, criteriaOf, namedCriteria, namedScores, withCriteria } from "./criteria";
import { FreeNames } from "./freeNames";
import { HEADER_ROW } from "./houseStyle";
import { type LaidOutRegister, layOutRegister } from "./layOutRegister";
import { listNames } from "./listNames";
import type { Edit, Plan } from "./plan";
import { emptyPhases, joinPhases, type PlanPhases } from "./planPhases";
import { columnLayout, planRegisterSheet, planTable, type SheetRequest } from "./planRegisterSheet";
import { FIRST_TABLE_COLUMN, planSettingsSheet } from "./planSettingsSheet";
import { packsOfRows, type RowsByRegister, startingRows } from "./registerRows";
import type { RegisterTable, RegisterTables } from "./registerTable";
import { registerTitle } from "./registerTitles";
import { type SettingValue, settingValues } from "./settingValues";
import { columnOf } from "./structuredReference";
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
  /** Reporting calendar, used when no rows of Periods are given. */
  readonly calendar?: PeriodCalendar;
}

export interface PlannedRegisters {
  readonly plan: Plan;
  readonly tables: RegisterTables;
  /** Criteria of the model by their headers in Scores; empty where there is none. */
  readonly criteria: readonly string[];
  /** Workbook names by their standard names: they differ only where a name was taken. */
  readonly names: Readonly<Record<string, string>>;
}

/** Order of the sheet tabs: what people read first comes first. */
const TAB_ORDER = [
  "Projects",
  "Programs",
  "Objectives",
  "Criteria",
  "Scores",
  "Financials",
  "Benefits",
  "BenefitPeriods",
  "Risks",
  "Issues",
  "Milestones",
  "Dependencies",
  "Decisions",
  "Capacity",
  "Demand",
  "Stakeholders",
  "Periods",
];

/**
 * Plans the registers of a size, with their rows, in an empty or a used workbook: one sheet a register,
 * native formulas, drop-downs, names, formats, views, print set-up, and sheet Settings.
 *
 * The workbook's own sheets, tables and names stay as they are; a name that is taken gets "PMO" behind
 * it and every formula follows. Throws InvariantError for an unknown pack, setting, register or column.
 */
export function planRegisters(request: RegistersRequest): PlannedRegisters {
  const layout = layOut(request);
  const phases = emptyPhases();
  const sheetRequests = sheetRequestsOf(layout);
  const bySheet = (name: string): number => TAB_ORDER.indexOf(name);
  const isOnSettings = ({ register }: SheetRequest): boolean => register.sheet === "Settings";
  const own = sheetRequests.filter((each) => !isOnSettings(each));
  const visible = own.filter((each) => bySheet(each.register.name) >= 0);
  visible.sort((a, b) => bySheet(a.register.name) - bySheet(b.register.name));
  for (const each of visible) planRegisterSheet(each, phases);
  planSettings(layout, sheetRequests.filter(isOnSettings), phases);
  for (const each of own) if (!visible.includes(each)) planRegisterSheet(each, phases);
  planListNames(layout, phases);
  return {
    plan: {
      title: `Created ${Object.keys(layout.tables).length} registers`,
      edits: [...joinPhases(phases), ...storedSettings(layout)],
    },
    tables: layout.tables,
    criteria: layout.criteria.map((criterion) => criterion.header),
    names: layout.names,
  };
}

interface Layout {
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

function layOut(request: RegistersRequest): Layout {
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
  const tableNames = Object.fromEntries(
    registers.map((register) => [register.name, free.table(register.name)]),
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
    chosen.map((each) => [
      each.register.name,
      layOutRegister({
        chosen: each,
        rows: rows[each.register.name] ?? null,
        criteria,
        tables: tableNames,
        rename: (formula) => rename(withCriteria(withoutMissingStamps(formula, stamps), criteria)),
      }),
    ]),
  );
  const { tables, settingsSheet } = placeTables(chosen, laid, tableNames, free);
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

function placeTables(
  chosen: readonly ChosenRegister[],
  laid: Readonly<Record<string, LaidOutRegister>>,
  tableNames: Readonly<Record<string, string>>,
  free: FreeNames,
): { readonly tables: RegisterTables; readonly settingsSheet: string } {
  const settingsSheet = free.sheet("Settings");
  const tables: Record<string, RegisterTable> = {};
  let next = FIRST_TABLE_COLUMN;
  for (const { register } of chosen) {
    const layout = laid[register.name];
    if (layout === undefined) continue;
    const isOnSettings = register.sheet === "Settings";
    tables[register.name] = {
      register: register.name,
      table: tableNames[register.name] ?? register.name,
      sheet: isOnSettings ? settingsSheet : free.sheet(register.sheet),
      row: HEADER_ROW,
      column: isOnSettings ? next : 0,
      rows: layout.body.length,
      columns: layout.columns.map((column) => column.header),
    };
    if (isOnSettings) next += layout.columns.length + 1;
  }
  return { tables, settingsSheet };
}

function sheetRequestsOf(layout: Layout): SheetRequest[] {
  return Object.values(layout.tables).flatMap((place) => {
    const laid = layout.laid[place.register];
    if (laid === undefined) return [];
    const isEmpty = (layout.rows[place.register]?.rows.length ?? 0) === 0;
    return {
      register: registerOf(place.register),
      laid,
      place,
      names: layout.names,
      view: firstView(place.register, isEmpty),
      hidden: isEmpty && writtenRegisters.includes(place.register),
    };
  });
}

/** An empty register begins with the columns to fill in; one with rows shows everything. */
function firstView(register: string, isEmpty: boolean): string {
  const views = viewsOf(register).map((view) => view.name);
  return isEmpty && views.includes("Intake") ? "Intake" : "All";
}

function planSettings(layout: Layout, small: readonly SheetRequest[], phases: PlanPhases): void {
  const { settingsSheet, values, matrix, stamps, names } = layout;
  const captions = small.map(({ place, register }) => ({
    column: place.column,
    title: registerTitle(register).title,
  }));
  planSettingsSheet({ sheet: settingsSheet, values, matrix, stamps, names, captions }, phases);
  for (const each of small) {
    planTable(each, phases);
    phases.layout.push(columnLayout(each));
  }
}

function planListNames({ tables, names }: Layout, phases: PlanPhases): void {
  for (const list of listNames) {
    const table = tables[list.register];
    const name = names[list.name];
    if (table === undefined || name === undefined) continue;
    const formula = `=${columnOf(table.table, list.header)}`;
    phases.names.push({ kind: "defineName", name, formula });
  }
}

/** What later runs need to find the registers again, kept in the document's settings. */
function storedSettings({ tables, names, criteria }: Layout): readonly Edit[] {
  const headers = criteria.map((criterion) => criterion.header);
  const all = Object.values(tables);
  const renamed = Object.entries(names).filter(([standard, name]) => standard !== name);
  return [
    {
      kind: "setSetting",
      key: "sightline.registers",
      value: {
        schemaVersion: 1,
        tables: Object.fromEntries(all.map((each) => [each.register, each.table])),
        rows: Object.fromEntries(all.map((each) => [each.register, each.rows])),
        ...(headers.length > 0 ? { criteria: headers } : {}),
        ...(renamed.length > 0 ? { names: Object.fromEntries(renamed) } : {}),
      },
    },
    {
      kind: "setSetting",
      key: "sightline.views",
      value: {
        schemaVersion: 1,
        views: Object.fromEntries(
          all
            .filter((each) => viewsOf(each.register).length > 1)
            .map((each) => [each.register, viewsOf(each.register)]),
        ),
      },
    },
  ];
}
