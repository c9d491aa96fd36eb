import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { WorkbookState } from "#excel/workbookState";
import type { Edit } from "#sheets/plan";
import type { WorkbookNames } from "#sheets/planColumn";
import type { RegisterTables } from "#sheets/registerTable";

const stamps = ["pmo_StampScore", "pmo_StampSelect", "pmo_StampRisk"];

/** Standard names of the stamps that the workbook has. */
export function stampsThere(state: WorkbookState, names: WorkbookNames): readonly string[] {
  const known = new Set(state.names.map(({ name }) => name.toLowerCase()));
  return stamps.filter((name) => known.has((names[name] ?? name).toLowerCase()));
}

/** Registers that join those of a workbook. */
export interface AddedRegisters {
  readonly tables: RegisterTables;
  /** Workbook names by their standard names, where they differ. */
  readonly names: WorkbookNames;
}

/** The registers of the workbook as they will be found again, with those that are made. */
export function registersNote(
  state: WorkbookState,
  tables: RegisterTables,
  made: AddedRegisters,
): Edit {
  const setting = registerSetting(state.settings.get(registerSettingKey));
  const tableNames = (all: RegisterTables): Record<string, string> =>
    Object.fromEntries(Object.values(all).map(({ register, table }) => [register, table]));
  return {
    kind: "setSetting",
    key: registerSettingKey,
    value: {
      schemaVersion: 1,
      ...setting,
      tables: { ...(setting?.tables ?? tableNames(tables)), ...tableNames(made.tables) },
      ...(Object.keys(made.names).length > 0 ? { names: made.names } : {}),
    },
  };
}
