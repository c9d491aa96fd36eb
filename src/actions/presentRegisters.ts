import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { WorkbookState } from "#excel/workbookState";

/** Registers whose tables are in the workbook, by the setting that names them. */
export function presentRegisters(state: WorkbookState): [register: string, table: string][] {
  const setting = registerSetting(state.settings.get(registerSettingKey));
  const tables = new Set(state.tables.map((table) => table.name));
  return Object.entries(setting?.tables ?? {}).filter(([, table]) => tables.has(table));
}
