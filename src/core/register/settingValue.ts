import type { CellValue } from "./content";
import { settingOf } from "./schema";

/** What the settings of a workbook hold, by workbook name: "pmo_StatusDate". */
export type Settings = ReadonlyMap<string, CellValue>;

/** The number that a setting holds; null where it is blank, missing or no number. */
export function statedNumber(settings: Settings, name: string): number | null {
  const value = settings.get(name);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/**
 * The number that counts for a setting: what the workbook states, else the default of the schema, which the
 * checks of settings tell.
 *
 * @returns null when neither is a number: an amount without limit.
 * @example settingNumber(new Map(), "pmo_StaleDays"); // => 35
 */
export function settingNumber(settings: Settings, name: string): number | null {
  const stated = statedNumber(settings, name);
  if (stated !== null) return stated;
  const usual = settingOf(name)?.value;
  return typeof usual === "number" ? usual : null;
}
