import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { WorkbookState } from "#excel/workbookState";
import type { Block } from "#sheets/plan";

/** The cell of a setting by its standard name, of a block its first one; null where the workbook has none. */
export function settingCell(standard: string, state: WorkbookState): Block | null {
  const called = registerSetting(state.settings.get(registerSettingKey))?.names?.[standard];
  const wanted = (called ?? standard).toLowerCase();
  const formula = state.names.find(({ name }) => name.toLowerCase() === wanted)?.formula ?? "";
  const match =
    /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?[A-Z]{1,3}\$?\d+)?$/i.exec(
      formula,
    );
  if (match === null) return null;
  const [, quoted, plain = "", letters = "", row = ""] = match;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain,
    row: Number(row) - 1,
    column: columnOf(letters),
    rows: 1,
    columns: 1,
  };
}

/** Column from 0 of its letters. */
function columnOf(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}
