import type { FieldValue } from "#core/register/rows";
import { calendarDate, serialDate } from "#core/time/serialDate";
import type { ActionContext, Parameter } from "./action";
import { dateSerial, textOf } from "./parameters";

/** Parameters that are settings of the workbook, and the setting of each. */
const settingOfParameter: Readonly<Record<string, string>> = {
  currency: "pmo_Currency",
  moneyUnit: "pmo_MoneyUnit",
  statusDate: "pmo_StatusDate",
  baseDate: "pmo_BaseDate",
  discountRate: "pmo_DiscountRate",
};

/** Workbook settings from the parameters of an action; the status date is today unless stated. */
export function workbookSettings(
  parameters: readonly Parameter[],
  context: ActionContext,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const { name, kind } of parameters) {
    const setting = settingOfParameter[name];
    const text = setting === undefined ? "" : textOf(parameters, context, name);
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
