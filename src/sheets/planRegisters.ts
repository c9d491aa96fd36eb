import { registerOf } from "#core/register/schema";
import { writtenRegisters } from "#core/register/sizes";
import { viewsOf } from "#core/register/views";
import { message } from "#core/messages/message";
import { layOutRegisters, type RegistersLayout, type RegistersRequest } from "./layOutRegisters";
import { listNames } from "./listNames";
import type { Edit, Plan } from "./plan";
import { emptyPhases, joinPhases, type PlanPhases } from "./planPhases";
import { planTableInPlace } from "./planInPlace";
import { planRegisterSheet } from "./planRegisterSheet";
import { planTable, type SheetRequest } from "./planRegisterTable";
import { planSettingsSheet } from "./planSettingsSheet";
import type { RegisterTables } from "./registerTable";
import { registerTitle } from "./registerTitles";
import { columnOf } from "./structuredReference";

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
  "Limits",
  "Synergies",
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
  const layout = layOutRegisters(request);
  const phases = emptyPhases();
  const sheetRequests = sheetRequestsOf(layout, request);
  const bySheet = (name: string): number => TAB_ORDER.indexOf(name);
  const isOnSettings = ({ register }: SheetRequest): boolean => register.sheet === "Settings";
  const own = sheetRequests.filter((each) => !isOnSettings(each));
  const visible = own.filter((each) => bySheet(each.register.name) >= 0);
  visible.sort((a, b) => bySheet(a.register.name) - bySheet(b.register.name));
  for (const each of visible) planRegister(each, phases);
  planSettings(layout, sheetRequests.filter(isOnSettings), phases);
  for (const each of own) if (!visible.includes(each)) planRegister(each, phases);
  planListNames(layout, phases);
  return {
    plan: {
      title: message("created-registers", { size: request.size }),
      edits: [...joinPhases(phases), ...storedSettings(layout)],
    },
    tables: layout.tables,
    criteria: layout.criteria.map((criterion) => criterion.header),
    names: layout.names,
  };
}

function planRegister(request: SheetRequest, phases: PlanPhases): void {
  if (request.inPlace === null) planRegisterSheet(request, phases);
  else planTableInPlace(request, request.inPlace, phases);
}

function sheetRequestsOf(
  layout: RegistersLayout,
  { views = {}, inPlace = {} }: RegistersRequest,
): SheetRequest[] {
  return Object.values(layout.tables).flatMap((place) => {
    const laid = layout.laid[place.register];
    if (laid === undefined) return [];
    const isEmpty = (layout.rows[place.register]?.rows.length ?? 0) === 0;
    return {
      register: registerOf(place.register),
      laid,
      place,
      names: layout.names,
      view: firstView(place.register, isEmpty, views[place.register]),
      hidden: isEmpty && writtenRegisters.includes(place.register),
      inPlace: inPlace[place.register] ?? null,
    };
  });
}

/** An empty register begins with the columns to fill in, one with rows as it was asked for. */
function firstView(register: string, isEmpty: boolean, asked: string | undefined): string {
  const views = viewsOf(register).map((view) => view.name);
  if (isEmpty) return views[0] ?? "All";
  return asked !== undefined && views.includes(asked) ? asked : "All";
}

function planSettings(
  layout: RegistersLayout,
  small: readonly SheetRequest[],
  phases: PlanPhases,
): void {
  const { settingsSheet, values, matrix, stamps, names } = layout;
  const captions = small.map(({ place, register }) => ({
    row: place.row - 1,
    column: place.column,
    title: registerTitle(register).title,
  }));
  planSettingsSheet({ sheet: settingsSheet, values, matrix, stamps, names, captions }, phases);
  for (const each of small) planTable(each, phases);
}

function planListNames({ tables, names }: RegistersLayout, phases: PlanPhases): void {
  for (const list of listNames) {
    const table = tables[list.register];
    const name = names[list.name];
    if (table === undefined || name === undefined) continue;
    const formula = `=${columnOf(table.table, list.header)}`;
    phases.names.push({ kind: "defineName", name, formula });
  }
}

/** What later runs need to find the registers again, kept in the document's settings. */
function storedSettings({ tables, names, criteria, rows }: RegistersLayout): readonly Edit[] {
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
        // A table needs a body row even when it holds no record.
        rows: Object.fromEntries(
          all.map(({ register }) => [register, rows[register]?.rows.length ?? 0]),
        ),
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
