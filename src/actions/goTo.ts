import { storedPages } from "#excel/pageRecords";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { showSheet } from "#excel/show";
import { readState } from "#excel/workbookState";

/** Shows the sheet of a register ("Risks"), of a page ("Home") or of that name; false when there is none. */
export async function goTo(place: string): Promise<boolean> {
  const state = await readState();
  const table = registerSetting(state.settings.get(registerSettingKey))?.tables[place];
  const page = Object.entries(storedPages(state)).find(([name]) => name === place)?.[1];
  const sheet =
    state.tables.find((each) => each.name === table)?.sheet ?? page?.sheets.at(-1) ?? place;
  return showSheet(sheet);
}
