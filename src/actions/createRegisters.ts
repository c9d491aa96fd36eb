import type { FieldValue } from "#core/register/rows";
import { packs, sizes } from "#core/register/sizes";
import { riskMatrices } from "#core/register/defaults";
import type { PeriodCalendar, PeriodGrain } from "#core/time/reportingPeriods";
import { calendarDate, serialDate } from "#core/time/serialDate";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { readStart, type WorkbookState } from "#excel/workbookState";
import type { Action, ActionContext, Parameter, Proposal } from "./action";
import { planNewRegisters } from "./newRegisters";
import { choiceOf, dateSerial, listOf, textOf } from "./parameters";
import { plannedReports } from "./registerReports";

export const sizeParameter: Parameter = {
  name: "size",
  label: "Size",
  kind: "choice",
  choices: sizes,
  initial: "portfolio",
  meaning:
    "register: projects, risks, benefits and money; portfolio: criteria, scores and scenarios too; full: capacity and demand too",
};

export const packsParameter: Parameter = {
  name: "packs",
  label: "Packs",
  kind: "list",
  choices: packs,
  initial: "",
  meaning: "Optional groups of columns, with commas between them",
};

/** Parameters that are settings of the workbook, and the setting of each. */
const settingOfParameter: Readonly<Record<string, string>> = {
  currency: "pmo_Currency",
  moneyUnit: "pmo_MoneyUnit",
  statusDate: "pmo_StatusDate",
  baseDate: "pmo_BaseDate",
  discountRate: "pmo_DiscountRate",
};

export const settingParameters: readonly Parameter[] = [
  {
    name: "currency",
    label: "Currency",
    kind: "text",
    initial: "GBP",
    meaning: "Label only; one currency a workbook",
  },
  {
    name: "moneyUnit",
    label: "Money unit",
    kind: "choice",
    choices: ["One", "thousand", "million"],
    initial: "thousand",
    meaning: "Unit of all money columns",
  },
  {
    name: "statusDate",
    label: "Status date",
    kind: "date",
    initial: "",
    meaning: "Day of all figures to date; empty = today",
  },
  {
    name: "baseDate",
    label: "Base date",
    kind: "date",
    initial: "",
    meaning: "Year 0 of discounting; empty = 1 January of the year of the status date",
  },
  {
    name: "discountRate",
    label: "Discount rate",
    kind: "number",
    minimum: -0.5,
    maximum: 1,
    initial: "0.035",
    meaning: "A year, as a share: 0.035 is 3.5%",
  },
];

const grains: readonly PeriodGrain[] = ["Month", "Quarter", "Year"];

const periodParameters: readonly Parameter[] = [
  {
    name: "grain",
    label: "Reporting period",
    kind: "choice",
    choices: grains,
    initial: "Quarter",
    meaning: "Length of the first periods; whole years follow",
  },
  {
    name: "periods",
    label: "Number of periods",
    kind: "number",
    minimum: 1,
    maximum: 60,
    initial: "8",
    meaning: "From the base date on, 1 to 60",
  },
  {
    name: "tailYears",
    label: "Years after them",
    kind: "number",
    minimum: 0,
    maximum: 20,
    initial: "4",
    meaning: "Whole years, 0 to 20",
  },
  {
    name: "fiscalStart",
    label: "Financial year begins in",
    kind: "choice",
    choices: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    initial: "1",
    meaning: "Month: 1 is January, 4 is April",
  },
];

export const createRegisters: Action = {
  id: "create-registers",
  title: "Create registers",
  summary: "Makes empty registers for projects, risks, benefits and money, with Home.",
  group: "Register",
  parameters: [
    sizeParameter,
    packsParameter,
    ...settingParameters,
    ...periodParameters,
    {
      name: "riskMatrix",
      label: "Risk matrix",
      kind: "choice",
      choices: Object.keys(riskMatrices),
      initial: "product",
      meaning: "Scores of probability and impact",
    },
  ],
  propose,
};

async function propose(context: ActionContext): Promise<Proposal> {
  const { state, isBlank } = await readStart(context.signal);
  const present = presentRegisters(state);
  if (present.length > 0) {
    return {
      sentence: `The workbook holds ${present.length} registers already; nothing to create.`,
      plan: { title: "Created nothing", edits: [] },
      issues: [
        {
          code: "registers-exist",
          severity: "hint",
          place: {},
          facts: { count: present.length },
        },
      ],
      state,
    };
  }
  const matrix = textOf(createRegisters, context, "riskMatrix");
  const riskMatrix = Object.entries(riskMatrices).find(([name]) => name === matrix)?.[1];
  const size = choiceOf(createRegisters, context, "size", sizes);
  const settings = settingsOf(createRegisters, context);
  const { plan, tables } = planNewRegisters({
    title: `Created registers (size ${size})`,
    size,
    packs: listOf(createRegisters, context, "packs"),
    rows: [],
    settings,
    calendar: calendarOf(context, Number(settings["pmo_BaseDate"])),
    ...(riskMatrix ? { riskMatrix } : {}),
    state,
    isBlank,
    replaces: {},
  });
  const registers = plannedReports(tables, []);
  return {
    sentence: `Creates ${registers.length} registers of size ${size}, Settings and Home.`,
    plan,
    issues: [],
    registers,
    state,
  };
}

function calendarOf(context: ActionContext, baseDate: number): PeriodCalendar {
  const number = (name: string): number => Number(textOf(createRegisters, context, name));
  return {
    from: baseDate,
    grain: choiceOf(createRegisters, context, "grain", grains),
    count: Math.round(number("periods")),
    tailYears: Math.round(number("tailYears")),
    fiscalStartMonth: number("fiscalStart"),
  };
}

/** Registers whose tables are in the workbook, by the setting that names them. */
export function presentRegisters(state: WorkbookState): [register: string, table: string][] {
  const setting = registerSetting(state.settings.get(registerSettingKey));
  const tables = new Set(state.tables.map((table) => table.name));
  return Object.entries(setting?.tables ?? {}).filter(([, table]) => tables.has(table));
}

/** Workbook settings from the parameters of an action; the status date is today unless stated. */
export function settingsOf(action: Action, context: ActionContext): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const { name, kind } of action.parameters) {
    const setting = settingOfParameter[name];
    const text = setting === undefined ? "" : textOf(action, context, name);
    if (setting === undefined || text === "") continue;
    values[setting] = kind === "number" ? Number(text) : kind === "date" ? dateSerial(text) : text;
  }
  const status = values["pmo_StatusDate"];
  const statusDate = typeof status === "number" ? status : context.today;
  const newYear = serialDate(calendarDate(statusDate).year, 1, 1);
  return {
    ...values,
    pmo_StatusDate: statusDate,
    pmo_BaseDate: values["pmo_BaseDate"] ?? newYear,
  };
}
