import { InvariantError } from "#core/invariant";
import type { RiskMatrix } from "#core/register/defaults";
import type { FieldValue } from "#core/register/rows";
import { type Setting, settingOf, settings } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";

/** A setting with the value that its cell gets: a date as a serial number, null for an empty cell. */
export interface SettingValue {
  readonly setting: Setting;
  readonly value: FieldValue;
}

/**
 * The values of all settings: given ones by label or workbook name, else the defaults of the schema. A
 * risk matrix brings its own limits for Moderate and High.
 *
 * Throws InvariantError for a name that is no setting and for a date that is none.
 */
export function settingValues(
  given: Readonly<Record<string, FieldValue>>,
  matrix: RiskMatrix,
): readonly SettingValue[] {
  const chosen = new Map<string, FieldValue>([
    ["pmo_RiskModerate", matrix.moderateFrom],
    ["pmo_RiskHigh", matrix.highFrom],
  ]);
  for (const [key, value] of Object.entries(given)) {
    const setting = settingOf(key);
    if (setting === null) throw new InvariantError(`There is no setting "${key}".`);
    chosen.set(setting.name, value);
  }
  return settings.map((setting) => {
    const value = chosen.has(setting.name) ? (chosen.get(setting.name) ?? null) : setting.value;
    return { setting, value: readValue(setting, value) };
  });
}

function readValue(setting: Setting, value: FieldValue): FieldValue {
  if (value === "") return null;
  if (setting.allowed !== "date" || typeof value !== "string") return value;
  const [year, month, day] = value.split("-").map(Number);
  const serial = serialDate(year ?? 0, month ?? 0, day ?? 0);
  if (serial === null) throw new InvariantError(`"${value}" is no date for ${setting.label}.`);
  return serial;
}

/** Number format of a setting's cell. */
export function settingFormat(setting: Setting): string {
  if (setting.allowed === "date") return "yyyy-mm-dd";
  if (setting.name === "pmo_DiscountRate" || setting.name === "pmo_MatCost") return "0.0%";
  if (/^-?[\d.]+\.\.(1|0\.\d+)$/.test(setting.allowed)) return "0%";
  return setting.allowed === "integer" || setting.allowed === "days" ? "0" : "General";
}
